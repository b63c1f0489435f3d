"""Speech in a text: passages between quotation marks, and the words around one that tell who says it."""

from __future__ import annotations

import re

PASSAGE = re.compile(r"(?:“[^“”]*(?:”|$))|(?:\"[^\"]*(?:\"|$))|(?:(?<![\w])‘(?:[^‘’]|’(?=\w))*[.,!?]’(?!\w))")
_VERB = (
    r"(?:said|says|added|adds|explained|commented|told|continued|stated|warned|urged|welcomed|meddai|dywedodd|dwedodd|"
    r"ychwanegodd|eglurodd|esboniodd|rhybuddiodd)"
)
_BEFORE = re.compile(
    rf"(?:^|[.!?”\"]\s+)(?P<who>[^.!?“”\"]*?(?:\bSt\.|\bDr\.|\bMr\.|\bMrs\.)?[^.!?“”\"]*?)\s?\b{_VERB}\b[^“”\"]{{0,40}}[:,]?\s*$",
    re.IGNORECASE,
)
_BEFORE_WELSH = re.compile(rf"(?:^|[.!?]\s+)(?:{_VERB})\s(?P<who>[^.!?“”\"]+?)[:,]?\s*$", re.IGNORECASE)
_AFTER = re.compile(rf"^[\s,]*(?:{_VERB})\s(?P<who>[^.:“”\"]+?)(?=[.:“\"]|\s*$)", re.IGNORECASE)
_AFTER_LATE = re.compile(rf"^[\s,]*(?P<who>[^.:“”\"]+?)\s(?:{_VERB})\b", re.IGNORECASE)


def who_says(lead: str, tail: str) -> str | None:
    """The speaker named by the words before or behind a passage, as they stand; none when nobody is said to say it."""
    for pattern, words in ((_BEFORE_WELSH, lead), (_BEFORE, lead), (_AFTER, tail), (_AFTER_LATE, tail)):
        match = pattern.search(words)
        if match and match["who"].strip():
            return match["who"]
    return None

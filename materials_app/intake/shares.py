"""Shares said twice, in words and as a percentage beside them: "one in four (20%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.intake.matter import Matter
from materials_app.safeguards.numerals import ANY_NUMBER, OUT_OF, plain, share_of, value_of

_SHARE = (
    rf"(?:{ANY_NUMBER}\s{OUT_OF}{ANY_NUMBER}|(?:{ANY_NUMBER}[\s-])?(?:half|third|quarter|fifth|tenth)s?|"
    r"hanner|traean|(?:tri\s)?chwarter)"
)
_TWICE = re.compile(
    rf"(?<![\w.,])(?P<said>{_SHARE})(?!\w)(?P<between>[^.!?()\d]{{0,40}})\((?:or\s|that\sis\s|about\s|neu\s)?"
    r"(?P<percent>\d{1,3}(?:\.\d+)?)\s?(?:%|per\scent|percent|y\scant)\)"
)
_IN_BRACKETS = re.compile(rf"(?<![\w.,]){_SHARE}(?!\w)[^.!?()\d]{{0,40}}\((?:or\s|that\sis\s|about\s|neu\s)?$")
_COUNT = r"\d[\d,]*"
_OF_COUNTS = re.compile(
    rf"(?<![\w.,])(?P<part>{_COUNT})\s(?:\w+\s){{0,2}}?(?:of|out\sof|o|o\sblith)\s(?:the\s|its\s|all\s|y\s)?(?P<whole>{_COUNT})"
    rf"(?!\s?%)(?P<between>[^.!?()\d]{{0,40}}?)[,(]\s?(?:or\s|about\s|sef\s|neu\s)?(?P<said>{_SHARE})(?!\w|\s?%)"
)
_SHARE_OF = re.compile(
    rf"(?<![\w.,])(?P<said>{_SHARE})\s(?:of|o)\s(?:the\s|its\s|all\s|our\s|y\s)?(?P<whole>{_COUNT})(?P<between>[^.!?()\d]{{0,30}})"
    rf"[,(]\s?(?:or\s|sef\s|neu\s)?(?P<part>{_COUNT})(?!\s?%|[\d,]*\d)"
)
_ABOUT = re.compile(
    r"(?:about|around|nearly|almost|over|more\sthan|just\s(?:over|under)|roughly|under|tua|bron|dros|mwy\sna)\s(?:an?\s)?$"
)
_NEAR, _NEARER = 6.0, 1.5
"""How many hundredths a percentage may differ from a share: with a word like "about", and without one."""


@dataclass(frozen=True, slots=True)
class WrongShare:
    """A percentage, by place, that is not the share said before it."""

    start: int
    end: int
    said: str
    computed: str


def explains_a_share(before: str) -> bool:
    """Whether words that end in an open bracket say a share, which a percentage in the bracket explains."""
    return bool(_IN_BRACKETS.search(before))


def find_wrong_shares(matter: Matter) -> Iterator[WrongShare]:
    """The percentages in brackets that do not fit the share in words they explain."""
    for match in _TWICE.finditer(matter.words):
        share = share_of(match["said"])
        if share is None:
            continue
        exact = 100 * float(share)
        lead = matter.words[max(0, match.start() - 20) : match.start()]
        most = _NEAR if _ABOUT.search(lead) else _NEARER
        if abs(exact - float(match["percent"])) > most:
            start, end = matter.place(*match.span("percent"))
            yield WrongShare(start, end, match["said"], plain(exact, 0 if exact == int(exact) else 1))
    for pattern in (_OF_COUNTS, _SHARE_OF):
        for match in pattern.finditer(matter.words):
            yield from _of_counts(matter, match)


def _of_counts(matter: Matter, match: re.Match[str]) -> Iterator[WrongShare]:
    """A share in words beside the two counts it is made of, when these make another one."""
    share, part, whole = share_of(match["said"]), value_of(match["part"]), value_of(match["whole"])
    if share is None or not part or not whole or part > whole:
        return
    exact, said = 100 * part / whole, 100 * float(share)
    lead = matter.words[max(0, match.start("said") - 20) : match.start("said")]
    if abs(exact - said) > (_NEAR if _ABOUT.search(lead) or "third" in match["said"] else _NEARER):
        yield WrongShare(*matter.place(*match.span("said")), f"{match['part']} of {match['whole']}", plain(exact, 1))

"""Quotes: words between quotation marks that somebody says, verbatim, with the speaker the release names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.intake.release import Release
from materials_app.safeguards.elected import Offices
from materials_app.safeguards.speakers import Speaker, speaker_of
from materials_app.safeguards.speech import PASSAGE, who_says

_PRONOUN = re.compile(r"^(?:she|he|they|and|also|further|then|hefyd|hi|ef|fe)\b|^(?:she|he|they)$", re.IGNORECASE)
_FEW_WORDS = 6
"""Shorter words between marks with nobody said to say them are a name or a word held at arm's length, not a quote."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words. ``text`` is verbatim, one line for each passage; ``spans`` are where the passages stand."""

    text: str
    speaker: Speaker
    spans: tuple[tuple[int, int], ...]
    is_closed: bool = True

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.spans[-1][1]

    def holds(self, place: int) -> bool:
        """Whether a place of the release lies in it."""
        return any(start <= place < end for start, end in self.spans)


def find_quotes(release: Release, offices: Offices) -> tuple[Quote, ...]:
    """The quotes of a release, in its order. A quote runs on over paragraphs that open with a mark and never closed."""
    found: list[Quote] = []
    for start, end in release.paragraphs:
        for quote in _of_paragraph(release.text, (start, end), found[-1] if found else None, offices):
            if found and not found[-1].is_closed and quote.spans[0][0] - start < 2 and not quote.speaker.role:
                before = found.pop()
                spans = (*before.spans, *quote.spans)
                found.append(Quote(f"{before.text}\n{quote.text}", before.speaker, spans, quote.is_closed))
            else:
                found.append(quote)
    return tuple(found)


def _of_paragraph(text: str, place: tuple[int, int], before: Quote | None, offices: Offices) -> Iterator[Quote]:
    start, end = place
    passages = list(PASSAGE.finditer(text[start:end]))
    if not passages:
        return
    paragraph = text[start:end]
    lead = paragraph[: passages[0].start()]
    tail = paragraph[passages[0].end() : passages[1].start() if len(passages) > 1 else len(paragraph)]
    who = who_says(lead, tail)
    runs_on = before is not None and not before.is_closed and passages[0].start() < 2
    is_short = all(len(match.group().split()) < _FEW_WORDS for match in passages)
    if who is None and not runs_on and (is_short or passages[0].start() > 0):
        return
    speaker = speaker_of(who, offices) if who else Speaker()
    if who and _PRONOUN.match(who.strip()) and before is not None:
        speaker = before.speaker
    if who is None and not runs_on and before is not None:
        speaker = before.speaker
    spans = tuple((start + match.start(), start + match.end()) for match in passages)
    words = "\n".join(match.group().strip('“”"‘’').strip() for match in passages)
    yield Quote(words, speaker, spans, passages[-1].group()[-1] in '”"’' and len(passages[-1].group()) > 1)

"""Judges quotes: somebody's words print word for word as recorded, with consent, where quotes may stand, or not at all.

A quote is found by its marks and the words that say who speaks, or by being on record. Words are compared one by one;
marks, capitals and where lines end make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher

from materials_app.model.bearing import Bearing
from materials_app.model.findings import Finding, Place, Severity
from materials_app.model.quote import PRINT, USES, Quote
from materials_app.model.said import said
from materials_app.safeguards.elected import Offices
from materials_app.safeguards.explain import explain
from materials_app.safeguards.reading import Reading, read
from materials_app.safeguards.speech import PASSAGE, who_says

_WORD = re.compile(r"[^\W_]+(?:['’‘-][^\W_]+)*")
_DASH = re.compile(r"^[\s,]*[–—-]\s?(?P<who>[^\W\d_a-z][^\n.“”\"]*)")
"""What follows a passage on the same or the next line: a dash and the one who said it."""

_PARAGRAPH = re.compile(r"\n\s*\n")
_FEWEST = 3
"""Fewer words between marks are a name or an expression, whoever uses it."""

_LIKE, _VERY_LIKE = 0.6, 0.8
"""Share of a passage's words that a record must hold in the same order for the passage to be that quote told otherwise;
the greater one where the text names nobody who says it."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Where a text reports speech, and how much of this is known.

    Attributes:
        on: the day the piece is made.
        bearing: what the piece may bear; none for a text that is no piece yet.
        is_set: the text is on a finished page, so what nobody can vouch for is more than a question.
        is_whole: the text is all the piece says, so a quote it names must stand in it.
    """

    on: date | None = None
    bearing: Bearing | None = None
    is_set: bool = False
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A stretch of a text, its words, and who is said to say them (empty for nobody)."""

    start: int
    end: int
    words: tuple[str, ...]
    who: str = ""


def quote_findings(reading: Reading, quotes: tuple[Quote, ...], speech: Speech, offices: Offices) -> Iterator[Finding]:
    """What may not be said in somebody's name."""
    passages = _passages(reading.original) if PASSAGE.search(reading.original) else ()
    used = tuple(_used(reading.original, quotes, passages)) if quotes else ()
    for quote, spoken in _each_once(used):
        place = _place(reading, spoken)
        yield from _unfit(quote, place, speech, offices)
    for spoken in passages:
        if not any(one.start <= spoken.start and spoken.end <= one.end for _, one in used):
            yield from _unknown(spoken, quotes, _place(reading, spoken), speech, offices)
    if speech.is_whole and speech.bearing:
        there = {quote.id for quote, _ in used}
        for quote in (one for one in quotes if one.id in speech.bearing.quotes and one.id not in there):
            yield explain("quote-words-missing", Place(line=1, column=1), quote=quote.id, wanted=quote.text)


def quotes_in(text: str, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """Those of ``quotes`` that stand in a text, word for word."""
    if not quotes:
        return ()
    original = read(text).original
    return tuple(dict.fromkeys(quote for quote, _ in _used(original, quotes, _passages(original))))


def unfit_for_print(quote: Quote, on: date, offices: Offices) -> tuple[str, ...]:
    """Why a quote on record may not stand on any piece made on that day, in sentences; empty when it may."""
    found = tuple(finding.message for finding in _unfit(quote, Place(), Speech(on=on), offices))
    scope = set(quote.consent.scope) if quote.consent else {PRINT}
    if scope <= {*USES} - {PRINT}:
        covers = ", ".join(quote.consent.scope) if quote.consent and quote.consent.scope else said("nothing")
        found += (
            said(
                "The consent to the quote '{quote}' ({speaker}) covers {scope}, and no printed piece.",
                quote=quote.id,
                speaker=quote.said_by,
                scope=covers,
            ),
        )
    return found


def _each_once(used: tuple[tuple[Quote, _Spoken], ...]) -> Iterator[tuple[Quote, _Spoken]]:
    seen: set[str] = set()
    for quote, spoken in used:
        if quote.id not in seen:
            seen.add(quote.id)
            yield quote, spoken


def _used(text: str, quotes: tuple[Quote, ...], passages: tuple[_Spoken, ...]) -> Iterator[tuple[Quote, _Spoken]]:
    """The records whose words stand in a text, in one piece or broken by who says them; each passage of it."""
    tokens = [(_plain(match.group()), *match.span()) for match in _WORD.finditer(text)]
    words = tuple(word for word, _, _ in tokens)
    for quote in quotes:
        wanted = _words(quote.text)
        for at in _starts(words, wanted):
            start, end = tokens[at][1], tokens[at + len(wanted) - 1][2]
            around = next((one for one in passages if one.start <= start and end <= one.end), None)
            yield quote, around or _Spoken(start, end, wanted)
        yield from ((quote, one) for one in _broken(passages, wanted))


def _starts(words: tuple[str, ...], wanted: tuple[str, ...]) -> Iterator[int]:
    length = len(wanted)
    return (at for at in range(len(words) - length + 1) if length and words[at : at + length] == wanted)


def _broken(passages: tuple[_Spoken, ...], wanted: tuple[str, ...]) -> Iterator[_Spoken]:
    """Neighbouring passages that make up the wanted words together."""
    for first in range(len(passages)):
        words: tuple[str, ...] = ()
        for last in range(first, len(passages)):
            words += passages[last].words
            if words == wanted and last > first:
                yield from passages[first : last + 1]
            if words != wanted[: len(words)]:
                break


def _unfit(quote: Quote, place: Place, speech: Speech, offices: Offices) -> Iterator[Finding]:
    """Why a quote on record may not stand here; everything at once, so that nobody asks for consent in vain."""
    bearing, consent = speech.bearing, quote.consent
    facts = {"quote": quote.id, "speaker": quote.said_by}
    if bearing:
        yield from _no_place(place, bearing, facts)
    if quote.elected or offices.is_elected(f"{quote.role}, {quote.organisation}"):
        yield explain("quote-of-elected", place, **facts)
    if consent is None:
        yield explain("quote-without-consent", place, **facts)
        return
    if speech.on and consent.on > speech.on:
        why = said("is dated {day}, after the piece", day=consent.on)
        yield explain("quote-consent-not-in-force", place, why=why, **facts)
    if speech.on and consent.until and consent.until < speech.on:
        why = said("ended on {day}", day=consent.until)
        yield explain("quote-consent-not-in-force", place, why=why, **facts)
    if bearing and not {PRINT, bearing.layout} & set(consent.scope):
        scope = ", ".join(consent.scope) or said("nothing")
        yield explain("quote-consent-scope", place, scope=scope, layout=bearing.layout, **facts)


def _no_place(place: Place, bearing: Bearing, facts: dict[str, str]) -> Iterator[Finding]:
    if not bearing.takes_quotes:
        yield explain("quote-not-on-format", place, piece=said(bearing.name), **facts)
    elif not bearing.has_quote_place:
        yield explain("quote-without-place", place, piece=bearing.layout, **facts)


def _unknown(
    spoken: _Spoken, quotes: tuple[Quote, ...], place: Place, speech: Speech, offices: Offices
) -> Iterator[Finding]:
    """A passage that is not on record as it stands."""
    alike = _most_like(spoken, quotes)
    if alike and (spoken.who or len(spoken.words) >= 2 * _FEWEST):
        yield explain("quote-not-verbatim", place, quote=alike.id, wanted=alike.text)
        return
    if not spoken.who:
        return
    facts, severity = {"speaker": spoken.who}, _weight(speech)
    if speech.bearing and not (speech.bearing.takes_quotes and speech.bearing.has_quote_place):
        yield from _no_place(place, speech.bearing, facts)
    elif offices.is_elected(spoken.who):
        yield replace(explain("quote-of-elected", place, **facts), severity=max(severity, Severity.WARNING, key=_rank))
    else:
        yield replace(explain("quote-without-record", place, **facts), severity=severity)


def _weight(speech: Speech) -> Severity:
    """How strongly words nobody recorded are met: a text that is no piece yet is only asked for the record."""
    if speech.bearing:
        return Severity.ERROR
    return Severity.WARNING if speech.is_set else Severity.NOTE


def _rank(severity: Severity) -> int:
    return (Severity.NOTE, Severity.WARNING, Severity.ERROR).index(severity)


def _most_like(spoken: _Spoken, quotes: tuple[Quote, ...]) -> Quote | None:
    """The record these words tell otherwise: most of them stand in it, in this order."""

    def likeness(quote: Quote) -> float:
        blocks = SequenceMatcher(None, spoken.words, _words(quote.text), autojunk=False).get_matching_blocks()
        return sum(block.size for block in blocks) / len(spoken.words)

    best = max(quotes, key=likeness, default=None)
    return best if best and likeness(best) >= (_LIKE if spoken.who else _VERY_LIKE) else None


def _passages(text: str) -> tuple[_Spoken, ...]:
    """The passages between marks that hold enough words, each with who says it."""
    found: list[_Spoken] = []
    start = 0
    for end in (*(match.end() for match in _PARAGRAPH.finditer(text)), len(text)):
        found.extend(_of_paragraph(text, start, end))
        start = end
    return tuple(one for one in found if len(one.words) >= _FEWEST)


def _of_paragraph(text: str, start: int, end: int) -> Iterator[_Spoken]:
    line = text[start:end].replace("\n", " ")
    matches = list(PASSAGE.finditer(line))
    who = ""
    for number, match in enumerate(matches):
        before = matches[number - 1].end() if number else 0
        after = matches[number + 1].start() if number + 1 < len(matches) else len(line)
        lead, tail = line[before : match.start()], line[match.end() : after]
        dash = _DASH.match(text[start + match.end() : start + after])
        # A passage right after one that somebody said, with "he added" or nothing between them, goes on with it.
        runs_on = bool(who) and number > 0 and len(lead.split()) <= _FEWEST
        who = (who_says(lead, tail) or (dash["who"] if dash else "") or (who if runs_on else "")).strip(" ,")
        yield _Spoken(start + match.start(), start + match.end(), _words(match.group()), who)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_plain(word) for word in _WORD.findall(text))


def _plain(word: str) -> str:
    """A word as two people would read it out: no capitals, one kind of apostrophe. Accents stay: they are letters."""
    return unicodedata.normalize("NFC", word).casefold().replace("’", "'").replace("‘", "'")


def _place(reading: Reading, spoken: _Spoken) -> Place:
    return reading.place(bisect_left(reading.origins, spoken.start), bisect_left(reading.origins, spoken.end))

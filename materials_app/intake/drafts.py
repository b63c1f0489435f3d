"""Drafts of claims, quotes and messages out of an intake: only the facts chosen, none checked, nothing approved.

A draft says what its release says and no more: no day, no source but the release, nobody who checked it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import tomli_w

from materials_app.intake.decisions import Decision, Decisions, answer_about, answered, still_asked, used
from materials_app.intake.figures import Figure
from materials_app.intake.items import About, Intake, Item, Offer, within
from materials_app.intake.percentages import Percentage
from materials_app.intake.periods import bare
from materials_app.intake.quotes import Quote
from materials_app.model.findings import Severity
from materials_app.safeguards.numerals import value_of

_HEAD = """\
# Drafts out of a press release ({name}). Nobody has checked or approved any of it.
#
# A [[claim]] has the shape of claims.toml: before it goes there, look the figure up at its source, put that source in
# place of the release, and add as_of, checked and expires. A [[quote]] prints word for word and only with the speaker's
# consent. A [[message]] holds words of this program about one claim, for a person to rewrite.
"""
_LONGEST_ID = 60

Table = dict[str, Any]


def drafts(intake: Intake, decisions: Decisions) -> str:
    """The drafts as a TOML text: what was decided to be used or fixed; what was left out stands in comments."""
    chosen = used(intake, decisions)
    claims = list(_claims(intake, chosen))
    tables = {
        "claim": [claim for _, claim in claims],
        "quote": [_quote(intake, item, item.fact, made) for item, made in chosen if isinstance(item.fact, Quote)],
        "message": [_message(claim, intake) for _, claim in claims],
    }
    body = tomli_w.dumps({name: rows for name, rows in tables.items() if rows}, multiline_strings=True)
    quoted = (item for item, _ in chosen if isinstance(item.fact, Quote))
    written = {item.number for item in (*quoted, *(item for item, _ in claims))}
    left = (item for item in intake.items if item.fact is not None and item.number not in written)
    said = (*_left_out(left, decisions), *_put_right(chosen), *_in_quotes(intake, chosen), *_answers(intake, decisions))
    return "\n".join((_HEAD.format(name=_one_line(intake.release.name)), *said, body))


def _left_out(items: Iterable[Item], decisions: Decisions) -> Iterator[str]:
    for item in items:
        why = next((finding.message for finding in item.findings if finding.severity is not Severity.NOTE), item.says)
        known = f" The ledger holds it: {item.claim.id}." if item.claim else ""
        yield f"# Left out: {_one_line(item.excerpt[:80])}: {_one_line(why)}{known}"
        made = decisions.of(item.number) or Decision(item.number, Offer.LEAVE)
        told = {question for question, _ in answered(item.questions, made.answers)}
        yield from (f"#   {_one_line(question.words)}" for question in item.questions if question not in told)


def _put_right(chosen: Iterable[tuple[Item, Decision]]) -> Iterator[str]:
    """The words put right: for whoever writes to the press office, because no sentence of a release is taken over."""
    for item, made in chosen:
        instead = made.wording.strip() or item.proposal
        if made.offer is Offer.FIX and item.fact is None and instead:
            yield f"# Put right: {_one_line(item.excerpt[:80])}: {_one_line(instead)}"


def _in_quotes(intake: Intake, chosen: Iterable[tuple[Item, Decision]]) -> Iterator[str]:
    """What stands against words inside a quote that is taken over: it is never put right, and may not print."""
    for item, _ in chosen:
        for inner in within(item, intake) if isinstance(item.fact, Quote) else ():
            for finding in inner.findings:
                yield f"# In the quote {_one_line(item.excerpt[:80])}: {_one_line(finding.message)}"


def _answers(intake: Intake, decisions: Decisions) -> Iterator[str]:
    """Every answer with its question, as it was given."""
    for question, answer in answered(intake.questions, decisions.answers):
        yield f"# Answered: {_one_line(question.words)} {_one_line(answer)}"
    for item in intake.items:
        made = decisions.of(item.number)
        for question, answer in answered(item.questions, made.answers if made else ()):
            yield f"# Answered: {_one_line(item.excerpt[:80])}: {_one_line(question.words)} {_one_line(answer)}"


def _one_line(words: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in words)


def _claims(intake: Intake, chosen: Iterable[tuple[Item, Decision]]) -> Iterator[tuple[Item, Table]]:
    """A claim for each figure chosen that says what it counts and that the ledger does not hold already."""
    seen: Counter[str] = Counter()
    for item, made in chosen:
        figure = item.fact.figure if isinstance(item.fact, Percentage) else item.fact
        if isinstance(figure, Figure) and is_new_claim(item, made):
            claim = _claim(intake, item, figure, made)
            seen[claim["id"]] += 1
            if seen[claim["id"]] > 1:
                claim["id"] += f"-{seen[claim['id']]}"
            yield item, claim


def is_new_claim(item: Item, made: Decision) -> bool:
    """Whether a figure becomes a claim: its value and what it counts are known, by the release or by an answer, nothing
    that its faults leave open is still asked, and no claim holds it yet."""
    fact = item.fact
    figure = fact.figure if isinstance(fact, Percentage) else fact
    if not isinstance(figure, Figure) or item.claim is not None or still_asked(item, made):
        return False
    if isinstance(fact, Percentage) and fact.values and not fact.fits:
        return False  # one of three numbers is wrong: the ledger takes it when its source has said which
    return bool(_value(figure, item, made) and (figure.measure or answer_about(item, made, About.COUNTED)))


def _claim(intake: Intake, item: Item, figure: Figure, made: Decision) -> Table:
    measure = figure.measure
    said = answer_about(item, made, About.COUNTED) or made.wording
    counted = said or (measure.name if measure else figure.counted)
    persons = counted.split()[:1] == ["people"] if said or not measure else measure.persons
    unit = figure.unit or ("people" if persons else counted)
    period = answer_about(item, made, About.PERIOD) or bare(figure.period)
    area = answer_about(item, made, About.AREA) or figure.area
    return {
        "id": _slug(" ".join(("draft", area, counted, period))),
        "value": _value(figure, item, made),
        "unit": f"{unit}, {figure.about}" if figure.about else unit,
        "counted": counted,
        "area": area,
        "period": period,
        "source": answer_about(item, made, About.SOURCE) or f"Press release “{intake.release.name}”",
    }


def _value(figure: Figure, item: Item, made: Decision) -> str:
    """The value as an answer gives it, where that is a number; else as it is written, unless it is malformed."""
    said = answer_about(item, made, About.NUMBER)
    if value_of(said) is not None:
        return said
    return _bare_number(figure.written) if figure.value is not None else ""


def _bare_number(written: str) -> str:
    return re.sub(r"\s?(?:%|per\s?cent\w*|y\scant|percentage\spoints?)$|^[£€$]\s?", "", written.lower()).strip()


def _quote(intake: Intake, item: Item, quote: Quote, made: Decision) -> Table:
    speaker = quote.speaker
    return {
        "text": quote.text,
        "speaker": speaker.name or answer_about(item, made, About.SPEAKER),
        "role": speaker.role,
        "organisation": speaker.organisation,
        "source": f"Press release “{intake.release.name}”",
    }


def _message(claim: Table, intake: Intake) -> Table:
    audiences = tuple(dict.fromkeys(name for one in intake.items for name in one.audiences))
    is_share = claim["unit"].startswith("per cent")  # 12 per cent is not twelve people
    counted = f"per cent, {claim['counted']}" if is_share else claim["counted"]
    parts = (f"{claim['value']} {counted}".strip(), claim["area"], claim["period"])
    return {
        "id": claim["id"].replace("draft", "draft-message", 1),
        "slot": "matters",
        "audience": audiences[0] if len(audiences) == 1 else "",
        "origin": "draft out of a press release",
        "claims": [claim["id"]],
        "text": f"{', '.join(part for part in parts if part)}.",
    }


def _slug(words: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
    return plain[:_LONGEST_ID].strip("-")

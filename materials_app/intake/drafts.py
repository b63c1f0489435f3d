"""Drafts of claims, quotes and messages out of an intake: only the facts chosen, none checked, nothing approved.

A draft says what its release says and no more: no day, no source but the release, nobody who checked it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import tomli_w

from materials_app.intake.decisions import Decision, Decisions, used
from materials_app.intake.figures import Figure
from materials_app.intake.items import Intake, Item
from materials_app.intake.percentages import Percentage
from materials_app.intake.periods import bare
from materials_app.intake.quotes import Quote
from materials_app.model.findings import Severity

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
        "quote": [_quote(intake, item.fact) for item, _ in chosen if isinstance(item.fact, Quote)],
        "message": [_message(claim, intake) for _, claim in claims],
    }
    body = tomli_w.dumps({name: rows for name, rows in tables.items() if rows}, multiline_strings=True)
    quoted = (item for item, _ in chosen if isinstance(item.fact, Quote))
    written = {item.number for item in (*quoted, *(item for item, _ in claims))}
    left = (item for item in intake.items if item.fact is not None and item.number not in written)
    return "\n".join((_HEAD.format(name=_one_line(intake.release.name)), *_left_out(left), body))


def _left_out(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        why = next((finding.message for finding in item.findings if finding.severity is not Severity.NOTE), item.says)
        known = f" The ledger holds it: {item.claim.id}." if item.claim else ""
        yield f"# Left out: {_one_line(item.excerpt[:80])}: {_one_line(why)}{known}"
        yield from (f"#   {_one_line(question)}" for question in item.questions)


def _one_line(words: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in words)


def _claims(intake: Intake, chosen: Iterable[tuple[Item, Decision]]) -> Iterator[tuple[Item, Table]]:
    """A claim for each figure chosen that says what it counts and that the ledger does not hold already."""
    seen: Counter[str] = Counter()
    for item, made in chosen:
        figure = item.fact.figure if isinstance(item.fact, Percentage) else item.fact
        if isinstance(figure, Figure) and is_new_claim(item):
            claim = _claim(intake, figure, made)
            seen[claim["id"]] += 1
            if seen[claim["id"]] > 1:
                claim["id"] += f"-{seen[claim['id']]}"
            yield item, claim


def is_new_claim(item: Item) -> bool:
    """Whether a figure can become a claim: it counts something that is known, and no claim holds it yet."""
    figure = item.fact.figure if isinstance(item.fact, Percentage) else item.fact
    return isinstance(figure, Figure) and figure.measure is not None and item.claim is None and figure.value is not None


def _claim(intake: Intake, figure: Figure, made: Decision) -> Table:
    measure = figure.measure
    counted = made.wording or (measure.name if measure else figure.counted)
    unit = figure.unit or ("people" if measure and measure.persons else counted)
    period = bare(figure.period)
    return {
        "id": _slug(" ".join(("draft", figure.area, counted, period))),
        "value": _value(figure),
        "unit": f"{unit}, {figure.about}" if figure.about else unit,
        "counted": counted,
        "area": figure.area,
        "period": period,
        "source": f"Press release “{intake.release.name}”",
    }


def _value(figure: Figure) -> str:
    return re.sub(r"\s?(?:%|per\s?cent\w*|y\scant|percentage\spoints?)$|^[£€$]\s?", "", figure.written.lower()).strip()


def _quote(intake: Intake, quote: Quote) -> Table:
    speaker = quote.speaker
    return {
        "text": quote.text,
        "speaker": speaker.name,
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

"""``job.json`` and the job ticket say the same: nothing stands in one that is missing from the other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from materials_app.delivery.job_facts import (
    FigureFacts,
    JobFacts,
    LineFacts,
    LocalFacts,
    PackFacts,
    PaperColour,
    QuoteFacts,
    facts_as_data,
    job_json,
)
from materials_app.model.display_list import DisplayList, GlyphRun
from materials_app.model.findings import Acceptance
from materials_app.model.folding import Fold
from materials_app.model.job import Job, Standing
from materials_app.model.page import Marks
from materials_app.pipeline.job_facts import job_facts
from materials_app.pipeline.produce import Piece, produce
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.ticket import ticket
from tests.support.leaflets import on_format
from tests.unit.pipeline.test_ticket import ORDER, ordered

FOOT = re.compile(r"(Job ticket|Draft, not for a printer), page \d+ of \d+\..*")
"""The foot of each page counts the ticket's own pages; what else it says stands above it too."""

DIGEST = re.compile(r"[0-9a-f]{8}( [0-9a-f]{8})*")


FIGURE = FigureFacts(
    id="calls-2025",
    value="1,240",
    unit="calls",
    counted="calls from Lancashire",
    area="Lancashire",
    period="2025",
    source="A report",
    checked_by="A. Named",
    checked_on=date(2026, 3, 2),
    expires=date(2027, 2, 28),
    fault="is disputed by another report",
)
QUOTE = QuoteFacts("caller", "A caller", "A letter", "B. Named", date(2026, 5, 2), ("print",), date(2027, 5, 2))


@pytest.fixture(scope="module")
def leaflet(job: Job, studio: Studio) -> Piece:
    made = on_format(produce(job, studio), studio.catalogue.format("leaflet-a4-6pp-dl-roll"))
    return ordered(made, ORDER)


@pytest.fixture(scope="module")
def poster(job: Job, studio: Studio) -> JobFacts:
    """Facts with a code, told of a piece of one page."""
    return job_facts(produce(job, studio), "poster.pdf")


@pytest.fixture(scope="module")
def facts(leaflet: Piece, poster: JobFacts) -> JobFacts:
    """A piece of which everything is known: every key of the file is filled."""
    plain = job_facts(leaflet, "leaflet.pdf", ("assets/forces/forces.toml",))
    local = LocalFacts("A local line", "A. Named", "B. Named", "its own leaflet", date(2026, 11, 2))
    return replace(
        plain,
        routes=replace(
            plain.routes,
            codes=poster.routes.codes,
            crisis="116 123",
            crisis_of="Samaritans",
            confirm=("A service: number 0300 000",),
            notes=("One gave way.",),
            local=(local,),
        ),
        colours=replace(plain.colours, spots=("PANTONE 286 C",), not_printing=(LineFacts("Die", "Die lines"),)),
        checks=replace(
            plain.checks,
            accepted=(Acceptance("welsh-duty", "A. Named", "issued the same day", "In English alone."),),
            campaign_packs=(PackFacts("spring", "2", "Spring", "A national team", ("the message first",)),),
            brand_pack="Ostrey 2026 (ostrey-2026, version 1)",
        ),
        size=replace(plain.size, corner_radius_mm=3.18),
        file=replace(plain.file, paper_colours=(PaperColour("exit", "pale-amber", "amber"),)),
        figures=(FIGURE,),
        quotes=(QUOTE,),
    )


def leaves(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every plain value in a tree of facts, with its place."""
    if is_dataclass(value):
        for field in fields(value):
            yield from leaves(getattr(value, field.name), (*at, field.name))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*at, index))
    else:
        yield at, value


def changed(value: Any, at: tuple[str | int, ...]) -> Any:
    """The tree with another value at one place."""
    if not at:
        return other(value)
    step, *rest = at
    if isinstance(step, int):
        return tuple(changed(inner, tuple(rest)) if n == step else inner for n, inner in enumerate(value))
    return replace(value, **{step: changed(getattr(value, step), tuple(rest))})


def other(value: Any) -> Any:
    match value:
        case Standing():
            return Standing.SIGNED_OFF
        case Marks():
            return Marks.NONE
        case Fold():
            return Fold.CONCERTINA
        case date():
            return value + timedelta(days=1)
        case str():
            return f"other {value}"
        case _:
            return value + 1


def test_every_fact_of_the_file_stands_on_the_ticket(facts: JobFacts, leaflet: Piece, studio: Studio) -> None:
    before = ticket(facts, leaflet.office_layout, studio).pages
    unseen = [
        at for at, _ in leaves(facts) if ticket(changed(facts, at), leaflet.office_layout, studio).pages == before
    ]
    assert unseen == []


def test_no_key_of_a_full_piece_is_empty(facts: JobFacts) -> None:
    assert [at for at, value in leaves(facts) if value in ("", None)] == []


def test_every_number_and_name_on_the_ticket_stands_in_the_file(
    facts: JobFacts, leaflet: Piece, studio: Studio
) -> None:
    known = tokens(json.dumps(facts_as_data(facts), ensure_ascii=False))
    runs = texts(ticket(facts, leaflet.office_layout, studio))
    digest = "".join(text for text in runs if DIGEST.fullmatch(text)).replace(" ", "")
    assert digest == facts.file.sha256
    said = tokens(" ".join(text for text in runs if not DIGEST.fullmatch(text) and text != "SHA-256"))
    assert {token for token in said if any(character.isdigit() for character in token)} - known == set()


def test_a_number_on_the_ticket_alone_would_be_noticed(facts: JobFacts) -> None:
    known = tokens(json.dumps(facts_as_data(facts), ensure_ascii=False))
    assert "5000" in known
    assert "4999" not in known


def texts(drawn: DisplayList) -> list[str]:
    runs = (item.text for page in drawn.pages for item in page.items if isinstance(item, GlyphRun))
    return [text for text in runs if not FOOT.match(text)]


def tokens(text: str) -> set[str]:
    """Words and numbers; 5,000 is 5000, and the 07 of a date is the 7 of a day."""
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", text.replace("\u00a0", " "))
    found = re.findall(r"\d+(?:\.\d+)?|\w+", plain)
    return {f"{float(token):g}" if re.fullmatch(r"\d+(\.\d+)?", token) else token for token in found}


def test_the_file_is_one_object_with_its_version(facts: JobFacts) -> None:
    body = json.loads(job_json("Campaign Materials Studio 0", (facts, facts)))
    assert body["schema"] == 1
    assert len(body["pieces"]) == 2
    piece = body["pieces"][0]
    assert piece["order"]["quantity"] == 5000
    assert piece["order"]["deadline"] == "2026-12-18"
    assert piece["size"]["folded_mm"] == [100.0, 210.0]
    assert piece["folding"]["tucks_in"] == "flap"
    assert [panel["width_mm"] for panel in piece["sides"][0]["panels"]] == [97.0, 100.0, 100.0]


def test_what_is_not_ordered_is_null_or_empty(poster: JobFacts) -> None:
    order = facts_as_data(poster)["order"]
    assert order["quantity"] is None
    assert order["deadline"] is None
    assert order["stock"] == ""


def test_every_key_is_documented(facts: JobFacts, root: Path) -> None:
    said = (root / "docs/json.md").read_text(encoding="utf-8")
    missing = [key for key in keys(facts_as_data(facts)) if f"`{key}`" not in said]
    assert missing == []


def keys(value: Any, at: str = "") -> Iterator[str]:
    """``size.open_mm``, ``sides[].panels[].name``: every key of the file, each once."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from keys(inner, f"{at}.{name}".lstrip("."))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        yield from keys(value[0], f"{at}[]")
    else:
        yield at


def test_no_enumeration_is_written_by_its_python_name(facts: JobFacts) -> None:
    assert [at for at, value in leaves(facts_as_data(facts)) if isinstance(value, Enum)] == []

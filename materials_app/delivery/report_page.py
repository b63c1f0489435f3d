"""The preflight record as a page people read: one self-contained HTML file, light and dark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from materials_app.delivery.verdict import verdict
from materials_app.model.findings import Clause, Finding, Place, Severity

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class PieceReport:
    """What the page says of one piece: its title, facts as (label, value), every finding, every check that ran."""

    facts: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]
    clauses: tuple[Clause, ...]
    measured: tuple[tuple[str, str], ...] = ()
    accepted: tuple[str, ...] = ()
    title: str = ""


def report_page(title: str, on: str, standing: str, pieces: tuple[PieceReport, ...]) -> bytes:
    """The page's bytes, UTF-8. ``standing`` is the sentence that says nobody approved the words."""
    page = _template().render(title=title, on=on, standing=standing, pieces=[_view(piece) for piece in pieces])
    return page.encode()


@cache
def _template() -> Template:
    """The page's template, compiled once a process."""
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape  # 26 ms only a pack pays

    environment = Environment(
        loader=PackageLoader("materials_app.delivery", ""),
        autoescape=select_autoescape(("j2", "html"), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    return environment.get_template("report.html.j2")


def _view(piece: PieceReport) -> Mapping[str, Any]:
    errors = sum(finding.severity.value == "error" for finding in piece.findings)
    return {
        "title": piece.title,
        "facts": piece.facts,
        "groups": _groups(piece.findings),
        "telling": [clause for clause in piece.clauses if clause.findings],
        "silent": [clause for clause in piece.clauses if not clause.findings],
        "measured": piece.measured,
        "errors": errors,
        "verdict": verdict(piece.findings, len(piece.clauses), piece.accepted),
    }


def _groups(findings: tuple[Finding, ...]) -> list[Mapping[str, Any]]:
    """Findings of one id and severity as one row, in the order their first ones come: each with all its places."""
    alike: dict[tuple[str, Severity], list[Finding]] = {}
    for finding in findings:
        alike.setdefault((finding.id, finding.severity), []).append(finding)
    return [
        {
            "id": first.id,
            "severity": first.severity.value,
            "clause": first.clause,
            "remedy": first.remedy,
            "count": len(group),
            "messages": tuple(dict.fromkeys(finding.message for finding in group)),
            "places": tuple(dict.fromkeys(filter(None, (_where(finding.place) for finding in group)))),
        }
        for group in alike.values()
        for first in group[:1]
    ]


def _where(place: Place) -> str:
    """``page 1, x 15, y 262.5 mm, 30 × 4 mm``; empty for the piece as a whole."""
    page = f"page {place.page}" if place.page else ""
    if place.rect_mm is None:
        return page
    x, y, width, height = (f"{value:g}" for value in place.rect_mm)
    return ", ".join(filter(None, (page, f"x {x}, y {y} mm, {width} × {height} mm")))

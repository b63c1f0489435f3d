"""The preflight record as a page people read: one self-contained HTML file, light and dark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from materials_app.delivery.manifest import finding_as_data
from materials_app.delivery.verdict import verdict
from materials_app.model.findings import Clause, Finding


@dataclass(frozen=True, slots=True)
class PieceReport:
    """What the page says of one piece: facts as (label, value), every finding, every check that ran."""

    facts: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]
    clauses: tuple[Clause, ...]
    measured: tuple[tuple[str, str], ...] = ()
    accepted: tuple[str, ...] = ()


def report_page(title: str, on: str, standing: str, pieces: tuple[PieceReport, ...]) -> bytes:
    """The page's bytes, UTF-8. ``standing`` is the sentence that says nobody approved the words."""
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape  # 26 ms only a pack pays

    environment = Environment(
        loader=PackageLoader("materials_app.delivery", ""),
        autoescape=select_autoescape(("j2", "html"), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    page = environment.get_template("report.html.j2").render(
        title=title, on=on, standing=standing, pieces=[_view(piece) for piece in pieces]
    )
    return page.encode()


def _view(piece: PieceReport) -> Mapping[str, Any]:
    errors = sum(finding.severity.value == "error" for finding in piece.findings)
    return {
        "facts": piece.facts,
        "findings": [finding_as_data(finding) for finding in piece.findings],
        "clauses": piece.clauses,
        "measured": piece.measured,
        "errors": errors,
        "verdict": verdict(piece.findings, len(piece.clauses), piece.accepted),
    }

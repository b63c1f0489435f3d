"""The findings of the whole set: equal ones over several layouts told once, worst first, then layout by layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from materials_app.app.fields import Field
from materials_app.app.layout_view import LayoutView
from materials_app.app.preview import WORST_FIRST
from materials_app.model.findings import Acceptance, Finding, Place, Severity
from materials_app.model.template import LayoutTemplate


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding, the layouts it stands on (ids), and whether it stops the export.

    ``called`` are the layouts' names in a sentence; empty when it stands on every layout of the set, or the only one.
    ``accepted`` are the overrides that cover it: by name, with a reason.
    """

    finding: Finding
    layouts: tuple[str, ...]
    called: tuple[str, ...] = ()
    stops: bool = False
    accepted: tuple[Acceptance, ...] = ()


Found = tuple[LayoutTemplate, tuple[Finding, ...], tuple[Finding, ...]]
"""A layout, what was found on it, and what of that stops the export."""


def problems_of(views: Sequence[LayoutView]) -> tuple[Problem, ...]:
    """What there is to know about a set as it is shown, each thing once."""
    founds = [(view.template, view.preview.findings, view.preview.errors) for view in views]
    return gathered(founds, views[0].document.acceptances if views else ())


def gathered(founds: Sequence[Found], acceptances: Sequence[Acceptance] = ()) -> tuple[Problem, ...]:
    """Findings of several layouts, each thing once, worst first; what somebody accepted after what stops the export."""
    where: dict[Finding, list[LayoutTemplate]] = {}
    stops: set[Finding] = set()
    for template, findings, stopping in founds:
        stops.update(_told(finding) for finding in stopping)
        for told in dict.fromkeys(_told(finding) for finding in findings):
            where.setdefault(told, []).append(template)
    problems = (
        Problem(
            finding,
            tuple(one.id for one in on),
            tuple(one.called for one in on) if len(on) < len(founds) else (),
            finding in stops,
            () if finding in stops else _accepted(finding, acceptances),
        )
        for finding, on in where.items()
    )
    return tuple(sorted(problems, key=lambda problem: (WORST_FIRST[problem.finding.severity], not problem.stops)))


def _accepted(finding: Finding, acceptances: Sequence[Acceptance]) -> tuple[Acceptance, ...]:
    is_error = finding.severity is Severity.ERROR
    return tuple(one for one in acceptances if is_error and one.covers(finding))


def _told(finding: Finding) -> Finding:
    """The finding without where exactly it lies: the same fault on two layouts is one thing to put right."""
    return replace(finding, place=Place(slot=finding.place.slot, excerpt=finding.place.excerpt))


def counts(problems: Sequence[Problem]) -> tuple[int, int]:
    """How many of them stop the export, and how many are warnings."""
    warnings = sum(one.finding.severity is Severity.WARNING for one in problems)
    return sum(one.stops for one in problems), warnings


def accepted_count(problems: Sequence[Problem]) -> int:
    """How many errors stand that somebody accepted by name."""
    return sum(bool(one.accepted) for one in problems)


def spot_of(problem: Problem, view: LayoutView) -> str:
    """The place on a layout that a problem speaks of: the field that is too long or holds its words, else its slot."""
    field = field_of(problem, view)
    return field.spot if field else problem.finding.place.slot


def field_of(problem: Problem, view: LayoutView) -> Field | None:
    """The field of a layout that a problem speaks of: one that holds its words or is too long; or none."""
    finding = problem.finding
    fields = [one for one in view.fields if one.slot.value == finding.place.slot]
    excerpt = finding.place.excerpt
    held = (one for one in fields if excerpt and excerpt in view.words_in(one).shown)
    over = (one for one in fields if view.over_in(one))
    return next(held, None) or next(over, None)

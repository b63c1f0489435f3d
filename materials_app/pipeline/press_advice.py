"""What of a design a printer should know before it goes wrong: colours that end on a fold, colours a paper changes."""

from __future__ import annotations

from materials_app.delivery.job_facts import PaperColour
from materials_app.model.display_list import DisplayPage, Path
from materials_app.model.job import Job
from materials_app.model.units import Length, mm

__all__ = ["ends_on_fold", "paper_colours"]

_ON_FOLD: Length = mm(0.1)
"""An edge this near to a fold is meant to lie on it."""


def ends_on_fold(page: DisplayPage) -> bool:
    """Whether a field of colour ends on a fold of the page: a fold a hair off shows it on the wrong panel."""
    edges = [edge for item in page.items if isinstance(item, Path) and item.fill for edge in _sides(item)]
    return any(abs(edge - fold) < _ON_FOLD for fold in page.geometry.folds for edge in edges)


def _sides(path: Path) -> tuple[Length, Length]:
    return path.bounds.x, path.bounds.right


def paper_colours(job: Job) -> tuple[PaperColour, ...]:
    """The roles that another swatch plays on this job's paper; none where all are as on every other."""
    theme = job.template.theme
    usual = dict(theme.roles)
    changed = dict(theme.roles_for).get(job.condition.id, ())
    return tuple(PaperColour(role, swatch, usual[role]) for role, swatch in changed if usual[role] != swatch)

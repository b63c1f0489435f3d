"""How the words of one field fit over the layouts that share them: what the note under the field says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from materials_app.app import apart
from materials_app.app.fields import Field, FieldFit
from materials_app.app.layout_view import LayoutView


@dataclass(frozen=True, slots=True)
class LayoutFit:
    """How a field fits on one layout: ``layout`` its id, ``called`` its name in a sentence; no fit: it is left out."""

    layout: str
    called: str
    fit: FieldFit | None

    @property
    def over(self) -> int:
        """How many characters are too many there."""
        return self.fit.over if self.fit else 0


@dataclass(frozen=True, slots=True)
class SetFit:
    """A field's fit on every layout that shows the same words, in the set's order; ``layouts`` is how many it has."""

    each: tuple[LayoutFit, ...]
    layouts: int = 1

    @property
    def over(self) -> tuple[LayoutFit, ...]:
        """Where the words are too long."""
        return tuple(one for one in self.each if one.over)

    @property
    def reduced(self) -> tuple[LayoutFit, ...]:
        """Where they fit, smaller than by preference."""
        return tuple(one for one in self.each if one.fit and not one.over and one.fit.is_reduced)

    @property
    def shortened(self) -> tuple[LayoutFit, ...]:
        """Where copyfitting took a shorter form."""
        return tuple(one for one in self.each if one.fit and not one.over and one.fit.shortened)

    @property
    def absent(self) -> tuple[LayoutFit, ...]:
        """Where the layout left them out."""
        return tuple(one for one in self.each if one.fit is None)


def set_fit(views: Sequence[LayoutView], shown: LayoutView, field: Field) -> SetFit:
    """The fit of a field of the layout ``shown``: there alone when its words are its own, else wherever they stand."""
    if apart.is_apart(shown.document, shown.id, field):
        return SetFit((_fit(shown, field),), len(views))
    sharing = (one for one in views if not apart.is_apart(one.document, one.id, field))
    each = tuple(_fit(one, here) for one in sharing if one.preview.is_current and (here := one.field(field.key)))
    return SetFit(each, len(views))


def _fit(view: LayoutView, field: Field) -> LayoutFit:
    return LayoutFit(view.id, view.template.called, view.fit_in(field))

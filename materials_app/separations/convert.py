"""Fix every colour of a display list for one output condition: inks within the limit, black rules, overprint.

The rules (``OutputCondition`` gives the figures):

* Colours stay as authored unless they pass the condition's ink limit (``ink.limit_ink``).
* Small text and rules whose black plate is full print from that plate alone: at poor register the other three would
  fringe them.
* Pure black text up to 18 points and pure black rules overprint, so that no paper shows round them. White never
  overprints: it would vanish. Larger text and areas knock out: a ground would show through them.
* QR symbols are pure black and knock out, on a ground of their own.
* Registration colour and the names of spot colours are left alone.
* Finishing lines overprint: they mark the sheet for a machine and must not cut a gap into the art under them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from materials_app.model.colour import REGISTRATION, Paint
from materials_app.model.condition import IccProfile, OutputCondition
from materials_app.model.display_list import DisplayList, GlyphRun, Item, Path, Picture, Symbol
from materials_app.model.finishing import FINISHING_INKS
from materials_app.model.template import Role
from materials_app.separations.ink import PURE_BLACK, inked, limit_ink

RULE = 2.0
"""Points: a shape or stroke up to this thickness is a rule, no more than a letter's stem."""


def separate(display_list: DisplayList, condition: OutputCondition, profile: IccProfile) -> DisplayList:
    """The display list in the inks that will print under ``condition``.

    Proof colours stay those of the swatches (``proof.soft_proof`` computes them) and pictures stay as given
    (``pictures.separate_pictures`` converts them): neither costs anything where it is not needed.

    Args:
        display_list: as typeset.
        condition: press and stock with their limits.
        profile: the condition's ICC profile, asked only for colours over the ink limit.

    Raises:
        DataFileError: a colour is over the limit and ``profile`` is not a press profile.
    """
    press = _Press(condition, profile)
    pages = tuple(
        replace(page, items=tuple(press.separated(item) for item in page.items)) for page in display_list.pages
    )
    return replace(display_list, pages=pages, condition=condition.id)


@dataclass(frozen=True, slots=True)
class _Press:
    """The condition and its profile: what separating one item needs."""

    condition: OutputCondition
    profile: IccProfile

    def separated(self, item: Item) -> Item:
        match item:
            case GlyphRun():
                is_small = item.size <= self.condition.overprint_below
                return replace(item, paint=self._fine_paint(item.paint, is_fine=is_small))
            case Path():
                # A logo's shapes keep the inks of its file, however thin, and knock out what they lie on.
                is_logo = item.semantics.role is Role.FIGURE
                is_rule = min(item.bounds.width, item.bounds.height) <= RULE and not is_logo
                fill = item.fill and self._fine_paint(item.fill, is_fine=is_rule)
                stroke = item.stroke and self._fine_paint(item.stroke, is_fine=item.stroke_width <= RULE)
                return replace(item, fill=fill, stroke=stroke)
            case Symbol():
                return replace(item, paint=_symbol_paint(item.paint), ground=self._area_paint(item.ground))
            case Picture():
                return item

    def _fine_paint(self, paint: Paint, *, is_fine: bool) -> Paint:
        """Of text and rules: where they are fine, what is black prints from the black plate alone and overprints."""
        if is_fine and not paint.spot and inked(paint.cmyk).black == PURE_BLACK.black:
            return replace(paint, cmyk=PURE_BLACK, overprint=True)
        return self._area_paint(paint)

    def _area_paint(self, paint: Paint) -> Paint:
        if paint.spot == REGISTRATION.spot:
            return paint
        if paint.spot in FINISHING_INKS:
            return replace(paint, overprint=True)
        return replace(paint, cmyk=limit_ink(paint.cmyk, self.condition.ink_limit, self.profile), overprint=False)


def _symbol_paint(paint: Paint) -> Paint:
    return replace(paint, cmyk=PURE_BLACK, spot="", overprint=False)

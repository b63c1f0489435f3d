"""The partners' strip of a side: one table of a layout's file that stands for its room, its marks and its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from materials_app.catalogue.frame_records import PlaceRecord, place_of
from materials_app.catalogue.record import Count, Distance, Extent, Record
from materials_app.model.partner import LABEL_FIELD, MOST_PARTNERS, NAMES_FIELD
from materials_app.model.template import (
    CopySource,
    Edge,
    Fit,
    PartnersFrame,
    Role,
    TextFrame,
    TypeStyle,
    VerticalRef,
)
from materials_app.model.units import mm


class PartnersRecord(Record, frozen=True):
    """``[[page.partners]]``: hung from the frame above it, no lower than ``floor``. Where it needs more room, what
    stands between ``lifts`` and ``floor`` moves up, by ``most`` at most.

    ``logos`` says whether logos may stand on its ground; ``least`` is the least height of one, ``clear`` the room round
    each, ``gap`` the room between the strip's parts.
    """

    id: str
    x: float
    width: Extent
    top: PlaceRecord
    floor: float
    lifts: float
    most: Distance
    least: Extent
    clear: Extent
    gap: Extent
    style: str
    paint: str
    order: int
    max_lines: Count = 12
    logos: bool = True

    def frames(self, styles: Mapping[str, TypeStyle]) -> Iterator[PartnersFrame | TextFrame]:
        """The words above the logos, the logos, the names: each hangs from the one before."""
        label, names = self.frame_ids()
        under = VerticalRef(mm(self.gap), self.id, Edge.BOTTOM)
        yield PartnersFrame(
            id=self.id,
            x=mm(self.x),
            width=mm(self.width),
            top=VerticalRef(mm(self.gap), label),
            floor=mm(self.floor),
            lifts=mm(self.lifts),
            most=mm(self.most),
            least=mm(self.least),
            clear=mm(self.clear),
            label=label,
            names=names,
            order=self.order + 1,
            shows_logos=self.logos,
        )
        words = styles[self.style]
        yield self._text((label, LABEL_FIELD), self.order, place_of(self.top), words, 1)
        last = self.order + MOST_PARTNERS + 1
        yield self._text((names, NAMES_FIELD), last, under, words, self.max_lines)

    def frame_ids(self) -> tuple[str, str]:
        """The ids of its words: those above the logos, the names."""
        return f"{self.id}-label", f"{self.id}-names"

    def _text(
        self, named: tuple[str, str], order: int, top: VerticalRef, style: TypeStyle, max_lines: int
    ) -> TextFrame:
        name, field = named
        return TextFrame(
            id=name,
            x=mm(self.x),
            width=mm(self.width),
            style=style,
            fit=Fit.FLOW,
            copy=(CopySource("job", field, ("standard",), self.paint),),
            role=Role.P,
            order=order,
            top=top,
            foot=None,
            max_lines=max_lines,
            floor=mm(self.floor),
        )

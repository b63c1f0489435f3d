"""The partners' strip of a side: one table of a layout's file that stands for its room, its marks and its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from materials_app.catalogue.frame_records import PlaceRecord, place_of
from materials_app.catalogue.record import Count, Distance, Extent, Record
from materials_app.model.partner import (
    AGREED_FIELD,
    AGREED_LABEL_FIELD,
    HELPING_FIELD,
    HELPING_LABEL_FIELD,
    LABEL_FIELD,
    MOST_PARTNERS,
    NAMES_FIELD,
)
from materials_app.model.template import (
    CopySource,
    Edge,
    Fit,
    PartnersFrame,
    Role,
    TextFrame,
    Turn,
    TypeStyle,
    VerticalRef,
)
from materials_app.model.units import mm

_LABELS_APART = 2 / 3
"""From a label to the same in the other language, as a part of the strip's gap."""
_GROUPS_APART = 3 / 2
"""From the names of those who agreed to the label of those who help, likewise."""


@dataclass(frozen=True, slots=True)
class _Words:
    """One text of the strip: what its id ends in, its field, where it hangs; after how many others it is read."""

    ending: str
    field: str
    top: VerticalRef | None
    after: int
    max_lines: int = 1
    match: str = ""


class PartnersRecord(Record, frozen=True):
    """``[[page.partners]]``: hung from the frame above it, no lower than ``floor``. Where it needs more room, what
    stands between ``lifts`` and ``floor`` moves up, by ``most`` at most; between ``halves`` and ``lifts`` half as far.

    ``logos`` says whether logos may stand on its ground; ``least`` is the least height of one, ``clear`` the room round
    each, ``gap`` the room between the strip's parts. ``both`` is for a piece in two languages: what is said of partners
    stands in both, one under the other, and their names stand once. Where each language has a side of its own, each has
    a strip: ``language`` says whose it is, ``match`` names the one that says the same in the first language.
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
    both: bool = False
    halves: float | None = None
    language: Turn = Turn.FIRST
    match: str = ""

    def frames(self, styles: Mapping[str, TypeStyle]) -> Iterator[PartnersFrame | TextFrame]:
        """The words above the logos, the logos, the names: each hangs from the one before."""
        words = self._in_both() if self.both else self._in_one()
        over = [one for one in words if not one.after]
        yield PartnersFrame(
            id=self.id,
            x=mm(self.x),
            width=mm(self.width),
            top=VerticalRef(mm(self.gap), self._named(over[-1].ending)),
            floor=mm(self.floor),
            lifts=mm(self.lifts),
            most=mm(self.most),
            least=mm(self.least),
            clear=mm(self.clear),
            words=self.frame_ids(),
            order=self.order + len(over),
            shows_logos=self.logos,
            halves=None if self.halves is None else mm(self.halves),
            language=self.language,
        )
        for number, one in enumerate(words):
            yield self._text(one, self.order + number + one.after, styles[self.style])

    def frame_ids(self) -> tuple[str, ...]:
        """The ids of its words, in the order they are read."""
        return tuple(self._named(one.ending) for one in (self._in_both() if self.both else self._in_one()))

    def _in_one(self) -> tuple[_Words, ...]:
        """Those above the logos; the names, each after its own label."""
        return (
            _Words("label", LABEL_FIELD, None, 0),
            _Words("names", NAMES_FIELD, self._under_logos(), MOST_PARTNERS, self.max_lines),
        )

    def _in_both(self) -> tuple[_Words, ...]:
        """What is said of those who agreed, in both languages, over their logos and names; then of those who help."""
        apart = self.gap * _LABELS_APART
        return (
            _Words("label", AGREED_LABEL_FIELD, None, 0),
            _Words("label-second", AGREED_LABEL_FIELD, self._under("label", apart), 0, match="label"),
            _Words("names", AGREED_FIELD, self._under_logos(), MOST_PARTNERS, self.max_lines),
            _Words("help", HELPING_LABEL_FIELD, self._under("names", self.gap * _GROUPS_APART), MOST_PARTNERS),
            _Words("help-second", HELPING_LABEL_FIELD, self._under("help", apart), MOST_PARTNERS, match="help"),
            _Words("helping", HELPING_FIELD, self._under("help-second", self.gap), MOST_PARTNERS, self.max_lines),
        )

    def _named(self, ending: str) -> str:
        return f"{self.id}-{ending}"

    def _under(self, ending: str, gap: float) -> VerticalRef:
        return VerticalRef(mm(gap), self._named(ending))

    def _under_logos(self) -> VerticalRef:
        return VerticalRef(mm(self.gap), self.id, Edge.BOTTOM)

    def _text(self, one: _Words, order: int, style: TypeStyle) -> TextFrame:
        return TextFrame(
            id=self._named(one.ending),
            x=mm(self.x),
            width=mm(self.width),
            style=style,
            fit=Fit.FLOW,
            copy=(CopySource("job", one.field, ("standard",), self.paint),),
            role=Role.P,
            order=order,
            top=one.top or place_of(self.top),
            foot=None,
            max_lines=one.max_lines,
            floor=mm(self.floor),
            language=Turn.SECOND if one.match else self.language,
            match=self._named(one.match) if one.match else f"{self.match}-{one.ending}" if self.match else "",
        )

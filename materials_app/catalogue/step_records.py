"""Numbered steps down a column: one table of a layout's file that stands for a number, a lead and a text a step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from materials_app.catalogue.frame_records import Place, place_of
from materials_app.catalogue.record import Count, Distance, Extent, Record
from materials_app.model.template import CopySource, Edge, Fit, Role, TextFrame, Turn, TypeStyle, VerticalRef
from materials_app.model.units import Length, mm

PARTS = ("number", "lead", "text")
"""The frames of one step, in the order they are read."""


class StepsRecord(Record, frozen=True):
    """``[[page.steps]]``. The number stands at ``x`` on the lead's first baseline; lead and text at ``x + indent``.

    All places are baselines, so that steps keep to the lines of the panel beside them: ``line`` is the first lead's.
    The next stands ``pitch`` below it, or ``gap`` below the last line of the step before. ``text_gap`` is from the
    lead's last baseline to the text's first. ``match`` are the steps that say the same in the first language.
    """

    id: str
    source: str
    count: Count
    x: float
    width: Extent
    indent: Distance
    line: Place
    text_gap: float
    number_style: str
    lead_style: str
    text_style: str
    paint: str
    order: int
    number_paint: str = ""
    pitch: Distance = 0.0
    gap: Distance = 0.0
    floor: float | None = None
    max_lines: Count = 5
    language: Turn = Turn.FIRST
    match: str = ""

    def frames(self, styles: Mapping[str, TypeStyle]) -> Iterator[TextFrame]:
        """Three text frames a step: the engine knows no steps."""
        for number in range(1, self.count + 1):
            lead = self.frame_id(number, "lead")
            order = self.order + len(PARTS) * (number - 1)
            beside, below = VerticalRef(0.0, lead, Edge.FIRST_BASELINE), VerticalRef(mm(self.text_gap), lead)
            yield self._frame(number, "number", styles[self.number_style], order, beside)
            yield self._frame(number, "lead", styles[self.lead_style], order + 1, self._line(number))
            yield self._frame(number, "text", styles[self.text_style], order + 2, below)

    def frame_id(self, number: int, part: str) -> str:
        """``today-1-lead``: the id of one of a step's frames."""
        return f"{self.id}-{number}-{part}"

    def frame_ids(self) -> Iterator[str]:
        """The ids of all its frames."""
        return (self.frame_id(number, part) for number in range(1, self.count + 1) for part in PARTS)

    def _line(self, number: int) -> VerticalRef:
        if number == 1:
            return place_of(self.line)
        before = number - 1
        if self.pitch:
            return VerticalRef(mm(self.pitch), self.frame_id(before, "lead"), Edge.FIRST_BASELINE)
        return VerticalRef(mm(self.gap), self.frame_id(before, "text"))

    def _frame(self, number: int, part: str, style: TypeStyle, order: int, line: VerticalRef) -> TextFrame:
        indent = 0.0 if part == "number" else self.indent
        paint = self.number_paint or self.paint if part == "number" else self.paint
        return TextFrame(
            id=self.frame_id(number, part),
            x=mm(self.x + indent),
            width=mm(self.width - indent),
            style=style,
            fit=Fit.FLOW,
            copy=(CopySource(self.source, f"step-{number}-{part}", ("standard",), paint),),
            role=Role.P,
            order=order,
            top=None,
            line=line,
            foot=None,
            max_lines=1 if part == "number" else self.max_lines,
            floor=self._floor(part),
            language=self.language,
            match=f"{self.match}-{number}-{part}" if self.match else "",
        )

    def _floor(self, part: str) -> Length | None:
        return None if part == "number" or self.floor is None else mm(self.floor)

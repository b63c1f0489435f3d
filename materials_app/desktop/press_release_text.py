"""The release's own words: each stretch laid out once, the words that are spoken of marked where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextLayout, QTextLine, QTextOption

from materials_app.app.release_session import ReviewState, is_style
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.theme import Theme, ink
from materials_app.intake.decisions import Decision
from materials_app.intake.items import Item, Kind, Offer
from materials_app.intake.quotes import Quote
from materials_app.model.findings import Severity

LINE = 24
"""From line to line: an article is read, not scanned."""
ROLE = Role.READING
_BEYOND = 0xFFFF


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words to mark: places of the release, the tokens of ground and line. What is in hand has a thick line."""

    start: int
    end: int
    ground: str
    line: str
    in_hand: bool = False


class TextBlock:
    """One stretch of the release broken to a width."""

    def __init__(self, text: str, start: int, wide: int) -> None:
        self._text = text
        self._start = start
        self._layout = QTextLayout(text, ui_font(ROLE))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        count = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(wide)
            line.setPosition(QPointF(0, count * LINE + (LINE - line.height()) / 2))
            count += 1
        self._layout.endLayout()
        self.height = max(count, 1) * LINE

    def paint(self, painter: QPainter, at: QPointF, marks: Iterable[Stretch], theme: Theme) -> None:
        """Paint the words at a place, grounds under them and lines beneath."""
        painter.setFont(ui_font(ROLE))
        found = [(mark, tuple(self._boxes(mark))) for mark in marks]
        for mark, boxes in found:
            for box in boxes:
                if mark.ground:
                    painter.fillRect(box.translated(at), ink(getattr(theme, mark.ground)))
        painter.setPen(ink(theme.text))
        self._layout.draw(painter, at)
        for mark, boxes in found:
            thick = 2 if mark.in_hand else 1
            for box in boxes:
                rule = QRectF(box.left(), box.bottom() - (0 if mark.in_hand else 1), box.width(), thick)
                painter.fillRect(rule.translated(at), ink(getattr(theme, mark.line)))

    def _boxes(self, mark: Stretch) -> Iterable[QRectF]:
        """A box for each line a stretch lies on."""
        first, last = self._place(mark.start), self._place(mark.end)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            begin = max(first, line.textStart())
            end = min(last, line.textStart() + self._inked(line))
            if begin < end:
                left, right = self._x(line.cursorToX(begin)), self._x(line.cursorToX(end))
                yield QRectF(left, number * LINE + 2, right - left, LINE - 5)

    def _inked(self, line: QTextLine) -> int:
        """Length of a line without the blank it breaks at."""
        units = self._text.encode("utf-16-le")[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
        words = units.decode("utf-16-le", "replace")
        return line.textLength() - (len(words) - len(words.rstrip()))

    @staticmethod
    def _x(found: object) -> float:
        """Qt's Python binding gives the place with the cursor it moved to."""
        return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]

    def _place(self, place: int) -> int:
        """A place of the release as Qt counts within this stretch: letters beyond the first plane count twice."""
        within = min(max(place - self._start, 0), len(self._text))
        return within + sum(ord(letter) > _BEYOND for letter in self._text[:within])


class TextBlocks:
    """The stretches of one release at one width, laid out when they are first seen."""

    def __init__(self, text: str, wide: int) -> None:
        self._text = text.replace("\n", " ").replace("\t", " ")
        self.wide = wide
        self._blocks: dict[tuple[int, int], TextBlock] = {}

    def block(self, start: int, end: int) -> TextBlock:
        """The stretch from ``start`` to ``end``."""
        key = (start, end)
        if key not in self._blocks:
            self._blocks[key] = TextBlock(self._text[start:end], start, self.wide)
        return self._blocks[key]


def marks_in(review: ReviewState, start: int, end: int, held: Item | None) -> tuple[Stretch, ...]:
    """The words to mark from ``start`` to ``end``: longer ones first, so that none hides another, what is held last."""
    items = [one for one in review.intake.items if one.start < end and start < one.end]
    quiet = sorted((one for one in items if _is_marked(one) and one != held), key=lambda one: one.start - one.end)
    marks = [Stretch(one.start, one.end, *_tokens(one, review.decisions.of(one.number))) for one in quiet]
    if held is not None:
        spans = held.fact.spans if isinstance(held.fact, Quote) else ((held.start, held.end),)
        ground = _tokens(held, review.decisions.of(held.number))[0] if _is_marked(held) else ""
        marks += [Stretch(*span, ground, "accent", in_hand=True) for span in spans]
    return tuple(marks)


def _is_marked(item: Item) -> bool:
    """Whether an item's words are marked while it is not in hand: not whole sentences and quotes."""
    return not is_style(item) and item.kind is not Kind.QUOTE


def _tokens(item: Item, made: Decision | None) -> tuple[str, str]:
    """Ground and line under an item's words."""
    if made is not None:
        return ("", "border") if made.offer is Offer.LEAVE else ("ok_ground", "ok")
    ranked = {Severity.ERROR: ("error_ground", "error"), Severity.WARNING: ("warning_ground", "warning")}
    return ranked.get(item.severity or Severity.NOTE, ("note_ground", "note"))

"""Everything about one print run: the page as printed, why it stands where it does, where it went, who printed it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from materials_app.desktop.button import Button
from materials_app.desktop.controls import Ground, MarkedNote, MarkView, Rule, Words
from materials_app.desktop.day_words import day_words
from materials_app.desktop.detail import EDGE, TOP, WIDTH, ReadingArea, quiet_button
from materials_app.desktop.flow import FlowBox
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import IN_LISTS, Mark
from materials_app.desktop.register_model import MARKS, state_words
from materials_app.desktop.style import theme_of
from materials_app.desktop.telling import tell
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import say, unbroken
from materials_app.model.print_run import PrintRun
from materials_app.records.standing import RunStanding

PAGE_HIGH, PAGE_WIDE = 144, 132
"""The most a page takes, beside the words that say why."""
TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
DIGEST = 8
"""Figures of a file's digest that are shown: enough to compare by telephone."""

Beside = tuple[QHBoxLayout, QWidget]
"""The row that has room for a picture before its words, and the first of these."""


class RunDetail(Ground):
    """Shows a run; its buttons stay at the foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self.setObjectName("register-detail")
        self.setAccessibleName(say("register.title"))
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(WIDTH)
        self._area = ReadingArea(say("register.detail"))
        self._beside: Beside | None = None
        self.take_down, self.place = Button(say("register.take-down")), Button(say("register.place"))
        self.strike = quiet_button(say("register.strike"))
        self.foot = QWidget()
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(EDGE, 0, EDGE, TOP)
        foot.setSpacing(8)
        foot.addWidget(Rule())
        foot.addWidget(FlowBox((self.take_down, self.place, self.strike)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._area, 1)
        column.addWidget(self.foot)
        self.show_run(None, "", b"")

    def sizeHint(self) -> QSize:
        """344 pixels wide."""
        return QSize(WIDTH, 600)

    def show_run(self, one: RunStanding | None, piece: str, picture: bytes) -> None:
        """Show a run, what its piece is called and a picture of its first page (PNG, or empty); none shows nothing."""
        self.foot.setVisible(one is not None)
        body = Ground("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(EDGE, TOP, EDGE, TOP)
        column.setSpacing(8)
        self._beside = None
        if one is not None:
            self.take_down.setEnabled(any(not site.taken_down for site in one.run.sites))
            self.place.setEnabled(one.run.unplaced > 0)
            self._beside = _fill(column, one, piece)
            self.show_picture(picture, piece)
        column.addStretch(1)
        self._area.setWidget(body)
        self._area.verticalScrollBar().setValue(0)

    def show_picture(self, picture: bytes, piece: str) -> None:
        """Put the picture of the run that is shown beside the words that say why; it may come later than they."""
        if picture and self._beside is not None:
            page, (row, state) = PrintedPage(picture, piece), self._beside
            row.insertWidget(0, page, 0, Qt.AlignmentFlag.AlignTop)
            page.stackUnder(state)  # a screen reader meets it where it stands, whenever it came


def _fill(column: QVBoxLayout, one: RunStanding, piece: str) -> Beside:
    """Fill the column; gives the row that has room for a picture before its words."""
    run = one.run
    column.addWidget(Words(piece, Role.HEADING).wrapped())
    code = Words(run.edition, Role.NOTE, quiet=True).wrapped()
    code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(code)
    column.addSpacing(4)
    why = _why(one)
    column.addLayout(why[0])
    _section(column, say("register.where"))
    column.addLayout(_sites(run))
    column.addWidget(Words(_counts(run), quiet=True).wrapped())
    _section(column, say("register.carries"))
    for words in _carried(run):
        column.addWidget(Words(unbroken(words)).wrapped())
    _section(column, say("register.printed-by"))
    column.addLayout(_facts(run))
    return why


def _section(column: QVBoxLayout, title: str) -> None:
    column.addSpacing(4)
    column.addWidget(Rule())
    column.addSpacing(4)
    column.addWidget(Words(title, Role.STRONG))


def _why(one: RunStanding) -> Beside:
    words = QVBoxLayout()
    words.setSpacing(6)
    state = MarkedNote(Role.STRONG, 16)
    state.say(state_words(one.state), MARKS[one.state])
    words.addWidget(state)
    for reason in one.reasons:
        words.addWidget(Words(unbroken(tell(reason))).wrapped())
    if not one.reasons and one.review_by:
        words.addWidget(Words(say("register.review-by", day=day_words(one.review_by)), quiet=True).wrapped())
    words.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addLayout(words, 1)
    return row, state


def _sites(run: PrintRun) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(8)
    table.setVerticalSpacing(6)
    table.setColumnStretch(1, 1)
    rows = [(site.place, site.copies, site.taken_down is not None, site.taken_down) for site in run.sites]
    if run.unplaced:
        rows.append((say("register.unplaced"), run.unplaced, False, None))
    for number, (place, copies, is_gone, day) in enumerate(rows):
        mark = MarkView(Mark.DONE if is_gone else Mark.WAITING, IN_LISTS)
        mark.setContentsMargins(0, 2, 0, 0)
        table.addWidget(mark, number, 0, Qt.AlignmentFlag.AlignTop)
        words = say("register.gone", place=place, day=day_words(day)) if day else place
        table.addWidget(Words(words).wrapped(), number, 1)
        table.addWidget(Words(f"{copies:,}", quiet=True), number, 2, TOP_RIGHT)
    return table


def _counts(run: PrintRun) -> str:
    return say("register.confirmed", gone=f"{run.taken_down:,}", all=f"{run.quantity:,}")


def _carried(run: PrintRun) -> list[str]:
    shown = [" ".join(part for part in (target.number, target.address) if part) for target in run.targets]
    shown += [say("register.opens", address=symbol) for symbol in run.symbols]
    return list(dict.fromkeys(shown + [say("register.figure", value=claim.value) for claim in run.claims]))


def _facts(run: PrintRun) -> QGridLayout:
    facts = (
        ("register.fact-printer", run.printer),
        ("register.fact-printed", day_words(run.printed_on)),
        ("register.fact-order", run.order),
        ("register.fact-by", run.by),
        ("register.fact-brand", f"{run.brand_pack} {run.brand_version}".strip()),
        ("register.fact-set", run.set_name),
        ("register.fact-file", run.press_sha256[:DIGEST]),
    )
    table = QGridLayout()
    table.setHorizontalSpacing(16)
    table.setVerticalSpacing(8)
    table.setColumnStretch(1, 1)
    for number, (label, value) in enumerate((label, value) for label, value in facts if value):
        table.addWidget(Words(say(label), quiet=True), number, 0, Qt.AlignmentFlag.AlignTop)
        words = Words(value).wrapped()
        words.setAlignment(Qt.AlignmentFlag.AlignRight)
        table.addWidget(words, number, 1)
    return table


class PrintedPage(QWidget):
    """The first page as it was printed, with a line round it."""

    def __init__(self, picture: bytes, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("register.page", name=name))
        self._image = QImage.fromData(picture)
        size = self._image.size().scaled(PAGE_WIDE, PAGE_HIGH, Qt.AspectRatioMode.KeepAspectRatio)
        self.setFixedSize(size)
        self._drawn: QPixmap | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, as fine as the screen is, and its line."""
        painter, ratio = QPainter(self), self.devicePixelRatioF()
        if self._drawn is None or self._drawn.devicePixelRatioF() != ratio:
            image = self._image.scaled(
                self.size() * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._drawn = QPixmap.fromImage(image)
            self._drawn.setDevicePixelRatio(ratio)
        painter.drawPixmap(0, 0, self._drawn)
        painter.setPen(ink(theme_of(self).line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

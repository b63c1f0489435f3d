"""What the pages of the brand studio are built from: a field that takes what is typed or says why not, a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from materials_app.app.brand_studio import BrandState
from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import say
from materials_app.model.brand_pack import BrandPack
from materials_app.pipeline.brand_look import Limits, PackRemark

EDGE = 32
FIELD_HEIGHT = 32
GAP = 16
Act = Callable[[BrandState], BrandState]
Do = Callable[[Act], str]
"""Does an act in the studio; gives the words of what is wrong with it, or none."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page shows: the pack, what is to be known of it, and the press it is held against."""

    pack: BrandPack
    remarks: tuple[PackRemark, ...]
    limits: Limits


class Line(QLineEdit):
    """One line to type in; ``left`` is called when the keyboard leaves it."""

    def __init__(self, name: str, left: Callable[[], None]) -> None:
        super().__init__()
        self._left = left
        self.setAccessibleName(name)
        self.setFont(ui_font(Role.BODY))
        self.setTextMargins(8, 0, 8, 0)
        self.setMinimumHeight(FIELD_HEIGHT)
        self.setMinimumWidth(48)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is one step."""
        super().focusOutEvent(event)
        self._left()


class BrandField(QWidget):
    """A label, a line, a note. ``take`` gets what is typed, and answers with what is wrong with it: the words stay."""

    def __init__(self, label: str, take: Callable[[str], str], note: str = "", *, name: str = "") -> None:
        super().__init__()
        self._take, self._standing = take, note
        self._typing = False
        self.line = Line(name or label, self._leave)
        self.line.setAccessibleDescription(note)
        self.note = MarkedNote()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if label:
            words = Words(label, Role.LABEL)
            words.setBuddy(self.line)
            column.addWidget(words)
        column.addWidget(self.line)
        column.addWidget(self.note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.line.textEdited.connect(self._edited)
        self.say("")

    def _edited(self, text: str) -> None:
        self._typing = True
        self.say(self._take(text))

    def _leave(self) -> None:
        self._typing = False

    def say(self, fault: str) -> None:
        """Say what is wrong with what stands there, or what is to stand there."""
        self._fault = fault
        self.note.setVisible(bool(fault or self._standing))
        self.note.say(fault or self._standing, Mark.ERROR if fault else None)

    @property
    def fault(self) -> str:
        """What is wrong with what stands there."""
        return self._fault

    def show_text(self, text: str, *, force: bool = False) -> None:
        """Show what the pack says now; what is being typed, or could not be taken, stays unless ``force``."""
        if not force and (self._typing or self._fault):
            return
        if self.line.text() != text:
            self.line.setText(text)
        self.say("")


class FieldRow(QWidget):
    """Fields beside each other."""

    def __init__(self, fields: Sequence[QWidget], stretches: Sequence[int] = ()) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for number, field in enumerate(fields):
            row.addWidget(field, stretches[number] if stretches else 1, Qt.AlignmentFlag.AlignTop)


class PermissionFields(QWidget):
    """Who agreed, as what, when, to what: four lines that make one record. ``take`` gets all four."""

    def __init__(self, take: Callable[[tuple[str, ...]], str], whose: str) -> None:
        super().__init__()
        self._take = take
        keys = ("by", "role", "on", "use")
        self.fields = tuple(
            BrandField(
                say(f"brand.permission-{key}"),
                lambda _: self._given(),
                name=f"{whose}, {say(f'brand.permission-{key}')}",
            )
            for key in keys
        )
        self.note = MarkedNote()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(FieldRow(self.fields, (3, 3, 2, 3)))
        column.addWidget(self.note)
        self._say("")

    def _given(self) -> str:
        self._say(self._take(tuple(field.line.text() for field in self.fields)))
        return ""

    def _say(self, fault: str) -> None:
        self._fault = fault
        self.note.setVisible(bool(fault))
        self.note.say(fault, Mark.ERROR if fault else None)

    def show_texts(self, texts: Sequence[str], *, force: bool = False) -> None:
        """Show what the pack says now; half a record that is being typed stays unless ``force``."""
        if self._fault and not force:
            return
        for field, text in zip(self.fields, texts, strict=True):
            field.show_text(text, force=force)
        self._say("")


class BrandPage(QScrollArea):
    """A page of the studio: title, a line, its parts under each other. It scrolls, and never sideways."""

    def __init__(self, name: str, do: Do) -> None:
        super().__init__()
        self.ground = "window"
        self.name, self.do = name, do
        self.setObjectName(f"brand-{name}")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say(f"brand.page-{name}"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = Ground("window")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(EDGE, EDGE - 4, EDGE, EDGE)
        self.column.setSpacing(GAP)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        titles = QVBoxLayout()
        titles.setSpacing(4)
        titles.addWidget(Words(say(f"brand.page-{name}"), Role.TITLE))
        titles.addWidget(Words(say(f"brand.line-{name}"), quiet=True).wrapped())
        self.head.addLayout(titles, 1)
        self.column.addLayout(self.head)
        self.remarks = QVBoxLayout()
        self.remarks.setSpacing(8)
        self.column.addLayout(self.remarks)
        self.setWidget(body)

    def end(self) -> None:
        """After the last part: what is left of the page stays empty."""
        self.column.addStretch(1)

    def show_seen(self, seen: Seen, *, force: bool = False) -> None:
        """Show the pack as it is now; ``force`` puts it over what is being typed, as undo does."""
        raise NotImplementedError

    def show_remarks(self, lines: Sequence[tuple[Mark, str]]) -> None:
        """Say what is to be known of this page."""
        emptied(self.remarks)
        for mark, words in lines:
            note = MarkedNote(Role.BODY, 16)
            note.say(words, mark)
            self.remarks.addWidget(note)

    def panes(self) -> list[QWidget]:
        """What F6 stops at on this page."""
        return [self]


def emptied(layout: QVBoxLayout) -> None:
    """Take every widget out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Sheet(Ground):
    """A white sheet on the page that holds a group of parts."""

    def __init__(self) -> None:
        super().__init__("panel", "top bottom")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.setSpacing(8)

"""Where a release comes from: a file chosen or dropped, or words pasted. A file that cannot be read says why, here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.telling import tell
from materials_app.desktop.text_area import TextArea
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError

COLUMN = 720
TOP = 48
PASTE_HEIGHT = 320
NOT_TEXT = "not-text"
CP1252 = "cp1252"


class PasteArea(TextArea):
    """A field for a whole release: as high as there is room, with a scroll bar of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(PASTE_HEIGHT)
        self.setMinimumHeight(PASTE_HEIGHT // 2)
        self.setAcceptDrops(False)

    def _grow(self) -> None:
        """It does not grow with its words."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The words scroll."""
        super(TextArea, self).wheelEvent(event)


class SourcePage(Ground):
    """Asks for a release. ``path_given`` and ``words_given`` carry it."""

    file_wanted = Signal()
    path_given = Signal(object, str)
    """A file and the encoding declared for it."""
    words_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self.setAcceptDrops(True)
        self._refused: Path | None = None
        self.title = Words(say("release.ask"), Role.TITLE)
        self.choose = Button(say("release.choose"), icon_name="folder")
        self.choose.clicked.connect(self.file_wanted)
        self.paste = PasteArea()
        self.paste.setAccessibleName(say("release.paste"))
        self.paste.textChanged.connect(self._show_can_read)
        self.read = Button(say("release.read"), Variant.PRIMARY)
        self.read.clicked.connect(lambda: self.words_given.emit(self.paste.toPlainText()))
        self.error = MarkedNote(Role.BODY, 16)
        self.hint = Words("", Role.BODY, quiet=True).wrapped()
        self.older = Button(say("release.older"))
        self.older.clicked.connect(self._read_as_older)
        self._arrange()
        self.show_error(None)
        self._show_can_read()

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addSpacing(TOP)
        column.addWidget(self.title)
        column.addSpacing(8)
        column.addWidget(Words(say("release.ask-more"), Role.READING, quiet=True).wrapped())
        column.addSpacing(24)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._error_box())
        column.addSpacing(24)
        label = Words(say("release.paste"), Role.LABEL)
        label.setBuddy(self.paste)
        column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self.paste, 1)
        column.addSpacing(16)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.read)
        column.addLayout(foot)
        column.addStretch(1)
        column.addSpacing(32)
        inner = QWidget()
        inner.setLayout(column)
        inner.setMaximumWidth(COLUMN)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 32, 0)
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)

    def _error_box(self) -> QWidget:
        self._box = QWidget()
        lines = QVBoxLayout(self._box)
        lines.setContentsMargins(0, 16, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self.error)
        inset = QVBoxLayout()
        inset.setContentsMargins(22, 0, 0, 0)
        inset.setSpacing(8)
        inset.addWidget(self.hint)
        inset.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addLayout(inset)
        return self._box

    def show_error(self, error: MaterialsError | None, path: Path | None = None) -> None:
        """Say why a release could not be read, and what to do; none takes it away."""
        self._box.setVisible(error is not None)
        self._refused = path
        if error is None:
            return
        is_older = error.error_id == NOT_TEXT and path is not None
        self.error.say(tell(error.message), Mark.ERROR)
        self.hint.setText(say("release.not-text") if is_older else tell(error.hint))
        self.hint.setVisible(bool(self.hint.text()))
        self.older.setVisible(is_older)
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_as_older(self) -> None:
        if self._refused is not None:
            self.path_given.emit(self._refused, CP1252)

    def _show_can_read(self) -> None:
        self.read.setEnabled(bool(self.paste.toPlainText().strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Control and Enter reads what was pasted."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.read.isEnabled():
            self.read.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file may be dropped."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.path_given.emit(path, "")


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None

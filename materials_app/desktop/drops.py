"""Files dragged onto the window: what may be dropped is said while it hovers, and why something may not be.

Fields take dragged text by themselves, and would take a file's address as words; so files are caught before them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTextEdit, QVBoxLayout, QWidget

from materials_app.desktop.controls import MarkedNote
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import say

CARD_WIDTH = 560
CARD_EDGE = 24
RADIUS = 10
FRAME = 3
_KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop)


@dataclass(frozen=True, slots=True)
class Taker:
    """Takes files whose names end in one of ``suffixes``; ``welcome`` are the words for a file called ``{name}``,
    ``when`` says whether it takes any now."""

    suffixes: tuple[str, ...]
    welcome: str
    take: Callable[[Path], object]
    when: Callable[[], bool] = lambda: True


class Drops(QObject):
    """Lets files be dropped on a window. ``refusal`` are the words for a file nobody takes."""

    def __init__(self, window: QMainWindow, takers: tuple[Taker, ...], refusal: str) -> None:
        super().__init__(window)
        self._window = window
        self._takers, self._refusal = takers, refusal
        self.veil = Veil(window)
        window.setAcceptDrops(True)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the drags of files over the window, whatever part they are over."""
        if event.type() not in _KINDS or not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if event.type() is QEvent.Type.DragLeave:
            self.veil.hide()
            return False
        files = _files(event) if isinstance(event, QDropEvent) else ()
        if not files or self._is_busy() or (self._taker(files) is None and _has_own_use(watched, self._window)):
            return False
        self._meet(event, files)
        return True

    def _is_busy(self) -> bool:
        """A question stands open over the window: nothing else is begun."""
        return QApplication.activeModalWidget() is not None

    def _meet(self, event: QEvent, files: tuple[Path, ...]) -> None:
        taker = self._taker(files)
        if isinstance(event, QDropEvent):
            event.setDropAction(Qt.DropAction.CopyAction if taker else Qt.DropAction.IgnoreAction)
            # Entering is let pass even then: what is refused there is told of no move and no leaving. A move refuses.
            event.setAccepted(taker is not None or event.type() is QEvent.Type.DragEnter)
        if event.type() is not QEvent.Type.Drop:
            self.veil.show_words(self.words_for(files), Mark.NOTE if taker else Mark.ERROR)
            return
        self.veil.hide()
        if taker:
            taker.take(files[0])

    def let_take(self, *takers: Taker) -> None:
        """Take more kinds of files."""
        self._takers = (*self._takers, *takers)

    def words_for(self, files: tuple[Path, ...]) -> str:
        """What is said while these files hover."""
        if len(files) > 1:
            return say("drop.several", count=len(files))
        taker = self._taker(files)
        return say(taker.welcome if taker else self._refusal, name=files[0].name)

    def _taker(self, files: tuple[Path, ...]) -> Taker | None:
        if len(files) != 1:
            return None
        suffix = files[0].suffix.casefold()
        return next((one for one in self._takers if suffix in one.suffixes and one.when()), None)


def _has_own_use(part: QWidget, window: QWidget) -> bool:
    """Whether a part of the window takes files by itself, as the page for a press release does. A field takes words."""
    is_field = isinstance(part, QLineEdit) or isinstance(part.parentWidget(), QTextEdit)
    return part is not window and part.acceptDrops() and not is_field


def _files(event: QDropEvent | QDragEnterEvent | QDragMoveEvent) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())


class Veil(QWidget):
    """Lies over the window while a file hovers: a frame, and one sentence in the middle."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.note = MarkedNote(Role.HEADING, 24)
        self.note.setFixedWidth(CARD_WIDTH - 2 * CARD_EDGE)
        column = QVBoxLayout(self)
        column.addWidget(self.note, 0, Qt.AlignmentFlag.AlignCenter)
        self._mark = Mark.NOTE
        self.hide()

    def show_words(self, words: str, mark: Mark) -> None:
        """Say ``words`` over the whole window."""
        self._mark = mark
        self.note.say(words, mark)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame round the window, a card behind the words."""
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = ink(theme.error if self._mark is Mark.ERROR else theme.accent)
        painter.setPen(Qt.PenStyle.NoPen)
        for side in (
            (0, 0, self.width(), FRAME),
            (0, self.height() - FRAME, self.width(), FRAME),
            (0, 0, FRAME, self.height()),
            (self.width() - FRAME, 0, FRAME, self.height()),
        ):
            painter.fillRect(*side, edge)
        card = QRectF(self.note.geometry().adjusted(-CARD_EDGE, -CARD_EDGE, CARD_EDGE, CARD_EDGE))
        painter.setBrush(ink(theme.panel))
        painter.setPen(edge)
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        painter.end()

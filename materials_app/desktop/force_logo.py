"""The force's own logo in the window: its files, and what the force's guide asks for; one step of undo."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from materials_app.app.force_logo import with_force_logo
from materials_app.app.logo_view import check_logo, force_logos
from materials_app.desktop.editor import Editor
from materials_app.desktop.form import YES, Ask, Form, Kind, show_form
from materials_app.desktop.logo_row import LogoRow
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.model.brand_pack import CLEAR_SPACE, BrandMark, Ground, MarkRole

_PER_CENT = 100


class ForceLogo(QObject):
    """The effect of the action."""

    opened = Signal(object)
    """The form stands open; tests answer it."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor = window, window.editor

    def offer(self) -> None:
        """Ask for its files and its rules."""
        self._editor.settle()
        asks = tuple(_asks_of(self._editor))
        form = Form(self._window, say("force-logo.title"), asks, say("force-logo.act"), self._take)
        self.opened.emit(show_form(form))

    def _take(self, given: dict[str, str]) -> None:
        """Put it into the set; a fault is raised for the form to say."""
        for name in ("file", "mono"):
            check_logo(given[name].strip(), self._editor.document, self._editor.studio)
        self._editor.do(lambda state: with_force_logo(state, given))


def _asks_of(editor: Editor) -> Iterator[Ask]:
    marks = {one.role: one for one in editor.document.force_marks}
    primary, mono = marks.get(MarkRole.PRIMARY), marks.get(MarkRole.MONO)
    any_mark = primary or mono
    if logos := force_logos(editor.document, editor.studio):
        yield Ask("logos", "", Kind.SHOWN, shown=LogoRow(logos, PagePainter(editor.library)))
    yield Ask("file", say("force-logo.file"), note=say("force-logo.file-note"), value=primary.file if primary else "")
    yield Ask("mono", say("force-logo.mono"), note=say("force-logo.mono-note"), value=mono.file if mono else "")
    yield Ask("clear", say("force-logo.clear"), note=say("force-logo.clear-note"), value=_clear(any_mark))
    yield Ask("smallest", say("force-logo.smallest"), value=f"{any_mark.smallest_width_mm:g}" if any_mark else "")
    may_stand = YES if mono and Ground.LIGHT in mono.grounds else ""
    yield Ask("pale", say("force-logo.pale"), Kind.TICK, value=may_stand)


def _clear(mark: BrandMark | None) -> str:
    return f"{(mark.clear_space if mark else CLEAR_SPACE) * _PER_CENT:g}"

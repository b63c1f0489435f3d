"""The force's own logo in the window: its files, and what the force's guide asks for; one step of undo."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from materials_app.app.force_logo import with_force_logo
from materials_app.app.logo_view import force_logos
from materials_app.desktop.editor import Editor
from materials_app.desktop.form import YES, Ask, Kind
from materials_app.desktop.logo_form import Asked, LogoForm
from materials_app.desktop.logo_row import LogoRow
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.model.brand_pack import CLEAR_SPACE, BrandMark, Ground, MarkRole

_PER_CENT = 100


def force_logo_form(window: MainWindow, parent: QObject) -> LogoForm:
    """The force's logo: its files and its rules."""
    return LogoForm(
        window, Asked("force-logo.title", "force-logo.act", _asks_of, ("file", "mono"), with_force_logo), parent
    )


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

"""Partners in the window: their names in order, and the permission and logo of one; one step of undo."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from materials_app.app.logo_view import check_logo, partner_logos
from materials_app.app.partners import with_partners
from materials_app.desktop.editor import Editor
from materials_app.desktop.form import Ask, Form, Kind, show_form
from materials_app.desktop.logo_row import LogoRow
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say


class Partners(QObject):
    """The effect of the action."""

    opened = Signal(object)
    """The form stands open; tests answer it."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor = window, window.editor

    def offer(self) -> None:
        """Ask who helps."""
        self._editor.settle()
        asks = tuple(_asks_of(self._editor))
        form = Form(self._window, say("partners.title"), asks, say("partners.act"), self._take)
        self.opened.emit(show_form(form))

    def _take(self, given: dict[str, str]) -> None:
        """Put them into the set; a fault is raised for the form to say."""
        for name in (given.get("logo", ""), given.get("mono", "")):
            check_logo(name.strip(), self._editor.document, self._editor.studio)
        self._editor.do(lambda state: with_partners(state, given))


def _asks_of(editor: Editor) -> Iterator[Ask]:
    partners = editor.document.partners
    yield Ask(
        "names", say("partners.names"), Kind.TEXT, say("partners.names-note"), "\n".join(p.name for p in partners)
    )
    if not partners:
        return
    yield Ask("record", say("partners.record"), Kind.HEADING)
    if logos := partner_logos(editor.document, editor.studio):
        yield Ask("logos", "", Kind.SHOWN, shown=LogoRow(logos, PagePainter(editor.library)))
    whom = (("", say("partners.nobody")), *((one.name, one.name) for one in partners))
    yield Ask("who", say("partners.who"), Kind.CHOICE, say("partners.who-note"), "", whom)
    yield Ask("by", say("partners.by"))
    yield Ask("role", say("partners.role"))
    yield Ask("on", say("partners.on"))
    yield Ask("use", say("partners.use"))
    yield Ask("logo", say("partners.logo"), note=say("partners.logo-note"))
    yield Ask("mono", say("partners.mono"), note=say("partners.mono-note"))

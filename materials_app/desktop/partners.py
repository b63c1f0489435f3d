"""Partners in the window: their names in order, and the permission and logo of one; one step of undo."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from materials_app.app.logo_view import partner_logos
from materials_app.app.partners import with_partners
from materials_app.desktop.editor import Editor
from materials_app.desktop.form import Ask, Kind
from materials_app.desktop.logo_form import Asked, LogoForm
from materials_app.desktop.logo_row import LogoRow
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say


def partners_form(window: MainWindow, parent: QObject) -> LogoForm:
    """Who helps, in their order."""
    return LogoForm(window, Asked("partners.title", "partners.act", _asks_of, ("logo", "mono"), with_partners), parent)


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

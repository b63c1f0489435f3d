"""Looking at the last versions of the open set, and going back to one: a step like any other."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from materials_app.app import session
from materials_app.app.differences import differences
from materials_app.app.files import check_names
from materials_app.app.versions import Version, go_back, versions_of
from materials_app.desktop.asks import Asks
from materials_app.desktop.day_words import day_words
from materials_app.desktop.detail import Facts
from materials_app.desktop.difference_words import changed_words, difference_words
from materials_app.desktop.marks import Mark
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.telling import tell
from materials_app.desktop.versions_view import Shown, VersionsView
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import capital, name_words, say
from materials_app.errors import MaterialsError

TOLD = 3
"""Changes that a row names; the pane beside it tells all."""


class Versions(QObject):
    """The effect of the action."""

    def __init__(self, window: MainWindow, asks: Asks, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asks = window, window.editor, asks
        self._view: VersionsView | None = None
        self._versions: tuple[Version, ...] = ()
        self._current, self._layout = 0, ""

    @property
    def view(self) -> VersionsView:
        """The view, made when it is first wanted."""
        if self._view is None:
            view = self._view = VersionsView(PagePainter(self._editor.library))
            view.chosen.connect(self._choose)
            view.layout_chosen.connect(self._choose_layout)
            view.back_wanted.connect(self._go_back)
        return self._view

    def show(self) -> None:
        """Show the versions the set's file holds; the set was saved just now, where it has a file."""
        state = self._editor.state
        base = state.saved if state.saved is not None and not state.is_changed else state.document
        self._versions, self._layout = versions_of(base), state.layout
        shown = [self._told(number, one) for number, one in enumerate(self._versions)]
        self.view.name_it(say("versions.title"), state.document.name)
        self.view.show_versions(shown, may_change=not self._editor.is_read_only)
        self._window.show_view(self.view)

    def _told(self, number: int, version: Version) -> Shown:
        catalogue, is_now = self._editor.catalogue, not number
        found = () if version.before is None else differences(version.before, version.document, catalogue)
        words = tuple(dict.fromkeys(changed_words(one, catalogue) for one in found))
        more = len(words) - TOLD
        named = words[:TOLD] if more > 0 else words
        row = say("versions.and-more", words="; ".join(named), count=more) if more > 0 else "; ".join(named)
        time = self._time(version.since)
        if version.before is None:
            row = say("versions.alone" if is_now else "versions.first")
        state = (Mark.READY, say("versions.is-now")) if is_now else None
        if not version.is_exact:
            state = (Mark.NOTE, say("versions.by-hand"))
        changes = tuple(difference_words(one, catalogue) for one in found)
        groups = ((say("versions.changes"), changes),) if changes else ()
        words_of = () if groups else (row,)
        return Shown(time, row, Facts(time, state, words_of, (), groups), is_now)

    def _time(self, since: datetime | None) -> str:
        if since is None:
            return say("versions.before") if len(self._versions) > 1 else say("versions.today-only")
        clock = f"{since:%H:%M}"
        if since.date() == datetime.now().date():
            return say("versions.today", time=clock)
        return say("versions.day", day=day_words(since.date()), time=clock)

    # -- the pages

    def _choose(self, number: int) -> None:
        self._current = number
        self._draw()

    def _choose_layout(self, layout: str) -> None:
        self._layout = layout
        self._draw()

    def _draw(self) -> None:
        document = self._versions[self._current].document
        layout = self._layout if self._layout in document.layouts else document.layouts[0]
        called = {one.id: capital(name_words(one.called)) for one in self._editor.catalogue.templates}
        self.view.offer_layouts([(one, called.get(one, one)) for one in document.layouts], layout)
        try:
            check_names(document, self._editor.catalogue)
            preview = self._editor.lay(session.opened(document), layout).preview
        except MaterialsError as error:
            self.view.show_pages((), "", tell(error.message))
            return
        typeset = preview.typeset if preview.is_current else None
        why = "" if typeset else next((tell(one.message) for one in preview.findings), "")
        pages = typeset.display_list.pages if typeset else ()
        self.view.show_pages(pages, say("versions.page", layout=called.get(layout, layout)), why)

    def _go_back(self, number: int) -> None:
        version = self._versions[number]
        try:
            check_names(version.document, self._editor.catalogue)
        except MaterialsError as error:
            self._asks.tell(error)
            return
        self._editor.do(partial(go_back, version=version))
        self._window.show_editor()

"""Lays out pages that a question needs to show, one in a spare turn, and keeps those it made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from materials_app.app.layout_view import seen_by
from materials_app.app.preview import Preview, laid_out
from materials_app.desktop.editor import Editor
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.fitting import Typeset

MOST_KEPT = 64


class SheetMaker(QObject):
    """Pages of sets that are not open. The newest wish counts: what was wanted before is not made any more."""

    made = Signal()
    """Another page is there."""

    def __init__(self, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._kept: dict[CampaignSet, Typeset | None] = {}
        self._wanted: list[tuple[CampaignSet, CampaignSet]] = []
        self._spare = QTimer(self)
        self._spare.setSingleShot(True)
        self._spare.setInterval(0)
        self._spare.timeout.connect(self._make_one)

    @property
    def is_at_work(self) -> bool:
        """Whether a page is still to be made."""
        return self._spare.isActive()

    def want(self, pages: Sequence[tuple[CampaignSet, str]]) -> None:
        """Make these pages, each a layout of a set, one after the other."""
        self._wanted = [
            (seen, replace(document, layouts=(layout,)))
            for document, layout in pages
            if (seen := self._seen(document, layout)) not in self._kept
        ]
        if self._wanted:
            self._spare.start()
        else:
            self._spare.stop()

    def page(self, document: CampaignSet, layout: str) -> Typeset | None:
        """A page that was made; none while it was not."""
        return self._kept.get(self._seen(document, layout))

    def rest(self) -> None:
        """Make nothing more."""
        self._wanted = []
        self._spare.stop()

    def _seen(self, document: CampaignSet, layout: str) -> CampaignSet:
        template = self._editor.catalogue.template(layout, document.for_layout(layout).family, document.edition)
        return seen_by(document, template)

    def _make_one(self) -> None:
        seen, document = self._wanted.pop(0)
        page = laid_out(self._editor.studio, document, document.layouts[0], self._editor.today, Preview())
        while len(self._kept) >= MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[seen] = page.typeset
        if self._wanted:
            self._spare.start()
        self.made.emit()

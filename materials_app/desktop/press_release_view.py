"""The view of a press release: first where it comes from, then its review. The editor stays whole behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from materials_app.app.release_session import ReviewState
from materials_app.desktop.button import Button
from materials_app.desktop.controls import Ground, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.press_release_review import ReviewPage
from materials_app.desktop.press_release_source import SourcePage
from materials_app.desktop.view import View
from materials_app.desktop.wording import say


class PressReleaseView(View):
    """Asks, reads, reviews. ``review`` is none until a release was read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("release.title-view"), parent)
        self.setObjectName("press-release")
        self.review: ReviewPage | None = None
        self.source = SourcePage()
        self.waiting = Ground("panel")
        self._working = Words("", Role.BODY, quiet=True)
        column = QVBoxLayout(self.waiting)
        column.addWidget(self._working, 0, Qt.AlignmentFlag.AlignCenter)
        self.other = Button(say("release.other"))
        self.other.clicked.connect(self.show_source)
        self.bar.row.addWidget(self.other)
        self._pages = QStackedWidget()
        for page in (self.source, self.waiting):
            self._pages.addWidget(page)
        self.column.addWidget(self._pages, 1)
        self.show_source()

    @property
    def page(self) -> QWidget | None:
        """What is on show: the source, the wait, or the review."""
        return self._pages.currentWidget()

    def show_source(self) -> None:
        """Ask for a release; the one under review stays at hand."""
        self.other.hide()
        self._show(self.source)
        self.name_it(say("release.title-view"))
        self.source.paste.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_working(self, name: str) -> None:
        """A release is being read."""
        self._working.setText(say("release.reading", name=name))
        self._show(self.waiting)

    def show_review(self, state: ReviewState) -> ReviewPage:
        """Review a release."""
        if self.review is None:
            self.review = ReviewPage(state)
            self.review.changed.connect(self.changed)
            self._pages.addWidget(self.review)
        else:
            self.review.show_release(state)
        self._show(self.review)
        self.other.show()
        self.name_it(say("release.title-view"), state.intake.release.name)
        self.review.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.review

    def focus_first(self) -> None:
        """Put the keyboard where work goes on."""
        at = self.review.list if self.review is not None and self.page is self.review else self.source.paste
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.changed.emit()

    @property
    def _reviewing(self) -> ReviewPage | None:
        return self.review if self.page is self.review else None

    @property
    def undo_step(self) -> str:
        """What undo would take back here, in words."""
        return self._reviewing.undo_step if self._reviewing else ""

    @property
    def redo_step(self) -> str:
        """What redo would bring again here, in words."""
        return self._reviewing.redo_step if self._reviewing else ""

    def undo(self) -> None:
        """Take the last decision back."""
        if self._reviewing:
            self._reviewing.undo()

    def redo(self) -> None:
        """Decide again what was taken back."""
        if self._reviewing:
            self._reviewing.redo()

    def panes(self) -> list[QWidget]:
        """Head, list and foot of the review; or the source."""
        review = self._reviewing
        return [self.bar, *(review.panes() if review else (self.source,))]

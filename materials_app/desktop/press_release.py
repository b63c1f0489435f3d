"""Joins the press release to the window: reads in a worker, keeps decisions, writes drafts, gives the set figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from materials_app.app.names import proposed_drafts
from materials_app.desktop.announcing import announce
from materials_app.desktop.asks import begin_in
from materials_app.desktop.marks import Mark
from materials_app.desktop.telling import tell
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import counted, joined, say
from materials_app.desktop.workers import Worker, release_worker
from materials_app.errors import MaterialsError

if TYPE_CHECKING:  # the intake is imported when somebody asks for it: the window's start need not pay for its tables
    from materials_app.app.release_drafts import Drafted
    from materials_app.app.release_reading import Source
    from materials_app.desktop.press_release_view import PressReleaseView
    from materials_app.intake.items import Intake

KEEP_MS = 400
"""Decisions are written this long after the last one, and at once when the view is left."""


class PressRelease(QObject):
    """One window's press release: its view is made when it is first wanted and keeps its state."""

    asked = Signal(object)
    """A file dialog was opened; tests answer it."""
    broke = Signal(object)
    """The program failed while reading."""
    ended = Signal()
    """Reading is over, whatever came of it."""

    def __init__(self, window: MainWindow, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._editor = window.editor
        self._folder = folder
        self._worker: Worker | None = None
        self._source: Source | None = None
        self._drafted: Drafted | None = None
        self._drafts_folder = ""
        self.view: PressReleaseView | None = None
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_MS)
        self._keep.timeout.connect(self.keep_now)

    def offer(self) -> None:
        """Show the view: where a release comes from, or the one under review as it was left."""
        if self.view is None:
            from materials_app.desktop.press_release_view import PressReleaseView

            self.view = PressReleaseView()
            self.view.left.connect(self.keep_now)
            self.view.source.file_wanted.connect(self._ask_file)
            self.view.source.path_given.connect(self.read_file)
            self.view.source.words_given.connect(self.read_words)
        self._window.show_view(self.view)
        self.view.focus_first()

    # -- reading

    def _ask_file(self) -> None:
        from materials_app.app.release_reading import SUFFIXES

        kinds = say("release.files", kinds=" ".join(f"*.{suffix}" for suffix in SUFFIXES))
        dialog = QFileDialog(self._window, say("release.choose-title"), begin_in(self._editor.settings.sets), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.asked.emit(dialog)

    def read_file(self, path: Path, encoding: str = "") -> None:
        """Read a file; ``encoding`` is declared for a plain text that is not UTF-8."""
        from materials_app.app.release_reading import Source

        self._read(Source(path=path, encoding=encoding))

    def read_words(self, words: str) -> None:
        """Read pasted words."""
        from materials_app.app.release_reading import Source

        self._read(Source(text=words, name=say("release.pasted")))

    def _read(self, source: Source) -> None:
        if self._worker is not None or self.view is None:
            return
        self.keep_now()
        self._source = source
        worker = release_worker(source, self._editor.catalogue, self._editor.today)
        worker.story.finished.connect(self._finished)
        worker.story.failed.connect(self._failed)
        worker.story.broke.connect(self._broke)
        self._worker = worker
        self.view.show_working(source.title)
        worker.start()

    def _finished(self, intake: Intake) -> None:
        from materials_app.app.release_store import restored

        assert self.view is not None
        is_first = self.view.review is None
        state = restored(self._folder, intake)
        self.view.source.show_error(None)
        review = self.view.show_review(state)
        if is_first:
            review.changed.connect(self._keep.start)
            review.drafts_wanted.connect(self._ask_drafts)
            review.folder_wanted.connect(self._open_folder)
            review.figures_wanted.connect(self._give_figures)
        back = len(state.decisions.made)
        review.show_kept(counted("release.back-one", "release.back", back) if back else say("release.kept-none"))
        self._announce(review.count.text())
        self._end()

    def _failed(self, error: MaterialsError) -> None:
        self._back_to_source(error)
        self._end()

    def _broke(self, fault: BaseException) -> None:
        self._back_to_source(None)
        self._end()
        self.broke.emit(fault)

    def _back_to_source(self, error: MaterialsError | None) -> None:
        if self.view is not None and self._source is not None:
            self.view.show_source()
            self.view.source.show_error(error, self._source.path)
            if error is not None:
                self._announce(tell(error.message))

    def _end(self) -> None:
        self._worker = None
        self.ended.emit()

    # -- keeping

    def keep_now(self) -> None:
        """Write the decisions beside the settings; what cannot be written is said."""
        self._keep.stop()
        if self.view is None or self.view.review is None:
            return
        from materials_app.app.release_store import keep

        review = self.view.review
        try:
            keep(self._folder, review.state)
        except OSError as refused:
            review.show_kept(say("release.not-kept", why=refused.strerror or type(refused).__name__))
        else:
            made = len(review.state.decisions.made)
            review.show_kept(counted("release.kept-one", "release.kept", made) if made else say("release.kept-none"))

    # -- drafts

    def _ask_drafts(self) -> None:
        if self.view is None or self.view.review is None:
            return
        name = proposed_drafts(self.view.review.state.intake.release.name)
        start = self._drafts_folder or self._editor.settings.sets
        dialog = QFileDialog(self._window, say("release.drafts-title"), start, say("release.drafts-files"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(".toml")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.write_drafts(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.asked.emit(dialog)

    def write_drafts(self, path: Path) -> None:
        """Write the drafts and say what they hold."""
        from materials_app.app.release_drafts import draft, new_claims, write_drafts

        if self.view is None or self.view.review is None:
            return
        review = self.view.review
        drafted = draft(review.state)
        try:
            write_drafts(drafted, path)
        except MaterialsError as error:
            review.show_note(joined(tell(error.message), tell(error.hint)), Mark.ERROR)
            return
        self._drafted, self._drafts_folder = drafted, str(path.parent)
        held = joined(
            counted("release.held-claim", "release.held-claims", len(drafted.claims)) if drafted.claims else "",
            counted("release.held-quote", "release.held-quotes", drafted.quotes) if drafted.quotes else "",
            counted("release.held-message", "release.held-messages", drafted.messages) if drafted.messages else "",
        )
        words = say("release.drafted", name=path.name, held=held or say("release.held-none"))
        figures = len(new_claims(self._editor.state, drafted))
        review.show_note(words, saved=True, figures=figures)
        self._announce(words)

    def _give_figures(self) -> None:
        """Put the drafted figures among the set's own."""
        from materials_app.app.release_drafts import new_claims, with_claims

        if self._drafted is None or self.view is None or self.view.review is None:
            return
        drafted, count = self._drafted, len(new_claims(self._editor.state, self._drafted))
        self._editor.do(lambda state: with_claims(state, drafted))
        words = counted("release.given-one", "release.given", count)
        self.view.review.show_note(words, saved=True)
        self._announce(words)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._drafts_folder))

    def _announce(self, words: str) -> None:
        announce(self._window, words)

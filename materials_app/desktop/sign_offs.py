"""Sign-offs and remarks in the window: the list of both, a remark written down, a form read, an answer; all undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from materials_app.app.remarks import Answered, add_remarks, new_remarks, remark_in, with_answer
from materials_app.desktop.asks import Asks, begin_in
from materials_app.desktop.editor import Editor
from materials_app.desktop.form import Ask, Form, Kind, show_form
from materials_app.desktop.marks import Mark
from materials_app.desktop.sign_offs_view import REMARKED, SignOffsView
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import capital, counted, name_words, say
from materials_app.errors import MaterialsError
from materials_app.intake.remark_form import MOST_BYTES, read_remark_form
from materials_app.packs.files import read_bytes
from materials_app.pipeline.sign_offs import state_of_records


class SignOffs(QObject):
    """The effects of what a user does with the records of people who read the set.

    Args:
        sign: opens the form for a sign-off. make_form: asks where to write an empty form of remarks.
    """

    opened = Signal(object)
    """A form or a file dialog stands open; tests answer it."""

    def __init__(
        self, window: MainWindow, asks: Asks, sign: Callable[[], None], make_form: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asks = window, window.editor, asks
        self._sign, self._make_form = sign, make_form
        self._view: SignOffsView | None = None

    def show(self) -> None:
        """Show the records of the open set."""
        self._editor.settle()
        self.view.tell("")
        self._refresh()
        self._window.show_view(self.view)

    @property
    def view(self) -> SignOffsView:
        """The view, made when it is first wanted."""
        if self._view is None:
            view = self._view = SignOffsView(self._editor)
            view.sign_wanted.connect(self._sign)
            view.form_wanted.connect(self._make_form)
            view.add_wanted.connect(self._ask_remark)
            view.read_wanted.connect(self._choose)
            view.answer_wanted.connect(self._ask_answer)
            self._editor.changed.connect(self._refresh_if_seen)
        return self._view

    def _refresh_if_seen(self) -> None:
        if self._view is not None and self._window.view is self._view:
            self._refresh()

    def _refresh(self, current: str = "") -> None:
        editor = self._editor
        jobs = [view.preview.job for view in editor.views if view.preview.job]
        records = state_of_records(jobs, editor.document)
        self.view.show_records(records, editor.document.remarks, _pieces(editor), current)

    # -- remarks

    def _ask_remark(self) -> None:
        form = Form(self._window, say("signed.add-title"), tuple(_asks(self._editor)), say("sign.act"), self._add)
        self.opened.emit(show_form(form))

    def _add(self, given: dict[str, str]) -> None:
        """Keep a remark; a fault is raised for the form to say."""
        editor = self._editor
        jobs = [view.preview.job for view in editor.views if view.preview.job]
        new = new_remarks(editor.document, (remark_in(given, jobs, editor.today),))
        if new:
            editor.do(lambda state: add_remarks(state, new))
        self._refresh(f"{REMARKED}{len(editor.document.remarks)}")
        self.view.tell(say("signed.kept") if new else say("signed.known"))

    def _choose(self) -> None:
        dialog = QFileDialog(self._window, say("signed.read-title"), begin_in(self._editor.settings.folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([say("signed.read-files")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.read(Path(chosen)))
        dialog.open()
        self.opened.emit(dialog)

    def read(self, path: Path) -> None:
        """Take the remarks of a form that came back into the set."""
        editor = self._editor
        try:
            found = read_remark_form(read_bytes(path, MOST_BYTES + 1), path.name, editor.today)
        except MaterialsError as error:
            self._asks.tell(error)
            return
        new = new_remarks(editor.document, found)
        if new:
            editor.do(lambda state: add_remarks(state, new))
        self._refresh(f"{REMARKED}{len(editor.document.remarks)}" if new else "")
        words = counted("signed.came-one", "signed.came", len(new)) if new else say("signed.all-known")
        self.view.tell(words, Mark.READY if new else Mark.NOTE)

    def _ask_answer(self, number: int) -> None:
        remark = self._editor.document.remarks[number - 1]
        asks = (
            Ask("text", say("signed.answer-text"), Kind.TEXT, value=remark.answer),
            Ask("by", say("signed.answer-by"), value=remark.answered_by),
        )
        keep = self._answering(number)
        self.opened.emit(show_form(Form(self._window, say("signed.answer-title"), asks, say("sign.act"), keep)))

    def _answering(self, number: int) -> Callable[[dict[str, str]], None]:
        def keep(given: dict[str, str]) -> None:
            answer = Answered(given["text"], given["by"], self._editor.today)
            self._editor.do(lambda state: with_answer(state, number, answer))
            self._refresh(f"{REMARKED}{number}")
            self.view.tell(say("signed.answer-kept"))

        return keep


def _pieces(editor: Editor) -> dict[str, str]:
    """What each layout of the set is called, and every other one a record may name."""
    return {one.id: capital(name_words(one.called)) for one in editor.catalogue.templates}


def _asks(editor: Editor) -> Iterator[Ask]:
    pieces = _pieces(editor)
    about = (("", say("signed.whole")), *((view.id, pieces.get(view.id, view.id)) for view in editor.views))
    yield Ask("text", say("signed.text"), Kind.TEXT)
    yield Ask("layout", say("signed.about"), Kind.CHOICE, value="", options=about)
    yield Ask("by", say("signed.from"))
    yield Ask("role", say("sign.role"))
    yield Ask("organisation", say("sign.organisation"))
    yield Ask("on", say("sign.on"), value=editor.today.isoformat())

"""Sign-off in the window: asks who agreed which pieces, as what; puts it into the set as one step of undo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, Signal

from materials_app.desktop.asks import Asks
from materials_app.desktop.editor import Editor
from materials_app.desktop.form import YES, Ask, Form, Kind, show_form
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import capital, name_words, say
from materials_app.errors import InputError
from materials_app.model.sign_off import SIGN_OFF_KINDS

PIECE = "piece:"
"""Before a layout's id in the name of its tick."""


class Signing(QObject):
    """The effect of the action. A record is no proof: a typed name does not show who typed it, and the form says so."""

    opened = Signal(object)
    """The form stands open; tests answer it."""

    def __init__(self, window: MainWindow, asks: Asks, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asks = window, window.editor, asks

    def offer(self) -> None:
        """Ask what is agreed and by whom; where there is no page to agree, say so."""
        from materials_app.app.sign_offs import jobs_of

        editor = self._editor
        editor.settle()
        try:
            jobs_of(editor.views, editor.document.layouts)
        except InputError as error:
            self._asks.tell(error)
            return
        form = Form(self._window, say("sign.title"), tuple(_asks_of(editor)), say("sign.act"), self._take)
        self.opened.emit(show_form(form))

    def _take(self, given: dict[str, str]) -> None:
        """Put the record into the set; a fault is raised for the form to say."""
        from materials_app.app.sign_offs import check_person, check_record, jobs_of, sign_off_in, signed

        editor = self._editor
        record = sign_off_in(given, editor.today)
        check_record(record, editor.catalogue.rulebook)
        ticked = [name.removeprefix(PIECE) for name, tick in given.items() if name.startswith(PIECE) and tick == YES]
        jobs = jobs_of(editor.views, ticked if editor.are_several else editor.document.layouts)
        check_person(record, editor.document, jobs)
        editor.do(lambda state: signed(state, record, jobs))


def _asks_of(editor: Editor) -> Iterator[Ask]:
    from materials_app.app.sign_offs import jobs_of, kind_asked_for

    policy = editor.catalogue.policy
    jobs = jobs_of(editor.views, editor.document.layouts)
    kinds = tuple((kind, say(f"sign.kind-{kind}")) for kind in SIGN_OFF_KINDS)
    proposed = kind_asked_for(editor.document, jobs, policy)
    yield Ask("kind", say("sign.kind"), Kind.CHOICE, _kind_note(editor), proposed, kinds)
    yield Ask("by", say("sign.by"), note=say("sign.by-note"))
    yield Ask("role", say("sign.role"))
    yield Ask("organisation", say("sign.organisation"))
    yield Ask("on", say("sign.on"), value=editor.today.isoformat())
    yield Ask("until", say("sign.until"), note=say("sign.until-note"))
    yield Ask("remark", say("sign.remark"))
    if editor.are_several:
        yield Ask("pieces", say("sign.pieces"), Kind.HEADING)
        for view in editor.views:
            yield Ask(f"{PIECE}{view.id}", capital(name_words(view.template.called)), Kind.TICK, value=YES)


def _kind_note(editor: Editor) -> str:
    """What a kind does; also what the organisation and the brand pack ask for, where they do."""
    policy, job = editor.catalogue.policy, editor.preview.job
    asked = [say("sign.kind-note")]
    if policy.sign_offs:
        asked.append(say("sign.asked-for", organisation=policy.organisation, kinds=_kinds(policy.sign_offs)))
    pack = job.brand_pack if job else None
    if pack and pack.sign_offs_asked:
        key = "sign.asked-one" if pack.sign_offs_asked == 1 else "sign.asked-two"
        asked.append(say(key, organisation=pack.name, kinds=_kinds(pack.sign_off_kinds)))
    return " ".join(asked)


def _kinds(kinds: Iterable[str]) -> str:
    return ", ".join(say(f"sign.kind-{kind}").lower() for kind in kinds)

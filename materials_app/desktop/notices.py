"""What the notice at the foot of the canvas says: what is wrong with the set's file, or what was just done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from materials_app.app.files import CHANGED_MEANWHILE
from materials_app.app.session import EditorState, Step
from materials_app.desktop.editor import Editor
from materials_app.desktop.keeper import Keeper
from materials_app.desktop.marks import Mark
from materials_app.desktop.notice_bar import NoticeBar, Told, Way
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import capital, name_words, say
from materials_app.model.campaign_set import CampaignSet, SlotChoice

DONE = frozenset(
    {
        "short-form",
        "shared-text",
        "library-words",
        "shared-family",
        "remove-layout",
        "audience",
        "language",
        "recovered",
        "version",
        "write-instead",
        "sign-off",
    }
)
"""Steps that take something away or do several things at once: they are told, with the way back."""
LOSING = frozenset({"audience", "language"})
"""Of these, the steps that are told only where the user's own words were left behind."""


class Notices(QObject):
    """Keeps one window's notice as its set is."""

    copy_wanted = Signal()
    """A copy is to be saved where somebody chooses."""
    own_copy_wanted = Signal()
    """What is open is to be a set of its own, beside the file that somebody else changed or has open."""
    other_wanted = Signal()
    """The file that somebody else changed is to be opened."""

    def __init__(self, bar: NoticeBar, editor: Editor, keeper: Keeper) -> None:
        super().__init__(bar)
        self._bar, self._editor, self._keeper = bar, editor, keeper
        self._dismissed: Step | None = None
        editor.changed.connect(self.look)
        keeper.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Show what there is to tell, or nothing."""
        self._bar.tell(self._trouble() or self._reading() or self._done())

    def dismiss(self) -> bool:
        """Take away a notice of what was done; one of what is wrong stays. Says whether there was one to take away."""
        told = self._done() if self._trouble() is None and self._reading() is None else None
        if told is None:
            return False
        self._dismissed = self._editor.state.past[-1]
        self.look()
        return True

    def _trouble(self) -> Told | None:
        error, keeper = self._keeper.trouble, self._keeper
        if not keeper.is_safe:
            return Told(Mark.ERROR, say("notice.unsafe"), (Way(say("notice.copy"), self.copy_wanted.emit),))
        if error is None:
            return None
        if error.error_id == CHANGED_MEANWHILE:
            ways = (
                Way(say("notice.mine"), self.own_copy_wanted.emit),
                Way(say("notice.other"), self.other_wanted.emit),
            )
        else:
            ways = (Way(say("notice.retry"), keeper.save_now), Way(say("notice.copy"), self.copy_wanted.emit))
        return Told(Mark.WARNING, f"{tell(error.message)} {say('notice.kept')}", ways)

    def _reading(self) -> Told | None:
        if not self._editor.is_read_only:
            return None
        return Told(Mark.NOTE, say("notice.reading"), (Way(say("notice.make-copy"), self.own_copy_wanted.emit),))

    def _done(self) -> Told | None:
        state = self._editor.state
        step = state.past[-1] if state.past and not state.future else None
        if step is None or step is self._dismissed or step.what not in DONE:
            return None
        if step.what in LOSING and not _own_words_went(step.document, state.document):
            return None
        words = say(f"notice.{step.what}", layout=_layout_that_went(step, state, self._called))
        return Told(Mark.READY, words, (Way(say("notice.undo"), self._editor.undo),))

    def _called(self, layout: str) -> str:
        return next((name_words(one.called) for one in self._editor.catalogue.templates if one.id == layout), layout)


def _layout_that_went(step: Step, state: EditorState, called: Callable[[str], str]) -> str:
    went = next((one for one in step.document.layouts if one not in state.document.layouts), "")
    return capital(called(went)) if went else ""


def _own_words_went(before: CampaignSet, after: CampaignSet) -> bool:
    return any(_has_own(one) for one in _choices(before)) and not any(_has_own(one) for one in _choices(after))


def _choices(document: CampaignSet) -> tuple[SlotChoice, ...]:
    return (*document.slots, *(choice for override in document.overrides for choice in override.slots))


def _has_own(choice: SlotChoice) -> bool:
    return any(choice.first.all)

"""The left pane: for whom, in which language, the words of each slot, and where the piece sends people (locked)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from materials_app.app import actions, apart
from materials_app.app.fields import Field, messages_for
from materials_app.app.fixes import EDIT_APART, Remedy
from materials_app.app.layout_view import LayoutView
from materials_app.desktop.chooser import Chooser
from materials_app.desktop.controls import Ground, LockedRow, Rule, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.fit_words import brief_words, fit_words
from materials_app.desktop.fonts import Role
from materials_app.desktop.set_choices import SetChoices
from materials_app.desktop.slot_field import Fix, SlotField, SlotGroup
from materials_app.desktop.slot_form import SlotForm
from materials_app.desktop.spelling import Spelling
from materials_app.desktop.wording import name_words, say
from materials_app.model.content import Slot

EDGE = 20
TOP = 16
FIELD_GAP = 14
SECTION_GAP = 16
WIDTH = 336
LEAST_WIDTH = 280
LOCKED_GAP = 4
SEEN_AROUND = 16
"""Pixels kept in sight over and under the field that is gone to."""


class ContentPane(QScrollArea):
    """Shows the set's choices and words; sends actions to the editor."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.ground = "panel"
        self.setObjectName("content")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(LEAST_WIDTH)
        self._choices = SetChoices(editor)
        self.force, self.audience = self._choices.force, self._choices.audience
        self.language, self.family = self._choices.language, self._choices.family
        self.family_apart = self._choices.family_apart
        self._chooser: Chooser | None = None
        self._remedies: dict[str, tuple[Remedy, ...]] = {}
        self._forms: dict[tuple[str, str, tuple[Field, ...]], SlotForm] = {}
        self._form = SlotForm((), self.family_apart, self)
        self.spelling = Spelling(editor, lambda: self._form.parts.values(), self)
        self.spelling.gone_to.connect(self._bring)
        self._slot_column = QVBoxLayout()
        self.telephone = LockedRow(say("content.telephone"))
        self.address = LockedRow(say("content.address"))
        self.setWidget(self._arranged())
        editor.changed.connect(self.show_state)
        editor.caught_up.connect(self.show_fits)
        editor.asked_for_slot.connect(self.focus_slot)
        self.show_state()

    def sizeHint(self) -> QSize:
        """336 pixels wide where there is room."""
        return QSize(WIDTH, 600)

    @property
    def chooser(self) -> Chooser:
        """The list of messages over a field, made when it is first wanted: the window opens without it."""
        if self._chooser is None:
            self._chooser = Chooser(self._editor, self)
            self._chooser.apart_wanted.connect(self._set_apart)
        return self._chooser

    def _arranged(self) -> QWidget:
        body = Ground("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(EDGE, TOP, EDGE, TOP)
        column.setSpacing(0)
        column.addLayout(self._choices.form)
        _rule(column)
        column.addLayout(self._slot_column)
        self._below = _rule(column)
        column.addWidget(Words(say("content.routes"), Role.STRONG))
        column.addSpacing(8)
        column.addWidget(self.telephone)
        column.addSpacing(LOCKED_GAP)
        column.addWidget(self.address)
        column.addStretch(1)
        return body

    # -- state to widgets

    def show_state(self) -> None:
        """Show the editor's state in every field."""
        self._choices.show_state()
        self._show_slots()
        self._show_routes()
        self._show_lock()

    def _show_lock(self) -> None:
        """Take words and choices, or let them be read alone."""
        may_write = not self._editor.is_read_only
        self._choices.allow_writing(may_write)
        for group in self._form.groups.values():
            group.allow_writing(may_write)

    def _show_slots(self) -> None:
        view = self._editor.view
        in_hand = next((key for key, part in self._form.parts.items() if part.area.hasFocus()), "")
        is_other = self._show_form(view)
        for field in view.fields:
            self._show_words(view, field)
        for slot, group in self._form.groups.items():
            self._show_group(view, slot, group)
        self.show_fits()
        if is_other and in_hand in self._form.parts:  # the same words on another layout: the keyboard stays in them
            self._form.parts[in_hand].area.setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring_soon(in_hand)

    def _show_form(self, view: LayoutView) -> bool:
        """Show the form of a layout; says whether it is another. One is built for each layout and family, and kept."""
        fields = view.fields
        form = self._forms.get((view.id, view.template.family, fields)) or self._made_form(view, fields)
        if form is self._form:
            return False
        self._form.hide()
        self._form = form
        form.show()
        return True

    def _made_form(self, view: LayoutView, fields: tuple[Field, ...]) -> SlotForm:
        form = SlotForm(fields, self.family_apart, self.widget())
        form.stackUnder(self._below)  # where it is seen, there it is read
        form.hide()
        for part in form.parts.values():
            self._join(part)
        for slot, group in form.groups.items():
            group.choice_wanted.connect(partial(self._open_chooser, slot))
            group.shared_wanted.connect(partial(self._share, slot))
        self._slot_column.addWidget(form)
        self._forms[view.id, view.template.family, fields] = form
        return form

    def _bring_soon(self, key: str) -> None:
        QTimer.singleShot(0, self, partial(self._bring, key))  # what is new has no place before that

    def _bring(self, key: str) -> None:
        """Bring a field into sight, with what is said under it."""
        if key in self._form.parts:
            self.ensureWidgetVisible(self._form.parts[key], 0, SEEN_AROUND)

    def _join(self, part: SlotField) -> None:
        editor, field = self._editor, part.field
        self.spelling.join(part)
        part.step_ended.connect(editor.end_step)
        part.written.connect(partial(self._write, field))
        part.restore_wanted.connect(partial(self._restore, field))
        part.fix_wanted.connect(partial(self._fix, field))
        part.area.entered.connect(lambda: editor.slot_in_hand.emit(field.spots))
        part.area.left.connect(self._leave)
        part.told_more.connect(partial(self._bring_soon, field.key))

    # -- widgets to state

    def _leave(self) -> None:
        self._editor.leave_field()
        self._editor.slot_in_hand.emit(())

    def _open_chooser(self, slot: Slot, apart: str) -> None:
        self.chooser.offer(slot, say(f"group.{slot.value}"), self, apart)

    def _set_apart(self, slot: Slot) -> None:
        self._editor.do(lambda state: actions.set_apart(state, slot, self._editor.campaign))

    def _share(self, slot: Slot) -> None:
        self._editor.do(lambda state: actions.share(state, slot))

    def _restore(self, field: Field) -> None:
        self._editor.do(lambda state: actions.restore_words(state, field, self._editor.campaign))

    def _fix(self, field: Field, name: str) -> None:
        remedy = next((one for one in self._remedies.get(field.key, ()) if one.name == name), None)
        if remedy is None:
            return
        self._editor.do(remedy.apply)
        if name == EDIT_APART:
            self.focus_slot(field.key)

    def _write(self, field: Field, words: str) -> None:
        editor = self._editor
        library = editor.view.words_in(field).base
        editor.do(lambda state: actions.write_words(state, field, words, editor.campaign, library))

    # -- state to fields

    def _show_words(self, view: LayoutView, field: Field) -> None:
        is_held = self._editor.state.held == field.key
        own = is_held or apart.has_own_words(view.document, view.id, field)
        only_on = (
            name_words(view.template.called)
            if own and not apart.has_own_message(view.document, view.id, field.slot)
            else ""
        )
        self._form.parts[field.key].show_words(view.words_in(field), only_on, is_held=is_held)

    def show_fits(self) -> None:
        """Say under every field how its words fit, on every layout that shows them."""
        view = self._editor.view
        self._remedies = {}
        for key, part in self._form.parts.items():
            field = view.field(key)
            if field is not None and view.preview.is_current:
                self._show_fit(view, field, part)
            else:
                part.show_no_fit(soon=not self._editor.is_started)

    def _show_fit(self, view: LayoutView, field: Field, part: SlotField) -> None:
        if not view.words_in(field).shown:
            part.show_fit(say("local.empty"), say("local.empty"), 0, is_fault=False)
            return
        fit = self._editor.fit_of(field)
        self._remedies[field.key] = self._editor.remedies_for(field, fit)
        fixes = tuple(self._fix_words(one) for one in self._remedies[field.key])
        is_said = apart.is_apart(view.document, view.id, field) or self._is_alone(field.slot)
        words, brief = fit_words(fit, is_said=is_said), brief_words(fit)
        came = bool(fixes) and not part.fixes
        part.show_fit(words, brief, view.over_in(field), fixes, is_fault=bool(fit.over))
        if came and part.area.hasFocus():
            self._bring_soon(field.key)

    def _fix_words(self, remedy: Remedy) -> Fix:
        called = next(name_words(one.template.called) for one in self._editor.views if one.id == remedy.layouts[0])
        words = say("content.edit-only", layout=called) if remedy.name == EDIT_APART else say(f"fix.{remedy.name}")
        return Fix(remedy.name, words)

    def _show_group(self, view: LayoutView, slot: Slot, group: SlotGroup) -> None:
        editor = self._editor
        nations = editor.force.nations if editor.force else ()
        group.show_alternatives(len(messages_for(editor.campaign, view.seen, slot, nations)))
        is_own = apart.has_own_message(view.document, view.id, slot)
        called = name_words(view.template.called) if editor.are_several else ""
        group.show_owner(called, is_own=is_own, is_alone=editor.are_several and self._is_alone(slot))

    def _is_alone(self, slot: Slot) -> bool:
        """Whether one layout of the set alone shows a slot."""
        return sum(slot in one.template.slots for one in self._editor.views) == 1

    def _show_routes(self) -> None:
        job = self._editor.preview.job
        number = job.action.number.number if job and job.action.number else None
        address = job.action.address.address if job and job.action.address else None
        self.telephone.show_value(number.display if number else say("content.no-number") if job else "")
        self.address.show_value(address.display if address else say("content.no-number") if job else "")

    def part(self, key: str) -> SlotField:
        """The field with this key, for example ``trigger.headline``.

        Raises:
            KeyError: when the layout has no such field.
        """
        return self._form.parts[key]

    def group(self, slot: Slot) -> SlotGroup:
        """The group of a slot's fields.

        Raises:
            KeyError: when the layout shows nothing of the slot.
        """
        return self._form.groups[slot]

    # -- keyboard

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""
        first = next(iter(self._form.parts.values()), None)
        if self._editor.document.force and first is not None:
            first.area.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.force.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_slot(self, slot: str) -> None:
        """Put the keyboard into the field of ``slot``; the locked rows are shown, they take no keyboard."""
        choices: dict[str, QWidget] = {"force": self.force, "masthead": self.force, "language": self.language}
        parts = self._form.parts.values()
        exact = next((part.area for part in parts if slot in (*part.field.spots, part.field.key)), None)
        near = next((part.area for part in parts if slot.partition("@")[0] == part.field.slot.value), None)
        target = exact or near or choices.get(slot.partition("@")[0])
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            whole = target.parentWidget()
            self.ensureWidgetVisible(whole if isinstance(whole, SlotField) else target, 0, SEEN_AROUND)
        else:
            self.ensureWidgetVisible(self.telephone if slot.startswith("number") else self.address)


def _rule(column: QVBoxLayout) -> Rule:
    rule = Rule()
    column.addSpacing(SECTION_GAP)
    column.addWidget(rule)
    column.addSpacing(FIELD_GAP)
    return rule

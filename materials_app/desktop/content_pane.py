"""The left pane: for whom, in which language, the words of each slot, and where the piece sends people (locked)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QFormLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from materials_app.app import actions, apart
from materials_app.app.fields import Field, messages_for
from materials_app.app.fixes import EDIT_APART, Remedy
from materials_app.app.layout_view import LayoutView
from materials_app.app.new_set import FIRST_LANGUAGE
from materials_app.catalogue.catalogue import Catalogue
from materials_app.desktop.choice import Choice, FilterChoice
from materials_app.desktop.chooser import Chooser
from materials_app.desktop.controls import Ground, LockedRow, Rule, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.fit_words import brief_words, fit_words
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.slot_field import Fix, SlotField, SlotGroup
from materials_app.desktop.slot_form import SlotForm
from materials_app.desktop.spelling import Spelling
from materials_app.desktop.wording import may_say, name_words, say
from materials_app.model.content import Slot
from materials_app.pipeline.served import families_for

EDGE = 20
TOP = 16
FIELD_GAP = 14
SECTION_GAP = 16
WIDTH = 336
LEAST_WIDTH = 280
LOCKED_GAP = 4
CHOICE_HEIGHT = 32
CHECK_HEIGHT = 28
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
        named = ((force.id, name_words(force.public_name)) for force in editor.catalogue.forces)
        self._forces = tuple(sorted(named, key=lambda one: one[1]))
        self._make_choices()
        self.chooser = Chooser(editor, self)
        self.chooser.apart_wanted.connect(self._set_apart)
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

    def _make_choices(self) -> None:
        editor = self._editor
        self.force = FilterChoice(say("content.force"), say("content.force-prompt"))
        self.audience, self.language, self.family = Choice(), Choice(), Choice()
        self.force.chosen.connect(lambda name: editor.do(lambda state: actions.choose_force(state, name)))
        self.audience.chosen.connect(
            lambda name: editor.do(lambda state: actions.choose_audience(state, name, _families(editor, name)))
        )
        self.language.chosen.connect(
            lambda name: editor.do(lambda state: actions.choose_language(state, name, editor.campaign))
        )
        self.family.chosen.connect(lambda name: editor.do(lambda state: actions.choose_family(state, name)))
        self.family_apart = QCheckBox()
        self.family_apart.setFont(ui_font(Role.BODY))
        self.family_apart.setMinimumHeight(CHECK_HEIGHT)
        self.family_apart.clicked.connect(lambda own: editor.do(lambda state: actions.set_family_apart(state, own=own)))

    def _arranged(self) -> QWidget:
        self._choices = QFormLayout()
        self._choices.setHorizontalSpacing(12)
        self._choices.setVerticalSpacing(8)
        self._choices.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._choices.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._choices.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name in ("force", "audience", "language", "family"):
            label = Words(say(f"content.{name}"), quiet=True)
            choice: Choice = getattr(self, name)
            choice.setAccessibleName(say(f"content.{name}"))
            label.setBuddy(choice)
            label.setMinimumHeight(CHOICE_HEIGHT)
            self._choices.addRow(label, choice)
        self._choices.addRow("", self.family_apart)
        body = Ground("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(EDGE, TOP, EDGE, TOP)
        column.setSpacing(0)
        column.addLayout(self._choices)
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
        editor, document = self._editor, self._editor.document
        self.force.offer(self._forces, document.force)
        self.audience.offer(_audiences(editor), document.audience)
        self.language.offer(_languages(editor), document.language)
        self._show_family()
        self._show_slots()
        self._show_routes()
        self._show_lock()

    def _show_lock(self) -> None:
        """Take words and choices, or let them be read alone."""
        may_write = not self._editor.is_read_only
        for choice in (self.force, self.audience, self.language, self.family, self.family_apart):
            choice.setEnabled(may_write)
        for group in self._form.groups.values():
            group.allow_writing(may_write)

    def _show_family(self) -> None:
        view, catalogue, several = self._editor.view, self._editor.catalogue, self._editor.are_several
        is_own = bool(view.document.override(view.id).family)
        names = (view.id,) if is_own else view.document.layouts
        families = [one.family for one in catalogue.templates if one.id == view.id]
        spoken = _families(self._editor, view.document.audience)
        offered = [name for name in families if _have(catalogue, names, name) and (name in spoken or not spoken)]
        self.family.offer([(name, may_say("family", name)) for name in offered], view.seen.family)
        self._choices.setRowVisible(self.family, len(families) > 1)
        self._choices.setRowVisible(self.family_apart, several and len(families) > 1)
        self.family_apart.setText(say("content.only-on", layout=name_words(view.template.called)))
        self.family_apart.setAccessibleName(say("content.family-only-on", layout=name_words(view.template.called)))
        self.family_apart.setChecked(is_own)

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


def _have(catalogue: Catalogue, layouts: Sequence[str], family: str) -> bool:
    """Whether every one of these layouts has been drawn in a family."""
    drawn = {one.id for one in catalogue.templates if one.family == family}
    return drawn.issuperset(layouts)


def _audiences(editor: Editor) -> list[tuple[str, str]]:
    """Those that every layout of the set has words for, and the set's own."""
    offered = (one for one in editor.campaign.audiences if _families(editor, one.id) or _is_chosen(editor, one.id))
    return [(one.id, name_words(one.name)) for one in offered]


def _is_chosen(editor: Editor, audience: str) -> bool:
    return audience == editor.document.audience


def _families(editor: Editor, audience: str) -> tuple[str, ...]:
    """The families that have words for an audience on every layout of the set."""
    document = editor.document
    return families_for(editor.catalogue, editor.campaign, audience, document.layouts, FIRST_LANGUAGE)


def _languages(editor: Editor) -> list[tuple[str, str]]:
    spoken = editor.force.languages if editor.force else editor.campaign.languages
    duties = {name for force in editor.catalogue.forces for name in force.languages}
    own = editor.document.language
    offered = [name for name in editor.campaign.languages if name in spoken or name == own or name not in duties]
    return [(name, may_say("language", name)) for name in offered]


def _rule(column: QVBoxLayout) -> Rule:
    rule = Rule()
    column.addSpacing(SECTION_GAP)
    column.addWidget(rule)
    column.addSpacing(FIELD_GAP)
    return rule

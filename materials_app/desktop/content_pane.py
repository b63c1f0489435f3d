"""The left pane: for whom, in which language, the words of each slot, and where the piece sends people (locked)."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from materials_app.app import actions
from materials_app.app.fields import Field, message_in, messages_for
from materials_app.desktop.choice import Choice, FilterChoice
from materials_app.desktop.controls import Ground, LockedRow, Rule, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role
from materials_app.desktop.slot_field import SlotField, SlotGroup
from materials_app.desktop.wording import may_say, say
from materials_app.model.content import Slot

EDGE = 20
TOP = 16
FIELD_GAP = 14
SECTION_GAP = 16
WIDTH = 336
LEAST_WIDTH = 280
LOCKED_GAP = 4
CHOICE_HEIGHT = 32
GROUP_GAP = 20


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
        named = ((force.id, force.public_name) for force in editor.catalogue.forces)
        self._forces = tuple(sorted(named, key=lambda one: one[1]))
        self._make_choices()
        self._slots: dict[str, SlotField] = {}
        self._groups: dict[Slot, SlotGroup] = {}
        self._slot_column = QVBoxLayout()
        self._slot_column.setSpacing(GROUP_GAP)
        self.telephone = LockedRow(say("content.telephone"))
        self.address = LockedRow(say("content.address"))
        self.setWidget(self._arranged())
        editor.changed.connect(self.show_state)
        editor.asked_for_slot.connect(self.focus_slot)
        self.show_state()

    def sizeHint(self) -> QSize:
        """336 pixels wide where there is room."""
        return QSize(WIDTH, 600)

    def _make_choices(self) -> None:
        editor = self._editor
        self.force = FilterChoice(say("content.force-prompt"))
        self.audience, self.language, self.family = Choice(), Choice(), Choice()
        self.force.chosen.connect(lambda name: editor.do(lambda state: actions.choose_force(state, name)))
        self.audience.chosen.connect(lambda name: editor.do(lambda state: actions.choose_audience(state, name)))
        self.language.chosen.connect(
            lambda name: editor.do(lambda state: actions.choose_language(state, name, editor.campaign))
        )
        self.family.chosen.connect(lambda name: editor.do(lambda state: actions.choose_family(state, name)))

    def _arranged(self) -> QWidget:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name in ("force", "audience", "language", "family"):
            label = Words(say(f"content.{name}"), quiet=True)
            choice: Choice = getattr(self, name)
            choice.setAccessibleName(say(f"content.{name}"))
            label.setBuddy(choice)
            label.setMinimumHeight(CHOICE_HEIGHT)
            self._form.addRow(label, choice)
        body = Ground("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(EDGE, TOP, EDGE, TOP)
        column.setSpacing(0)
        column.addLayout(self._form)
        _rule(column)
        column.addLayout(self._slot_column)
        _rule(column)
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
        families = [t.family for t in editor.catalogue.templates if t.id == editor.state.layout]
        self.family.offer([(name, may_say("family", name)) for name in families], document.family)
        self._form.setRowVisible(self.family, len(families) > 1)
        self._show_slots()
        self._show_routes()

    def _show_slots(self) -> None:
        fields = self._editor.fields
        if tuple(self._slots) != tuple(field.key for field in _by_slot(fields)):
            self._make_slots(fields)
        for field in fields:
            self._show_field(field)
        for slot, group in self._groups.items():
            self._show_group(slot, group)

    def _make_slots(self, fields: tuple[Field, ...]) -> None:
        for old in self._groups.values():
            self._slot_column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._slots = {field.key: self._field(field) for field in _by_slot(fields)}
        self._groups = {}
        before: QWidget = self.family
        for slot in dict.fromkeys(field.slot for field in _by_slot(fields)):
            parts = tuple(one for one in self._slots.values() if one.field.slot is slot)
            group = SlotGroup(slot, parts)
            group.message_chosen.connect(partial(self._choose, slot))
            self._groups[slot] = group
            self._slot_column.addWidget(group)
            stops = (group.choose, *(stop for part in parts for stop in (part.area, part.restore)))
            for before, after in pairwise((before, *stops)):  # noqa: B020  (the chain goes on from group to group)
                QWidget.setTabOrder(before, after)
            before = stops[-1]

    def _field(self, field: Field) -> SlotField:
        editor = self._editor
        part = SlotField(field)
        part.written.connect(partial(self._write, field))
        part.library_wanted.connect(
            lambda: editor.do(lambda state: actions.use_library_words(state, field, editor.campaign))
        )
        part.area.entered.connect(lambda: editor.slot_in_hand.emit(field.spot))
        part.area.left.connect(lambda: editor.slot_in_hand.emit(""))
        return part

    def _choose(self, slot: Slot, message: str) -> None:
        self._editor.do(lambda state: actions.choose_message(state, slot, message))

    def _write(self, field: Field, words: str) -> None:
        editor = self._editor
        library = editor.words_in(field)[1]
        editor.do(lambda state: actions.write_words(state, field, words, editor.campaign, library))

    def _show_field(self, field: Field) -> None:
        editor, part = self._editor, self._slots[field.key]
        part.show_words(*editor.words_in(field))
        if editor.preview.is_current:
            part.show_fit(editor.fit_in(field))
        else:
            part.show_no_fit(soon=not editor.is_started)

    def _show_group(self, slot: Slot, group: SlotGroup) -> None:
        editor = self._editor
        nations = editor.force.nations if editor.force else ()
        message = message_in(editor.campaign, editor.document, slot)
        offered = messages_for(editor.campaign, editor.document, slot, nations)
        group.show_alternatives(offered, editor.document.language, message.id if message else "")

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
        return self._slots[key]

    def group(self, slot: Slot) -> SlotGroup:
        """The group of a slot's fields.

        Raises:
            KeyError: when the layout shows nothing of the slot.
        """
        return self._groups[slot]

    # -- keyboard

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""
        first = next(iter(self._slots.values()), None)
        if self._editor.document.force and first is not None:
            first.area.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.force.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_slot(self, slot: str) -> None:
        """Put the keyboard into the field of ``slot``; the locked rows are shown, they take no keyboard."""
        choices: dict[str, QWidget] = {"force": self.force, "masthead": self.force, "language": self.language}
        parts = self._slots.values()
        exact = next((part.area for part in parts if slot in (part.field.spot, part.field.key)), None)
        near = next((part.area for part in parts if slot.partition("@")[0] == part.field.slot.value), None)
        target = exact or near or choices.get(slot.partition("@")[0])
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(target)
        else:
            self.ensureWidgetVisible(self.telephone if slot.startswith("number") else self.address)


def _by_slot(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields slot by slot, inside a slot in the page's reading order."""
    return tuple(field for slot in Slot for field in fields if field.slot is slot)


def _audiences(editor: Editor) -> list[tuple[str, str]]:
    campaign = editor.campaign
    return [(one.id, one.name) for one in campaign.audiences if campaign.default_messages(one.id)]


def _languages(editor: Editor) -> list[tuple[str, str]]:
    spoken = editor.force.languages if editor.force else editor.campaign.languages
    offered = [name for name in editor.campaign.languages if name in spoken or name == editor.document.language]
    return [(name, may_say("language", name)) for name in offered]


def _rule(column: QVBoxLayout) -> None:
    column.addSpacing(SECTION_GAP)
    column.addWidget(Rule())
    column.addSpacing(FIELD_GAP)

"""The fields of one layout, slot by slot: built once for a layout, then kept and shown again."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from materials_app.app.fields import Field
from materials_app.desktop.slot_field import SlotField, SlotGroup
from materials_app.model.content import Slot

GROUP_GAP = 20


class SlotForm(QWidget):
    """Groups of fields under one another, each slot where its first words are read. Tab goes on from ``before``."""

    def __init__(self, fields: tuple[Field, ...], before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ordered = by_slot(fields)
        self.parts = {field.key: SlotField(field) for field in ordered}
        self.groups = {slot: self._group(slot) for slot in dict.fromkeys(field.slot for field in ordered)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GROUP_GAP)
        for group in self.groups.values():
            column.addWidget(group)
        stops = (stop for group in self.groups.values() for stop in _stops(group))
        for one, after in pairwise((before, *stops)):
            QWidget.setTabOrder(one, after)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """The field with the keyboard says exactly how its words fit, the others in short."""
        if now is not None:  # else another program has the keyboard, and will give it back
            for part in self.parts.values():
                part.take_in_hand(is_in_hand=part.isAncestorOf(now))

    def _group(self, slot: Slot) -> SlotGroup:
        return SlotGroup(slot, tuple(part for part in self.parts.values() if part.field.slot is slot))


def by_slot(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields slot by slot, each slot where its first words are read, inside a slot in the page's reading order."""
    slots = dict.fromkeys(field.slot for field in fields)
    return tuple(field for slot in slots for field in fields if field.slot is slot)


def _stops(group: SlotGroup) -> tuple[QWidget, ...]:
    """What Tab stops at in a group."""
    return (group.choose, group.share, *(stop for part in group.fields for stop in (part.area, part.restore)))

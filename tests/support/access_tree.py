"""What a screen reader is told of a window, as lines of text: one line for each thing it stops at or reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

INDENT = "  "
HOLDERS = (
    "group",
    "layered pane",
    "splitter",
    "grip",
    "scroll bar",
    "pane",
    "filler",
    "border",
    "separator",
    "menu bar",
)
"""Roles that only hold others: without a name nobody hears of them, nor of words that are none."""
UNHEARD = ("words", *HOLDERS)
ROLES = {"EditableText": "field", "StaticText": "words", "Client": "group", "PageTab": "tab"}
ACTS = ("Press", "Toggle", "ShowMenu", "Increase", "Decrease")
"""What a screen reader can do with a thing; putting the keyboard there is no act of its own."""
LONGEST = 120
EDITION = re.compile("-[0-9a-f]{6}(?=-(?:coated|uncoated|office))")


@dataclass(frozen=True)
class Node:
    """One thing of the tree: how deep it lies, and what is told of it."""

    depth: int
    role: str
    name: str
    value: str
    more: str
    states: tuple[str, ...]
    acts: bool
    is_focusable: bool
    labels: tuple[str, ...]

    @property
    def is_actionable(self) -> bool:
        """Whether a person can do something with it, or write into it."""
        return self.acts or self.is_focusable

    @property
    def is_named(self) -> bool:
        """Whether it says what it is, by itself or by its label; a box of choices says only what is chosen."""
        return bool(self.labels) if self.role == "combo box" else bool(self.name)

    @property
    def line(self) -> str:
        """As it stands in a snapshot."""
        label = f" labelled “{', '.join(self.labels)}”" if self.labels and self.name not in self.labels else ""
        value = f" = “{_short(self.value)}”" if self.value and self.value != self.name else ""
        more = f": {_short(self.more)}" if self.more and self.more != self.name else ""
        states = f" ({', '.join(self.states)})" if self.states else ""
        return f"{INDENT * self.depth}{self.role} “{_short(self.name)}”{label}{value}{states}{more}"


def nodes(widget: QWidget) -> tuple[Node, ...]:
    """The tree of a window, or of a part of it, in the order it is read."""
    return tuple(_walk(QAccessible.queryAccessibleInterface(widget), 0))


def told(widget: QWidget) -> str:
    """The tree as text; the edition in a file's name, which changes with every word, is left out."""
    return EDITION.sub("", "".join(f"{node.line}\n" for node in nodes(widget)))


def _walk(interface: QAccessibleInterface, depth: int) -> Iterator[Node]:
    if interface.state().invisible:
        return
    node = _node(interface, depth)
    is_told = bool(node.name) or node.is_actionable or node.role not in UNHEARD
    if is_told:
        yield node
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child is not None:
            yield from _walk(child, depth + is_told)


def _node(interface: QAccessibleInterface, depth: int) -> Node:
    state, actions = interface.state(), interface.actionInterface()
    is_on = not state.disabled
    can = actions.actionNames() if actions and is_on else []
    role = _role_words(interface.role().name)
    return Node(
        depth,
        role,
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Value),
        _more(interface),
        tuple(_states(state)),
        any(one in ACTS for one in can),
        bool(state.focusable) and is_on,
        tuple(_labels(interface)),
    )


def _role_words(name: str) -> str:
    """``PushButton`` as ``push button``."""
    return ROLES.get(name) or "".join(f" {one.lower()}" if one.isupper() else one for one in name).strip()


def _states(state: QAccessible.State) -> Iterator[str]:
    for name in ("disabled", "checked", "selected", "expanded", "invalid", "busy"):
        if getattr(state, name):
            yield name


def _more(interface: QAccessibleInterface) -> str:
    """What is said of a field beside its words; of other things it is their tooltip, which has a place of its own."""
    is_field = interface.role() == QAccessible.Role.EditableText
    return interface.text(QAccessible.Text.Description) if is_field else ""


def _labels(interface: QAccessibleInterface) -> Iterator[str]:
    for other, relation in interface.relations(QAccessible.RelationFlag.AllRelations):
        if relation & QAccessible.RelationFlag.Label:
            yield other.text(QAccessible.Text.Name)


def _short(words: str) -> str:
    line = words.replace("\N{NO-BREAK SPACE}", " ").replace("\n", " / ")
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"

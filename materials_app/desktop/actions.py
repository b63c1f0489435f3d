"""Every action once: its words, its keys, its menu. Menus, toolbar and page bar all show these same actions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from materials_app.desktop.wording import say

Standard = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Spec:
    """An action: its id in the wording table, its keys (first one shown), whether it is a switch, its role on macOS."""

    name: str
    keys: tuple[QKeySequence.StandardKey | str, ...] = ()
    switch: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole


SEPARATOR = Spec("")
MENUS: tuple[tuple[str, tuple[Spec, ...]], ...] = (
    (
        "menu.file",
        (
            Spec("new", (Standard.New,)),
            Spec("open", (Standard.Open,)),
            Spec("recent"),
            Spec("close", (Standard.Close,)),
            SEPARATOR,
            Spec("save", (Standard.Save,)),
            Spec("save-copy", ("Ctrl+Shift+S",)),
            Spec("duplicate", ("Ctrl+Shift+N",)),
            Spec("versions", ("Ctrl+Shift+H",)),
            Spec("move", ("Ctrl+Shift+R",)),
            SEPARATOR,
            Spec("press-release", ("Ctrl+I",)),
            Spec("import-pack", ("Ctrl+Shift+I",)),
            SEPARATOR,
            Spec("translate-out", ("Ctrl+T",)),
            Spec("translate-in", ("Ctrl+Shift+C",)),
            SEPARATOR,
            Spec("start", ("Alt+Home",)),
            Spec("settings", ("Ctrl+,",), role=QAction.MenuRole.PreferencesRole),
            SEPARATOR,
            Spec("quit", ("Ctrl+Q",), role=QAction.MenuRole.QuitRole),
        ),
    ),
    (
        "menu.edit",
        (
            Spec("undo", ("Ctrl+Z",)),
            Spec("redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
            SEPARATOR,
            Spec("cut", (Standard.Cut,)),
            Spec("copy", (Standard.Copy,)),
            Spec("paste", (Standard.Paste,)),
            Spec("select-all", (Standard.SelectAll,)),
            SEPARATOR,
            Spec("spelling", ("Alt+Return", "Alt+Enter")),
            SEPARATOR,
            Spec("search-actions", ("Ctrl+K",)),
        ),
    ),
    (
        "menu.view",
        (
            Spec("proof", ("Ctrl+Shift+P",), switch=True),
            SEPARATOR,
            Spec("fit", ("Ctrl+0",)),
            Spec("actual-size", ("Ctrl+Alt+1",)),
            Spec("zoom-in", ("Ctrl++", "Ctrl+=")),
            Spec("zoom-out", ("Ctrl+-",)),
            Spec("guides", ("Ctrl+;",), switch=True),
            SEPARATOR,
            Spec("layouts"),
            SEPARATOR,
            Spec("problems", ("Ctrl+Shift+M",), switch=True),
            Spec("next-problem", ("F8",)),
            Spec("previous-problem", ("Shift+F8",)),
            Spec("next-pane", ("F6",)),
            Spec("previous-pane", ("Shift+F6",)),
            SEPARATOR,
            Spec("theme"),
        ),
    ),
    (
        "menu.campaign",
        (
            Spec("add-layout", ("Ctrl+L",)),
            Spec("remove-layout", ("Ctrl+Shift+L",)),
            Spec("add-large-print", ("Ctrl+J",)),
            Spec("add-easy-read", ("Ctrl+M",)),
            SEPARATOR,
            Spec("packs", ("Ctrl+Shift+K",)),
            Spec("make-pack", ("Ctrl+Shift+J",)),
            SEPARATOR,
            Spec("claims", ("Ctrl+Shift+F",)),
            Spec("quotes", ("Ctrl+Shift+A",)),
        ),
    ),
    (
        "menu.brand",
        (
            Spec("brand-studio", ("Ctrl+Shift+B",)),
            Spec("use-brand", ("Ctrl+Shift+U",)),
            Spec("import-brand", ("Ctrl+Shift+V",)),
            SEPARATOR,
            Spec("force-logo", ("Ctrl+Shift+W",)),
            Spec("partners", ("Ctrl+Shift+O",)),
            SEPARATOR,
            Spec("studio"),
        ),
    ),
    (
        "menu.output",
        (
            Spec("export", ("Ctrl+E",)),
            Spec("open-folder", ("Ctrl+Shift+E",)),
            SEPARATOR,
            Spec("send-proof", ("Ctrl+Shift+D",)),
            Spec("copy-sheet", ("Ctrl+Shift+T",)),
            SEPARATOR,
            Spec("proof-sheet", ("Ctrl+Shift+X",)),
            Spec("sign-off", ("Ctrl+Shift+G",)),
            Spec("sign-offs", ("Ctrl+G",)),
            SEPARATOR,
            Spec("register", ("Ctrl+R",)),
            Spec("print-runs"),
        ),
    ),
    (
        "menu.help",
        (
            Spec("manual", ("Shift+F1",)),
            Spec("services", ("Ctrl+Shift+Y",)),
            Spec("keys", ("F1",)),
            Spec("about", ("Ctrl+F1",), role=QAction.MenuRole.AboutRole),
        ),
    ),
)
THEME_KEYS = {"system": "Ctrl+D, S", "light": "Ctrl+D, L", "dark": "Ctrl+D, D", "high-contrast": "Ctrl+D, H"}
"""One after the other: a theme is chosen too seldom for a key that writing could want."""
THEME_CHOICES = tuple(THEME_KEYS)
LAYOUT_KEYS = 9
"""Layouts that a key of their own shows: Ctrl+1 to Ctrl+9."""
VIEW_MENUS: Mapping[str, tuple[Spec, ...]] = {
    "print-runs": (
        Spec("run-change", ("Ctrl+P, C",)),
        Spec("run-add", ("Ctrl+P, A",)),
        Spec("recall-list", ("Ctrl+P, L",)),
        Spec("register-export", ("Ctrl+P, E",)),
        Spec("run-down", ("Ctrl+P, D",)),
        Spec("run-place", ("Ctrl+P, W",)),
        Spec("run-strike", ("Ctrl+P, S",)),
    ),
    "studio": (
        Spec("brand-save", ("Ctrl+B, S",)),
        Spec("brand-logos", ("Ctrl+B, L",)),
        Spec("brand-colours", ("Ctrl+B, C",)),
        Spec("brand-type", ("Ctrl+B, T",)),
        Spec("brand-words", ("Ctrl+B, W",)),
        Spec("brand-partners", ("Ctrl+B, P",)),
        Spec("brand-check", ("Ctrl+B, K",)),
        Spec("brand-colour-add", ("Ctrl+B, A",)),
    ),
}
"""What is done in one view alone, by its submenu: off until that view shows what does it (``tied.py``)."""
SUBMENUS = ("recent", "theme", "layouts")
"""Those that are filled with something else than a table of actions."""


def make_actions(owner: QObject) -> dict[str, QAction]:
    """Every action of the table by name, submenus left out, with the theme choices as one group and nine layouts."""
    made = {
        spec.name: _action(spec, owner)
        for _, specs in MENUS
        for spec in specs
        if spec is not SEPARATOR and spec.name not in (*SUBMENUS, *VIEW_MENUS)
    }
    for spec in (spec for specs in VIEW_MENUS.values() for spec in specs):
        made[spec.name] = _action(spec, owner)
        made[spec.name].setEnabled(False)
    group = QActionGroup(owner)
    for choice in THEME_CHOICES:
        action = _action(Spec(f"theme-{choice}", (THEME_KEYS[choice],), switch=True), owner)
        group.addAction(action)
        made[f"theme-{choice}"] = action
    for number in range(1, LAYOUT_KEYS + 1):
        made[f"layout-{number}"] = _layout_action(number, owner)
    return made


def _layout_action(number: int, owner: QObject) -> QAction:
    """Shows one layout of the set by its place; it is named when the set is known."""
    action = QAction(say("action.layout", number=number, name=""), owner)
    action.setObjectName(f"layout-{number}")
    action.setShortcut(QKeySequence(f"Ctrl+{number}"))
    action.setCheckable(True)
    return action


def _action(spec: Spec, owner: QObject) -> QAction:
    action = QAction(say(f"action.{spec.name}"), owner)
    action.setObjectName(spec.name)
    action.setShortcuts([_sequence(key) for key in spec.keys])
    action.setCheckable(spec.switch)
    action.setMenuRole(spec.role)
    return action


def _sequence(key: QKeySequence.StandardKey | str) -> QKeySequence:
    if isinstance(key, str):
        return QKeySequence(key)
    bound = QKeySequence.keyBindings(key)
    return bound[0] if bound else QKeySequence(key)


def listed(actions: Mapping[str, QAction]) -> list[QAction]:
    """The actions in the order of the menus, the themes last; the layouts stand in the strip with their keys."""
    placed = (spec for _, specs in MENUS for one in specs for spec in (one, *VIEW_MENUS.get(one.name, ())))
    names = [spec.name for spec in placed] + [f"theme-{one}" for one in THEME_CHOICES]
    return [actions[name] for name in names if name in actions]


def menu_of(name: str) -> str:
    """The words of the menu an action stands in; of a submenu's, that submenu."""
    for prefix, key in (("theme-", "menu.theme"), ("layout-", "menu.layouts")):
        if name.startswith(prefix):
            return say(key).replace("&", "")
    for key, specs in VIEW_MENUS.items():
        if any(spec.name == name for spec in specs):
            return say(f"menu.{key}").replace("&", "")
    found = (key for key, specs in MENUS for spec in specs if spec.name == name)
    return say(next(found, "menu.file")).replace("&", "")


def plain_name(action: QAction) -> str:
    """An action's words without mnemonic and ellipsis, for accessible names and tooltips."""
    return action.text().replace("&", "").rstrip("…")


def keys_of(action: QAction) -> str:
    """An action's keys as this system writes them, or empty."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def with_keys(action: QAction) -> str:
    """An action's words with its keys, for tooltips."""
    keys = keys_of(action)
    return f"{plain_name(action)} ({keys})" if keys else plain_name(action)

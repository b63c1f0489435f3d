"""What of the collected files the app folder keeps: no network, no toolkit that is not ours, no plugin nobody loads.

PyInstaller takes every plugin of a Qt module along, and every library any of them asks for. Here the plugins are
chosen, and of Qt's and the system's libraries those stay that something kept still asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TypeAlias

Entry: TypeAlias = tuple[str, str, str]
"""Where a file goes in the folder, where it comes from, and PyInstaller's word for what it is."""

EXCLUDED = [
    *("PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtTest"),
    *("ssl", "_ssl", "_hashlib"),  # nothing is sent, and hashlib has its own SHA-256: no OpenSSL to keep up to date
    *(
        "PIL.ImageTk",
        "PIL._imagingtk",
        "tkinter",
        "unittest",
        "doctest",
        "pydoc",
        "pdb",
        "curses",
        "readline",
    ),
    *("psycopg", "psycopg_binary"),  # a team's register on a server: whoever wants one installs from the wheel
    *("setuptools", "pkg_resources", "pip", "pytest", "IPython", "matplotlib", "hypothesis"),
]
"""Modules some library would import if they were there, and that nothing of ours needs."""

PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qwindows", "qcocoa", "qoffscreen"},
    "platformthemes": {"qxdgdesktopportal"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"bradient", "adwaita"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    "imageformats": {"qjpeg", "qsvg"},
    "iconengines": {"qsvgicon"},
}
"""Qt's plugins that are kept, by folder: screens, file dialogs of the desktop, accents typed in two keys."""

LANGUAGES = re.compile(r"_(en|cy)\.qm$")
"""Translations of Qt's own words that are kept."""

_QT = PurePosixPath("PySide6")


def trimmed(binaries: Iterable[Entry], datas: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The entries that are kept."""
    chosen = [entry for entry in binaries if _is_wanted(entry)]
    roots = [entry for entry in chosen if not _is_only_a_library(entry)]
    needed = _needed(roots, [entry for entry in chosen if _is_only_a_library(entry)])
    kept = [*roots, *needed]
    targets = {target for target, _, _ in kept}
    others = [entry for entry in datas if _is_wanted(entry) and _leads_somewhere(entry, targets)]
    return kept, others


def _is_wanted(entry: Entry) -> bool:
    parts = _posix(entry[0]).parts
    if "translations" in parts and parts[0] == _QT.name:
        return bool(LANGUAGES.search(parts[-1]))
    if "plugins" not in parts or parts[0] != _QT.name:
        return True
    folder, stem = parts[-2], parts[-1].removeprefix("lib").split(".")[0]
    return stem in PLUGINS.get(folder, set())


def _is_only_a_library(entry: Entry) -> bool:
    """Whether a file is there only because another one asks for it: Qt's own libraries and the system's."""
    target, source, kind = entry
    if kind != "BINARY":
        return False
    parts = _posix(target).parts
    is_qt = parts[:3] == (_QT.name, "Qt", "lib") or (parts[0] == _QT.name and parts[-1].startswith("Qt6"))
    return is_qt or ("site-packages" not in Path(source).parts and not parts[-1].startswith(("libpython", "python")))


def _needed(roots: list[Entry], libraries: list[Entry]) -> Iterator[Entry]:
    """The libraries that roots ask for, and those that these ask for, and so on."""
    by_name = {_posix(target).name: (target, source, kind) for target, source, kind in libraries}
    waiting, seen = [source for _, source, _ in roots], set()
    while waiting:
        for name in _asked_for(waiting.pop()):
            if name in by_name and name not in seen:
                seen.add(name)
                waiting.append(by_name[name][1])
                yield by_name[name]


def _asked_for(source: str) -> set[str]:
    from PyInstaller.depend.bindepend import get_imports

    if not Path(source).is_file():
        return set()
    return {PurePosixPath(name.replace("\\", "/")).name for name, _ in get_imports(source)}


def _leads_somewhere(entry: Entry, targets: set[str]) -> bool:
    """Whether a link in the folder leads to a file that is kept; what is no link always stays."""
    target, source, kind = entry
    if kind != "SYMLINK":
        return True
    return str(_posix(target).parent / _posix(source)) in {str(_posix(one)) for one in targets}


def _posix(name: str) -> PurePosixPath:
    return PurePosixPath(name.replace("\\", "/"))

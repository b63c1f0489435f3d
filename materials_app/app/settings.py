"""What the window remembers between two runs: theme, last force and folder, recent sets. One small INI file."""

from __future__ import annotations

import configparser
import os
from dataclasses import dataclass, fields, replace
from pathlib import Path

SECTION = "window"
RECENT = 9
SEPARATOR = "\n"
FILE_NAME = "window.ini"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered. Every field has a value to start from; a file without one, or with a broken one, gives it.

    Attributes:
        theme: ``system``, ``light``, ``dark`` or ``high-contrast``.
        force: the force last worked for, chosen first in a new set.
        folder: where packs were last written.
        sets: where sets were last opened or saved.
        recent: files of the sets last worked on, newest first.
        geometry: the window's size and place, as the window wrote it.
    """

    theme: str = "system"
    force: str = ""
    folder: str = ""
    sets: str = ""
    recent: tuple[str, ...] = ()
    geometry: str = ""


def with_recent(settings: Settings, path: Path) -> Settings:
    """The settings with ``path`` as the newest of the recent sets."""
    name = str(path)
    others = tuple(one for one in settings.recent if one != name)
    return replace(settings, recent=(name, *others)[:RECENT], sets=str(path.parent))


def load_settings(path: Path) -> Settings:
    """The settings in ``path``; defaults for what is missing or cannot be read. A lost setting stops nobody's work."""
    reader = configparser.ConfigParser(interpolation=None)
    try:
        reader.read_string(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, configparser.Error):
        return Settings()
    kept = dict(reader[SECTION]) if reader.has_section(SECTION) else {}
    recent = tuple(line for line in kept.pop("recent", "").split(SEPARATOR) if line)
    known = {field.name for field in fields(Settings)}
    return replace(Settings(), recent=recent, **{name: value for name, value in kept.items() if name in known})


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings, whole or not at all.

    Raises:
        OSError: when the folder cannot be written.
    """
    writer = configparser.ConfigParser(interpolation=None)
    values = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    writer[SECTION] = {**values, "recent": SEPARATOR.join(settings.recent)}
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(".new")
    with aside.open("w", encoding="utf-8") as file:
        writer.write(file)
    os.replace(aside, path)  # noqa: PTH105  (the same call on every system; Path.replace is it)

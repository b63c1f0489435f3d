"""What the window remembers between two runs: what a person set, and where they were. One small INI file.

Every setting is declared once, as a field of ``Settings`` with what it may hold; reading, writing and the page of
settings follow from that.
"""

from __future__ import annotations

import configparser
import io
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from materials_app.disk import write_whole
from materials_app.resources import interface_languages

SECTION = "window"
RECENT = 9
FORCES = 5
SEPARATOR = "\n"
FILE_NAME = "window.ini"
ASIDE = ".broken"
"""Put behind the name of a settings file that could not be read."""
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a setting may hold: one of ``choices`` where there are any, a number from ``least`` to ``most``.

    ``is_shown``: a person sets it on the page of settings; the others are what the window remembers by itself.
    """

    choices: tuple[str | int, ...] = ()
    least: float = 0.0
    most: float = 0.0
    is_shown: bool = False

    def allow(self, value: Any) -> bool:
        """Whether a value of the right type may stand."""
        return (not self.choices or value in self.choices) and (not self.most or self.least <= value <= self.most)


def _remembered(default: Any) -> Any:
    return field(default=default, metadata={"limits": Limits()})


def _set(default: Any, *choices: str | int, least: float = 0.0, most: float = 0.0) -> Any:
    return field(default=default, metadata={"limits": Limits(choices, least, most, is_shown=True)})


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered. Every field has a value to start from; a file without one, or with a broken one, gives it.

    Attributes:
        theme: how the window looks; ``system`` follows the system.
        text_size: the interface's letters, per cent.
        language: of the interface; the material has its own.
        reduced_motion: nothing fades, slides or blinks.
        short_titles: the start page does not say whom a set speaks to.
        force: the force last worked for, chosen first in a new set.
        folder: where packs were last written.
        condition: the paper a new set is made for; empty for the set's own default.
        marks: the marks a new set is made with; empty likewise.
        flavour: the press file of a new set; empty likewise.
        card: how wide a bank card stands on this screen, in its pixels; 0 while nobody has measured.
        sets: where sets were last opened or saved.
        recent: files of the sets last worked on, newest first.
        put_away: sets in the studio's own folder that somebody took off the list.
        forces: forces last worked for, newest first.
        layouts: what a set was last made of.
        family: and in which design.
        geometry: the window's size and place, as the window wrote it.
        panes: the widths of the editor's panes, likewise.
        guides: whether trim, bleed and safe area are shown.
    """

    theme: str = _set("system", "system", "light", "dark", "high-contrast")
    text_size: int = _set(100, 100, 115, 130, 150)
    language: str = _set("en", *interface_languages())
    reduced_motion: bool = _set(False)
    short_titles: bool = _set(False)
    force: str = _set("")
    folder: str = _set("")
    condition: str = _set("")
    marks: str = _set("", "", "crop", "none")
    flavour: str = _set("", "", "x4", "x1a")
    card: float = _set(0.0, most=4000.0)
    sets: str = _remembered("")
    recent: tuple[str, ...] = _remembered(())
    put_away: tuple[str, ...] = _remembered(())
    forces: tuple[str, ...] = _remembered(())
    layouts: tuple[str, ...] = _remembered(())
    family: str = _remembered("")
    geometry: str = _remembered("")
    panes: str = _remembered("")
    guides: bool = _remembered(False)


SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("looks", ("theme", "text_size", "reduced_motion", "language")),
    ("start", ("short_titles",)),
    ("sets", ("force", "condition", "marks", "flavour")),
    ("export", ("folder",)),
    ("screen", ("card",)),
)
"""How the page of settings is ordered; every setting that a person sets stands there once."""
DECLARED: dict[str, Limits] = {one.name: one.metadata["limits"] for one in fields(Settings)}
"""Every setting and what it may hold."""
DEFAULTS = Settings()


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as read. ``lost`` names those that could not be, which have their defaults; ``is_broken`` is a file
    none of which could be read. ``kept_aside`` is where the file as it was lies then, or none."""

    settings: Settings
    lost: tuple[str, ...] = ()
    is_broken: bool = False
    kept_aside: Path | None = None


def with_recent(settings: Settings, path: Path) -> Settings:
    """The settings with ``path`` as the newest of the recent sets."""
    recent = _newest(settings.recent, str(path), RECENT)
    put_away = tuple(one for one in settings.put_away if one != str(path))
    return replace(settings, recent=recent, put_away=put_away, sets=str(path.parent))


def with_force(settings: Settings, force: str) -> Settings:
    """The settings with ``force`` as the one last worked for."""
    if settings.force == force and settings.forces[:1] == (force,):
        return settings
    return replace(settings, force=force, forces=_newest(settings.forces, force, FORCES))


def _newest(names: tuple[str, ...], name: str, most: int) -> tuple[str, ...]:
    return (name, *(one for one in names if one != name))[:most]


def load_settings(path: Path) -> Settings:
    """The settings in ``path``; defaults for what is missing or cannot be read. A lost setting stops nobody's work."""
    return read_settings(path).settings


def read_settings(path: Path) -> Loaded:
    """The settings in ``path``, and what of them could not be read; the file as it was is then kept aside."""
    reader = configparser.ConfigParser(interpolation=None)
    try:
        reader.read_string(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Loaded(DEFAULTS)
    except (OSError, UnicodeDecodeError, configparser.Error):
        return Loaded(DEFAULTS, (), is_broken=True, kept_aside=_keep_aside(path))
    written = dict(reader[SECTION]) if reader.has_section(SECTION) else {}
    values, lost = {}, []
    for name, limits in DECLARED.items():
        if name in written:
            value = _read(written[name] or "", getattr(DEFAULTS, name))
            if value is None or not limits.allow(value):
                lost.append(name)
            else:
                values[name] = value
    return Loaded(replace(DEFAULTS, **values), tuple(lost), kept_aside=_keep_aside(path) if lost else None)


def _keep_aside(path: Path) -> Path | None:
    try:
        return Path(shutil.copy(path, path.with_name(path.name + ASIDE)))
    except OSError:
        return None


def _read(text: str, default: object) -> Any:
    """A value of the default's type from its text; none where it is no such thing."""
    if isinstance(default, tuple):
        return tuple(line for line in text.split(SEPARATOR) if line)
    if isinstance(default, bool):
        return {YES: True, NO: False}.get(text)
    kinds: tuple[tuple[type, Callable[[str], object]], ...] = ((int, int), (float, float))
    for kind, make in kinds:
        if isinstance(default, kind):
            try:
                return make(text)
            except ValueError:
                return None
    return text


def _write(value: object) -> str:
    if isinstance(value, tuple):
        return SEPARATOR.join(value)
    return (YES if value else NO) if isinstance(value, bool) else str(value)


def save_settings(settings: Settings, path: Path, known: tuple[str, ...] | None = None) -> Settings:
    """Write the settings, whole or not at all; gives them as they were written.

    ``known`` are the recent sets as this program last read or wrote them: what another window has opened since, after
    them, stays on the list. Without it the list is written as it is.

    Raises:
        OSError: when the folder cannot be written.
    """
    if known is not None:
        settings = replace(settings, recent=_with_others(settings.recent, _recent_in(path), known))
    writer = configparser.ConfigParser(interpolation=None)
    writer[SECTION] = {name: _write(getattr(settings, name)) for name in DECLARED}
    text = io.StringIO()
    writer.write(text)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(text.getvalue(), path)
    return settings


def _with_others(ours: tuple[str, ...], there: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """Our recent sets, the newest first, and behind it what came to the list by others."""
    others = tuple(one for one in there if one not in ours and one not in known)
    return (*ours[:1], *others, *ours[1:])[:RECENT]


def _recent_in(path: Path) -> tuple[str, ...]:
    """The recent sets that a settings file names; none where it cannot be read."""
    reader = configparser.ConfigParser(interpolation=None)
    with suppress(OSError, UnicodeDecodeError, configparser.Error):
        reader.read_string(path.read_text(encoding="utf-8"))
        named: tuple[str, ...] = _read(reader.get(SECTION, "recent", fallback=""), ())
        return named
    return ()

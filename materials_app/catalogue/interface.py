"""Reads the words of the window in one language: lines of ``"key" = "words"``, a small part of TOML.

The window opens with these words, so they are read line by line, nine times as fast as TOML as a whole
(``docs/decisions/2026-11-27-interface-languages.md`` has the figures). Every shipped file is TOML all the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from materials_app.catalogue.names import closest
from materials_app.errors import DataFileError
from materials_app.model.library import DataFile

_LINE = re.compile(r'"([^"\\]+)" = "((?:[^"\\]|\\["\\nt]|\\u[0-9A-Fa-f]{4})*)"')
_COUNT = re.compile(r":\d+$")
_SLOT = re.compile(r"\{(\w*)\}")


def read_words(files: Iterable[DataFile]) -> dict[str, str]:
    """The words of all ``files`` by key.

    Raises:
        DataFileError: when a line is no key with its words, or a key stands twice.
    """
    words: dict[str, str] = {}
    for file in files:
        for number, line in enumerate(file.text.split("\n"), 1):
            found = _LINE.fullmatch(line)
            if found is None:
                if line and not line.startswith("#"):
                    raise _fault(file, number, "This line is no key with its words.", 'Write: "key" = "words".')
                continue
            key, written = found.groups()
            if key in words:
                raise _fault(file, number, f"“{key}” stands here a second time.", "Take one of the two out.")
            words[key] = json.loads(f'"{written}"') if "\\" in written else written
    return words


def check_words(files: tuple[DataFile, ...], words: Mapping[str, str], like: tuple[DataFile, ...]) -> None:
    """See that ``words``, read from ``files``, say all that the files they are to be ``like`` say, and no more.

    ``key:2`` beside ``key`` holds the words for a count of 2, for languages that say that count in another way.

    Raises:
        DataFileError: when a key is unknown or missing, or its words have other {places} to put values in.
    """
    model = read_words(like)
    for key, said in words.items():
        base = _COUNT.sub("", key)
        if base not in model:
            raise _unknown(files, key, model)
        if _slots(said) != _slots(model[base]) or (base != key and "count" not in _slots(said)):
            raise _fault(
                *_place(files, key),
                f"“{key}” has other places in braces than the English.",
                f"Write each of them as in “{model[base]}”.",
            )
    for key in model.keys() - words.keys():
        home, _ = _place(like, key)
        file = next((one for one in files if _name(one) == _name(home)), files[0])
        raise _fault(file, 0, f"“{key}” is missing.", f"Add a line for it. English says “{model[key]}”.")


def _unknown(files: tuple[DataFile, ...], key: str, model: Mapping[str, str]) -> DataFileError:
    near = closest(key, model)
    remedy = f"Did you mean “{near}”?" if near else "Take the line out: nothing says it."
    return _fault(*_place(files, key), f"The window has no words called “{key}”.", remedy)


def _slots(words: str) -> list[str]:
    return sorted(set(_SLOT.findall(words)))


def _place(files: tuple[DataFile, ...], key: str) -> tuple[DataFile, int]:
    """The file and the line ``key`` stands on."""
    for file in files:
        for number, line in enumerate(file.text.split("\n"), 1):
            if line.startswith(f'"{key}" = '):
                return file, number
    return files[0], 0


def _name(file: DataFile) -> str:
    return file.path.rpartition("/")[2]


def _fault(file: DataFile, number: int, message: str, hint: str) -> DataFileError:
    place = f"{file.path}:{number}" if number else file.path
    return DataFileError(message, hint=hint, place=place, error_id="interface-words")

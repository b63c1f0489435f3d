"""Reads the words of the window in one language: lines of ``"key" = "words"``, a small part of TOML.

The window opens with these words, so they are read line by line, five times as fast as TOML as a whole
(``docs/decisions/2026-11-27-interface-languages.md`` has the figures). Every shipped file is TOML all the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from materials_app.catalogue.names import closest
from materials_app.errors import DataFileError
from materials_app.model.library import DataFile

_ESCAPE = r'\\(?:["\\nt]|u[0-9A-Fa-f]{4})'
_SAID = rf'[^"\\\n]*(?:{_ESCAPE}[^"\\\n]*)*'
_LINE = re.compile(rf'^"({_SAID})" = "({_SAID})"$', re.MULTILINE)
_REST = re.compile(r"^(?:#.*)?$", re.MULTILINE)
_COUNT = re.compile(r":\d+$")
_SLOT = re.compile(r"\{(\w*)\}")


def read_words(files: Iterable[DataFile]) -> dict[str, str]:
    """The words of all ``files`` by key.

    Raises:
        DataFileError: when a line is no key with its words, or a key stands twice.
    """
    words: dict[str, str] = {}
    for file in files:
        lines = _LINE.findall(file.text)
        more = dict(lines)
        if len(more) != len(lines) or not words.keys().isdisjoint(more):
            raise _twice(file, words)
        words |= more
        if len(lines) + len(_REST.findall(file.text)) != file.text.count("\n") + 1:
            raise _no_line(file)
    return {_plain(key): _plain(said) for key, said in words.items()}


def read_sentences(files: Iterable[DataFile]) -> dict[str, str]:
    """What a language says for each English sentence of ``files``.

    Raises:
        DataFileError: when a line is no sentence with its words, a sentence stands twice, or its words have other
            {places} to put values in.
    """
    files = tuple(files)
    sentences = read_words(files)
    for english, said in sentences.items():
        if "{" in english + said and _slots(said) != _slots(english):
            message = f"“{english}” has other places in braces than these words for it."
            raise _fault(*_place(files, english), message, "Write each of them as in the English.")
    return sentences


def _plain(words: str) -> str:
    return json.loads(f'"{words}"') if "\\" in words else words


def _twice(file: DataFile, elsewhere: Iterable[str]) -> DataFileError:
    """The error for the first key that stands in ``elsewhere`` or above in its own file."""
    seen = set(elsewhere)
    for number, line in enumerate(file.text.split("\n"), 1):
        found = _LINE.match(line)
        if found and found[1] in seen:
            return _fault(file, number, f"“{found[1]}” stands here a second time.", "Take one of the two out.")
        seen |= {found[1]} if found else set()
    return _fault(file, 0, "A key stands here a second time.", "Take one of the two out.")


def _no_line(file: DataFile) -> DataFileError:
    """The error for the first line that is neither a key with its words nor a comment."""
    lines = enumerate(file.text.split("\n"), 1)
    number = next((at for at, line in lines if not _LINE.match(line) and not _REST.match(line)), 0)
    return _fault(file, number, "This line is no key with its words.", 'Write: "key" = "words".')


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
        if "{" in said + model[base] and _slots(said) != _slots(model[base]):
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
            found = _LINE.match(line)
            if found and _plain(found[1]) == key:
                return file, number
    return files[0], 0


def _name(file: DataFile) -> str:
    return file.path.rpartition("/")[2]


def _fault(file: DataFile, number: int, message: str, hint: str) -> DataFileError:
    place = f"{file.path}:{number}" if number else file.path
    return DataFileError(message, hint=hint, place=place, error_id="interface-words")

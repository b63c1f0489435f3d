"""A translation kept on this computer: ``translations/<campaign>/<language>.toml`` in the user's data folder.

Its words are written like those of a campaign. Each ``[[record]]`` says who translated or checked them; ``covers``
holds the SHA-256 of each message's exact words and of those they were made from: one changed word is covered no longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import msgspec
import tomli_w

from materials_app.catalogue.messages import VariantsRecord, WordsRecord
from materials_app.catalogue.read import read_file
from materials_app.catalogue.record import Record, Table
from materials_app.model.library import DataFile
from materials_app.model.translation import Translator

_HEAD = """\
# A translation that came back from a translator (materials translate import). Pieces in this language use its words.
# Change a word and the translator's record no longer covers it: pieces that use it are drafts again.
"""


class TranslatorRecord(Record, frozen=True):
    """One ``[[record]]``: who says the words are right, and which exactly. A record, no proof."""

    by: str
    role: str
    organisation: str
    on: date
    covers: tuple[str, ...]
    qualification: str = ""

    def translator(self) -> Translator:
        """The person as the model has it."""
        return Translator(self.by, self.role, self.organisation, self.on, self.qualification)


class ServiceRecord(Record, frozen=True):
    """One ``[services.<id>]``: words of a help service, as in the table of services."""

    promise: dict[str, str] = msgspec.field(default_factory=dict)
    limit: str = ""
    line: str = ""


class TranslationRecord(Record, frozen=True):
    """The whole file."""

    language: str
    translation_of: str
    words: dict[str, WordsRecord] = msgspec.field(default_factory=dict)
    services: dict[str, ServiceRecord] = msgspec.field(default_factory=dict)
    record: tuple[TranslatorRecord, ...] = ()

    def covering(self, digest: str) -> Translator | None:
        """Who has put on record that the words with this digest are right: the last who did, or nobody."""
        return next((one.translator() for one in reversed(self.record) if digest in one.covers), None)


def read_translation(file: DataFile) -> TranslationRecord:
    """The translation in a file.

    Raises:
        DataFileError: when it cannot be read; gives file and line.
    """
    return read_file(file, TranslationRecord)


def write_translation(record: TranslationRecord) -> str:
    """The file's text; the same translation gives the same text."""
    head = {"language": record.language, "translation_of": record.translation_of}
    parts = [_HEAD, tomli_w.dumps(head)]
    for name, words in record.words.items():
        parts.append(f"[words.{name}]\n{_flat(_words(words))}")
    for name, service in record.services.items():
        parts.append(f"[services.{name}]\n{_flat(_filled(msgspec.to_builtins(service)))}")
    for one in record.record:
        table = {**msgspec.structs.asdict(one), "covers": list(one.covers)}
        parts.append(f"[[record]]\n{tomli_w.dumps(_filled(table))}")
    return "\n".join(parts)


def _words(words: WordsRecord) -> Table:
    table: dict[str, Any] = {
        "kicker": words.kicker,
        "headline": _lengths(words.headline),
        "text": _lengths(words.text),
        "steps": list(words.steps),
    }
    return _filled(table)


def _lengths(words: VariantsRecord) -> Table:
    return _filled({"short": words.short, "standard": words.standard, "long": words.long})


def _filled(table: Mapping[str, Any]) -> Table:
    return {key: value for key, value in table.items() if value not in ("", [], {}, ())}


def _flat(table: Mapping[str, Any]) -> str:
    """Lines of one table, those of a table in it as dotted keys: ``headline.short = "…"``."""
    return "".join(_lines(table, ""))


def _lines(table: Mapping[str, Any], before: str) -> Iterable[str]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _lines(value, f"{before}{key}.")
        else:
            _, _, written = tomli_w.dumps({"key": value}).partition(" = ")
            yield f"{before}{key} = {written}"

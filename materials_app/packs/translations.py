"""The translations kept on this computer: ``translations/<campaign>/<language>.toml`` in the user's data folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.faults import fault
from materials_app.catalogue.translation_file import TranslationRecord, read_translation
from materials_app.catalogue.translation_layers import lay_translation
from materials_app.errors import InputError
from materials_app.packs.names import is_id
from materials_app.packs.on_day import TRANSLATIONS
from materials_app.packs.record import check_text
from materials_app.packs.store import local_file

TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A language tag as BCP 47 writes those we meet: ``pl``, ``zh-Hans``."""

_SUFFIX = ".toml"


@dataclass(frozen=True, slots=True)
class Translation:
    """One translation: the campaign it is of, and what its file says."""

    campaign: str
    record: TranslationRecord

    @property
    def name(self) -> str:
        """Its file, from the data folder."""
        return f"{TRANSLATIONS}/{self.campaign}/{self.record.language}{_SUFFIX}"


def path_of(folder: Path, campaign: str, language: str) -> Path:
    """Where the translation of a campaign into a language lies in the folder of translations."""
    return folder / campaign / f"{language}{_SUFFIX}"


def read_translations(folder: Path) -> tuple[Translation, ...]:
    """Every translation in the folder; none where none ever came back.

    Raises:
        MaterialsError: when one cannot be read. It is not passed over: its words may stand on a piece.
    """
    return tuple(one for path in _files(folder) if (one := read_one(path)))


def read_one(path: Path) -> Translation | None:
    """The translation in one file; none where there is no file.

    Raises:
        MaterialsError: when it cannot be read, or is of another language than its name says.
    """
    file = local_file(path)
    if file is None:
        return None
    check_text(file)
    record = read_translation(file)
    if record.language != path.stem:
        said = f"This file is {path.name}."
        raise fault(file, ("language",), said, "Let name and language agree.", "data-file-value")
    return Translation(path.parent.name, record)


def with_translations(catalogue: Catalogue, translations: Iterable[Translation]) -> Catalogue:
    """The catalogue with every translation over its campaign."""
    for one in translations:
        catalogue = lay_translation(catalogue, one.campaign, one.record)
    return catalogue


def _files(folder: Path) -> Iterator[Path]:
    try:
        campaigns = sorted(one for one in folder.iterdir() if one.is_dir() and is_id(one.name))
        for campaign in campaigns:
            yield from sorted(one for one in campaign.glob(f"*{_SUFFIX}") if TAG.fullmatch(one.stem))
    except FileNotFoundError:
        return
    except OSError as wrong:
        raise InputError(
            f"The translations kept here cannot be read: {wrong.strerror or type(wrong).__name__}.",
            hint="See that you may open the folder, or move it away.",
            place=str(folder),
            error_id="unreadable",
        ) from wrong

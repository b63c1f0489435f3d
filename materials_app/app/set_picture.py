"""The pictures of a set, its partners' logos among them, lie beside its file. Where the set goes to another folder,
copies of them go along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from materials_app.app.files import numbered, refusal
from materials_app.app.saving import data_stamp, stamp_of
from materials_app.disk import write_whole
from materials_app.model.campaign_set import CampaignSet


def picture_files(document: CampaignSet) -> tuple[str, ...]:
    """The names of all its picture files, each once."""
    logos = (name for one in document.partners for name in (one.logo, one.mono))
    marks = (one.file for one in document.force_marks)
    names = (document.picture.file if document.picture else "", *logos, *marks)
    return tuple(dict.fromkeys(name for name in names if name))


def bring_pictures(document: CampaignSet, beside: Path | None, folder: Path) -> dict[str, str]:
    """Lay the set's pictures, which lie in ``beside``, into ``folder`` too; gives {name: its name there}.

    Another picture of that name stays as it is, and this one gets a number. One that cannot be read is not brought: the
    set's problems say so in either place.

    Raises:
        OutputError: when the folder does not take one.
    """
    return {name: _brought(name, beside, folder) for name in picture_files(document)}


def _brought(name: str, beside: Path | None, folder: Path) -> str:
    if beside is None or Path(name).name != name or beside.resolve() == folder.resolve():
        return name
    try:
        data = (beside / name).read_bytes()
    except OSError:
        return name
    stamp = data_stamp(data)
    try:
        there = next(one for one in numbered(folder / name) if stamp_of(one) in ("", stamp))
        if not there.exists():
            write_whole(data, there)
    except OSError as refused:
        raise refusal(folder / name, refused) from refused
    return there.name


def with_picture_files(document: CampaignSet, names: Mapping[str, str]) -> CampaignSet:
    """The set with its pictures under other file names: {before: now}."""
    if all(before == now for before, now in names.items()):
        return document
    picture = document.picture
    if picture:
        picture = replace(picture, file=names.get(picture.file, picture.file))
    partners = tuple(
        replace(one, logo=names.get(one.logo, one.logo), mono=names.get(one.mono, one.mono))
        for one in document.partners
    )
    marks = tuple(replace(one, file=names.get(one.file, one.file)) for one in document.force_marks)
    return replace(document, picture=picture, partners=partners, force_marks=marks)

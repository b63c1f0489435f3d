"""The picture of a set lies beside its file. Where the set goes to another folder, a copy of it goes along."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from materials_app.app.files import numbered, refusal
from materials_app.app.saving import data_stamp, stamp_of
from materials_app.disk import write_whole
from materials_app.model.campaign_set import CampaignSet


def bring_picture(document: CampaignSet, beside: Path | None, folder: Path) -> str:
    """Lay the set's picture, which lies in ``beside``, into ``folder`` too; gives the name of its file there.

    Another picture of that name stays as it is, and this one gets a number. One that cannot be read is not brought: the
    set's problems say so in either place.

    Raises:
        OutputError: when the folder does not take it.
    """
    name = document.picture.file if document.picture else ""
    if not name or beside is None or Path(name).name != name or beside.resolve() == folder.resolve():
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


def with_picture_file(document: CampaignSet, before: str, name: str) -> CampaignSet:
    """The set with its picture under another file name, where it is the one called ``before``."""
    picture = document.picture
    if picture is None or picture.file != before or before == name:
        return document
    return replace(document, picture=replace(picture, file=name))

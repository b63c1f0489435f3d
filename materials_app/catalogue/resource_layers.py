"""Lays the help resources of campaign packs, and those added by hand, over the shipped ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from materials_app.catalogue.faults import fault
from materials_app.catalogue.help_resources import read_resources
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.content import Resource
from materials_app.model.library import DataFile


def lay_resources(base: tuple[Resource, ...], pack: CampaignPack, on: date | None) -> tuple[Resource, ...]:
    """The resources with those of ``pack`` over them: same id replaced, new id added.

    A pack that expired before ``on`` still replaces what it corrected: the old number would be the wrong one. Its
    stamp says that it is over, so the ticket asks to confirm it with the service first.

    Raises:
        DataFileError: when a file of the pack cannot be read, or gives an id twice.
    """
    known = {one.id: one for one in base}
    stamp = pack.stamp_on(on)
    for resource in _read_once(file for file in pack.files if pack.name(file).startswith("resources/")):
        known[resource.id] = replace(resource, pack=stamp)
    return tuple(known.values())


def _read_once(files: Iterable[DataFile]) -> Iterable[Resource]:
    seen: set[str] = set()
    for file in files:
        for index, resource in enumerate(read_resources(file)):
            if resource.id in seen:
                raise fault(
                    file,
                    ("resource", index, "id"),
                    f"The id “{resource.id}” is given twice.",
                    "Give each record its own id.",
                    "data-file-duplicate",
                )
            seen.add(resource.id)
            yield resource

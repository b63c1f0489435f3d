"""Takes a set apart into places, and says what of them differs: small steps back, by which it is put together again.

A place is a key of the file (``name``) or one record of a list (``slot.exit``, ``override.poster-a4``). Sign-offs and
remarks are records of people, not content: they are in no version and are never taken back.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from materials_app.catalogue.read import parse
from materials_app.catalogue.record import Table
from materials_app.catalogue.set_file import set_of_table, write_set
from materials_app.catalogue.set_records import KEYED
from materials_app.model.campaign_set import SET_VERSION, CampaignSet
from materials_app.model.content import Slot
from materials_app.model.library import DataFile
from materials_app.model.version import Earlier

Places = dict[str, Any]
"""Everything a set says, by its place."""

DIGITS = 12
"""Hexadecimal digits of a digest: it guards against accidents, not against people."""


def places_of(document: CampaignSet) -> Places:
    """The content of a set, place by place."""
    bare = replace(document.without_records(), earlier=(), version=SET_VERSION)
    table = parse(DataFile(document.file, write_set(bare), ""))
    del table["version"]
    return flat(table)


def flat(table: Mapping[str, Any]) -> Places:
    """A table with the records of its keyed lists as places of their own."""
    places: Places = {}
    for key, value in table.items():
        if key in KEYED:
            places |= {f"{key}.{one[KEYED[key]]}": one for one in value}
        else:
            places[key] = value
    return places


def nested(places: Mapping[str, Any]) -> Table:
    """The table of these places, records in a settled order."""
    table: Table = {}
    for place in sorted(places, key=_order):
        key, dot, _ = place.partition(".")
        if dot:
            table.setdefault(key, []).append(places[place])
        else:
            table[key] = places[place]
    return table


_SLOTS = {slot.value: number for number, slot in enumerate(Slot)}


def _order(place: str) -> tuple[str, int, str]:
    key, _, name = place.partition(".")
    return key, _SLOTS.get(name, 0) if key == "slot" else 0, name


def digest_of(places: Mapping[str, Any]) -> str:
    """A digest of what a set says, whatever the order it is said in."""
    written = json.dumps(places, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()[:DIGITS]


def step_back(before: Places, after: Places, at: datetime, what: str) -> Earlier:
    """What it takes to come from ``after`` to ``before``."""
    was = {place: value for place, value in before.items() if after.get(place) != value}
    new = tuple(sorted(after.keys() - before.keys()))
    return Earlier(at, what, digest_of(before), nested(was), new)


def stepped_back(after: Places, step: Earlier) -> Places:
    """The places before a step."""
    kept = {place: value for place, value in after.items() if place not in step.new}
    return kept | flat(step.was)


def set_of_places(places: Places, like: CampaignSet) -> CampaignSet:
    """The set that says this; sign-offs, versions and the file's name are those of ``like``.

    Raises:
        DataFileError: when it is no set any more: its file was changed by hand.
    """
    document = set_of_table({"version": SET_VERSION, **nested(places)}, like.file)
    rank = {layout: number for number, layout in enumerate(document.layouts)}
    overrides = tuple(sorted(document.overrides, key=lambda one: rank.get(one.layout, 0)))
    return replace(document.with_records_of(like), overrides=overrides, earlier=like.earlier)

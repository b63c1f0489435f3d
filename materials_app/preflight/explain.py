"""Makes a finding of what a check saw: one message table, read by the report and by the pages in ``docs/checks``."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from materials_app.model.findings import Finding
from materials_app.model.said import said
from materials_app.preflight.registry import Check, Sighting
from materials_app.preflight.wording import (
    carried,
    colour,
    finishing,
    folding,
    geometry,
    material,
    standard,
    words,
    x1a,
)
from materials_app.preflight.wording.entry import Wording

_MODULES = (standard, x1a, carried, finishing, folding, geometry, colour, material, words)
WORDING: Mapping[str, Wording] = dict(chain.from_iterable(module.TABLE.items() for module in _MODULES))
"""{id of the check: its words}."""


def explain(check: Check, sighting: Sighting) -> Finding:
    """The finding ``check`` makes of ``sighting``."""
    wording = WORDING[check.id]
    return Finding(
        id=check.id,
        severity=check.severity,
        family=check.family,
        message=said(wording.message, seen=sighting.seen, wanted=sighting.wanted),
        seen=sighting.seen,
        wanted=sighting.wanted,
        remedy=said(wording.remedy),
        clause=said(check.clause),
        place=sighting.place,
    )

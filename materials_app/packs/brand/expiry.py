"""Until when a brand pack holds, said in time: a month before its end there is still time to ask for the next one."""

from __future__ import annotations

from datetime import date

from materials_app.model.brand_pack import BrandPack
from materials_app.model.days import in_words
from materials_app.model.said import Said, said

MONTH = 31
"""Days before its end at which a pack says so."""


def expiry_notice(pack: BrandPack, on: date) -> Said | None:
    """What to know on that day about the pack's end; none while it is more than a month away, or there is none."""
    left = pack.days_left(on)
    if pack.until is None or left is None or left > MONTH:
        return None
    named, until = pack.name, pack.until
    if left < 0:
        return said("The brand pack “{name}” held until {until}: it has expired.", name=named, until=until)
    if left == 0:
        return said("The brand pack “{name}” holds until today.", name=named)
    days = said("1 day") if left == 1 else said("{count} days", count=left)
    return said("The brand pack “{name}” holds until {until}: {days} are left.", name=named, until=until, days=days)


REMEDY = said("Ask whoever issued it for a new version, and import that.")


def held_until(pack: BrandPack) -> str:
    """``31 December 2027``, or that there is no end."""
    return in_words(pack.until) if pack.until else said("no end")

"""Which plates a piece prints from, by name: what a printer counts before a price is named."""

from __future__ import annotations

from materials_app.model.colour import REGISTRATION
from materials_app.model.display_list import DisplayList, Picture
from materials_app.model.finishing import FINISHING_INKS
from materials_app.separations.ink import paints

PROCESS = {"Cyan": "cyan", "Magenta": "magenta", "Yellow": "yellow", "Black": "black"}
"""The process plates in press order, each with its share of a ``Cmyk``."""


def plates(display_list: DisplayList) -> tuple[str, ...]:
    """The inks that print anywhere in the piece: process inks in press order, all four with a picture; then spots.

    Marks and finishing lines are left aside: the first print from every plate, the second from none.
    """
    items = tuple(item for page in display_list.pages for item in page.items)
    if any(isinstance(item, Picture) for item in items):
        return (*PROCESS, *spots(display_list))
    mixes = [paint.cmyk for item in items for paint in paints(item) if not paint.spot]
    used = (name for name, ink in PROCESS.items() if any(getattr(mix, ink) > 0 for mix in mixes))
    return (*used, *spots(display_list))


def spots(display_list: DisplayList) -> tuple[str, ...]:
    """The spot inks that print, by name."""
    return tuple(sorted(_spots(display_list) - FINISHING_INKS))


def finishing_inks(display_list: DisplayList) -> tuple[str, ...]:
    """The inks that mark finishing lines, by name."""
    return tuple(sorted(_spots(display_list) & FINISHING_INKS))


def _spots(display_list: DisplayList) -> frozenset[str]:
    every = (paint.spot for page in display_list.pages for item in page.items for paint in paints(item))
    return frozenset(every) - {"", REGISTRATION.spot}

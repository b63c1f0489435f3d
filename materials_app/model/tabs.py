"""The frame of the tabs that are torn off at the foot of a piece."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TabsFrame:
    """The tabs that the format has at its foot: how words stand on them, and one that somebody has taken.

    ``taken`` counts from 1; 0 for none. ``gap`` is the role it is painted with, ``line`` that of the dashes somebody
    cuts along where no machine perforates. ``is_turned``: what stands on a tab reads upwards.
    """

    id: str
    taken: int
    gap: str
    line: str
    is_turned: bool

"""Output conditions: the press and stock a file is made for, with their limits."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class OutputCondition:
    """A printing condition.

    Attributes:
        id: our name, ``coated`` or ``uncoated``.
        title: what the user reads.
        identifier: ``OutputConditionIdentifier`` of the PDF/X output intent, for example ``FOGRA39``.
        registry: its registry, a URL.
        profile: id of the ICC profile in the asset library.
        ink_limit: highest total area coverage after compositing, 0 to 4.
        overprint_below: black text up to this size (points) overprints.
        papers: words by which a stock is told to be of this condition, in small letters.
        other_papers: words by which it is told to be of another.
    """

    id: str
    title: str
    identifier: str
    registry: str
    profile: str
    ink_limit: float
    overprint_below: float = 18.0
    papers: tuple[str, ...] = ()
    other_papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IccProfile:
    """An ICC profile's bytes with what we say about it. ``sha256`` is of ``data``."""

    id: str
    description: str
    sha256: str
    data: bytes = field(repr=False)

"""What READ ME FIRST says of a piece for screens: the part of a job's facts that has nothing to do with paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from materials_app.delivery.job_facts import CheckFacts, RouteFacts, StandingFacts

__all__ = ["ScreenFacts"]


@dataclass(frozen=True, slots=True)
class ScreenFacts:
    """A picture for screens; ``pixels`` is its width and height."""

    name: str
    pixels: tuple[int, int]
    dated: date
    standing: StandingFacts
    routes: RouteFacts
    checks: CheckFacts

"""How current the help resources are, by the days their own records give. A day nobody wrote down stays unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from materials_app.model.content import Resource


@dataclass(frozen=True, slots=True)
class Freshness:
    """``dated`` of ``total`` resources carry a day on which they were seen or confirmed; ``oldest`` is the earliest of
    these days, none where no record carries one."""

    total: int
    dated: int
    oldest: date | None

    @property
    def is_whole(self) -> bool:
        """Whether every resource carries a day."""
        return self.dated == self.total


def freshness(resources: Sequence[Resource]) -> Freshness:
    """What the records say of themselves."""
    days = [day for one in resources if (day := checked_on(one)) is not None]
    return Freshness(len(resources), len(days), min(days, default=None))


def checked_on(resource: Resource) -> date | None:
    """The last day on which its service confirmed a resource, or somebody saw or added it; none if none is known."""
    days = [evidence.seen_on for evidence in resource.evidence]
    days += [resource.confirmed.on if resource.confirmed else None, resource.local.on if resource.local else None]
    return max((day for day in days if day is not None), default=None)

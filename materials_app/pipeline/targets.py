"""Where a finished piece sends people: the numbers and addresses that can be read on it, by their service."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.display_list import DisplayList
from materials_app.model.job import Job
from materials_app.model.print_run import Target
from materials_app.pipeline.words import resources_on, text_of


def targets_on(job: Job, display_list: DisplayList) -> tuple[Target, ...]:
    """Each service on the piece with its number and its address, each where it can be read there."""
    return tuple(_targets(job, display_list))


def _targets(job: Job, display_list: DisplayList) -> Iterator[Target]:
    text = _solid(text_of(display_list))
    for resource in resources_on(job, display_list):
        number = resource.number.display if resource.number else ""
        address = resource.address.display if resource.address else ""
        read = Target(resource.id, *(one if one and _solid(one) in text else "" for one in (number, address)))
        if read.number or read.address:
            yield read


def _solid(words: str) -> str:
    """Without blanks: a line may end inside a number, and no-break spaces hold its groups."""
    return "".join(words.split())

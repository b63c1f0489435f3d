"""Brings the file of a set that an older program wrote up to the version of this one, a version at a time.

A step takes the whole table of version n, the earlier versions of the set in it included, and gives that of version
n + 1. A step that was released is never changed. What the file said before stays beside it when the set is first saved
(``….previous``), for whoever goes back to the older program.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from materials_app.catalogue.record import Table

Step = Callable[[Table], Table]
STEPS: tuple[Step, ...] = ()
"""The first lifts version 1 to 2. There is one version yet, so there is no step."""


def lifted(table: Table, version: int, steps: Sequence[Step]) -> Table:
    """The table of a file of ``version``, as the newest version has it."""
    for number, step in enumerate(steps[version - 1 :], version + 1):
        table = {**step(table), "version": number}
    return table

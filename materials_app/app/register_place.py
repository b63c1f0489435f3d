"""Where the print register is kept: what a variable names, what the organisation laid down, or the user's own."""

from __future__ import annotations

from collections.abc import Mapping

from materials_app.packs.on_day import UserData
from materials_app.records.place import FILE

VARIABLE = "MATERIALS_REGISTER"
"""Names another register, a file or an address: for a team, or a trial."""


def register_place(environment: Mapping[str, str], user: UserData) -> str:
    """The place. The environment is an argument: only command line and window read it."""
    return environment.get(VARIABLE, "") or user.policy.register or str(user.folder / FILE)

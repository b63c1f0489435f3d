"""What an organisation lays down for everybody at a machine: a file that people who make the pieces cannot change."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from materials_app.model.printer import Printer


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of one machine.

    Attributes:
        organisation: who laid them down; empty where nobody did.
        contact: whom to ask about them.
        place: the file they stand in.
        packs: a folder of campaign packs that count as installed for everybody; or none.
        printers: the only printers there are, with what each takes; the first prints what names none. Empty: any.
        sign_offs: kinds of sign-off without which a piece is a draft.
        register: where the print register of everybody is kept: an address of a server, or a file; empty for each
            user's own.
    """

    organisation: str = ""
    contact: str = ""
    place: str = ""
    packs: Path | None = None
    printers: tuple[Printer, ...] = ()
    sign_offs: tuple[str, ...] = ()
    register: str = ""

    @property
    def is_in_force(self) -> bool:
        """Whether somebody laid anything down."""
        return bool(self.organisation)


NO_POLICY = Policy()

"""How a part of the window asks a question or says what could not be done, without knowing who does it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from materials_app.desktop.dialogs import Notice
from materials_app.errors import MaterialsError


class Asks(Protocol):
    """Opens notices over the window."""

    def ask(self, notice: Notice) -> None:
        """Open a notice."""

    def tell(self, error: MaterialsError) -> None:
        """Say what could not be done and what to do about it."""


def begin_in(folder: str) -> str:
    """Where a dialog for files opens: in a folder that is remembered, else in the user's own. Without a word it would
    open in the program's."""
    return folder or str(Path.home())

"""Why a logo's file is not taken, and what its owner can do about it."""

from __future__ import annotations

from materials_app.errors import InputError
from materials_app.model.said import said

OUTLINED = said("Ask the logo's owner for the version with its letters turned into outlines.")
FLATTEN = said("Save it again in plain colours: no transparency, no gradients, no effects; or use a PNG of it.")
PLAIN = said("Save it again as plain SVG or PDF, without anything but the drawing; or use a PNG of it.")
AGAIN = said("Get the file again from the logo's owner, or export it again.")
SIMPLER = said("Use the simple version of the logo, or a PNG of it.")
IN_COLOUR = said("Use the version of the logo in its colours, for a white ground.")


class RefusalError(Exception):
    """What is wrong with the file, before its name is known to whoever found it."""

    def __init__(self, reason: str, remedy: str = PLAIN) -> None:
        super().__init__(reason)
        self.reason, self.remedy = reason, remedy


def named(name: str, refusal: RefusalError) -> InputError:
    """The refusal as the user reads it."""
    return InputError(
        said("The logo “{name}” is not taken: {reason}.", name=name, reason=refusal.reason),
        hint=refusal.remedy,
        place=name,
        error_id="logo-refused",
    )

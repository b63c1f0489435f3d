"""Somebody's words, verbatim, with who said them and what they agreed to (ground rule quotes)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PRINT = "print"
"""The use a consent names when the words may stand on any printed piece; else it names layouts by id."""

USES = (PRINT, "web", "press")
"""The uses a consent can name beside layouts."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What the speaker agreed to: who recorded it, when, for which uses (``print``, ``web``, ``press``, a layout's
    id), until when; without an end it holds until it is taken back."""

    by: str
    on: date
    scope: tuple[str, ...]
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote. ``elected``: the speaker holds an elected office, even where the role does not say so."""

    id: str
    text: str
    speaker: str
    role: str
    organisation: str
    said_on: date | None
    source: str
    consent: Consent | None = None
    elected: bool = False

    @property
    def said_by(self) -> str:
        """Who said it, as far as is known: ``a name, a role, an organisation``."""
        return ", ".join(part for part in (self.speaker, self.role, self.organisation) if part) or "an unnamed speaker"

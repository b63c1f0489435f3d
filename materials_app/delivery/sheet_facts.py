"""What the proof sheet states of a set, as plain facts. What is said of a file was read off the finished file again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from materials_app.delivery.job_facts import FigureFacts, LocalFacts, PackFacts, QuoteFacts, StandingFacts
from materials_app.model.findings import Acceptance

__all__ = ["PhoneFacts", "SheetFacts", "SheetPiece", "SignedFacts"]


@dataclass(frozen=True, slots=True)
class SheetPiece:
    """One piece.

    Attributes:
        name: what its layout is called. made: family and language, in words.
        boxes: trim and bleed of its pages. inks: highest total and the plates that print. fonts: families and cuts.
        codes: what each QR code on the finished pages says, with its module; empty where there is none.
        verdict: how many checks ran and what they found. found: ids of errors and warnings, each once.
        accepted: faults that a named person accepted.
    """

    name: str
    made: str
    file: str
    edition: str
    stands: str
    boxes: str
    inks: str
    fonts: str
    codes: tuple[str, ...]
    verdict: str
    found: tuple[str, ...]
    accepted: tuple[Acceptance, ...]
    content_sha256: str
    file_sha256: str


@dataclass(frozen=True, slots=True)
class PhoneFacts:
    """A number that can be read on finished pages: whose, of which type, what a call costs whoever makes it; and the
    numbers of the pieces it stands on. ``confirm``: it is to be confirmed with the service first."""

    number: str
    service: str
    kind: str
    cost: str
    on: tuple[int, ...]
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class SignedFacts:
    """A sign-off on record: of which kind, by whom, and what it covers or why it does not hold."""

    kind: str
    by: str
    holds: bool
    says: str


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """Everything the sheet states.

    Attributes:
        subject: what the set is about. set_name: what it is called.
        addresses: where it sends people, as it prints, with the service; and each page a code opens.
        languages: each language with who translated its words.
        brand: the brand pack in words, or empty.
        asked: what the brand pack asks for, in a sentence; empty where it asks for nobody. to_sign: how many people
            sign, at least one.
        remarks: what readers remarked, in a sentence each.
        partners: each with its permission, or that there is none.
        changed_data: data files not as shipped.
    """

    subject: str
    set_name: str
    dated: date
    standing: StandingFacts
    pieces: tuple[SheetPiece, ...]
    phones: tuple[PhoneFacts, ...]
    addresses: tuple[tuple[str, str], ...]
    figures: tuple[FigureFacts, ...]
    quotes: tuple[QuoteFacts, ...]
    languages: tuple[tuple[str, str], ...]
    sign_offs: tuple[SignedFacts, ...]
    brand: str
    asked: str
    to_sign: int
    remarks: tuple[str, ...]
    partners: tuple[tuple[str, str], ...]
    local: tuple[LocalFacts, ...]
    changed_data: tuple[str, ...]
    packs: tuple[PackFacts, ...]

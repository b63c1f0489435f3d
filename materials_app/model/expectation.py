"""What a finished file must show: the job as a judge needs it, free of everything that made the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from materials_app.model.bearing import Bearing
from materials_app.model.condition import OutputCondition
from materials_app.model.content import Resource
from materials_app.model.findings import Acceptance
from materials_app.model.geometry import Rect
from materials_app.model.page import PageGeometry
from materials_app.model.rules import Rulebook


@dataclass(frozen=True, slots=True)
class ExpectedSymbol:
    """A QR symbol that was ordered: page from 1, where, and exactly what it must decode to."""

    page: int
    rect: Rect
    payload: str
    reading_distance_m: float


@dataclass(frozen=True, slots=True)
class ExpectedText:
    """A line of type that was ordered, or one part of several: page from 1, the panel it stands in, what it reads as,
    its ink's rectangle. ``line`` numbers the lines of the whole piece, ``start`` is how many characters of its line are
    read before it.

    ``panel`` is empty where the side is not folded, and for what stands beside the piece.
    """

    page: int
    panel: str
    text: str
    rect: Rect
    line: int = 0
    start: int = 0


@dataclass(frozen=True, slots=True)
class DiscreetFace:
    """A panel that lies open to bystanders: page from 1, ``panel`` empty for a whole side.

    ``allowed`` is what may stand there all the same: a number that says nothing by itself, the edition code.
    """

    page: int
    panel: str
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwedWords:
    """Words a piece owes its reader, as they must print: ``field`` is ``limit`` or ``crisis``, ``service`` whose they
    are. ``words`` is empty where none are on record."""

    field: str
    service: str
    words: str


@dataclass(frozen=True, slots=True)
class Expectation:
    """What to compare a PDF with. ``text`` is every ordered line of type, page by page, in reading order.

    ``audience`` and ``rulebook`` drive the safeguards on the extracted text; ``artwork_scale`` is 1 for most.
    ``on`` is the job's day, for figures that expire; ``nations`` is where it will be read, for the law; ``routes`` are
    the resources whose details stand on the piece. ``spots`` are the spot inks that print, ``finishing`` those that
    only mark lines for a machine, ``layers`` the layers by name. ``stamped``: a draft, with a word across each page.
    ``discreet`` are its outer faces; ``owed`` is what it must not leave out; ``bearing`` what it may bear.
    """

    title: str
    language: str
    flavour: str
    pages: tuple[PageGeometry, ...]
    condition: OutputCondition
    profile_sha256: str
    text: tuple[ExpectedText, ...]
    symbols: tuple[ExpectedSymbol, ...]
    audience: str
    rulebook: Rulebook
    artwork_scale: float = 1.0
    acceptances: tuple[Acceptance, ...] = ()
    on: date | None = None
    routes: tuple[Resource, ...] = ()
    nations: tuple[str, ...] = ()
    spots: tuple[str, ...] = ()
    finishing: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    stamped: bool = False
    discreet: tuple[DiscreetFace, ...] = ()
    owed: tuple[OwedWords, ...] = ()
    bearing: Bearing | None = None

"""What a job ticket states, as plain facts: the ticket words them for people, ``job.json`` holds them for programs.

One tree for both, so that neither can say what the other does not. Lengths are millimetres. Empty means not said or
not known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from materials_app.delivery.manifest import as_json
from materials_app.model.findings import Acceptance
from materials_app.model.folding import Fold
from materials_app.model.job import Standing
from materials_app.model.page import Marks

SCHEMA = 1
"""Version of job.json's shape (docs/json.md). Keys are only ever added; one that changes its meaning raises it."""

Millimetres = tuple[float, float]
"""Width and height."""


@dataclass(frozen=True, slots=True)
class PaperColour:
    """A part of the design whose colour this paper changes, for contrast: the swatch there, and on other paper."""

    role: str
    swatch: str
    usual: str

    @property
    def says(self) -> str:
        """``exit in pale amber, elsewhere amber``."""
        return f"{self.role} in {self.swatch}, elsewhere {self.usual}".replace("-", " ")


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The press file: its name, digest and length, the standard it follows, what it was made for."""

    name: str
    sha256: str
    bytes: int
    standard: str
    marks: Marks
    condition: str
    characterisation: str
    ink_limit_percent: int
    highest_ink: tuple[str, ...]
    black_overprints_below_pt: float
    paper_colours: tuple[PaperColour, ...] = ()


@dataclass(frozen=True, slots=True)
class SizeFacts:
    """The finished piece, flat and folded; bleed on each side; the sheet the file describes; die-cut corners.

    ``artwork_percent`` is 100 where the file is as large as the print; only ``sheet_mm`` is the file's own size then.
    ``pull_in_mm`` is how much of the foot goes into a base and is never seen.
    """

    open_mm: Millimetres
    folded_mm: Millimetres | None
    bleed_mm: float
    sheet_mm: Millimetres
    corner_radius_mm: float
    artwork_percent: float
    pull_in_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class PanelFacts:
    """One panel, left to right."""

    name: str
    width_mm: float


@dataclass(frozen=True, slots=True)
class SideFacts:
    """One page of the file, which is one side of the sheet, with the inks that print on it."""

    page: int
    name: str
    inks: tuple[str, ...]
    panels: tuple[PanelFacts, ...]


@dataclass(frozen=True, slots=True)
class FoldFacts:
    """One fold in folding order: where it lies on the outside from its left edge, and which panel turns."""

    number: int
    at_mm: float
    panel: str


@dataclass(frozen=True, slots=True)
class FoldingFacts:
    """How the sheet is folded, which panel tucks in (empty where none does), and whether a colour ends on a fold."""

    kind: Fold
    tucks_in: str
    folds: tuple[FoldFacts, ...]
    colours_change_on_folds: bool = False


@dataclass(frozen=True, slots=True)
class LineFacts:
    """A kind of finishing line on the page: the ink that marks it and does not print, the layer it lies on, if any."""

    ink: str
    layer: str


@dataclass(frozen=True, slots=True)
class ColourFacts:
    """The plates: process inks in press order, spot inks by name, and the inks that only mark lines for a machine."""

    process: tuple[str, ...]
    spots: tuple[str, ...]
    not_printing: tuple[LineFacts, ...]


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What is ordered; what is empty is a line to write on. ``usual_…`` are suggestions, never the order."""

    printer: str
    quantity: int | None
    stock: str
    usual_stock: str
    finishing: str
    usual_finishing: str
    delivery: str
    deadline: date | None
    contact: str


@dataclass(frozen=True, slots=True)
class CodeFacts:
    """One QR code: the page, where it leads in words, what the finished page decodes to, its side and its module.

    ``opens`` is empty where the finished page could not be read back.
    """

    page: int
    leads_to: str
    opens: str
    side_mm: float
    module_mm: float


@dataclass(frozen=True, slots=True)
class RouteFacts:
    """Where the piece sends people: its number, address and crisis line as printed, each with the service it is of.

    ``confirm`` are fields to confirm with the service before printing; ``local`` resources somebody added by hand.
    """

    codes: tuple[CodeFacts, ...]
    telephone: str
    telephone_of: str
    address: str
    address_of: str
    crisis: str
    crisis_of: str
    confirm: tuple[str, ...]
    notes: tuple[str, ...]
    local: tuple[LocalFacts, ...]


@dataclass(frozen=True, slots=True)
class LocalFacts:
    """A resource that is not in the shipped table: who added it, who checked it, from where, when."""

    name: str
    added_by: str
    checked_by: str
    source: str
    on: date


@dataclass(frozen=True, slots=True)
class StandingFacts:
    """Where the content stands: the computed standing, the words a printer must not overlook, and why."""

    standing: Standing
    says: str
    reasons: tuple[str, ...]
    wording: str


@dataclass(frozen=True, slots=True)
class PackFacts:
    """A campaign pack behind the piece, whose it says it is, and what of the piece it gives."""

    id: str
    version: str
    title: str
    publisher: str
    gives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckFacts:
    """What was checked: the verdict, faults accepted by a named person, data files that are not as shipped. The
    brand pack it is made with stands there in words."""

    verdict: str
    accepted: tuple[Acceptance, ...]
    changed_data: tuple[str, ...]
    campaign_packs: tuple[PackFacts, ...] = ()
    brand_pack: str = ""


@dataclass(frozen=True, slots=True)
class FigureFacts:
    """A figure on the piece: the claim it rests on, what was counted, who checked it, the last day it may be used.

    ``fault`` says why it may not be used, on a draft; empty where nothing speaks against it.
    """

    id: str
    value: str
    unit: str
    counted: str
    area: str
    period: str
    source: str
    checked_by: str
    checked_on: date | None
    expires: date | None
    fault: str


@dataclass(frozen=True, slots=True)
class QuoteFacts:
    """Somebody's words on the piece: whose, from where, and their consent: who recorded it, for what, until when."""

    id: str
    speaker: str
    source: str
    consent_by: str
    consent_on: date | None
    consent_scope: tuple[str, ...]
    consent_until: date | None


@dataclass(frozen=True, slots=True)
class JobFacts:
    """Everything the job ticket of one piece states. ``name`` is what the layout is called: ``A4 poster``."""

    campaign: str
    force: str
    name: str
    layout: str
    family: str
    language: str
    edition: str
    dated: date
    standing: StandingFacts
    order: OrderFacts
    file: FileFacts
    size: SizeFacts
    sides: tuple[SideFacts, ...]
    folding: FoldingFacts | None
    colours: ColourFacts
    routes: RouteFacts
    checks: CheckFacts
    figures: tuple[FigureFacts, ...] = ()
    quotes: tuple[QuoteFacts, ...] = ()

    @property
    def title(self) -> str:
        """``Stop It Now: A4 poster, Lancashire Constabulary``, as the file is titled."""
        return f"{self.campaign}: {self.name}, {self.force}"


def facts_as_data(facts: JobFacts) -> dict[str, Any]:
    """The facts of one piece as plain data: what ``pieces`` of job.json holds."""
    return as_plain(facts)


def as_plain(facts: Any) -> dict[str, Any]:
    """Any record of facts as plain data, ready for JSON."""
    data: dict[str, Any] = _plain(asdict(facts))
    return data


def job_json(tool: str, pieces: Iterable[JobFacts]) -> bytes:
    """``job.json``: the facts of every piece beside it. ``tool`` is the program's name and version."""
    return as_json({"schema": SCHEMA, "tool": tool, "pieces": [facts_as_data(facts) for facts in pieces]})


def _plain(value: Any) -> Any:
    match value:
        case date():
            return value.isoformat()
        case dict():
            return {name: _plain(inner) for name, inner in value.items()}
        case list() | tuple():
            return [_plain(inner) for inner in value]
        case str():
            return str(value)
        case _:
            return value

"""What checks say: a finding is data, never an exception; a report is what one judge saw in one file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is for the print job."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Family(StrEnum):
    """Who speaks: safeguarding findings can never be overridden (ground rule no-override)."""

    SAFEGUARDING = "safeguarding"
    PRESS = "press"
    LAYOUT = "layout"
    STANDING = "standing"
    WORDING = "wording"
    UNMADE = "unmade"
    """No page could be made at all: there is nothing that anybody could accept."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands: on a page (rectangle in mm from the trim's top left), or in a text or file.

    Attributes:
        page: page number from 1, or 0 when the finding is not about a page.
        rect_mm: (x, y, width, height), or none.
        slot: the content slot whose field the window focuses, for example ``trigger``; or empty.
        line: line number from 1 in a checked text, or 0.
        column: column from 1, or 0.
        excerpt: the words concerned, as they stand.
    """

    page: int = 0
    rect_mm: tuple[float, float, float, float] | None = None
    slot: str = ""
    line: int = 0
    column: int = 0
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing someone must know.

    Attributes:
        id: stable, ``kebab-case``, for example ``bleed-not-painted``.
        severity: error blocks the file, warning prints but may disappoint, note is for the record.
        family: safeguarding findings have no override.
        message: one sentence: what is, and what is wanted.
        seen: the value found, as text.
        wanted: the value asked for, as text.
        remedy: what to do, one sentence.
        clause: the standard, guide or rule it rests on.
        place: where.
    """

    id: str
    severity: Severity
    family: Family
    message: str
    seen: str = ""
    wanted: str = ""
    remedy: str = ""
    clause: str = ""
    place: Place = Place()

    @property
    def may_be_accepted(self) -> bool:
        """Whether a named person may override it with a reason."""
        return self.family not in {Family.SAFEGUARDING, Family.UNMADE}


@dataclass(frozen=True, slots=True)
class Clause:
    """One check that ran: its id, what it looked at, the clause it rests on, how many findings it made."""

    check: str
    looked_at: str
    clause: str
    findings: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to read a symbol off the finished page: how, in how many pixels an inch, and whether it was read."""

    treatment: str
    ppi: float
    is_read: bool


@dataclass(frozen=True, slots=True)
class SymbolRead:
    """A QR symbol as it was read off a finished page.

    Attributes:
        page: its page, from 1.
        payload: what it says.
        rect_mm: its place, millimetres from the trim's top left corner: x, y, width, height.
        modules: modules on a side.
        module_mm: side of one module as printed, the artwork's scale undone.
        clear: modules that are clear round it, at most 4.
        contrast: reflectance of light less that of dark, 0 to 1.
        distance_m: from how far the order says it is read; 0 where nobody said.
        attempts: every attempt that was made.
    """

    page: int
    payload: str
    rect_mm: tuple[float, float, float, float]
    modules: int
    module_mm: float
    clear: float
    contrast: float
    distance_m: float
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What one judge saw. ``clauses`` lists every check that ran; we claim no more than that.

    ``decoded`` holds what each symbol found on the finished pages says, page by page. ``measured`` holds the file's
    values as (label, value): sizes, ink, type, pictures; each label once. ``not_run`` names the checks that need the
    order and had none. ``symbols`` are the QR symbols that were judged, each as it was read. ``text`` is what can be
    read on each finished page, slug lines aside.
    """

    findings: tuple[Finding, ...]
    clauses: tuple[Clause, ...] = ()
    decoded: tuple[str, ...] = ()
    measured: tuple[tuple[str, str], ...] = ()
    not_run: tuple[str, ...] = ()
    symbols: tuple[SymbolRead, ...] = ()
    text: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that block the file."""
        return tuple(f for f in self.findings if f.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that will print but may disappoint."""
        return tuple(f for f in self.findings if f.severity is Severity.WARNING)


MIN_REASON = 10
"""Characters of the shortest reason that says anything (ground rule no-override)."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A named person's override of one finding id, with a reason; travels with the files.

    ``says`` is the sentence that was accepted: the override then covers that alone, and a fault that has grown is a new
    one. Empty, as the command line gives it, it covers every finding of the id.
    """

    finding: str
    by: str
    reason: str
    says: str = ""

    def covers(self, finding: Finding) -> bool:
        """Whether the override is of this finding, which must be one that may be overridden."""
        return finding.may_be_accepted and finding.id == self.finding and self.says in ("", finding.message)


def blocking(findings: Iterable[Finding], acceptances: Iterable[Acceptance]) -> tuple[Finding, ...]:
    """The errors that nobody may accept or nobody has accepted (ground rule no-override)."""
    accepted = tuple(acceptances)
    return tuple(
        finding
        for finding in findings
        if finding.severity is Severity.ERROR and not any(one.covers(finding) for one in accepted)
    )

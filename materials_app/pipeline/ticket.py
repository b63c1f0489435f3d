"""The job ticket: one page that tells the printer what the file is and what to do with it.

A document like any other: rows become text frames, the layout engine sets them, the office renderer draws them.
"""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import DisplayList, GlyphRun, Path, Symbol
from materials_app.model.document import BoundFill, BoundText, CopyChoice, Passage, ResolvedDocument, ResolvedPage
from materials_app.model.geometry import Size
from materials_app.model.page import Marks, PageGeometry
from materials_app.model.template import Edge, FillFrame, Fit, Role, TextFrame, TypeStyle, VerticalRef
from materials_app.model.units import Length, mm, pt, round_mm
from materials_app.pipeline.produce import Piece

A4 = Size(mm(210), mm(297))
UNIT = mm(3.75)
MARGIN = mm(15)
ROW_GAP = mm(3.3)
"""From one row's last baseline to the next row's cap line: the row's own leading and a little air."""

INK = Swatch("ink", Cmyk(0, 0, 0, 1), Srgb(0x18, 0x17, 0x15))
QUIET = Swatch("quiet", Cmyk(0, 0, 0, 0.66), Srgb(0x5A, 0x5A, 0x58))
RULE = Swatch("rule", Cmyk(0, 0, 0, 0.2), Srgb(0xCC, 0xCC, 0xCA))

TITLE_STYLE = TypeStyle("archivo", 700, (pt(23),), 1.05, tracking=-8, hang=True)
LEAD_STYLE = TypeStyle("inter", 450, (pt(11),), 1.4)
LABEL_STYLE = TypeStyle("inter", 450, (pt(9),), 1.4)
VALUE_STYLE = TypeStyle("inter", 500, (pt(9), pt(8)), 1.4)
MAX_LINES = 6
LAST_LINE = mm(285)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the ticket: where it stands and how its words look."""

    x: Length
    width: Length
    style: TypeStyle
    swatch: Swatch
    role: Role = Role.P


TITLE = Column(MARGIN, mm(180), TITLE_STYLE, INK, Role.H1)
LEAD = Column(MARGIN, mm(180), LEAD_STYLE, INK)
LABELS = Column(MARGIN, mm(43), LABEL_STYLE, QUIET)
VALUES = Column(mm(62), mm(133), VALUE_STYLE, INK)

TO_FILL_IN = ("Quantity", "Stock", "Finishing", "Delivery", "Deadline", "Contact")
BLANK = "\N{HORIZONTAL ELLIPSIS}" * 20


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the ticket: what it is, what it says."""

    label: str
    value: str


def ticket_rows(piece: Piece, file_name: str, sha256: str) -> tuple[Row, ...]:
    """What the printer needs to know, in the order they ask."""
    return (
        *_file_rows(piece, file_name, sha256),
        *(Row(label, BLANK) for label in TO_FILL_IN),
        *_content_rows(piece),
        *_standing_rows(piece),
    )


def ticket_document(piece: Piece, rows: tuple[Row, ...]) -> ResolvedDocument:
    """The ticket as a document of one A4 page."""
    title = f"Job ticket: {piece.layout.display_list.title}"
    frames: list[BoundText | BoundFill] = [
        _text("title", "Job ticket", TITLE, VerticalRef(mm(18.75)), 0),
        _text("lead", piece.layout.display_list.title, LEAD, _below("title", mm(4.5)), 1),
    ]
    above = "lead"
    gap = mm(9)
    for number, row in enumerate(rows):
        label, value = f"label-{number}", f"value-{number}"
        frames.append(_text(label, row.label, LABELS, _below(above, gap), 2 * number + 2))
        same_line = VerticalRef(0.0, label, Edge.CAP)
        frames.append(_text(value, row.value, VALUES, same_line, 2 * number + 3))
        above, gap = value, ROW_GAP
    geometry = PageGeometry(A4, mm(0), mm(5), Marks.NONE)
    rule = FillFrame("rule", MARGIN, mm(37.5), A4.width - 2 * MARGIN, pt(0.75), "rule", ())
    page = ResolvedPage(geometry, UNIT, (BoundFill(rule, RULE), *frames))
    return ResolvedDocument(title, "en-GB", (page,))


def _file_rows(piece: Piece, file_name: str, sha256: str) -> tuple[Row, ...]:
    job, page = piece.job, piece.layout.display_list.pages[0].geometry
    trim = f"{round_mm(page.trim.width):g}\u00a0×\u00a0{round_mm(page.trim.height):g}\u00a0mm"
    limit = f"{round(job.condition.ink_limit * 100)}\u00a0%"
    marks = (
        "Crop and registration marks outside the bleed"
        if page.marks is Marks.CROP
        else "None: the sheet is the bleed box"
    )
    return (
        Row("File", file_name),
        Row("SHA-256", _in_groups(sha256)),
        Row("Finished size", f"{trim}, {_pages(piece)}"),
        Row("Bleed", f"{round_mm(page.bleed):g}\u00a0mm on all sides, painted"),
        Row("Marks", marks),
        Row("Colours", f"{', '.join(plates(piece.layout.display_list))}. No spot colours. Black text overprints."),
        Row("Made for", f"{job.condition.title}; highest total ink allowed {limit}"),
    )


def _content_rows(piece: Piece) -> tuple[Row, ...]:
    action = piece.job.action
    number = action.number.number.display if action.number and action.number.number else ""
    return (
        *(Row("QR code opens", symbol.payload) for symbol in _symbols(piece.layout.display_list)),
        *((Row("Telephone printed", number),) if number else ()),
        *((Row("Confirm with the service first", "; ".join(action.confirm)),) if action.confirm else ()),
        *((Row("Note", "; ".join(action.notes)),) if action.notes else ()),
        Row("Edition", piece.edition),
    )


def _standing_rows(piece: Piece) -> tuple[Row, ...]:
    standing = piece.standing
    said = {
        "open": "NOT SIGNED OFF",
        "draft": "DRAFT, not for printing",
        "signed-off": "Signed-off record on file (a typed name does not prove who typed it)",
    }[standing.standing.value]
    accepted = tuple(Row("Accepted fault", f"{a.finding}: {a.reason} ({a.by})") for a in piece.job.set.acceptances)
    return (
        Row("Standing", f"{said}: {'; '.join(standing.reasons)}."),
        Row("Wording", piece.job.campaign.standing),
        Row("Checked", _checked(piece)),
        *accepted,
    )


def _checked(piece: Piece) -> str:
    ran = len(piece.report.clauses)
    errors, warnings = len(piece.report.errors), len(piece.report.warnings)
    return (
        f"{ran} checks on the finished file: {errors or 'no'} errors, {warnings or 'no'} warnings. "
        "The record folder lists each check and the clause it rests on; nothing beyond them is claimed."
    )


def plates(display_list: DisplayList) -> tuple[str, ...]:
    """The process inks that print anywhere in the piece, in press order (marks left aside)."""
    inks = [paint.cmyk for paint in _paints(display_list) if paint.spot != "All"]
    names = (("Cyan", "cyan"), ("Magenta", "magenta"), ("Yellow", "yellow"), ("Black", "black"))
    return tuple(name for name, ink in names if any(getattr(cmyk, ink) > 0 for cmyk in inks))


def _paints(display_list: DisplayList) -> tuple[Paint, ...]:
    found: list[Paint] = []
    for item in (item for page in display_list.pages for item in page.items):
        if isinstance(item, GlyphRun | Symbol):
            found.append(item.paint)
        elif isinstance(item, Path):
            found.extend(paint for paint in (item.fill, item.stroke) if paint)
    return tuple(found)


def _symbols(display_list: DisplayList) -> tuple[Symbol, ...]:
    return tuple(item for page in display_list.pages for item in page.items if isinstance(item, Symbol))


def _pages(piece: Piece) -> str:
    count = len(piece.layout.display_list.pages)
    return "1 page, printed on one side" if count == 1 else f"{count} pages"


def _in_groups(digest: str) -> str:
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


def _below(frame: str, gap: Length) -> VerticalRef:
    return VerticalRef(gap, frame, Edge.BASELINE)


def _text(name: str, words: str, column: Column, top: VerticalRef, order: int) -> BoundText:
    frame = TextFrame(
        id=name,
        x=column.x,
        width=column.width,
        style=column.style,
        fit=Fit.FLOW,
        copy=(),
        role=column.role,
        order=order,
        top=top,
        foot=None,
        max_lines=MAX_LINES,
        floor=LAST_LINE,
    )
    return BoundText(frame, (CopyChoice("as-written", (Passage(words, column.swatch),)),), "en-GB")

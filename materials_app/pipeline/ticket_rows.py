"""What the job ticket says: the file, what is to be ordered, where the piece sends people, where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.model.display_list import DisplayList, Symbol
from materials_app.model.finishing import FINISHING_LINES
from materials_app.model.flavour import Flavour
from materials_app.model.geometry import Rect
from materials_app.model.page import Marks
from materials_app.model.units import Length, round_mm
from materials_app.pipeline.produce import Piece
from materials_app.separations.plates import PROCESS, finishing_inks, plates

TO_FILL_IN = ("Quantity", "Stock", "Finishing", "Delivery", "Deadline", "Contact", "Approved by, date")
HIGHEST_INK = "Highest total ink"
"""The label of preflight's measured value that the ticket repeats."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the ticket. An empty ``value`` is a line to write on."""

    label: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading."""

    heading: str
    rows: tuple[Row, ...]


def ticket_groups(piece: Piece, file_name: str, sha256: str, changed: tuple[str, ...] = ()) -> tuple[Group, ...]:
    """What the printer and the officer need to know, in the order they ask; ``changed``: data files not as shipped."""
    return (
        Group("The file", _file_rows(piece, file_name, sha256)),
        Group("The order", tuple(Row(label) for label in TO_FILL_IN)),
        Group("Where it sends people", _route_rows(piece)),
        Group("Where it stands", (*_standing_rows(piece), *_changed_rows(changed))),
    )


def standing_line(piece: Piece) -> str:
    """Where the piece stands, in the words a printer cannot overlook."""
    return {
        "open": "NOT SIGNED OFF",
        "draft": "DRAFT, not for printing",
        "signed-off": "Sign-off on record (a typed name does not prove who typed it)",
    }[piece.standing.standing.value]


def _file_rows(piece: Piece, file_name: str, sha256: str) -> tuple[Row, ...]:
    job, display_list = piece.job, piece.layout.display_list
    page, count = display_list.pages[0].geometry, len(display_list.pages)
    return (
        Row("File name", file_name),
        Row("Standard", _standard(job.set.flavour)),
        Row("SHA-256", _in_groups(sha256)),
        Row("Edition", piece.edition),
        Row("Dated", f"{job.on.day}\u00a0{job.on:%B}\u00a0{job.on.year}"),
        Row("Pages", "1, printed on one side" if count == 1 else str(count)),
        Row("Finished size", f"{_size(page.trim_box)}; print at 100\u00a0%, trim to the TrimBox"),
        Row("Bleed", f"{round_mm(page.bleed):g}\u00a0mm on all sides, painted; sheet {_size(page.media_box)}"),
        Row("Marks", _marks(page.marks)),
        Row("Colours", _colours(plates(display_list))),
        *_finishing_rows(piece),
        Row("Overprint", "Black text up to 18\u00a0pt. The QR code and white text knock out."),
        Row("Made for", f"{job.condition.title} ({job.condition.identifier})"),
        *(Row("Highest ink", value) for label, value in piece.report.measured if label == HIGHEST_INK),
        Row("Ink limit", f"{round(job.condition.ink_limit * 100)}\u00a0% in total"),
    )


def _standard(flavour: Flavour) -> str:
    return {
        Flavour.X4: f"{flavour.standard} (ISO 15930-7)",
        Flavour.X1A: f"{flavour.standard} (ISO 15930-4): no transparency, no layers",
    }[flavour]


def _colours(inks: tuple[str, ...]) -> str:
    """Every plate by its name; a printer counts them before a price is named."""
    process = [name for name in inks if name in PROCESS]
    own = [name for name in inks if name not in process]
    mixed = ", ".join(process)
    match own:
        case []:
            return f"{mixed}. No spot colours."
        case [one]:
            return f"{mixed} and one spot colour: {one}"
        case _:
            return f"{mixed} and {len(own)} spot colours: {', '.join(own)}"


def _finishing_rows(piece: Piece) -> tuple[Row, ...]:
    """Which lines on the page are for a machine and not to be printed; nothing where there are none."""
    drawn = tuple(line for line in FINISHING_LINES if line.swatch.spot in finishing_inks(piece.layout.display_list))
    if not drawn:
        return ()
    inks = " and ".join(line.swatch.spot for line in drawn)
    layers = " and ".join(f"“{line.layer}”" for line in drawn)
    where = (
        f", on the {'layers' if len(drawn) > 1 else 'layer'} {layers}" if piece.job.set.flavour is Flavour.X4 else ""
    )
    spots = "spot colours that overprint" if len(drawn) > 1 else "a spot colour that overprints"
    return (Row("Not to print", f"{inks}: finishing lines, {spots}{where}"),)


def _size(box: Rect) -> str:
    return f"{round_mm(box.width):g}\u00a0×\u00a0{round_mm(box.height):g}\u00a0mm"


def _marks(marks: Marks) -> str:
    return {
        Marks.CROP: "Crop and register marks, outside the bleed",
        Marks.NONE: "None: the sheet is the bleed box",
    }[marks]


def _route_rows(piece: Piece) -> tuple[Row, ...]:
    action = piece.job.action
    number = action.number.number.display if action.number and action.number.number else ""
    return (
        *(Row("QR code opens", payload) for payload in piece.report.decoded),
        *(Row("QR code side", f"{round_mm(side, 1):g}\u00a0mm") for side in _symbol_sides(piece.layout.display_list)),
        *((Row("Telephone", number),) if number else ()),
        *(Row("Confirm first", f"{field}, with the service itself") for field in action.confirm),
        *(Row("Note", note) for note in action.notes),
    )


def _symbol_sides(display_list: DisplayList) -> tuple[Length, ...]:
    return tuple(item.rect.width for page in display_list.pages for item in page.items if isinstance(item, Symbol))


def _standing_rows(piece: Piece) -> tuple[Row, ...]:
    return (
        Row("Standing", f"{standing_line(piece)}: {'; '.join(piece.standing.reasons)}."),
        Row("Wording", piece.job.campaign.standing),
        Row("Checked", piece.verdict),
        *(Row("Accepted fault", f"{a.finding}: {a.reason} ({a.by})") for a in piece.accepted),
    )


def _changed_rows(changed: tuple[str, ...]) -> tuple[Row, ...]:
    if not changed:
        return ()
    more = f" and {len(changed) - 1} more, listed in the manifest" if len(changed) > 1 else ""
    return (Row("Changed data", f"Not as shipped: {changed[0]}{more}"),)


def _in_groups(digest: str) -> str:
    """Eight groups of eight in two lines, as two people read them to each other."""
    groups = [digest[start : start + 8] for start in range(0, len(digest), 8)]
    return "\n".join((" ".join(groups[:4]), " ".join(groups[4:])))

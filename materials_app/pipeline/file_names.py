"""What the files of a piece are called: everything that tells two of them apart stands in the name."""

from __future__ import annotations

from materials_app.assemble.edition import shown_digest
from materials_app.model.flavour import Flavour
from materials_app.model.format import Format
from materials_app.model.job import Standing
from materials_app.model.page import Marks
from materials_app.pipeline.produce import Piece
from materials_app.separations.plates import finishing_inks


def press_stem(piece: Piece) -> str:
    """``stop-it-now-poster-a4-statement-own-lancashire-en-3fa2c1-coated``; ends ``-UNCHECKED`` or ``-DRAFT`` where it
    must.

    Family and audience stand in it, so that the packs of a whole campaign may lie in one folder; the edition's six
    digits, so that a corrected file is never taken for the one it replaces; paper, flavour where it is not the usual
    one, scale and marks, so that neither are two files of one piece.
    """
    job = piece.job
    flavour = "" if job.set.flavour is Flavour.X4 else f"-{job.set.flavour}"
    marks = "-no-marks" if job.marks is Marks.NONE and job.format.takes_marks else ""
    lines = "-finishing-lines" if finishing_inks(piece.layout.display_list) else ""
    return f"{_piece_stem(piece)}-{job.condition.id}{flavour}{lines}{_scale(job.format)}{marks}{_flags(piece)}"


def press_name(piece: Piece) -> str:
    """The name of the press file; of a piece for screens, that of its picture."""
    return f"{_screen_stem(piece)}.png" if piece.job.format.is_screen else f"{press_stem(piece)}.pdf"


def alt_name(piece: Piece) -> str:
    """The name of what a reader who cannot see the picture is told: it sorts beside it."""
    return f"{_screen_stem(piece)}.alt.txt"


def post_name(piece: Piece) -> str:
    """The name of the text that is posted with the picture."""
    return f"{_screen_stem(piece)}.post.txt"


def ticket_name(piece: Piece) -> str:
    """The job ticket's name: it sorts beside its press file."""
    return f"{press_stem(piece)}-job-ticket.pdf"


def office_name(piece: Piece) -> str:
    """The office version's name: no paper, no marks."""
    return f"{_piece_stem(piece)}-office{_flags(piece)}.pdf"


def _screen_stem(piece: Piece) -> str:
    """No paper and no marks, but its pixels: a web team picks a picture by them."""
    width, height = piece.job.format.pixels or (0, 0)
    return f"{_piece_stem(piece)}-{width}x{height}{_flags(piece)}"


def _piece_stem(piece: Piece) -> str:
    job = piece.job
    audience = job.audience.id.replace("_", "-")
    whose = f"{job.campaign.id}-{job.template.id}-{job.template.family}-{audience}-{job.force.id}"
    return f"{whose}-{job.set.spoken}-{shown_digest(piece.content)}"


def _scale(made: Format) -> str:
    return "" if made.artwork_scale == 1 else f"-at-{made.artwork_scale * 100:g}-percent"


def _flags(piece: Piece) -> str:
    draft = piece.standing.standing is Standing.DRAFT
    return ("-UNCHECKED" if piece.accepted else "") + ("-DRAFT" if draft else "")

"""The user's remembered printers on the disk: read when an order names one, written only when asked."""

from __future__ import annotations

from pathlib import Path

from materials_app.catalogue.printers import find_printer, read_printers, with_printer
from materials_app.disk import write_whole
from materials_app.errors import DataFileError, InputError, OutputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.printer import Printer
from materials_app.model.said import said
from materials_app.resources import layout_names

FILE_NAME = "printers.toml"


def printers_path(folder: Path) -> Path:
    """Where the printers of the user with this data folder lie."""
    return folder / FILE_NAME


def load_printers(path: Path) -> tuple[Printer, ...]:
    """The printers in ``path``; none when there is no such file yet.

    Raises:
        DataFileError: when the file is broken; the message gives file, line and remedy.
        InputError: when it may not be read.
    """
    return read_printers(_text(path), str(path), layout_names())


def remember(campaign_set: CampaignSet, path: Path) -> Printer:
    """Keep the printer that ``campaign_set`` is ordered from, with what the order says; returns what is kept.

    Raises:
        DataFileError: when the file is broken; it is left as it is.
        OutputError: when it cannot be written; it is left as it is.
    """
    text = _text(path)
    name = campaign_set.order.printer
    known = find_printer(read_printers(text, str(path)), name)
    kept = (known or Printer(name)).learned(campaign_set)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(with_printer(text, kept), path)
    except OSError as refused:
        raise OutputError(
            said(
                "“{name}” could not be remembered: {what}. What was remembered before is untouched.",
                name=name,
                what=refused.strerror or type(refused).__name__,
            ),
            hint=said("Free some space, or see that you may write there, and try again."),
            place=str(path),
            error_id="printer-not-remembered",
        ) from refused
    return kept


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as wrong:
        raise DataFileError(
            said("The remembered printers are not plain text (UTF-8), so none can be filled in."),
            hint=said("Save the file again as UTF-8, or move it elsewhere to start afresh."),
            place=str(path),
        ) from wrong
    except OSError as refused:
        raise InputError(
            said("The remembered printers cannot be read: {what}.", what=refused.strerror or type(refused).__name__),
            hint=said("See that you may open the file, or order from nobody by name."),
            place=str(path),
            error_id="printers-unreadable",
        ) from refused

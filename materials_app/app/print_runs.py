"""Print runs out of a pack that was made: what its manifest says of each press file, with what only the user knows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from materials_app.delivery.pack import FOR_PRINTER, MANIFEST
from materials_app.delivery.verify import verify_pack
from materials_app.errors import InputError
from materials_app.model.job import Standing
from materials_app.model.print_run import PrintedClaim, PrintRun, Site, Target
from materials_app.model.said import said
from materials_app.records.standing import REVIEW_MONTHS, months_after

PICTURE_PIXELS = 360
"""The longer side of a run's picture: twice what the window shows, for screens of twice the pixels."""
JOB = f"{FOR_PRINTER}/job.json"


@dataclass(frozen=True, slots=True)
class Printing:
    """What a manifest cannot know.

    Attributes:
        quantity: copies of each piece; 0 takes what was ordered.
        on: the day it was printed.
        by: who puts it on record.
        printer: who printed it; empty takes who was asked to.
        order: the number of the order.
        review_by: the day of the next review; none takes the last day of the brand pack, at most a year after printing.
        layouts: ids of the pieces that were printed; empty takes every one that has a press file.
        sites: where copies went, when that is known already and one piece was printed.
    """

    on: date
    by: str
    quantity: int = 0
    printer: str = ""
    order: str = ""
    review_by: date | None = None
    layouts: tuple[str, ...] = ()
    sites: tuple[Site, ...] = ()


@dataclass(frozen=True, slots=True)
class PressPiece:
    """A piece of a pack that has a press file: its run, as far as the pack knows it, and that file."""

    run: PrintRun
    file: Path


def runs_of(pack: Path, record: Mapping[str, Any]) -> tuple[PrintRun, ...]:
    """The pieces of a pack that may have been printed, as its manifest has them, whatever became of its files; none
    where the manifest, an earlier program's, does not say."""
    try:
        return tuple(one.run for one in _pieces(pack, record))
    except (KeyError, TypeError, ValueError, AttributeError):
        return ()


def press_pieces(pack: Path) -> tuple[PressPiece, ...]:
    """What of a pack can have been printed: quantity, printer and day as they were ordered, the rest as it was made.

    Raises:
        InputError: when the folder is no pack, it holds a draft or no press file, or the files are not those that were
            checked.
    """
    record, findings = verify_pack(pack)
    try:
        found = tuple(_pieces(pack, record))
    except (KeyError, TypeError, ValueError, AttributeError) as broken:
        raise InputError(
            said(
                "The manifest of '{folder}' does not say what its pieces are, so they cannot be put on record.",
                folder=pack,
            ),
            hint=said("Make the pack again with this program."),
            place=str(pack / MANIFEST),
            error_id="manifest-broken",
        ) from broken
    if not found:
        raise InputError(
            said(
                "'{folder}' holds nothing that can have been printed: no press file of a set that is no draft.",
                folder=pack,
            ),
            hint=said("Name a pack with files in “1 For the printer”."),
            place=str(pack),
            error_id="nothing-printed",
        )
    files = {str(one.file.relative_to(pack).as_posix()) for one in found}
    touched = [one for one in findings if one.place.excerpt in files]
    if touched:
        raise InputError(
            said(
                "{message} What was printed may be something else, so it is not put on record.",
                message=touched[0].message,
            ),
            hint=said("Bring the pack back as it was made, or ask the printer which file was used."),
            place=str(pack),
            error_id="pack-changed",
        )
    return found


def _pieces(pack: Path, record: Mapping[str, Any]) -> Iterator[PressPiece]:
    manifest = hashlib.sha256((pack / MANIFEST).read_bytes()).hexdigest()
    digests = {str(entry["path"]): str(entry["sha256"]) for entry in record["files"]}
    orders = _orders(pack)
    for piece in record["pieces"]:
        path = f"{FOR_PRINTER}/{piece['press_file']}"
        if path in digests and piece["standing"] != Standing.DRAFT.value:
            order = orders.get(str(piece["press_file"]), {})
            yield PressPiece(_run(pack, record, piece, order, (manifest, digests[path])), pack / path)


def _run(
    pack: Path, record: Mapping[str, Any], piece: Mapping[str, Any], order: Mapping[str, Any], digests: tuple[str, str]
) -> PrintRun:
    made_of = record.get("set_file", {})
    brand = record.get("brand_pack") or {}
    return PrintRun(
        edition=str(piece["edition"]),
        content_sha256=str(piece["content_sha256"]),
        force=str(record["force"]),
        force_name=str(record.get("force_name") or record["force"]),
        campaign=str(record["campaign"]),
        audience=str(record["audience"]),
        layout=str(piece["layout"]),
        layout_name=str(piece.get("name") or piece["layout"]),
        family=str(piece["family"]),
        languages=str(piece["language"]),
        quantity=int(order.get("quantity") or 0),
        printed_on=date.fromisoformat(record["date"]),
        printer=str(order.get("printer") or ""),
        review_by=date.fromisoformat(brand["until"]) if brand.get("until") else None,
        targets=tuple(_targets(piece)),
        symbols=tuple(map(str, piece["symbols"])),
        claims=tuple(_claims(piece)),
        brand_pack=str(brand.get("id", "")),
        brand_version=str(brand.get("version", "")),
        standing=str(piece["standing"]),
        set_name=str(record["set"]),
        set_path=str(made_of.get("name", "")),
        set_sha256=str(made_of.get("sha256", "")),
        set_text=str(made_of.get("text", "")),
        pack=str(pack.resolve()),
        manifest_sha256=digests[0],
        press_file=str(piece["press_file"]),
        press_sha256=digests[1],
    )


def _targets(piece: Mapping[str, Any]) -> Iterator[Target]:
    """As the manifest has them; one of before that named each service in one line: ``id: 0808 … https://…``."""
    if "targets" in piece:
        for one in piece["targets"]:
            yield Target(str(one["resource"]), str(one["number"]), str(one["address"]))
        return
    for line in map(str, piece["resources"]):
        resource, _, rest = line.partition(":")
        number, scheme, address = rest.partition(" (")[0].partition("https://")
        yield Target(resource, number.strip(), f"{scheme}{address.strip()}")


def _claims(piece: Mapping[str, Any]) -> Iterator[PrintedClaim]:
    for one in piece.get("claims", ()):
        expires = date.fromisoformat(one["expires"]) if one.get("expires") else None
        yield PrintedClaim(str(one["id"]), str(one.get("value", "")), expires)


def _orders(pack: Path) -> dict[str, Mapping[str, Any]]:
    """What was ordered of each press file; nothing where the job record is not there."""
    try:
        job = json.loads((pack / JOB).read_text(encoding="utf-8"))
        return {str(one["file"]["name"]): dict(one["order"]) for one in job["pieces"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def printed(pieces: tuple[PressPiece, ...], printing: Printing, today: date) -> tuple[PressPiece, ...]:
    """The pieces that were printed, with what the user says of it.

    Raises:
        InputError: when nobody says how many or who puts it on record, the day is still to come, a layout is not in
            the pack, or places are named for several pieces at once.
    """
    chosen = tuple(one for one in pieces if not printing.layouts or one.run.layout in printing.layouts)
    missing = set(printing.layouts) - {one.run.layout for one in pieces}
    if missing:
        raise _wrong(
            said("The pack has no press file of {layout}.", layout=", ".join(sorted(missing))),
            said("It has: {layouts}.", layouts=", ".join(one.run.layout for one in pieces)),
        )
    if not printing.by.strip():
        raise _wrong(said("Nobody is named who puts this on record."), said("Give a name; a role will do."))
    if printing.on > today:
        raise _wrong(said("{on} is still to come.", on=printing.on), said("Give the day it was printed."))
    if printing.sites and len(chosen) > 1:
        raise _wrong(
            said(
                "Places are named, and {count} pieces were printed: nobody can tell which went there.",
                count=len(chosen),
            ),
            said("Put each piece on record by itself, or name the places afterwards."),
        )
    return tuple(PressPiece(_filled(one.run, printing), one.file) for one in chosen)


def _filled(run: PrintRun, printing: Printing) -> PrintRun:
    from dataclasses import replace

    quantity = printing.quantity or run.quantity
    if quantity <= 0:
        raise _wrong(
            said("Nobody has said how many copies of {piece} were printed.", piece=run.layout_name),
            said("Give the number; the pack's order does not have it."),
        )
    placed = sum(site.copies for site in printing.sites)
    if placed > quantity or any(site.copies <= 0 for site in printing.sites):
        raise _wrong(
            said("{placed} copies are placed, and {quantity} were printed.", placed=placed, quantity=quantity),
            said("Look at the numbers again."),
        )
    return replace(
        run,
        quantity=quantity,
        printed_on=printing.on,
        printer=printing.printer.strip() or run.printer,
        order=printing.order.strip(),
        by=printing.by.strip(),
        review_by=printing.review_by or min(filter(None, (run.review_by, months_after(printing.on, REVIEW_MONTHS)))),
        sites=printing.sites,
    )


def _wrong(message: str, hint: str) -> InputError:
    return InputError(message, hint=hint, error_id="print-run")


def pictures(pieces: tuple[PressPiece, ...]) -> tuple[bytes, ...]:
    """A small picture of each piece's first page (PNG), as it looks when it is cut. Slow: made in a worker."""
    from materials_app.render.raster import first_page

    return tuple(first_page(one.file.read_bytes(), PICTURE_PIXELS) for one in pieces)

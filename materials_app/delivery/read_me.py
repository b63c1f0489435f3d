"""``READ ME FIRST.txt``: what lies in a pack and what to do with it, for whoever opens the folder."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import fields

from materials_app.delivery.job_facts import JobFacts
from materials_app.delivery.pack import FOR_OFFICE, FOR_PRINTER, FOR_SCREENS, MANIFEST, PROOFS, RECORD
from materials_app.delivery.screen_facts import ScreenFacts
from materials_app.delivery.verdict import count
from materials_app.model.days import in_words
from materials_app.model.job import Standing
from materials_app.model.order import Order

READ_ME = "READ ME FIRST.txt"
WIDTH = 78
"""Characters in a line: what a plain window shows unwrapped."""


Described = JobFacts | ScreenFacts


def read_me(
    subject: str,
    pieces: tuple[JobFacts, ...],
    advice: tuple[str, ...] = (),
    screens: tuple[ScreenFacts, ...] = (),
) -> bytes:
    """The text as UTF-8. ``subject`` says what the whole pack is about; ``advice`` what it might have beside it;
    ``screens`` are the pieces that are not printed.

    Lines end as every editor understands them, Windows' own included.
    """
    every: tuple[Described, ...] = (*pieces, *screens)
    sections = (_head(subject, every), _pieces(every), _before_issue(pieces, every, advice), _where_to(pieces, screens))
    return "\r\n".join(line for section in sections for line in (*section, "")).encode()


def _head(subject: str, pieces: tuple[Described, ...]) -> Iterator[str]:
    yield "READ ME FIRST"
    yield ""
    dated = pieces[0].dated
    yield from _wrapped(f"{subject}: {count(len(pieces), 'piece')}, dated {in_words(dated)}.")


def _pieces(pieces: tuple[Described, ...]) -> Iterator[str]:
    yield "WHAT IS IN THIS PACK"
    for number, piece in enumerate(pieces, 1):
        yield ""
        yield from _wrapped(f"{number}. {piece.name}, {_measures(piece)}", indent="   ", first="")
        yield from _wrapped(f"{piece.standing.says}: {'; '.join(piece.standing.reasons)}.", indent="   ")
        yield from _wrapped(piece.checks.verdict, indent="   ")
        for change in () if isinstance(piece, ScreenFacts) else piece.file.paper_colours:
            yield from _wrapped(f"Changed for contrast on this paper: {change.says}.", indent="   ")
        for fault in piece.checks.accepted:
            said = f"{fault.finding}. {fault.says}".strip()
            yield from _wrapped(f"Accepted by {fault.by}: {said} {fault.reason}", indent="   ")


def _measures(piece: Described) -> str:
    if isinstance(piece, ScreenFacts):
        return f"{piece.pixels[0]} x {piece.pixels[1]} pixels"
    return f"{_size(piece)}{_ordered(piece)}"


def _size(piece: JobFacts) -> str:
    size = piece.size
    flat = f"{size.open_mm[0]:g} x {size.open_mm[1]:g} mm"
    folded = f", folded to {size.folded_mm[0]:g} x {size.folded_mm[1]:g} mm" if size.folded_mm else ""
    return f"{flat}{folded}, {count(len(piece.sides), 'page')}"


def _ordered(piece: JobFacts) -> str:
    return f": {piece.order.quantity:,} ordered" if piece.order.quantity else ""


def _before_issue(
    printed: tuple[JobFacts, ...], pieces: tuple[Described, ...], advice: tuple[str, ...]
) -> Iterator[str]:
    yield "BEFORE ANYTHING IS PRINTED" if printed else "BEFORE ANYTHING IS POSTED"
    yield ""
    for wording in _each(piece.standing.wording for piece in pieces):
        yield from _wrapped(f"* {wording}", indent="  ", first="")
    for field in _each(field for piece in pieces for field in piece.routes.confirm):
        yield from _wrapped(f"* Confirm with the service itself: {field}.", indent="  ", first="")
    for local in dict.fromkeys(local for piece in pieces for local in piece.routes.local):
        added = f"* {local.name} was added by hand: by {local.added_by}, checked by {local.checked_by}."
        yield from _wrapped(added, indent="  ", first="")
    changed = _each(name for piece in pieces for name in piece.checks.changed_data)
    if changed:
        yield from _wrapped(f"* Data files not as shipped: {', '.join(changed)}.", indent="  ", first="")
    for names, blanks in _blanks(printed):
        yield from _wrapped(f"* To be written on the job ticket ({names}): {blanks}.", indent="  ", first="")
    for line in advice:
        yield from _wrapped(f"* {line}", indent="  ", first="")


def _blanks(pieces: tuple[JobFacts, ...]) -> Iterator[tuple[str, str]]:
    """Which pieces leave which fields of the order blank, those that leave the same ones together."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for piece in pieces:
        alike.setdefault(_left_blank(piece), []).append(piece.name)
    return ((", ".join(names), ", ".join(blanks)) for blanks, names in alike.items() if blanks)


def _left_blank(piece: JobFacts) -> tuple[str, ...]:
    return tuple(name for name in (field.name for field in fields(Order)) if not getattr(piece.order, name))


def _where_to(pieces: tuple[JobFacts, ...], screens: tuple[ScreenFacts, ...]) -> Iterator[str]:
    every: tuple[Described, ...] = (*pieces, *screens)
    drafts = [piece for piece in every if piece.standing.standing is Standing.DRAFT]
    yield "WHAT GOES WHERE"
    if any(piece not in drafts for piece in pieces):
        yield ""
        yield from _wrapped(
            f"“{FOR_PRINTER}”: send the printer this whole folder. Each piece has a press file and a job ticket; "
            "job.json tells programs what the tickets say. Change no file: each ticket names its file's digest."
        )
        yield ""
        yield from _wrapped(
            f"“{FOR_OFFICE}”: the same pages for your own printer, without bleed or marks.{_turning(pieces)}"
        )
    if any(piece not in drafts for piece in screens):
        yield ""
        yield from _wrapped(
            f"“{FOR_SCREENS}”: for the web team. Beside each picture lie its alternative text (.alt.txt), which goes "
            "into the site's own field for it, and the text to post with it (.post.txt), whose link is tapped: the "
            "picture has no QR code."
        )
    if drafts:
        web = " or a website" if screens else ""
        yield ""
        yield from _wrapped(
            f"“{PROOFS}”: drafts, for those who must agree them. None of these files goes to a printer{web}: "
            f"{', '.join(piece.name for piece in drafts)}."
        )
    yield ""
    yield from _wrapped(
        f"“{RECORD}”: keep it. preflight.html says what was checked and what was found; "
        f"{MANIFEST.rsplit('/', 1)[-1]} lists every file with its digest, and “materials verify FOLDER” tells whether "
        "the pack is still the one that was checked. "
        "copy-sheet.txt and copy-sheet.html hold every word for a website; proof-sheet.pdf is the page to sign."
    )


def _turning(pieces: tuple[JobFacts, ...]) -> str:
    if all(len(piece.sides) <= 1 for piece in pieces):
        return ""
    folds = (
        f" {piece.name}: the {piece.folding.tucks_in} goes in first."
        for piece in pieces
        if piece.folding and piece.folding.tucks_in
    )
    return (
        " What has two sides is printed on both at 100 %, the sheet turned over like the page of a book; then cut on "
        f"the ticks, or fold on those of the inside.{''.join(_each(folds))}"
    )


def _wrapped(text: str, indent: str = "", first: str | None = None) -> list[str]:
    start = indent if first is None else first
    return textwrap.wrap(text, WIDTH, initial_indent=start, subsequent_indent=indent, break_on_hyphens=False)


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))

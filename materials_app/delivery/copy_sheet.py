"""The copy sheet: every word of a set, piece by piece, for whoever puts it on a website: plain text, and a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from materials_app.model.days import in_words

if TYPE_CHECKING:
    from datetime import date

    from jinja2 import Template

RULE = "-" * 72


@dataclass(frozen=True, slots=True)
class CopyLine:
    """Words of the piece and the place they stand in. ``is_heading``: they are one on the page too."""

    place: str
    words: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class CopyLink:
    """Where the piece sends people: what it is, as it prints, and what a web page links to."""

    what: str
    shown: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class CopyPiece:
    """One piece: its layout's name, its edition, its words in reading order, links, what is read aloud for pictures."""

    title: str
    edition: str
    lines: tuple[CopyLine, ...]
    links: tuple[CopyLink, ...]
    alternatives: tuple[CopyLine, ...]


@dataclass(frozen=True, slots=True)
class CopySheet:
    """A set's words. ``subject`` says what it is about, ``standing`` whose words they are and who agreed them."""

    subject: str
    on: date
    language: str
    standing: tuple[str, ...]
    pieces: tuple[CopyPiece, ...]


def copy_text(sheet: CopySheet) -> bytes:
    """The sheet as plain text, UTF-8; lines end as every editor understands them. No line of copy is broken."""
    return "\r\n".join(_lines(sheet)).encode()


def _lines(sheet: CopySheet) -> Iterator[str]:
    yield f"COPY SHEET: {sheet.subject}"
    yield f"Dated {in_words(sheet.on)}. {' '.join(sheet.standing)}"
    for piece in sheet.pieces:
        yield ""
        yield RULE
        yield piece.title
        yield f"Edition {piece.edition}"
        for line in piece.lines:
            yield from ("", f"[{line.place}]", *line.words.split("\n"))
        yield from _group("WHERE IT SENDS PEOPLE", (_told(link) for link in piece.links))
        yield from _group("IN PLACE OF PICTURES", (f"{one.place}: {one.words}" for one in piece.alternatives))
    yield ""


def _group(title: str, lines: Iterable[str]) -> Iterator[str]:
    held = tuple(lines)
    if held:
        yield from ("", title, *held)


def _told(link: CopyLink) -> str:
    return f"{link.what}: {link.shown}{f' ({link.target})' if link.target else ''}"


def copy_page(sheet: CopySheet) -> bytes:
    """The sheet as one HTML page, UTF-8: headings are headings, addresses are links."""
    return _template().render(sheet=sheet, on=in_words(sheet.on)).encode()


@cache
def _template() -> Template:
    """The page's template, compiled once a process."""
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape  # 26 ms only a sheet pays

    environment = Environment(
        loader=PackageLoader("materials_app.delivery", ""),
        autoescape=select_autoescape(("j2", "html"), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    return environment.get_template("copy_sheet.html.j2")

"""The manual: our own pages in the order of their use, made fit to be read inside the window, and searched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from materials_app.resources import page_text

CONTENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "use",
        (
            "window.md",
            "keeping-work.md",
            "sets.md",
            "intake.md",
            "claims-and-quotes.md",
            "translations.md",
            "campaign-packs.md",
            "brand-packs.md",
            "print-register.md",
        ),
    ),
    ("print", ("for-printers.md", "checks/README.md", "words.md", "layout-rules.md")),
    ("extend", ("adding-a-force.md", "adding-a-campaign-or-language.md", "adding-a-layout.md", "json.md", "for-it.md")),
)
"""Sections and their pages. A page that one of these links to can be read as well, without standing in the list."""
EXCERPT = 96
MOST_FOUND = 40
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)\s]+)\)")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_HEADING = re.compile(r"^(#+) +(.+?) *#*$")
_MARKS = re.compile(r"[*`]|^\s*[-*|>] ?|^#+ +|\|")
_FENCE = "```"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the path of its file under docs, its title, its text with links that lead to other pages alone."""

    path: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A place that holds what is looked for: page, heading over it, the words around it."""

    path: str
    title: str
    heading: str
    excerpt: str


def read_page(path: str) -> Page:
    """The page in a file under docs.

    Raises:
        DataFileError: when there is none.
    """
    text = page_text(path)
    title = next((found.group(2) for line in text.splitlines() if (found := _HEADING.match(line))), path)
    return Page(path, plain(title), readable(text, path))


def read_all() -> tuple[Page, ...]:
    """The pages of the contents list, in its order.

    Raises:
        DataFileError: when one is missing.
    """
    return tuple(read_page(path) for _, paths in CONTENTS for path in paths)


def readable(text: str, path: str) -> str:
    """A page without pictures, and with links to pages only: what leads into the program's own files is words."""

    def follow(link: re.Match[str]) -> str:
        target = target_of(path, link.group(2))
        return f"[{link.group(1)}]({target})" if target else link.group(1)

    return _LINK.sub(follow, _IMAGE.sub("", text))


def target_of(path: str, link: str) -> str:
    """Where a link of a page leads: a page under docs with its heading, an address, or nowhere we can show."""
    if link.startswith(("https://", "http://")):
        return link
    name, _, heading = link.partition("#")
    if not name:
        return f"{path}#{heading}"
    parts: list[str] = path.split("/")[:-1]
    for part in name.split("/"):
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part != ".":
            parts.append(part)
    found = "/".join(parts)
    if not found.endswith(".md"):
        return ""
    return f"{found}#{heading}" if heading else found


def slug(heading: str) -> str:
    """What a link calls a heading."""
    return re.sub(r"[^\w\- ]", "", plain(heading).lower()).replace(" ", "-")


def plain(words: str) -> str:
    """Words without the marks of Markdown."""
    return _MARKS.sub("", _LINK.sub(r"\1", words)).strip()


def find(pages: Iterable[Page], words: str) -> tuple[Found, ...]:
    """The places that hold ``words``, page by page; headings before text. Nothing is looked for in fewer than two."""
    wanted = " ".join(words.casefold().split())
    if len(wanted) < 2:
        return ()
    found = [one for page in pages for one in _found_in(page, wanted)]
    return tuple(found[:MOST_FOUND])


def _found_in(page: Page, wanted: str) -> list[Found]:
    places = [
        Found(page.path, page.title, heading, _around(text, wanted))
        for heading, text in _paragraphs(page)
        if wanted in text.casefold()
    ]
    return sorted(places, key=lambda one: wanted not in one.heading.casefold())


def _paragraphs(page: Page) -> Iterator[tuple[str, str]]:
    """Every paragraph, row and heading with the heading it stands under."""
    heading, lines = page.title, list[str]()
    for line in [*page.text.splitlines(), ""]:
        title = _HEADING.match(line)
        begins = title is not None or not line.strip() or line.lstrip().startswith(("* ", "- ", "|", _FENCE))
        if begins and lines:
            yield heading, " ".join(lines)
            lines = []
        if title is not None:
            heading = plain(title.group(2))
            yield heading, heading
        elif line.strip() and not line.lstrip().startswith((_FENCE, "|---", "|--")):
            lines.append(plain(line))


def _around(text: str, wanted: str) -> str:
    """The words around what was found, cut at spaces."""
    at = text.casefold().index(wanted)
    start, end = max(at - EXCERPT // 2, 0), min(at + len(wanted) + EXCERPT // 2, len(text))
    start = text.rfind(" ", 0, start) + 1 if start else 0
    stop = text.find(" ", end)
    end = stop if stop >= 0 else len(text)
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def section_of(path: str, contents: Sequence[tuple[str, tuple[str, ...]]] = CONTENTS) -> str:
    """The section a page stands in, or empty."""
    return next((name for name, paths in contents if path in paths), "")

"""How a language is written: which way it runs, which fonts have its letters, how far apart its lines must stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Direction(StrEnum):
    """Which way the words of a language run."""

    LTR = "ltr"
    RTL = "rtl"


LATIN_SCRIPT = "Latn"
"""The script whose letters may be set closer or wider, and whose capitals say how high a line is (ISO 15924)."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How one language is written.

    Attributes:
        script: its code in ISO 15924.
        direction: which way it runs.
        fonts: families tried in turn for a letter that the style's own font lacks.
        line_height: least distance of two lines, as a multiple of the size; 0 where the style alone decides.
        close: how all but headings are written, where that is another hand with closer lines; none for the same.
        called: the language's name; empty where nobody has described it.
        crime_number: what our words call the number of a report; empty where none do.
    """

    script: str = LATIN_SCRIPT
    direction: Direction = Direction.LTR
    fonts: tuple[str, ...] = ()
    line_height: float = 0.0
    close: Writing | None = None
    called: str = ""
    crime_number: str = ""

    @property
    def is_rtl(self) -> bool:
        """Whether it runs from right to left."""
        return self.direction is Direction.RTL

    @property
    def is_latin(self) -> bool:
        """Whether its letters stand apart, so that space between them may be changed."""
        return self.script == LATIN_SCRIPT


LATIN = Writing()
"""How English, Welsh and whatever nobody has described are written."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What whoever cannot see a picture is told beside its words.

    Attributes:
        drawings: what each drawing shows, by the motif's name: shapes, no meaning.
        stamped: that a word lies across it, ``{stamp}`` in its place; empty for a language nobody has put it into.
    """

    drawings: tuple[tuple[str, str], ...] = ()
    stamped: str = ""


NOTHING_TOLD = Telling()


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its tag (BCP 47), what it is called, and how it is written; ``close`` is the tag of the language in
    whose hand all but its headings are, where that is another; ``editions`` is what a piece for other readers says it
    is ("Large print"), by edition; ``telling`` what is told of a picture."""

    tag: str
    name: str
    writing: Writing
    close: str = ""
    editions: tuple[tuple[str, str], ...] = ()
    telling: Telling = NOTHING_TOLD


def writing_of(languages: tuple[Language, ...], tag: str) -> Writing:
    """How the language ``tag`` is written: by its own record, by that of its first part, or like English.

    The fonts of every other language follow its own, for a name that stands in another script.
    """
    known = {one.tag: one for one in languages}
    language = known.get(tag) or known.get(tag.partition("-")[0])
    own = language.writing if language else LATIN
    others = (family for one in languages for family in one.writing.fonts)
    return replace(
        own,
        fonts=tuple(dict.fromkeys((*own.fonts, *others))),
        close=writing_of(languages, language.close) if language and language.close else None,
    )

"""What the glyphs of a file read as: one text for each glyph of a face, and the runs that one table cannot tell.

Search, copying and screen readers go through ``ToUnicode`` (ISO 32000-2, 9.10). A glyph gets the text of its whole
cluster: the ligature ffi reads as three letters. Where one glyph stands for different texts, or a cluster for several
glyphs, the run carries its text as ``ActualText``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from materials_app.model.display_list import FaceId, Glyph, GlyphRun
from materials_app.render.telling import told_parts

_FIRST_INDIC, _LAST_INDIC = "\u0900", "\u109f"

_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})
"""No-break and thin spaces share the glyph of the space in most fonts, and read as one."""


@dataclass(frozen=True, slots=True)
class ShownFace:
    """A face as a file uses it: {code: its text}, {code: its width in thousandths}, both by rising code.

    A code is the glyph's index. Only a letter from right to left may read as several things (one shape with other
    dots): each further reading has a code of its own, ``others``: {(glyph, text): code}.
    """

    face: FaceId
    texts: Mapping[int, str]
    widths: Mapping[int, int]
    others: Mapping[tuple[int, str], int] = field(default_factory=dict)

    @property
    def gids(self) -> frozenset[int]:
        """Every glyph that is shown."""
        return frozenset(self.widths) - frozenset(self.others.values())

    def codes(self, glyphs: Iterable[Glyph]) -> tuple[int, ...]:
        """What shows each of ``glyphs`` and reads as its text."""
        return tuple(self.others.get((glyph.gid, _plain(glyph.text)), glyph.gid) for glyph in glyphs)


def shown_faces(runs: Iterable[GlyphRun]) -> dict[FaceId, ShownFace]:
    """Every face of ``runs`` in order of first use, with what its glyphs read as."""
    tables: dict[FaceId, _Table] = {}
    for run in runs:
        table = tables.setdefault(run.face, _Table())
        if not run.rtl:
            table.note(run.glyphs)
            continue
        for part in told_parts(run):
            table.note(part.glyphs, tells_apart=True)
    return {face: table.shown(face) for face, table in tables.items()}


class _Table:
    """What the glyphs of one face read as, while runs are gone through."""

    def __init__(self) -> None:
        self._texts: dict[int, str] = {}
        self._widths: dict[int, int] = {}
        self._others: dict[tuple[int, str], None] = {}

    def note(self, glyphs: Iterable[Glyph], *, tells_apart: bool = False) -> None:
        """Glyphs as they are shown; the first reading of each counts, unless further ones are to be told apart."""
        for glyph in glyphs:
            self._widths[glyph.gid] = glyph.advance
            text = _plain(glyph.text)
            if text and self._texts.setdefault(glyph.gid, text) != text and tells_apart:
                self._others[glyph.gid, text] = None

    def shown(self, face: FaceId) -> ShownFace:
        """The whole table, further readings numbered after the last glyph."""
        others = {pair: code for code, pair in enumerate(self._others, max(self._widths) + 1)}
        texts = self._texts | {code: text for (_, text), code in others.items()}
        widths = self._widths | {code: self._widths[gid] for (gid, _), code in others.items()}
        return ShownFace(face, dict(sorted(texts.items())), dict(sorted(widths.items())), others)


def reads_as_set(run: GlyphRun, shown: ShownFace) -> bool:
    """Whether the table alone gives back the run's text; otherwise it needs ``ActualText``."""
    if _reorders(run.text):
        return False
    return "".join(shown.texts.get(glyph.gid, "") for glyph in run.glyphs) == _plain(run.text)


def _reorders(text: str) -> bool:
    """Whether letters may stand in another order than they are read: those of the scripts of India and beyond."""
    return any(_FIRST_INDIC <= character <= _LAST_INDIC for character in text)


def _plain(text: str) -> str:
    return text.translate(_SPACES)

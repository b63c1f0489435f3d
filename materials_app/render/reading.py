"""What the glyphs of a file read as: one text for each glyph of a face, and the runs that one table cannot tell.

Search, copying and screen readers go through ``ToUnicode`` (ISO 32000-2, 9.10). A glyph gets the text of its whole
cluster: the ligature ffi reads as three letters. Where one glyph stands for different texts, or a cluster for several
glyphs, the run carries its text as ``ActualText``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from materials_app.model.display_list import FaceId, GlyphRun

_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})
"""No-break and thin spaces share the glyph of the space in most fonts, and read as one."""


@dataclass(frozen=True, slots=True)
class ShownFace:
    """A face as a file uses it: {glyph: its text} and {glyph: its width in thousandths}, both by rising index."""

    face: FaceId
    texts: Mapping[int, str]
    widths: Mapping[int, int]

    @property
    def gids(self) -> frozenset[int]:
        """Every glyph that is shown."""
        return frozenset(self.widths)


def shown_faces(runs: Iterable[GlyphRun]) -> dict[FaceId, ShownFace]:
    """Every face of ``runs`` in order of first use, with what its glyphs read as."""
    texts: dict[FaceId, dict[int, str]] = {}
    widths: dict[FaceId, dict[int, int]] = {}
    for run in runs:
        face_texts = texts.setdefault(run.face, {})
        for glyph in run.glyphs:
            widths.setdefault(run.face, {})[glyph.gid] = glyph.advance
            if glyph.text:
                face_texts.setdefault(glyph.gid, _plain(glyph.text))
    return {
        face: ShownFace(face, dict(sorted(texts[face].items())), dict(sorted(widths[face].items()))) for face in widths
    }


def reads_as_set(run: GlyphRun, shown: ShownFace) -> bool:
    """Whether the table alone gives back the run's text; otherwise it needs ``ActualText``."""
    return "".join(shown.texts.get(glyph.gid, "") for glyph in run.glyphs) == _plain(run.text)


def _plain(text: str) -> str:
    return text.translate(_SPACES)

"""Whether type can be seen: the page with its letters, without them, and the letters by themselves, compared.

Of each letter's pixels the three pictures give the tone it is seen in and the tone of its ground; their ratio is the
contrast readers have. A letter that is covered, clipped off or painted like its ground has the ratio 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from materials_app.model.units import POINTS_PER_INCH, Length, mm
from materials_app.preflight.facts import Shown
from materials_app.preflight.sheet import Grey
from materials_app.preflight.space import Box, union

LEAST_STRETCH: Length = mm(4)
"""Hidden letters are a fault from this length of the line on, or all of the line: the outline of a draft stamp may
cross small type, and hides a letter or two."""
_WHITE = 255.0
_GAMMA = 2.2
"""From the grey of a screen to the light it gives (IEC 61966-2-1, its simple form)."""
_FLARE = 0.05
"""Stray light, as WCAG 2.2 adds it to both sides of its contrast ratio."""
_LEAST_INK = 0.5
"""Pixels' worth of ink a letter must have to be judged."""

_Line = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pictures:
    """Three greys of one page at ``ppi``, first row on top: all of it, without its letters, the letters alone."""

    media: Box
    ppi: float
    whole: Grey
    bare: Grey
    letters: Grey

    def cut(self, box: Box) -> tuple[slice, slice]:
        """Rows and columns of every pixel ``box`` touches."""
        scale = self.ppi / POINTS_PER_INCH
        top, bottom = (self.media.top - box.top) * scale, (self.media.top - box.bottom) * scale
        left, right = (box.left - self.media.left) * scale, (box.right - self.media.left) * scale
        return slice(max(int(top), 0), max(int(bottom) + 1, 0)), slice(max(int(left), 0), max(int(right) + 1, 0))


Judged = list[tuple[Box, float]]
"""The letters of a line with enough ink to tell, each with its contrast ratio."""


def judge_letters(pictures: Pictures, words: Shown) -> Judged:
    """The contrast ratio of each letter of ``words`` that lies on the page."""
    glyphs = tuple(box for box in words.glyphs if box.overlaps(pictures.media))
    ratios = _contrasts(pictures, glyphs) if glyphs else np.empty(0)
    return [(box, float(ratio)) for box, ratio in zip(glyphs, ratios, strict=True) if not np.isnan(ratio)]


def weakest(judged: Judged, wanted: float) -> tuple[float, Box] | None:
    """The contrast and the place of the longest stretch of a line whose contrast is less than ``wanted``.

    Returns:
        (contrast ratio, box), or none where every stretch that matters can be seen as well as wanted.
    """
    faint = [run for run in _runs(judged, wanted) if _matters(run, judged)]
    if not faint:
        return None
    run = max(faint, key=lambda run: _length(_box(run)))
    return float(np.median([ratio for _, ratio in run])), _box(run)


def _runs(judged: Judged, wanted: float) -> Iterator[Judged]:
    """Neighbouring letters that all have less contrast than ``wanted``."""
    run: Judged = []
    for box, ratio in judged:
        if ratio < wanted:
            run.append((box, ratio))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _matters(run: Judged, line: Judged) -> bool:
    return len(run) == len(line) or _length(_box(run)) >= LEAST_STRETCH


def _box(run: Judged) -> Box:
    return union(box for box, _ in run)


def _length(box: Box) -> Length:
    return max(box.width, box.height)


def _contrasts(pictures: Pictures, glyphs: tuple[Box, ...]) -> _Line:
    """The contrast ratio of each glyph; not a number where it has too little ink to tell."""
    line = union(glyphs)
    upright = line.height > line.width
    cut = pictures.cut(line)
    letters, bare, whole = (_share(grey[cut]) for grey in (pictures.letters, pictures.bare, pictures.whole))
    ink = 1.0 - letters
    # Least squares: each pixel is its ground where no letter is, and the letter's tone as far as one is.
    seen_above = whole - bare * letters
    along = "ij,ij->i" if upright else "ij,ij->j"
    sums = (np.einsum(along, ink, values) for values in (ink, seen_above, bare, np.ones_like(ink)))
    squares, tones, grounds, inks = (_between(values, pictures, line, glyphs, upright) for values in sums)
    enough = inks > _LEAST_INK
    seen = _light(np.divide(tones, squares, out=np.zeros_like(tones), where=enough))
    ground = _light(np.divide(grounds, inks, out=np.zeros_like(tones), where=enough))
    ratio = (np.maximum(seen, ground) + _FLARE) / (np.minimum(seen, ground) + _FLARE)
    return np.where(enough, ratio, np.nan)


def _between(values: _Line, pictures: Pictures, line: Box, glyphs: tuple[Box, ...], upright: bool) -> _Line:
    """The sum over each glyph's stretch of the line of ``values``, one for each pixel along it."""
    running = np.concatenate(([0.0], np.cumsum(values)))
    scale = pictures.ppi / POINTS_PER_INCH
    rows, columns = pictures.cut(line)
    if upright:
        places = [((pictures.media.top - box.top) * scale, (pictures.media.top - box.bottom) * scale) for box in glyphs]
        first = rows.start
    else:
        places = [
            ((box.left - pictures.media.left) * scale, (box.right - pictures.media.left) * scale) for box in glyphs
        ]
        first = columns.start
    ends = np.asarray(places, dtype=np.float64)
    start = np.clip(np.floor(ends[:, 0]).astype(int) - first, 0, len(running) - 1)
    stop = np.clip(np.ceil(ends[:, 1]).astype(int) - first, 0, len(running) - 1)
    sums: _Line = running[stop] - running[start]
    return sums


def _share(grey: Grey) -> NDArray[np.float32]:
    return np.multiply(grey, np.float32(1 / _WHITE), dtype=np.float32)


def _light(grey: _Line) -> _Line:
    light: _Line = np.clip(grey, 0.0, 1.0) ** _GAMMA
    return light

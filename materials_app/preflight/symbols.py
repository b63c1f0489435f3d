"""Finds and reads every machine-readable symbol on a page, and tries a QR symbol the way telephones will meet it.

zxing-cpp reads what PDFium draws: neither has seen the code that made the symbol.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from materials_app.model.units import POINTS_PER_INCH, Length, mm
from materials_app.preflight.sheet import COARSE_PPI, FINE_PPI, Grey, Sheet, within_reason
from materials_app.preflight.space import Box, around

TRIAL_PPI = (100.0, 200.0, 300.0)
SURROUNDINGS: Length = mm(8)
"""How much of the page round a symbol a trial shows, so that artwork beside the quiet zone is met too."""
QUIET_ZONE = 4
"""Modules that stay clear on every side (ISO/IEC 18004)."""
PLACE_TOLERANCE: Length = mm(0.5)
"""How far a symbol may stand from its ordered place."""
_EDGE = 0.35
"""Modules beside the symbol that are not judged: its own edge is anti-aliased and corners are read to a third."""
_CLEAR = 0.8
"""A pixel darker than this share of the ground is something printed."""
_GAMMA = 2.2
_TILT = math.radians(12.0)
_SHEAR = 0.12
_BLUR_SHARE = 0.35
_PAPER = 255
_MIDDLE = 128
_FORMATS = zxingcpp.BarcodeFormat
_QR = (_FORMATS.QRCode, _FORMATS.MicroQRCode, _FORMATS.RMQRCode)
_SQUARE = (_FORMATS.Aztec, _FORMATS.DataMatrix)
# Left out: the codes without a checksum that lines of type resemble (ITF, Codabar, Telepen ...), and MaxiCode, which
# is found on a page only when it stands alone. The check's own words name what is looked for.
_STRIPED = (
    _FORMATS.PDF417,
    _FORMATS.Code128,
    _FORMATS.Code93,
    _FORMATS.Code39,
    _FORMATS.DataBar,
    _FORMATS.DataBarExpanded,
    _FORMATS.EAN13,
    _FORMATS.EAN8,
    _FORMATS.UPCA,
)
_MODULES_OF_VERSION_ONE, _MODULES_PER_VERSION = 17, 4


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol as read off the page. ``modules`` is its side in modules, 0 where that is not known (not a QR code)."""

    kind: str
    payload: str
    box: Box
    modules: int

    @property
    def module(self) -> Length:
        """Side of one module; 0 where that is not known."""
        return max(self.box.width, self.box.height) / self.modules if self.modules else 0.0


def standing_in(symbols: tuple[Symbol, ...], box: Box) -> Symbol | None:
    """The symbol that stands in ``box``: of several the one that fills most of it."""
    there = (symbol for symbol in symbols if symbol.box.overlaps(box))
    return max(there, key=lambda symbol: symbol.box.meet(box).width * symbol.box.meet(box).height, default=None)


def is_off(symbol: Symbol, box: Box) -> bool:
    """Whether ``symbol`` stands beside ``box``, or is larger or smaller; corners are read to half a module."""
    return symbol.box.distance_to(box) > PLACE_TOLERANCE + symbol.module / 2


@dataclass(frozen=True, slots=True)
class Trial:
    """One attempt to read a symbol: resolution, treatment, and what came out (empty: nothing)."""

    ppi: float
    treatment: str
    payload: str


def find_symbols(sheet: Sheet) -> tuple[Symbol, ...]:
    """Every symbol on the whole page, each once, from the head down."""
    found: list[Symbol] = []
    coarse, fine = (within_reason(sheet.media, ppi) for ppi in (COARSE_PPI, FINE_PPI))
    # A picture with a code too small for the coarse search is met again as it is on the page.
    has_code = any(_read(pixels, _QR, smaller=False) for pixels in sheet.pictures)
    fine_page = sheet.cut(fine, sheet.media) if has_code else sheet.search(fine)
    every = _read(sheet.search(coarse), (*_QR, *_SQUARE, *_STRIPED))
    # Made smaller, the fine page would be the coarse one.
    small = _read(fine_page, _QR, smaller=False)
    # The fine search first: it knows better where a code ends.
    for ppi, codes in ((fine, small), (coarse, every)):
        for symbol in (_symbol(code, sheet.media, ppi) for code in codes):
            if not any(symbol.payload == other.payload and symbol.box.overlaps(other.box) for other in found):
                found.append(symbol)
    return tuple(sorted(found, key=lambda symbol: (-symbol.box.top, symbol.box.left)))


def _read(grey: Grey, formats: tuple[Any, ...], *, smaller: bool = True) -> Any:
    """What zxing-cpp reads, and with ``smaller`` also in ``grey`` made smaller."""
    wanted = zxingcpp.BarcodeFormats(formats)
    return zxingcpp.read_barcodes(grey, formats=wanted, try_downscale=smaller, text_mode=zxingcpp.TextMode.Plain)


def _symbol(code: Any, media: Box, ppi: float) -> Symbol:
    step = POINTS_PER_INCH / ppi
    corners = (getattr(code.position, name) for name in ("top_left", "top_right", "bottom_right", "bottom_left"))
    box = around((media.left + corner.x * step, media.top - corner.y * step) for corner in corners)
    version = int(code.extra.get("Version", 0)) if code.format == _FORMATS.QRCode else 0
    modules = _MODULES_OF_VERSION_ONE + _MODULES_PER_VERSION * version if version else 0
    return Symbol(str(code.format).rsplit(".", 1)[-1], code.text, box, modules)


@dataclass(frozen=True, slots=True)
class Tone:
    """Reflectance of a printed symbol: ``contrast`` of light ground and dark modules, and how many modules round it
    are clear, at most ``QUIET_ZONE``."""

    contrast: float
    quiet: float


def measure_tone(sheet: Sheet, box: Box, modules: int) -> Tone:
    """Measure the symbol in ``box``, ``modules`` a side, on the page as drawn."""
    module = max(box.width, box.height) / modules
    ppi = TRIAL_PPI[-1]
    cut = sheet.cut(ppi, box.grown((QUIET_ZONE + 1) * module))
    pixels = module * ppi / POINTS_PER_INCH
    edge = round((QUIET_ZONE + 1) * pixels)
    inside = cut[edge:-edge, edge:-edge]
    rows, columns = (_outwards(length, edge) for length in cut.shape)
    distance = np.maximum(rows[:, None], columns[None, :]) / np.float32(pixels)
    ring = (distance > _EDGE) & (distance <= QUIET_ZONE)
    light, dark = _REFLECTANCE[int(np.median(cut[ring]))], _REFLECTANCE[int(np.percentile(inside, 10))]
    spoiled = distance[ring & (cut < np.searchsorted(_REFLECTANCE, light * _CLEAR))]
    quiet = float(spoiled.min()) if spoiled.size else float(QUIET_ZONE)
    return Tone(float(light - dark), quiet)


def _outwards(length: int, edge: int) -> NDArray[np.float32]:
    """For each pixel of a row, how far it lies outside the symbol; 0 inside."""
    places = np.arange(length, dtype=np.float32)
    return np.maximum(np.maximum(edge - places, places - (length - 1 - edge)), 0)


_REFLECTANCE = (np.arange(_PAPER + 1) / float(_PAPER)) ** _GAMMA
"""What the paper throws back, 0 to 1, of each screen grey (IEC 61966-2-1, its simple form)."""


def try_symbol(sheet: Sheet, box: Box) -> tuple[Trial, ...]:
    """Read what stands in ``box`` with its true surroundings at three resolutions, four ways each.

    Light-on-dark symbols do not count as read: not every reader turns them.
    """
    return tuple(trial for ppi in TRIAL_PPI for trial in _trials(sheet.cut(ppi, box.grown(SURROUNDINGS)), ppi))


def _trials(cut: Grey, ppi: float) -> Iterator[Trial]:
    for treatment, treat in TREATMENTS.items():
        codes = zxingcpp.read_barcodes(treat(cut), formats=zxingcpp.BarcodeFormats([_FORMATS.QRCode]), try_invert=False)
        yield Trial(ppi, treatment, codes[0].text if codes else "")


def _blurred(cut: Grey) -> Grey:
    """Out of focus: a blur that grows with the resolution, about 0.09 mm at any."""
    radius = _BLUR_SHARE * min(cut.shape) / 100
    return np.asarray(Image.fromarray(cut).filter(ImageFilter.GaussianBlur(radius)))


def _one_bit(cut: Grey) -> Grey:
    """As a cheap office printer leaves it: black or white."""
    return np.where(cut < _MIDDLE, 0, _PAPER).astype(np.uint8)


def _tilted(cut: Grey) -> Grey:
    """Seen askew: turned in the hand and looked at from the side."""
    height, width = cut.shape
    cos, sin = math.cos(_TILT), math.sin(_TILT)
    size = (math.ceil(width * cos + height * sin), math.ceil(width * sin + height * cos))
    # Where each pixel of what is seen lies in the cut: sheared, then turned about the middle.
    across = (cos, cos * _SHEAR - sin)
    down = (sin, sin * _SHEAR + cos)
    starts = (
        middle - (row[0] * size[0] + row[1] * size[1]) / 2 for middle, row in ((width / 2, across), (height / 2, down))
    )
    from_left, from_top = starts
    matrix = (*across, from_left, *down, from_top)
    bilinear = Image.Resampling.BILINEAR
    seen = Image.fromarray(cut).transform(size, Image.Transform.AFFINE, matrix, bilinear, fillcolor=_PAPER)
    return np.asarray(seen)


TREATMENTS: dict[str, Callable[[Grey], Grey]] = {
    "plain": lambda cut: cut,
    "blurred": _blurred,
    "1-bit": _one_bit,
    "tilted": _tilted,
}

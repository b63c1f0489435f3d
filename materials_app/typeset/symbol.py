"""QR symbols that scan first time: the smallest version, the highest level it holds, the mask the standard wants.

``qrcode`` encodes the matrix (ISO/IEC 18004); every choice that decides how well it reads is made here. A payload
is written exactly as given: capitals in the host would save modules but no longer match the printed address.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from materials_app.errors import SymbolError
from materials_app.model.said import said
from materials_app.model.units import Length, mm, to_mm
from materials_app.typeset.symbol_mask import penalty
from materials_app.typeset.symbol_segments import DataSegment, cheapest_segments, segments_bits

if TYPE_CHECKING:
    from qrcode.main import QRCode

__all__ = [
    "MIN_MODULE",
    "QUIET_ZONE",
    "Level",
    "SymbolMatrix",
    "make_symbol",
    "reading_distance",
    "reading_side",
    "require_printable",
]

Level = Literal["L", "M", "Q", "H"]
"""Error correction levels; about 7, 15, 25 and 30 % of the codewords may be lost."""

QUIET_ZONE = 4
"""Light modules that must lie free on every side (ISO/IEC 18004:2015, 6.3.8)."""

MIN_MODULE: Length = mm(0.4)
"""Smallest module that phones read at hand distance (the symbol inventor's advice for phone cameras)."""

_MODULE_PER_METRE = mm(1.8)
"""Module for each metre of reading distance: an ordinary phone's viewfinder then gives every module 2.5 pixels at a
tilt of 30 degrees, the least that the weakest of three decoders needed (measured)."""

_WIDTH_PER_METRE = mm(100)
"""The trade's working rule: a symbol is a tenth of its reading distance wide."""

_LEVELS: tuple[Level, ...] = ("L", "M", "Q", "H")
_VERSIONS = range(1, 41)
_MASKS = range(8)
_PRINTABLE = range(0x21, 0x7F)  # what may stand in an address: RFC 3986 knows no space and nothing beyond ASCII
_CACHED_SYMBOLS = 256


@dataclass(frozen=True, slots=True)
class SymbolMatrix:
    """A finished symbol: ``rows`` of ``1`` (dark) and ``0``, square, without quiet zone, and how it was made."""

    rows: tuple[str, ...]
    version: int
    level: Level
    mask: int
    payload: str

    @property
    def modules(self) -> int:
        """Modules along one side (17 + 4 for each version)."""
        return len(self.rows)


@lru_cache(maxsize=_CACHED_SYMBOLS)
def make_symbol(payload: str, minimum_level: Level = "M") -> SymbolMatrix:
    """The symbol that carries ``payload``: smallest version at ``minimum_level``, then the highest level that fits.

    Args:
        payload: what a phone reads, to the letter; an address in ASCII.
        minimum_level: ``M``; ``Q`` for what lies in the wet, is scratched or hangs outdoors (ground rule symbols).

    Raises:
        SymbolError: the payload is empty, holds a character no address may hold, or is too long for any symbol.
    """
    data = _address_bytes(payload)
    version, segments = _smallest_version(data, minimum_level)
    level = _highest_level(segments_bits(segments, version), version)
    rows, mask = _best_masked(segments, version, level)
    return SymbolMatrix(rows, version, level, mask, payload)


def reading_side(distance_m: float, modules: int) -> Length:
    """The least side at which a symbol reads for everyone from ``distance_m`` metres, without quiet zone.

    The larger of two rules: 1.8 mm a module for each metre, and a tenth of the distance; never below 0.4 mm a module.
    """
    by_module = modules * max(_MODULE_PER_METRE * distance_m, MIN_MODULE)
    return max(by_module, _WIDTH_PER_METRE * distance_m)


def reading_distance(side: Length, modules: int) -> float:
    """From how many metres everyone reads a symbol of ``side``: the inverse of ``reading_side``."""
    return min(side / modules / _MODULE_PER_METRE, side / _WIDTH_PER_METRE)


def require_printable(symbol: SymbolMatrix, side: Length) -> None:
    """Refuse a symbol that phones could not resolve at the size it would print.

    Args:
        symbol: the symbol to place.
        side: its printed side without quiet zone.

    Raises:
        SymbolError: a module would be smaller than 0.4 mm.
    """
    module = side / symbol.modules
    if module >= MIN_MODULE - 1e-6:
        return
    needed = to_mm(MIN_MODULE) * symbol.modules
    raise SymbolError(
        said(
            "The QR code for {payload} would print at {size} mm a module; below {least} mm many phones cannot read it.",
            payload=symbol.payload,
            size=f"{to_mm(module):.2f}",
            least=f"{to_mm(MIN_MODULE):.2f}",
        ),
        hint=said(
            "Give it at least {needed} mm a side (it has {modules} modules), or use a shorter address.",
            needed=f"{needed:.1f}",
            modules=symbol.modules,
        ),
        error_id="symbol-too-small",
    )


def _address_bytes(payload: str) -> bytes:
    """The payload's bytes.

    Raises:
        SymbolError: it is empty or holds a character that no address may hold.
    """
    strange = next((character for character in payload if ord(character) not in _PRINTABLE), None)
    if payload and strange is None:
        return payload.encode("ascii")
    message = (
        said("There is no address for the QR code, so nothing can be printed.")
        if strange is None
        else said(
            "The address {payload} holds {strange}, which phones read differently from one another.",
            payload=repr(payload),
            strange=repr(strange),
        )
    )
    raise SymbolError(
        message,
        hint=said("Give the address as a browser writes it, in ASCII: letters, digits and signs, no spaces."),
        error_id="symbol-payload",
    )


def _smallest_version(data: bytes, level: Level) -> tuple[int, tuple[DataSegment, ...]]:
    for version in _VERSIONS:
        capacity = _capacity(version, level)
        if 3 * capacity < 10 * len(data):  # too long even if all were digits (three in ten bits): spares the search
            continue
        segments = cheapest_segments(data, version)
        if segments_bits(segments, version) <= capacity:
            return version, segments
    raise SymbolError(
        said(
            "The address has {count} characters; no QR code holds that many at level {level}.",
            count=len(data),
            level=level,
        ),
        hint=said("Use a shorter address."),
        error_id="symbol-payload",
    )


def _highest_level(bits: int, version: int) -> Level:
    return next(level for level in reversed(_LEVELS) if bits <= _capacity(version, level))


def _best_masked(segments: tuple[DataSegment, ...], version: int, level: Level) -> tuple[tuple[str, ...], int]:
    """Rows and mask of the lowest penalty over the complete symbol; the lowest mask number on a tie."""
    encoder = _encoder(segments, version, level)
    candidates = {mask: _masked(encoder, mask) for mask in _MASKS}
    mask = min(_MASKS, key=lambda number: penalty(candidates[number]))
    return candidates[mask], mask


def _encoder(segments: tuple[DataSegment, ...], version: int, level: Level) -> QRCode[None]:
    """A ``qrcode`` encoder that holds our segments and decides nothing itself."""
    from qrcode.main import QRCode
    from qrcode.util import QRData

    encoder: QRCode[None] = QRCode(version=version, error_correction=_correction(level), border=QUIET_ZONE)
    for segment in segments:
        encoder.add_data(QRData(segment.data, mode=int(segment.mode)))
    return encoder


def _masked(encoder: QRCode[None], mask: int) -> tuple[str, ...]:
    encoder.mask_pattern = mask
    encoder.make(fit=False)  # fit would let the library choose another version
    return tuple("".join("1" if dark else "0" for dark in row) for row in encoder.modules)


@lru_cache(maxsize=len(_VERSIONS) * len(_LEVELS))
def _capacity(version: int, level: Level) -> int:
    """Data bits of a symbol (ISO/IEC 18004:2015, table 7, as ``qrcode`` holds it)."""
    from qrcode.base import rs_blocks

    codewords: int = sum(block.data_count for block in rs_blocks(version, _correction(level)))
    return 8 * codewords


def _correction(level: Level) -> int:
    from qrcode import constants

    number: int = getattr(constants, f"ERROR_CORRECT_{level}")
    return number

"""PDF operators as text, from the plainest numbers that hold their precision (ISO 32000-2, annex A).

Everything here is in PDF space already: points, origin bottom left of the media box, y upwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

PLACE_DIGITS = 3
"""A place is written to a thousandth of a point: 0.35 micrometres, a hundredth of a 2,400 dpi plate's dot."""

INK_DIGITS = 4
"""An ink is written to a hundredth of a percent; plates are made in 1/255 steps."""

_REGULAR = frozenset(range(0x21, 0x7F)) - frozenset(b"()<>[]{}/%#")
"""Bytes that stand for themselves in a name: printable ASCII without delimiters and the escape itself."""


def number(value: float, digits: int = PLACE_DIGITS) -> str:
    """``value`` with at most ``digits`` decimals and nothing to spare: ``1``, ``0.25``, ``-3.5``."""
    text = f"{value:.{digits}f}"
    if digits:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(values: Iterable[float], digits: int = PLACE_DIGITS) -> str:
    """Several numbers, separated by spaces."""
    return " ".join([number(value, digits) for value in values])


def operation(operands: Iterable[float], operator: str) -> str:
    """Operands, then their operator."""
    return f"{numbers(operands)} {operator}".lstrip()


def rectangle(left: float, low: float, width: float, height: float) -> str:
    """A rectangle as a path."""
    return operation((left, low, width, height), "re")


def polygon(corners: Sequence[str]) -> str:
    """A closed path through ``corners``, each two written numbers."""
    return f"{corners[0]} m {' l '.join(corners[1:])} l h"


def name_token(name: str) -> str:
    """``name`` as a PDF name, whatever characters it has (ISO 32000-2, 7.3.5: UTF-8, irregular bytes as ``#xx``)."""
    return "/" + "".join(chr(byte) if byte in _REGULAR else f"#{byte:02X}" for byte in name.encode("utf-8"))


def utf16_hex(text: str) -> str:
    """``text`` as the hexadecimal digits of UTF-16, big-endian, without a byte order mark."""
    return text.encode("utf-16-be").hex().upper()

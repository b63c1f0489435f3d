"""Safe readings of PDF objects: a value of the wrong type reads as its default, for damaged files come every day."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pikepdf

from materials_app.preflight.space import Box, Matrix, around

UNREADABLE = (
    pikepdf.PdfError,
    pikepdf.ForeignObjectError,
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What reading a damaged object may raise, in pikepdf, in Pillow or in ours; whoever catches it records a fact."""

_NUMERIC = frozenset({int, float, Decimal})
_BOX_NUMBERS = 4
_MATRIX_NUMBERS = 6


def number(value: Any, default: float = 0.0) -> float:
    """A number, or ``default``; booleans are not numbers."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return default
    return float(value)


def numbers(value: Any) -> tuple[float, ...]:
    """The numbers of an array or of an operator's operands, or none when there is anything else among them."""
    if not isinstance(value, pikepdf.Array) and (isinstance(value, pikepdf.Object) or not hasattr(value, "__len__")):
        return ()
    every = list(value)
    # By exact type: content is mostly numbers, and a boolean is an integer to isinstance.
    return tuple(map(float, every)) if _NUMERIC.issuperset(map(type, every)) else ()


def name(value: Any) -> str:
    """A name without its slash; empty for anything else."""
    return str(value)[1:] if isinstance(value, pikepdf.Name) else ""


def text(value: Any) -> str:
    """A text string or a name as text; empty for anything else."""
    return str(value) if isinstance(value, pikepdf.String | str) else name(value)


def get(holder: Any, key: str) -> Any:
    """``holder[key]`` of a dictionary or stream, or none."""
    return holder.get(key) if isinstance(holder, pikepdf.Dictionary | pikepdf.Stream) else None


def items(holder: Any) -> Iterator[tuple[str, Any]]:
    """Key and value of a dictionary; none of anything else."""
    if isinstance(holder, pikepdf.Dictionary | pikepdf.Stream):
        yield from holder.items()


def box(value: Any) -> Box | None:
    """A rectangle in whichever order its corners were written, or none."""
    found = numbers(value)
    if len(found) != _BOX_NUMBERS:
        return None
    return around(((found[0], found[1]), (found[2], found[3])))


def matrix(value: Any) -> Matrix | None:
    """A matrix, or none."""
    found = numbers(value)
    if len(found) != _MATRIX_NUMBERS:
        return None
    a, b, c, d, e, f = found
    return (a, b, c, d, e, f)


def filters(stream: Any) -> tuple[str, ...]:
    """The filters of a stream, outermost first."""
    value = get(stream, "/Filter")
    if isinstance(value, pikepdf.Array):
        return tuple(name(item) for item in iter(value))
    return (name(value),) if value is not None else ()

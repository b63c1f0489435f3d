"""The functions by which a PDF gives a spot colour's stand-in inks: sampled, exponential, and programmes of plain sums.

ISO 32000-2, 7.10. Of the calculator's operators those are read that tint functions are written with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from materials_app.logos.pdf_file import content
from materials_app.logos.refusal import FLATTEN, RefusalError
from materials_app.model.said import said

if TYPE_CHECKING:
    from pikepdf import Object

_SAMPLED, _EXPONENTIAL, _CALCULATOR = 0, 2, 4
_BYTE = 8
_LEVELS = 255
_MOST_STEPS = 2_000
_MOST_STACK = 100
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)")
_SUMS: dict[str, Callable[[float, float], float]] = {
    "add": lambda one, other: one + other,
    "sub": lambda one, other: one - other,
    "mul": lambda one, other: one * other,
    "div": lambda one, other: one / other,
}


def evaluated(function: Object, shares: Sequence[float], wanted: int) -> tuple[float, ...]:
    """What a tint function gives for these tints: ``wanted`` numbers from 0 to 1.

    Raises:
        RefusalError: when it is of a kind that is not read here.
    """
    kind = int(function.get("/FunctionType", -1))
    try:
        if kind == _EXPONENTIAL and len(shares) == 1:
            given = _exponential(function, shares[0])
        elif kind == _SAMPLED and len(shares) == 1:
            given = _sampled(function, shares[0])
        elif kind == _CALCULATOR:
            given = _calculated(content(function).decode("latin-1"), shares)
        else:
            raise _unread()
    except (IndexError, ValueError, ZeroDivisionError) as broken:
        raise _unread() from broken
    if len(given) != wanted:
        raise _unread()
    return tuple(min(max(one, 0.0), 1.0) for one in given)


def _exponential(function: Object, share: float) -> list[float]:
    low = [float(one) for one in function.get("/C0", [0.0])]
    high = [float(one) for one in function.get("/C1", [1.0])]
    bent = share ** float(function.get("/N", 1))
    return [start + bent * (end - start) for start, end in zip(low, high, strict=True)]


def _sampled(function: Object, share: float) -> list[float]:
    steps, bits = int(function["/Size"][0]), int(function["/BitsPerSample"])
    span = [float(one) for one in function["/Range"]]
    wide = len(span) // 2
    data = content(function)
    if bits != _BYTE or steps < 1 or len(data) < steps * wide:
        raise _unread()
    decode = [float(one) for one in function.get("/Decode", span)]
    place = share * (steps - 1)
    under = int(place)
    over, between = min(under + 1, steps - 1), place - under
    given = []
    for number in range(wide):
        level = data[under * wide + number] * (1 - between) + data[over * wide + number] * between
        low, high = decode[2 * number : 2 * number + 2]
        given.append(low + level / _LEVELS * (high - low))
    return given


def _calculated(programme: str, shares: Sequence[float]) -> list[float]:
    words = programme.strip().removeprefix("{").removesuffix("}").split()
    if len(words) > _MOST_STEPS:
        raise _unread()
    stack = list(shares)
    for word in words:
        _step(stack, word)
        if len(stack) > _MOST_STACK:
            raise _unread()
    return stack


def _step(stack: list[float], word: str) -> None:
    if _NUMBER.fullmatch(word):
        stack.append(float(word))
    elif word in _SUMS:
        other, one = stack.pop(), stack.pop()
        stack.append(_SUMS[word](one, other))
    elif word == "dup":
        stack.append(stack[-1])
    elif word == "pop":
        stack.pop()
    elif word == "exch":
        stack[-2:] = stack[-1], stack[-2]
    elif word == "index":
        stack.append(stack[-1 - int(stack.pop())])
    elif word == "roll":
        turns, count = int(stack.pop()), int(stack.pop())
        top = stack[len(stack) - count :]
        turns %= count
        stack[len(stack) - count :] = (*top[count - turns :], *top[: count - turns])
    else:
        raise _unread()


def _unread() -> RefusalError:
    return RefusalError(said("its spot colour is mixed in a way that is not read here"), FLATTEN)

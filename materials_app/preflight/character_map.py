"""Reads a ToUnicode character map: what each code of a font reads as (ISO 32000-2, 9.10.3)."""

from __future__ import annotations

import re
from itertools import count

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.DOTALL)
_STRING = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_LONGEST_RANGE = 65_536
"""Two-byte codes: a longer range is damage, not text."""


def read_character_map(data: bytes) -> dict[int, str]:
    """{code: characters}. What cannot be read is left out."""
    mapped: dict[int, str] = {}
    for kind, body in _SECTION.findall(data):
        if kind == b"bfchar":
            mapped |= {_code(code): _characters(target) for code, target in _PAIR.findall(body)}
        else:
            for low, high, start, listed in _RANGE.findall(body):
                mapped |= _range(_code(low), _code(high), start, listed)
    return mapped


def _code(digits: bytes) -> int:
    return int(b"".join(digits.split()) or b"0", 16)


def _characters(digits: bytes) -> str:
    plain = b"".join(digits.split()).decode("ascii")
    return bytes.fromhex(plain if len(plain) % 2 == 0 else plain + "0").decode("utf-16-be", "replace")


def _range(low: int, high: int, start: bytes, listed: bytes) -> dict[int, str]:
    codes = range(low, min(high, low + _LONGEST_RANGE) + 1)
    if listed:
        return {code: _characters(target) for code, target in zip(codes, _STRING.findall(listed), strict=False)}
    first = _characters(start)
    if not first:
        return dict.fromkeys(codes, "")
    return {code: first[:-1] + chr(ord(first[-1]) + step) for code, step in zip(codes, count(), strict=False)}

"""A language nobody speaks: English with accents, two fifths longer, to see what a window does with long words."""

from __future__ import annotations

import re
from collections.abc import Mapping

ACCENTS = str.maketrans("aeiouyAEIOUYcnsg", "âêîôûŷÂÊÎÔÛŶçñşĝ")
PART = re.compile(r"(\{\w*\}|&(?!\{).|\*\.\w+|\.campaignpack|\bpack\.toml\b)")
"""What stays as it is: places for values, the letter Alt reaches, kinds of file."""
MORE = "ŵïđëř"
LONGER = 0.4


def pseudo(words: str) -> str:
    """The words, accented and two fifths longer, every word by as much as it can be told apart."""
    parts = PART.split(words)
    letters = sum(len(part) for part in parts[::2])
    said = "".join(part if at % 2 else part.translate(ACCENTS) for at, part in enumerate(parts))
    need = max(round(LONGER * letters), 1) if letters > 1 else 0
    return f"{said}{_tail(need)}" if not said.endswith(("…", ".", "?", ":")) else f"{said[:-1]}{_tail(need)}{said[-1]}"


def _tail(need: int) -> str:
    """As many letters more, in words of six at most."""
    letters = "".join(MORE[at % len(MORE)] if at % 7 else " " for at in range(need))
    return letters if need > 1 else MORE[:need]


def pseudo_table(words: Mapping[str, str]) -> dict[str, str]:
    """A whole table in that language; Qt's own words and what names a place on disk stay."""
    return {key: said if key.startswith(("qt.", "interface.")) else pseudo(said) for key, said in words.items()}

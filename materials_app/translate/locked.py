"""What a translation may not change: telephone numbers, addresses, names, figures. Found by the tables, not by guess.

A figure is any numeral. Digits of other scripts are figures too: ۱۸ in place of 18 is a change.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_HOST = r"(?:https?://)?(?:[a-z0-9-]+\.)+(?:uk|com|org|net|gov|police|cymru|wales)\b(?:/[\w/-]*\w)?"
_NUMERAL = r"\d+(?:[.,:/]\d+)*"
_ROUTE = re.compile(rf"\d|{_HOST}")
_BLANKS = re.compile(r"[ \t\u00a0\u202f]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: words, or something locked."""

    text: str
    is_locked: bool = False


class Locks:
    """What is locked in the words of one campaign: names, numbers and addresses as the tables write them.

    ``also`` gives a name's form in another language: {``Samariaid``: ``Samaritans``}. Either may stand for the other.
    """

    def __init__(self, known: Iterable[str], also: Mapping[str, str]) -> None:
        longest_first = sorted({plain(one) for one in (*known, *also) if one}, key=len, reverse=True)
        spelled = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in longest_first)
        self._also = also
        whole = rf"(?<!\w)(?:{spelled})(?!\w)|" if spelled else ""
        self._pattern = re.compile(f"{whole}{_HOST}|{_NUMERAL}")

    def pieces(self, text: str) -> Iterator[Piece]:
        """The text in stretches, as they follow each other."""
        at = 0
        for match in self._pattern.finditer(text):
            if match.start() > at:
                yield Piece(text[at : match.start()])
            yield Piece(match.group(), is_locked=True)
            at = match.end()
        if at < len(text):
            yield Piece(text[at:])

    def found(self, text: str) -> tuple[str, ...]:
        """What is locked in ``text``, each as often as it stands there."""
        whole = (" ".join(piece.text.split()) for piece in self.pieces(text) if piece.is_locked)
        return tuple(self._also.get(one, one) for one in whole)

    def differences(self, source: str, target: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What of ``source`` is missing in ``target``, and the numbers and addresses there that ``source`` has not.

        A name may be said once more: many languages cannot leave it to a pronoun.
        """
        wanted, given = Counter(self.found(source)), Counter(self.found(target))
        added = (one for one in (given - wanted).elements() if _ROUTE.search(one))
        return tuple((wanted - given).elements()), tuple(added)


def plain(text: str) -> str:
    """A text as it is compared and kept: composed letters, single blanks, ``\\n`` at the end of a line."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_BLANKS.sub(" ", line).strip(" ") for line in lines).strip("\n")

"""Judges a piece of several texts: each by itself, then what may not stand together anywhere on the piece."""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.findings import Finding
from materials_app.model.rules import Rulebook
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.checker import UNKNOWN_PIECE

_TOGETHER = frozenset({"report-beside-help", "contacts-conflict", "quote-words-missing"})
"""Findings about two routes that contradict each other, wherever on the piece each of them stands, and about a quote
that stands nowhere on it; the pairings of the rulebook, too, are about all that a piece says."""


def check_piece(
    texts: tuple[str, ...], rulebook: Rulebook, audience: str = "", *, piece: Piece = UNKNOWN_PIECE
) -> tuple[tuple[int, Finding], ...]:
    """Judge the texts of one piece, its pages or its fields.

    Args:
        texts: each text, lines separated by line feeds.
        rulebook: verified resources, audiences, claims, terms and promises.
        audience: id of whom the piece speaks to; empty when that is not known.
        piece: what is known of the piece.

    Returns:
        (number of the text, from 0, finding), in the order of the texts; places count from each text's own first line.
    """
    found = tuple(
        (number, finding)
        for number, text in enumerate(texts)
        for finding in check_text(text, rulebook, audience, piece=piece)
    )
    return (*found, *_together(texts, rulebook, audience, piece, {finding.id for _, finding in found}))


def _together(
    texts: tuple[str, ...], rulebook: Rulebook, audience: str, piece: Piece, said: set[str]
) -> tuple[tuple[int, Finding], ...]:
    wanted = _TOGETHER.union(pairing.id for pairing in rulebook.pairings) - said
    whole = check_text("\n".join(texts), rulebook, audience, piece=replace(piece, is_whole=True))
    return tuple((_text_of(finding.place.line, texts), finding) for finding in whole if finding.id in wanted)


def _text_of(line: int, texts: tuple[str, ...]) -> int:
    """Which text holds a line of all of them set one under the other."""
    last = 0
    for number, text in enumerate(texts):
        last += text.count("\n") + 1
        if line <= last:
            return number
    return len(texts) - 1

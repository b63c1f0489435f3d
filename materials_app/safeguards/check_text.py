"""What a text may say: the one door to the safeguards, used live, by ``check-text`` and on finished pages."""

from __future__ import annotations

from functools import lru_cache

from materials_app.model.findings import Finding
from materials_app.model.rules import Rulebook
from materials_app.safeguards.checker import UNKNOWN_PIECE, Piece, checker_for
from materials_app.safeguards.spelling import Slip

__all__ = ["Piece", "check_text", "slips_in"]


@lru_cache(maxsize=256)  # pure, so remembered: at a key press only the field that changed is read again
def check_text(
    text: str, rulebook: Rulebook, audience: str = "", *, piece: Piece = UNKNOWN_PIECE
) -> tuple[Finding, ...]:
    """Judge ``text`` by ``rulebook``.

    Args:
        text: any text, lines separated by line feeds.
        rulebook: verified resources, audiences, claims, terms and promises.
        audience: id of whom the text speaks to; empty when that is not known.
        piece: what is known of the piece the text stands on.

    Returns:
        Findings of the safeguarding family, each with line, column and excerpt, in the order of the text.
    """
    return checker_for(rulebook).check(text, audience, piece)


@lru_cache(maxsize=256)
def slips_in(text: str, rulebook: Rulebook) -> tuple[Slip, ...]:
    """The words of ``text`` that no word list of ``rulebook`` holds, wherever they stand, with what may be meant."""
    return checker_for(rulebook).slips(text)

"""Judges an outer face: whether a bystander could tell from it what the piece is about, or whose.

The cover of a Quiet leaflet and the front of a card lie where others see them, so they say nothing that names the
service, the police, the subject, the audience, the law or a way to get in touch.
"""

from __future__ import annotations

from functools import lru_cache

from materials_app.model.findings import Finding
from materials_app.model.rules import GiveAway
from materials_app.model.said import said
from materials_app.safeguards.explain import explain
from materials_app.safeguards.patterns import Pattern, compile_form, find_forms
from materials_app.safeguards.reading import fold, read


def discreet_findings(text: str, words: tuple[GiveAway, ...], allowed: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """What gives ``text`` away, in the order it stands there; nothing for a text that keeps quiet.

    Args:
        text: everything an outer face says, lines separated by line feeds.
        words: the table of give-away words.
        allowed: what the layout itself puts there, say the bare number; a line that is part of it gives nothing away.
    """
    reading = read("\n".join("" if _is_part(line, allowed) else line for line in text.split("\n")))
    found = (
        (start, explain("discreet-gives-away", reading.place(start, end), what=said(give_away.names)))
        for give_away in words
        for start, end in find_forms(_forms(give_away), (), reading.text)
    )
    return tuple(finding for _, finding in sorted(found, key=lambda pair: pair[0]))


@lru_cache(maxsize=64)
def _forms(give_away: GiveAway) -> tuple[Pattern, ...]:
    return tuple(map(compile_form, give_away.forms))


def _is_part(line: str, allowed: tuple[str, ...]) -> bool:
    """Whether ``line`` is one of ``allowed`` or a part of it, wherever it was broken."""
    wanted = _joined(line)
    return any(wanted in _joined(one) for one in allowed)


def _joined(text: str) -> str:
    return "".join(fold(text).split())

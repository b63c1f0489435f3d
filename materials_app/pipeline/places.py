"""What the places of a piece are called where their words stand apart from the page: copy sheet, what has changed."""

from __future__ import annotations

from collections.abc import Iterable

from materials_app.assemble.steps import STEP
from materials_app.assemble.words import EDITION
from materials_app.model.partner import FIELDS
from materials_app.model.said import listed, said
from materials_app.model.template import TextFrame

__all__ = ["PARTS", "PLACES", "SYMBOL", "place_of_frame", "place_of_picture", "place_of_words"]

PLACES = {
    "trigger": "Opening",
    "exit": "Way out",
    "action": "Call to action",
    "discreet": "Front",
    "call": "When you call",
    "about": "What it is",
    "matters": "Why it matters",
    "today": "What you can do today",
    "help": "Where help is",
    "local": "Local line",
    "number": "Telephone",
    "address": "Address",
    "promise": "Promise",
    "limit": "Limit of confidentiality",
    "crisis": "Crisis line",
    "masthead": "Force",
    "edition-name": "Edition",
    "picture": "Picture",
    "symbol": "QR code",
}
PARTS = {"kicker": "lead-in", "headline": "headline", "text": "text"}
SYMBOL = "symbol"


def place_of_picture(slot: str) -> str:
    """What is called that which words are read aloud for; every picture that is nothing else is a picture."""
    return said(PLACES[slot if slot in PLACES else "picture"])


def place_of_words(slot: str, field: str) -> str:
    """What a place is called; empty for what is no copy: the number of a step, the edition code."""
    if slot == EDITION or field == EDITION:
        return ""
    name = said(PLACES[slot]) if slot in PLACES else slot.capitalize()
    if field.startswith(STEP):
        number, _, part = field.removeprefix(STEP).partition("-")
        return "" if part == "number" else said("{place}, step {number}", place=name, number=number)
    return said("{place}, {part}", place=name, part=said(PARTS[field])) if field in PARTS else name


def place_of_frame(frame: TextFrame) -> str:
    """What a frame is called by everything that may stand in it: ``Opening, headline; Way out, headline``."""
    return listed(dict.fromkeys(_places(frame)), "; ") or frame.id


def _places(frame: TextFrame) -> Iterable[str]:
    for source in frame.copy:
        slot = source.field if source.source == "job" else source.source
        if slot in FIELDS:
            yield said("Partners")
        elif place := place_of_words(slot, source.field):
            yield place

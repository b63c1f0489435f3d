"""What the editor says of choosing, spelling, pasting and local lines. Part of the window's one table (``wording``)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

EDIT: Mapping[str, str] = MappingProxyType(
    {
        # choosing out of the library
        "chooser.name": "{slot}: choose from the library",
        "chooser.find": "Find words, topics, tones",
        "chooser.found": "Messages found",
        "chooser.tone": "Tone",
        "chooser.every-tone": "Any tone",
        "chooser.length": "Length",
        "chooser.length-automatic": "Any length",
        "chooser.length-short": "Short",
        "chooser.length-standard": "Standard",
        "chooser.length-long": "Long",
        "chooser.age": "{tone}, reading age {age}",
        "chooser.looking": "Looking where it fits",
        "chooser.too-long": "Too long for: {layouts}",
        "chooser.too-long-one": "Too long for the {layout}",
        "chooser.fits-one": "Fits the {layout}",
        "chooser.fits-every": "Fits every layout",
        "chooser.shorter": "Shorter on: {layouts}",
        "chooser.no-length": "Has no such length",
        "chooser.none": "Nothing says that. Type fewer words, or choose another tone.",
        "chooser.take": "Use these words",
        "chooser.cancel": "Cancel",
        "chooser.evidence": "Evidence",
        "chooser.sources": "What it rests on",
        "chooser.no-sources": "No source is on record.",
        "chooser.written": "Written on {day}.",
        "chooser.review": "Written on {day}, to be looked at again by {review}.",
        "chooser.origin": "Where the words come from: {origin}.",
        # spelling
        "action.spelling": "&Spelling suggestions",
        "spelling.one": "1 word may be misspelt",
        "spelling.several": "{count} words may be misspelt",
        "spelling.none": "No suggestion",
        "spelling.learn": "Add “{word}” to this set’s words",
        "what.word": "word of this set",
    }
)

"""What a remedy means on the command line: the options and commands that do it.

The modules below say what to do in words that hold in the window too; here stands how to write it.
"""

from __future__ import annotations

from materials_app.model.said import Said

OUT = "--out FOLDER names it."
WAYS = {
    "Name a folder.": OUT,
    "Name an empty or new folder.": OUT,
    "Move them elsewhere, or name another folder.": OUT,
    "Free some space or choose another folder, then try again.": OUT,
    "See that you may open the file, or order from nobody by name.": "Leave --printer out.",
    "Give the number; the pack's order does not have it.": "--quantity 250 does.",
    "Put each piece on record by itself, or name the places afterwards.": "--layout ID names one piece.",
    "If it was printed twice that day, say so; else leave it.": "--again says so.",
    "Choose another message.": "materials list messages shows them.",
    "Choose a message for the slot '{slot}', another family or another audience.": (
        "materials gallery shows every piece there are words for."
    ),
    "Choose a message for the audience '{audience}'.": "materials list messages --audience {audience} shows what fits.",
    "Remove it, then import it again.": "materials pack remove {name} takes it away.",
    "Remove yours.": "materials pack remove {id} does.",
    "Keep the newer one, or say that you want the older one.": "--older says so.",
    "Save it as plain text in UTF-8, or say what it is written in.": "For example --encoding cp1252.",
    "Give the new one an id of its own, or change the other.": "materials claims show says what the other is.",
    "Choose the file for that language, or name no language.": "Leave --language out.",
    "Bring it back the way it was sent.": "--set FILE names the set it is of.",
    "Write campaign and message by their ids.": "materials list messages --json shows them.",
}
"""By the English of a remedy, before its places are filled."""


def on_the_command_line(hint: str) -> str:
    """The remedy, with the option or command that does it."""
    template, facts = (hint.template, hint.facts) if isinstance(hint, Said) else (hint, {})
    way = WAYS.get(template, "")
    return f"{hint} {way.format(**facts)}" if way else hint

"""The window's words about campaign packs, a part of the one table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PACKS: Mapping[str, str] = MappingProxyType(
    {
        "action.import-pack": "Import a campaign &pack…",
        "action.packs": "Campaign &packs",
        "action.make-pack": "&Make a campaign pack…",
        # installed packs
        "packs.title": "Campaign packs",
        "packs.line": "Corrected numbers, messages and figures over the shipped ones",
        "packs.none": (
            "No campaign pack is installed: numbers, messages and figures are as shipped. "
            "Import one, or drop its file on this window."
        ),
        "packs.import": "Import a pack…",
        "packs.make": "Make a pack…",
        "packs.foot": "Packs carry no signature. Compare the SHA-256 with the publisher by telephone.",
        "packs.version": "Version {version}",
        "packs.in-use": "In use today",
        "packs.waiting": "Under embargo until {day}",
        "packs.superseded": "Not in use: another version is",
        "packs.over": "Expired on {day}",
        "packs.broken": "Cannot be used",
        "packs.published": "Published by {publisher}, as the pack says.",
        "packs.fact-version": "Version",
        "packs.fact-made": "Made on",
        "packs.fact-embargo": "Embargo",
        "packs.fact-expires": "Expires",
        "packs.fact-files": "Files",
        "packs.fact-sha": "SHA-256",
        "packs.embargo": "Not used before {day}",
        "packs.holds": "Holds until {day}",
        "packs.note": "What the publisher says",
        "packs.copy": "Copy SHA-256",
        "packs.remove": "Remove…",
        "packs.remove-title": "Remove “{title}”?",
        "packs.remove-text": (
            "What it corrected is as shipped again, and sets that use its words or numbers change with it. Your sets "
            "themselves are not touched."
        ),
        "packs.remove-undo": "To undo this, import its file again.",
        "packs.remove-yes": "Remove the pack",
        "packs.remove-no": "Keep it",
        "packs.removed": "“{title}” is removed. To undo this, import its file again.",
        "packs.imported": "“{title}” is imported, and the open set shows its words and numbers.",
        "packs.imported-alone": "“{title}” is imported. Sets you open use its words and numbers.",
        "packs.imported-later": "“{title}” is imported. Nothing uses it before {day}.",
        # import
        "pack-import.title": "Import a campaign pack",
        "pack-import.file": "Campaign packs (*.campaignpack)",
        "pack-import.published": (
            "Version {version}, made on {day}. Published by {publisher}, as the pack says: it carries no signature."
        ),
        "pack-import.compare": "Compare this SHA-256 with the publisher by telephone before you import:",
        "pack-import.change": "What changes: 1 change",
        "pack-import.changes": "What changes: {count} changes",
        "pack-import.set": "It touches 1 of your sets",
        "pack-import.sets": "It touches {count} of your sets",
        "pack-import.no-sets": "It touches none of your recent sets",
        "pack-import.sets-note": "The open set and the recent ones were looked at.",
        "pack-import.now": "Now: {words}",
        "pack-import.then": "With the pack: {words}",
        "pack-import.new": "New: {words}",
        "pack-import.gone": "Left out: {words}",
        "pack-import.nothing": "Nothing: everything in it is as it is already.",
        "pack-import.yes": "Import",
        "pack-import.no": "Do not import",
        "pack-import.list": "What changes",
        "pack-import.side": "Which sets it touches",
        "pack-import.what": "{kind} {names}: {what}",
        "pack-import.there": "This very pack is installed already. There is nothing to import.",
        "pack-import.asked": "Sets are never rewritten. What you make from now on uses the pack.",
        "pack-import.reading": "Looking at the pack",
        "pack-import.older-yes": "Look at the older one",
        "pack-import.older-no": "Keep the newer one",
        "pack-import.refused": "What was installed is as it was, and nothing was left behind.",
        "pack-import.show-installed": "Show installed packs",
        # drag and drop
        "drop.pack": "Drop to look at “{name}”. Nothing is imported before you say so.",
        "drop.wrong": "“{name}” is not a campaign pack. A campaign pack’s name ends in .campaignpack.",
        "drop.several": "Drop one file at a time. There are {count}.",
        # when the user's own data cannot be read
        "trouble.title": "Your own data cannot be read, so the window does not open",
        "trouble.where": "Where: {place}",
        "trouble.remedy": (
            "Remove the pack and import its file again, or put it right and try again. Nothing is made without it: "
            "it may be the one that corrects a number."
        ),
        "trouble.again": "Try again",
        "trouble.remove": "Remove “{file}”",
        "trouble.quit": "Quit",
        # making one
        "pack-make.title": "Make a campaign pack",
        "pack-make.line": "For national teams: from a folder to one file for every force",
        "pack-make.folder": "Folder of the pack",
        "pack-make.folder-note": "It holds pack.toml, resources and campaigns, with only what changes in them.",
        "pack-make.folder-title": "Choose the folder of the pack",
        "pack-make.out": "Save as",
        "pack-make.out-note": "A file that is there already is never overwritten: a changed pack needs a new version.",
        "pack-make.out-title": "Save the campaign pack",
        "pack-make.choose-folder": "Choose the folder…",
        "pack-make.choose-out": "Choose the file…",
        "pack-make.run": "Make the pack",
        "pack-make.wanted": "Choose the folder and the file first",
        "pack-make.running": "Checking the folder",
        "pack-make.fault": "The pack was not made",
        "pack-make.where": "Where: {place}",
        "pack-make.what-to-do": "What to do: {hint}",
        "pack-make.done": "{file} is made",
        "pack-make.done-line": "{title}, version {version}, {size}\N{NO-BREAK SPACE}bytes",
        "pack-make.send": "Send this SHA-256 to the forces by another way than the file:",
        "pack-make.show": "Show what it changes",
    }
)

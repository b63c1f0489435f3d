"""Every word the window says, in one table. A second interface language is a second table with the same keys.

Sentence case, digits for counts, verbs on buttons, an ellipsis only where more is asked. A number and its unit are held
together by a no-break space. ``&`` marks the letter Alt reaches.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

NBSP = "\N{NO-BREAK SPACE}"

ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        "app.name": "Campaign Materials Studio",
        # menus
        "menu.file": "&File",
        "menu.edit": "&Edit",
        "menu.view": "&View",
        "menu.theme": "&Theme",
        "menu.recent": "Open &recent",
        "menu.output": "&Output",
        "menu.help": "&Help",
        # actions
        "action.new": "&New campaign set",
        "action.open": "&Open…",
        "action.save": "&Save",
        "action.save-copy": "Save a &copy…",
        "action.close": "C&lose",
        "action.quit": "&Quit",
        "action.undo": "&Undo",
        "action.undo-what": "&Undo {what}",
        "action.redo": "&Redo",
        "action.redo-what": "&Redo {what}",
        "action.cut": "Cu&t",
        "action.copy": "&Copy",
        "action.paste": "&Paste",
        "action.select-all": "Select &all",
        "action.fit": "&Fit page",
        "action.actual-size": "&Actual size",
        "action.zoom-in": "Zoom &in",
        "action.zoom-out": "Zoom &out",
        "action.guides": "&Guides",
        "action.next-problem": "&Next problem",
        "action.previous-problem": "&Previous problem",
        "action.next-pane": "Ne&xt pane",
        "action.previous-pane": "Pre&vious pane",
        "action.problems": "Pro&blems",
        "action.theme-system": "&Follow the system",
        "action.theme-light": "&Light",
        "action.theme-dark": "&Dark",
        "action.theme-high-contrast": "&High contrast",
        "action.export": "&Export…",
        "action.open-folder": "Open &last folder",
        "action.keys": "&Keys",
        "action.about": "&About",
        # what undo takes back
        "what.force": "choice of force",
        "what.audience": "choice of audience",
        "what.language": "choice of language",
        "what.family": "choice of design",
        "what.condition": "choice of paper",
        "what.marks": "choice of marks",
        "what.trigger.message": "choice of opening",
        "what.exit.message": "choice of way out",
        "what.action.message": "choice of call to action",
        "what.library-words": "library words",
        # content pane
        "content.title": "Content",
        "content.force": "Force",
        "content.force-prompt": "Type to find a force",
        "content.audience": "Audience",
        "content.language": "Language",
        "content.family": "Design",
        "content.choose": "Choose…",
        "content.choose-name": "Choose {field} from the library",
        "content.own": "Your own words",
        "content.use-library": "Use the library words",
        "content.routes": "Where it sends people",
        "content.telephone": "Telephone",
        "content.address": "Address",
        "content.no-number": "None is verified",
        "group.trigger": "Opening",
        "group.exit": "Way out",
        "group.action": "Call to action",
        "field.trigger.kicker": "Lead-in",
        "field.trigger.headline": "Headline",
        "field.trigger.text": "First sentence",
        "field.exit.kicker": "Lead-in to the way out",
        "field.exit.headline": "End of the headline",
        "field.exit.text": "Message",
        "field.action.kicker": "Lead-in to the action",
        "field.action.headline": "Title of the action",
        "field.action.text": "Line above the number",
        # fit notes
        "fit.fits": f"Fits at {{size}}{NBSP}pt",
        "fit.reduced": f"Fits, reduced to {{size}}{NBSP}pt",
        "fit.variant": f"Fits at {{size}}{NBSP}pt in its {{length}} form",
        "fit.over-one": f"1 character too long at {{size}}{NBSP}pt",
        "fit.over": f"{{count}} characters too long at {{size}}{NBSP}pt",
        "fit.absent": "Not shown in this layout",
        "length.short": "short",
        "length.standard": "standard",
        "length.long": "long",
        # languages
        "language.en": "English",
        "language.cy": "Welsh",
        # page
        "page.name": "Page",
        "page.empty": "The poster appears here as soon as a force is chosen.",
        "page.unmade": "The page cannot be made yet. The list of problems says why.",
        "page.slot": "{slot}: {words}",
        "page.fit": "Fit",
        "page.actual-size": "Actual size",
        "page.guides": "Guides",
        "page.per-cent": f"{{value}}{NBSP}%",
        "page.zoom": f"Zoom, {{value}}{NBSP}%",
        # slots as places
        "slot.force": "Force",
        "slot.language": "Language",
        "slot.trigger": "Opening",
        "slot.exit": "Way out",
        "slot.action": "Call to action",
        "slot.number": "Telephone",
        "slot.address": "Address",
        "slot.symbol": "QR code",
        "slot.picture": "Picture",
        "slot.masthead": "Force name",
        "slot.promise": "Promise",
        "slot.crisis": "Crisis line",
        "slot.edition": "Edition code",
        "slot.kicker": "Line above the headline",
        "slot.page": "Page",
        # problems
        "problems.title": "Problems",
        "problems.none": "Nothing to fix",
        "problems.none-more": "The poster is ready to be exported.",
        "problems.stop-one": "1 error stops this set from being exported.",
        "problems.stop": "{count} errors stop this set from being exported.",
        "problems.may-export": "Nothing here stops the export. The finished file is checked again before it is saved.",
        "problems.go": "Go to text",
        "problems.close": "Close problems",
        "problem.row": "{severity}. {place}. {message}",
        "severity.error": "Error",
        "severity.warning": "Warning",
        "severity.note": "Note",
        # status
        "status.new": "Not saved yet",
        "status.saved": "Saved {time}",
        "status.saved-before": "Saved",
        "status.changed": "Changes not saved",
        "status.output": (
            f"{{layout}}, {{width}} × {{height}}{NBSP}mm, bleed {{bleed}}{NBSP}mm, PDF/X-4, {{paper}} {{limit}}{NBSP}%"
        ),
        "status.error": "1 error",
        "status.errors": "{count} errors",
        "status.warning": "1 warning",
        "status.warnings": "{count} warnings",
        "status.ready": "Nothing to fix",
        "status.exporting": "Exporting",
        # toolbar
        "toolbar.line": "{force}, {language}",
        "toolbar.no-force": "No force chosen",
        # export
        "export.title": "Export",
        "export.close": "Close export",
        "export.folder": "Folder",
        "export.choose": "Choose…",
        "export.choose-title": "Choose the folder to put the pack in",
        "export.condition": "Paper",
        "export.marks": "Marks",
        "export.marks-crop": "Crop and registration marks",
        "export.marks-none": "No marks, sheet ends at the bleed",
        "export.pack": "In the folder itself",
        "export.proofs": "0 Proofs",
        "export.printer": "1 For the printer",
        "export.office": "2 For office printing",
        "export.record": "4 Record",
        "export.file-press": "Poster",
        "export.file-press-note": "PDF/X-4",
        "export.file-ticket": "Job ticket",
        "export.file-ticket-note": "Sizes, colours, standing",
        "export.file-office": "Poster without bleed",
        "export.file-office-note": "A4",
        "export.file-report": "Preflight report",
        "export.file-report-note": "Every check that ran",
        "export.file-manifest": "Manifest",
        "export.file-manifest-note": "Versions and digests",
        "export.run": "Export all",
        "export.ready": "Nothing to fix",
        "export.stopped-one": "Put 1 error right first",
        "export.stopped": "Put {count} errors right first",
        "export.running": "Exporting",
        "export.stage-setting": "Setting the words: {piece}",
        "export.stage-drawing": "Drawing the press file: {piece}",
        "export.stage-checking": "Checking the finished file: {piece}",
        "export.stage-office": "Drawing the office version: {piece}",
        "export.stage-writing": "Saving the files",
        "export.stage-done": "All files are saved",
        "export.pieces": "Piece {number} of {pieces}.",
        "export.keep-working": "You can keep working.",
        "export.cancel": "Cancel",
        "export.stopping": "Stopping",
        "export.done-one": "1 file saved",
        "export.done": "{count} files saved",
        "export.open-folder": "Open folder",
        "export.next": "Send only folder 1 to the printer.",
        "export.open-set": "No sign-off is on record: the ticket says NOT SIGNED OFF.",
        "export.draft-set": "This set is a draft: it holds a proof, nothing for the printer.",
        "export.again": "Export again",
        "export.blocked": "Nothing was saved",
        "export.blocked-more": "The finished file has a fault that stops it. Put it right and export again.",
        "export.back": "Back to the settings",
        "export.cancelled": "Export stopped. No file was saved.",
        "export.size": f"{{folder}}, {{size}}{NBSP}MB",
        # dialogs
        "dialog.copy-details": "Copy details",
        "dialog.close": "Close",
        "dialog.save-title": "Save the changes to “{name}”?",
        "dialog.save-text": "Changes since the last save are lost if you do not save them.",
        "dialog.save": "Save",
        "dialog.save-as": "Save…",
        "dialog.discard": "Do not save",
        "dialog.back": "Keep working",
        "dialog.export-title": "An export is running",
        "dialog.export-text": "Closing now stops it. No file of it will be saved.",
        "dialog.stop-export": "Stop export and close",
        "dialog.set-files": "Campaign sets (*.toml)",
        "dialog.open": "Open a campaign set",
        "dialog.save-copy": "Save a copy of the campaign set",
        "dialog.save-new": "Save the campaign set",
        "dialog.about-title": "About Campaign Materials Studio",
        "dialog.about-text": (
            "Version {version}. Makes print-ready prevention materials for UK police forces and checks them "
            "before they leave."
        ),
        "dialog.keys-title": "Keys",
        "dialog.fault-title": "Something went wrong in the program",
        "dialog.fault-text": "Your set is still open. Save a copy, then copy the details for support.",
    }
)


def say(key: str, **values: object) -> str:
    """The window's words for ``key`` with ``values`` put in.

    Raises:
        KeyError: when the table has no such words; a test looks for every key in use.
    """
    return ENGLISH[key].format(**values) if values else ENGLISH[key]


def counted(one: str, many: str, count: int) -> str:
    """The words for a count: ``one`` for 1, ``many`` with ``{count}`` for the rest."""
    return say(one) if count == 1 else say(many, count=f"{count:,}")


def may_say(prefix: str, name: str) -> str:
    """The words of ``prefix.name``, or the bare name where the table has none (a new slot of a new layout)."""
    return ENGLISH.get(f"{prefix}.{name}", name.replace("-", " ").capitalize())

"""Every word of the export: what is chosen, how far it is, what came of it, and what is accepted by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

NBSP = "\N{NO-BREAK SPACE}"

EXPORT: Mapping[str, str] = MappingProxyType(
    {
        # export
        "export.title": "Export",
        "export.close": "Close export",
        "export.folder": "Folder",
        "export.choose": "Choose…",
        "export.choose-title": "Choose the folder to put the pack in",
        "export.condition": "Paper",
        "export.flavour": "Press file",
        "export.flavour-x4": "{standard}",
        "export.flavour-x1a": "{standard}, for older systems",
        "export.marks": "Marks",
        "export.marks-crop": "Crop and registration marks",
        "export.marks-none": "No marks, sheet ends at the bleed",
        "export.pack": "In the folder itself",
        "export.proofs": "0 Proofs",
        "export.printer": "1 For the printer",
        "export.office": "2 For office printing",
        "export.record": "4 Record",
        "export.file": "1 file",
        "export.files": "{count} files",
        "export.file-read-me": "Read me first",
        "export.file-read-me-note": "What goes where",
        "export.file-press-note-sides": "{standard}, {count} pages",
        "export.file-ticket": "Job ticket",
        "export.file-tickets": "{count} job tickets",
        "export.file-ticket-note": "Sizes, colours, folds",
        "export.file-order": "The order as data",
        "export.file-order-note": "For print systems",
        "export.file-office-note": "No bleed",
        "export.file-report": "Preflight report",
        "export.file-report-note": "Every check that ran",
        "export.file-manifest": "Manifest",
        "export.file-manifest-note": "Versions and digests",
        "export.run": "Export all",
        "export.ready": "Nothing to fix",
        "export.stopped-one": "Put 1 error right first",
        "export.stopped": "Put {count} errors right first",
        "export.stopped-on": "{words}: {layouts}",
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
        "export.blocked-more": "A finished file has a fault that stops the export. Put it right and export again.",
        "export.back": "Back to the settings",
        "export.cancelled": "Export stopped. No file was saved.",
        "export.size": f"{{folder}}, {{size}}{NBSP}MB",
        # overrides
        "override.open": "Export anyway…",
        "override.never": (
            "Errors that would harm the people who read the piece have no override: a wrong number sends them to a "
            "stranger or to silence, and print cannot be called back."
        ),
        "override.nothing-yet": "No page can be made yet, so there is nothing that could be accepted.",
        "override.title-one": "Export with 1 error that stands",
        "override.title": "Export with {count} errors that stand",
        "override.by": "Your name",
        "override.reason": "Reason",
        "override.reason-note": (
            "At least {least} characters. Name and reason stand in manifest, job ticket and report; the names of the "
            "files end in -UNCHECKED. The pages themselves name nobody."
        ),
        "override.act": "Accept and export",
        "override.recorded-one": "1 override is recorded.",
        "override.recorded": "{count} overrides are recorded.",
        "override.recorded-by": "By {names}.",
    }
)

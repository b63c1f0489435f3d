"""Every word the window says, in one table. A second interface language is a second table with the same keys.

Sentence case, digits for counts, verbs on buttons, an ellipsis only where more is asked. A number and its unit are held
together by a no-break space. ``&`` marks the letter Alt reaches.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from materials_app.desktop.wording_edit import EDIT
from materials_app.desktop.wording_export import EXPORT
from materials_app.desktop.wording_help import HELP
from materials_app.desktop.wording_make import MAKE
from materials_app.desktop.wording_packs import PACKS
from materials_app.desktop.wording_policy import POLICY
from materials_app.desktop.wording_proof import PROOF
from materials_app.desktop.wording_records import RECORDS
from materials_app.desktop.wording_release import RELEASE
from materials_app.desktop.wording_settings import SETTINGS
from materials_app.desktop.wording_start import START

NBSP = "\N{NO-BREAK SPACE}"

ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        **EDIT,
        **HELP,
        **MAKE,
        **PROOF,
        **POLICY,
        **RELEASE,
        **SETTINGS,
        **START,
        "app.name": "Campaign Materials Studio",
        # menus
        "menu.file": "&File",
        "menu.edit": "&Edit",
        "menu.view": "&View",
        "menu.theme": "&Theme",
        "menu.recent": "Open &recent",
        "menu.layouts": "&Layout",
        "menu.campaign": "&Campaign",
        "menu.output": "&Output",
        "menu.help": "&Help",
        # actions
        "action.new": "&New campaign set",
        "action.open": "&Open…",
        "action.save": "&Save",
        "action.save-copy": "Save a &copy…",
        "action.start": "Start pa&ge",
        "action.settings": "Se&ttings…",
        "action.close": "C&lose",
        "action.quit": "&Quit",
        "action.press-release": "&Import press release…",
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
        "action.layout": "&{number} {name}",
        "action.add-layout": "&Add layout…",
        "action.remove-layout": "&Remove layout",
        "action.theme-system": "&Follow the system",
        "action.theme-light": "&Light",
        "action.theme-dark": "&Dark",
        "action.theme-high-contrast": "&High contrast",
        "action.export": "&Export…",
        "action.open-folder": "Open &last folder",
        "action.keys": "&Keys",
        "action.about": "&About",
        "view.back": "Back to the set",
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
        "what.discreet.message": "choice of the front’s words",
        "what.call.message": "choice of what happens",
        "what.about.message": "choice of what it is",
        "what.matters.message": "choice of why it matters",
        "what.today.message": "choice of what to do today",
        "what.help.message": "choice of where help is",
        "what.flavour": "choice of press file",
        "what.finishing-lines": "choice of fold lines",
        "what.brand": "choice of brand colour",
        "what.add-layout": "adding a layout",
        "what.remove-layout": "removing a layout",
        "what.own-text": "text for one layout",
        "what.edit-apart": "text for one layout",
        "what.shared-text": "shared text",
        "what.own-family": "design for one layout",
        "what.shared-family": "shared design",
        "what.short-form": "short form",
        "what.write-instead": "words put right",
        "what.accept": "accepting errors",
        "what.take-back": "taking an override back",
        "what.library-words": "library words",
        "what.draft-figures": "figures out of a press release",
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
        "content.use-shared": "Use the shared text",
        "content.only-on": "Only on the {layout}",
        "content.family-only-on": "Design only on the {layout}",
        "content.alone": "Only the {layout} shows this",
        "content.edit-only": "Edit for the {layout} only",
        "content.routes": "Where it sends people",
        "content.telephone": "Telephone",
        "content.address": "Address",
        "content.no-number": "None is verified",
        "group.trigger": "Opening",
        "group.exit": "Way out",
        "group.action": "Call to action",
        "group.discreet": "Front",
        "group.call": "When you call",
        "group.about": "What it is",
        "group.matters": "Why it matters",
        "group.today": "What you can do today",
        "group.help": "Where help is",
        "field.trigger.kicker": "Lead-in",
        "field.trigger.headline": "Headline",
        "field.trigger.text": "First sentence",
        "field.exit.kicker": "Lead-in to the way out",
        "field.exit.headline": "End of the headline",
        "field.exit.text": "Message",
        "field.action.kicker": "Lead-in to the action",
        "field.action.headline": "Title of the action",
        "field.action.text": "Line above the number",
        "field.discreet.headline": "Words on the front",
        "field.call.headline": "Heading",
        "field.about.headline": "Heading",
        "field.about.text": "Text",
        "field.matters.headline": "Heading",
        "field.matters.text": "Text",
        "field.today.headline": "Heading",
        "field.help.headline": "Heading",
        "field.help.text": "Text",
        "field.step": "Step {number}",
        "field.in-group": "{group}: {field}",
        # fit notes
        "fit.fits": f"Fits at {{size}}{NBSP}pt",
        "fit.reduced": f"Fits, reduced to {{size}}{NBSP}pt",
        "fit.variant": f"Fits at {{size}}{NBSP}pt in its {{length}} form",
        "fit.over-one": f"1 character too long at {{size}}{NBSP}pt",
        "fit.over": f"{{count}} characters too long at {{size}}{NBSP}pt",
        "fit.absent": "Not shown in this layout",
        "fit.alone": "Only the {layout} shows this. {words}",
        "fit.every": "Fits every layout",
        "fit.both": "Fits both layouts that show it",
        "fit.all": "Fits all {count} layouts that show it",
        "fit.reduced-on-one": f"Fits, reduced to {{size}}{NBSP}pt on: {{layout}}",
        "fit.reduced-on": "Fits, reduced on: {layouts}",
        "fit.reduced-to": f"{{layout}} ({{size}}{NBSP}pt)",
        "fit.short-on": "Short form on: {layouts}",
        "fit.absent-on": "Not shown on: {layouts}",
        "fit.over-on-one": f"1 character too long for the {{layout}} at {{size}}{NBSP}pt.",
        "fit.over-on": f"{{count}} characters too long for the {{layout}} at {{size}}{NBSP}pt.",
        "fit.over-every-one": "1 character too long for every layout that shows it.",
        "fit.over-every": "{count} characters too long for every layout that shows it.",
        "fit.over-several": "Too many characters for: {layouts}.",
        "fit.over-by": "{layout} ({count})",
        "fit.fits-other": "It fits the other layout.",
        "fit.fits-others": "It fits the other {count} layouts.",
        "fix.short-form": "Use short form",
        "fix.write": "Write “{words}”",
        "length.short": "short",
        "length.standard": "standard",
        "length.long": "long",
        # languages
        "language.en": "English",
        "language.cy": "Welsh",
        # page
        "page.name": "Page",
        "page.empty": "The page appears here as soon as a force is chosen.",
        "page.unmade": "The page cannot be made yet. The list of problems says why.",
        "page.slot": "{slot}: {words}",
        "page.fit": "Fit",
        "page.actual-size": "Actual size",
        "page.guides": "Guides",
        "page.per-cent": f"{{value}}{NBSP}%",
        "page.zoom": f"Zoom, {{value}}{NBSP}%",
        "page.panel": f"{{name}}, {{width}}{NBSP}mm",
        "side.outside": "Outside",
        "side.inside": "Inside",
        "side.front": "Front",
        "side.back": "Back",
        "panel.flap": "Inner flap",
        "panel.back": "Back",
        "panel.cover": "Front",
        "panel.inside 1": "Panel 1",
        "panel.inside 2": "Panel 2",
        "panel.inside 3": "Panel 3",
        # layout strip
        "strip.name": "Layouts of this set",
        "strip.too-long": "Text too long",
        "strip.own-text": "own text",
        "strip.own-family": "own design",
        "strip.own-both": "own text and design",
        "strip.panels": "{count} panels",
        "strip.sides": "{count} sides",
        "strip.size": f"{{width}} × {{height}}{NBSP}mm",
        "strip.choice": "{name}, {size}",
        # slots as places
        "slot.force": "Force",
        "slot.language": "Language",
        "slot.trigger": "Opening",
        "slot.exit": "Way out",
        "slot.action": "Call to action",
        "slot.discreet": "Front",
        "slot.call": "When you call",
        "slot.about": "What it is",
        "slot.matters": "Why it matters",
        "slot.today": "What you can do today",
        "slot.help": "Where help is",
        "slot.limit": "Limit of confidentiality",
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
        "problems.none-one": "The layout is ready to be exported.",
        "problems.none-more": "All {count} layouts are ready to be exported.",
        "problems.stop-one": "1 error stops this set from being exported.",
        "problems.stop": "{count} errors stop this set from being exported.",
        "problems.may-export": "Nothing here stops the export. The finished file is checked again before it is saved.",
        "problems.go": "Go to text",
        "problems.why": "Why",
        "problems.hide-why": "Hide why",
        "problems.take-back": "Take back",
        "problems.close": "Close problems",
        "problem.row": "{severity}. {place}. {message}",
        "problem.place": "{layouts}: {thing}",
        "problem.accepted": "Accepted by {by}: {reason}",
        "severity.error": "Error",
        "severity.warning": "Warning",
        "severity.note": "Note",
        # status
        "status.new": "Not saved yet",
        "status.saved": "Saved {time}",
        "status.saved-before": "Saved",
        "status.changed": "Changes not saved",
        "status.output": (
            f"{{layout}}, {{width}} × {{height}}{NBSP}mm, bleed {{bleed}}{NBSP}mm, {{standard}}, "
            f"{{paper}} {{limit}}{NBSP}%"
        ),
        "status.error": "1 error",
        "status.errors": "{count} errors",
        "status.warning": "1 warning",
        "status.warnings": "{count} warnings",
        "status.accepted-one": "1 error accepted",
        "status.accepted": "{count} errors accepted",
        "status.ready": "Nothing to fix",
        "status.exporting": "Exporting",
        # toolbar
        "toolbar.line": "{force}, {language}",
        "toolbar.no-force": "No force chosen",
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
        "dialog.keys-title": "Keys",
        "dialog.fault-title": "Something went wrong in the program",
        "dialog.fault-text": "Your set is still open. Save a copy, then copy the details for support.",
        **EXPORT,
        **PACKS,
        **RECORDS,
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


def capital(words: str) -> str:
    """The words as they stand at the head of a line: their first letter a capital."""
    return words[:1].upper() + words[1:]


def joined(*parts: str) -> str:
    """What there is of several things to say, as one list."""
    return ", ".join(part for part in parts if part)

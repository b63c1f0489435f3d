"""What the page of settings says. Part of the window's one table (``wording``)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

NBSP = "\N{NO-BREAK SPACE}"

SETTINGS: Mapping[str, str] = MappingProxyType(
    {
        "settings.title": "Settings",
        "settings.looks": "Looks",
        "settings.start": "Start page",
        "settings.sets": "New sets",
        "settings.export": "Export",
        "settings.screen": "Actual size",
        "settings.what": "setting of {name}",
        "settings.as-given": "As the set has it",
        "settings.no-force": "Ask each time",
        "settings.no-folder": "“Campaign packs” in your own folder",
        "settings.choose-folder": "Choose the folder for packs",
        "settings.usual-folder": "Use the usual folder",
        "settings.measured": "Measured by you. “Actual size” shows pages as large as they print.",
        "settings.not-measured": "Not measured yet: “Actual size” goes by what the screen says of itself.",
        "settings.screen-says": "Go by what the screen says",
        "settings.lost-title": "Some settings could not be read",
        "settings.lost": "They start from their defaults: {names}.",
        "settings.broken-title": "The settings could not be read",
        "settings.broken": "Everything starts from its defaults. Your sets are not touched.",
        "settings.aside": "The file as it was is kept as {path}.",
        "setting.theme": "Theme",
        "setting.theme-system": "Follow the system",
        "setting.theme-light": "Light",
        "setting.theme-dark": "Dark",
        "setting.theme-high-contrast": "High contrast",
        "setting.text_size": "Text size",
        "setting.text_size-100": f"100{NBSP}%",
        "setting.text_size-115": f"115{NBSP}%",
        "setting.text_size-130": f"130{NBSP}%",
        "setting.text_size-150": f"150{NBSP}%",
        "setting.text_size-note": "The window’s letters. Pages keep their size.",
        "setting.reduced_motion": "Motion",
        "setting.reduced_motion-on": "Nothing fades, slides or blinks",
        "setting.language": "Language",
        "setting.language-en": "English",
        "setting.language-note": "Of the window. Each set has a language of its own.",
        "setting.short_titles": "Titles",
        "setting.short_titles-on": "Do not say who a set is for",
        "setting.short_titles-note": "Others may see your screen.",
        "setting.force": "Force",
        "setting.force-note": "A new set begins with it. It follows the force you worked for last.",
        "setting.condition": "Paper",
        "setting.marks": "Marks",
        "setting.marks-": "As the set has it",
        "setting.marks-crop": "Crop and registration marks",
        "setting.marks-none": "No marks, sheet ends at the bleed",
        "setting.flavour": "Press file",
        "setting.flavour-": "As the set has it",
        "setting.flavour-x4": "PDF/X-4",
        "setting.flavour-x1a": "PDF/X-1a, for older systems",
        "setting.flavour-note": "What your printer asks for. It can be changed for each set when it is exported.",
        "setting.folder": "Folder for packs",
        "setting.folder-note": "Each pack gets a folder of its own in it. It follows where you exported last.",
        "setting.card": "A bank card",
        "setting.card-note": (
            "Hold a bank card against the screen and drag the right edge until both are as wide, or use the arrow keys."
        ),
        "setting.card-line": "Bank card, {pixels} pixels wide",
        "setting.card-width": f"85.6{NBSP}mm",
    }
)

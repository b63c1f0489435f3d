"""What manual and About say. Part of the window's one table (``wording``)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

HELP: Mapping[str, str] = MappingProxyType(
    {
        "action.manual": "&Manual",
        "manual.title": "Manual",
        "manual.search": "Search the manual",
        "manual.contents": "Contents of the manual",
        "manual.use": "Use",
        "manual.print": "Print and check",
        "manual.extend": "Extend",
        "manual.found-one": "Found in 1 place",
        "manual.found": "Found in {count} places",
        "manual.found-none": "Found nowhere",
        "about.title": "About",
        "about.copy": "Copy details for support",
        "about.version": "Version {version}",
        "about.does": (
            "Makes print-ready prevention materials for UK police forces and checks them before they leave. "
            "It works offline: nothing is sent anywhere."
        ),
        "about.licences": "Licences",
        "about.own-licence": (
            "The program is free software under the GNU Lesser General Public License, version 3 or later. "
            "The texts of its licence and of those of its fonts, profiles and word lists:"
        ),
        "about.again": "Back to About",
        "about.fonts": "Fonts",
        "about.profiles": "Colour profiles",
        "about.words": "Word lists",
        "about.libraries": "Libraries",
        "about.name": "Name",
        "about.number": "Version",
        "about.licence": "Licence",
        "about.unsaid": "it does not say",
    }
)

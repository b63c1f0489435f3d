"""The window's words about what an organisation has set for everybody, a part of the one table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

POLICY: Mapping[str, str] = MappingProxyType(
    {
        "policy.title": "Set by your organisation, in a file nobody changes from here",
        "policy.by": "Set by",
        "policy.printers": "Printers",
        "policy.printers-only": "{names}, no others",
        "policy.packs": "Campaign packs",
        "policy.packs-for-all": "Those in {folder}, for everybody",
        "policy.sign-off": "Sign-off",
        "policy.sign-off-needed": "Without a record of {kinds} a piece is a draft",
        "policy.updates": "Updates",
        "policy.no-updates": "Never looked for",
        "policy.contact": "Questions",
        "policy.file": "File",
        "policy.for-all": "Set by your organisation, for everybody",
    }
)

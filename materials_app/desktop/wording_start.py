"""What the start page says, and how days are told. Part of the window's one table (``wording``)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

NBSP = "\N{NO-BREAK SPACE}"

START: Mapping[str, str] = MappingProxyType(
    {
        # start page
        "start.title-bar": "Start page",
        "start.recent": "Recent sets",
        "start.open": "Open a set…",
        "start.press-release": "Import a press release…",
        "start.first-title": "Make printed material that points people to help",
        "start.first-line": (
            "Choose a force and a campaign. Starter wording is filled in. Export files a printer accepts."
        ),
        "start.stays": "Everything stays on this computer. Nothing is sent anywhere.",
        "start.looking": "Not looked at yet",
        "start.missing": "The file is not there any more",
        "start.unreadable": "Cannot be opened",
        "start.draft": "Draft",
        "start.ready": "Ready for print",
        "start.open-set": "Open",
        "start.forget": "Take off the list",
        "start.what": "taking a set off the list",
        "start.fresh": "Help numbers and addresses",
        "start.fresh-none": "{total} resources. No record says when it was last checked.",
        "start.fresh-all": "{total} resources, each checked. The oldest check is of {day}.",
        "start.fresh-one": (
            "{total} resources. One record carries the day of its check, {day}; the others carry none. "
            "Check with the service before you print."
        ),
        "start.fresh-part": (
            "{total} resources. {count} records carry the day of a check, the oldest {day}; the others carry none. "
            "Check with the service before you print."
        ),
        # days
        "when.today": "today {time}",
        "when.yesterday": "yesterday",
        "when.day": f"{{day}}{NBSP}{{month}}",
        "when.date": f"{{day}}{NBSP}{{month}} {{year}}",
        "month.1": "January",
        "month.2": "February",
        "month.3": "March",
        "month.4": "April",
        "month.5": "May",
        "month.6": "June",
        "month.7": "July",
        "month.8": "August",
        "month.9": "September",
        "month.10": "October",
        "month.11": "November",
        "month.12": "December",
    }
)

"""What the questions of a new set say. Part of the window's one table (``wording``)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MAKE: Mapping[str, str] = MappingProxyType(
    {
        "make.title": "New campaign set",
        "make.force": "Force",
        "make.campaign": "Campaign",
        "make.audience": "Audience",
        "make.outputs": "Layouts",
        "make.step": "Step {number}, {name}",
        "make.back": "Back",
        "make.cancel": "Cancel",
        "make.make": "Make the set",
        "make.go-on": "Use these",
        "make.force-title": "Which force do you work for, or act for with its agreement?",
        "make.forces": "Forces and agencies",
        "make.force-found": "{count} of {total} forces and agencies",
        "make.force-none": "No force or agency is called that",
        "make.force-keys": "Up and down choose, Enter goes on",
        "make.group-recent": "Worked for last",
        "make.group-forces": "Forces",
        "make.group-bodies": "National and regional bodies",
        "make.campaign-title": "Which campaign?",
        "make.audience-title": "Who should read it?",
        "make.audience-line": "One piece speaks to one group. You can make another set for the next.",
        "make.audience-waiting": "Not available yet, because nobody has written words for them: {audiences}.",
        "make.sends-to": "Sends people to: {routes}",
        "make.at-once": (
            "A press makes the set for {force} as last time: {layouts}. To change that, choose a step on the left."
        ),
        "make.outputs-title": "What do you need?",
        "make.layouts": "Layouts",
        "make.families": "Design",
        "make.layout": "1 layout",
        "make.layout-count": "{count} layouts",
        "make.caption-one": "1 layout",
        "make.caption": "{count} layouts, one text",
        "make.starter": "Starter wording is filled in for you",
        "make.none": "Tick at least one layout",
        "family-note.statement": "A flat ground that speaks, for public places",
        "family-note.quiet": "Paper and small words, for waiting rooms and custody",
    }
)

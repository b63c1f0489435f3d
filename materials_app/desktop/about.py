"""What the program says of itself: its version, whose words it ships, what the organisation has set."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from materials_app import __version__
from materials_app.desktop.dialogs import Answer, Notice
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import say
from materials_app.model.policy import Policy


def about(parent: QWidget, standing: str, policy: Policy) -> Notice:
    """The notice; ``standing`` is the sentence on the shipped words."""
    words = (say("dialog.about-text", version=__version__), standing)
    more = (say("policy.title"),) if policy.is_in_force else ()
    notice = Notice(parent, Mark.NOTE, say("dialog.about-title"), (*words, *more), (Answer(say("dialog.close")),))
    if policy.is_in_force:
        notice.add_rows(policy_rows(policy))
    return notice


def policy_rows(policy: Policy) -> tuple[tuple[str, str], ...]:
    """What an organisation has set, as labels and values."""
    printers = ", ".join(one.name for one in policy.printers)
    kinds = ", ".join(policy.sign_offs)
    rows = (
        (say("policy.by"), policy.organisation),
        (say("policy.contact"), policy.contact),
        (say("policy.printers"), say("policy.printers-only", names=printers) if printers else ""),
        (say("policy.packs"), say("policy.packs-for-all", folder=policy.packs) if policy.packs else ""),
        (say("policy.sign-off"), say("policy.sign-off-needed", kinds=kinds) if kinds else ""),
        (say("policy.updates"), say("policy.no-updates")),
        (say("policy.file"), policy.place),
    )
    return tuple((label, value) for label, value in rows if value)

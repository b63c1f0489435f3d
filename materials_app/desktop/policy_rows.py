"""What an organisation has set for everybody at a machine, as rows to be read."""

from __future__ import annotations

from materials_app.desktop.wording import say
from materials_app.model.policy import Policy
from materials_app.records.place import without_password


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
        (say("policy.register"), without_password(policy.register)),
        (say("policy.updates"), say("policy.no-updates")),
        (say("policy.file"), policy.place),
    )
    return tuple((label, value) for label, value in rows if value)

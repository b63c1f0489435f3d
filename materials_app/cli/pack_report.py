"""What ``materials pack`` tells its user: the pack, what it changes, which sets it touches."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from materials_app.cli import output
from materials_app.delivery.verdict import count

if TYPE_CHECKING:
    from materials_app.model.campaign_pack import CampaignPack
    from materials_app.packs.plan import ImportPlan

_WIDTH = 100


def say_pack(pack: CampaignPack) -> None:
    """The pack in a few lines: whose it says it is, its digest, its days."""
    output.say(f"{pack.title} ({pack.stamp.label}), made on {pack.made_on.isoformat()}")
    output.say(f"  Published by {pack.publisher}, as the pack says: it carries no signature.")
    output.say(f"  SHA-256 {pack.sha256}")
    if pack.embargo:
        output.say(f"  Embargo: not used before {pack.embargo.isoformat()}")
    if pack.expires:
        output.say(f"  Expires: holds until {pack.expires.isoformat()}")
    for line in pack.note.splitlines():
        for part in textwrap.wrap(line, _WIDTH) or [""]:
            output.say(f"  | {part}")


def say_plan(plan: ImportPlan) -> None:
    """What importing would change, in words, and which sets it touches."""
    say_pack(plan.pack)
    for sentence in plan.days:
        output.say(f"  {sentence}")
    output.say()
    output.say(f"What changes: {count(len(plan.changes), 'change')}.")
    for change in plan.changes:
        _say_item(change.sentence)
    if plan.sets:
        output.say()
        output.say(f"It touches {count(len(plan.sets), 'set')} of yours:")
        for one in plan.sets:
            for reason in one.reasons:
                _say_item(f"{one.file}: {reason}")
    output.say()


def _say_item(text: str) -> None:
    for line in textwrap.wrap(text, _WIDTH, initial_indent="  * ", subsequent_indent="    "):
        output.say(line)


def pack_as_data(pack: CampaignPack) -> dict[str, Any]:
    """The pack as ``--json`` carries it."""
    return {
        "id": pack.id,
        "title": pack.title,
        "version": pack.version,
        "made_on": pack.made_on.isoformat(),
        "publisher": pack.publisher,
        "note": pack.note,
        "embargo": pack.embargo.isoformat() if pack.embargo else None,
        "expires": pack.expires.isoformat() if pack.expires else None,
        "sha256": pack.sha256,
        "files": [{"path": pack.name(file), "sha256": file.sha256} for file in pack.files],
    }


def plan_as_data(plan: ImportPlan) -> dict[str, Any]:
    """The plan as ``--json`` carries it."""
    return {
        "pack": pack_as_data(plan.pack),
        "is_installed": plan.is_there,
        "days": list(plan.days),
        "changes": [
            {
                "kind": one.kind.value,
                "deed": one.deed.value,
                "id": one.id,
                "campaign": one.owner,
                "what": one.what,
                "before": one.before,
                "after": one.after,
                "sentence": one.sentence,
            }
            for one in plan.changes
        ],
        "sets": [{"file": one.file, "is_read": one.is_read, "reasons": list(one.reasons)} for one in plan.sets],
    }

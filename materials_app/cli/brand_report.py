"""What ``materials pack brand`` and ``materials check brand`` tell their user."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from materials_app.cli import output
from materials_app.delivery.verdict import count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from materials_app.app.brand_packs import LookedOver
    from materials_app.app.brand_words import WordsPlace
    from materials_app.model.brand_pack import BrandPack
    from materials_app.packs.change import Change
    from materials_app.pipeline.brand_look import PackRemark

_WIDTH = 100


def say_pack(pack: BrandPack) -> None:
    """The pack in a few lines: whose it is, its digest, its days, what is in it."""
    output.say(f"{pack.name} ({pack.stamp.label}), for {pack.force}, issued on {pack.issued.isoformat()}")
    if pack.publisher:
        output.say(f"  Issued by {pack.publisher}, as the pack says: it carries no signature.")
    if pack.sha256:
        output.say(f"  SHA-256 {pack.sha256}")
    output.say(f"  Holds until {pack.until.isoformat()}" if pack.until else "  Holds without an end")
    for line in pack.note.splitlines():
        _say_item(line, "  | ")
    parts = (
        (len(pack.marks), "logo"),
        (len(pack.colours), "colour"),
        (len(pack.fonts), "font"),
        (len(pack.partners), "partner"),
    )
    output.say(f"  Holds {', '.join(count(number, what) for number, what in parts)}")
    for one in pack.fonts:
        output.say(f"  Licence of {one.file}: {one.licence}")
    for mark in pack.marks:
        if mark.licence:
            output.say(f"  Licence of {mark.file}: {mark.licence}")


def say_places(places: Iterable[WordsPlace]) -> None:
    """Where each of the force's own words prints."""
    for one in places:
        _say_item(one.sentence, "  ")


def say_changes(changes: Iterable[Change], against: BrandPack) -> None:
    """What is otherwise against another pack, in words."""
    told = tuple(changes)
    output.say(f"Against {against.stamp.label}: {count(len(told), 'change')}.")
    for change in told:
        _say_item(change.sentence, "  * ")


def say_looked(looked: LookedOver) -> None:
    """A pack somebody may install, and what changes."""
    say_pack(looked.pack)
    if looked.notice:
        output.say(f"  {looked.notice}")
    if looked.is_there:
        output.say("It is installed already.")
    elif looked.before is None:
        output.say("No version of it is installed yet.")
    else:
        say_changes(looked.changes, looked.before)
        if looked.is_older:
            output.say("It is older than the installed one. Both stay: each set names the version it was made with.")


def say_remarks(remarks: Iterable[PackRemark]) -> None:
    """What there is to know about a pack, worst first."""
    for one in remarks:
        output.say(f"{one.severity.value}: {one.page.value}")
        _say_item(one.message, "  ")
        _say_item(f"What to do: {one.remedy}", "  ")


def _say_item(text: str, start: str) -> None:
    for line in textwrap.wrap(text, _WIDTH, initial_indent=start, subsequent_indent=" " * len(start)):
        output.say(line)


def pack_as_data(pack: BrandPack) -> dict[str, Any]:
    """The pack as ``--json`` carries it."""
    return {
        "id": pack.id,
        "name": pack.name,
        "force": pack.force,
        "version": pack.version,
        "issued": pack.issued.isoformat(),
        "until": pack.until.isoformat() if pack.until else None,
        "publisher": pack.publisher,
        "sha256": pack.sha256,
        "sign_offs_asked": pack.sign_offs_asked,
        "files": [{"path": one.name, "bytes": len(one.data), "sha256": one.sha256} for one in pack.files],
    }


def changes_as_data(changes: Iterable[Change]) -> list[dict[str, str]]:
    """Changes as ``--json`` carries them."""
    return [
        {
            "kind": one.kind.value,
            "deed": one.deed.value,
            "id": one.id,
            "what": one.what,
            "before": one.before,
            "after": one.after,
            "sentence": one.sentence,
        }
        for one in changes
    ]


def looked_as_data(looked: LookedOver) -> dict[str, Any]:
    """A pack that was looked over, as ``--json`` carries it."""
    return {
        "pack": pack_as_data(looked.pack),
        "against": looked.before.version if looked.before else None,
        "changes": changes_as_data(looked.changes),
        "is_installed": looked.is_there,
        "notice": str(looked.notice) if looked.notice else None,
    }


def remarks_as_data(remarks: Iterable[PackRemark]) -> list[dict[str, str]]:
    """Remarks as ``--json`` carries them."""
    return [
        {"page": one.page.value, "severity": one.severity.value, "message": one.message, "remedy": one.remedy}
        for one in remarks
    ]

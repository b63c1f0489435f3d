"""What ``materials make`` tells its user: what was made, what was checked, where it stands."""

from __future__ import annotations

from typing import Any

from materials_app.cli import output
from materials_app.delivery.pack import MANIFEST
from materials_app.delivery.verdict import count
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.findings import Finding
from materials_app.model.job import Standing
from materials_app.pipeline.file_names import press_name
from materials_app.pipeline.make import PackResult
from materials_app.pipeline.produce import Piece
from materials_app.pipeline.progress import Progress, Stage
from materials_app.separations.plates import finishing_inks, plates

STANDING_WORDS = {
    Standing.DRAFT: "A draft: proofs with DRAFT across each page, nothing for the printer.",
    Standing.OPEN: "Nobody has signed this off: the pages are clean; job ticket and record say NOT SIGNED OFF.",
    Standing.SIGNED_OFF: "Signed off: a record covers this content (a typed name does not prove who typed it).",
}

SCREEN_WORDS = {
    **STANDING_WORDS,
    Standing.DRAFT: "A draft: proofs with DRAFT across each picture, nothing to post.",
    Standing.OPEN: "Nobody has signed this off: the pictures are clean; the record says NOT SIGNED OFF.",
}
"""The same of a pack of pictures alone: no page is printed, and no job ticket written."""


def tell_progress(step: Progress) -> None:
    """One line on stderr as each piece begins."""
    if step.stage is Stage.SETTING:
        of_several = f" ({step.number} of {step.pieces})" if step.pieces > 1 else ""
        output.tell(f"Making {step.piece}{of_several} …")


def tell_findings(result: PackResult) -> None:
    """Every finding on stderr; of several pieces each under its own name, since most findings name a page alone.

    What is told of no page and stands on several pieces is told once, under the names of them all.
    """
    if len(result.pieces) == 1:
        output.show_findings(result.findings)
        return
    for numbers, findings in _by_pieces(result.pieces):
        output.tell(", ".join(f"{one}. {result.pieces[one - 1].job.template.name}" for one in numbers) + ":")
        output.show_findings(findings)
    if result.of_pack:
        output.tell("The pack:")
        output.show_findings(result.of_pack)


def _by_pieces(pieces: tuple[Piece, ...]) -> list[tuple[tuple[int, ...], list[Finding]]]:
    """The findings with the numbers of the pieces that each group of them stands on."""
    where: dict[Finding, list[int]] = {}
    for number, piece in enumerate(pieces, 1):
        for finding in piece.findings:
            where.setdefault(finding, []).append(number)
    groups: dict[tuple[int, ...], list[Finding]] = {}
    for finding, on in where.items():
        for numbers in ((one,) for one in on) if finding.place.page else (tuple(on),):
            groups.setdefault(numbers, []).append(finding)
    return sorted(groups.items(), key=lambda group: group[0])


def say_result(campaign_set: CampaignSet, result: PackResult) -> None:
    """The result in plain words on stdout."""
    if result.blocking:
        _say_blocked(result)
        return
    for number, piece in enumerate(result.pieces, 1):
        _say_piece(piece, f"{number}. " if len(result.pieces) > 1 else "")
    _say_unused(campaign_set, result)
    output.say()
    output.say(
        f"Written to {result.folder}: {count(len(result.pieces), 'piece')} in {count(len(result.files), 'file')}"
    )
    for file in result.files:
        output.say(f"  {file.path}  ({max(1, round(len(file.data) / 1000)):,} kB)")
    output.say()
    blank = tuple(dict.fromkeys(name for piece in result.pieces for name in piece.job.set.order.blank))
    is_printed = any(not piece.job.format.is_screen for piece in result.pieces)
    if blank and is_printed:
        output.say(f"To be written on a job ticket, or given as options: {', '.join(blank)}.")
    output.say((STANDING_WORDS if is_printed else SCREEN_WORDS)[result.standing])
    output.say(result.pieces[0].job.campaign.standing)


def _say_piece(piece: Piece, number: str) -> None:
    job = piece.job
    output.say(f"{number}{job.template.name}, {job.force.printed_name(job.language)}, edition {piece.edition}")
    output.say(f"  {piece.verdict}")
    if piece.standing.standing is Standing.DRAFT:
        for reason in piece.standing.reasons:
            output.say(f"  A draft: {reason}.")
    for payload in dict.fromkeys(piece.report.decoded):
        output.say(f"  The QR code on the finished page opens {payload}")
    phone = job.action.number.number if job.action.number else None
    if phone:
        output.say(f"  The telephone number on it is {phone.display}, as it stands in the table of help services.")
    for field in piece.confirm:
        output.say(f"  Confirm with the service before printing: {field}")


def _say_unused(campaign_set: CampaignSet, result: PackResult) -> None:
    """An override of something nobody found is not recorded, and its user is told."""
    used = {one.finding for piece in result.pieces for one in piece.accepted}
    for one in campaign_set.acceptances:
        if one.finding not in used:
            output.tell(f"'{one.finding}' was accepted, but no such error stands: it is not recorded.")


def _say_blocked(result: PackResult) -> None:
    output.say(f"Nothing was written: {count(len(result.blocking), 'error')} must be put right first (listed above).")
    if all(finding.may_be_accepted for finding in result.blocking):
        output.say(
            "If you must go on: --accept ID --by NAME --reason TEXT; it is recorded and the name ends -UNCHECKED."
        )


def result_as_data(result: PackResult) -> dict[str, Any]:
    """The result as ``--json`` carries it (docs/json.md)."""
    return {
        "pack": str(result.folder) if result.files else None,
        "manifest": MANIFEST if result.files else None,
        "standing": result.standing.value,
        "blocking": sorted({finding.id for finding in result.blocking}),
        "findings": output.as_data(result.of_pack),
        "pieces": [
            {
                "press_file": press_name(piece),
                "layout": piece.job.template.id,
                "family": piece.job.template.family,
                "language": piece.job.set.spoken,
                "flavour": piece.job.set.flavour.value,
                "inks": list(plates(piece.layout.display_list)),
                "finishing_inks": list(finishing_inks(piece.layout.display_list)),
                "edition": piece.edition,
                "content_sha256": piece.content,
                "standing": piece.standing.standing.value,
                "reasons": list(piece.standing.reasons),
                "decoded": list(piece.report.decoded),
                "checks": len(piece.report.clauses),
                "findings": output.as_data(piece.findings),
            }
            for piece in result.pieces
        ],
        "files": [{"path": f.path, "bytes": len(f.data), "sha256": f.sha256} for f in result.files],
    }

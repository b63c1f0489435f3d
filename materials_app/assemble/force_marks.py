"""The versions of the force's own mark that a piece may show: the set's own, else those of its brand pack."""

from __future__ import annotations

from dataclasses import replace

from materials_app.assemble.partner_words import prints_in_one_ink
from materials_app.model.brand_pack import BrandMark, MarkRole
from materials_app.model.brand_shelf import brand_file
from materials_app.model.document import BoundForceMark, BoundMark
from materials_app.model.job import Job
from materials_app.model.units import mm

__all__ = ["bound_force_marks", "force_marks"]


def force_marks(job: Job) -> tuple[BrandMark, ...]:
    """The marks in colour and in one ink, first choice first, each with the name the library knows its file by.

    A piece in one ink shows the one in one ink alone. The one for dark grounds stands on no piece: no mark does there.
    """
    own, pack = job.set.force_marks, job.brand_pack
    marks = {one.role: one for one in own}
    if not own and pack:
        marks = {one.role: replace(one, file=brand_file(pack.stamp, one.file)) for one in pack.marks}
    roles = (MarkRole.MONO,) if prints_in_one_ink(job) else (MarkRole.PRIMARY, MarkRole.MONO)
    return tuple(marks[role] for role in roles if role in marks)


def bound_force_marks(job: Job) -> tuple[BoundForceMark, ...]:
    """The same for typesetting; none on a card, which is too small for any."""
    if job.format.is_card:
        return ()
    name = " / ".join(dict.fromkeys(voice.force.printed_name(voice.language) for voice in job.voices))
    return tuple(
        BoundForceMark(BoundMark(one.file, name), one.clear_space, mm(one.smallest_width_mm), one.grounds)
        for one in force_marks(job)
    )

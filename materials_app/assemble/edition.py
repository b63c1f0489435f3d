"""The edition code: a few letters at the foot from which anyone can tell which words, layout and month a piece is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import astuple
from typing import Any

from materials_app.assemble.force_marks import force_marks
from materials_app.assemble.partner_words import shown_marks
from materials_app.assemble.screen_words import both_posts, post_texts
from materials_app.assemble.words import EDITION, frame_choices
from materials_app.model.brand_shelf import BRAND_FILE
from materials_app.model.content import OWN_ALONE
from materials_app.model.days import month_in_short
from materials_app.model.document import Passage
from materials_app.model.job import Job
from materials_app.model.partner import FIELDS
from materials_app.model.template import TextFrame

__all__ = [
    "content_of",
    "content_sha256",
    "digest_of_content",
    "edition_code",
    "files_of",
    "plain_content",
    "shown_digest",
]

_DIGEST_SHOWN = 6
"""Hexadecimal digits of the content's digest in the code: one chance in 16 million that two contents share them."""

_FAMILY_LETTERS = 2
_AUDIENCE_LETTERS = 3


def edition_code(job: Job) -> str:
    """For example ``SN-OWN-ST-A4 · en · 3fa2c1 · Nov 2026``: campaign, audience, family, layout; language; content."""
    piece = "-".join((job.campaign.code, _audience_code(job.audience.id), _family_code(job), job.template.code))
    month = month_in_short(job.on)
    return " · ".join((piece, job.set.spoken, shown_digest(content_sha256(job)), month))


def shown_digest(content: str) -> str:
    """The digits of a content's digest that stand in the edition code and in file names."""
    return content[:_DIGEST_SHOWN]


def content_sha256(job: Job) -> str:
    """SHA-256 of everything a reader can read on the piece, whatever the day, the marks or the stock.

    A sign-off covers this digest: change one word, and it no longer does.
    """
    return digest_of_content(content_of(job))


def content_of(job: Job) -> dict[str, Any]:
    """Everything a reader can read on the piece, as plain data: what :func:`content_sha256` is the digest of."""
    content: dict[str, Any] = {
        "layout": [job.template.id, job.template.family, job.set.spoken],
        "force": job.force.id,
        "words": _words(job),
        "opens": job.action.address.address.url if job.action.address and job.action.address.address else "",
        "picture": [job.set.picture.file, job.set.picture.alt] if job.set.picture else [],
    }
    if job.template.motif:  # only then: a piece without a drawing keeps the digest its sign-off covers
        content["drawing"] = job.template.motif
    if job.format.is_screen:  # what is posted with the picture is signed off with it
        content["post"] = both_posts(post_texts(job, job.format.post))
    if marks := shown_marks(job):
        content["partners"] = [[one.partner.name, one.file] for one in marks]
    if shown := force_marks(job):
        content["force_mark"] = [one.file for one in shown]
    if job.set.brand:  # only then: a set without one keeps the digest its sign-off covers
        content["brand"] = list(astuple(job.set.brand))
    if job.files:  # another picture under the same name is another piece
        content["files"] = list(job.files)
    if job.brand_pack:
        content["brand_pack"] = [job.brand_pack.stamp.label, job.brand_pack.sha256]
    return content


def files_of(job: Job) -> tuple[str, ...]:
    """The names of the files beside the set whose bytes a reader sees on the piece; a brand pack's are its own to
    answer for."""
    picture = (job.set.picture.file,) if job.set.picture else ()
    logos = (*(one.file for one in shown_marks(job)), *(one.file for one in force_marks(job)))
    return tuple(dict.fromkeys(name for name in (*picture, *logos) if not name.startswith(BRAND_FILE)))


def plain_content(job: Job) -> dict[str, Any]:
    """The same as a file brings it back: lists for tuples."""
    plain: dict[str, Any] = json.loads(json.dumps(content_of(job)))
    return plain


def digest_of_content(content: Mapping[str, Any]) -> str:
    """SHA-256 of a content, written the one way it is always written; hexadecimal."""
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def _words(job: Job) -> list[list[str]]:
    frames = (frame for page in job.pages for frame in page.frames if isinstance(frame, TextFrame))
    return [
        [frame.id, *(passage.text for passages in _said(job, frame) for passage in passages)]
        for frame in frames
        if all(source.field != EDITION for source in frame.copy) and not _is_unused(job, frame)
    ]


def _said(job: Job, frame: TextFrame) -> tuple[tuple[Passage, ...], ...]:
    """Each wording of a frame once: two lengths may read the same in one language of two."""
    return tuple(dict.fromkeys(choice.passages for choice in frame_choices(job, frame)))


def _is_unused(job: Job, frame: TextFrame) -> bool:
    """Whether a frame waits for words of the user's own and has none: a piece without them keeps its digest."""
    return all(source.source in OWN_ALONE or source.field in FIELDS for source in frame.copy) and not (
        frame_choices(job, frame)
    )


def _audience_code(audience: str) -> str:
    """``own`` is OWN, ``other_adult`` OA: the first letters of one word, or the initials of several."""
    words = audience.replace("-", "_").split("_")
    code = "".join(word[:1] for word in words) if len(words) > 1 else audience[:_AUDIENCE_LETTERS]
    return code.upper()


def _family_code(job: Job) -> str:
    return job.template.family[:_FAMILY_LETTERS].upper()

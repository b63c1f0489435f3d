"""Holds a picture for a feed to the share of it that words may cover: seen between other things, it is mostly air."""

from __future__ import annotations

import math
from collections.abc import Iterator

from materials_app.model.display_list import DisplayPage, GlyphRun
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.fitting import Typeset
from materials_app.model.job import Job
from materials_app.model.said import said
from materials_app.model.template import Role
from materials_app.model.units import Length
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.font_face import EM

__all__ = ["crowded_post", "share_of_words"]


def crowded_post(job: Job, layout: Typeset, fonts: FontBook) -> Iterator[Finding]:
    """The warning that words cover more of the picture than its format's ``words`` allows (layout rule 8)."""
    most = job.format.words
    if not most:
        return
    (page,) = layout.display_list.pages
    share = share_of_words(page, fonts)
    if share > most:
        yield Finding(
            id="words-crowd-picture",
            severity=Severity.WARNING,
            family=Family.LAYOUT,
            message=said(
                "Words cover {share} of this picture, and in a feed it is passed over.", share=_per_cent(share)
            ),
            seen=_per_cent(share),
            wanted=said("at most {count}", count=_per_cent(most)),
            remedy=said("Shorten the words, or choose a shorter message: the text of the post can say the rest."),
            clause=said("Layout rule 8: what is seen first"),
            place=Place(page=1, slot=_widest_slot(page, fonts)),
        )


def share_of_words(page: DisplayPage, fonts: FontBook) -> float:
    """The part of the picture that words cover, 0 to 1: each line as long as its ink and as tall as its capitals."""
    trim = page.geometry.trim_box
    return sum(_area(run, fonts) for run in _runs(page)) / (trim.width * trim.height)


def _per_cent(share: float) -> str:
    """Rounded up: what is over the limit never reads like it."""
    return f"{math.ceil(round(share * 100, 6))}\N{NO-BREAK SPACE}%"


def _runs(page: DisplayPage) -> Iterator[GlyphRun]:
    for item in page.items:
        if isinstance(item, GlyphRun) and item.semantics.role is not Role.ARTIFACT:
            yield item


def _area(run: GlyphRun, fonts: FontBook) -> Length:
    return fonts.face(run.face).metrics.cap_height / EM * run.size * run.bounds.width


def _widest_slot(page: DisplayPage, fonts: FontBook) -> str:
    """The slot whose words cover most."""
    areas: dict[str, Length] = {}
    for run in _runs(page):
        areas[run.semantics.slot] = areas.get(run.semantics.slot, 0.0) + _area(run, fonts)
    return max(areas, key=areas.__getitem__)

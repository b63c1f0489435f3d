"""Holds a picture for a feed to the share of it that words may cover: seen between other things, it is mostly air."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from materials_app.model.display_list import DisplayPage, GlyphRun
from materials_app.model.document import BoundFrame, BoundText, ResolvedDocument, ResolvedPage
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.fitting import Typeset
from materials_app.model.job import Job
from materials_app.model.said import said
from materials_app.model.template import Fit, Role
from materials_app.model.units import Length
from materials_app.pipeline.studio import Studio
from materials_app.typeset.compose import typeset
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.font_face import EM

__all__ = ["crowded_post", "share_of_words", "with_air"]

_NEAR: Length = 0.01


def with_air(job: Job, document: ResolvedDocument, studio: Studio) -> Typeset:
    """The document typeset; a picture for a feed with its headline smaller by quarter steps of its scale, until words
    cover no more than the format allows or the headline stands at its floor."""
    while True:
        layout = typeset(document, studio.fonts, studio.library)
        if not job.format.words or share_of_words(layout.display_list.pages[0], studio.fonts) <= job.format.words:
            return layout
        smaller = replace(document, pages=tuple(map(_with_smaller_headline, document.pages)))
        if smaller == document:
            return layout
        document = smaller


def _with_smaller_headline(page: ResolvedPage) -> ResolvedPage:
    return replace(page, frames=tuple(map(_smaller, page.frames)))


def _smaller(bound: BoundFrame) -> BoundFrame:
    if not isinstance(bound, BoundText) or bound.frame.fit is not Fit.HEADLINE:
        return bound
    style = bound.frame.style
    first, last = style.sizes[0], style.sizes[-1]
    if first <= last + _NEAR:
        return bound
    sizes = (max(first / style.ratio**0.25, last), last)
    return replace(bound, frame=replace(bound.frame, style=replace(style, sizes=sizes)))


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

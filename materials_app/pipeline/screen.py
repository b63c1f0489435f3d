"""One piece for screens: its picture, the two texts that go with it, and what its judges say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from materials_app.assemble.screen_words import alternative_text, both_posts, post_texts
from materials_app.model.display_list import DisplayList, GlyphRun, by_line
from materials_app.model.findings import Family, Finding, Place, Report, Severity
from materials_app.model.format import PIXEL
from materials_app.model.geometry import Rect
from materials_app.model.job import Job
from materials_app.model.said import said
from materials_app.model.screen import ExpectedPicture, ExpectedWords
from materials_app.model.template import Role
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.words import job_bearing, routes_of
from materials_app.safeguards.check_text import Piece, check_text

__all__ = ["ScreenTexts", "judge_screen", "screen_file", "screen_texts", "text_findings"]

_LOUD_CONTRAST, _TEXT_CONTRAST = 7.0, 4.5


@dataclass(frozen=True, slots=True)
class ScreenTexts:
    """What goes out beside a picture: its alternative text, and the text that is posted with it, in each language."""

    alt: str
    posts: tuple[str, ...]

    @property
    def post(self) -> str:
        """The posts as one text."""
        return both_posts(self.posts)


def screen_texts(job: Job, display_list: DisplayList, stamp: str = "") -> ScreenTexts:
    """The texts of a laid-out piece; ``stamp`` is the word that lies across it."""
    return ScreenTexts(alternative_text(job, _words(display_list), stamp), post_texts(job, job.format.post))


def screen_file(job: Job, display_list: DisplayList, studio: Studio) -> bytes:
    """The picture of a laid-out piece, exact to the pixel."""
    # Imported here: reportlab, Pillow and PDFium cost time that the window's start must not pay.
    from materials_app.render.png import render_screen
    from materials_app.separations.pictures import OFFICE_PPI, screen_pictures

    profile = studio.library.profile(job.condition.profile)
    shown, library = screen_pictures(display_list, studio.library, profile, studio.pictures, ppi=OFFICE_PPI)
    return render_screen(shown, studio.fonts, library, job.format.pixels or (0, 0))


def judge_screen(png: bytes, job: Job, display_list: DisplayList, *, stamped: bool) -> Report:
    """What the independent judge sees in the finished picture, compared with what was ordered."""
    from materials_app.preflight.screen import preflight_screen

    return preflight_screen(png, _ordered(job, display_list, stamped=stamped))


def text_findings(job: Job, texts: ScreenTexts) -> tuple[Finding, ...]:
    """The safeguards on both texts, as on every other text; and whether the post is short enough."""
    piece = Piece(on=job.on, routes=routes_of(job), nations=job.force.nations, bearing=job_bearing(job))
    each = ((said("the alternative text"), texts.alt), (said("the text of the post"), texts.post))
    found = (
        replace(one, message=said("{message} It stands in {where}.", message=one.message, where=where))
        for where, text in each
        for one in check_text(text, job.rulebook, job.audience.id, piece=piece)
    )
    return (*found, *(one for post in texts.posts for one in _too_long(post, job.format.post)))


def _too_long(post: str, most: int) -> Iterator[Finding]:
    if len(post) > most:
        yield Finding(
            id="post-too-long",
            severity=Severity.WARNING,
            family=Family.WORDING,
            message=said(
                "The text of the post has {count} characters; the strictest network takes {most}.",
                count=len(post),
                most=most,
            ),
            seen=said("{count} characters", count=len(post)),
            wanted=said("at most {count}", count=most),
            remedy=said("Shorten the words of the message, or shorten the text by hand before it is posted."),
            clause=said("the order"),
            place=Place(page=1, slot="trigger"),
        )


def _words(display_list: DisplayList) -> tuple[str, ...]:
    """The words of each frame, in reading order."""
    runs = sorted(_runs(display_list), key=lambda run: run.semantics.order)
    frames = groupby(runs, key=lambda run: run.semantics.order)
    return tuple(" ".join("".join(run.text for run in line) for line in by_line(frame)) for _, frame in frames)


def _runs(display_list: DisplayList) -> Iterator[GlyphRun]:
    for page in display_list.pages:
        for item in page.items:
            if isinstance(item, GlyphRun) and item.semantics.role is not Role.ARTIFACT:
                yield item


def _ordered(job: Job, display_list: DisplayList, *, stamped: bool) -> ExpectedPicture:
    words = (
        ExpectedWords(
            run.text,
            run.semantics.slot,
            _in_pixels(run.bounds),
            _LOUD_CONTRAST if run.semantics.role is Role.H1 or run.semantics.slot == "number" else _TEXT_CONTRAST,
        )
        for run in _runs(display_list)
    )
    safe = _in_pixels(display_list.pages[0].geometry.safe_area)
    return ExpectedPicture(job.format.pixels or (0, 0), safe, tuple(words), stamped)


def _in_pixels(rect: Rect) -> Rect:
    return Rect(rect.x / PIXEL, rect.y / PIXEL, rect.width / PIXEL, rect.height / PIXEL)

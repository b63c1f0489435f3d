"""The words on the finished page: each can be seen and read, and all of them are safe."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Family, Severity
from materials_app.model.said import said
from materials_app.preflight.facts import PageFacts, Shown
from materials_app.preflight.registry import Sighting, check
from materials_app.preflight.space import Box
from materials_app.preflight.subject import Subject, place
from materials_app.preflight.visibility import weakest

LEAST_SIZE = 7.0
"""Points; no copy is smaller (ground rule small-type)."""
LEAST_CONTRAST = 3.0
"""Contrast ratio under which type counts as not seen (WCAG 2.2, 1.4.3, what even large text needs)."""
GOOD_CONTRAST = 4.5
"""Contrast ratio text should have (WCAG 2.2, 1.4.3)."""
LARGE = 18.0
"""Points from which text is large (WCAG 2.2, large scale)."""
MOST_STRETCH = 0.1
"""Share letters may be narrowed or widened: beyond a tenth stems differ visibly."""
_SIZE_ROUNDING = 0.01


@check(
    "text-invisible",
    Severity.ERROR,
    looks_at="rendering mode and place of every text",
    clause="what is read must be what is seen",
)
def text_invisible(subject: Subject) -> Iterator[Sighting]:
    """Text that a search finds and no reader sees."""
    for page in subject.pages:
        for words in page.shown:
            if words.invisible and words.text.strip():
                yield Sighting(said("not shown"), said("shown, or not there"), place(page, words.box, words.text))


def _faint(subject: Subject, wanted: float) -> Iterator[tuple[PageFacts, Shown, float, Box]]:
    """Text on the piece of which a stretch that matters has less contrast than ``wanted``."""
    for page, words, judged in subject.lettered:
        found = weakest(judged, wanted)
        if found is not None:
            yield page, words, *found


@check(
    "text-not-visible",
    Severity.ERROR,
    looks_at="every line of text: the page at 150 ppi with and without its letters, letter by letter; on screen, as "
    "PDFium shows press colours; not on a draft, whose stamp lies over the words",
    clause="what is read must be what is seen; WCAG 2.2, 1.4.3: contrast, large text 3:1",
)
def text_not_visible(subject: Subject) -> Iterator[Sighting]:
    """Covered, cut off, or painted like its ground."""
    if subject.expectation is not None and subject.expectation.stamped:
        return
    for page, words, contrast, box in _faint(subject, LEAST_CONTRAST):
        yield Sighting(
            f"{contrast:.1f}:1",
            said("{least}:1 or more", least=f"{LEAST_CONTRAST:g}"),
            place(page, box, words.text),
        )


@check(
    "text-low-contrast",
    Severity.WARNING,
    looks_at="contrast of every line of text under 18 pt, measured the same way",
    clause="WCAG 2.2, 1.4.3: contrast, text 4.5:1",
)
def text_low_contrast(subject: Subject) -> Iterator[Sighting]:
    """Seen, but not by everybody."""
    if subject.expectation is not None and subject.expectation.stamped:
        return  # What the words of a draft are without its stamp, the layout's own contrast rule judges.
    for page, words, contrast, box in _faint(subject, GOOD_CONTRAST):
        if contrast >= LEAST_CONTRAST and words.size < LARGE:
            yield Sighting(
                f"{contrast:.1f}:1",
                said("{least}:1 or more", least=f"{GOOD_CONTRAST:g}"),
                place(page, box, words.text),
            )


@check(
    "text-squeezed",
    Severity.ERROR,
    looks_at="width against height of every text on the piece: horizontal scaling, text matrix and page matrix",
    clause="trade practice: type is not scaled in one direction; ISO 32000-2, 9.3.4",
)
def text_squeezed(subject: Subject) -> Iterator[Sighting]:
    """Letters narrower or wider than they were drawn."""
    for page in subject.pages:
        for words in page.shown:
            on_piece = words.box.overlaps(page.bleed) and not words.invisible
            if on_piece and not 1 - MOST_STRETCH <= words.stretch <= 1 + MOST_STRETCH:
                yield Sighting(f"{words.stretch:.0%}", "100%", place(page, words.box, words.text))


@check(
    "text-too-small",
    Severity.WARNING,
    looks_at="effective size of every text on the piece",
    clause="house rule: nothing under 7 pt",
    family=Family.LAYOUT,
)
def text_too_small(subject: Subject) -> Iterator[Sighting]:
    """Many readers will not make it out."""
    scale = subject.expectation.artwork_scale if subject.expectation else 1.0
    for page in subject.pages:
        for words in page.shown:
            size = words.size / scale
            on_piece = words.box.overlaps(page.trim) and not words.invisible
            if on_piece and size < LEAST_SIZE - _SIZE_ROUNDING:
                yield Sighting(
                    f"{size:.1f} pt",
                    said("{least} pt or more", least=f"{LEAST_SIZE:g}"),
                    place(page, words.box, words.text),
                )

"""Ink on paper: how much of it, what overprints, and what is too fine for more than one plate."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from materials_app.model.findings import Severity
from materials_app.model.said import said
from materials_app.model.units import Length
from materials_app.preflight.facts import Act, Mark, PageFacts, Painted, Shown
from materials_app.preflight.inks import (
    PROCESS,
    coverage,
    inked,
    is_finishing,
    is_registration,
    is_separated,
    spared,
    total,
)
from materials_app.preflight.raster import Plates
from materials_app.preflight.registry import Sighting, check
from materials_app.preflight.space import Box, union
from materials_app.preflight.subject import Subject, place

USUAL_INK_LIMIT = 3.0
"""300 %, coated sheet-fed offset (UK trade practice: total ink), for a file nobody ordered from us."""
UNCOATED_INK_LIMIT = 2.8
"""280 %, uncoated sheet-fed offset (UK trade practice: total ink)."""
_UNCOATED = frozenset({"FOGRA29", "FOGRA30", "FOGRA47", "FOGRA52"})
"""Characterisations of uncoated paper by their name in an output intent (ICC characterisation data registry)."""
INK_TOLERANCE = 0.02
"""Plates have 8 bits: four roundings can add up to 1.6 %."""
HAIRLINE = 0.25
"""Points; thinner lines break up on the plate (UK trade practice: lines)."""
FINE_LINE = 0.5
"""Points; a thinner line on several plates shows every misregister (UK trade practice: multi-colour lines thicker)."""
SMALL_BLACK = 20.0
"""Points; black text up to here prints in black alone (trade practice, UK trade practice: black text)."""
SMALL_COLOURED = 9.0
"""Points; below it coloured text in three or more inks fringes (0.1 mm misregister is a fifth of its stems)."""
SMALL_REVERSED = 6.0
"""Points; smaller light letters in a dark ground fill in (UK trade practice: reversed type)."""
USUAL_OVERPRINT = 18.0
"""Points; black text up to here overprints in a file nobody ordered from us, as in our own conditions."""
LEAST_TINT = 0.6
"""Share of full ink small type needs: below it the screen's dots are wider than its stems (trade practice)."""
_BENEATH = 0.05
"""Mean coverage from which a plate shows through what overprints it."""
_LINE_ROUNDING = 0.005
_BLACK = 0.85
_COMPOSITE_BLACK = 0.8
_LIGHT, _DARK = 0.2, 0.5
_MANY = 3


@check(
    "ink-limit",
    Severity.ERROR,
    looks_at="sum of all plates after compositing, each pixel of the piece with its bleed, and each pixel of a picture "
    "coded without loss",
    clause="the ordered condition's limit; without one 280 % for FOGRA29, 30, 47 and 52, else 300 %; UK trade "
    "practice: total ink",
)
def ink_limit(subject: Subject) -> Iterator[Sighting]:
    """More ink than the paper takes sets off and does not dry."""
    limit = _limit(subject)
    for page, plates in subject.plated():
        box, highest = _heaviest(plates, page.bleed, limit + INK_TOLERANCE)
        for peak in plates.peaks:
            if peak.ink > max(highest, limit + INK_TOLERANCE) and peak.box.overlaps(page.bleed):
                box, highest = peak.box, peak.ink
        if box is not None:
            yield Sighting(f"{highest:.0%}", said("{limit} at most", limit=f"{limit:.0%}"), place(page, box))


def _limit(subject: Subject) -> float:
    if subject.expectation:
        return subject.expectation.condition.ink_limit
    named = {intent.identifier for intent in subject.facts.intents}
    return UNCOATED_INK_LIMIT if named & _UNCOATED else USUAL_INK_LIMIT


def _heaviest(plates: Plates, bleed: Box, limit: float) -> tuple[Box | None, float]:
    rows, columns = plates.window(bleed)
    inks = plates.total[rows, columns]
    over = np.argwhere(inks > limit)
    if not len(over):
        return None, float(inks.max())
    corners = (over.min(axis=0), over.max(axis=0))
    boxes = (plates.box_at(int(row) + rows.start, int(column) + columns.start) for row, column in corners)
    return union(boxes), float(inks.max())


def _marks(subject: Subject) -> Iterator[tuple[PageFacts, Mark]]:
    """Everything that puts ink on the piece; registration colour and the lines of a finishing machine apart."""
    for page in subject.pages:
        for mark in page.marks:
            if mark.box.overlaps(page.bleed, 0) and not is_registration(mark.colour) and not is_finishing(mark.colour):
                yield page, mark


def _texts(subject: Subject) -> Iterator[tuple[PageFacts, Shown]]:
    """Text that can be seen, in colours whose plates are known."""
    for page, mark in _marks(subject):
        if isinstance(mark, Shown) and not mark.invisible and is_separated(mark.colour):
            yield page, mark


@check(
    "white-overprints",
    Severity.ERROR,
    looks_at="fills, strokes and text without ink that are set to overprint",
    clause="UK trade practice: white never overprints; ISO 32000-2, 11.7.4",
)
def white_overprints(subject: Subject) -> Iterator[Sighting]:
    """It looks right on screen and is gone in print."""
    for page, mark in _marks(subject):
        inks = coverage(mark.colour)
        if mark.overprint and inks and not any(inks.values()):
            yield Sighting(
                said("white, overprinting"), said("white, knocking out"), place(page, mark.box, _words(mark))
            )


def _words(mark: Mark) -> str:
    return mark.text if isinstance(mark, Shown) else ""


@check(
    "colour-overprints",
    Severity.ERROR,
    looks_at="fills, strokes and text that overprint in any ink but black, and the plates they leave alone",
    clause="UK trade practice: only black overprints; ISO 32000-2, 11.7.4",
)
def colour_overprints(subject: Subject) -> Iterator[Sighting]:
    """Two colours print as a third that nobody chose."""
    for page, mark in _marks(subject):
        plates = subject.plates[page.number - 1]
        if plates is None or inked(mark.colour) <= {"Black"}:
            continue
        window = plates.window(mark.box.meet(page.bleed))
        kept = spared(mark.colour, overprint=mark.overprint, mode=mark.mode)
        beneath = [ink for ink in kept if float(plates.inks[ink][window].mean()) > _BENEATH]
        if beneath:
            seen = said(
                "{inked} over {beneath}", inked=" + ".join(sorted(inked(mark.colour))), beneath=" + ".join(beneath)
            )
            yield Sighting(seen, said("knocking out"), place(page, mark.box, _words(mark)))


@check(
    "black-text-knocks-out",
    Severity.WARNING,
    looks_at="black text up to the condition's size, 18 pt without an order, on an inked ground; overprint mode 0 "
    "knocks out",
    clause="the output condition; UK trade practice: black text overprints; ISO 32000-2, 11.7.4.3",
)
def black_text_knocks_out(subject: Subject) -> Iterator[Sighting]:
    """Every misregister shows as a white fringe."""
    limit = subject.expectation.condition.overprint_below if subject.expectation else USUAL_OVERPRINT
    for page, words in _texts(subject):
        plates = subject.plates[page.number - 1]
        is_black = inked(words.colour) == {"Black"}
        kept = spared(words.colour, overprint=words.overprint, mode=words.mode)
        if plates and is_black and not kept and words.size <= limit and _on_colour(plates, words.box):
            yield Sighting(said("knocks out"), said("overprints"), place(page, words.box, words.text))


def _on_colour(plates: Plates, box: Box) -> bool:
    window = plates.window(box)
    return any(float(plates.inks[ink][window].mean()) > _LIGHT / 2 for ink in PROCESS[:3])


@check(
    "small-text-rich-black",
    Severity.ERROR,
    looks_at="inks of every black text under 20 pt",
    clause="UK trade practice: black text 100 % K",
)
def small_text_rich_black(subject: Subject) -> Iterator[Sighting]:
    """Black letters of four inks get coloured fringes."""
    for page, words in _texts(subject):
        if words.size < SMALL_BLACK and _is_rich_black(coverage(words.colour)):
            yield Sighting(_inks(words), said("black alone"), place(page, words.box, words.text))


def _is_rich_black(inks: dict[str, float]) -> bool:
    colours = [inks.get(ink, 0.0) for ink in PROCESS[:3]]
    is_dark = inks.get("Black", 0.0) >= _BLACK or min(colours) >= _COMPOSITE_BLACK
    return is_dark and any(colour > 0 for colour in colours)


def _inks(words: Shown) -> str:
    values = "/".join(f"{coverage(words.colour).get(ink, 0):.0%}".rstrip("%") for ink in PROCESS)
    return f"CMYK {values} at {words.size:.1f} pt"


@check(
    "small-text-many-plates",
    Severity.WARNING,
    looks_at="inks of every text under 9 pt",
    clause="trade practice: fine type on few plates",
)
def small_text_many_plates(subject: Subject) -> Iterator[Sighting]:
    """Small coloured letters in three or four inks look unsharp."""
    for page, words in _texts(subject):
        inks = coverage(words.colour)
        if words.size < SMALL_COLOURED and len(inked(words.colour)) >= _MANY and not _is_rich_black(inks):
            yield Sighting(_inks(words), said("two inks at most"), place(page, words.box, words.text))


@check(
    "small-text-reversed",
    Severity.WARNING,
    looks_at="light text under 6 pt and the ink of the ground it stands in",
    clause="UK trade practice: reversed type",
)
def small_text_reversed(subject: Subject) -> Iterator[Sighting]:
    """The ground creeps into the letters."""
    for page, words in _texts(subject):
        plates = subject.plates[page.number - 1]
        if words.size >= SMALL_REVERSED or total(words.colour) > _LIGHT or plates is None:
            continue
        ground = float(np.percentile(plates.total[plates.window(words.box.grown(1))], 75))
        if ground > _DARK:
            seen = said("{size} pt in {ground} ink", size=f"{words.size:.1f}", ground=f"{ground:.0%}")
            yield Sighting(
                seen,
                said("{least} pt or more", least=f"{SMALL_REVERSED:g}"),
                place(page, words.box, words.text),
            )


@check(
    "text-too-light",
    Severity.WARNING,
    looks_at="strongest ink of every text under 9 pt",
    clause="trade practice: small type in solid ink",
)
def text_too_light(subject: Subject) -> Iterator[Sighting]:
    """A light tint is printed as dots, and thin stems fall between them."""
    for page, words in _texts(subject):
        strongest = max(coverage(words.colour).values(), default=0.0)
        if words.size < SMALL_COLOURED and inked(words.colour) and strongest < LEAST_TINT:
            seen = said("{strongest} at {size} pt", strongest=f"{strongest:.0%}", size=f"{words.size:.1f}")
            yield Sighting(seen, said("{least} or more", least=f"{LEAST_TINT:.0%}"), place(page, words.box, words.text))


@check(
    "hairline-reversed",
    Severity.WARNING,
    looks_at="strokes and thin shapes without ink, and the plates of the ground they stand in",
    clause="UK trade practice: reversed lines of 0.5 pt and more",
)
def hairline_reversed(subject: Subject) -> Iterator[Sighting]:
    """A fine white line in several inks closes with the slightest misregister."""
    for page, mark in _marks(subject):
        plates = subject.plates[page.number - 1]
        if plates is None or not isinstance(mark, Painted) or mark.act is Act.SHADING:
            continue
        if coverage(mark.colour) and not inked(mark.colour) and mark.line < FINE_LINE - _LINE_ROUNDING:
            window = plates.window(mark.box.grown(2))
            through = [ink for ink, plate in plates.inks.items() if float(np.percentile(plate[window], 75)) > _LIGHT]
            if len(through) > 1:
                seen = said("{line} pt through {through}", line=f"{mark.line:.2f}", through=" + ".join(through))
                yield Sighting(seen, said("{least} pt or more", least=f"{FINE_LINE:g}"), place(page, mark.box))


@check(
    "hairline",
    Severity.ERROR,
    looks_at="effective width of every stroke and thickness of every filled shape",
    clause="UK trade practice: lines of 0.25 pt and more",
)
def hairline(subject: Subject) -> Iterator[Sighting]:
    """It prints as thin as the device can, or not at all."""
    for page in subject.pages:
        for mark in page.painted:
            if mark.act is not Act.SHADING and mark.line < HAIRLINE - _LINE_ROUNDING and not _is_paper(mark):
                yield Sighting(
                    f"{mark.line:.2f} pt",
                    said("{least} pt or more", least=f"{HAIRLINE:g}"),
                    place(page, mark.box),
                )


def _is_paper(mark: Painted) -> bool:
    return mark.act is Act.FILL and total(mark.colour) == 0


@check(
    "hairline-many-plates",
    Severity.WARNING,
    looks_at="width and inks of every stroke on the piece",
    clause="UK trade practice: multi-colour lines thicker",
)
def hairline_many_plates(subject: Subject) -> Iterator[Sighting]:
    """A fine line on two plates becomes two lines."""
    for page, mark in _marks(subject):
        plates = len(inked(mark.colour))
        if isinstance(mark, Painted) and mark.act is Act.STROKE and plates > 1 and _is_fine(mark.line):
            seen = said("{line} pt on {plates} plates", line=f"{mark.line:.2f}", plates=plates)
            yield Sighting(seen, said("{least} pt, or one plate", least=f"{FINE_LINE:g}"), place(page, mark.box))


def _is_fine(line: Length) -> bool:
    return HAIRLINE - _LINE_ROUNDING <= line < FINE_LINE - _LINE_ROUNDING

"""What was measured in a file, as values a printer can hold against the job: sizes, ink, type, pictures, symbols.

Nothing is judged here; the checks do that, on the same facts and plates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import numpy as np

from materials_app.model.findings import Attempt, SymbolRead
from materials_app.model.units import Length, round_mm, to_mm
from materials_app.preflight.facts import Act, FontUse, PageFacts, Painted
from materials_app.preflight.folds import marked_edges
from materials_app.preflight.inks import is_finishing, is_registration, spots_of, total
from materials_app.preflight.metadata import PDFX_ID
from materials_app.preflight.space import Box
from materials_app.preflight.subject import UNDRAWABLE, Subject
from materials_app.preflight.symbols import QUIET_ZONE, Symbol

Measured = tuple[str, str]
"""What was measured, and its value with unit and place."""

_SUBSET_TAG = 6
"""Letters before the plus sign of a subset's name (ISO 32000-2, 9.9.2)."""
_LEAST_INK = 0.005
"""Half of the percent that totals are told in."""
_BOX_NAMES = {
    "MediaBox": "Media box",
    "CropBox": "Crop box",
    "BleedBox": "Bleed box",
    "TrimBox": "Trim box",
    "ArtBox": "Art box",
}


def measure(subject: Subject) -> tuple[Measured, ...]:
    """Every value, in the order a printer asks. Each label stands once; what the file lacks says ``none``.

    Places are millimetres from the top left of the trim.
    """
    return tuple(row for rows in _ROWS for row in _safely(rows, subject))


def read_symbols(subject: Subject) -> tuple[SymbolRead, ...]:
    """Each QR symbol that was judged, with every attempt at it; none where nothing could be read."""
    scale = subject.expectation.artwork_scale if subject.expectation else 1.0
    return tuple(
        SymbolRead(
            page=target.page.number,
            payload=found.payload,
            rect_mm=found.box.from_trim(target.page.trim),
            modules=found.modules,
            module_mm=to_mm(found.module) / scale,
            clear=target.tone(found.modules).quiet,
            contrast=target.tone(found.modules).contrast,
            distance_m=target.distance_m,
            attempts=tuple(Attempt(one.treatment, one.ppi, one.payload == found.payload) for one in target.trials),
        )
        for target in subject.targets
        if (found := target.found) is not None and found.modules
    )


def _safely(rows: Callable[[Subject], Iterator[Measured]], subject: Subject) -> tuple[Measured, ...]:
    try:
        return tuple(rows(subject))
    except UNDRAWABLE:
        # The check file-damaged says what is wrong; a value nobody could measure is left out, not guessed.
        return ()


def _file(subject: Subject) -> Iterator[Measured]:
    claim = dict(subject.facts.info).get("GTS_PDFXVersion") or dict(subject.facts.xmp or ()).get(
        f"{PDFX_ID}GTS_PDFXVersion"
    )
    yield "PDF version", f"{subject.facts.version}, {claim or 'no PDF/X'}"
    yield "Output intent", _listed(f"{one.identifier} ({one.registry})" for one in subject.facts.intents)
    yield "Output profile", _listed(one.profile_description or "not embedded" for one in subject.facts.intents)
    yield "Pages", str(len(subject.pages))
    yield "Spot colours", _listed(dict.fromkeys(spot for page in subject.pages for spot in spots_of(page)))
    yield "Layers", _listed(layer.name for layer in subject.facts.layers)


def _boxes(subject: Subject) -> Iterator[Measured]:
    for page in subject.pages:
        for key, box in page.boxes:
            yield _label(_BOX_NAMES[key], page, subject), f"{_size(box)} at {_corner(box, page)}"


def _panels(subject: Subject) -> Iterator[Measured]:
    """The panels of each side that was ordered folded, as its marks give them."""
    for side in subject.sides:
        if side.geometry.folds:
            edges = marked_edges(side.page)
            widths = " | ".join(_mm(right - left) for left, right in pairwise(edges))
            yield _label("Panels by the fold marks", side.page, subject), f"{widths} mm"


def _ink(subject: Subject) -> Iterator[Measured]:
    """The highest sum of all plates on piece and bleed, and each plate's share of the finished piece."""
    for page, plates in subject.plated():
        piece = plates.window(page.trim)
        most = plates.total[plates.window(page.bleed)].max()
        # A colour that runs into the bleed is as heavy on the piece: there it can be pointed at.
        is_on_piece = most - plates.total[piece].max() < _LEAST_INK
        rows, columns = piece if is_on_piece else plates.window(page.bleed)
        inks = plates.total[rows, columns]
        row, column = np.unravel_index(int(inks.argmax()), inks.shape)
        spot = plates.box_at(int(row) + rows.start, int(column) + columns.start)
        where = _corner(spot, page) if is_on_piece else f"{_corner(spot, page)}, in the bleed"
        peak = max(plates.peaks, key=lambda one: one.ink, default=None)
        if peak and peak.ink > most and peak.box.overlaps(page.bleed):
            most, where = peak.ink, _corner(peak.box, page)
        yield _label("Highest total ink", page, subject), f"{most:.0%} at {where}".replace("%", " %")
        coverage = (f"{ink} {float(plate[piece].mean()) * 100:.1f} %" for ink, plate in plates.inks.items())
        yield _label("Area coverage", page, subject), ", ".join(coverage)


def _type(subject: Subject) -> Iterator[Measured]:
    yield "Fonts", _listed(_font(font) for font in subject.facts.fonts)
    shown = [
        (words.size, words, page)
        for page in subject.pages
        for words in page.shown
        if words.box.overlaps(page.trim) and not words.invisible and words.text.strip()
    ]
    if not shown:
        yield "Smallest type", "none"
        return
    size, words, page = min(shown, key=lambda one: one[0])
    yield "Smallest type", f"{size:.1f} pt, “{words.text.strip()}” at {_place(words.box, page, subject)}"


def _lines(subject: Subject) -> Iterator[Measured]:
    """Strokes and filled shapes on the piece; marks outside it are the printer's own measure."""
    drawn = [
        (mark.line, mark.box, page) for page in subject.pages for mark in page.painted if _is_line_on_piece(mark, page)
    ]
    if not drawn:
        yield "Thinnest line", "none"
        return
    line, box, page = min(drawn, key=lambda one: one[0])
    yield "Thinnest line", f"{line:.2f} pt ({round_mm(line):.2f} mm) at {_place(box, page, subject)}"


def _is_line_on_piece(mark: Painted, page: PageFacts) -> bool:
    is_printed = not is_registration(mark.colour) and not is_finishing(mark.colour)
    is_inked = mark.act is not Act.SHADING and is_printed
    is_paper = mark.act is Act.FILL and total(mark.colour) == 0
    return is_inked and not is_paper and mark.box.overlaps(page.bleed, 0)


def _pictures(subject: Subject) -> Iterator[Measured]:
    yield (
        "Pictures",
        _listed(
            f"{image.width} × {image.height} pixels, {image.ppi:.0f} ppi, {_size(image.box)} at "
            f"{_place(image.box, page, subject)}"
            for page in subject.pages
            for image in page.images
        ),
    )


def _symbols(subject: Subject) -> Iterator[Measured]:
    yield (
        "Symbols",
        _listed(_symbol(symbol, page, subject) for page, symbols in subject.symbol_pages() for symbol in symbols),
    )


def _symbol(symbol: Symbol, page: PageFacts, subject: Subject) -> str:
    seen = f"{symbol.kind} “{symbol.payload}”, {_size(symbol.box)} at {_place(symbol.box, page, subject)}"
    if not symbol.modules:
        return seen
    modules = f"{symbol.modules} modules of {round_mm(symbol.module):.2f} mm"
    targets = (one for one in subject.targets if one.page.number == page.number and one.box.overlaps(symbol.box))
    target = next(targets, None)
    if target is None:
        return f"{seen}, {modules}"
    quiet = target.tone(symbol.modules).quiet
    clear = f"{QUIET_ZONE} modules or more" if quiet >= QUIET_ZONE else f"{quiet:.1f} modules"
    return f"{seen}, {modules}, {clear} clear around it"


def _font(font: FontUse) -> str:
    tag, plus, name = font.name.partition("+")
    is_subset = bool(plus) and len(tag) == _SUBSET_TAG
    embedding = "embedded" if font.embedded else "not embedded"
    return f"{name if is_subset else font.name} ({'subset, ' if is_subset else ''}{embedding})"


def _listed(values: Iterable[str]) -> str:
    return "; ".join(values) or "none"


def _label(what: str, page: PageFacts, subject: Subject) -> str:
    return what if len(subject.pages) == 1 else f"{what}, page {page.number}"


def _place(box: Box, page: PageFacts, subject: Subject) -> str:
    where = _corner(box, page)
    return where if len(subject.pages) == 1 else f"{where}, page {page.number}"


def _corner(box: Box, page: PageFacts) -> str:
    x, y, _, _ = box.from_trim(page.trim)
    return f"x {x:g}, y {y:g} mm"


def _size(box: Box) -> str:
    return f"{_mm(box.width)} × {_mm(box.height)} mm"


def _mm(length: Length) -> str:
    return f"{round_mm(length):g}"


_ROWS: tuple[Callable[[Subject], Iterator[Measured]], ...] = (
    _file,
    _boxes,
    _panels,
    _ink,
    _type,
    _lines,
    _pictures,
    _symbols,
)

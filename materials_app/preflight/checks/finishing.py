"""Finishing lines: what a machine cuts, folds or perforates along is told apart from what prints."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Severity
from materials_app.model.finishing import DIE, FINISHING_INKS, FINISHING_LINES, FOLD, PERFORATION
from materials_app.model.geometry import Rect
from materials_app.model.page import PageGeometry
from materials_app.model.said import all_of, said
from materials_app.model.units import Length, round_mm
from materials_app.preflight.facts import Act, Mark, PageFacts, Painted, Shown
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.space import Box
from materials_app.preflight.subject import Subject, place

TRADE_PRACTICE = "UK trade practice: die lines in a named spot that overprints, on a layer of their own"
LINE_TOLERANCE: Length = 0.5
"""Points a line may stand beside its place: its own thickness, 0.2 mm, well under what a folder holds."""
_LAYERS = {line.swatch.spot: line.layer for line in FINISHING_LINES}


def _ink(mark: Mark) -> str:
    """The finishing ink a mark is painted in; empty for what prints."""
    return next((name for name in mark.colour.space.names if name in FINISHING_INKS), "")


def _lines(page: PageFacts) -> Iterator[tuple[str, Painted]]:
    for mark in page.painted:
        if ink := _ink(mark):
            yield ink, mark


@check(
    "finishing-line-knocks-out",
    Severity.ERROR,
    looks_at="overprint of everything painted in Die, Fold or Perforation",
    clause=TRADE_PRACTICE,
)
def finishing_line_knocks_out(subject: Subject) -> Iterator[Sighting]:
    """A line that knocks out leaves a white hairline in the art, just where it is cut or folded."""
    for page in subject.pages:
        for ink, mark in _lines(page):
            if not mark.overprint:
                yield Sighting(said("{ink} knocks out", ink=ink), said("overprints"), place(page, mark.box))


@check(
    "finishing-line-off-layer",
    Severity.ERROR,
    looks_at="layer of everything painted in Die, Fold or Perforation",
    clause=TRADE_PRACTICE,
    profile=Profile.X4,
)
def finishing_line_off_layer(subject: Subject) -> Iterator[Sighting]:
    """The printer switches the lines off by their layer before plates are made."""
    for page in subject.pages:
        for ink, mark in _lines(page):
            if mark.layer != _LAYERS[ink]:
                where = said("on the layer {layer}", layer=mark.layer) if mark.layer else said("on no layer")
                yield Sighting(
                    said("{ink} lies {where}", ink=ink, where=where),
                    said("on the layer {layer}", layer=_LAYERS[ink]),
                    place(page, mark.box),
                )


@check(
    "finishing-ink-in-art",
    Severity.ERROR,
    looks_at="everything painted in Die, Fold or Perforation: strokes alone, no fill, words, picture or mixture with "
    "other inks",
    clause=TRADE_PRACTICE,
)
def finishing_ink_in_art(subject: Subject) -> Iterator[Sighting]:
    """These inks are on no press: what is painted in them is missing from the piece."""
    for page in subject.pages:
        for mark in page.marks:
            ink = _ink(mark)
            if ink and (what := _art(mark)):
                words = mark.text if isinstance(mark, Shown) else ""
                yield Sighting(
                    said("{what} in {ink}", what=said(what), ink=ink), said("lines alone"), place(page, mark.box, words)
                )
        for image in page.images:
            if image.space and (shared := FINISHING_INKS & set(image.space.names)):
                yield Sighting(
                    said("a picture in {shared}", shared=min(shared)), said("lines alone"), place(page, image.box)
                )


def _art(mark: Mark) -> str:
    """What makes a mark more than a line; empty for a line."""
    if isinstance(mark, Shown):
        return "words"
    if len(mark.colour.space.names) > 1:
        return "a mixture of inks"
    return {Act.FILL: "a field", Act.SHADING: "a shading", Act.STROKE: ""}[mark.act]


@check(
    "finishing-line-misplaced",
    Severity.ERROR,
    looks_at="places of the Fold lines against the ordered folds, of the Die lines against the trim, of the "
    "Perforation lines against the ordered tabs",
    clause="the order: panels, die and tabs",
    profile=Profile.ORDERED,
)
def finishing_line_misplaced(subject: Subject) -> Iterator[Sighting]:
    """The machine works where the line is, whatever the panels say."""
    inks = subject.expectation.finishing if subject.expectation else ()
    for page, ordered in subject.ordered():
        if FOLD.swatch.spot in inks:
            yield from _folds(page, ordered)
        if DIE.swatch.spot in inks:
            yield from _dies(page, ordered)
        if PERFORATION.swatch.spot in inks:
            yield from _perforations(page, ordered)


def _folds(page: PageFacts, ordered: PageGeometry) -> Iterator[Sighting]:
    wanted = [page.trim.left + fold for fold in ordered.folds]
    for ink, mark in _lines(page):
        across = (mark.box.left + mark.box.right) / 2
        if ink == FOLD.swatch.spot and not any(abs(across - fold) <= LINE_TOLERANCE for fold in wanted):
            yield Sighting(_from_left(page, across), _listed(page, wanted), place(page, mark.box))
    drawn = [(mark.box.left + mark.box.right) / 2 for ink, mark in _lines(page) if ink == FOLD.swatch.spot]
    for fold in wanted:
        if not any(abs(across - fold) <= LINE_TOLERANCE for across in drawn):
            yield Sighting(said("no line at {place}", place=_from_left(page, fold)), _listed(page, wanted), place(page))


def _dies(page: PageFacts, ordered: PageGeometry) -> Iterator[Sighting]:
    trim = page.at(ordered.trim_box)
    if ordered.corner and not any(ink == DIE.swatch.spot for ink, _ in _lines(page)):
        yield Sighting(said("no die on this page"), said("round the trim, {size}", size=trim.size_mm), place(page))
    for ink, mark in _lines(page):
        if ink == DIE.swatch.spot:
            edges = (mark.box.left, mark.box.bottom, mark.box.right, mark.box.top)
            wanted = (trim.left, trim.bottom, trim.right, trim.top)
            if max(abs(edge - other) for edge, other in zip(edges, wanted, strict=True)) > LINE_TOLERANCE:
                yield Sighting(
                    said("a die of {size}", size=mark.box.size_mm),
                    said("round the trim, {size}", size=trim.size_mm),
                    place(page, mark.box),
                )


def _perforations(page: PageFacts, ordered: PageGeometry) -> Iterator[Sighting]:
    """One line along the heads of all tabs, one between each two."""
    wanted = [page.at(rect) for rect in _sides_torn(ordered.tabs)]
    drawn = [mark.box for ink, mark in _lines(page) if ink == PERFORATION.swatch.spot]
    for box in drawn:
        if not any(_same_place(box, one) for one in wanted):
            yield Sighting(said("a perforation beside its place"), _tabs_listed(ordered), place(page, box))
    for one in wanted:
        if not any(_same_place(box, one) for box in drawn):
            yield Sighting(said("a perforation that is missing"), _tabs_listed(ordered), place(page, one))


def _sides_torn(tabs: tuple[Rect, ...]) -> Iterator[Rect]:
    if tabs:
        yield Rect(tabs[0].x, tabs[0].y, tabs[-1].right - tabs[0].x, 0.0)
    yield from (Rect(tab.x, tab.y, 0.0, tab.height) for tab in tabs[1:])


def _same_place(box: Box, wanted: Box) -> bool:
    edges = (box.left, box.bottom, box.right, box.top)
    others = (wanted.left, wanted.bottom, wanted.right, wanted.top)
    return max(abs(edge - other) for edge, other in zip(edges, others, strict=True)) <= LINE_TOLERANCE


def _tabs_listed(ordered: PageGeometry) -> str:
    if not ordered.tabs:
        return said("no perforation")
    tab = ordered.tabs[0]
    size = f"{round_mm(tab.width):g} × {round_mm(tab.height):g} mm"
    return said("round {count} tabs of {size}", count=len(ordered.tabs), size=size)


def _from_left(page: PageFacts, across: Length) -> str:
    return said("{distance} mm from the left", distance=f"{round_mm(across - page.trim.left):g}")


def _listed(page: PageFacts, folds: list[Length]) -> str:
    if not folds:
        return said("no fold")
    return all_of(_from_left(page, fold) for fold in folds)


@check(
    "finishing-layer-holds-art",
    Severity.ERROR,
    looks_at="inks of everything on the layers Die lines, Fold lines and Perforation lines",
    clause=TRADE_PRACTICE,
    profile=Profile.X4,
)
def finishing_layer_holds_art(subject: Subject) -> Iterator[Sighting]:
    """What lies there is gone as soon as the printer switches the lines off."""
    for page in subject.pages:
        for mark in page.marks:
            if mark.layer in _LAYERS.values() and _LAYERS.get(_ink(mark)) != mark.layer:
                words = mark.text if isinstance(mark, Shown) else ""
                yield Sighting(
                    said("art on the layer {layer}", layer=mark.layer),
                    said("its lines alone"),
                    place(page, mark.box, words),
                )

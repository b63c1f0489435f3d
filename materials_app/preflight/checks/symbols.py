"""Symbols: every one on the page is known, opens what was ordered, and can be read by any telephone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from materials_app.model.findings import Family, Finding, Severity
from materials_app.model.said import listed, said
from materials_app.model.units import mm, to_mm
from materials_app.preflight.facts import PageFacts
from materials_app.preflight.inks import PROCESS
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.space import Box
from materials_app.preflight.subject import Subject, Target, place
from materials_app.preflight.symbols import QUIET_ZONE, Symbol, is_off, standing_in
from materials_app.safeguards.payload import check_ordered_payload, check_payload

VERIFIED = "house rule: only verified help resources"
LEAST_MODULE = mm(0.4)
"""Smallest module that telephones read at hand distance (ground rule symbols)."""
LEAST_CONTRAST = 0.55
"""Symbol contrast of grade B (ISO/IEC 15415)."""
MODULE_PER_METRE = mm(1.8)
"""Module every decoder tried still reads in a telephone's viewfinder, askew, at one metre (measured with three)."""
PATTERN = 0.02
"""A plate that differs less between dark and light modules does not carry the symbol."""
SOLID = 0.98
_GROUND = 0.02
"""Where black is at most this much darker than at its palest lies the ground between the modules, edges left out."""
_ROUNDING = 0.97
"""Corners read off a picture are good to about half a module in a symbol of 21: 3 %."""


@check(
    "symbol-unexpected",
    Severity.ERROR,
    looks_at="the whole page: QR codes at 150 and 300 ppi; Aztec, Data Matrix, PDF417, Code 39, 93 and 128, DataBar, "
    "EAN and UPC at 150; no other kind",
    clause="the order; house rule: only verified help resources",
    profile=Profile.ORDERED,
    family=Family.SAFEGUARDING,
)
def symbol_unexpected(subject: Subject) -> Iterator[Sighting]:
    """A symbol nobody ordered sends readers somewhere."""
    for page, symbols in subject.symbol_pages():
        boxes = [box for one, _, box in subject.expected_symbols() if one.number == page.number]
        for symbol in symbols:
            if not any(_is_the_one(symbol, symbols, box) for box in boxes):
                yield Sighting(f"{symbol.kind}: {symbol.payload}", said("no symbol here"), place(page, symbol.box))


def _is_the_one(symbol: Symbol, symbols: tuple[Symbol, ...], box: Box) -> bool:
    """Whether ``symbol`` is what was ordered in ``box``. Stripes read inside a QR code are part of it."""
    is_part = not symbol.modules and symbol.box.overlaps(box)
    return is_part or standing_in(symbols, box) is symbol


@check(
    "symbol-missing",
    Severity.ERROR,
    looks_at="the whole page at 150 and 300 ppi, at each ordered place",
    clause="the order",
    profile=Profile.ORDERED,
)
def symbol_missing(subject: Subject) -> Iterator[Sighting]:
    """Nothing can be read where a symbol was ordered."""
    for page, expected, box in subject.expected_symbols():
        if standing_in(subject.symbols_on(page), box) is None:
            yield Sighting(said("nothing that can be read"), expected.payload, place(page, box))


@check(
    "symbol-payload",
    Severity.ERROR,
    looks_at="what each ordered symbol opens, read off the page",
    clause="the order; house rule: only verified help resources",
    profile=Profile.ORDERED,
    family=Family.SAFEGUARDING,
)
def symbol_payload(subject: Subject) -> Iterator[Sighting]:
    """It opens something else."""
    for page, expected, box in subject.expected_symbols():
        found = standing_in(subject.symbols_on(page), box)
        if found is not None and found.payload != expected.payload:
            yield Sighting(found.payload, expected.payload, place(page, box))


@check(
    "safeguards-payload",
    Severity.ERROR,
    looks_at="what every QR code on the page opens: https, an exact host of a verified resource, no query; of an "
    "ordered file, to the letter the address of a resource",
    clause=VERIFIED,
    family=Family.SAFEGUARDING,
)
def safeguards_payload(subject: Subject) -> Iterator[Finding]:
    """What the safeguards say of the address."""
    if subject.rulebook is None:
        return
    judged = check_ordered_payload if subject.expectation else check_payload
    for page, symbols in subject.symbol_pages():
        for symbol in symbols:
            finding = judged(symbol.payload, subject.rulebook)
            if finding is not None:
                at = place(page, symbol.box, symbol.payload)
                yield replace(finding, place=at, clause=finding.clause or VERIFIED)


@check(
    "symbol-unreliable",
    Severity.ERROR,
    looks_at="each symbol cut out with its surroundings at 100, 200 and 300 ppi, plain, blurred, 1-bit and tilted",
    clause="QR print practice: read from the page as printed",
)
def symbol_unreliable(subject: Subject) -> Iterator[Sighting]:
    """Some telephones will fail on it."""
    for target in subject.targets:
        if target.found is None:
            continue  # Where nothing stands nothing can be tried: symbol-missing says so.
        failed = [trial for trial in target.trials if trial.payload != target.found.payload]
        if failed:
            named = listed(
                said("{treatment} at {ppi} ppi", treatment=said(trial.treatment), ppi=f"{trial.ppi:.0f}")
                for trial in failed
            )
            seen = said(
                "{count} of {trials} failed: {named}", count=len(failed), trials=len(target.trials), named=named
            )
            yield Sighting(seen, said("all read"), place(target.page, target.box, target.found.payload))


def _read(subject: Subject) -> Iterator[tuple[Target, Symbol]]:
    """Each symbol to judge with what was read there."""
    for target in subject.targets:
        if target.found is not None and target.found.modules:
            yield target, target.found


@check(
    "symbol-module-small",
    Severity.ERROR,
    looks_at="side of one module of each QR symbol as printed",
    clause="QR print practice: 0.4 mm a module",
)
def symbol_module_small(subject: Subject) -> Iterator[Sighting]:
    """Too fine to read by hand."""
    scale = subject.expectation.artwork_scale if subject.expectation else 1.0
    for target, found in _read(subject):
        module = found.module / scale
        if module < LEAST_MODULE * _ROUNDING:
            yield Sighting(
                said("{distance} mm a module", distance=f"{to_mm(module):.2f}"),
                "0.40 mm",
                place(target.page, found.box),
            )


@check(
    "symbol-quiet-zone",
    Severity.ERROR,
    looks_at="four modules on every side of each QR symbol, at 300 ppi",
    clause="ISO/IEC 18004: quiet zone",
)
def symbol_quiet_zone(subject: Subject) -> Iterator[Sighting]:
    """Something stands too close for the reader to find the symbol's edge."""
    for target, found in _read(subject):
        clear = target.tone(found.modules).quiet
        if clear < QUIET_ZONE:
            yield Sighting(
                said("{clear} modules clear", clear=f"{clear:.1f}"),
                said("{modules} modules", modules=QUIET_ZONE),
                place(target.page, found.box),
            )


@check(
    "symbol-contrast",
    Severity.ERROR,
    looks_at="reflectance of dark and light in each QR symbol, estimated from the page as drawn",
    clause="ISO/IEC 15415: symbol contrast, grade B",
)
def symbol_contrast(subject: Subject) -> Iterator[Sighting]:
    """Too pale, too dark a ground, or light on dark."""
    for target, found in _read(subject):
        contrast = target.tone(found.modules).contrast
        if contrast < LEAST_CONTRAST:
            yield Sighting(
                f"{contrast:.0%}",
                said("{least} or more", least=f"{LEAST_CONTRAST:.0%}"),
                place(target.page, found.box),
            )


@check(
    "symbol-plates",
    Severity.ERROR,
    looks_at="plates within each QR symbol: solid black carries the pattern, no other plate does",
    clause="QR print practice: 100 % K only",
)
def symbol_plates(subject: Subject) -> Iterator[Sighting]:
    """Two plates never fall on one another exactly: modules grow or fringe."""
    for target, found in _read(subject):
        plates = subject.plates[target.page.number - 1]
        if plates is None:
            continue
        inside = plates.window(target.box.grown(-found.module / 2))
        black = plates.inks[PROCESS[-1]][inside]
        carried = [ink for ink, plate in plates.inks.items() if _carries(plate[inside], black)]
        is_solid = float(black.max()) >= SOLID
        if carried != [PROCESS[-1]] or not is_solid:
            seen = said("tinted black") if carried == [PROCESS[-1]] else " + ".join(carried) or said("no plate")
            yield Sighting(seen, said("100 % black alone"), place(target.page, found.box))


_Tones = NDArray[np.float32]


def _carries(plate: _Tones, black: _Tones) -> bool:
    """Whether a plate draws the pattern: it changes within the symbol, and not by standing clear of black modules."""
    if float(np.ptp(plate)) <= PATTERN:
        return False
    modules = black >= SOLID
    cleared = bool(modules.any()) and float(np.median(plate[modules])) <= PATTERN
    return not (cleared and _is_even(plate[black <= float(black.min()) + _GROUND]))


def _is_even(ground: _Tones) -> bool:
    """Whether a plate is one tone between the modules: a flat ground, not a pattern of its own."""
    return bool(ground.size) and float(np.ptp(np.percentile(ground, (10, 90)))) <= PATTERN


@check(
    "symbol-moved",
    Severity.ERROR,
    looks_at="place and size of each symbol against the order",
    clause="the order",
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def symbol_moved(subject: Subject) -> Iterator[Sighting]:
    """It stands elsewhere, or is larger or smaller than ordered."""
    for page, _, box in subject.expected_symbols():
        found = standing_in(subject.symbols_on(page), box)
        if found is not None and found.modules and is_off(found, box):
            yield Sighting(_size_and_place(page, found.box), _size_and_place(page, box), place(page, found.box))


def _size_and_place(page: PageFacts, box: Box) -> str:
    x, y, _, _ = box.from_trim(page.trim)
    return said("{size} at x {x}, y {y} mm", size=box.size_mm, x=f"{x:g}", y=f"{y:g}")


@check(
    "symbol-small-for-distance",
    Severity.WARNING,
    looks_at="module of each ordered symbol against 1.8 mm for each metre of reading distance",
    clause="QR print practice: module by distance",
    profile=Profile.ORDERED,
)
def symbol_small_for_distance(subject: Subject) -> Iterator[Sighting]:
    """Readers will have to step closer than they stand."""
    scale = subject.expectation.artwork_scale if subject.expectation else 1.0
    for target, found in _read(subject):
        wanted = MODULE_PER_METRE * target.distance_m
        if found.module / scale < wanted * _ROUNDING:
            seen = said("{distance} mm a module", distance=f"{to_mm(found.module / scale):.2f}")
            yield Sighting(
                seen,
                said(
                    "{distance} mm to be read from {metres} m",
                    distance=f"{to_mm(wanted):.2f}",
                    metres=f"{target.distance_m:g}",
                ),
                place(target.page, found.box),
            )

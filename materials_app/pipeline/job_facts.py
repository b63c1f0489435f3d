"""Gathers what the job ticket of a produced piece states."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from materials_app.delivery.job_facts import (
    CheckFacts,
    CodeFacts,
    ColourFacts,
    FileFacts,
    FoldFacts,
    FoldingFacts,
    JobFacts,
    LineFacts,
    LocalFacts,
    Millimetres,
    OrderFacts,
    PackFacts,
    PanelFacts,
    RouteFacts,
    SideFacts,
    SizeFacts,
    StandingFacts,
)
from materials_app.delivery.screen_facts import ScreenFacts
from materials_app.model.content import Resource
from materials_app.model.days import in_words
from materials_app.model.display_list import DisplayList, Symbol
from materials_app.model.finishing import FINISHING_LINES
from materials_app.model.flavour import Flavour
from materials_app.model.folding import fold_steps
from materials_app.model.geometry import Rect, Size
from materials_app.model.job import Action, Job, Standing
from materials_app.model.units import round_mm, to_mm
from materials_app.pipeline.borne import figures_on, quotes_on
from materials_app.pipeline.press_advice import ends_on_fold, paper_colours
from materials_app.pipeline.produce import Piece
from materials_app.pipeline.sources import packs_behind
from materials_app.pipeline.words import resources_on
from materials_app.separations.plates import PROCESS, finishing_inks, plates
from materials_app.typeset.artwork import scaled_geometry

HIGHEST_INK = "Highest total ink"
"""The label of preflight's measured value that the ticket repeats; with several pages it names the page after it."""

_STANDS = {
    Standing.OPEN: "NOT SIGNED OFF",
    Standing.DRAFT: "DRAFT, not for printing",
    Standing.SIGNED_OFF: "Sign-off on record (a typed name does not prove who typed it)",
}
_STANDARDS = {Flavour.X4: "ISO 15930-7", Flavour.X1A: "ISO 15930-4"}
_WHOLE = 100
_DIGEST_SHOWN = 12
"""Characters of a digest that two people read to each other."""


def job_facts(piece: Piece, file_name: str, changed: tuple[str, ...] = ()) -> JobFacts:
    """The facts of a piece whose press file is called ``file_name``; ``changed``: data files not as shipped."""
    job = piece.job
    return JobFacts(
        campaign=job.campaign.name,
        force=job.force.printed_name(job.language),
        name=job.template.name,
        layout=job.template.id,
        family=job.template.family,
        language=job.set.spoken,
        edition=piece.edition,
        dated=job.on,
        standing=_standing(piece),
        order=_order(job),
        file=_file(piece, file_name),
        size=_size(piece),
        sides=_sides(piece.layout.display_list),
        folding=_folding(piece),
        colours=_colours(piece.layout.display_list, job.set.flavour),
        routes=_routes(piece),
        checks=CheckFacts(piece.verdict, piece.accepted, changed, _packs(piece), brand_line(piece.job)),
        figures=figures_on(job, piece.layout.display_list),
        quotes=quotes_on(job, piece.layout.display_list),
    )


def screen_facts(piece: Piece, changed: tuple[str, ...] = ()) -> ScreenFacts:
    """The facts of a picture for screens, as ``job_facts`` of a piece of paper."""
    job = piece.job
    return ScreenFacts(
        name=job.template.name,
        pixels=job.format.pixels or (0, 0),
        dated=job.on,
        standing=_standing(piece),
        routes=_routes(piece),
        checks=CheckFacts(piece.verdict, piece.accepted, changed, _packs(piece), brand_line(piece.job)),
    )


def standing_line(piece: Piece) -> str:
    """Where the piece stands, in the words a printer cannot overlook."""
    return _STANDS[piece.standing.standing]


def _standing(piece: Piece) -> StandingFacts:
    standing = piece.standing
    return StandingFacts(standing.standing, standing_line(piece), standing.reasons, piece.job.campaign.standing)


def _order(job: Job) -> OrderFacts:
    order = job.set.order
    return OrderFacts(
        printer=order.printer,
        quantity=order.quantity or None,
        stock=order.stock,
        usual_stock=job.format.stock,
        finishing=order.finishing,
        usual_finishing=job.format.finishing,
        delivery=order.delivery,
        deadline=order.deadline,
        contact=order.contact,
    )


def _file(piece: Piece, file_name: str) -> FileFacts:
    job = piece.job
    flavour, condition = job.set.flavour, job.condition
    return FileFacts(
        name=file_name,
        sha256=piece.press_sha256,
        bytes=len(piece.press),
        standard=f"{flavour.standard} ({_STANDARDS[flavour]})",
        marks=job.marks,
        condition=condition.title,
        characterisation=condition.identifier,
        ink_limit_percent=round(condition.ink_limit * _WHOLE),
        highest_ink=tuple(_highest_ink(piece)),
        black_overprints_below_pt=condition.overprint_below,
        paper_colours=paper_colours(job),
    )


def _highest_ink(piece: Piece) -> list[str]:
    """``213 % at x 12, y 30 mm``; with several pages ``page 2: …``."""
    found = (
        (label.removeprefix(HIGHEST_INK).removeprefix(", "), value)
        for label, value in piece.report.measured
        if label.startswith(HIGHEST_INK)
    )
    return [f"{page}: {value}" if page else value for page, value in found]


def _size(piece: Piece) -> SizeFacts:
    made = piece.job.format
    page = piece.layout.display_list.pages[0].geometry
    return SizeFacts(
        open_mm=_millimetres(page.trim),
        folded_mm=_millimetres(made.folded) if made.folded else None,
        bleed_mm=round_mm(page.bleed),
        sheet_mm=_millimetres(scaled_geometry(page).media_box),
        corner_radius_mm=round_mm(page.corner),
        artwork_percent=made.artwork_scale * _WHOLE,
        pull_in_mm=round_mm(made.pull_in),
    )


def _sides(display_list: DisplayList) -> tuple[SideFacts, ...]:
    return tuple(
        SideFacts(
            page=number,
            name=page.geometry.name,
            inks=plates(replace(display_list, pages=(page,))),
            panels=tuple(PanelFacts(panel.name, round_mm(panel.width)) for panel in page.geometry.panels),
        )
        for number, page in enumerate(display_list.pages, 1)
    )


def _folding(piece: Piece) -> FoldingFacts | None:
    """Told from the outside, which is the file's first page (UK trade practice)."""
    panels, fold = piece.layout.display_list.pages[0].geometry.panels, piece.job.format.fold
    if fold is None or not panels:
        return None
    steps = fold_steps(panels, fold)
    return FoldingFacts(
        kind=fold,
        tucks_in=next((step.panel for step in steps if step.tucks_in), ""),
        folds=tuple(FoldFacts(step.number, round_mm(step.at), step.panel) for step in steps),
        colours_change_on_folds=any(ends_on_fold(page) for page in piece.layout.display_list.pages),
    )


def _colours(display_list: DisplayList, flavour: Flavour) -> ColourFacts:
    inks, lines = plates(display_list), finishing_inks(display_list)
    return ColourFacts(
        process=tuple(name for name in inks if name in PROCESS),
        spots=tuple(name for name in inks if name not in PROCESS),
        not_printing=tuple(
            LineFacts(line.swatch.spot, line.layer if flavour is Flavour.X4 else "")
            for line in FINISHING_LINES
            if line.swatch.spot in lines
        ),
    )


def _routes(piece: Piece) -> RouteFacts:
    action = piece.job.action
    number, address, crisis = action.number, action.address, action.crisis
    return RouteFacts(
        codes=_codes(piece),
        telephone=number.number.display if number and number.number else "",
        telephone_of=number.name if number else "",
        address=address.address.display if address and address.address else "",
        address_of=address.name if address else "",
        crisis=crisis.number.display if crisis and crisis.number else "",
        crisis_of=crisis.name if crisis else "",
        confirm=piece.confirm,
        notes=action.notes,
        local=tuple(_local(resource) for resource in _resources(piece) if resource.local),
    )


def _resources(piece: Piece) -> tuple[Resource, ...]:
    return resources_on(piece.job, piece.layout.display_list)


def _packs(piece: Piece) -> tuple[PackFacts, ...]:
    return tuple(
        PackFacts(use.pack.id, use.pack.version, use.pack.title, use.pack.publisher, use.gives)
        for use in packs_behind(piece.job, _resources(piece))
    )


def brand_line(job: Job) -> str:
    """The brand pack in words: which version, the beginning of its digest, its last day; empty where there is none."""
    pack = job.brand_pack
    if pack is None:
        return ""
    until = f", holds until {in_words(pack.until)}" if pack.until else ""
    return f"{pack.name} ({pack.stamp.label}), SHA-256 {pack.sha256[:_DIGEST_SHOWN]}…{until}"


def _local(resource: Resource) -> LocalFacts:
    origin = resource.local
    assert origin is not None
    return LocalFacts(resource.name, origin.added_by, origin.checked_by, origin.source, origin.on)


def _codes(piece: Piece) -> tuple[CodeFacts, ...]:
    """The symbols of every page. A payload counts as read back as often as the finished pages show it."""
    left, modules, scale = Counter(piece.report.decoded), modules_read(piece), piece.job.format.artwork_scale
    codes = []
    for number, page in enumerate(piece.layout.display_list.pages, 1):
        for item in page.items:
            if isinstance(item, Symbol):
                opens = item.payload if left[item.payload] else ""
                left[item.payload] -= 1
                module = modules.get((number, item.payload), to_mm(item.module) / scale) * scale
                sides = round_mm(item.rect.width, 1), round(module, 2)
                codes.append(CodeFacts(number, _leads_to(piece.job.action), opens, *sides))
    return tuple(codes)


def modules_read(piece: Piece) -> dict[tuple[int, str], float]:
    """Side of one module of each code as it prints, in millimetres, by page and payload: read off the finished pages,
    so ticket and proof sheet state the same."""
    return {(one.page, one.payload): one.module_mm for one in piece.report.symbols}


def _leads_to(action: Action) -> str:
    return (
        f"{action.address.name}, {action.address.address.display}" if action.address and action.address.address else ""
    )


def _millimetres(size: Size | Rect) -> Millimetres:
    return round_mm(size.width), round_mm(size.height)

"""Words the facts of a job for people: the order, the piece, the file, what was checked, where it sends people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from materials_app.delivery.job_facts import (
    CheckFacts,
    CodeFacts,
    ColourFacts,
    FileFacts,
    FoldingFacts,
    JobFacts,
    LocalFacts,
    Millimetres,
    OrderFacts,
    PackFacts,
    RouteFacts,
    SideFacts,
    SizeFacts,
)
from materials_app.model.days import in_words
from materials_app.model.folding import Fold
from materials_app.model.job import Standing
from materials_app.model.page import Marks

TO_SIGN = "Approved, date"
"""A line for a pen on every ticket: what a program knows of it is in the sign-offs."""

TO_FILL_IN = ("Printer", "Quantity", "Stock", "Finishing", "Delivery", "Deadline", "Contact", TO_SIGN)
"""The rows that are lines to write on until the order says otherwise."""

ON_FOLDS = "Colours change on a fold: we advise folding to within half a millimetre."
NO_BREAK = "\u00a0"
_WHOLE = 100
_FOLDS = {Fold.HALF: "Half fold", Fold.ROLL: "Roll fold", Fold.CONCERTINA: "Concertina fold"}
_MARKS = {
    Marks.CROP: "Crop and register marks, outside the bleed",
    Marks.NONE: "None: the sheet is the bleed box",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the ticket. An empty ``value`` is a line to write on; ``note`` stands small below it."""

    label: str
    value: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading."""

    heading: str
    rows: tuple[Row, ...]


def ticket_groups(facts: JobFacts) -> tuple[Group, ...]:
    """What the printer and the officer need to know, in the order they ask."""
    # Nobody orders a draft: what is said of the order stands there, and nothing is to be written in.
    is_draft = facts.standing.standing is Standing.DRAFT
    order = tuple(row for row in _order_rows(facts.order) if row.value or not is_draft)
    return (
        *((Group("The order", order),) if order else ()),
        Group("The piece", tuple(_piece_rows(facts))),
        Group("The file", tuple(_file_rows(facts))),
        Group("What was checked", (*_check_rows(facts.checks), *_figure_rows(facts), *_quote_rows(facts))),
        Group("Where it sends people", tuple(_route_rows(facts.routes, len(facts.sides)))),
    )


def long_date(day: date) -> str:
    """``18 December 2026``, held together."""
    return in_words(day).replace(" ", NO_BREAK)


def folding_words(folding: FoldingFacts) -> str:
    """``Roll fold: (1) flap in at 97 mm, (2) cover over at 197 mm, on the outside``; the picture shows the rest."""
    last = len(folding.folds)
    steps = (
        f"({fold.number}){NO_BREAK}{fold.panel} {'over' if fold.number == last else 'in'} at {_mm(fold.at_mm)}"
        for fold in folding.folds
    )
    return f"{_FOLDS[folding.kind]}: {', '.join(steps)}, on the outside"


def _order_rows(order: OrderFacts) -> tuple[Row, ...]:
    values = (
        order.printer,
        f"{order.quantity:,}" if order.quantity else "",
        order.stock,
        order.finishing,
        _numbers_held(order.delivery),
        long_date(order.deadline) if order.deadline else "",
        _numbers_held(order.contact),
        "",
    )
    notes = {"Stock": _usual(order.usual_stock), "Finishing": _usual(order.usual_finishing)}
    return tuple(Row(label, value, notes.get(label, "")) for label, value in zip(TO_FILL_IN, values, strict=True))


def _numbers_held(text: str) -> str:
    """The words with every telephone number on one line."""
    return re.sub(r"(?<=\d) (?=\d)", NO_BREAK, text)


def _usual(suggestion: str) -> str:
    return f"usual: {suggestion}" if suggestion else ""


def _piece_rows(facts: JobFacts) -> Iterator[Row]:
    size = facts.size
    yield Row("Layout", f"{facts.layout}, {facts.family}, {facts.language}")
    yield Row("Edition", facts.edition)
    yield Row("Dated", long_date(facts.dated))
    yield Row("Flat size" if size.folded_mm else "Finished size", f"{_size(size.open_mm)} (TrimBox), {_scale(size)}")
    if size.pull_in_mm:
        yield Row("Base", f"The lowest {_mm(size.pull_in_mm)} go into the base and are not seen")
    if size.folded_mm:
        yield Row("Folded size", _size(size.folded_mm))
    if facts.folding:
        yield Row("Folding", folding_words(facts.folding), ON_FOLDS if facts.folding.colours_change_on_folds else "")
    if size.corner_radius_mm:
        yield _die(size)
    yield Row("Pages", _pages(facts.sides))


def _die(size: SizeFacts) -> Row:
    if 2 * size.corner_radius_mm >= max(size.open_mm):
        return Row("Die", f"A circle, {_mm(size.open_mm[0])} across")
    return Row("Corners", f"Rounded, radius {_mm(size.corner_radius_mm)}")


def _scale(size: SizeFacts) -> str:
    if size.artwork_percent == _WHOLE:
        return f"at 100{NO_BREAK}%"
    return f"artwork at {size.artwork_percent:g}{NO_BREAK}% of it"


def _bleed(size: SizeFacts) -> str:
    if not size.bleed_mm:
        return "None"
    in_file = size.bleed_mm * size.artwork_percent / _WHOLE
    seen = "" if in_file == size.bleed_mm else f" at full size, {_mm(in_file)} in the file"
    return f"{_mm(size.bleed_mm)} all round{seen}"


def _pages(sides: tuple[SideFacts, ...]) -> str:
    return "1, on one side" if len(sides) == 1 else f"{len(sides)}, on both sides, head to head"


def _file_rows(facts: JobFacts) -> Iterator[Row]:
    file, size = facts.file, facts.size
    yield Row("File name", file.name)
    yield Row("SHA-256", _in_groups(file.sha256))
    yield Row("Length", f"{file.bytes:,}{NO_BREAK}bytes")
    yield Row("Standard", file.standard)
    yield Row("Bleed", f"{_bleed(size)}; sheet {_size(size.sheet_mm)}")
    yield Row("Marks", "\n".join((_MARKS[file.marks], *_folds_unmarked(facts))))
    yield Row("Colours", "\n".join((colour_words(facts.colours), *_sides_apart(facts))))
    if facts.colours.not_printing:
        yield Row("Not to print", _finishing_lines(facts.colours))
    yield Row("Made for", "\n".join((f"{file.condition} ({file.characterisation})", *_colours_for_paper(file))))
    limit = f"limit {file.ink_limit_percent}{NO_BREAK}% in total; from the top left of the trim"
    yield Row("Highest ink", "\n".join((*file.highest_ink, limit)))
    small = f"{file.black_overprints_below_pt:g}{NO_BREAK}pt"
    knock_out = "The QR code and white text knock out" if facts.routes.codes else "White text knocks out"
    yield Row("Overprint", f"Black text up to {small} and thin black rules. {knock_out}.")


def _colours_for_paper(file: FileFacts) -> Iterator[str]:
    if file.paper_colours:
        yield f"Changed for contrast on this paper: {'; '.join(change.says for change in file.paper_colours)}"


def _folds_unmarked(facts: JobFacts) -> Iterator[str]:
    """Where to fold a file that has neither ticks nor lines at its folds."""
    if facts.folding and facts.file.marks is Marks.NONE and not facts.colours.not_printing:
        places = sorted(fold.at_mm for fold in facts.folding.folds)
        at = " and ".join(f"{place:g}" for place in places)
        yield f"No fold marks in the file: fold at {at}{NO_BREAK}mm from the left of page{NO_BREAK}1"


def colour_words(colours: ColourFacts) -> str:
    """Every plate by its name; a printer counts them before a price is named."""
    mixed = ", ".join(colours.process)
    match colours.spots:
        case () if colours.not_printing:
            technical = " and ".join(line.ink for line in colours.not_printing)
            return f"{mixed}. No printing spot colours; technical: {technical}."
        case ():
            return f"{mixed}. No spot colours."
        case (one,):
            return f"{mixed} and one spot colour: {one}"
        case several:
            return f"{mixed} and {len(several)} spot colours: {', '.join(several)}"


def _sides_apart(facts: JobFacts) -> Iterator[str]:
    """``Page 2: Black alone.``: the sides that print from fewer plates than the piece, which may cost less."""
    every = {*facts.colours.process, *facts.colours.spots}
    for side in facts.sides:
        if set(side.inks) != every:
            alone = " alone" if len(side.inks) == 1 else ""
            marks = ", plus register marks" if facts.file.marks is Marks.CROP else ""
            yield f"Page{NO_BREAK}{side.page}: {', '.join(side.inks) or 'no ink'}{alone}{marks}."


def _finishing_lines(colours: ColourFacts) -> str:
    """``Die and Fold: finishing lines, spot colours that overprint, on the layers “Die lines” and “Fold lines”``."""
    lines = colours.not_printing
    inks = " and ".join(line.ink for line in lines)
    layers = [f"“{line.layer}”" for line in lines if line.layer]
    where = f", on the {'layers' if len(layers) > 1 else 'layer'} {' and '.join(layers)}" if layers else ""
    spots = "spot colours that overprint" if len(lines) > 1 else "a spot colour that overprints"
    return f"{inks}: finishing lines, {spots}{where}"


def _route_rows(routes: RouteFacts, pages: int) -> Iterator[Row]:
    for codes in _of_one_target(routes.codes):
        yield Row("QR code" if len(codes) == 1 else "QR codes", _codes(codes, pages))
    if routes.telephone:
        yield Row("Telephone", f"{_numbers_held(routes.telephone)}, {routes.telephone_of}")
    if routes.address:
        yield Row("Address", f"{routes.address}, {routes.address_of}")
    if routes.crisis:
        yield Row("Crisis line", f"{_numbers_held(routes.crisis)}, {routes.crisis_of}")
    for field in routes.confirm:
        yield Row("Confirm first", f"{_numbers_held(field)}, with the service itself")
    for note in routes.notes:
        yield Row("Note", note)
    for resource in routes.local:
        yield Row("Added by hand", _local(resource))


def _of_one_target(codes: tuple[CodeFacts, ...]) -> Iterator[tuple[CodeFacts, ...]]:
    """The codes, those that say the same together."""
    alike: dict[tuple[str, str], list[CodeFacts]] = {}
    for code in codes:
        alike.setdefault((code.leads_to, code.opens), []).append(code)
    return (tuple(group) for group in alike.values())


def _codes(codes: tuple[CodeFacts, ...], pages: int) -> str:
    first = codes[0]
    read = f"the finished page reads {first.opens}" if first.opens else "the finished page could not be read back"
    sizes = (
        f"{f'Page {code.page}: ' if pages > 1 else ''}{_mm(code.side_mm)} wide, module {_mm(code.module_mm)}"
        for code in codes
    )
    return "\n".join((f"Leads to {first.leads_to}; {read}", *sizes))


def _local(resource: LocalFacts) -> str:
    people = f"added by {resource.added_by}, checked by {resource.checked_by}, {long_date(resource.on)}"
    return f"{resource.name}: {people}; from {resource.source}"


def _check_rows(checks: CheckFacts) -> Iterator[Row]:
    yield Row("Checked", checks.verdict)
    for fault in checks.accepted:
        said = f" {fault.says}" if fault.says else ""
        yield Row("Accepted fault", f"{fault.finding}:{said} {fault.reason} ({fault.by})")
    if checks.changed_data:
        yield Row("Changed data", f"Not as shipped: {', '.join(checks.changed_data)}")
    if checks.brand_pack:
        yield Row("Brand pack", _numbers_held(checks.brand_pack))
    for pack in checks.campaign_packs:
        yield Row("Campaign pack", _numbers_held(_pack(pack)))


def _figure_rows(facts: JobFacts) -> Iterator[Row]:
    for figure in facts.figures:
        counts = f"{figure.value} {figure.unit} ({figure.counted}; {figure.area}, {figure.period}; {figure.source})"
        on = f", {long_date(figure.checked_on)}" if figure.checked_on else ""
        said = (
            f"claim {figure.id}",
            f"checked by {figure.checked_by}{on}" if figure.checked_by else "checked by nobody",
            f"not to be used after {long_date(figure.expires)}" if figure.expires else "",
            f"it {figure.fault}" if figure.fault else "",
        )
        yield Row("Figure", f"{counts}: {'; '.join(part for part in said if part)}")


def _quote_rows(facts: JobFacts) -> Iterator[Row]:
    for quote in facts.quotes:
        on = f", {long_date(quote.consent_on)}" if quote.consent_on else ""
        until = f", until {long_date(quote.consent_until)}" if quote.consent_until else ""
        consent = f"consent recorded by {quote.consent_by}{on}, for {', '.join(quote.consent_scope)}{until}"
        said = f"Quote {quote.id}, said by {quote.speaker}{f' ({quote.source})' if quote.source else ''}"
        yield Row("Quote", f"{said}: {consent if quote.consent_by else 'no consent on record'}")


def _pack(pack: PackFacts) -> str:
    named = f"“{pack.title}” ({pack.id}, version {pack.version}), published by {pack.publisher} as the pack says"
    return f"{named}: {', '.join(pack.gives)}"


def _size(size: Millimetres) -> str:
    return f"{size[0]:g}{NO_BREAK}×{NO_BREAK}{size[1]:g}{NO_BREAK}mm"


def _mm(length: float) -> str:
    return f"{length:g}{NO_BREAK}mm"


def _in_groups(digest: str) -> str:
    """Eight groups of eight in two lines, as two people read them to each other."""
    groups = [digest[start : start + 8] for start in range(0, len(digest), 8)]
    return "\n".join((" ".join(groups[:4]), " ".join(groups[4:])))

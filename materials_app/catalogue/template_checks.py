"""What must hold of a layout's file and no type can say: names, ids, places, and that it has its format's sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from materials_app.catalogue.families import Name, check_styles, check_swatches, role_names
from materials_app.catalogue.faults import Source, fault, unknown_reference
from materials_app.catalogue.frame_records import Place, PlaceRecord
from materials_app.catalogue.record import KeyPath
from materials_app.catalogue.step_records import StepsRecord
from materials_app.catalogue.template_layers import LayeredFile
from materials_app.catalogue.template_records import PageRecord, TemplateRecord
from materials_app.errors import DataFileError
from materials_app.model.content import Slot
from materials_app.model.format import Format, FormatPage
from materials_app.model.library import DataFile
from materials_app.model.tabs import TabsFrame
from materials_app.model.template import Edition, LayoutTemplate, Pattern

SYMBOL_GROUND = "symbol-ground"
"""The role whose swatch lies under a symbol and its quiet zone."""

_MESSAGE_FIELDS = ("kicker", "headline", "text", *(f"easy-{number}" for number in range(1, 9)))
_JOB_FIELDS = ("number", "address", "promise", "limit", "crisis", "masthead", "edition", "edition-name")
_SOURCES = (*(slot.value for slot in Slot), "job")


def check_template(file: LayeredFile, record: TemplateRecord) -> None:
    """See that the file holds together.

    Raises:
        DataFileError: for the first name nothing bears, id given twice, or frame without one clear place.
    """
    _check_called(file.file, record)
    for at, name, known, what in _names(record):
        if name in known:
            continue
        if name in file.left_out and what == "frame":
            raise _hangs_from_nothing(file, at, name)
        raise unknown_reference(file, at, f"There is no {what} “{name}”.", name, known)
    _check_ids(file, record)
    for at, message, remedy in _places_amiss(record):
        raise fault(file, at, message, remedy, "data-file-value")
    check_swatches(file, record.swatch)
    check_styles(file, record.style)


def check_format(file: Source, template: LayoutTemplate, formats: Mapping[str, Format]) -> None:
    """See that a layout has the sides of its format, and that the faces it calls discreet are there.

    Raises:
        DataFileError: for the first that is not so. A misspelt discreet face would print unchecked.
    """
    if template.format not in formats:
        message = f"“{template.format}” is not a format."
        listing = "assets/formats/formats.toml lists the formats."
        raise unknown_reference(file, ("format",), message, template.format, formats, listing)
    sides = formats[template.format].pages or (FormatPage(""),)
    drawn, wanted = [page.id for page in template.pages], [side.name for side in sides]
    if drawn != wanted:
        raise fault(
            file,
            ("page",),
            f"The layout has the sides {', '.join(drawn) or 'none'}; its format has "
            f"{', '.join(wanted) if any(wanted) else 'one side without a name'}.",
            "Write one [[page]] for each side of the format, in its order.",
            "data-file-value",
        )
    _check_tabs(file, template, formats[template.format])
    for number, (page, side) in enumerate(zip(template.pages, sides, strict=True)):
        faces = [panel.name for panel in side.panels] or [side.name]
        for name in page.discreet:
            if name not in (*faces, side.name):
                message = f"“{name}” is neither this side nor a panel of it, so nothing would be kept discreet."
                raise unknown_reference(file, ("page", number, "discreet"), message, name, faces)


def _check_tabs(file: Source, template: LayoutTemplate, made: Format) -> None:
    """Tabs are the format's; the layout only says how they look."""
    for number, page in enumerate(template.pages):
        strips = [frame for frame in page.frames if isinstance(frame, TabsFrame)]
        for at, strip in enumerate(strips):
            if not made.tabs or strip.taken >= len(made.tabs) or at:
                raise fault(
                    file,
                    ("page", number, "tabs", at),
                    f"The format has {len(made.tabs) or 'no'} tabs; “{strip.id}” is one table too many, or takes one "
                    "that is not there, or the last.",
                    "Write one [[page.tabs]] for a format with tabs, and let taken be less than their number.",
                    "data-file-value",
                )


def _hangs_from_nothing(file: LayeredFile, at: KeyPath, name: str) -> DataFileError:
    """What hung from a frame of the base that this layout leaves out: the fault lies here, not in the base."""
    frame = file.table["page"][at[1]][at[2]][at[3]]
    return fault(
        file.file,
        ("without",),
        f"“{frame.get('id')}” hangs from “{name}” in the layout that is extended, and here that is left out.",
        f"Give “{frame.get('id')}” a place of its own in this file, or leave it out as well.",
        "data-file-value",
    )


def _check_called(file: DataFile, record: TemplateRecord) -> None:
    """A layout is found by what its folder and its file are called."""
    path = PurePosixPath(file.path)
    family, _, edition = path.stem.partition("-")
    each = (("id", record.id, path.parent.name), ("family", record.family, family))
    for key, written, called in (*each, ("edition", record.edition.value, edition or Edition.STANDARD.value)):
        if written != called:
            what = "folder" if key == "id" else "file"
            message = f"The {what} is called “{called}”."
            raise fault(file, (key,), message, f"Let {key} and the {what}'s name agree.", "data-file-value")
    if record.edition is Edition.BILINGUAL and record.pattern is None:
        message = "A bilingual edition says how its languages share the piece."
        remedy = f"Write pattern = one of: {', '.join(Pattern)}."
        raise fault(file, ("pattern",), message, remedy, "data-file-value")


def _names(record: TemplateRecord) -> Iterator[Name]:
    """Every name one part of the file uses for another."""
    yield from role_names(record)
    styles = tuple(name for name, style in record.style.items() if style.sizes)
    for number, page in enumerate(record.page):
        yield from _page_names(("page", number), page, tuple(record.roles), styles)
    yield from _matches(record)
    yield from _tab_names(record)


def _matches(record: TemplateRecord) -> Iterator[Name]:
    """What says the same in the other language may stand on another side."""
    frames = tuple(name for page in record.page for name in page.frame_ids())
    for number, page in enumerate(record.page):
        for index, text in enumerate(page.text):
            if text.match:
                yield ("page", number, "text", index, "match"), text.match, frames, "frame"
        for index, strip in enumerate(page.partners):
            if strip.match:
                yield ("page", number, "partners", index, "match"), f"{strip.match}-label", frames, "frame"
        for index, steps in enumerate(page.steps):
            if steps.match:
                yield ("page", number, "steps", index, "match"), f"{steps.match}-1-lead", frames, "frame"


def _tab_names(record: TemplateRecord) -> Iterator[Name]:
    for number, page in enumerate(record.page):
        known = tuple(tabs.id for tabs in page.tabs)
        for index, tabs in enumerate(page.tabs):
            for key, role in (("gap", tabs.gap), ("line", tabs.line)):
                yield ("page", number, "tabs", index, key), role, tuple(record.roles), "role"
        for index, text in enumerate(page.text):
            if text.tabs:
                yield ("page", number, "text", index, "tabs"), text.tabs, known, "table of tabs"


def _page_names(at: KeyPath, page: PageRecord, roles: tuple[str, ...], styles: tuple[str, ...]) -> Iterator[Name]:
    frames = tuple(page.frame_ids())
    for index, fill in enumerate(page.fill):
        yield (*at, "fill", index, "paint"), fill.paint, roles, "role"
        yield from _places((*at, "fill", index, "y"), (fill.y,), frames)
    for index, drawing in enumerate(page.drawing):
        here: KeyPath = (*at, "drawing", index)
        yield from ((here, role, roles, "role") for role in drawing.motif.roles)
        yield from _places(here, (drawing.clear,), frames)
    for index, symbol in enumerate(page.symbol):
        here = (*at, "symbol", index)
        yield (*here, "paint"), symbol.paint, roles, "role"
        yield here, SYMBOL_GROUND, roles, "role"
        yield from _places(here, (symbol.top, symbol.bottom), frames)
    for index, text in enumerate(page.text):
        here = (*at, "text", index)
        yield (*here, "style"), text.style, styles, "style"
        if text.like:
            yield (*here, "like"), text.like, frames, "frame"
        yield from _places(here, (text.top, text.line, text.foot), frames)
        for copy in text.copy:
            for paint in filter(None, (copy.paint, copy.last_paint)):
                yield (*here, "copy"), paint, roles, "role"
            yield (*here, "copy"), copy.source, _SOURCES, "source"
            fields = _JOB_FIELDS if copy.source == "job" else _MESSAGE_FIELDS
            yield (*here, "copy"), copy.field, fields, "field"
    for index, steps in enumerate(page.steps):
        yield from _step_names((*at, "steps", index), steps, (roles, styles, frames))
    for index, strip in enumerate(page.partners):
        here = (*at, "partners", index)
        yield (*here, "style"), strip.style, styles, "style"
        yield (*here, "paint"), strip.paint, roles, "role"
        yield from _places((*here, "top"), (strip.top,), frames)


def _step_names(at: KeyPath, steps: StepsRecord, known: tuple[tuple[str, ...], ...]) -> Iterator[Name]:
    roles, styles, frames = known
    yield (*at, "source"), steps.source, tuple(slot.value for slot in Slot), "source"
    for key in ("number_style", "lead_style", "text_style"):
        yield (*at, key), getattr(steps, key), styles, "style"
    for key in ("paint", "number_paint"):
        if getattr(steps, key):
            yield (*at, key), getattr(steps, key), roles, "role"
    yield from _places((*at, "line"), (steps.line,), frames)


def _places(at: KeyPath, places: Iterable[Place | None], frames: tuple[str, ...]) -> Iterator[Name]:
    return ((at, place.frame, frames, "frame") for place in places if isinstance(place, PlaceRecord))


def _check_ids(file: Source, record: TemplateRecord) -> None:
    """What hangs from a frame, and what a screen reader says, is told apart by ids."""
    seen: set[str] = set()
    for number, page in enumerate(record.page):
        for frame in page.frame_ids():
            if frame in seen:
                raise fault(
                    file,
                    ("page", number),
                    f"The id “{frame}” is given twice.",
                    "Give each frame of the layout, on all its sides, its own id.",
                    "data-file-duplicate",
                )
            seen.add(frame)


def _places_amiss(record: TemplateRecord) -> Iterator[tuple[KeyPath, str, str]]:
    """Frames that stand nowhere or in two places: where they are written, what is wrong, what to write."""
    for number, page in enumerate(record.page):
        for index, text in enumerate(page.text):
            if sum(place is not None for place in (text.top, text.line, text.foot)) != 1:
                yield (
                    ("page", number, "text", index),
                    f"“{text.id}” must have top, line or foot, one of them.",
                    "Give top to hang it from its first cap line, line to begin it on a baseline, foot to stand it on "
                    "its last one.",
                )
        for index, symbol in enumerate(page.symbol):
            if (symbol.left is None) == (symbol.right is None):
                yield (
                    ("page", number, "symbol", index),
                    f"“{symbol.id}” must have left or right, one of them.",
                    "Give the side that stays where it is: the other follows from the symbol's size.",
                )
        for index, steps in enumerate(page.steps):
            if steps.count > 1 and bool(steps.pitch) == bool(steps.gap):
                yield (
                    ("page", number, "steps", index),
                    f"“{steps.id}” must have pitch or gap, one of them.",
                    "Give pitch for leads that stand equally far apart, gap for steps that follow one another closely.",
                )

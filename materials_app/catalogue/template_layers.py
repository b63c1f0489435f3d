"""A layout's file on top of the one it extends (``extends = "poster-a4"``), as one table.

What the file leaves out is the base's: lengths and type sizes multiplied from the base's unit to its own. What the file
says wins: keys of the head and of styles one by one, frames by their id. Every value remembers the file it is written
in, so that a fault points there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from materials_app.catalogue.faults import fault, unknown_reference
from materials_app.catalogue.read import parse
from materials_app.catalogue.record import KeyPath, Table
from materials_app.catalogue.template_records import FRAME_TABLES
from materials_app.catalogue.template_scale import scaled
from materials_app.model.library import DataFile

MOST_BASES = 2
"""A layout may extend one that extends a third; who reads a file must not have to open more than three."""

_OWN_HEAD = ("id", "name", "short_name", "family", "edition", "code", "format", "extends", "without")
"""What a layout says of itself: never taken over."""

_SAY_HERE = "Extend the layout at the bottom, and say in this file what differs from it."

_ONE_OF = (("top", "line", "foot"), ("left", "right"), ("pitch", "gap"))
"""Keys of which a frame has one: naming another takes the base's away."""


@dataclass(frozen=True, slots=True)
class LayeredFile:
    """A layout's file with all its bases: ``table`` is the whole layout, ``own`` what this file says itself."""

    file: DataFile
    own: Table
    table: Table
    base: LayeredFile | None = None

    def written(self, at: KeyPath) -> tuple[DataFile, KeyPath]:
        """The file in which the value at ``at`` of the whole table is written, and where in it."""
        own = _place_in(self.own, self.table, at)
        if own is not None and (self.base is None or _holds(self.own, own)):
            return self.file, own
        below = _place_in(self.base.table, self.table, at) if self.base else None
        return self.base.written(below) if self.base and below is not None else (self.file, own or at)

    @property
    def depth(self) -> int:
        """How many other layouts lie under this one; an edition beside its own standard one lies in the same folder."""
        if self.base is None:
            return 0
        is_beside = PurePosixPath(self.file.path).parent == PurePosixPath(self.base.file.path).parent
        return self.base.depth + (not is_beside)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The frames of the base that this layout does without."""
        names = self.own.get("without", ())
        return tuple(name for name in names if isinstance(name, str)) if isinstance(names, list) else ()


def layered(file: DataFile, files: Mapping[str, DataFile]) -> LayeredFile:
    """The layout in ``file`` with all that it takes from others. ``files`` are the layouts' files by path.

    Raises:
        DataFileError: when it is not TOML, extends what is not there or too many in a row, or leaves out a frame that
            its base does not have.
    """
    return _Reading(files).whole(file)


def all_layered(files: Iterable[DataFile]) -> tuple[LayeredFile, ...]:
    """All layouts of these files, each file read once.

    Raises:
        DataFileError: as ``layered``, for the first file concerned.
    """
    reading = _Reading({file.path: file for file in files})
    return tuple(reading.whole(file) for file in reading.files.values())


class _Reading:
    """Layouts on their way in; many extend the same one."""

    def __init__(self, files: Mapping[str, DataFile]) -> None:
        self.files = files
        self._done: dict[str, LayeredFile] = {}

    def whole(self, file: DataFile, above: tuple[str, ...] = ()) -> LayeredFile:
        """The layout in ``file``; ``above`` are the paths of those that extend it and wait for it."""
        if file.path not in self._done:
            self._done[file.path] = self._read(file, above)
        return self._done[file.path]

    def _read(self, file: DataFile, above: tuple[str, ...]) -> LayeredFile:
        own = parse(file)
        if "extends" not in own:
            return LayeredFile(file, own, own)
        name, path = str(own["extends"]), PurePosixPath(file.path)
        wanted = _base_path(path, name)
        if wanted in above or wanted == file.path:
            raise fault(file, ("extends",), f"“{name}” extends this layout in turn.", _SAY_HERE, "data-file-value")
        if wanted not in self.files:
            others = (PurePosixPath(other) for other in self.files if other != file.path)
            known = tuple(dict.fromkeys(called for other in others for called in _called_from(path, other)))
            message = f"No layout of this family and edition is called “{name}”."
            raise unknown_reference(file, ("extends",), message, name, known, "materials list layouts shows them.")
        base = self.whole(self.files[wanted], (*above, file.path))
        whole = LayeredFile(file, own, _laid_over(own, base.table), base)
        if whole.depth > MOST_BASES:
            message = f"“{name}” lies {base.depth} layouts deep: nobody could read this one."
            raise fault(file, ("extends",), message, _SAY_HERE, "data-file-value")
        _check_without(file, own, base.table)
        return whole


def _base_path(path: PurePosixPath, name: str) -> str:
    """The file that ``extends = name`` means: the layout's of the same family and edition, or the one it names after a
    stroke (``poster-a4/statement``)."""
    layout, stroke, file_name = name.partition("/")
    return (path.parent.parent / layout / (f"{file_name}.toml" if stroke else path.name)).as_posix()


def _called_from(path: PurePosixPath, other: PurePosixPath) -> Iterator[str]:
    """What a layout's file may call another one of its family."""
    if other.name == path.name:
        yield other.parent.name
    elif other.stem.partition("-")[0] == path.stem.partition("-")[0]:
        yield f"{other.parent.name}/{other.stem}"


def _check_without(file: DataFile, own: Table, base: Table) -> None:
    known = tuple(str(frame.get("id")) for frame in frames_of(base))
    names = own.get("without", ())
    for name in names if isinstance(names, list) else ():
        if name not in known:
            message = f"The layout it extends has no frame “{name}”."
            raise unknown_reference(file, ("without",), message, str(name), known)


def frames_of(table: Table) -> Iterator[Table]:
    """The tables of all frames on all sides."""
    for page in _tables(table.get("page")):
        for kind in FRAME_TABLES:
            yield from _tables(page.get(kind))


def _tables(value: Any) -> list[Table]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _laid_over(own: Table, base: Table) -> Table:
    """The whole table: the base's in this file's unit, and what this file says over it."""
    lent = {key: value for key, value in scaled(base, own.get("unit")).items() if key not in _OWN_HEAD}
    whole = merged(lent, {key: value for key, value in own.items() if key not in {"page", "with_brand", "drawn"}})
    out = set(own.get("without", ())) if isinstance(own.get("without"), list) else set()
    moved = {str(frame.get("id")): _replaced(frame) - frame.keys() for frame in frames_of(own)}
    brand = {
        name: {key: value for key, value in keys.items() if key not in moved.get(name, ())} if _is_table(keys) else keys
        for name, keys in lent.get("with_brand", {}).items()
        if name not in out
    }
    drawn = {motif: _drawn_without(changes, out) for motif, changes in lent.get("drawn", {}).items()}
    return {
        **whole,
        "page": _pages(_tables(lent.get("page")), own.get("page", []), out),
        "with_brand": _brand_over(brand, own.get("with_brand", {})),
        "drawn": merged(drawn, own.get("drawn", {})),
    }


def _brand_over(base: Table, own: Any) -> Any:
    """What a brand colour changes of each frame, the file's word over the base's."""
    if not isinstance(own, dict) or not all(map(_is_table, own.values())):
        return own
    return {**base, **{name: frame_with(base.get(name, {}), keys) for name, keys in own.items()}}


def _drawn_without(changes: Table, out: set[str]) -> Table:
    """What another drawing changes, where there are fewer frames."""
    kept = [name for name in changes.get("without", ()) if name not in out]
    frames = {name: keys for name, keys in changes.get("frames", {}).items() if name not in out}
    return {**changes, "without": kept, "frames": frames}


def merged(under: Any, over: Any) -> Any:
    """Two tables in one, key by key; ``over`` wins."""
    if not (isinstance(under, dict) and isinstance(over, dict)):
        return over
    return {**under, **{key: merged(under.get(key), value) for key, value in over.items()}}


def _pages(base: list[Table], own: Any, out: set[str]) -> Any:
    """The base's sides in their order, then the sides that are this file's alone."""
    if not isinstance(own, list) or not all(isinstance(page, dict) for page in own):
        return own
    said = dict(_paired(base, own))
    changed = [_page(page, own[said[number]] if number in said else {}, out) for number, page in enumerate(base)]
    return [*changed, *(page for number, page in enumerate(own) if number not in said.values())]


def _paired(base: list[Table], own: list[Table]) -> Iterator[tuple[int, int]]:
    """Which side of the base each of the file's sides changes: the one of the same id. The first changes the first
    where either has no id."""
    ids = [str(page.get("id", "")) for page in base]
    for number, page in enumerate(own):
        name = str(page.get("id", ""))
        if name in ids:
            yield ids.index(name), number
        elif number == 0 and ids and "" in {name, ids[0]}:
            yield 0, number


def _page(base: Table, own: Table, out: set[str]) -> Table:
    kinds = {kind: _frames(_tables(base.get(kind)), own.get(kind, []), out) for kind in FRAME_TABLES}
    rest = {key: value for key, value in (base | own).items() if key not in FRAME_TABLES}
    return {**rest, **{kind: frames for kind, frames in kinds.items() if frames}}


def _frames(base: list[Table], own: Any, out: set[str]) -> Any:
    """The base's frames with what the file changes of each, in their order; then the file's own."""
    if not isinstance(own, list) or not all(isinstance(frame, dict) for frame in own):
        return own
    said = {frame.get("id"): frame for frame in own}
    known = {frame.get("id") for frame in base}
    kept = [frame for frame in base if frame.get("id") not in out]
    changed = [frame_with(frame, said.get(frame.get("id"), {})) for frame in kept]
    return [*changed, *(frame for frame in own if frame.get("id") not in known)]


def frame_with(base: Table, own: Table) -> Table:
    """A frame with what is said of it over what it was; one place takes the other's away."""
    gone = _replaced(own)
    return {**{key: value for key, value in base.items() if key not in gone}, **own}


def _replaced(own: Table) -> set[str]:
    """The keys of a base that do not stand beside what is said over it."""
    return {key for group in _ONE_OF if own.keys() & set(group) for key in group}


# --- Where a value is written.

_TO_PAGE, _TO_FRAME = 2, 4
"""How long the places of a side and of a frame are: ``page, 0`` and ``page, 0, text, 3``."""


def _holds(table: Any, at: KeyPath) -> bool:
    for part in at:
        is_there = part in table if isinstance(table, dict) else _is_index(table, part)
        if not is_there:
            return False
        table = table[part]
    return True


def _is_index(table: Any, part: str | int) -> bool:
    return isinstance(table, list) and isinstance(part, int) and part < len(table)


def _place_in(layer: Table, whole: Table, at: KeyPath) -> KeyPath | None:
    """``at`` of the whole table in one of its layers, where sides and frames have other numbers; none where that
    layer does not have the side or the frame."""
    if len(at) < _TO_PAGE or at[0] != "page" or not _is_table(whole["page"][at[1]]):
        return at
    page = _page_number(layer, whole, int(at[1]))
    if page is None or len(at) < _TO_FRAME or at[2] not in FRAME_TABLES:
        return None if page is None else ("page", page, *at[2:])
    frame = whole["page"][at[1]][at[2]][at[3]]
    name = frame.get("id") if _is_table(frame) else None
    frames = _tables(layer["page"][page].get(at[2]))
    index = next((number for number, one in enumerate(frames) if one.get("id") == name), None)
    return None if index is None else ("page", page, at[2], index, *at[4:])


def _page_number(layer: Table, whole: Table, number: int) -> int | None:
    pages = _tables(layer.get("page"))
    name = whole["page"][number].get("id", "")
    same = (index for index, page in enumerate(pages) if page.get("id", "") == name)
    is_first = number == 0 and bool(pages) and "" in {name, pages[0].get("id", "")}
    return next(same, 0 if is_first else None)


def _is_table(value: Any) -> bool:
    return isinstance(value, dict)

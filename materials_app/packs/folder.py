"""The folder a pack is made from: every file in it by name, none that a pack may not hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from materials_app.errors import InputError
from materials_app.model.said import said
from materials_app.packs.files import read_bytes
from materials_app.packs.names import why_not
from materials_app.packs.shape import Shape

_PASSED_OVER = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""What file managers leave in every folder."""

_MOST = 1000


def read_files(folder: Path, shape: Shape, how: str) -> dict[str, bytes]:
    """Every file of the folder by its name in the pack, in order; ``how`` says where a pack's folder is described.

    Raises:
        InputError: when it is no folder, has no manifest, or holds what no pack of this kind may hold.
    """
    found = dict(_found(folder, shape, how))
    if shape.manifest not in found:
        raise InputError(
            said("'{folder}' has no {manifest}.", folder=folder, manifest=shape.manifest),
            hint=how,
            place=str(folder),
            error_id="no-pack-folder",
        )
    return {name: _bytes(found[name], shape) for name in sorted(found)}


def place_of(folder: Path) -> str:
    """What stands before the name of each file in messages."""
    return f"{folder.as_posix().rstrip('/')}/"


def _found(folder: Path, shape: Shape, how: str) -> Iterator[tuple[str, Path]]:
    if not folder.is_dir():
        raise InputError(said("'{folder}' is no folder.", folder=folder), hint=how, error_id="no-pack-folder")
    paths = list(islice(folder.rglob("*"), _MOST + 1))  # never the whole disk, whichever folder is named
    if len(paths) > _MOST:
        raise InputError(
            said("'{folder}' holds more than {most} files.", folder=folder, most=_MOST),
            hint=how,
            error_id="no-pack-folder",
        )
    for path in sorted(paths):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            raise InputError(
                said("'{name}' is a link.", name=name), hint=said("Put the file itself there."), place=str(path)
            )
        if path.is_dir() or path.name.casefold() in _PASSED_OVER:
            continue
        if reason := why_not(name, shape):
            raise InputError(
                said("The folder holds '{name}', {reason}.", name=name, reason=reason),
                hint=said("{only} Move everything else elsewhere.", only=shape.only),
                place=str(path),
                error_id="pack-foreign-file",
            )
        yield name, path


def _bytes(path: Path, shape: Shape) -> bytes:
    data = read_bytes(path, shape.max_member)
    if len(data) > shape.max_member:
        raise InputError(
            said(
                "'{path}' has more than {max_member} bytes; no file of a pack has.",
                path=path,
                max_member=f"{shape.max_member:,}",
            ),
            hint=said("Put only what changes into the pack."),
            place=str(path),
            error_id="pack-too-large",
        )
    return data

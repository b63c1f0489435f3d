"""The force's own logo of the open set, as somebody wrote it down from the force's guide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from materials_app.app.session import EditorState, edited
from materials_app.errors import InputError
from materials_app.model.brand_pack import CLEAR_SPACE, BrandMark, Ground, MarkKind, MarkRole
from materials_app.model.said import said

_ON_WHITE = (Ground.WHITE,)
_ON_PALE = (Ground.WHITE, Ground.LIGHT)
_PER_CENT = 100.0


def with_force_logo(state: EditorState, given: Mapping[str, str]) -> EditorState:
    """The set with this logo of its force: ``file`` and ``mono`` are files beside the set, ``clear`` the per cent of
    its width that stays clear, ``smallest`` the least width in mm, ``pale`` whether the version in one ink may stand on
    a pale ground. Without a file there is none.

    Raises:
        InputError: for a file that cannot be a logo, or a measure that is none.
    """
    clear = _number(given["clear"], CLEAR_SPACE * _PER_CENT, most=_PER_CENT) / _PER_CENT
    smallest = _number(given["smallest"], 0.0)
    files = ((MarkRole.PRIMARY, given["file"].strip()), (MarkRole.MONO, given["mono"].strip()))
    mono_grounds = _ON_PALE if given.get("pale") else _ON_WHITE
    marks = tuple(
        BrandMark(
            id=role.value,
            role=role,
            file=file,
            kind=_kind(file),
            clear_space=clear,
            smallest_width_mm=smallest,
            grounds=mono_grounds if role is MarkRole.MONO else _ON_WHITE,
        )
        for role, file in files
        if file
    )
    return edited(state, replace(state.document, force_marks=marks), "force-logo")


def _kind(file: str) -> MarkKind:
    try:
        return MarkKind(file.rpartition(".")[2].lower())
    except ValueError:
        raise InputError(
            said("“{file}” cannot be the force's logo.", file=file),
            hint=said("Use an SVG, PDF or PNG beside the set."),
            error_id="force-logo-kind",
        ) from None


def _number(words: str, otherwise: float, most: float = 10_000.0) -> float:
    text = words.strip().removesuffix("%").removesuffix("mm").strip().replace(",", ".")
    if not text:
        return otherwise
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= most:
        raise InputError(
            said("“{text}” is no measure here.", text=words.strip()),
            hint=said("Write a number from 0 to {most}.", most=f"{most:.0f}"),
            error_id="no-measure",
        )
    return number

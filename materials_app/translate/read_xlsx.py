"""Reads a workbook that came back: the words in its cells, nothing else. Formulas are refused."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile as ZipFault

from materials_app.errors import InputError
from materials_app.model.translation import Returned, ReturnedUnit
from materials_app.translate.label import read_label
from materials_app.translate.package import check_package
from materials_app.translate.refused import refused
from materials_app.translate.sheet import ABOUT, COLUMNS, ID, LABEL_CELL, SOURCE, TARGET, WORDS, Column, number_of

MOST_ROWS = 10_000
_STUMBLES = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, OSError, SyntaxError, ZipFault)
"""What openpyxl lets through of a workbook that is spoiled inside; ``SyntaxError`` is its word for what is no XML."""

_HINT = "Ask for the workbook as it was sent, with the translations in their column."


def read_xlsx(data: bytes) -> Returned:
    """The workbook's texts.

    Raises:
        InputError: when it is no workbook of ours, is damaged, or made to harm its reader.
    """
    check_package(data)
    book = _opened(data)
    try:
        if missing := next((name for name in (WORDS, ABOUT) if name not in book.sheetnames), ""):
            raise refused(f"has no sheet “{missing}”.", _HINT, "translation-not-ours")
        scope, digest = read_label(_text(book[ABOUT][LABEL_CELL]))
        return Returned(scope, digest, tuple(_units(book[WORDS])))
    finally:
        book.close()


def _opened(data: bytes) -> Any:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what other programs add (validations, extensions) is passed over
            return load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
    except _STUMBLES as broken:
        raise _damaged() from broken


def _units(sheet: Any) -> Iterator[ReturnedUnit]:
    for number, cells in enumerate(_rows(sheet)):
        if number > MOST_ROWS:
            raise refused(f"has more than {MOST_ROWS:,} rows; no campaign has as many texts.", _HINT)
        texts = [_text(cell) for cell in cells]
        if number == 0:
            if texts != [column.heading for column in COLUMNS]:
                raise refused("has other columns than the workbook that was sent.", _HINT, "translation-not-ours")
        elif any(texts):
            yield ReturnedUnit(_of(texts, ID), _of(texts, SOURCE), _of(texts, TARGET))


def _rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    try:
        yield from sheet.iter_rows(min_col=1, max_col=len(COLUMNS), max_row=MOST_ROWS + 2)
    except _STUMBLES as broken:  # rows are read one by one
        raise _damaged() from broken


def _of(texts: list[str], column: Column) -> str:
    return texts[number_of(column) - 1]


def _text(cell: Any) -> str:
    if cell.value is None:
        return ""
    if cell.data_type in {"f", "e"}:
        what = "a formula" if cell.data_type == "f" else "an error"
        raise refused(f"holds {what} in the cell {cell.coordinate}; only words are read.", _HINT)
    return str(cell.value)


def _damaged() -> InputError:
    return refused("is damaged: the workbook's cells cannot be read.", _HINT)

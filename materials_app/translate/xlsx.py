"""Writes the workbook for translators who work in a spreadsheet: every cell protected but those to fill.

openpyxl writes the cells. Its clock is taken out again, so that the same words give the same bytes.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Any

from materials_app.model.translation import Parcel, Unit
from materials_app.translate.label import label
from materials_app.translate.notes import HOW, room
from materials_app.translate.sheet import ABOUT, COLUMNS, LABEL_CELL, LOCKED, TARGET, WORDS, Column, number_of
from materials_app.translate.xliff import TOOL

RIGHT_TO_LEFT = frozenset({"ar", "ur", "fa", "he", "ps", "ckb", "sd", "ug", "yi"})
"""Languages whose cells begin at the right."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_INK, _QUIET, _HEAD, _FILL = "FF1B1D22", "FF5A6070", "FFE7EAF0", "FFFFFBE6"
_NOT_A_CELL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_xlsx(parcel: Parcel) -> bytes:
    """The parcel as a workbook; the same parcel gives the same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = WORDS
    _heads(sheet)
    for row, unit in enumerate(parcel.units, 2):
        _row(sheet, row, unit, parcel.scope.target)
    _about(book.create_sheet(ABOUT), parcel)
    for one in book.worksheets:
        one.protection.sheet = True
        one.protection.formatColumns = one.protection.formatRows = False  # widths and heights may be changed
    book.properties.creator = book.properties.title = TOOL
    whole = BytesIO()
    book.save(whole)
    return _without_clock(whole.getvalue())


def _heads(sheet: Any) -> None:
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    for number, column in enumerate(COLUMNS, 1):
        cell = sheet.cell(1, number, column.heading)
        cell.font = Font(bold=True, color=_INK)
        cell.fill = PatternFill("solid", fgColor=_HEAD)
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = sheet.cell(2, number_of(TARGET) + 1)


def _row(sheet: Any, row: int, unit: Unit, language: str) -> None:
    texts = (unit.source, unit.target, "\n".join(unit.locked), _where(unit), "\n".join(room(unit)), unit.id)
    for column, text in zip(COLUMNS, texts, strict=True):
        _cell(sheet.cell(row, number_of(column)), text, column, language)


def _cell(cell: Any, text: str, column: Column, language: str) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill, Protection

    cell.value = _NOT_A_CELL.sub("", text) or None
    if text:
        cell.data_type = "s"  # never a formula, whatever it begins with
    is_target = column is TARGET
    turned = is_target and language.partition("-")[0] in RIGHT_TO_LEFT
    cell.alignment = Alignment(
        wrap_text=True, vertical="top", horizontal="right" if turned else "left", readingOrder=2 if turned else 0
    )
    cell.font = Font(color=_INK if is_target or column is COLUMNS[0] else _QUIET, bold=column is LOCKED)
    cell.number_format = "@"
    cell.protection = Protection(locked=not is_target)
    if is_target:
        cell.fill = PatternFill("solid", fgColor=_FILL)


def _where(unit: Unit) -> str:
    return "\n".join((unit.place, *unit.about))


def _about(sheet: Any, parcel: Parcel) -> None:
    from openpyxl.styles import Alignment

    sheet["A1"], sheet["B1"] = "What it is", parcel.title
    sheet["A2"], sheet[LABEL_CELL] = "Mark (leave it)", label(parcel.scope, parcel.digest)
    sheet["A3"], sheet["B3"] = "How to work on it", HOW
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 20, 100
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _without_clock(data: bytes) -> bytes:
    """The workbook with the days openpyxl writes into it set to the beginning of its file format's time."""
    whole = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as made, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as kept:
        for entry in made.infolist():
            part = made.read(entry)
            if entry.filename == "docProps/core.xml":
                part = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z\g<2>", part)
            info = zipfile.ZipInfo(entry.filename, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(info, part)
    return whole.getvalue()

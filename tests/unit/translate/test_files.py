"""Words out as XLIFF and XLSX and back: what was written is read, what may not be is refused with its reason."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from materials_app.errors import InputError
from materials_app.model.translation import Parcel, Returned
from materials_app.translate.check import check_returned
from materials_app.translate.locked import Locks
from materials_app.translate.read_xliff import read_xliff
from materials_app.translate.read_xlsx import read_xlsx
from materials_app.translate.xliff import SPACE, write_xliff
from materials_app.translate.xlsx import write_xlsx

NODE = f"{{{SPACE}}}"


def filled_xliff(data: bytes) -> bytes:
    """Every text translated as a tool would: words changed, placeholders kept."""
    root = ET.fromstring(data)
    for unit in root.iter(f"{NODE}trans-unit"):
        source, target = unit.find(f"{NODE}source"), unit.find(f"{NODE}target")
        assert source is not None
        assert target is not None
        target[:] = list(source)
        target.text = f"Ż {source.text}"
    return ET.tostring(root, encoding="utf-8")


def filled_xlsx(data: bytes, changed: Callable[[str], str] = lambda words: f"Ż {words}") -> bytes:
    book = load_workbook(BytesIO(data))
    for row in book["Words"].iter_rows(min_row=2):
        row[1].value = changed(row[0].value)
    whole = BytesIO()
    book.save(whole)
    return whole.getvalue()


def refusal(read: Callable[[], object]) -> InputError:
    with pytest.raises(InputError) as caught:
        read()
    assert "Nothing was imported." in caught.value.message
    assert caught.value.hint
    return caught.value


def test_xliff_comes_back_as_it_was_translated(parcel: Parcel, locks: Locks) -> None:
    texts = check_returned(read_xliff(filled_xliff(write_xliff(parcel, locks))), parcel, locks)
    assert texts == {unit.id: f"Ż {unit.source}" for unit in parcel.units}


def test_xlsx_comes_back_as_it_was_translated(parcel: Parcel, locks: Locks) -> None:
    texts = check_returned(read_xlsx(filled_xlsx(write_xlsx(parcel))), parcel, locks)
    assert texts == {unit.id: f"Ż {unit.source}" for unit in parcel.units}


def test_the_same_parcel_gives_the_same_bytes(parcel: Parcel, locks: Locks) -> None:
    assert write_xlsx(parcel) == write_xlsx(parcel)
    assert write_xliff(parcel, locks) == write_xliff(parcel, locks)


def test_a_translator_reads_room_and_locks(parcel: Parcel, locks: Locks) -> None:
    text = write_xliff(parcel, locks).decode()
    assert '<ph id="2" ctype="x-locked" equiv-text="0808 1000 900">0808 1000 900</ph>' in text
    assert "A4 poster: 2 lines of 19 characters at 91.1 pt, 33 at the smallest size (55 pt)" in text
    sheet = load_workbook(BytesIO(write_xlsx(parcel)))["Words"]
    assert sheet["C4"].value == "Stop It Now\n0808 1000 900"
    assert sheet.protection.sheet
    assert [cell.protection.locked for cell in sheet[4]] == [True, False, True, True, True, True]


def test_what_begins_like_a_formula_is_words(parcel: Parcel) -> None:
    odd = replace(parcel, units=(replace(parcel.units[0], source="=1+1", target="=2+2"),))
    sheet = load_workbook(BytesIO(write_xlsx(odd)))["Words"]
    assert [sheet[name].data_type for name in ("A2", "B2")] == ["s", "s"]


@pytest.mark.parametrize(
    ("changed", "error_id", "said"),
    [
        (("0808 1000 900", "0808 1000 901"), "translation-locked", "“0808 1000 900” is missing or changed"),
        (("stopitnow.org.uk", "example.org"), "translation-locked", "“example.org” is not in the words sent"),
        (("Stop It Now", "Przestań"), "translation-locked", "“Stop It Now” is missing or changed"),
        (("18", "۱۸"), "translation-locked", "“۱۸” is not in the words sent"),
        (("crime", "\u202ecrime"), "translation-characters", "U+202E"),
    ],
)
def test_what_is_locked_comes_back_as_it_was(
    parcel: Parcel, locks: Locks, changed: tuple[str, str], error_id: str, said: str
) -> None:
    book = read_xlsx(filled_xlsx(write_xlsx(parcel), lambda words: words.replace(*changed)))
    error = refusal(lambda: check_returned(book, parcel, locks))
    assert error.error_id == error_id
    assert said in error.message


def test_a_name_may_have_its_form_in_the_language(locks: Locks) -> None:
    assert locks.differences("Call Samaritans on 116 123.", "Ffoniwch y Samariaid ar 116 123.") == ((), ())
    assert locks.differences("On the website.", "Ar wefan Stop It Now.") == ((), ())


def _without(returned: Returned) -> Returned:
    return replace(returned, units=returned.units[1:])


def _twice(returned: Returned) -> Returned:
    return replace(returned, units=(*returned.units, returned.units[0]))


def _strange(returned: Returned) -> Returned:
    return replace(returned, units=(*returned.units, replace(returned.units[0], id="message/three/kicker")))


def _empty(returned: Returned) -> Returned:
    return replace(returned, units=(replace(returned.units[0], target=" \n"), *returned.units[1:]))


def _other_source(returned: Returned) -> Returned:
    return replace(returned, units=(replace(returned.units[0], source="It is."), *returned.units[1:]))


def _other_digest(returned: Returned) -> Returned:
    return replace(returned, digest="0" * 64)


@pytest.mark.parametrize(
    ("spoil", "error_id"),
    [
        (_without, "translation-missing"),
        (_twice, "translation-twice"),
        (_strange, "translation-unknown"),
        (_empty, "translation-missing"),
        (_other_source, "translation-source-changed"),
        (_other_digest, "translation-source-changed"),
    ],
)
def test_texts_are_those_that_were_sent(
    parcel: Parcel, locks: Locks, spoil: Callable[[Returned], Returned], error_id: str
) -> None:
    whole = read_xliff(filled_xliff(write_xliff(parcel, locks)))
    assert refusal(lambda: check_returned(spoil(whole), parcel, locks)).error_id == error_id


# -- hostile files

_BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda text: text.replace("<xliff", f"{_BOMB}<xliff", 1), "document type"),
        (lambda text: text.replace("<xliff", f"{_OUTSIDE}<xliff", 1), "document type"),
        (lambda text: text.replace("<xliff", '<!DOCTYPE x SYSTEM "http://localhost/x.dtd"><xliff', 1), "document type"),
        (lambda text: text.replace("document:1.2", "document:2.0"), "another version"),
        (lambda text: text[:-20], "cannot be read to its end"),
        (lambda text: text.replace("<body>", "<g>" * 60 + "</g>" * 60 + "<body>"), "too deeply"),
        (lambda text: text + " " * 5_000_001, "more than 5 MB"),
        (lambda text: text.replace('target-language="pl"', 'target-language="de"'), "“de”"),
        (lambda text: text.replace("materials:campaign", "theirs:campaign"), "what it is a translation of"),
        (lambda text: text.replace("<target ", "<target><bpt/></target><target ", 1), "a mark “bpt”"),
    ],
)
def test_hostile_and_strange_xliff_is_refused(
    parcel: Parcel, locks: Locks, spoil: Callable[[str], str], said: str
) -> None:
    text = write_xliff(parcel, locks).decode()
    assert said in refusal(lambda: read_xliff(spoil(text).encode())).message


def test_a_placeholder_that_was_written_over_is_refused(parcel: Parcel, locks: Locks) -> None:
    start, _, end = filled_xliff(write_xliff(parcel, locks)).decode().rpartition(">0808 1000 900<")
    error = refusal(lambda: read_xliff(f"{start}>0808 1000 901<{end}".encode()))
    assert error.error_id == "translation-locked"
    assert "0808 1000 901" in error.message


def test_a_tools_country_is_no_other_language(parcel: Parcel, locks: Locks) -> None:
    data = write_xliff(parcel, locks).replace(b'target-language="pl"', b'target-language="pl-PL"')
    assert read_xliff(data).scope == parcel.scope


def repacked(data: bytes, parts: dict[str, bytes]) -> bytes:
    """The workbook with other parts in it."""
    whole = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.pop(name, None) or old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return whole.getvalue()


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"xl/workbook.xml": f"{_BOMB}<x>&b;</x>".encode()}, "document type"),
        ({"xl/styles.xml": f"{_OUTSIDE}<x>&a;</x>".encode()}, "document type"),
        ({"xl/media/huge.bin": b"0" * 11_000_000}, "unpacks to far more"),
        ({"xl/vbaProject.bin": b"x"}, "macros"),
        ({"xl/externalLinks/externalLink1.xml": b"<x/>"}, "links to other files"),
        ({"xl/embeddings/one.bin": b"x"}, "embedded objects"),
        ({"xl/WORKBOOK.xml": b"<x/>"}, "two parts of one name"),
        ({"xl/workbook.xml": b"<x>"}, "not XML"),
        ({"xl/workbook.xml": b"<x/>"}, "no sheet"),
        ({"xl/styles.xml": b"<g>" * 200 + b"</g>" * 200}, "too deeply"),
    ],
)
def test_hostile_xlsx_is_refused(parcel: Parcel, parts: dict[str, bytes], said: str) -> None:
    assert said in refusal(lambda: read_xlsx(repacked(write_xlsx(parcel), dict(parts)))).message


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<xml/>"])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    assert "damaged, or no XLSX workbook" in refusal(lambda: read_xlsx(data)).message


def test_a_formula_is_no_translation(parcel: Parcel) -> None:
    assert (
        "a formula in the cell B2"
        in refusal(
            lambda: read_xlsx(filled_xlsx(write_xlsx(parcel), lambda _: '=HYPERLINK("http://localhost")'))
        ).message
    )


def test_another_workbook_is_refused(parcel: Parcel) -> None:
    book = load_workbook(BytesIO(write_xlsx(parcel)))
    book["Words"]["A1"] = "Text"
    whole = BytesIO()
    book.save(whole)
    assert "other columns" in refusal(lambda: read_xlsx(whole.getvalue())).message

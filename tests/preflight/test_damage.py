"""Damage becomes findings: whatever the bytes, there is a report and no exception."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import ObjectStreamMode, StreamDecodeLevel

from materials_app.model.findings import Severity
from materials_app.preflight.check import preflight
from tests.preflight.editing import edited
from tests.preflight.good import Made
from tests.preflight.mutants_of_file import unchanged

_TOKEN = re.compile(rb"\d+(?:\.\d+)?|/\w+|\[|\]|<<|>>|\([^)]{0,60}\)|true|false|<[0-9a-f]{1,40}>")
STRANGE = (b"null", b"-1", b"0", b"99999999999", b"/X", b"[]", b"<<>>", b"(x)", b"true", b"1 0 R", b"3 0 R", b"<FF>")

Plain = tuple[bytes, tuple[tuple[int, int], ...]]


@pytest.fixture(scope="module")
def plain(x4: Made) -> Plain:
    """The good file with everything in plain text, and where its tokens stand."""
    pdf = edited(
        x4.pdf,
        unchanged,
        qdf=True,
        object_stream_mode=ObjectStreamMode.disable,
        stream_decode_level=StreamDecodeLevel.generalized,
        force_version="1.6",
    )
    return pdf, tuple(found.span() for found in _TOKEN.finditer(pdf))


@settings(max_examples=40)
@given(data=st.data())
def test_a_strange_value_anywhere_gives_a_report(
    plain: tuple[bytes, tuple[tuple[int, int], ...]], data: st.DataObject
) -> None:
    pdf, tokens = plain
    start, stop = data.draw(st.sampled_from(tokens))
    value = data.draw(st.sampled_from(STRANGE))[: stop - start].ljust(stop - start)
    preflight(pdf[:start] + value + pdf[stop:])


@settings(max_examples=40)
@given(data=st.data())
def test_flipped_and_missing_bytes_give_a_report(x4: Made, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(x4.pdf) - 1))
    until = data.draw(st.integers(at, len(x4.pdf)))
    flipped = bytes([x4.pdf[at] ^ data.draw(st.integers(1, 255))])
    preflight(x4.pdf[:at] + flipped + x4.pdf[at + 1 : until])


@pytest.mark.parametrize("pdf", [b"", b"%PDF-", b"%PDF-1.6\n%%EOF", b"PK\x03\x04", b"\x00" * 4096])
def test_what_is_no_pdf_is_refused(pdf: bytes) -> None:
    report = preflight(pdf)
    assert [finding.severity for finding in report.findings] == [Severity.ERROR]
    assert report.clauses[0].findings == 1


def test_findings_never_show_where_the_file_lay_in_memory(x4: Made) -> None:
    for cut in (1 / 2, 9 / 10, 99 / 100):
        report = preflight(x4.pdf[: int(len(x4.pdf) * cut)])
        assert not any("0x" in finding.message for finding in report.findings)

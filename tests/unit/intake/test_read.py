"""Every kind of file that is read, and every one that is refused with its reason."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from materials_app.errors import InputError
from materials_app.intake import read_docx
from materials_app.intake.read import MOST_BYTES, MOST_CHARACTERS, read_release
from materials_app.intake.release import Release

WORDS = "Call 0808 1000 900.\n\nIt’s free, from 9am."
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def read(content: bytes, encoding: str = "") -> Release:
    return read_release(content, "release", encoding)


def refused(content: bytes, encoding: str = "") -> str:
    with pytest.raises(InputError) as caught:
        read(content, encoding)
    assert caught.value.hint
    return caught.value.error_id


def word(body: str, head: str = '<?xml version="1.0"?>', **others: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "word/document.xml", f"{head}<w:document {NAMESPACE} {MORE}><w:body>{body}</w:body></w:document>"
        )
        for name, data in others.items():
            package.writestr(name.replace("__", "/").replace("_DOT_", "."), data)
    return file.getvalue()


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def pdf(*lines: str, locked_by: str = "") -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=locked_by or None)
    for number, line in enumerate(lines):
        canvas.drawString(72, 720 - 14 * number, line)
    canvas.rect(10, 10, 20, 20)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [WORDS.encode(), WORDS.encode("utf-8-sig"), WORDS.encode("utf-16"), WORDS.replace("\n", "\r\n").encode()],
    ids=["utf-8", "utf-8 with mark", "utf-16 with mark", "windows line ends"],
)
def test_plain_text_reads_the_same_however_it_was_saved(content: bytes) -> None:
    assert (read(content).text, read(content).changes) == (WORDS, ())


def test_another_code_page_is_read_only_when_declared() -> None:
    assert refused(WORDS.encode("cp1252")) == "not-text"
    release = read(WORDS.encode("cp1252"), "cp1252")
    assert release.text == WORDS
    assert release.changes == ("Read as cp1252, as declared.",)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (WORDS.encode("utf-16-le"), "not-text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "release-picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "release-picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "release-old-word"),
        (rb"{\rtf1 Call.}", "release-old-word"),
        (b" \n ", "release-empty"),
        (b"a " * MOST_CHARACTERS, "release-too-large"),
        (b"a" * (MOST_BYTES + 1), "release-too-large"),
        (b"a" * 501, "release-not-words"),
        (b"%PDF-1.7 nothing", "release-damaged"),
        (b"PK\x03\x04 nothing", "release-damaged"),
        (word(""), "release-empty"),
    ],
    ids=[
        "utf-16 no mark",
        "picture",
        "photograph",
        "doc",
        "rtf",
        "blank",
        "long",
        "large",
        "one word",
        "bad pdf",
        "bad zip",
        "empty word",
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    assert refused(content) == reason


def test_what_reading_changed_is_said() -> None:
    release = read("The ﬁrst oﬃce in Dal\u00admoor.".encode())
    assert release.text == "The first office in Dalmoor."
    assert release.changes == ("2 joined letters (ﬁ, ﬂ) read as single letters.", "1 soft hyphen left out.")


def test_word_gives_the_words_a_reader_sees() -> None:
    body = (
        paragraph("One ", "two.")
        + "<w:p><w:r><w:t>Kept</w:t><w:tab/><w:t>apart</w:t><w:noBreakHyphen/><w:t>here</w:t></w:r></w:p>"
        + "<w:p><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>"
        + "<w:ins><w:r><w:t>put in</w:t></w:r></w:ins></w:p>"
        + "<w:tbl><w:tr><w:tc>" + paragraph("In a table") + "</w:tc></w:tr></w:tbl>"
        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r><w:r><w:t>seen</w:t></w:r></w:p>"
        + "<mc:AlternateContent><mc:Choice>" + paragraph("once") + "</mc:Choice>"
        + "<mc:Fallback>" + paragraph("twice") + "</mc:Fallback></mc:AlternateContent>"
    )  # fmt: skip
    release = read(word(body))
    assert release.text == "One two.\n\nKept\tapart‑here\n\nput in\n\nIn a table\n\nseen\n\nonce"
    assert [change.split(" (")[0] for change in release.changes] == [
        "Left out what tracked changes delete",
        "Read what tracked changes insert",
        "Left out hidden text",
    ]


def test_word_says_what_it_passed_over() -> None:
    others = {"word__vbaProject_DOT_bin": b"x", "word__comments_DOT_xml": b"<a/>", "word__media__a_DOT_png": b"x"}
    changes = " ".join(read(word(paragraph("Words."), **others)).changes)
    assert all(said in changes for said in ("macros; they were ignored", "Comments were not read", "Pictures"))


LAUGHS = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    "make",
    [
        lambda: word(paragraph("&c;"), LAUGHS),
        lambda: word(paragraph("&b;"), OUTSIDE),
        lambda: word("<w:p>" * 500 + "</w:p>" * 500),
        lambda: word(paragraph("a" * (read_docx.MOST_PART_BYTES + 1))),
        lambda: word("<w:p>")[:-60],
        lambda: word("<w:p><w:r>"),
    ],
    ids=["entities", "outside entity", "deep", "bomb", "cut off", "not closed"],
)
def test_hostile_word_files_are_refused(make: Callable[[], bytes]) -> None:
    assert refused(make()) == "release-damaged"


def test_a_package_that_is_no_word_file_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("xl/workbook.xml", "<a/>")
    assert refused(file.getvalue()) == "release-not-word"


def test_lines_of_a_pdf_become_paragraphs() -> None:
    release = read(
        pdf(
            "Police in Dalmoor have begun a campaign that helps people stop",
            "before it is too late.",
            "",
            "It is free.",
        )
    )
    assert release.text == (
        "Police in Dalmoor have begun a campaign that helps people stop before it is too late.\n\nIt is free."
    )
    assert release.changes == ("3 lines of the pages joined into 2 paragraphs.",)


def test_a_hyphen_at_the_end_of_a_line_stays() -> None:
    release = read(
        pdf("Officers in the whole of the county work on safe-", "guarding children every single day of the year.")
    )
    assert "safe-guarding" in release.text
    assert "1 word broken at a line's end keep the hyphen: look at them." in release.changes


def test_a_scanned_pdf_is_refused() -> None:
    assert refused(pdf()) == "pdf-without-text"


def test_a_protected_pdf_is_refused() -> None:
    assert refused(pdf("Words.", locked_by="x")) == "release-damaged"

"""Every kind of file that is read, and every one that is refused with its reason."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from materials_app.errors import InputError
from materials_app.intake import read_docx, read_pdf
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


def word(body: str, head: str = '<?xml version="1.0"?>', method: int = zipfile.ZIP_DEFLATED, **others: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
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
        (b"1% " * 1501, "release-not-words"),
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
        "numbers",
        "bad pdf",
        "bad zip",
        "empty word",
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    assert refused(content) == reason


@pytest.mark.parametrize("control", ["\x1b[2J", "\x7f", "\x9b2J", "\x85"])
def test_a_control_character_is_no_text(control: str) -> None:
    assert refused(f"Call {control} now.".encode()) == "not-text"


def test_characters_nobody_sees_are_told() -> None:
    release = read("Call \u202e009 0001 8080\u202c or 0808\u200b 1000 900.".encode())
    assert "\u202e" in release.text
    assert release.changes == ("3 characters that cannot be seen stand in the text: look at what is beside them.",)


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
    symbol = '<w:p><w:r><w:t>Words.</w:t><w:sym w:font="Wingdings" w:char="F028"/></w:r></w:p>'
    changes = " ".join(read(word(symbol, **others)).changes)
    wanted = ("macros; they were ignored", "Comments were not read", "Pictures", "1 symbol of a picture font")
    assert [said for said in wanted if said not in changes] == []


@pytest.mark.parametrize("encoding", ["utf-7", "nonsense", "shift_jis", "hex", "idna"])
def test_word_in_an_encoding_its_reader_does_not_know(encoding: str) -> None:
    assert refused(word(paragraph("Words."), f'<?xml version="1.0" encoding="{encoding}"?>')) == "release-damaged"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_word_packed_as_word_never_packs(method: int) -> None:
    assert refused(word(paragraph("Words."), method=method)) == "release-damaged"


def test_word_whose_parts_are_spoiled() -> None:
    good = word(paragraph("Words " * 90), **{"é.xml": b"<a/>"})
    at = good.index(b"word/document.xml") + len("word/document.xml")
    assert refused(good[:at] + b"\xff" * 30 + good[at + 30 :]) == "release-damaged"
    assert refused(good.replace("é.xml".encode(), b"\xff\xff.xml")) == "release-damaged"
    for gone in range(1, 60):  # what is left begins before the file does
        assert refused(good[:4] + good[4 + gone :]) == "release-damaged"


def test_word_reads_only_the_notes_beside_its_words() -> None:
    # A package of a thousand parts called footnotes.xml would keep its reader busy for an hour.
    note = f"<w:footnotes {NAMESPACE}><w:footnote>{paragraph('A note.')}</w:footnote></w:footnotes>".encode()
    others = {"word__footnotes_DOT_xml": note, "other__footnotes_DOT_xml": note.replace(b"A note", b"Another")}
    assert read(word(paragraph("Words."), **others)).text == "Words.\n\nA note."


def test_word_with_two_documents_of_one_name() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = word(paragraph("Words."), **{"word__document_DOT_xml": word_part("Others.")})
    assert refused(twice) == "release-damaged"


def word_part(text: str) -> bytes:
    return f"<w:document {NAMESPACE}><w:body>{paragraph(text)}</w:body></w:document>".encode()


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


def mapped_pdf(letters: str, letter: str) -> bytes:
    """A PDF that draws ``letters`` and says its H stands for ``letter``, as UTF-16."""
    document = pikepdf.new()
    code = letter.encode("utf-16-be", "surrogatepass").hex()
    mapping = f"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <48> <{code}> endbfchar"
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        ToUnicode=document.make_stream(f"begincmap /CMapType 2 def {mapping} endcmap".encode()),
    )
    page = document.add_blank_page(page_size=(595, 842))
    page.Contents = document.make_stream(f"BT /F1 12 Tf 50 700 Td ({letters}) Tj ET".encode())
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=document.make_indirect(font)))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("letter", "reads"), [("\U0001f600", "\U0001f600ello."), ("\x1b", "�ello."), ("\ud83d", "�ello.")]
)
def test_pdf_letters_beyond_the_usual_are_read_or_told(letter: str, reads: str) -> None:
    release = read(mapped_pdf("Hello.", letter))
    release.text.encode()
    assert release.text == reads
    told = ("1 character could not be read and stands as �: look at it in the PDF.",) if "�" in reads else ()
    assert release.changes == told


def test_a_pdf_page_of_a_book_s_length_is_refused_before_it_is_read() -> None:
    assert refused(mapped_pdf("a " * (read_pdf.MOST_LETTERS // 2 + 1), "H")) == "release-too-large"

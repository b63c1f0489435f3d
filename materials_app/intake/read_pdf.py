"""PDF files: the text a page carries, its lines joined into paragraphs. A scan carries none, and is refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from materials_app.errors import InputError
from materials_app.intake.read_text import plain_letters
from materials_app.intake.release import Draft
from materials_app.model.said import said

MOST_PAGES = 40
MOST_LETTERS = 100_000
"""Most letters of all pages together, blanks among them: three times what is then taken as a release."""

_PARAGRAPH_LEAD = 1.25
"""From how many times the usual distance of two lines a new paragraph begins."""

_FULL_LINE = 0.85
"""Share of the longest line from which a line is taken to run on."""

_LINE_HYPHEN = "\ufffe\u0002"
"""What PDFium gives for a hyphen at the end of a line."""

_UNREADABLE = "\ufffd"
_JOIN = "\ufffe"
"""Stands where a word was joined at a hyphen while the joins are counted; dropped before the text is given."""

_ENDS = (".", "!", "?", ":", "”", '"', "’")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page: its words, its first letter's foot and how far right it reaches, in points."""

    text: str
    foot: float
    right: float


def read_pdf(content: bytes) -> Draft:
    """The text of a PDF.

    Raises:
        InputError: when it is damaged, protected, too long, or pictures of pages without text.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as wrong:
        raise _damaged(str(wrong)) from wrong
    try:
        if len(document) > MOST_PAGES:
            raise InputError(
                said(
                    "The PDF has {count} pages; a release of up to {most_pages} is read.",
                    count=len(document),
                    most_pages=MOST_PAGES,
                ),
                hint=said("Save the pages of the release alone."),
                error_id="release-too-large",
            )
        pages = [tuple(_lines(words)) for words in _texts(document)]
    except pypdfium2.PdfiumError as wrong:
        raise _damaged(str(wrong)) from wrong
    finally:
        document.close()
    return _draft(pages)


def _texts(document: Any) -> Iterator[Any]:
    """The text of each page, as long as they are not too long to be a release."""
    letters = 0
    for page in document:
        words = page.get_textpage()
        letters += words.count_chars()
        if letters > MOST_LETTERS:
            raise InputError(
                said(
                    "The PDF holds more than {most_letters} letters: that is a book, not a release.",
                    most_letters=f"{MOST_LETTERS:,}",
                ),
                hint=said("Save the pages of the release alone."),
                error_id="release-too-large",
            )
        yield words


def _draft(pages: list[tuple[_Line, ...]]) -> Draft:
    empty = sum(not any(line.text.strip() for line in lines) for lines in pages)
    if empty == len(pages):
        raise InputError(
            said("The PDF holds pictures of pages, not text: it was scanned, and its words cannot be read."),
            hint=said("Ask for the release as Word, as text or as a PDF saved from a word processor."),
            error_id="pdf-without-text",
        )
    paragraphs = [paragraph for lines in pages for paragraph in _paragraphs(lines)]
    lines = sum(len(page) for page in pages)
    broken = sum(paragraph.count(_JOIN) for paragraph in paragraphs)
    plain, changes = plain_letters("\n\n".join(paragraphs).replace(_JOIN, ""))
    unread = plain.count(_UNREADABLE)
    notes = (
        (
            unread,
            f"{unread} character{'' if unread == 1 else 's'} could not be read and stand"
            f"{'s' if unread == 1 else ''} as {_UNREADABLE}: look at {'it' if unread == 1 else 'them'} in the PDF.",
        ),
        (lines > len(paragraphs), f"{lines} lines of the pages joined into {len(paragraphs)} paragraphs."),
        (broken, f"{broken} word{'' if broken == 1 else 's'} broken at a line's end keep the hyphen: look at them."),
        (empty, f"{empty} page{'' if empty == 1 else 's'} without text: words in pictures are unknown."),
    )
    return Draft(plain, "pdf", (*(sentence for is_so, sentence in notes if is_so), *changes))


def _lines(words: Any) -> Iterator[_Line]:
    letters: list[str] = []
    foot, right, is_begun = 0.0, 0.0, False
    for index, letter in _letters(words):
        if letter in "\r\n\0":
            if is_begun:
                yield _line(letters, foot, right)
            letters, is_begun = [], False
            continue
        if letter.strip():
            box = words.get_charbox(index, loose=True)
            foot, right, is_begun = (foot if is_begun else box[1]), box[2], True
        letters.append(f"-{_JOIN}" if letter in _LINE_HYPHEN else letter)
    if is_begun:
        yield _line(letters, foot, right)


def _letters(words: Any) -> Iterator[tuple[int, str]]:
    """Place and letter. PDFium gives UTF-16: two halves are one letter; half a letter or a control is unreadable."""
    from pypdfium2 import raw

    high = ""
    for index in range(words.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(words, index))
        if high and "\udc00" <= letter <= "\udfff":
            yield index, (high + letter).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
            high = ""
            continue
        if high:
            yield index - 1, _UNREADABLE
        high = letter if "\ud800" <= letter <= "\udbff" else ""
        if not high:
            yield index, _UNREADABLE if _is_unreadable(letter) else letter
    if high:
        yield words.count_chars() - 1, _UNREADABLE


def _is_unreadable(letter: str) -> bool:
    return letter not in f"\r\n\0\t{_LINE_HYPHEN}" and unicodedata.category(letter) in {"Cc", "Cs", "Cn"}


def _line(letters: list[str], foot: float, right: float) -> _Line:
    return _Line("".join(letters).strip().removesuffix(_JOIN), foot, right)


def _paragraphs(lines: tuple[_Line, ...]) -> Iterator[str]:
    if not lines:
        return
    leads = sorted(a.foot - b.foot for a, b in pairwise(lines) if a.foot > b.foot)
    usual = leads[len(leads) // 4] if leads else 0.0
    longest = max(line.right for line in lines)
    text = lines[0].text
    for before, line in pairwise(lines):
        ends = before.right < _FULL_LINE * longest and text.endswith(_ENDS)
        if ends or not 0 <= before.foot - line.foot <= _PARAGRAPH_LEAD * usual:
            yield text
            text = line.text
        else:
            text = _joined(text, line.text)
    yield text


def _joined(text: str, line: str) -> str:
    return f"{text}{_JOIN}{line}" if text.endswith("-") else f"{text} {line}"


def _damaged(why: str) -> InputError:
    protected = "assword" in why
    return InputError(
        (said("The PDF is protected by a password.") if protected else said("The PDF is damaged and cannot be read.")),
        hint=said("Ask for the release as Word, as text or as a PDF without a password."),
        error_id="release-damaged",
    )

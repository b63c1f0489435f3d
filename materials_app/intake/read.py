"""One door for every kind of file: what it is, is told by what it holds, not by its name."""

from __future__ import annotations

import re

from materials_app.errors import InputError
from materials_app.intake.divide import divide
from materials_app.intake.read_text import read_text
from materials_app.intake.release import Draft, Release
from materials_app.model.said import said

MOST_BYTES = 20_000_000
"""Largest file taken: a release with its pictures, not a book."""

MOST_CHARACTERS = 30_000
"""Longest text taken: about 5,000 words, five times a long release."""

LONGEST_WORD = 500
"""Longest run without a blank: no address is longer, and rules that look for addresses slow down on more."""

_MOST_NUMBERS = 1_500
"""Most numbers: a long release has fifty, and each is held against each."""

_NUMBER = re.compile(r"\d+")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_release(content: bytes, name: str, encoding: str = "") -> Release:
    """The release in a file's bytes: plain text, Word (.docx) or PDF.

    Args:
        content: the bytes.
        name: what the file is called, for messages and as the source of what is taken over.
        encoding: what a plain text is written in, when that is not UTF-8; a declared one is believed.

    Raises:
        InputError: when it is too large, empty, not one of these kinds, damaged, or holds no text.
    """
    if len(content) > MOST_BYTES:
        raise InputError(
            said(
                "“{name}” is larger than {what} MB: it is not read as a press release.",
                name=name,
                what=MOST_BYTES // 1000000,
            ),
            hint=said("Save the words alone, as plain text or Word without pictures."),
            error_id="release-too-large",
        )
    draft = _draft(content, encoding)
    if len(draft.text) > MOST_CHARACTERS:
        raise InputError(
            said(
                "“{name}” holds {count} characters; a release of up to {most_characters} is read.",
                name=name,
                count=f"{len(draft.text):,}",
                most_characters=f"{MOST_CHARACTERS:,}",
            ),
            hint=said("Save the release alone, without what goes round it."),
            error_id="release-too-large",
        )
    if max(map(len, draft.text.split()), default=0) > LONGEST_WORD:
        raise InputError(
            said(
                "“{name}” holds a run of more than {longest_word} characters without a blank: that is not words.",
                name=name,
                longest_word=LONGEST_WORD,
            ),
            hint=said("Choose the file that holds the words."),
            error_id="release-not-words",
        )
    if len(_NUMBER.findall(draft.text)) > _MOST_NUMBERS:
        raise InputError(
            said(
                "“{name}” holds more than {most_numbers} numbers: that is a table, not a release.",
                name=name,
                most_numbers=f"{_MOST_NUMBERS:,}",
            ),
            hint=said("Save the words alone, without the table."),
            error_id="release-not-words",
        )
    if not draft.text.strip():
        raise InputError(
            said("“{name}” holds no text.", name=name),
            hint=said("Choose the file that holds the words."),
            error_id="release-empty",
        )
    return divide(draft, name)


def _draft(content: bytes, encoding: str) -> Draft:
    if content.lstrip()[:5] == b"%PDF-":
        from materials_app.intake.read_pdf import read_pdf  # PDFium: only a PDF pays for it

        return read_pdf(content)
    if content[:4] == b"PK\x03\x04":
        from materials_app.intake.read_docx import read_docx

        return read_docx(content)
    if content.startswith((_OLD_WORD, b"{\\rtf")):
        raise InputError(
            said("The release is an old Word file, an RTF file or protected by a password: its words cannot be read."),
            hint=said("Open it in a word processor and save it as .docx without a password, or as plain text."),
            error_id="release-old-word",
        )
    if content.startswith(_PICTURES):
        raise InputError(
            said("The release is a picture: words in pictures are not read."),
            hint=said("Ask whoever wrote it for the words, as plain text, Word (.docx) or a PDF that carries text."),
            error_id="release-picture",
        )
    return read_text(content, encoding)

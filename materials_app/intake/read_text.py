"""Plain text: UTF-8 with or without its mark, UTF-16 with its mark, another code page only when its user says so."""

from __future__ import annotations

import codecs
import re
import unicodedata

from materials_app.errors import InputError
from materials_app.intake.release import Draft
from materials_app.model.said import said

OTHER_ENCODINGS = ("cp1252", "latin-1", "utf-16")
"""What a user may declare a text to be written in. Never guessed: a wrong guess changes figures and quotation marks."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile(f"[{''.join(_LIGATURES)}]")
_SOFT_HYPHEN = "\u00ad"


def read_text(content: bytes, encoding: str = "") -> Draft:
    """The text of a plain text file.

    Raises:
        InputError: when it is not text in UTF-8, UTF-16 with its mark, or the declared encoding.
    """
    name = encoding or next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(name)
    except (UnicodeDecodeError, UnicodeError) as wrong:
        raise _not_text(encoding) from wrong
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROL.search(text):
        raise _not_text(encoding)
    plain, changes = plain_letters(text)
    declared = (f"Read as {encoding}, as declared.",) if encoding else ()
    return Draft(plain, "text", (*declared, *changes))


def plain_letters(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with joined letters taken apart and soft hyphens gone, and a sentence about each change made."""
    ligatures, hyphens = len(_LIGATURE.findall(text)), text.count(_SOFT_HYPHEN)
    plain = _LIGATURE.sub(lambda match: _LIGATURES[match.group()], text).replace(_SOFT_HYPHEN, "")
    unseen = sum(unicodedata.category(letter) == "Cf" for letter in plain) if not plain.isascii() else 0
    said = (
        f"{ligatures} joined letter{_s(ligatures)} (ﬁ, ﬂ) read as single letters." if ligatures else "",
        f"{hyphens} soft hyphen{_s(hyphens)} left out." if hyphens else "",
        f"{unseen} character{_s(unseen)} that cannot be seen stand{'s' if unseen == 1 else ''} in the text: look at "
        "what is beside them."
        if unseen
        else "",
    )
    return plain, tuple(sentence for sentence in said if sentence)


def _s(number: int) -> str:
    return "" if number == 1 else "s"


def check_encoding(encoding: str) -> None:
    """Refuse an encoding that cannot be declared.

    Raises:
        InputError: when it is not one of ours.
    """
    if encoding and encoding not in OTHER_ENCODINGS:
        raise InputError(
            said("'{encoding}' is not an encoding a release can be declared in.", encoding=encoding),
            hint=said("Known: {other_encodings}; UTF-8 needs no word.", other_encodings=", ".join(OTHER_ENCODINGS)),
        )


def _not_text(encoding: str) -> InputError:
    if encoding:
        return InputError(
            said("The release is not text in {encoding}, so it cannot be read.", encoding=encoding),
            hint=said("Declare another encoding, or save it as plain text in UTF-8."),
            error_id="not-text",
        )
    return InputError(
        said("The release is not text in UTF-8, so its figures and quotation marks cannot be trusted."),
        hint=said("Save it as plain text in UTF-8, or say what it is written in."),
        error_id="not-text",
    )

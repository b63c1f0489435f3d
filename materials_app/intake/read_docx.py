"""Word files (.docx): the words a reader sees, in order. Nothing in the file is run, fetched or expanded.

The parts are read as a stream of XML events with a limit on their size; a part with a document type (and so every
entity) is refused. Macros, pictures, comments and linked objects are never opened.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from xml.parsers import expat

from materials_app.errors import InputError
from materials_app.intake.read_text import plain_letters
from materials_app.intake.release import Draft
from materials_app.model.said import said

MOST_PART_BYTES = 8_000_000
"""Largest part of the file read, once unpacked: forty times the words of a long release."""

_MOST_DEPTH = 200
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT_WORDS = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_DOCUMENT = "/officeDocument"
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_DELETED = frozenset({"del", "moveFrom"})
_INSERTED = frozenset({"ins", "moveTo"})
_BROKEN = (zlib.error, struct.error)
"""What ``zipfile`` lets through of a package that is spoiled inside."""

_NOTES = frozenset({"separator", "continuationSeparator"})


@dataclass(slots=True)
class _Words:
    """What the events of one part add up to."""

    paragraphs: list[str] = field(default_factory=list)
    open: list[list[str]] = field(default_factory=list)
    stack: list[str] = field(default_factory=list)
    skipping: int = 0
    is_hidden: bool = False
    deleted: int = 0
    inserted: int = 0
    hidden: int = 0
    symbols: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if len(self.stack) >= _MOST_DEPTH:
            raise _damaged(said("its elements are nested too deeply"))
        tag = _tag(name)
        self.stack.append(tag)
        if self.skipping or name == _FALLBACK or tag in _DELETED or _is_separator(attributes):
            self.deleted += tag in _DELETED and not self.skipping
            self.skipping += 1
        elif tag == "p":
            self.open.append([])
        elif tag == "r":
            self.is_hidden = False
        elif tag == "vanish" and "r" in self.stack:
            self.is_hidden = _value(attributes) not in {"0", "false", "off"}
            self.hidden += self.is_hidden
        elif tag in _MARKS and self._is_in_run():
            self.text(_MARKS[tag])
        self.symbols += tag == "sym" and not self.skipping
        self.inserted += tag in _INSERTED and not self.skipping

    def end(self, name: str) -> None:
        """An element ends."""
        tag = self.stack.pop()
        if self.skipping:
            self.skipping -= 1
        elif tag == "p" and self.open:
            self.paragraphs.append("".join(self.open.pop()))
        elif tag == "r":
            self.is_hidden = False

    def characters(self, data: str) -> None:
        """Characters between elements; only those of a text element are words."""
        if self.stack and self.stack[-1] == "t" and not self.skipping:
            self.text(data)

    def text(self, data: str) -> None:
        """Words of the paragraph that is open."""
        if self.open and not self.is_hidden:
            self.open[-1].append(data)

    def _is_in_run(self) -> bool:
        return len(self.stack) > 1 and self.stack[-2] == "r"


def read_docx(content: bytes) -> Draft:
    """The words of a Word file.

    Raises:
        InputError: when it is not a Word file, is damaged, protected, or made to overwhelm its reader.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            names = package.namelist()
            main = _main_part(package)
            notes = (posixpath.join(posixpath.dirname(main), f"{kind}notes.xml") for kind in ("foot", "end"))
            read = [_words(_bytes(package, part)) for part in (main, *(note for note in notes if note in names))]
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, *_BROKEN) as wrong:
        raise _damaged(said("the package cannot be unpacked")) from wrong
    except RuntimeError as wrong:  # zipfile's word for an encrypted part
        raise _damaged(said("it is protected by a password")) from wrong
    text = "\n\n".join(words.strip() for part in read for words in part.paragraphs if words.strip())
    plain, changes = plain_letters(text)
    return Draft(plain, "docx", (*_said(read, names), *changes))


def _said(read: list[_Words], names: list[str]) -> tuple[str, ...]:
    deleted, inserted = sum(part.deleted for part in read), sum(part.inserted for part in read)
    hidden, symbols = sum(part.hidden for part in read), sum(part.symbols for part in read)
    bases = [posixpath.basename(name) for name in names]
    said = (
        (deleted, f"Left out what tracked changes delete ({deleted}); accept or refuse them in Word to be sure."),
        (inserted, f"Read what tracked changes insert ({inserted}) as part of the text."),
        (hidden, f"Left out hidden text ({hidden})."),
        (symbols, f"{symbols} symbol{'' if symbols == 1 else 's'} of a picture font left out: look at the file."),
        ("comments.xml" in bases, "Comments were not read."),
        (any(base.startswith(("header", "footer")) for base in bases), "Headers and footers were not read."),
        (any(base.startswith("vbaProject") for base in bases), "The file carries macros; they were ignored."),
        (any("/media/" in name for name in names), "Pictures were not read: words in them are unknown."),
    )
    return tuple(sentence for is_so, sentence in said if is_so)


def _main_part(package: zipfile.ZipFile) -> str:
    """The part that holds the document, as the package names it."""
    targets: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if attributes.get("Type", "").endswith(_DOCUMENT) and attributes.get("TargetMode", "Internal") == "Internal":
            targets.append(attributes.get("Target", "").lstrip("/"))

    if "_rels/.rels" in package.namelist():
        parser = _parser()
        parser.StartElementHandler = start
        _parse(parser, _bytes(package, "_rels/.rels"))
    found = next((target for target in targets if target in package.namelist()), "word/document.xml")
    if found not in package.namelist() or not found.endswith(".xml"):
        raise InputError(
            said("The release is a package of files, but not a Word file (.docx)."),
            hint=said("Save it as .docx, as PDF or as plain text."),
            error_id="release-not-word",
        )
    return found


def _bytes(package: zipfile.ZipFile, name: str) -> bytes:
    if package.namelist().count(name) > 1:
        raise _damaged(said("it holds two parts called {name}", name=name))
    if package.getinfo(name).compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise _damaged(said("it is packed in a way Word never packs"))
    with package.open(name) as part:
        data = part.read(MOST_PART_BYTES + 1)
    if len(data) > MOST_PART_BYTES:
        raise _damaged(said("{name} unpacks to more than {what} MB", name=name, what=MOST_PART_BYTES // 1000000))
    return data


def _words(data: bytes) -> _Words:
    words, parser = _Words(), _parser()
    parser.StartElementHandler = words.start
    parser.EndElementHandler = words.end
    parser.CharacterDataHandler = words.characters
    _parse(parser, data)
    return words


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _refuse_doctype(*_: object) -> None:
    raise _damaged(said("it declares a document type of its own, which Word never does"))


def _parse(parser: expat.XMLParserType, data: bytes) -> None:
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as wrong:  # the last two: an encoding that is not known
        raise _damaged(said("a part of it is not XML")) from wrong


def _tag(name: str) -> str:
    for space in (_WORDS, _STRICT_WORDS):
        if name.startswith(space):
            return name.removeprefix(space)
    return name


def _value(attributes: dict[str, str]) -> str:
    return next((value for name, value in attributes.items() if _tag(name) == "val"), "true")


def _is_separator(attributes: dict[str, str]) -> bool:
    return any(_tag(name) == "type" and value in _NOTES for name, value in attributes.items())


def _damaged(why: str) -> InputError:
    return InputError(
        said("The Word file cannot be read: {why}.", why=why),
        hint=said("Open it in a word processor and save it anew as .docx or as plain text."),
        error_id="release-damaged",
    )

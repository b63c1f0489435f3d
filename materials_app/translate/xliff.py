"""Writes XLIFF 1.2 (OASIS, 1 February 2008), the exchange format every translation tool reads.

What is locked is a ``<ph>`` with the locked text in it, so that tools show it and protect it.
"""

from __future__ import annotations

import re
from itertools import groupby
from xml.etree import ElementTree as ET  # writes only: what comes from outside is read by defusedxml

from materials_app import __version__
from materials_app.model.translation import Parcel, Unit
from materials_app.translate.label import label
from materials_app.translate.locked import Locks
from materials_app.translate.notes import HOW, room

SPACE = "urn:oasis:names:tc:xliff:document:1.2"
XML = "http://www.w3.org/XML/1998/namespace"
TOOL = "Campaign Materials Studio"
_HOLDS_WORDS = frozenset({"source", "target", "note"})
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_xliff(parcel: Parcel, locks: Locks) -> bytes:
    """The parcel as a file; the same parcel gives the same bytes."""
    ET.register_namespace("", SPACE)
    root = _element(None, "xliff", version="1.2")
    file = _element(
        root,
        "file",
        original=label(parcel.scope, parcel.digest),
        **{"source-language": parcel.scope.source, "target-language": parcel.scope.target},
        **{"datatype": "plaintext", "product-name": TOOL, "product-version": __version__},
    )
    header = _element(file, "header")
    _element(header, "note").text = f"{parcel.title}. {HOW}"
    body = _element(file, "body")
    for owner, units in groupby(parcel.units, key=lambda unit: unit.id.rpartition("/")[0]):
        group = _element(body, "group", id=owner, resname=owner)
        for unit in units:
            _write_unit(group, unit, locks)
    _indent(root, "\n")
    written: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'.encode()


def _indent(node: ET.Element, line: str) -> None:
    """Lines for people to read, never inside what holds words: there every blank counts."""
    if len(node) == 0 or node.tag.rpartition("}")[2] in _HOLDS_WORDS:
        return
    node.text = f"{line} "
    for child in node:
        _indent(child, f"{line} ")
        child.tail = f"{line} "
    node[-1].tail = line


def _write_unit(group: ET.Element, unit: Unit, locks: Locks) -> None:
    most = max((space.most for space in unit.space), default=0)
    limit = {"maxwidth": str(most), "size-unit": "char"} if most else {}
    node = _element(group, "trans-unit", id=unit.id, resname=unit.id, **limit)
    node.set(f"{{{XML}}}space", "preserve")
    source = _element(node, "source")
    marks = _marks(unit.source, locks)
    _fill(source, unit.source, marks, locks)
    target = _element(node, "target", state="needs-review-translation" if unit.target else "needs-translation")
    _fill(target, unit.target, marks, locks)
    for words in (unit.place, *unit.about, *room(unit)):
        _element(node, "note").text = _clean(words)


def _marks(source: str, locks: Locks) -> dict[str, list[str]]:
    """The numbers of the placeholders, by what is locked in them, in the order of the source."""
    found: dict[str, list[str]] = {}
    locked = (piece.text for piece in locks.pieces(_clean(source)) if piece.is_locked)
    for number, text in enumerate(locked, 1):
        found.setdefault(text, []).append(str(number))
    return found


def _fill(node: ET.Element, text: str, marks: dict[str, list[str]], locks: Locks) -> None:
    """The text with its locked pieces as placeholders; one that the source does not write so stays plain text."""
    left = {name: list(numbers) for name, numbers in marks.items()}
    last: ET.Element | None = None
    node.text = ""
    for piece in locks.pieces(_clean(text)):
        numbers = left.get(piece.text) if piece.is_locked else None
        if numbers:
            last = _element(node, "ph", id=numbers.pop(0), ctype="x-locked", **{"equiv-text": piece.text})
            last.text, last.tail = piece.text, ""
        elif last is None:
            node.text += piece.text
        else:
            last.tail = f"{last.tail}{piece.text}"


def _element(parent: ET.Element | None, name: str, **attributes: str) -> ET.Element:
    tag = f"{{{SPACE}}}{name}"
    if parent is None:
        return ET.Element(tag, attributes)
    return ET.SubElement(parent, tag, attributes)


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)

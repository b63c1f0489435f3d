"""Reads an XLIFF 1.2 file that came back. A stranger's: no document type, no entity, nothing fetched, nothing big.

defusedxml refuses document types and with them every entity; size and depth are limited here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from materials_app.model.translation import Returned, ReturnedUnit
from materials_app.translate.label import read_label, same_language
from materials_app.translate.refused import refused
from materials_app.translate.xliff import SPACE

MOST_BYTES = 5_000_000
"""Of a file: the whole campaign in one language, with its notes, takes 400 kB."""

MOST_UNITS = 10_000
_DEPTH = 40
_HINT = "Ask for the file as the tool saves it, in XLIFF 1.2."
_THROUGH = frozenset({"g", "mrk"})
"""Elements around words that are read through."""
_LOCKED = frozenset({"ph", "x"})


class _Shallow(TreeBuilder):
    """Builds the tree and stops where elements lie in one another too deeply."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def start(self, tag: Any, attrs: Any, /) -> Element:
        self._depth += 1
        if self._depth > _DEPTH:
            raise refused("nests its elements too deeply; no translation tool writes so.", _HINT)
        return super().start(tag, attrs)

    def end(self, tag: Any, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def read_xliff(data: bytes) -> Returned:
    """The file's texts.

    Raises:
        InputError: when it is no XLIFF 1.2 of ours, is damaged, or made to harm its reader.
    """
    if len(data) > MOST_BYTES:
        raise refused(f"has more than {MOST_BYTES // 1_000_000} MB; no campaign has as many words.", _HINT)
    root = _tree(data)
    if root.tag != _name("xliff"):
        is_other = root.tag.rpartition("}")[2] == "xliff"
        raise refused("is XLIFF of another version than 1.2." if is_other else "is not XLIFF.", _HINT)
    files = root.findall(_name("file"))
    if len(files) != 1:
        raise refused(f"holds {len(files)} files in one; ours hold one.", _HINT)
    scope, digest = read_label(files[0].get("original", ""))
    language = files[0].get("target-language", "")
    if not same_language(language, scope.target):
        raise refused(
            f"says it is in “{language[:40]}”; the words were sent to be put into “{scope.target}”.",
            "Send the words again for that language: materials translate export.",
            "translation-language",
        )
    nodes = list(files[0].iter(_name("trans-unit")))
    if len(nodes) > MOST_UNITS:
        raise refused(f"holds {len(nodes):,} texts; no campaign has as many.", _HINT)
    return Returned(scope, digest, tuple(_unit(node) for node in nodes))


def _tree(data: bytes) -> Element:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import XMLParser

    parser = XMLParser(target=_Shallow(), forbid_dtd=True)
    try:
        parser.feed(data)
        return parser.close()  # type: ignore[no-any-return]
    except DefusedXmlException as hostile:
        what = "declares a document type or entities of its own, which no translation needs."
        raise refused(what, _HINT) from hostile
    except (ParseError, LookupError, ValueError) as broken:  # the last two: an encoding that is not known
        raise refused("is damaged, or no XLIFF file: it cannot be read to its end.", _HINT) from broken


def _unit(node: Element) -> ReturnedUnit:
    name = node.get("id", "")
    source, target = node.find(_name("source")), node.find(_name("target"))
    if source is None:
        raise refused(f"has lost the words that were sent as “{name[:80]}”.", _HINT)
    locked = {child.get("id", ""): child.text or "" for child in source.iter() if _short(child) in _LOCKED}
    words = "".join(_words(target, locked, name)) if target is not None else ""
    return ReturnedUnit(name, "".join(_words(source, locked, name)), words)


def _words(node: Element, locked: dict[str, str], name: str) -> Iterator[str]:
    """The words of an element; placeholders give the text that was locked, whatever a tool shows of it."""
    yield node.text or ""
    for child in node:
        kind = _short(child)
        if kind in _LOCKED:
            yield _locked(child, locked, name)
        elif kind in _THROUGH:
            yield from _words(child, locked, name)
        else:
            raise refused(f"holds a mark “{kind[:40]}” in the text “{name[:80]}” that nobody sent.", _HINT)
        yield child.tail or ""


def _locked(child: Element, locked: dict[str, str], name: str) -> str:
    text = locked.get(child.get("id", ""), "")
    shown = (child.text or "").strip()
    if not text or (shown and shown != text):
        raise refused(
            f"changes what must stay as it is in the text “{name[:80]}”: “{(shown or child.get('id', ''))[:80]}”.",
            "Numbers, addresses, names and figures come back as they were sent.",
            "translation-locked",
        )
    return text


def _short(node: Element) -> str:
    return str(node.tag).removeprefix(f"{{{SPACE}}}")


def _name(name: str) -> str:
    return f"{{{SPACE}}}{name}"

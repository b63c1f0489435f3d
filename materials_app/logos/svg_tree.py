"""An SVG file to its tree, once nothing in it acts, reaches out or multiplies.

defusedxml reads it: entities are refused before one is expanded, and a document type is never fetched. What a drawing
programme keeps for itself (elements of other namespaces) is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from materials_app.logos.refusal import AGAIN, FLATTEN, OUTLINED, PLAIN, SIMPLER, RefusalError
from materials_app.model.said import said

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
MOST_DEPTH = 48
MOST_ELEMENTS = 20_000

_ENCODING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([^"']+)""")
_UTF8 = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
_SHEET = b"<?xml-stylesheet"

_ACTING = ("script", "handler", "listener", "animate", "animateColor", "animateMotion", "animateTransform", "set")
_REACHING = ("a", "image", "feImage", "iframe", "video", "audio", "object", "embed")
_LETTERS = ("text", "textPath", "tref", "altGlyph")


def svg_tree(data: bytes) -> Element:
    """The root element, everything in it looked at.

    Raises:
        RefusalError: for the first thing that a logo has no business with.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    encoding = _ENCODING.search(data[:200])
    if b"\0" in data or (encoding and encoding[1].lower() not in _UTF8):
        raise RefusalError(said("it is not written in UTF-8"), PLAIN)
    if _SHEET in data:
        raise RefusalError(said("it asks for another file"), PLAIN)
    try:
        root: Element = fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except DefusedXmlException as hostile:
        raise RefusalError(
            said("it declares entities, which can be made to grow without end or to fetch files")
        ) from hostile
    except (ParseError, ValueError, LookupError) as broken:
        raise RefusalError(said("it is damaged or cut short"), AGAIN) from broken
    if tag(root) != "svg":
        raise RefusalError(said("it is neither SVG nor PDF, whatever it is called"), AGAIN)
    _look_over(root)
    return root


def tag(element: Element) -> str:
    """The name of an SVG element; empty for one of another namespace. Files without any namespace count as SVG."""
    name = element.tag if isinstance(element.tag, str) else ""
    return name.removeprefix(_SVG) if name.startswith(_SVG) or not name.startswith("{") else ""


def target(element: Element) -> str:
    """The id that an element refers to; empty where it refers to none."""
    return next((element.get(name, "").removeprefix("#") for name in _HREFS if element.get(name)), "")


def _look_over(root: Element) -> None:
    for number, (element, depth) in enumerate(_every(root)):
        if number >= MOST_ELEMENTS or depth > MOST_DEPTH:
            raise RefusalError(said("it has more shapes than a logo has"), SIMPLER)
        _look_at(tag(element), element)


def _every(root: Element) -> Iterator[tuple[Element, int]]:
    """Every element with how deep it lies; no call for each level, so that depth costs nothing."""
    waiting = [(root, 0)]
    while waiting:
        element, depth = waiting.pop()
        yield element, depth
        waiting.extend((child, depth + 1) for child in reversed(element))


def _look_at(name: str, element: Element) -> None:
    if name in _ACTING or any(_is_handler(key) for key in element.attrib):
        raise RefusalError(said("it holds a script or an animation, which no logo needs"), PLAIN)
    if name == "foreignObject":
        raise RefusalError(said("it holds a piece of a web page"), PLAIN)
    if name == "image":
        raise RefusalError(said("it holds a picture of pixels"), FLATTEN)
    if name in _REACHING or element.get(_BASE) or any(not _is_within(element.get(key, "#")) for key in _HREFS):
        raise RefusalError(said("it asks for another file"), PLAIN)
    if name in _LETTERS:
        raise RefusalError(said("its letters are type, not shapes, so they would print in another font"), OUTLINED)


def _is_handler(key: str) -> bool:
    return key.lower().startswith("on")


def _is_within(reference: str) -> bool:
    return reference.startswith("#")

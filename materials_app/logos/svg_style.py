"""What CSS says about the elements of an SVG: style sheets, style attributes and presentation attributes.

Logos carry the simple selectors that drawing programmes write (``.cls-1``, ``#name``, ``path``); tinycss2 reads the
grammar. Anything that could reach outside the file is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from materials_app.logos.refusal import PLAIN, RefusalError
from materials_app.logos.svg_tree import tag
from materials_app.model.said import said

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from tinycss2.ast import Declaration, Node

INHERITED = frozenset(
    {
        *("color", "fill", "fill-opacity", "fill-rule", "clip-rule", "visibility", "paint-order"),
        *("stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"),
        *("stroke-dasharray", "stroke-dashoffset", "marker", "marker-start", "marker-mid", "marker-end"),
    }
)
OWN = frozenset(
    {"opacity", "display", "clip-path", "mask", "filter", "mix-blend-mode", "vector-effect", "isolation", "transform"}
)
_KNOWN = (INHERITED | OWN) - {"transform"}
_SELECTOR = re.compile(r"(?P<tag>[\w-]+|\*)?(?P<rest>(?:[.#][\w-]+)*)")
_PART = re.compile(r"([.#])([\w-]+)")
_LOCAL = re.compile(r"""url\(\s*["']?#""")

Weight = tuple[bool, int, int, int, int]
"""How strongly a declaration holds: important, ids, classes, tags, place in the file."""

_ATTRIBUTE: Weight = (False, 0, 0, 0, -1)
_STYLE: Weight = (False, 1_000, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    ids: tuple[str, ...]
    classes: tuple[str, ...]
    says: tuple[tuple[str, str, bool], ...]
    number: int

    def weight(self, *, important: bool) -> Weight:
        return (important, len(self.ids), len(self.classes), int(bool(self.name)), self.number)

    def meets(self, element: Element) -> bool:
        has = element.get("class", "").split()
        return (
            self.name in ("", tag(element))
            and all(one == element.get("id") for one in self.ids)
            and all(one in has for one in self.classes)
        )


class StyleSheet:
    """The rules of all style elements of a file."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._rules = tuple(_rules(texts))

    def of(self, element: Element) -> Mapping[str, str]:
        """What is said about an element itself, what it inherits left aside.

        Raises:
            RefusalError: for a value that reaches outside the file.
        """
        said_of: list[tuple[Weight, str, str]] = [
            (_ATTRIBUTE, key, value.strip()) for key, value in element.items() if key in _KNOWN
        ]
        for rule in self._rules:
            if rule.meets(element):
                said_of += ((rule.weight(important=strong), key, value) for key, value, strong in rule.says)
        for key, value, strong in _declarations(element.get("style", "")):
            said_of.append(((strong, *_STYLE[1:]), key, value))
        said_of.sort(key=lambda one: one[0])
        for _, _, value in said_of:
            _check_reach(value)
        return {key: value for _, key, value in said_of}


def _rules(texts: Iterable[str]) -> Iterator[_Rule]:
    import tinycss2

    number = 0
    for text in texts:
        for node in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
            if node.type != "qualified-rule":
                raise RefusalError(said("its style sheet asks for more than colours"), PLAIN)
            says = tuple(_declarations(node.content))
            for selector in tinycss2.serialize(node.prelude).split(","):
                number += 1
                yield _rule(selector.strip(), says, number)


def _rule(selector: str, says: tuple[tuple[str, str, bool], ...], number: int) -> _Rule:
    found = _SELECTOR.fullmatch(selector)
    if not selector or found is None:
        raise RefusalError(
            said("its style sheet chooses by “{selector}”, which is not read here", selector=selector), PLAIN
        )
    parts = _PART.findall(found["rest"])
    name = (found["tag"] or "").replace("*", "")
    ids, classes = (tuple(name for kind, name in parts if kind == sign) for sign in "#.")
    return _Rule(name, ids, classes, says, number)


def _declarations(source: str | list[Node]) -> Iterator[tuple[str, str, bool]]:
    if not source:
        return
    import tinycss2

    for node in tinycss2.parse_blocks_contents(source, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration":
            declaration: Declaration = node
            value = tinycss2.serialize(declaration.value).strip()
            _check_reach(value)
            if declaration.lower_name in OWN | INHERITED:
                yield declaration.lower_name, value, declaration.important


def _check_reach(value: str) -> None:
    lower = value.lower().replace("\\", "")
    if "url(" in lower and not _LOCAL.match(lower):
        raise RefusalError(said("it asks for another file"), PLAIN)
    if "javascript:" in lower or "expression(" in lower:
        raise RefusalError(said("it holds a script or an animation, which no logo needs"), PLAIN)

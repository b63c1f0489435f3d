"""What the program is made of: libraries by their own metadata, fonts, profiles and word lists by their records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

import tomli

from materials_app.resources import data_root

OURS = "campaign-materials-studio"
_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_FREE_TEXT = 60
"""A licence field longer than this is the licence itself, not its name."""


@dataclass(frozen=True, slots=True)
class Part:
    """A library, a font or a table that the program carries: name, version and licence, empty where it says none."""

    name: str
    version: str
    licence: str


def libraries() -> tuple[Part, ...]:
    """The libraries in use, and what they use, by name."""
    found: dict[str, Part] = {}
    waiting = list(_required())
    while waiting:
        name = waiting.pop()
        key = name.lower().replace("_", "-")
        if key in found:
            continue
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue  # for another system, or an extra nobody installed
        found[key] = Part(about["Name"], about["Version"], _licence(about))
        waiting += [_bare(one) for one in metadata.requires(name) or () if "extra ==" not in one]
    return tuple(sorted(found.values(), key=lambda part: part.name.lower()))


def _required() -> Iterator[str]:
    """What the program asks for: by its own metadata, or in a checkout by the project's table."""
    try:
        asked = metadata.requires(OURS) or []
    except metadata.PackageNotFoundError:
        project = tomli.loads((data_root() / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        asked = [*project["dependencies"], *project["optional-dependencies"]["desktop"]]
    yield from (_bare(one) for one in asked)


def _bare(requirement: str) -> str:
    found = _NAME.match(requirement)
    return found.group() if found else requirement


def _licence(about: metadata.PackageMetadata) -> str:
    """The licence's name: the expression, else a short field, else what the classifiers say."""
    expression = _said(about, "License-Expression")
    if expression:
        return expression
    field = _said(about, "License")
    if field and len(field) <= _FREE_TEXT and "\n" not in field:
        return field
    classes = [one for one in about.get_all("Classifier") or () if one.startswith("License ::")]
    return ", ".join(one.split(" :: ")[-1] for one in classes)


def _said(about: metadata.PackageMetadata, name: str) -> str:
    return str(about[name]).strip() if name in about else ""


def fonts() -> tuple[Part, ...]:
    """The fonts the program carries."""
    return tuple(sorted(_records("fonts", "*/font.toml"), key=lambda part: part.name))


def profiles() -> tuple[Part, ...]:
    """The colour profiles the program carries."""
    return tuple(sorted(_records("assets/icc", "*.toml", "description"), key=lambda part: part.name))


def word_lists() -> tuple[Part, ...]:
    """The word lists the program carries."""
    return tuple(sorted(_records("assets/words", "*.toml"), key=lambda part: part.name))


def _records(folder: str, pattern: str, called: str = "name") -> Iterator[Part]:
    for path in (data_root() / folder).glob(pattern):
        record = tomli.loads(path.read_text(encoding="utf-8"))
        yield Part(
            str(record.get(called) or record.get("title") or path.stem),
            str(record.get("version", "")),
            str(record.get("licence", "")),
        )

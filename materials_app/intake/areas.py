"""The places a release speaks of: forces' areas, regions and nations by name, others by their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from materials_app.intake.matter import Matter
from materials_app.intake.release import Sentence
from materials_app.model.content import Force

_NATIONS = (
    *("England and Wales", "England", "Wales", "Scotland", "Northern Ireland", "Great Britain", "United Kingdom"),
    *("the UK", "UK", "Cymru", "Lloegr a Chymru", "Lloegr", "Yr Alban", "y DU", "y Deyrnas Unedig", "Gogledd Cymru"),
    *("Ngogledd Cymru", "De Cymru", "Nghymru", "nationwide", "nationally", "across the country"),
)
_GENERIC = re.compile(
    r"\b(?:[Ii]n|[Aa]cross|[Ww]ithin|[Tt]hroughout|[Aa]round|[Ff]rom|[Yy]ng?|[Yy]m|[Ll]edled|[Dd]rwy|ar draws)"
    r"\s(?:the\s)?"
    r"((?!January|February|March|April|May\b|June|July|August|September|October|November|December|Operation|Stop)"
    r"[A-Z][\w’'-]+(?:\s(?:(?:and|of|upon|on|a|the)\s)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w’'-]+){0,3})"
)
_NOT_PLACES = frozenset(
    {"Stop", "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref"}
    | {"Tachwedd", "Rhagfyr", "Police", "Detective", "Facebook", "Instagram", "Samaritans", "Childline"}
)
_TITLE = re.compile(r"\s*\b(?:Police|Constabulary|Service|Heddlu)\b.*| \(.*\)")
_HERE = re.compile(r"\b(?:the county|the region|the area|the force area|the city|locally|y sir|y rhanbarth|yr ardal)\b")


@dataclass(frozen=True)
class Areas:
    """The names of areas that are known."""

    names: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All names as one pattern, longest first."""
        ordered = sorted(self.names, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b")


def areas_of(forces: Iterable[Force]) -> Areas:
    """The areas of the forces, their regions and the nations."""
    names: dict[str, None] = dict.fromkeys(_NATIONS)
    for force in forces:
        own = (force.public_name, force.legal_name, *force.aliases)
        names |= dict.fromkeys(_TITLE.sub("", name) for name in own)
        names[_TITLE.sub("", force.region)] = None
        names[force.welsh_name.replace("Heddlu", "").strip()] = None
    return Areas(tuple(name for name in names if (len(name) > 2 and name[0].isupper()) or name in _NATIONS))


def area_beside(matter: Matter, sentence: Sentence, start: int, areas: Areas) -> str:
    """The area a sentence gives for what stands at ``start`` of the release: the nearest; empty when it gives none."""
    text = matter.release.text[sentence.start : sentence.end]
    found = [(match.start(), match.end(), match.group()) for match in areas.pattern.finditer(text)]
    found += [
        (match.start(1), match.end(1), match.group(1))
        for match in _GENERIC.finditer(text)
        if match.group(1).split()[0] not in _NOT_PLACES
    ]
    found += [(*match.span(), match.group()) for match in _HERE.finditer(text)] if not found else []
    at = start - sentence.start
    nearest = min(found, key=lambda one: (abs(one[0] - at), one[0] - one[1]), default=None)
    return " ".join(nearest[2].split()) if nearest else ""

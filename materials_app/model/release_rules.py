"""The tables an intake reads a press release with: what figures count, whom sentences address, faults of grammar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CountKind(StrEnum):
    """What sort of thing a measure counts. ``PERSON`` without more says people, and not which."""

    CRIME = "crime"
    HELP = "help"
    PERSON = "person"
    OTHER = "other"
    PLAIN = "plain"
    """Things of the campaign itself, which nobody disputes: posters, forces, events."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that figures count. ``name`` is how it is said; ``persons`` says whether each one is a person.

    ``forms`` are written as in a ``Term``; ``passes`` hold no such measure, ``fails`` do: they are the rule's tests.
    """

    id: str
    name: str
    kind: CountKind
    persons: bool
    forms: tuple[str, ...]
    passes: tuple[str, ...]
    fails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GrammarRule:
    """A slip of grammar or a wrong word that spelling does not see. ``forms`` and ``unless`` are as in a ``Term``."""

    id: str
    language: str
    forms: tuple[str, ...]
    instead: str
    why: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words by which a sentence shows whom it addresses. ``audience`` is an audience id."""

    id: str
    audience: str
    forms: tuple[str, ...]
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReleaseRules:
    """The tables of the intake, as one value."""

    measures: tuple[Measure, ...] = ()
    grammar: tuple[GrammarRule, ...] = ()
    cues: tuple[Cue, ...] = ()

"""The tables of the intake with their forms as patterns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from materials_app.model.release_rules import Cue, GrammarRule, Measure
from materials_app.safeguards.patterns import Pattern, compile_form, find_forms

R = TypeVar("R", Measure, GrammarRule, Cue)


@dataclass(frozen=True, slots=True)
class Compiled(Generic[R]):
    """One rule, ready to look for."""

    rule: R
    forms: tuple[Pattern, ...]
    excuses: tuple[Pattern, ...]

    def spans(self, words: str) -> tuple[tuple[int, int], ...]:
        """Where the rule's forms stand in a folded text, and no excuse covers them."""
        return find_forms(self.forms, self.excuses, words)


def compiled(rules: Iterable[R]) -> tuple[Compiled[R], ...]:
    """The rules, ready to look for."""
    return tuple(
        Compiled(rule, tuple(map(compile_form, rule.forms)), tuple(map(compile_form, _excuses(rule)))) for rule in rules
    )


def _excuses(rule: Measure | GrammarRule | Cue) -> tuple[str, ...]:
    return () if isinstance(rule, Measure) else rule.unless

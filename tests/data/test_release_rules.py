"""Every rule of the intake's tables proves itself: its passing sentences pass, its failing sentences fail."""

from __future__ import annotations

import pytest

from materials_app import resources
from materials_app.catalogue.build import build
from materials_app.catalogue.release_rules import release_rules
from materials_app.intake.tables import Compiled, compiled
from materials_app.model.release_rules import Cue, GrammarRule, Measure
from materials_app.safeguards.reading import fold

FILES = resources.data_files()
RULES = release_rules(FILES)
AUDIENCES = {audience.id for audience in build(FILES).rulebook.audiences}
Rule = Compiled[Measure] | Compiled[GrammarRule] | Compiled[Cue]
ALL: tuple[Rule, ...] = (*compiled(RULES.measures), *compiled(RULES.grammar), *compiled(RULES.cues))
FAILS = [(one, words) for one in ALL for words in one.rule.fails]
PASSES = [(one, words) for one in ALL for words in one.rule.passes]


def name(value: object) -> str:
    return value.rule.id if isinstance(value, Compiled) else str(value)[:40]


@pytest.mark.parametrize(("one", "words"), FAILS, ids=name)
def test_a_rule_finds_its_failing_words(one: Rule, words: str) -> None:
    assert one.spans(fold(words)) != ()


@pytest.mark.parametrize(("one", "words"), PASSES, ids=name)
def test_a_rule_leaves_good_words_alone(one: Rule, words: str) -> None:
    assert one.spans(fold(words)) == ()


def test_every_rule_has_an_id_of_its_own_and_examples() -> None:
    for rules in (RULES.measures, RULES.grammar, RULES.cues):
        assert len({rule.id for rule in rules}) == len(rules) > 0
        assert all(rule.passes and rule.fails and rule.forms for rule in rules)


def test_cues_name_audiences_there_are() -> None:
    assert {cue.audience for cue in RULES.cues} <= AUDIENCES | {""}

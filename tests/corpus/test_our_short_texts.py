"""Our half of the corpus of short texts: every labelled fault is found, and nothing else raises an alarm.

The other half is measured (``make corpus``), never tuned on and so never asserted here.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from materials_app.intake.take_in import Knowledge
from materials_app.pipeline.knowledge import load_knowledge
from tools.measure_corpus import kind_of, read_texts, score, stretch
from tools.measure_releases import CORPUS, read_kinds

TEXTS = [text for file in sorted((CORPUS / "ours").glob("short*.toml")) for text in read_texts(file)]
KINDS = read_kinds()


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["id"])
def test_every_labelled_fault_is_found_and_nothing_else(text: dict[str, Any], knowledge: Knowledge) -> None:
    scored = score(text, knowledge, KINDS)
    assert (scored.missed, scored.false, scored.beside) == ((), (), ())


def test_half_of_the_texts_are_good_and_many_are_welsh() -> None:
    assert len(TEXTS) >= 32
    assert sum(text["language"] == "cy" for text in TEXTS) >= 8
    assert 0.4 <= sum(not text["faults"] for text in TEXTS) / len(TEXTS) <= 0.6
    assert len({text["id"] for text in TEXTS}) == len(TEXTS)


def test_labels_are_kinds_and_stand_in_their_texts() -> None:
    for text in TEXTS:
        for fault in text["faults"]:
            assert fault["kind"] in KINDS
            assert fault["excerpt"] in text["text"]
            assert fault["why"]


def test_a_missed_fault_and_a_false_alarm_are_counted(knowledge: Knowledge) -> None:
    text = {
        "id": "x",
        "audience": "own",
        "text": "Call 0909 123 4567.",
        "faults": [{"kind": "style", "excerpt": "Call"}],
    }
    scored = score(text, knowledge, KINDS)
    assert scored.missed == (("style", "Call"),)
    assert [kind for kind, _ in scored.false] == ["wrong-number"]
    assert Counter(scored.labels) == {"style": 1}


def test_a_finding_stands_where_its_line_and_column_say(knowledge: Knowledge) -> None:
    from materials_app.safeguards.check_text import check_text

    text = "Quiet words.\nA monster."
    (finding,) = check_text(text, knowledge.rulebook, "own")
    start, end = stretch(text, finding)
    assert text[start:end] == "monster"
    assert kind_of(finding, KINDS) == "refused-term"

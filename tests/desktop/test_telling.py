"""Findings and errors in the window's language: each sentence has words, and the list of problems holds no English."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from materials_app.app.settings import Settings
from materials_app.app.why import why_of
from materials_app.cli.ways import WAYS
from materials_app.desktop.language import use_language
from materials_app.desktop.problems_model import PROBLEM
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import ENGLISH, sentences_in, speak
from materials_app.model.findings import Finding
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.pipeline.studio import Studio
from materials_app.preflight.check import CATALOGUE
from materials_app.preflight.explain import explain
from materials_app.preflight.registry import Sighting
from materials_app.resources import sentence_files
from materials_app.safeguards.check_text import check_text
from materials_app.safeguards.explain import EXPLANATIONS
from tests.desktop.conftest import Opener, write
from tests.support.telling import untold
from tools.sentences import english

NAMES = "names.toml"
NUMBER_AND_UNIT = re.compile(r"[\d}] (mm|pt|%|MB|cm|ppi|px|m|s)\b")
FAULTS = {
    "trigger.headline": "Child porn: 4 in 10 paedos are caught, says the PCC Jo Bloggs, and its color is anonymous",
    "exit.text": "Ring 0909 8790 123 now, or see bit.ly/help. You will get a maximum of 14 years!",
    "action.text": "Utilise the site www.stopitnow.org, 24/7.",
}


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    use_language(qapp, ENGLISH)


@pytest.fixture(scope="module")
def rulebook(studio: Studio) -> Rulebook:
    return studio.catalogue.rulebook


@pytest.fixture(scope="module")
def all_english(root: Path, rulebook: Rulebook) -> dict[str, str]:
    return english(rulebook, root)


def test_every_sentence_has_welsh_words(all_english: dict[str, str]) -> None:
    """An English sentence that is changed loses its Welsh, and stands here until somebody says it anew."""
    known = sentences_in("cy")
    assert {words: who for words, who in all_english.items() if words not in known} == {}


OPTION = re.compile(r"(?<![-\w])--[a-z]")
BESIDE = ("catalogue/printers.py", "catalogue/set_file.py", "safeguards/words_page.py")
"""What these write is read beside the command line: above the data of a file, in a page of the manual."""


def test_no_sentence_of_the_window_tells_of_an_option(root: Path) -> None:
    below = {path.relative_to(root).as_posix(): path for path in (root / "materials_app").rglob("*.py")}
    told = {
        (name, node.value)
        for name, path in below.items()
        if not name.startswith("materials_app/cli/") and not name.endswith(BESIDE) and "--" in path.read_text("utf-8")
        for node in ast.walk(without_docstrings(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and OPTION.search(node.value)
    }
    assert told == set()
    assert [words for words in sentences_in("cy").values() if OPTION.search(words)] == []


def without_docstrings(path: Path) -> ast.Module:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            node.body = [one for one in node.body if not _is_words(one)] or [ast.Pass()]
    return tree


def _is_words(line: ast.stmt) -> bool:
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)


def test_every_remedy_the_command_line_adds_to_is_there(root: Path) -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in (root / "materials_app").rglob("[!w]*.py"))
    assert [words for words in WAYS if f'"{words}"' not in written] == []


def test_no_welsh_is_left_over(all_english: dict[str, str]) -> None:
    known = [key for file in sentence_files("cy") if not file.path.endswith(NAMES) for key in tomllib.loads(file.text)]
    assert {key for key in known if key not in all_english} == set()
    assert len(known) == len(set(known))


def test_the_words_keep_the_rules_of_the_window() -> None:
    for english_words, welsh in sentences_in("cy").items():
        assert welsh, english_words
        assert "!" not in welsh, welsh
        assert not NUMBER_AND_UNIT.search(welsh), f"{welsh}: number and unit want a no-break space"
        assert english_words == welsh or "'" not in welsh, f"{welsh}: the apostrophe is ’"
        assert welsh[-1:] in ".?:" or english_words[-1:] not in ".?:", welsh


def said_of(finding: Finding, rulebook: Rulebook) -> set[str]:
    return untold(finding.message) | untold(finding.remedy) | untold(why_of(finding, rulebook))


def test_what_the_rules_find_is_told_in_welsh(rulebook: Rulebook) -> None:
    speak("cy")
    tables = (*rulebook.terms, *rulebook.over_promises, *rulebook.wording.style, *rulebook.pairings)
    texts = [rule.fails[0] for rule in tables]
    texts += ["Call 0808 1000 909 or 0808 1O00 900.", "Go to http://stopitnow.org.uk:80/?utm_source=x#a."]
    found = [finding for text in texts for finding in check_text(text, rulebook)]
    assert len({finding.id for finding in found}) >= 50
    # What is put in for a rule's words to write is written on an English page, and stays as the table has it.
    instead = {finding.wanted.strip().rstrip(".") for finding in found}
    sources = {finding.clause for finding in found if finding.id not in EXPLANATIONS}
    assert set().union(*(said_of(finding, rulebook) for finding in found)) - instead - sources == set()


def test_every_check_of_the_finished_file_is_told_in_welsh(rulebook: Rulebook) -> None:
    speak("cy")
    findings = [explain(check, Sighting(seen=said("none"), wanted=said("none"))) for check in CATALOGUE]
    assert set().union(*(said_of(finding, rulebook) for finding in findings)) == set()
    assert all(finding.message != tell(finding.message) for finding in findings)


def test_a_welsh_window_lists_its_problems_in_welsh(open_window: Opener) -> None:
    window = open_window(Settings(theme="light", force="lancashire", language="cy"))
    for field, words in FAULTS.items():
        write(window, field, words)
    model = window.main.problems.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert len(rows) > 10
    rulebook = window.editor.catalogue.rulebook
    for row in rows:
        finding = row.data(PROBLEM).finding
        assert said_of(finding, rulebook) <= {finding.wanted.strip().rstrip("."), str(finding.clause)}
        assert row.data(Qt.ItemDataRole.DisplayRole) == tell(finding.message) != finding.message
        assert tell(finding.message) in row.data(Qt.ItemDataRole.AccessibleTextRole)

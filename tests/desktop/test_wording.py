"""One folder holds every word of the window: none is missing, none is left over, none breaks the rules."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from materials_app.app.differences import WORDS
from materials_app.app.making import Question
from materials_app.app.manual import CONTENTS
from materials_app.app.settings import SECTIONS
from materials_app.catalogue.interface import read_words
from materials_app.desktop.start_page import ENTRIES
from materials_app.desktop.wording import capital, counted, find, say
from materials_app.model.campaign_set import CampaignSet
from materials_app.resources import interface_files

ENGLISH = read_words(interface_files("en"))
KEY = re.compile(r'"([a-z-]+\.[a-z0-9.-]+)"')
PREFIXES = (
    "action",
    "what",
    "group",
    "field",
    "slot",
    "severity",
    "language",
    "length",
    "content",
    "side",
    "panel",
    "fix",
    "notice",
    "part",
    "differs",
    "month",
    "setting",
)
START_NAMES = tuple(f"start.{name}" for name, _ in ENTRIES)
BUILT = (
    *("menu.print-runs", "menu.studio"),
    *(f"{prefix}." for prefix in PREFIXES),
    "export.file-",
    "export.flavour-",
    "export.marks-",
    "printer.kept-",
    "sign.kind-",
    "hand.proof-",
    "hand.copy-",
    "hand.remarks-",
    "hand.sheet-",
    *(f"register.{name}-" for name in ("column", "kind", "state", "remind-recall", "remind-review")),
    *("register.remind-recall", "register.remind-review"),
    *START_NAMES,
    *(f"manual.{name}" for name, _ in CONTENTS),
    *(f"settings.{name}" for name, _ in SECTIONS),
    *(f"make.{one}" for one in Question),
    "make.group-",
    "make.kind-",
    "family-note.",
    "paste.",
    "release.filter.",
    "release.kind.",
    "release.did-",
    "release.step-",
    "proof.tab-",
    "proof.screen-",
    "proof.ink-",
    "proof.guide-",
    "proof.way-",
    "toolbar.design",
    "toolbar.proof",
    "page.way-",
    "fold.closed",
    "brand.",
    "brand-import.",
    "fold.cover",
    "fold.flap",
    "fold.inside",
    "fold.outside",
    "fold.kind.",
    "chooser.length-",
    "family.",
    "interface.",
    "name.",
    "qt.",
    "tone.",
    "translate.format-",
    "translate.who-",
)
"""Keys put together in code from a prefix and an id."""
NUMBER_AND_UNIT = re.compile(r"[\d}] (mm|pt|%|MB|cm|ppi|px)\b")
WORDS_WE_DO_NOT_SAY = re.compile(
    r"!|\b(please|successfully|oops|simply|template|asset|render|generate|artboard)\b", re.I
)


def source(root: Path) -> str:
    return "\n".join(path.read_text() for path in (root / "materials_app/desktop").glob("*.py"))


def test_every_key_in_use_has_its_words(root: Path) -> None:
    used = set(re.findall(r'(?<![a-z_])(?:say|counted)\(\s*"([^"]+)"', source(root)))
    assert used <= set(ENGLISH)


def test_no_words_are_left_over(root: Path) -> None:
    used = set(KEY.findall(source(root)))
    assert {key for key in ENGLISH if key not in used and not key.startswith(BUILT)} == set()


@pytest.mark.parametrize("key", sorted(key for key in ENGLISH if not key.startswith("qt.")))
def test_words_keep_the_rules(key: str) -> None:
    words = ENGLISH[key]
    assert not WORDS_WE_DO_NOT_SAY.search(words)
    assert not NUMBER_AND_UNIT.search(words), "number and unit want a no-break space"
    assert "..." not in words


def test_a_file_of_words_is_toml_that_says_the_same() -> None:
    files = interface_files("en")
    assert {key: words for file in files for key, words in tomllib.loads(file.text).items()} == ENGLISH


def test_counts_have_their_singular() -> None:
    assert counted("status.error", "status.errors", 1) == "1 error"
    assert counted("status.error", "status.errors", 1200) == "1,200 errors"


def test_words_that_may_be_missing_are_none_then() -> None:
    assert find("start.open") == say("start.open")
    assert find("start.no-such-words") == ""


def test_every_part_of_a_set_has_a_name_for_what_is_different() -> None:
    parts = {one.name.replace("_", "-") for one in fields(CampaignSet) if one.compare and one.name not in WORDS}
    assert {f"part.{name}" for name in parts} == {key for key in ENGLISH if key.startswith("part.")}


def test_a_welsh_digraph_has_its_first_letter_a_capital_alone() -> None:
    """One letter of the alphabet, but at the head of a line it is Ll, never LL."""
    found = [capital(word) for word in ("llinell", "chwilio", "ddoe", "ŵyn", "")]
    assert found == ["Llinell", "Chwilio", "Ddoe", "Ŵyn", ""]

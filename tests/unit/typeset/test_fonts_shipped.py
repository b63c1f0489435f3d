"""The fonts in the repository are the unmodified files their records name, under the licence that lies beside them."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.samples import ROOT, sample_fonts

FOLDERS = sorted(path.parent for path in (ROOT / "fonts").glob("*/font.toml"))

_URDU = "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے۔،؟"
LETTERS = {
    "noto-sans-arabic": f"{_URDU}ةىكيهأإآؤئ\u064b\u064e\u0651",
    "noto-nastaliq-urdu": _URDU,
    "noto-sans-gurmukhi": "ਅਆਇਈਕਖਗਘਙਚਜਟਡਣਤਦਨਪਬਮਯਰਲਵੜਸਹ਼ਿੀੁੂੇੈੋੌ੍ੰੱ।",
    "noto-sans-bengali": "অআইঈকখগঘঙচজটডণতদনপবমযরলশষসহড়ঢ়য়ৎংঃঁািীুূৃেৈোৌ্।",
    "noto-sans-gujarati": "અઆઇઈકખગઘચજટડણતદનપબમયરલવશષસહળાિીુૂૃેૈોૌ્ંઃ",
}
"""Letters without which nobody can write in a script."""


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def record(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "font.toml").read_text(encoding="utf-8"))


def test_the_families_are_there() -> None:
    assert {folder.name for folder in FOLDERS} == {"archivo", "inter", *LETTERS}


def test_file_is_the_one_on_record(folder: Path) -> None:
    data = (folder / record(folder)["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == record(folder)["sha256"]


def test_licence_lies_beside_it(folder: Path) -> None:
    assert "SIL Open Font License" in (folder / "OFL.txt").read_text(encoding="utf-8")


def test_source_is_on_record(folder: Path) -> None:
    kept = record(folder)
    assert kept["licence"] == "OFL-1.1"
    assert kept["upstream"]
    assert kept["package"].split()[-1][0].isdigit(), "the version is part of it"
    assert len(kept.get("upstream_commit", "-" * 40)) == 40


def test_axes_are_those_of_the_file(folder: Path) -> None:
    axes = {axis.tag: [axis.min_value, axis.max_value] for axis in sample_fonts().hb_face(folder.name).axis_infos}
    assert axes == record(folder).get("axes", {})


@pytest.mark.parametrize("letters", ["ŵŷŴŶẁẃẅỳ", "âêîôûäëïöü", "“‘’”–…·×£€", "ąęłńśźżčďěňřšťžșțăâî"])
@pytest.mark.parametrize("family", ["archivo", "inter"])
def test_letters_of_the_languages_we_print(family: str, letters: str) -> None:
    assert sample_fonts().missing(family, letters) == ()


@pytest.mark.parametrize("family", LETTERS)
def test_letters_of_other_scripts(family: str) -> None:
    assert sample_fonts().missing(family, LETTERS[family]) == ()

"""What a printer may ask for: the older standard, a brand's ink, lines for the finisher."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Materials

BRAND = '\n[brand]\nname = "Force blue"\ncmyk = [100, 66, 0, 2]\nsrgb = "#0033a0"\nspot = "PANTONE 286 C"\n'


def test_the_older_standard_is_named_in_file_and_answer(materials: Materials, tmp_path: Path) -> None:
    words = ("make", "--force", "lancashire", "--date", "2026-11-23", "--flavour", "x1a")
    answer = materials(*words, "--out", tmp_path / "pack", "--json")
    assert answer.code == 0, answer.err
    (piece,) = answer.data["pieces"]
    assert (piece["flavour"], piece["finishing_inks"]) == ("x1a", [])
    (press,) = (p for p in (tmp_path / "pack/1 For the printer").glob("*-x1a.pdf"))
    assert press.read_bytes().startswith(b"%PDF-1.4")


def test_the_set_a_command_writes_remembers_both(materials: Materials, tmp_path: Path) -> None:
    assert materials("new", tmp_path / "s.toml", "--flavour", "x1a", "--finishing-lines").code == 0
    text = (tmp_path / "s.toml").read_text(encoding="utf-8")
    assert 'flavour = "x1a"\nfinishing_lines = true\n' in text


@pytest.mark.parametrize("option", [("--flavour", "x4"), ("--finishing-lines",)], ids=["flavour", "finishing lines"])
def test_a_set_answers_for_itself(materials: Materials, tmp_path: Path, option: tuple[str, ...]) -> None:
    materials("new", tmp_path / "s.toml")
    answer = materials("make", tmp_path / "s.toml", *option, "--out", tmp_path / "pack")
    assert answer.code == 2
    assert option[0] in answer.err


def test_a_sets_brand_colour_prints_from_its_own_plate(materials: Materials, tmp_path: Path) -> None:
    materials("new", tmp_path / "s.toml", "--date", "2026-11-23")
    with (tmp_path / "s.toml").open("a", encoding="utf-8") as file:
        file.write(BRAND)
    answer = materials("make", tmp_path / "s.toml", "--out", tmp_path / "pack", "--json")
    assert answer.code == 0, answer.err
    assert answer.data["pieces"][0]["inks"] == ["Cyan", "Magenta", "Yellow", "Black", "PANTONE 286 C"]


def test_an_ink_that_means_another_plate_is_answered_with_its_line(materials: Materials, tmp_path: Path) -> None:
    materials("new", tmp_path / "s.toml")
    text = (tmp_path / "s.toml").read_text(encoding="utf-8") + BRAND.replace("PANTONE 286 C", "Black")
    (tmp_path / "s.toml").write_text(text, encoding="utf-8")
    answer = materials("make", tmp_path / "s.toml", "--out", tmp_path / "pack")
    line = text.splitlines().index('spot = "Black"') + 1
    assert answer.code == 2
    assert f"s.toml:{line}" in answer.err
    assert "PANTONE 286 C" in answer.err, "no remedy"

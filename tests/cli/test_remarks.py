"""``materials remarks``: what readers said is kept with the set, once, and answered by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from materials_app.catalogue.set_file import read_set, write_set
from tests.cli.conftest import Materials


@pytest.fixture
def spring(tmp_path: Path) -> Path:
    path = tmp_path / "spring.toml"
    path.write_text(
        '# For the fair.\nversion = 1\nname = "Spring"\nforce = "kent"\ncampaign = "stop-it-now"\naudience = "own"\n'
        'language = "en"\nlayouts = ["poster-a4", "card-business"]\n',
        encoding="utf-8",
    )
    return path


def back(materials: Materials, spring: Path, words: str) -> Path:
    """The form, filled in by somebody."""
    form = spring.with_name("form.txt")
    assert materials("remarks", "form", spring, "--out", form).code == 0
    lines = form.read_text(encoding="utf-8-sig").splitlines()
    at = next(number for number, line in enumerate(lines) if "[poster-a4," in line)
    lines[at + 1] = words
    lines = [f"{line}A. Named" if line == "Name: " else line for line in lines]
    form.write_text("\n".join(lines), encoding="utf-8")
    return form


def test_a_form_comes_back_into_the_set_once(materials: Materials, spring: Path) -> None:
    form = back(materials, spring, "Too loud.\n\nThe number is right.")
    told = materials("remarks", "read", spring, form)
    assert told.code == 0, told.err
    assert "2 remarks taken in." in told.out
    text = spring.read_text(encoding="utf-8")
    assert text.startswith("# For the fair.")
    again = materials("remarks", "read", spring, form, "--json").data
    assert (again["found"], again["recorded"]) == (2, [])
    assert spring.read_text(encoding="utf-8") == text
    kept = read_set(text, "spring.toml")
    assert [one.text for one in kept.remarks] == ["Too loud.", "The number is right."]
    assert read_set(write_set(kept), "spring.toml") == kept


def test_a_remark_is_answered_by_name_and_then_no_longer_open(materials: Materials, spring: Path) -> None:
    for text in ("Too loud.", "Too “quiet”.\nReally."):
        added = materials("remarks", "add", spring, "--by", "A. Named", "--text", text, "--layout", "poster-a4")
        assert added.code == 0, added.err
    done = ("--by", "B. Other", "--text", "Put right", "--date", "2026-11-24")
    answer = materials("remarks", "answer", spring, "2", *done)
    assert answer.code == 0, answer.err
    assert "Answer: Put right (B. Other, 2026-11-24)" in answer.out
    told = materials("remarks", "list", spring, "--open", "--json").data
    assert told["open"] == 1
    assert [(one["number"], one["text"], len(one["covers"])) for one in told["remarks"]] == [(1, "Too loud.", 64)]
    assert "2 remarks, 1 open." in materials("remarks", "list", spring).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("answer", "3", "--by", "B", "--text", "Done"), "There is no remark 3; the set has 0."),
        (("add", "--by", " ", "--text", "Too loud."), "Nobody says this"),
        (("add", "--by", "A", "--text", " "), "A remark says something"),
        (("add", "--by", "A", "--text", "Loud", "--layout", "poster-a3"), "poster-a3"),
    ],
)
def test_what_says_nothing_is_refused_and_the_file_is_as_it_was(
    materials: Materials, spring: Path, words: tuple[str, ...], said: str
) -> None:
    before = spring.read_bytes()
    answer = materials("remarks", words[0], spring, *words[1:])
    assert answer.code == 2
    assert said in answer.err
    assert spring.read_bytes() == before

"""Words left out or misspelt: the answer says what to write, and a bare group shows what it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from materials_app.cli.main import main
from materials_app.cli.main import materials as whole
from tests.cli.conftest import Materials


def test_a_missing_option_is_named_with_what_it_holds(materials: Materials, tmp_path: Path) -> None:
    answer = materials("make", tmp_path / "spring.toml")
    assert answer.code == 2
    assert "What to do: Add --out PATH. The folder that becomes the pack." in answer.err


def test_a_missing_choice_is_answered_with_the_choices_on_one_line(materials: Materials) -> None:
    answer = materials("list")
    assert answer.code == 2
    assert answer.err.splitlines() == [
        "Not done: Missing argument 'WHAT'.",
        "  What to do: Add one of: forces, layouts, families, campaigns, audiences, messages, resources, matrix, "
        "formats, printers.",
    ]


def test_a_missing_file_is_answered_with_the_command_s_own_help(materials: Materials) -> None:
    assert "What to do: materials pack show --help" in materials("pack", "show").err


def test_an_unknown_command_is_answered_with_the_help_there_is(materials: Materials) -> None:
    answer = materials("poster")
    assert (answer.code, answer.err.splitlines()[1]) == (2, "  What to do: materials --help shows what it takes.")


@pytest.mark.parametrize("group", ["claims", "pack", "quotes", "resource"])
def test_a_group_on_its_own_shows_what_it_has_and_no_error(materials: Materials, group: str) -> None:
    answer = materials(group)
    assert answer.code == 2
    assert answer.err.startswith(f"Usage: materials {group}")
    assert "Commands:" in answer.err
    assert "Not done" not in answer.err


def test_no_line_of_the_list_of_commands_is_cut(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    said = capfd.readouterr().out.partition("Commands:")[2]
    assert len(said.strip().splitlines()) == len(whole.commands)
    assert "..." not in said


def test_a_checkout_without_the_window_is_told_its_own_recipe(
    materials: Materials, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    answer = materials("desktop")
    assert (answer.code, answer.err.splitlines()[-1]) == (2, "  What to do: Install it with: make desktop")

"""Ordering from the command line: options, the set's own order, printers remembered when asked."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from materials_app.app.printers import printers_path
from materials_app.app.user_folder import user_folder
from materials_app.catalogue.set_file import read_set
from tests.cli.conftest import Materials

MAKE = ("make", "--force", "lancashire", "--date", "2026-11-23")
FYLDE = '[[printer]]\nname = "Fylde Print"\ncontact = "Press office"\nmarks = "none"\nflavour = "x1a"\n'


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of printers, in a data folder of the test's own; it does not exist yet."""
    monkeypatch.setattr("platformdirs.user_data_dir", lambda name, **_: str(tmp_path / "data" / name))
    return printers_path(user_folder(os.environ))


def written(memory: Path, text: str) -> str:
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text(text, encoding="utf-8")
    return text


def test_without_remember_nothing_is_kept(materials: Materials, memory: Path, tmp_path: Path) -> None:
    assert materials(*MAKE, "--printer", "Fylde Print", "--out", tmp_path / "pack").code == 0
    assert not memory.exists()


def test_a_printer_is_remembered_when_asked_and_fills_the_next_order(
    materials: Materials, memory: Path, tmp_path: Path
) -> None:
    said = ("--printer", "Fylde Print", "--stock", "170 gsm silk", "--contact", "Press office", "--marks", "none")
    first = materials(*MAKE, *said, "--remember", "--out", tmp_path / "first")
    assert first.code == 0
    assert str(memory) in first.err
    (row,) = materials("list", "printers", "--json").data["rows"]
    assert row == {
        "id": "Fylde Print",
        "contact": "Press office",
        "delivery": "",
        "marks": "none",
        "flavour": "x4",
        "usual": [{"layout": "poster-a4", "stock": "170 gsm silk", "finishing": ""}],
    }
    assert [path.name for path in memory.parent.iterdir()] == [memory.name]
    again = materials(*MAKE, "--printer", "fylde print", "--out", tmp_path / "again", "--json")
    assert any("no-marks.pdf" in file["path"] for file in again.data["files"])


def test_an_unknown_printer_prints_as_written_and_fills_nothing(
    materials: Materials, memory: Path, tmp_path: Path
) -> None:
    written(memory, FYLDE)
    answer = materials(*MAKE, "--printer", "Fylde Prnt", "--out", tmp_path / "pack", "--json")
    assert answer.code == 0
    assert "Did you mean “Fylde Print”?" in answer.err
    assert not any("x1a" in file["path"] for file in answer.data["files"])


def test_what_the_set_says_of_the_file_wins_over_the_printer_and_its_user_is_told(
    materials: Materials, memory: Path, tmp_path: Path
) -> None:
    written(memory, FYLDE)
    path = tmp_path / "spring.toml"
    materials("new", path, "--date", "2026-11-23", "--printer", "Fylde Print")
    path.write_text(path.read_text(encoding="utf-8").replace('flavour = "x4"\n', ""), encoding="utf-8")
    answer = materials("make", path, "--out", tmp_path / "pack", "--json")
    assert any("-coated-x1a.pdf" in file["path"] for file in answer.data["files"])
    assert "usually takes 'none'; the set says 'crop'" in answer.err


def test_a_broken_memory_is_answered_with_its_line_and_left_as_it_is(
    materials: Materials, memory: Path, tmp_path: Path
) -> None:
    text = written(memory, FYLDE.replace("marks =", "mark ="))
    answer = materials(*MAKE, "--printer", "Fylde Print", "--remember", "--out", tmp_path / "pack")
    assert answer.code == 2
    assert f"{memory}:4" in answer.err
    assert "Did you mean “marks”?" in answer.err
    assert memory.read_text(encoding="utf-8") == text
    assert not (tmp_path / "pack").exists()


def test_a_broken_memory_stops_nobody_who_names_no_printer(materials: Materials, memory: Path, tmp_path: Path) -> None:
    written(memory, "[[[")
    assert materials(*MAKE, "--out", tmp_path / "pack").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a folder there is not closed by its mode")
def test_a_memory_that_cannot_be_written_says_so_and_keeps_what_was(
    materials: Materials, memory: Path, tmp_path: Path
) -> None:
    memory.parent.parent.mkdir()
    memory.parent.write_text("a file where the folder should be", encoding="utf-8")
    answer = materials(*MAKE, "--printer", "Fylde Print", "--out", tmp_path / "pack", "--remember")
    assert answer.code in (2, 3)
    assert "remember" in answer.err


def test_remember_needs_a_name(materials: Materials, tmp_path: Path) -> None:
    answer = materials(*MAKE, "--remember", "--out", tmp_path / "pack")
    assert answer.code == 2
    assert "--printer" in answer.err
    assert not (tmp_path / "pack").exists()


def test_an_option_fills_what_the_sets_order_leaves_blank_and_never_contradicts_it(
    materials: Materials, memory: Path, tmp_path: Path
) -> None:
    path = tmp_path / "spring.toml"
    materials("new", path, "--date", "2026-11-23", "--quantity", "500")
    assert materials("make", path, "--stock", "170 gsm", "--out", tmp_path / "pack").code == 0
    refused = materials("make", path, "--quantity", "300", "--out", tmp_path / "pack")
    assert refused.code == 2
    assert "--quantity" in refused.err


def test_one_layout_may_be_ordered_otherwise(materials: Materials, tmp_path: Path) -> None:
    path, layouts = tmp_path / "spring.toml", ("--layout", "poster-a4", "--layout", "flyer-dl")
    own = ("--stock", "170 gsm silk", "--stock", "poster-a4=115 gsm silk", "--quantity", "poster-a4=40")
    materials("new", path, *layouts, *own)
    kept = read_set(path.read_text(encoding="utf-8"), "spring.toml")
    orders = [kept.for_layout(layout).order for layout in kept.layouts]
    assert [(order.stock, order.quantity) for order in orders] == [("115 gsm silk", 40), ("170 gsm silk", 0)]
    again = materials("make", path, "--quantity", "poster-a4=50", "--out", tmp_path / "pack")
    assert (again.code, "--quantity" in again.err) == (2, True)
    strange = materials("new", tmp_path / "b.toml", *layouts, "--finishing", "card-id1=trim")
    assert (strange.code, "card-id1" in strange.err) == (2, True)


@pytest.mark.parametrize("wrong", [("--quantity", "0"), ("--quantity", "poster-a4=many"), ("--deadline", "Christmas")])
def test_what_is_no_number_or_day_is_a_usage_error(
    materials: Materials, tmp_path: Path, wrong: tuple[str, str]
) -> None:
    assert materials(*MAKE, *wrong, "--out", tmp_path / "pack").code == 2


def test_no_printers_yet_is_an_answer(materials: Materials, memory: Path) -> None:
    answer = materials("list", "printers")
    assert answer.code == 0
    assert "no printers yet" in answer.out

"""``materials proof`` and ``materials copy``: what goes round, and what keeps it from going."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import Materials

WRONG = '\n[[slot]]\nslot = "exit"\nmessage = "stop-here"\ntext = "Ring 0909 8790 123."\n'


@pytest.fixture
def spring(materials: Materials, tmp_path: Path) -> Path:
    """A set file of a poster and a card."""
    path = tmp_path / "spring.toml"
    words = ("--force", "lancashire", "--layout", "poster-a4", "--layout", "card-business", "--date", "2026-11-23")
    assert materials("new", path, *words).code == 0
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A set with a premium-rate number in it."""
    path = tmp_path / "wrong.toml"
    head = 'version = 1\nname = "Spring"\nforce = "lancashire"\ncampaign = "stop-it-now"\naudience = "own"\n'
    path.write_text(head + 'language = "en"\nlayouts = ["poster-a4"]\n' + WRONG, encoding="utf-8")
    return path


def test_a_proof_is_one_pdf_of_all_pages(materials: Materials, spring: Path, tmp_path: Path) -> None:
    answer = materials("proof", spring, "--out", tmp_path / "proof.pdf", "--json")
    assert answer.code == 0, answer.err
    written = (tmp_path / "proof.pdf").read_bytes()
    with pypdfium2.PdfDocument(written) as pdf:
        assert len(pdf) == 3
    told = answer.data
    assert (told["pages"], told["bytes"], told["standing"], told["blocking"]) == (3, len(written), "open", [])
    assert len(written) < 2_000_000


def test_a_copy_sheet_is_text_or_a_page(materials: Materials, spring: Path, tmp_path: Path) -> None:
    for name in ("copy.txt", "copy.html"):
        answer = materials("copy", spring, "--out", tmp_path / name)
        assert answer.code == 0, answer.err
        assert "the words of 2 pieces" in answer.out
        assert "0808 1000 900" in (tmp_path / name).read_text(encoding="utf-8")
    assert (tmp_path / "copy.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(("command", "name"), [("proof", "out.pdf"), ("copy", "out.txt")])
def test_what_harms_readers_writes_nothing(
    materials: Materials, wrong: Path, tmp_path: Path, command: str, name: str
) -> None:
    answer = materials(command, wrong, "--out", tmp_path / name, "--json")
    assert answer.code == 1
    assert answer.data["file"] is None
    assert "number-premium-rate" in answer.data["blocking"]
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(("command", "name"), [("proof", "out.txt"), ("copy", "out.docx")])
def test_a_name_of_another_kind_is_refused(
    materials: Materials, spring: Path, tmp_path: Path, command: str, name: str
) -> None:
    answer = materials(command, spring, "--out", tmp_path / name)
    assert answer.code == 2
    assert "--out end in" in answer.err


def test_a_file_that_is_there_is_never_touched(materials: Materials, spring: Path, tmp_path: Path) -> None:
    (tmp_path / "proof.pdf").write_text("mine", encoding="utf-8")
    answer = materials("proof", spring, "--out", tmp_path / "proof.pdf")
    assert answer.code == 3
    assert (tmp_path / "proof.pdf").read_text(encoding="utf-8") == "mine"


def test_the_pack_s_record_holds_the_copy_sheet(made_pack: Path) -> None:
    text = (made_pack / "4 Record/copy-sheet.txt").read_text(encoding="utf-8")
    assert text.startswith("COPY SHEET: Stop It Now, Lancashire Constabulary")
    assert "Not signed off." in text

"""``materials proof-sheet``: one page of a set to sign; nothing that would harm readers leaves the house on it."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

from tests.cli.conftest import Materials

SET = (
    'version = 1\nname = "Spring"\nforce = "kent"\ncampaign = "stop-it-now"\naudience = "own"\n'
    'language = "en"\nlayouts = ["card-business"]\n'
)


def test_the_sheet_is_written_and_says_what_the_card_says(materials: Materials, tmp_path: Path) -> None:
    path, out = tmp_path / "spring.toml", tmp_path / "sheet.pdf"
    path.write_text(SET, encoding="utf-8")
    told = materials("proof-sheet", path, "--out", out, "--date", "2026-11-23", "--json")
    assert told.code == 0, told.err
    assert (told.data["pages"], told.data["standing"]) == (1, "open")
    with pypdfium2.PdfDocument(out) as pdf:
        text = pdf[0].get_textpage().get_text_range()
    assert "Samaritans. Number of social value (116)" in text
    assert materials("proof-sheet", path, "--out", out).code == 3, "an earlier sheet is never overwritten"
    by = ("--by", "A. Named", "--role", "Head of comms", "--organisation", "A force", "--date", "2026-11-23")
    assert materials("sign-off", path, "--kind", "content", *by).code == 0
    signed = materials("proof-sheet", path, "--out", tmp_path / "signed.pdf", "--date", "2026-11-23")
    assert "1 page. 1 sign-off on record." in signed.out
    assert materials("proof-sheet", path, "--out", tmp_path / "sheet.txt").code == 2


def test_what_would_harm_readers_keeps_it_from_being_written(materials: Materials, tmp_path: Path) -> None:
    path, out = tmp_path / "spring.toml", tmp_path / "sheet.pdf"
    path.write_text(f'{SET}\n[[slot]]\nslot = "action"\ntext = "Ring 0909 8790 123"\n', encoding="utf-8")
    told = materials("proof-sheet", path, "--out", out)
    assert told.code == 1
    assert "Nothing was written" in told.out
    assert not out.exists()

"""The gallery as it is called: sheets that open, worst first, and an exit code that says whether anything is wrong."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from materials_app.cli.main import main
from materials_app.preflight.carried_file import KINDS, check_carried
from tests.support.difficult_brands import YELLOW, packed


def test_each_force_and_audience_gets_its_sheets(tmp_path: Path) -> None:
    out = tmp_path / "gallery"
    code = main(["gallery", "--out", str(out), "--force", "hampshire", "--audience", "own", "--layout", "poster-a4"])
    assert code == 0
    assert sorted(file.name for file in out.iterdir()) == ["hampshire-own-1.png", "hampshire-own.pdf"]
    words = PdfDocument(out / "hampshire-own.pdf")[0].get_textpage().get_text_range()
    assert "poster-a4 statement: nothing found" in words
    assert "poster-a4 quiet: nothing found" in words


def test_sheets_carry_nothing_but_what_they_show(tmp_path: Path) -> None:
    out = tmp_path / "gallery"
    main(["gallery", "--out", str(out), "--audience", "own", "--layout", "card-business"])
    for file in out.iterdir():
        assert check_carried(file.read_bytes(), KINDS[file.suffix]) == ()


def test_a_sheet_shows_the_pages(tmp_path: Path) -> None:
    out = tmp_path / "gallery"
    main(["gallery", "--out", str(out), "--audience", "own", "--layout", "poster-a4", "--family", "statement"])
    picture = Image.open(BytesIO((out / "lancashire-own-1.png").read_bytes())).convert("RGB")
    colours = {colour for count, colour in picture.getcolors(1 << 24) or () if count > 5000}
    assert (0, 64, 67) in colours, "the ground of a Statement poster"


def test_the_checks_run_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--force", "dyfed-powys", "--audience", "own", "--layout", "poster-a4", "--check", "--json"]
    assert main(["gallery", "--out", str(tmp_path / "gallery"), *arguments]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(one["layout"], one["findings"]) for one in told["pieces"]] == 3 * [("poster-a4", [])]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep", encoding="utf-8")
    assert main(["gallery", "--out", str(tmp_path)]) != 0
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "keep"


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--layout", "poster-a7"), "unknown-layout"),
        (("--family", "quite"), "unknown-family"),
        (("--audience", "owm"), "unknown-audience"),
        (("--force", "lancashir"), "unknown-force"),
        (("--condition", "coat"), "unknown-output-condition"),
        (("--language", "fr"), "gallery-empty"),
    ],
)
def test_a_name_nothing_bears_is_no_empty_wall(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, str], error: str
) -> None:
    assert main(["gallery", "--out", str(tmp_path / "gallery"), *words, "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"]["id"] == error
    assert not (tmp_path / "gallery").exists()


def test_a_brand_is_looked_at_before_it_is_installed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "tamsford.brandpack", tmp_path / "gallery"
    file.write_bytes(packed(YELLOW))
    words = ("--audience", "own", "--layout", "poster-a4", "--family", "statement")
    assert main(["gallery", "--brand-pack", str(file), "--out", str(out), *words]) == 0
    told = capsys.readouterr().out
    assert "note: “Tamsford yellow” takes black words only" in told
    with PdfDocument(out / "lancashire-own.pdf") as sheets:
        assert "own · Tamsford Constabulary" in sheets[0].get_textpage().get_text_range()
    picture = Image.open(BytesIO((out / "lancashire-own-1.png").read_bytes())).convert("RGB")
    colours = {colour for count, colour in picture.getcolors(1 << 24) or () if count > 5000}
    assert (255, 230, 0) in colours, "the brand is the ground"
    assert (0, 64, 67) not in colours


def test_a_file_that_is_no_brand_pack_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.brandpack"
    file.write_bytes(b"PK")
    assert main(["gallery", "--brand-pack", str(file), "--out", str(tmp_path / "gallery")]) == 2

"""``materials translate``: words out and back, and a set that can then be made in the other language."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from materials_app.app import translating
from materials_app.catalogue.set_file import read_set
from materials_app.cli.main import main
from materials_app.model.job import Standing
from materials_app.packs.on_day import UserData
from materials_app.pipeline.plan import make_jobs
from materials_app.pipeline.standing import standing_of
from materials_app.pipeline.studio import load_catalogue

TODAY = date(2026, 11, 27)
WHO = ("--by", "A. Named", "--role", "Translator", "--organisation", "A Bureau", "--qualification", "Member of a body")
SET = """\
version = 1
name = "Spring"
force = "kent"
campaign = "stop-it-now"
audience = "own"
language = "en"
layouts = ["card-business"]
family = "statement"

[[slot]]
slot = "action"
text = "Free, from 18 on"
"""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MATERIALS_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr(translating, "MEASURED", ("card-business",))  # a leaflet takes seconds to measure
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795780800")  # 27 November 2026
    return tmp_path / "data"


def fill(file: Path, wrong: tuple[str, str] = ("", "")) -> None:
    book = load_workbook(BytesIO(file.read_bytes()))
    for row in book["Words"].iter_rows(min_row=2):
        row[1].value = f"Ż {row[0].value}".replace(*wrong) if wrong[0] else f"Ż {row[0].value}"
    book.save(file)


def standing(path: Path, data: Path) -> tuple[Standing, str]:
    catalogue = load_catalogue(UserData(data, TODAY))
    (job,) = make_jobs(catalogue, read_set(path.read_text(encoding="utf-8"), path.name), TODAY)
    found = standing_of(job)
    return found.standing, "; ".join(found.reasons)


def test_a_set_goes_and_comes_back(tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spring, sent = tmp_path / "spring.toml", tmp_path / "spring-pl.xlsx"
    spring.write_text(SET, encoding="utf-8")
    assert main(["translate", "export", "--set", str(spring), "--language", "pl", "--out", str(sent), "--json"]) == 0
    body = json.loads(capsys.readouterr().out)
    assert (body["of"], body["language"], body["with_words_already"]) == ("set", "pl", 0)
    fill(sent)

    arguments = ["translate", "import", str(sent), "--set", str(spring)]
    assert main([*arguments, "--dry-run"]) == 0
    assert not data.exists()
    said = capsys.readouterr().out
    assert "now: Ż Free, from 18 on" in said

    back = tmp_path / "spring-pl.toml"
    assert main([*arguments, *WHO]) == 0
    assert standing(back, data)[0] is Standing.OPEN
    words = back.read_text(encoding="utf-8")
    assert 'language = "pl"' in words
    assert "Ż Free, from 18 on" in words
    assert 'remark = "Member of a body"' in words

    back.write_text(words.replace("Ż Free", "Free"), encoding="utf-8")
    assert standing(back, data) == (
        Standing.DRAFT,
        "own words in the action stand in a translation into Polish, and no record covers them",
    )

    kept = data / "translations" / "stop-it-now" / "pl.toml"
    text = kept.read_text(encoding="utf-8")
    back.write_text(words, encoding="utf-8")
    assert 'by = "A. Named"' in text
    kept.write_text(text.replace("Ż It starts", "Ź It starts"), encoding="utf-8")
    assert standing(back, data)[0] is Standing.DRAFT

    capsys.readouterr()
    assert main([*arguments, "--out", str(spring)]) == 3  # a file that is there is never written over
    assert "exists already" in capsys.readouterr().err
    assert "Ź It starts" in kept.read_text(encoding="utf-8")


def test_words_without_a_record_are_a_draft(tmp_path: Path, data: Path) -> None:
    spring, sent = tmp_path / "spring.toml", tmp_path / "spring-pl.xlsx"
    spring.write_text(SET, encoding="utf-8")
    assert main(["translate", "export", "--set", str(spring), "--language", "pl", "--out", str(sent)]) == 0
    fill(sent)
    assert main(["translate", "import", str(sent), "--set", str(spring)]) == 0
    found, reason = standing(tmp_path / "spring-pl.toml", data)
    assert found is Standing.DRAFT
    assert "no translator on record" in reason


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "say which. Nothing"),
        (("--set", "{set}", "--language", "ur"), "“ur” was asked for"),
        (("--set", "{set}", "--by", "A. Named"), "--role, --organisation is missing"),
        (("--set", "{changed}"), "other words than those there are now"),
    ],
)
def test_nothing_is_half_imported(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    files = {"set": tmp_path / "spring.toml", "changed": tmp_path / "changed.toml"}
    files["set"].write_text(SET, encoding="utf-8")
    files["changed"].write_text(SET.replace("Free, from 18", "Free, from 19"), encoding="utf-8")
    sent = tmp_path / "sent.xlsx"
    assert main(["translate", "export", "--set", str(files["set"]), "--language", "pl", "--out", str(sent)]) == 0
    fill(sent)
    given = [part.format(**{name: str(path) for name, path in files.items()}) for part in arguments]
    assert main(["translate", "import", str(sent), *given]) == 2
    assert said in capsys.readouterr().err
    assert not data.exists()
    assert sorted(path.name for path in tmp_path.glob("*.toml")) == ["changed.toml", "spring.toml"]


def test_a_campaign_in_welsh_is_signed_by_its_translator(tmp_path: Path, data: Path) -> None:
    sent = tmp_path / "cy.xlf"
    arguments = ["translate", "export", "--audience", "keep_safe", "--language", "cy", "--out", str(sent)]
    assert main(arguments) == 0
    text = sent.read_text(encoding="utf-8")
    empty = '<target state="needs-translation" />'
    while empty in text:  # where there is Welsh already it is kept; the rest is filled with the English words
        head, _, tail = text.partition(empty)
        source = head.rpartition("<source>")[2].partition("</source>")[0]
        text = f"{head}<target>{source}</target>{tail}"
    sent.write_text(text, encoding="utf-8")
    assert main(["translate", "import", str(sent), *WHO]) == 0
    (campaign,) = load_catalogue(UserData(data, TODAY)).campaigns
    signed = [one.in_language("cy") for one in campaign.messages if one.audience == "keep_safe"]
    assert {one.translator for one in signed if one} == {"A. Named, Translator, A Bureau"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--language", "en"), "already"),
        (("--language", "Polish!"), "not a language"),
        (("--language", "pl", "--campaign", "stop-it"), "stop-it-now"),
        (("--language", "pl", "--audience", "custody", "--out", "{out}.csv"), "neither XLIFF nor XLSX"),
    ],
)
def test_what_cannot_be_sent(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    out = tmp_path / "words"
    given = [part.format(out=out) for part in arguments]
    assert main(["translate", "export", "--out", f"{out}.xlf", *given]) == 2
    assert said in capsys.readouterr().err
    assert not list(tmp_path.glob("words*"))

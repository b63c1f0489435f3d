"""Brand packs from the command line: begun, made, edited, compared, asked about, installed, used up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli

from materials_app.model.brand_pack import BrandWords
from materials_app.model.library import DataFile
from materials_app.packs.brand.making import pack_bytes
from materials_app.packs.brand.record import BrandPackRecord, ColourRecord, FontRecord, MarkRecord, WordsRecord
from materials_app.packs.brand.text import read_brand_pack
from tests.cli.conftest import Materials
from tests.support.brand_packs import SVG, small

PARTS = """
[[mark]]
id = "main"
role = "primary"
file = "marks/main.svg"

[[colour]]
name = "Night blue"
use = "ground"
cmyk = [100, 85, 35, 40]
"""


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, not there yet; the day is 1 March 2027."""
    monkeypatch.setenv("MATERIALS_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1803859200")
    return tmp_path / "data"


@pytest.fixture
def folder(materials: Materials, tmp_path: Path) -> Path:
    """A filled folder."""
    assert materials("pack", "brand", "new", tmp_path / "f", "--force", "lancashire").code == 0
    with (tmp_path / "f/brand.toml").open("a", encoding="utf-8") as file:
        file.write(PARTS)
    (tmp_path / "f/marks/main.svg").write_bytes(SVG)
    return tmp_path / "f"


def test_a_pack_is_begun_made_installed_and_edited(materials: Materials, folder: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.brandpack", tmp_path / "two.brandpack"
    made = materials("pack", "brand", "make", folder, "--out", one, "--json")
    assert (made.code, made.data["pack"]["id"]) == (0, "lancashire-2027")
    first = one.read_bytes()
    assert materials("pack", "brand", "make", folder, "--out", one).code == 0
    assert one.read_bytes() == first
    assert materials("pack", "brand", "install", one, "--yes").code == 0
    edit = ("--set", "version=2", "--set", "colour.1.cmyk=[100, 60, 0, 0]", "--set", "colour.2.name=Lime")
    more = ("--set", "colour.2.use=band", "--set", 'colour.2.srgb="#a4c639"')
    assert materials("pack", "brand", "edit", "lancashire-2027", *edit, *more, "--out", two).code == 0
    shown = materials("pack", "brand", "install", two, "--yes", "--json").data
    told = [one["sentence"] for one in shown["changes"]]
    assert "Colour Night blue, inks (C M Y K): “100 85 35 40” becomes “100 60 0 0”." in told
    assert (shown["installed"], shown["against"]) == (True, "1")
    rows = materials("pack", "brand", "list", "--json").data["packs"]
    assert [row["version"] for row in rows] == ["1", "2"]
    differ = materials("pack", "brand", "diff", "lancashire-2027@1", "lancashire-2027@2", "--json").data["changes"]
    assert {row["id"] for row in differ} == {"lancashire-2027", "Night blue", "Lime"}


def test_install_asks_once_and_a_no_leaves_nothing(
    materials: Materials, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.brandpack"
    file.write_bytes(pack_bytes(small()))
    asked: list[str] = []

    def no(question: str, **_: object) -> bool:
        asked.append(question)
        raise KeyboardInterrupt

    monkeypatch.setattr("click.confirm", no)
    answer = materials("pack", "brand", "install", file)
    assert answer.code == 130
    assert asked == ["Install it?"]
    assert "No version of it is installed yet." in answer.out
    assert not data.exists()
    assert materials("pack", "brand", "install", file, "--json").data["installed"] is False


def test_a_hostile_pack_leaves_nothing_behind(materials: Materials, data: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.brandpack"
    bad.write_bytes(pack_bytes(small())[:-30])
    answer = materials("pack", "brand", "install", bad, "--yes", "--json")
    assert (answer.code, answer.data["error"]["id"]) == (2, "pack-refused")
    assert not data.exists()
    assert materials("check", "brand", bad).code == 2


def test_check_says_what_is_wrong_and_an_expired_pack_is_an_error(materials: Materials, tmp_path: Path) -> None:
    from dataclasses import replace
    from datetime import date

    good, over = tmp_path / "good.brandpack", tmp_path / "over.brandpack"
    good.write_bytes(pack_bytes(small()))
    over.write_bytes(pack_bytes(replace(small(), until=date(2027, 2, 28))))
    assert materials("check", "brand", good).code == 0
    answer = materials("check", "brand", over, "--json")
    assert answer.code == 1
    worst = answer.data["remarks"][0]
    assert (worst["severity"], worst["page"]) == ("error", "check")
    assert "held until 28 February 2027" in worst["message"]


def test_a_key_that_is_not_there_is_refused_with_a_remedy(materials: Materials, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.brandpack"
    for given in ("colours.1.name=a", "colour.9.name=a", "name", "sign_offs=7"):
        answer = materials("pack", "brand", "edit", folder, "--set", given, "--out", out, "--json")
        assert answer.code == 2, given
        assert answer.data["error"]["hint"], given
    assert not out.exists()


def test_who_uses_which_version(materials: Materials, tmp_path: Path) -> None:
    file = tmp_path / "a.brandpack"
    file.write_bytes(pack_bytes(small()))
    materials("pack", "brand", "install", file, "--yes")
    (tmp_path / "sets").mkdir()
    materials("new", tmp_path / "sets/spring.toml", "--force", "lancashire")
    materials("new", tmp_path / "sets/plain.toml", "--force", "lancashire")
    with (tmp_path / "sets/spring.toml").open("a", encoding="utf-8") as spring:
        spring.write('\n[brand_pack]\nid = "ostrey-2026"\nversion = "0.9"\n')
    rows = materials("pack", "brand", "who-uses", "--sets", tmp_path / "sets", "--json").data["sets"]
    assert [(row["set"], row["version"], row["newest_installed"]) for row in rows] == [("spring.toml", "0.9", "1")]
    said = materials("pack", "brand", "who-uses", "ostrey-2026", "--sets", tmp_path / "sets").out
    assert "spring.toml: ostrey-2026, version 0.9; version 1 is installed" in said
    assert "No set there uses other" in materials("pack", "brand", "who-uses", "other", "--sets", tmp_path / "sets").out


def test_a_pack_is_taken_away_again(materials: Materials, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.brandpack"
    file.write_bytes(pack_bytes(small()))
    materials("pack", "brand", "install", file, "--yes")
    assert materials("pack", "brand", "remove", "ostrey-2026@2").code == 2
    assert materials("pack", "brand", "remove", "ostrey-2026").code == 0
    assert not list((data / "brands").iterdir())


def test_a_new_set_remembers_the_pack_with_its_digest(materials: Materials, tmp_path: Path) -> None:
    from hashlib import sha256

    file = tmp_path / "a.brandpack"
    file.write_bytes(pack_bytes(small()))
    materials("pack", "brand", "install", file, "--yes")
    assert materials("new", tmp_path / "a.toml", "--brand-pack", "ostrey-2026").code == 0
    text = (tmp_path / "a.toml").read_text(encoding="utf-8")
    digest = sha256(file.read_bytes()).hexdigest()
    assert f'[brand_pack]\nid = "ostrey-2026"\nversion = "1"\nsha256 = "{digest}"' in text
    assert 'force = "lancashire"' in text
    again = materials("make", tmp_path / "a.toml", "--brand-pack", "ostrey-2026", "--out", tmp_path / "out")
    assert again.code == 2
    assert materials("new", tmp_path / "b.toml", "--brand-pack", "other").code == 2


def test_show_says_on_which_layouts_each_of_the_forces_words_prints(materials: Materials, tmp_path: Path) -> None:
    words = (BrandWords("en", "", "Here for you", "Log number"),)
    (tmp_path / "p.brandpack").write_bytes(pack_bytes(small(words=words)))
    told = materials("pack", "brand", "show", tmp_path / "p.brandpack", "--json").data["words_on"]
    assert list(told) == ["strapline", "crime_number"], "no address is given, so none is told of"
    assert "A4 poster" in told["strapline"]
    assert told["crime_number"] == [], "no shipped message speaks of one"
    assert "no message here does" in " ".join(materials("pack", "brand", "show", tmp_path / "p.brandpack").out.split())


def test_a_folder_begins_with_every_key_there_is_each_with_what_it_is(materials: Materials, tmp_path: Path) -> None:
    assert materials("pack", "brand", "new", tmp_path / "f", "--force", "lancashire").code == 0
    text = (tmp_path / "f/brand.toml").read_text(encoding="utf-8")
    assert 'name = "Lancashire Constabulary 2027"' in text, "the name that prints"
    filled = "\n".join(re.sub(r"^# (?=[a-z_]+ = |\[)", "", line) for line in text.splitlines())
    record, written = BrandPackRecord, tomli.loads(filled)
    given = {"mark": MarkRecord, "colour": ColourRecord, "font": FontRecord, "words": WordsRecord}
    assert set(written) == {*record.__struct_fields__} - {"file"}, "file lists a finished pack's files"
    for table, kind in given.items():
        assert set(written[table][0]) == {*kind.__struct_fields__}, table
    pack, _ = read_brand_pack(DataFile("brand.toml", filled, ""))
    assert (pack.publisher, pack.contacts[0].role, pack.partners[0].partner.name) == (
        "Communications",
        "Brand desk",
        "The partner's name",
    )

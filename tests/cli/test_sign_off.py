"""``materials sign-off``: nobody copies digests by hand any more, and a record holds exactly as long as its words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from PIL import Image

from materials_app.catalogue.set_file import read_set
from materials_app.catalogue.sign_off_records import SignOffRecord
from materials_app.model.sign_off import SIGN_OFF_KINDS
from tests.cli.conftest import Materials

WHO = ("--by", "A. Named", "--role", "Head of communications", "--organisation", "Kent Police")


@pytest.fixture
def spring(tmp_path: Path) -> Path:
    """A set of two pieces as somebody wrote it, with remarks."""
    path = tmp_path / "spring.toml"
    path.write_text(
        '# For the spring fair.\nversion = 1\nname = "Spring"\nforce = "kent"\ncampaign = "stop-it-now"\n'
        'audience = "own"\nlanguage = "en"\nlayouts = ["poster-a4", "card-business"]\n\n'
        '[[slot]]   # agreed by telephone\nslot = "exit"\nmessage = "stop-here"\ntext = "You can stop today."\n',
        encoding="utf-8",
    )
    return path


def test_the_command_offers_the_kinds_that_a_file_knows() -> None:
    assert get_args(get_type_hints(SignOffRecord)["kind"]) == SIGN_OFF_KINDS


def standing(materials: Materials, path: Path, tmp_path: Path) -> tuple[int, list[str]]:
    answer = materials("make", path, "--out", tmp_path / "pack", "--require", "signed-off", "--json")
    return answer.code, [one["standing"] for one in answer.data.get("pieces", [])]


def test_a_content_sign_off_makes_every_piece_signed_off(materials: Materials, spring: Path, tmp_path: Path) -> None:
    assert standing(materials, spring, tmp_path)[0] == 1
    answer = materials("sign-off", spring, "--kind", "content", *WHO)
    assert answer.code == 0, answer.err
    assert answer.out.count("holds: content, A. Named") == 2
    assert "does not prove who typed it" in answer.out
    assert standing(materials, spring, tmp_path) == (0, ["signed-off", "signed-off"])


def test_the_rest_of_the_file_stays_as_it_was_written(materials: Materials, spring: Path) -> None:
    before = spring.read_text(encoding="utf-8")
    materials("sign-off", spring, "--kind", "legal", *WHO, "--until", "2099-01-31", "--remark", "Read on paper")
    after = spring.read_text(encoding="utf-8")
    assert after.startswith(before.rstrip())
    record = tomllib.loads(after)["sign_off"][0]
    assert (record["kind"], record["remark"], str(record["until"])) == ("legal", "Read on paper", "2099-01-31")
    assert len(read_set(after, "spring.toml").sign_offs) == 2


def test_one_word_changed_and_it_no_longer_covers_the_piece(materials: Materials, spring: Path, tmp_path: Path) -> None:
    materials("sign-off", spring, "--kind", "content", *WHO)
    spring.write_text(spring.read_text(encoding="utf-8").replace("stop today", "stop now"), encoding="utf-8")
    told = materials("sign-off", spring, "--list", "--json").data["sign_offs"]
    assert {tuple(one["layouts"]): one["holds"] for one in told} == {(): False, ("card-business",): True}
    assert "earlier content" in next(one["reason"] for one in told if not one["holds"])
    assert standing(materials, spring, tmp_path)[0] == 1


def test_another_picture_under_the_same_name_and_it_no_longer_covers_the_piece(
    materials: Materials, spring: Path
) -> None:
    picture = spring.with_name("wall.png")
    Image.new("RGB", (60, 40), "grey").save(picture)
    spring.write_text(
        spring.read_text(encoding="utf-8")
        + '\n[picture]\nfile = "wall.png"\nalt = "A wall"\nlicence = "Our own"\nwithout_end = true\n',
        encoding="utf-8",
    )
    materials("sign-off", spring, "--kind", "content", *WHO)
    assert all(one["holds"] for one in materials("sign-off", spring, "--list", "--json").data["sign_offs"])
    Image.new("RGB", (60, 40), "white").save(picture)
    told = materials("sign-off", spring, "--list", "--json").data["sign_offs"]
    assert [one["holds"] for one in told] == [False] * len(told)


def test_a_record_for_one_layout_leaves_the_other_open(materials: Materials, spring: Path) -> None:
    answer = materials("sign-off", spring, "--kind", "content", *WHO, "--layout", "poster-a4", "--json")
    assert [one["layouts"] for one in answer.data["recorded"]] == [["poster-a4"]]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--date", "2026-01-01", "--until", "2026-02-01"), "ended on 2026-02-01"),
        (("--date", "2099-01-01"), "after the day the piece carries"),
    ],
)
def test_a_record_that_does_not_hold_today_says_why(
    materials: Materials, spring: Path, words: tuple[str, ...], said: str
) -> None:
    materials("sign-off", spring, "--kind", "content", *WHO, *words)
    answer = materials("sign-off", spring, "--list")
    assert "does not hold" in answer.out
    assert said in answer.out


def test_nothing_on_record_is_said(materials: Materials, spring: Path) -> None:
    before = spring.read_bytes()
    assert "No sign-off is on record." in materials("sign-off", spring, "--list").out
    assert spring.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--kind", "content"), "--by, --role, --organisation is missing"),
        (("--kind", "content", *WHO[:4], "--organisation", " "), "without organisation"),
        (("--kind", "content", *WHO, "--date", "2026-05-01", "--until", "2026-04-01"), "before it begins"),
        (("--kind", "content", *WHO, "--remark", "For paedos"), "travels with the files"),
        (("--kind", "content", *WHO, "--layout", "poster-a3"), "poster-a3"),
        (("--kind", "praise", *WHO), "praise"),
        (("--list", *WHO), "--list changes nothing"),
    ],
)
def test_what_says_nothing_is_refused_and_the_file_is_as_it_was(
    materials: Materials, spring: Path, words: tuple[str, ...], said: str
) -> None:
    before = spring.read_bytes()
    answer = materials("sign-off", spring, *words)
    assert answer.code == 2
    assert said in answer.err
    assert spring.read_bytes() == before


def test_a_clinical_review_lifts_the_draft_that_asks_for_it(materials: Materials, tmp_path: Path) -> None:
    path = tmp_path / "families.toml"
    path.write_text(
        'version = 1\nname = "Families"\nforce = "kent"\ncampaign = "stop-it-now"\naudience = "family_after_arrest"\n'
        'language = "en"\nlayouts = ["poster-a4"]\nfamily = "quiet"\n\n'
        '[[slot]]\nslot = "exit"\ntext = "It is not your fault. You can talk to someone today."\n',
        encoding="utf-8",
    )
    before = materials("make", path, "--out", tmp_path / "a", "--json").data
    assert before["standing"] == "draft"
    materials("sign-off", path, "--kind", "clinical", *WHO)
    assert materials("make", path, "--out", tmp_path / "b", "--json").data["standing"] == "open"

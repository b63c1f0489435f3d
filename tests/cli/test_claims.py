"""``materials claims``: a figure from its first day to its last, and the packs that carry it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from materials_app.cli.main import main
from tests.cli.conftest import Materials

SET = """\
# Ours: agreed on a Tuesday.
version = 1
name = "Spring"     # the name stays
force = "lancashire"
campaign = "stop-it-now"
audience = "own"
language = "en"
layouts = ["poster-a4"]
date = 2026-11-23

[[slot]]
slot = "exit"
message = "stop-here"
text = "1,240 calls came from Lancashire in 2025."
claims = ["calls-2025"]

[[override]]
layout = "poster-a4"

[[override.slot]]
slot = "trigger"
message = "not-hidden"

# Why we count calls: a person may call twice.
"""
ADD = (
    *("claims", "add", "--id", "calls-2025", "--value", "1,240", "--unit", "calls"),
    *("--counted", "calls to the helpline from Lancashire", "--area", "Lancashire", "--period", "2025"),
    *("--source", "A report"),
)
CHECK = ("--by", "A. Named", "--source", "The report, page 4", "--date", "2026-03-02")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # 23 November 2026


@pytest.fixture
def spring(tmp_path: Path) -> Path:
    path = tmp_path / "spring.toml"
    path.write_text(SET, encoding="utf-8")
    return path


def test_a_figure_lives_in_a_set_and_the_set_stays_as_its_author_wrote_it(materials: Materials, spring: Path) -> None:
    added = materials(*ADD, "--as-of", "2026-02-28", "--file", spring, "--json").data["claim"]
    assert (added["may_be_used"], added["reason"]) == (False, "has never been checked")
    assert (added["as_of"], added["expires"], added["checked"]) == ("2026-02-28", "2027-02-28", None)
    checked = materials("claims", "check", "calls-2025", "--file", spring, *CHECK, "--json").data["claim"]
    assert checked["may_be_used"]
    assert checked["checked"] == {"by": "A. Named", "on": "2026-03-02", "source": "The report, page 4"}
    disputed = materials(
        *("claims", "dispute", "calls-2025", "--file", spring, "--source", "Another report"),
        *("--reason", "It says 1,190", "--json"),
    ).data["claim"]
    assert disputed["reason"] == "is disputed by Another report: It says 1,190"
    settled = materials(
        "claims", "check", "calls-2025", "--file", spring, *CHECK, "--settles", "It counted ten months", "--json"
    ).data["claim"]
    assert settled["may_be_used"]
    assert settled["disputed"]["settled"] == "It counted ten months"
    gone = materials(
        *("claims", "withdraw", "calls-2025", "--file", spring, "--by", "A. Named", "--reason", "Counted twice"),
        "--json",
    ).data["claim"]
    assert gone["reason"] == "was withdrawn on 23 November 2026: Counted twice"
    text = spring.read_text(encoding="utf-8")
    assert text.startswith(SET)
    assert text.count("[[claim]]") == 1


def test_what_is_not_given_stays_empty(materials: Materials, spring: Path) -> None:
    materials(*ADD, "--file", spring)
    (claim,) = tomllib.loads(spring.read_text(encoding="utf-8"))["claim"]
    assert claim.keys() == {"id", "value", "unit", "counted", "area", "period", "source"}


def test_a_campaigns_figure_is_checked_for_a_campaign_pack(materials: Materials, tmp_path: Path) -> None:
    path = tmp_path / "claims.toml"
    told = materials(
        *("claims", "check", "arrests-a-month-2026", "--file", path, "--by", "A. Named", "--source", "The article"),
        *("--date", "2026-11-20", "--json"),
    ).data
    assert told["claim"]["may_be_used"]
    assert told["claim"]["value"] == "1,000"
    (claim,) = tomllib.loads(path.read_text(encoding="utf-8"))["claim"]
    assert claim["checked"]["by"] == "A. Named"


def test_a_set_does_not_take_a_campaigns_figure_over(materials: Materials, spring: Path) -> None:
    answer = materials("claims", "check", "arrests-a-month-2026", "--file", spring, *CHECK)
    assert answer.code == 2
    assert spring.read_text(encoding="utf-8") == SET
    taken = materials(*ADD, "--id", "people-helped-2024", "--file", spring)
    assert (taken.code, "exists" in taken.err or "already" in taken.err) == (2, True)


def test_without_a_file_a_record_is_kept_for_every_set_here(
    materials: Materials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MATERIALS_DATA_DIR", str(tmp_path / "data"))
    told = materials(
        "claims", "dispute", "people-helped-2024", "--source", "Another", "--reason", "It differs", "--json"
    )
    assert told.data["file"] == str(tmp_path / "data/local-claims.toml")
    shown = materials("claims", "show", "people-helped-2024", "--json").data["claim"]
    assert shown["reason"] == "is disputed by Another: It differs"
    assert materials(*ADD, "--json").data["file"] == told.data["file"]
    assert "calls-2025" in [row["id"] for row in materials("claims", "list", "--json").data["claims"]]


def test_a_sum_that_is_wrong_is_not_written(materials: Materials, tmp_path: Path) -> None:
    path = tmp_path / "claims.toml"
    words = ("claims", "add", "--file", path, "--unit", "people", "--counted", "people", "--area", "North West")
    sums = ("--derived", "difference", "--of", "north-west-people-2022", "--of", "north-west-people-2021")
    rest = ("--period", "2022", "--source", "Worked out", *sums, "--id", "more-people")
    wrong = materials(*words, *rest, "--value", "6,868", "--json")
    assert wrong.code == 2
    assert "worked out it is 6,686" in wrong.data["error"]["message"]
    assert wrong.data["error"]["place"].startswith(f"{path}:")
    assert not path.exists()
    assert materials(*words, *rest, "--value", "6,686").code == 0


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("check", "calls-2025", "--by", " ", "--source", "S"), "The name of who checked it is empty"),
        (("check", "calls-2025", "--by", "A", "--source", "S", "--date", "2026-11-24"), "still to come"),
        (("check", "calls-2025", "--by", "A", "--source", "S", "--settles", "so"), "is not disputed"),
        (("dispute", "calls-2052", "--source", "S", "--reason", "R"), "no claim called"),
    ],
)
def test_a_record_needs_what_makes_it_one(materials: Materials, spring: Path, words: tuple[str, ...], why: str) -> None:
    materials(*ADD, "--file", spring)
    before = spring.read_text(encoding="utf-8")
    answer = materials("claims", *words, "--file", spring)
    assert (answer.code, why in answer.err) == (2, True)
    assert spring.read_text(encoding="utf-8") == before


def test_the_shipped_figures_say_why_none_may_be_used(materials: Materials) -> None:
    rows = materials("claims", "list", "--json").data["claims"]
    assert len(rows) == 9
    assert all(row["reason"] for row in rows)
    shown = materials("claims", "show", "people-helped-2025")
    assert "It says 332,000" in shown.out
    assert "Source: nation.cymru" in shown.out


@pytest.fixture(scope="module")
def carrying(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two packs: one whose piece carries a figure that was checked, and one that carries none."""
    folder = tmp_path_factory.mktemp("packs")
    path = folder / "spring.toml"
    path.write_text(SET, encoding="utf-8")
    for words in (
        (*ADD, "--as-of", "2026-02-28", "--file", path),
        ("claims", "check", "calls-2025", "--file", path, *CHECK),
        ("make", path, "--out", folder / "with"),
        ("make", "--force", "lancashire", "--date", "2026-11-23", "--out", folder / "without"),
    ):
        assert main([str(word) for word in words]) == 0
    return folder


def test_the_packs_that_carry_a_figure_are_named(materials: Materials, carrying: Path) -> None:
    found = materials("claims", "carried", "calls-2025", "--in", carrying, "--json").data
    assert found["packs_looked_at"] == 2
    (one,) = found["carried"]
    assert one["folder"] == str(carrying / "with")
    assert (one["layout"], one["value"], one["expires"], one["standing"]) == (
        "poster-a4",
        "1,240",
        "2027-02-28",
        "open",
    )
    assert materials("claims", "carried", "calls-2052", "--in", carrying, "--json").data["carried"] == []


def test_whoever_disputes_it_is_told_at_once(materials: Materials, carrying: Path, tmp_path: Path) -> None:
    path = tmp_path / "again.toml"
    path.write_bytes((carrying / "spring.toml").read_bytes())
    answer = materials(
        *("claims", "dispute", "calls-2025", "--file", path, "--source", "Another", "--reason", "It says 1,190"),
        *("--packs", carrying),
    )
    assert answer.code == 0
    assert "'calls-2025' stands on 1 piece" in answer.out
    assert f"{carrying / 'with'}: " in answer.out


def test_a_pack_that_does_not_say_is_named_too(materials: Materials, carrying: Path, tmp_path: Path) -> None:
    old = tmp_path / "old" / "4 Record"
    old.mkdir(parents=True)
    (old / "manifest.json").write_text('{"pieces": [{"layout": "poster-a4"}]}', encoding="utf-8")
    found = materials("claims", "carried", "calls-2025", "--in", tmp_path, "--json").data
    assert found["not_known"] == [str(tmp_path / "old")]


def test_ticket_and_manifest_name_the_figure(carrying: Path) -> None:
    import json

    piece = json.loads((carrying / "with/1 For the printer/job.json").read_text(encoding="utf-8"))["pieces"][0]
    (figure,) = piece["figures"]
    assert (figure["id"], figure["checked_by"], figure["expires"]) == ("calls-2025", "A. Named", "2027-02-28")


STRANGE = {
    "no JSON": "no",
    "nested without end": "[" * 100_000,
    "claims that are none": '{"pieces": [{"claims": 5}]}',
    "claims that are words": '{"pieces": [{"claims": ["calls-2025"]}]}',
    "pieces that are none": '{"pieces": {"a": 1}}',
}


@pytest.mark.parametrize("what", STRANGE)
def test_a_manifest_that_is_none_of_ours_is_listed_as_not_known(
    materials: Materials, tmp_path: Path, what: str
) -> None:
    (tmp_path / "pack/4 Record").mkdir(parents=True)
    (tmp_path / "pack/4 Record/manifest.json").write_text(STRANGE[what], encoding="utf-8")
    found = materials("claims", "carried", "calls-2025", "--in", tmp_path, "--json").data
    assert found["exit_code"] == 0
    assert str(tmp_path / "pack") in str(found)

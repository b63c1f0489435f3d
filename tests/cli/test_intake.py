"""``materials intake``: a release beside its faults, as lines, as data and as drafts. The release is ours."""

from __future__ import annotations

import io
import tomllib
from pathlib import Path

import pytest

from tests.cli.conftest import Materials

RELEASE = """\
Northmere Police back a campaign lead by a charity after 2,4000 people asked for help last year.

Anyone worried about their own behaviour can ring the helpline on 0908 1000 900.
"""
GOOD = "In 2025, 1,140 people in Kent asked Stop It Now for help, according to the charity. Call 0808 1000 900.\n"


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def test_a_release_with_faults_is_exit_1_and_shows_each_beside_its_sentence(
    materials: Materials, release: Path
) -> None:
    answer = materials("intake", release)
    assert answer.code == 1
    lines = answer.out.splitlines()
    assert lines[0] == "release.txt: 2 paragraphs, 2 sentences."
    assert [line.split()[:3] for line in lines if line.startswith("   ") and line[3].isdigit()] == [
        ["1", "fix", "lead"],
        ["2", "fix", "2,4000"],
        ["3", "use", "their"],
        ["4", "fix", "0908"],
    ]
    assert "Proposed: 0808 1000 900" in answer.out
    assert lines[-1] == "4 items: 2 errors, 1 warning, 4 questions."


def test_the_data_hold_places_facts_and_offers(materials: Materials, release: Path) -> None:
    data = materials("intake", release, "--json").data
    assert (data["command"], data["exit_code"], data["ok"], data["drafts"]) == ("intake", 1, False, None)
    figure = next(item for item in data["items"] if item["kind"] == "figure")
    text = data["release"]["text"]
    assert text[figure["start"] : figure["end"]] == figure["excerpt"] == "2,4000"
    assert text[slice(*(data["sentences"][figure["sentence"]][key] for key in ("start", "end")))].startswith(
        "Northmere"
    )
    assert figure["offers"] == ["fix", "leave"]
    assert figure["fact"]["value"] is None
    assert figure["fact"]["readings"] == ["24,000", "2,400", "2,000"]


def test_a_good_release_is_exit_0_and_gives_drafts(materials: Materials, tmp_path: Path) -> None:
    good, drafts = tmp_path / "good.txt", tmp_path / "drafts.toml"
    good.write_text(GOOD, encoding="utf-8")
    assert materials("intake", good, "--drafts", drafts).code == 0
    assert tomllib.loads(drafts.read_text(encoding="utf-8"))["claim"][0]["value"] == "1,140"
    again = materials("intake", good, "--drafts", drafts, "--json")
    assert (again.code, again.data["error"]["id"]) == (3, "file-exists")


def test_reads_standard_input(materials: Materials, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbfRing 0908 1000 900.")))
    answer = materials("intake", "-")
    assert (answer.code, answer.out.splitlines()[0]) == (1, "standard input: 1 paragraph, 1 sentence.")


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--audience", "nobody"), "unknown-audience"),
        (("--encoding", "klingon"), "input"),
        (("--encoding", "utf-16"), "not-text"),
    ],
)
def test_what_cannot_be_done_is_exit_2_with_its_reason(
    materials: Materials, release: Path, words: tuple[str, str], error: str
) -> None:
    answer = materials("intake", release, *words, "--json")
    assert (answer.code, answer.data["error"]["id"]) == (2, error)


def test_a_file_that_is_not_there_is_exit_2(materials: Materials, tmp_path: Path) -> None:
    assert materials("intake", tmp_path / "none.txt").code == 2

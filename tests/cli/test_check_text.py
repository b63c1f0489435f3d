"""``materials check-text``: refuses what must not be set. The release is ours, with the faults releases have."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.cli.conftest import Materials

RELEASE = """\
Northmere Police back the Stop it Now! drive after 2,4000 people asked for help last year.
Anyone worried about their behaviour can ring the helpline on 0908 1000 900, free and anonymous.
It points offenders to the website for self-help.
"""


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def test_a_premium_rate_number_is_refused_and_the_helpline_it_nearly_is_named(
    materials: Materials, release: Path
) -> None:
    answer = materials("check-text", release, "--json")
    found = {finding["id"]: finding for finding in answer.data["findings"]}
    assert answer.code == 1
    assert "0808 1000 900" in found["number-premium-rate"]["message"].replace("\u00a0", " ")
    assert found["number-premium-rate"]["line"] == 2


def test_a_malformed_numeral_is_refused(materials: Materials, release: Path) -> None:
    ids = [finding["id"] for finding in materials("check-text", release, "--json").data["findings"]]
    assert "figure-malformed" in ids
    assert "promise-anonymous" in ids


def test_a_clean_text_passes(materials: Materials, tmp_path: Path) -> None:
    clean = tmp_path / "clean.txt"
    clean.write_text("Call free on 0808 1000 900 or go to stopitnow.org.uk.\n", encoding="utf-8")
    answer = materials("check-text", clean, "--audience", "own")
    assert answer.code == 0
    assert answer.out.startswith("No errors")


def test_reads_standard_input(materials: Materials, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbfRing 0908 1000 900.")))
    assert materials("check-text", "-").code == 1


@pytest.mark.parametrize("content", [b"Caf\xe9", "Ring 0908 1000 900.".encode("utf-16-le")], ids=["latin-1", "utf-16"])
def test_standard_input_that_is_not_utf_8_is_exit_2(
    materials: Materials, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), encoding="latin-1"))
    answer = materials("check-text", "-", "--json")
    assert answer.code == 2
    assert answer.data["error"]["id"] == "not-text"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read"),
        (b"\xff\xfe\x00b", "not plain text"),
        ("Ring 0908 1000 900.".encode("utf-16-le"), "not plain text"),
    ],
    ids=["missing", "binary", "utf-16 without its mark"],
)
def test_what_cannot_be_read_is_exit_2(materials: Materials, tmp_path: Path, content: bytes | None, said: str) -> None:
    path = tmp_path / "odd.txt"
    if content is not None:
        path.write_bytes(content)
    answer = materials("check-text", path, "--json")
    assert answer.code == 2
    assert said in answer.err
    assert answer.data["error"]["id"] in {"unreadable", "not-text"}


def test_an_unknown_audience_names_the_known_ones(materials: Materials, release: Path) -> None:
    answer = materials("check-text", release, "--audience", "everybody")
    assert answer.code == 2
    assert "own" in answer.err


@pytest.mark.parametrize(
    ("force", "finding"),
    [("police-scotland", "law-other-nation"), ("lancashire", "law-not-checked"), ("", "law-nation-unknown")],
)
def test_a_law_is_matched_to_the_nation_of_the_force(
    materials: Materials, tmp_path: Path, force: str, finding: str
) -> None:
    text = tmp_path / "law.txt"
    text.write_text(
        "The Protection of Children Act 1978 protects everyone under 18. There is help.\n", encoding="utf-8"
    )
    answer = materials("check-text", text, "--json", *(("--force", force) if force else ()))
    assert [one["id"] for one in answer.data["findings"]] == [finding]
    assert answer.code == int(finding == "law-other-nation")


def test_an_unknown_force_is_exit_2(materials: Materials, release: Path) -> None:
    assert materials("check-text", release, "--force", "nowhere").code == 2

"""Whole short texts against the shipped rulebook: good copy raises no error, each bad text its own finding."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from materials_app.model.findings import Family, Severity
from materials_app.model.rules import Rulebook
from materials_app.safeguards.check_text import check_text

HERE = Path(__file__).parent


def texts(name: str) -> list[dict[str, str]]:
    records: list[dict[str, str]] = tomllib.loads((HERE / name).read_text(encoding="utf-8"))["text"]
    return records


@pytest.mark.parametrize("text", texts("good.toml"), ids=lambda text: text["words"][:40])
def test_good_copy_raises_no_error(text: dict[str, str], rulebook: Rulebook) -> None:
    findings = check_text(text["words"], rulebook, text.get("audience", ""))
    assert [(f.id, f.place.excerpt) for f in findings if f.severity is Severity.ERROR] == []


@pytest.mark.parametrize("text", texts("bad.toml"), ids=lambda text: f"{text['id']}: {text['words'][:30]}")
def test_bad_text_raises_its_finding(text: dict[str, str], rulebook: Rulebook) -> None:
    findings = check_text(text["words"], rulebook, text.get("audience", ""))
    assert text["id"] in {finding.id for finding in findings}


@pytest.mark.parametrize("text", texts("bad.toml"), ids=lambda text: f"{text['id']}: {text['words'][:30]}")
def test_no_safeguarding_finding_may_be_accepted(text: dict[str, str], rulebook: Rulebook) -> None:
    findings = check_text(text["words"], rulebook, text.get("audience", ""))
    families = {finding.family: finding.severity for finding in findings}
    assert Family.SAFEGUARDING in families
    assert all(one.may_be_accepted is (one.family is Family.WORDING) for one in findings)
    assert families.get(Family.WORDING) is not Severity.ERROR


def test_every_finding_says_where_and_what_to_do(rulebook: Rulebook) -> None:
    everything = "\n".join(text["words"] for text in texts("bad.toml"))
    for finding in check_text(everything, rulebook):
        assert finding.message
        assert finding.remedy
        assert finding.place.line > 0
        assert "{" not in finding.message + finding.remedy

"""``make bench`` runs, and its parts add up. How long anything takes is for the bench to say, never for a test."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

ROOT = Path(__file__).parents[2]
PARTS = ("start", "make", "preflight", "pack", "rest")


def bench(*arguments: str) -> str:
    command = [sys.executable, "benchmarks/bench.py", "--layout", "poster-a4", "--runs", "1", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    return dict(json.loads(bench("--json")))


def test_every_way_of_making_has_its_row(figures: dict[str, Any]) -> None:
    rows = [(row["how"], row["family"], row["flavour"]) for row in figures["makings"]]
    warm = [("warm", family, flavour) for family in ("statement", "quiet") for flavour in ("x4", "x1a")]
    assert rows == [("first", "statement", "x4"), ("cold", "statement", "x4"), *warm]
    assert {row["has_picture"] for row in figures["makings"]} == {True}


@pytest.mark.parametrize("clock", ["cpu", "wall"])
def test_parts_and_rest_add_up_to_the_whole(figures: dict[str, Any], clock: str) -> None:
    for row in figures["makings"]:
        spent = row[clock]
        assert sum(spent[part] for part in PARTS) == pytest.approx(spent["whole"])
        assert all(spent[part] > 0 for part in ("start", "make", "preflight", "pack")), row["how"]
        # A rest as large as a part would mean that the parts miss what the whole holds.
        assert -1 < spent["rest"] < spent["preflight"], row["how"]


def test_every_program_beside_us_has_its_row_whether_it_is_there_or_not(figures: dict[str, Any]) -> None:
    rows = {row["program"]: row for row in figures["drawings"]}
    assert list(rows) == ["reportlab", "typst", "weasyprint"]
    assert rows["reportlab"]["cold_cpu"] > 0


def test_the_table_says_how_the_limits_are_kept_and_who_is_missing() -> None:
    table = bench()
    assert table.count("preflight of poster-a4 ") == 4
    assert "reportlab" in table

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
    command = [sys.executable, "benchmarks/bench.py", "--only", "pieces", "--layout", "poster-a4", "--runs", "1"]
    return run([*command, *arguments])


def run(command: list[str]) -> str:
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


@pytest.fixture(scope="module")
def window() -> dict[str, Any]:
    few = ("--runs", "1", "--presses", "12", "--proofs", "1")
    return dict(json.loads(run([sys.executable, "benchmarks/bench.py", "--only", "window", *few, "--json"]))["window"])


def test_a_start_is_measured_beside_a_bare_window(window: dict[str, Any]) -> None:
    times = {(row["name"], row["how"]): row["times"]["wall_p50"] for row in window["starts"]}
    assert 0 < times["bare Qt window", "warm"] < times["first paint", "warm"]
    assert times["real page", "warm"] > 0


def test_keys_are_measured_at_both_ratios_with_and_without_a_proof_being_made(window: dict[str, Any]) -> None:
    rows = {(row["ratio"], row["load"]): row for row in window["typings"]}
    assert set(rows) == {(1, "none"), (1, "proof"), (2, "none"), (2, "proof")}
    for row in rows.values():
        assert 0 < row["page"]["wall_p50"] <= row["event"]["wall_p50"] <= row["quiet"]["wall_p50"]
    assert rows[1, "none"]["bare"]["cpu_p50"] > 0
    assert rows[1, "proof"]["proofs"] > 0


def test_a_proof_is_seen_before_it_is_judged_and_memory_is_told(window: dict[str, Any]) -> None:
    assert 0 < window["proofs"]["seen"]["wall_p50"] < window["proofs"]["judged"]["wall_p50"]
    assert window["memory"]["first_page"] <= window["memory"]["last_proof"]

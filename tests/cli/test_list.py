"""``materials list``: what can be used."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Materials


@pytest.mark.parametrize(
    ("what", "least", "holds"),
    [
        ("forces", 49, "lancashire"),
        ("formats", 28, "poster-a4"),
        ("resources", 24, "stop-it-now-helpline"),
        ("campaigns", 1, "stop-it-now"),
        ("audiences", 8, "own"),
        ("matrix", 7 * 24, "own"),
        ("layouts", 1, "poster-a4"),
        ("families", 1, "statement"),
    ],
)
def test_every_table_is_listed(materials: Materials, what: str, least: int, holds: str) -> None:
    answer = materials("list", what, "--json")
    ids = [row["id"] for row in answer.data["rows"]]
    assert answer.code == 0
    assert len(ids) >= least
    assert holds in ids


def test_messages_offer_six_triggers_and_four_exits(materials: Materials) -> None:
    rows = materials("list", "messages", "--audience", "own", "--json").data["rows"]
    slots = [row["slot"] for row in rows]
    assert slots.count("trigger") >= 6
    assert slots.count("exit") >= 4


def test_the_matrix_says_where_a_resource_may_stand(materials: Materials) -> None:
    rows = materials("list", "matrix", "--audience", "own", "--json").data["rows"]
    ranks = {row["resource"]: row["ranks"] for row in rows}
    assert {row["id"] for row in rows} == {"own"}
    assert ranks["stop-it-now-helpline"] == ["first"]
    assert ranks["samaritans"] == ["secondary", "crisis-line"]
    assert ranks["police-999"] == ["never"]
    assert ranks["parents-protect"] == ["unlisted"]


def test_without_json_each_row_is_a_line_that_starts_with_the_id(materials: Materials) -> None:
    answer = materials("list", "forces")
    assert len(answer.out.splitlines()) == 49
    assert any(line.startswith("lancashire ") for line in answer.out.splitlines())


def test_a_bare_number_or_grade_says_what_it_is(materials: Materials) -> None:
    (line,) = (one for one in materials("list", "messages").out.splitlines() if one.startswith("crime-and-trail "))
    assert "  reading age 9  " in line
    assert "0808 1000 900  confidence high  https" in materials("list", "resources").out


def test_an_unknown_table_is_a_usage_error(materials: Materials) -> None:
    answer = materials("list", "fonts")
    assert answer.code == 2
    assert "materials list --help" in answer.err


def test_a_picture_for_screens_is_listed_by_its_pixels(materials: Materials) -> None:
    lines = materials("list", "formats").out.splitlines()
    assert next(one for one in lines if one.startswith("link-card")).endswith("Link card  1200 × 630 px")
    assert next(one for one in lines if one.startswith("poster-a4")).endswith("A4 poster  210.0, 297.0  3.0  5.0  40.0")

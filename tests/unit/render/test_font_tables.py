from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.render.fonts import text_table, width_array


@settings(derandomize=True)
@given(st.dictionaries(st.integers(0, 400), st.integers(0, 2000)))
def test_width_runs_give_back_every_width(widths: dict[int, int]) -> None:
    runs = list(width_array(widths))
    assert {first + place: width for first, run in runs for place, width in enumerate(run)} == widths


def test_neighbours_share_a_run() -> None:
    assert list(width_array({5: 1, 6: 2, 9: 3})) == [(5, [1, 2]), (9, [3])]


@settings(max_examples=30, derandomize=True)
@given(st.integers(0, 350))
def test_text_tables_come_in_blocks_of_at_most_a_hundred(glyphs: int) -> None:
    table = text_table(dict.fromkeys(range(glyphs), "a"))
    counts = [int(count) for count in re.findall(r"(\d+) beginbfchar", table)]
    assert sum(counts) == glyphs == len(re.findall(r"^<[0-9A-F]{4}> <0061>$", table, re.MULTILINE))
    assert all(0 < count <= 100 for count in counts)

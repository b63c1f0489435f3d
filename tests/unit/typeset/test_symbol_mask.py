"""The mask penalty, compared with a plain reading of the four rules, module by module."""

from __future__ import annotations

import random
from itertools import groupby

import pytest

from materials_app.typeset.symbol import make_symbol
from materials_app.typeset.symbol_mask import penalty


def plain_penalty(rows: tuple[str, ...]) -> int:
    size = len(rows)
    dark = [[module == "1" for module in row] for row in rows]
    lines = dark + [list(column) for column in zip(*dark, strict=True)]
    runs = [len(list(run)) for line in lines for _, run in groupby(line)]
    points = sum(run - 2 for run in runs if run >= 5)
    for y in range(size - 1):
        for x in range(size - 1):
            points += 3 * (dark[y][x] == dark[y + 1][x] == dark[y][x + 1] == dark[y + 1][x + 1])
    finder = [True, False, True, True, True, False, True]
    light = [False] * 4
    for line in lines:
        wide = [*light, *line, *light]
        windows = [wide[i : i + 11] for i in range(len(wide) - 10)]
        points += 40 * sum((window == light + finder) + (window == finder + light) for window in windows)
    share = 100 * sum(map(sum, dark)) / size**2
    return points + 10 * int(abs(share - 50) / 5)


@pytest.mark.parametrize("seed", range(6))
def test_penalty_agrees_with_a_plain_reading_of_the_rules(seed: int) -> None:
    chance = random.Random(seed)
    rows = tuple("".join(chance.choice("0111" if seed % 2 else "01") for _ in range(25)) for _ in range(25))
    assert penalty(rows) == plain_penalty(rows)


def test_penalty_of_a_real_symbol_agrees_too() -> None:
    rows = make_symbol("https://www.stopitnow.org.uk/").rows
    assert penalty(rows) == plain_penalty(rows) == 1275


@pytest.mark.parametrize(
    ("rows", "points"),
    [
        (("10", "01"), 0),
        (("11", "00"), 0),
        (("11", "11"), 3 + 100),  # one block; wholly dark is ten steps of 5 % away
    ],
)
def test_small_patterns_cost_what_the_table_says(rows: tuple[str, ...], points: int) -> None:
    assert penalty(rows) == points

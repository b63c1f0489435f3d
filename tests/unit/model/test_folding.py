"""What goes in first, and what lies on what, from the panels alone."""

from __future__ import annotations

import pytest

from materials_app.model.folding import Fold, FoldStep, fold_steps, folded_edge, stack
from materials_app.model.page import Panel


def panels(*named: tuple[str, float]) -> tuple[Panel, ...]:
    made, x = [], 0.0
    for name, width in named:
        made.append(Panel(name, x, width))
        x += width
    return tuple(made)


LEAFLET = panels(("flap", 97), ("back", 100), ("cover", 100))
FROM_RIGHT = panels(("cover", 100), ("back", 100), ("flap", 97))


def test_a_roll_tucks_in_its_narrow_end_and_shuts_the_cover_over_it() -> None:
    assert fold_steps(LEAFLET, Fold.ROLL) == (
        FoldStep(1, 97, "flap", tucks_in=True),
        FoldStep(2, 197, "cover"),
    )


def test_a_roll_begins_at_whichever_end_is_narrow() -> None:
    assert fold_steps(FROM_RIGHT, Fold.ROLL) == (
        FoldStep(1, 200, "flap", tucks_in=True),
        FoldStep(2, 100, "cover"),
    )


@pytest.mark.parametrize("fold", [Fold.HALF, Fold.CONCERTINA])
def test_other_folds_go_from_left_to_right_and_tuck_nothing_in(fold: Fold) -> None:
    equal = panels(("a", 99), ("b", 99), ("c", 99))
    assert [(step.at, step.tucks_in) for step in fold_steps(equal, fold)] == [(99, False), (198, False)]


def test_one_fold_turns_the_last_panel_over() -> None:
    assert fold_steps(panels(("back", 148), ("front", 149)), Fold.HALF) == (FoldStep(1, 148, "front"),)


def test_a_flat_piece_is_not_folded() -> None:
    assert fold_steps((), Fold.HALF) == ()
    assert folded_edge((), Fold.ROLL) == ()


def test_the_flap_lies_between_cover_and_back() -> None:
    names = [panel.name for panel in LEAFLET]
    assert [names[number] for number in stack(3, Fold.ROLL)] == ["cover", "flap", "back"]


def test_a_roll_of_four_winds_round_its_flap() -> None:
    assert stack(4, Fold.ROLL) == (3, 1, 0, 2)


def test_a_concertina_lies_as_it_was_folded() -> None:
    assert stack(3, Fold.CONCERTINA) == (2, 1, 0)


def test_the_flap_stops_short_of_the_fold_it_tucks_into() -> None:
    flap, back, cover = folded_edge(LEAFLET, Fold.ROLL)
    assert (flap.start, flap.end) == (0, 97)
    assert (back.start, back.end) == (97, -3)
    assert (cover.start, cover.end) == (-3, 97)


def test_folded_from_the_right_it_is_the_mirror_image() -> None:
    left = [(layer.start, layer.end) for layer in folded_edge(LEAFLET, Fold.ROLL)]
    right = [(-layer.start, -layer.end) for layer in folded_edge(FROM_RIGHT, Fold.ROLL)]
    assert left == right


@pytest.mark.parametrize(
    ("fold", "outside"),
    [
        (Fold.HALF, panels(("back", 99), ("cover", 99))),
        (Fold.ROLL, LEAFLET),
        (Fold.CONCERTINA, panels(("left", 99), ("middle", 99), ("cover", 99))),
    ],
)
def test_the_spine_of_the_shut_piece_is_at_the_left_of_its_cover(fold: Fold, outside: tuple[Panel, ...]) -> None:
    *_, cover = folded_edge(outside, fold)
    assert cover.panel.name == "cover"
    assert cover.start < cover.end, "the cover runs to the right from its fold"


def test_read_from_the_right_its_spine_is_at_the_right() -> None:
    *_, cover = folded_edge(panels(("cover", 99), ("back", 99)), Fold.HALF)
    assert cover.panel.name == "cover"
    assert cover.start > cover.end

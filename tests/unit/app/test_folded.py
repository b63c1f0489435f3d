"""A folded piece on its way from shut to flat: the panels a hand meets, in the order it meets them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.app.folded import Stage, StageName, stages
from materials_app.model.folding import Fold
from materials_app.model.format import Format, FormatPage
from materials_app.model.geometry import Size
from materials_app.model.page import Panel
from materials_app.model.units import mm
from materials_app.pipeline.studio import open_studio


@pytest.fixture(scope="module")
def leaflet() -> Format:
    return next(one for one in open_studio().catalogue.formats if one.id == "leaflet-a4-6pp-dl-roll")


def panels(*widths: float) -> tuple[Panel, ...]:
    return tuple(Panel(f"p{at}", mm(sum(widths[:at])), mm(width)) for at, width in enumerate(widths))


def folded(fold: Fold, *widths: float) -> Format:
    """A made-up piece whose outside's panels are as wide as these."""
    leaflet = next(one for one in open_studio().catalogue.formats if one.id == "leaflet-a4-6pp-dl-roll")
    pages = (FormatPage("outside", panels(*widths)), FormatPage("inside", panels(*widths[::-1])))
    return replace(leaflet, fold=fold, pages=pages, trim=Size(mm(sum(widths)), mm(210)))


def stage(piece: Format, name: StageName) -> Stage:
    return next(one for one in stages(piece) if one.name is name)


def top(one: Stage) -> tuple[str, int]:
    """The face painted last."""
    return one.faces[-1].side, one.faces[-1].panel


def test_a_roll_fold_is_met_cover_first_then_flap_then_the_whole_inside(leaflet: Format) -> None:
    assert [one.name for one in stages(leaflet)] == list(StageName)
    assert top(stage(leaflet, StageName.CLOSED)) == ("outside", 2)  # the front
    seen = {(face.side, face.panel) for face in stage(leaflet, StageName.COVER).faces}
    assert {("inside", 0), ("outside", 0)} <= seen  # behind the cover, and the flap on the still panel
    assert [face.side for face in stage(leaflet, StageName.FLAP).faces] == ["inside"] * 3
    flat = stage(leaflet, StageName.INSIDE).faces
    assert [face.panel for face in sorted(flat, key=lambda face: face.corners[0].x)] == [0, 1, 2]


def test_the_shut_piece_is_as_wide_as_its_cover_and_the_flap_lies_under_it(leaflet: Format) -> None:
    closed = stage(leaflet, StageName.CLOSED)
    assert [(face.side, face.panel) for face in closed.faces] == [("inside", 1), ("outside", 0), ("outside", 2)]
    xs = [corner.x for face in closed.faces for corner in face.corners]
    assert max(xs) - min(xs) == pytest.approx(mm(100), rel=0.01)


def test_every_face_is_upright_and_never_mirrored(leaflet: Format) -> None:
    for one in stages(leaflet):
        for face in one.faces:
            left, right, foot_right, foot_left = face.corners
            assert left.x < right.x
            assert left.y < foot_left.y
            assert right.y < foot_right.y


def test_a_flat_sheet_is_its_true_size(leaflet: Format) -> None:
    for name in (StageName.INSIDE, StageName.OUTSIDE):
        xs = [corner.x for face in stage(leaflet, name).faces for corner in face.corners]
        assert max(xs) - min(xs) == pytest.approx(mm(297))


def test_a_sheet_folded_once_opens_like_a_card() -> None:
    card = folded(Fold.HALF, 85, 85)
    assert [one.name for one in stages(card)] == ["closed", "cover", "inside", "outside"]
    assert top(stage(card, StageName.CLOSED)) == ("outside", 1)


def test_a_concertina_hides_its_last_panel_behind() -> None:
    leaflet = folded(Fold.CONCERTINA, 99, 99, 99)
    closed = stage(leaflet, StageName.CLOSED)
    assert top(closed) == ("outside", 2)
    assert (closed.faces[0].side, closed.faces[0].panel) == ("outside", 0)


def test_a_flat_piece_has_no_stages() -> None:
    poster = next(one for one in open_studio().catalogue.formats if one.id == "poster-a4")
    assert stages(poster) == ()

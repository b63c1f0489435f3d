"""A layout for a language from right to left has everything on the other side, folds too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.assemble.mirror import mirrored
from materials_app.catalogue.formats import read_formats
from materials_app.model.folding import Fold, fold_steps, folded_edge
from materials_app.model.template import DrawingFrame, FillFrame, SymbolFrame, TextFrame
from tests.support.pieces import piece_job
from tests.support.samples import data_file, sample_job

FORMATS = {one.id: one for one in read_formats(data_file("assets/formats/formats.toml"))}


def test_twice_mirrored_is_as_it_was() -> None:
    job = sample_job()
    for frame, back in zip(job.template.frames, mirrored(mirrored(job)).template.frames, strict=True):
        if isinstance(frame, TextFrame | FillFrame):
            assert isinstance(back, TextFrame | FillFrame)
            assert back.x == pytest.approx(frame.x)


def test_the_same_layout_is_mirrored_once() -> None:
    assert mirrored(sample_job()).template is mirrored(sample_job()).template


def test_frames_stand_as_far_from_the_other_side() -> None:
    job = sample_job()
    width = job.format.trim.width
    for frame, other in zip(job.template.frames, mirrored(job).template.frames, strict=True):
        match frame, other:
            case TextFrame(), TextFrame():
                assert other.x == pytest.approx(width - frame.x - frame.width)
            case SymbolFrame(), SymbolFrame():
                assert (other.left is None) == (frame.right is None)
            case FillFrame(), FillFrame():
                assert ("left" in other.bleeds) == ("right" in frame.bleeds)


def test_a_drawing_is_seen_in_a_mirror() -> None:
    job = piece_job("poster-a4", "signal")
    (drawn,) = (one for one in mirrored(job).template.frames if isinstance(one, DrawingFrame))
    assert drawn.is_mirrored


@pytest.mark.parametrize(
    ("name", "fold"),
    [("leaflet-a4-6pp-dl-roll", Fold.ROLL), ("leaflet-a4-6pp-dl-z", Fold.CONCERTINA), ("leaflet-a4-4pp-a5", Fold.HALF)],
)
def test_a_folded_piece_opens_from_the_other_side(name: str, fold: Fold) -> None:
    made = FORMATS[name]
    other = mirrored(replace(sample_job(), format=made)).format
    panels, turned = made.pages[0].panels, other.pages[0].panels
    assert [panel.name for panel in turned] == [panel.name for panel in reversed(panels)]
    assert turned[0].name == "cover"
    assert turned[0].x == 0
    assert turned[-1].right == pytest.approx(made.trim.width)
    names = [layer.panel.name for layer in folded_edge(panels, fold)]
    assert [layer.panel.name for layer in folded_edge(turned, fold)] == names, "folded in the same order"
    assert [step.tucks_in for step in fold_steps(turned, fold)] == [step.tucks_in for step in fold_steps(panels, fold)]

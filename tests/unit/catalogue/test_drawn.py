"""Layouts with a drawing: what another drawing changes of them, and what is said where that cannot be."""

from __future__ import annotations

import pytest

from materials_app.catalogue.templates import read_template
from materials_app.errors import DataFileError
from materials_app.model.library import DataFile
from materials_app.model.motif import Motif
from materials_app.model.template import DrawingFrame, LayoutTemplate, TextFrame
from materials_app.model.units import mm
from tests.support.samples import ROOT, sample_families

POSTER = "templates/poster-a4/signal.toml"
LARGER = "templates/try/signal.toml"
TWICE = """extends = "poster-a4"
id = "try"
name = "Trial"
family = "signal"
code = "TR"
format = "poster-a3"
unit = 7.5
"""


def shipped() -> str:
    return (ROOT / POSTER).read_text(encoding="utf-8")


def read(text: str) -> LayoutTemplate:
    return read_template(DataFile(POSTER, text, ""), sample_families())


def read_larger(text: str) -> LayoutTemplate:
    known = {path: DataFile(path, words, "") for path, words in ((POSTER, shipped()), (LARGER, text))}
    return read_template(known[LARGER], sample_families(), known)


def refused(old: str, new: str) -> DataFileError:
    assert old in shipped()
    with pytest.raises(DataFileError) as caught:
        read(shipped().replace(old, new, 1))
    return caught.value


def line_of(text: str) -> str:
    return f"{POSTER}:{1 + next(n for n, line in enumerate(shipped().splitlines()) if line == text)}"


def text_frame(template: LayoutTemplate, name: str) -> TextFrame:
    return next(one for one in template.frames if isinstance(one, TextFrame) and one.id == name)


def drawing(template: LayoutTemplate) -> DrawingFrame:
    return next(one for one in template.frames if isinstance(one, DrawingFrame))


def test_a_layout_shows_its_first_drawing_and_offers_the_others() -> None:
    poster = read(shipped())
    assert poster.motif == Motif.DOOR
    assert {motif for motif, _ in poster.drawn} == {"line", "glow", "dots", "voices"}
    assert poster.with_drawing("glow").motif == Motif.GLOW
    assert poster.with_drawing("") is poster
    assert poster.with_drawing("door") is poster


def test_another_drawing_changes_frames_and_roles_and_leaves_frames_out() -> None:
    poster = read(shipped())
    voices = poster.with_drawing("voices")
    assert text_frame(voices, "headline").width == mm(180) > text_frame(poster, "headline").width
    assert "message" not in {frame.id for frame in voices.frames}
    assert voices.theme.swatch("ground").name == "mist"
    assert poster.theme.swatch("ground").name == "deep"


def test_a_brand_colour_has_its_band_with_every_drawing() -> None:
    poster = read(shipped())
    for _, drawn in poster.drawn:
        assert "band" in {frame.id for page in drawn.branded for frame in page.frames}


def test_a_drawing_says_where_the_band_of_a_brand_colour_stands() -> None:
    """The band is no frame of the piece without that colour, and may be named all the same."""
    lower = read(shipped() + "\n[drawn.line.frames.band]\ny = 290\n").with_drawing("line")
    assert next(frame for page in lower.branded for frame in page.frames if frame.id == "band").y == mm(290)
    assert "band" not in {frame.id for frame in lower.frames}


def test_a_layout_that_extends_it_has_all_drawings_on_its_own_grid() -> None:
    larger = read_larger(TWICE).with_drawing("line")
    assert drawing(larger).width == mm(420)
    assert drawing(larger).stroke == mm(22.5)
    assert drawing(larger).margin == mm(30)
    clear = drawing(larger).clear
    assert clear is not None
    assert clear.offset == mm(15)
    assert text_frame(larger, "headline").width == mm(360)


def test_what_a_layout_leaves_out_its_drawings_do_without() -> None:
    larger = read_larger(TWICE + 'without = ["promise"]\n')
    assert "promise" not in {frame.id for frame in larger.with_drawing("line").frames}


def test_a_motif_nobody_draws_is_refused_with_its_line() -> None:
    error = refused('motif = "door"', 'motif = "dor"')
    assert error.place == line_of('motif = "door"')
    assert "door" in error.hint


def test_a_door_that_is_hardly_open_is_refused() -> None:
    error = refused('motif = "door"\n', 'motif = "door"\nopening = 0.1\n')
    assert "at least 0.25" in str(error)


def test_a_part_without_a_colour_is_refused() -> None:
    families = {name: table for name, table in sample_families().items()}
    roles = {role: swatch for role, swatch in families["signal"]["roles"].items() if role != "door-leaf"}
    families["signal"] = {**families["signal"], "roles": roles}
    with pytest.raises(DataFileError, match="door-leaf") as caught:
        read_template(DataFile(POSTER, shipped(), ""), families)
    assert caught.value.place == line_of("[[page.drawing]]")


def test_a_frame_that_is_not_there_is_refused_where_it_is_named() -> None:
    error = refused("[drawn.line.frames.kicker]", "[drawn.line.frames.kiker]")
    assert "kicker" in error.hint
    assert error.place == line_of("[drawn.line.frames.kicker]")


def test_a_change_that_makes_no_frame_is_refused_with_the_drawing() -> None:
    error = refused("[drawn.line.frames.kicker]\nwidth = 180", '[drawn.line.frames.kicker]\nwidth = "wide"')
    assert "“line”" in str(error)
    assert error.place == line_of("[drawn.line]")

"""The word across a draft."""

from __future__ import annotations

from materials_app.assemble.bind import assemble
from materials_app.model.display_list import ARTIFACT, Path, Symbol
from materials_app.typeset.compose import typeset
from materials_app.typeset.stamp import stamp_paths
from tests.support.samples import sample_document, sample_fonts, sample_job, sample_library

GEOMETRY = sample_document().pages[0].geometry


def test_a_dark_line_lies_on_a_light_one() -> None:
    paths = stamp_paths("DRAFT", GEOMETRY, sample_fonts())
    assert [(path.fill, path.stroke.swatch if path.stroke else "") for path in paths] == [
        (None, "stamp-halo"),
        (None, "stamp"),
    ]
    assert paths[0].stroke_width > paths[1].stroke_width
    assert {path.semantics for path in paths} == {ARTIFACT}


def test_it_crosses_the_page_and_stays_on_it() -> None:
    path = stamp_paths("DRAFT", GEOMETRY, sample_fonts())[0]
    assert GEOMETRY.trim_box.contains(path.bounds)
    assert path.bounds.height > GEOMETRY.trim.height / 2


def test_it_is_drawn_last_and_leaves_the_symbol_alone() -> None:
    page = typeset(assemble(sample_job(), "DRAFT"), sample_fonts(), sample_library()).display_list.pages[0]
    stamp = [item for item in page.items if isinstance(item, Path) and item.stroke and item.stroke.swatch == "stamp"]
    symbol = next(item for item in page.items if isinstance(item, Symbol))
    points = (point for segment in stamp[0].segments for point in segment.points)
    quiet = symbol.quiet_rect
    assert not any(quiet.x < p.x < quiet.right and quiet.y < p.y < quiet.bottom for p in points)


def test_no_word_no_stamp() -> None:
    assert stamp_paths("", GEOMETRY, sample_fonts()) == ()

"""The A4 Statement poster, measured: the checklist of the design specification, in millimetres from the trim."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from materials_app.model.content import Slot
from materials_app.model.display_list import GlyphRun, Path, Symbol
from materials_app.model.findings import Severity
from materials_app.model.fitting import FrameFit, Typeset
from materials_app.model.geometry import Rect
from materials_app.model.page import Marks
from materials_app.model.template import FillFrame, Role
from materials_app.model.units import mm, to_mm
from tests.support.samples import own_words, sample_force, sample_job, sample_template, sample_typeset

MARGIN, MEASURE_END, BLOCK_END = 15, 195, 132.5
HANG = 0.7  # the largest optical hang: Y at 91 pt


@cache
def poster() -> Typeset:
    return sample_typeset()


def runs(layout: Typeset) -> list[GlyphRun]:
    items = layout.display_list.pages[0].items
    return [item for item in items if isinstance(item, GlyphRun) and item.semantics.role is not Role.ARTIFACT]


def of_slot(slot: str, role: Role = Role.P) -> list[GlyphRun]:
    return [run for run in runs(poster()) if run.semantics.slot == slot and run.semantics.role is role]


def fit(frame: str, layout: Typeset | None = None) -> FrameFit:
    return next(one for one in (layout or poster()).fits if one.frame == frame)


def symbol() -> Symbol:
    return next(item for item in poster().display_list.pages[0].items if isinstance(item, Symbol))


def baseline(run: GlyphRun) -> float:
    return to_mm(run.origin.y)


def test_nothing_is_found_wrong() -> None:
    assert poster().findings == ()


@pytest.mark.parametrize(
    ("text", "height"),
    [
        ("Viewing or sharing sexual images of under-18s:", 19.6),
        ("It’s a crime.", 52.9),
        ("It leaves a trail.", 84.4),
        ("It can stop here.", 115.9),
        ("You can call, or start with self-help online.", 176.25),
        ("Free to call, or read online first", 203.4),
        ("0808\u00a01000\u00a0900", 222.8),
        ("stopitnow.org.uk", 241.0),
        ("You do not have to give your name.", 252.3),
        ("Constabulary", 282.0),
    ],
)
def test_baselines_stand_where_the_design_has_them(text: str, height: float) -> None:
    run = next(run for run in runs(poster()) if run.text == text)
    assert baseline(run) == pytest.approx(height, abs=0.05)


def test_headline_fills_its_measure() -> None:
    assert fit("headline").size == 91.1
    assert to_mm(fit("headline").ink.right) == pytest.approx(MEASURE_END, abs=0.3)
    assert 62 <= fit("headline").width <= 100


def test_headline_lines_share_size_weight_and_width() -> None:
    lines = [run for run in runs(poster()) if run.semantics.role is Role.H1]
    assert len(lines) == 3
    assert len({(run.face, run.size) for run in lines}) == 1


def test_the_exit_alone_is_in_the_accent() -> None:
    assert [run.text for run in runs(poster()) if run.paint.swatch == "amber"] == ["It can stop here."]


def test_number_and_address_are_one_block() -> None:
    number, address = of_slot("number")[0], of_slot("address")[0]
    assert number.size == address.size
    assert to_mm(number.bounds.x) == pytest.approx(to_mm(address.bounds.x), abs=0.1)
    assert to_mm(number.bounds.right) == pytest.approx(BLOCK_END, abs=0.1)
    assert to_mm(address.bounds.right) == pytest.approx(BLOCK_END, abs=0.2)


def test_number_is_large_enough_beside_the_headline() -> None:
    assert fit("number").size / fit("headline").size >= 0.25
    assert fit("headline").size / fit("number").size >= 1.15


def test_symbol_is_as_tall_as_the_block_beside_it() -> None:
    label, address = of_slot("action")[0], of_slot("address")[0]
    cap_line = label.origin.y - 0.728 * label.size
    assert to_mm(symbol().rect.y - cap_line) == pytest.approx(0, abs=0.1)
    assert to_mm(symbol().rect.bottom - address.origin.y) == pytest.approx(0, abs=0.1)
    assert to_mm(symbol().rect.right) == pytest.approx(MEASURE_END, abs=0.01)
    assert to_mm(symbol().rect.width) >= 40
    assert symbol().semantics.alt == "QR code that opens stopitnow.org.uk"


def test_every_line_begins_at_the_left_edge() -> None:
    for run in runs(poster()):
        assert MARGIN - HANG <= to_mm(run.bounds.x) <= MARGIN + 0.3, run.text


def test_frames_stand_on_the_unit() -> None:
    template = sample_template()
    fills = [frame for frame in template.frames if isinstance(frame, FillFrame)]
    for frame in fills:
        assert (frame.y / template.unit) % 1 == pytest.approx(0, abs=1e-6), frame.id


def test_fields_reach_the_bleed() -> None:
    ground = next(item for item in poster().display_list.pages[0].items if isinstance(item, Path))
    assert ground.bounds.in_mm() == (-3, -3, 216, 190.5)


def test_no_drawn_edge_lies_just_inside_the_trim() -> None:
    trim = poster().display_list.pages[0].geometry.trim_box
    paths = [item for item in poster().display_list.pages[0].items if isinstance(item, Path)]
    for inside in (path.bounds for path in paths if trim.overlaps(path.bounds)):
        for distance in distances(inside, trim):
            assert not 0.1 < distance < 3


def distances(inside: Rect, trim: Rect) -> list[float]:
    edges = (inside.x - trim.x, trim.right - inside.right, inside.y - trim.y, trim.bottom - inside.bottom)
    return [to_mm(edge) for edge in edges]


def test_at_most_four_sizes_and_the_edition_code() -> None:
    sizes = {round(run.size, 1) for run in runs(poster())}
    assert sizes == {91.1, 47.9, 18.0, 12.0, 7.0}
    assert {run.face.family for run in runs(poster())} == {"archivo", "inter"}


def test_small_text_prints_on_one_plate_or_is_white() -> None:
    assert all(run.paint.cmyk.plates <= 1 for run in runs(poster()) if run.size < 20)


def test_reading_order_is_the_eye_s() -> None:
    ordered = sorted(runs(poster()), key=lambda run: run.semantics.order)
    assert [run.semantics.slot for run in ordered] == [
        *("trigger", "trigger", "trigger", "exit"),
        *("trigger", "exit", "exit"),
        *("action", "number", "address", "promise", "masthead", "masthead", "edition"),
    ]
    assert {run.semantics.language for run in ordered} == {"en-GB"}


@pytest.mark.parametrize(
    "masthead",
    [("Hampshire and Isle of Wight", "Constabulary"), ("Heddlu", "Dyfed-Powys"), ("Gŵyl Tŷ", "Ŵyr Ŷd"), ("Gwent",)],
)
def test_every_name_sits_on_the_strip(masthead: tuple[str, ...]) -> None:
    layout = sample_typeset(force=sample_force(*masthead))
    lines = [run for run in runs(layout) if run.semantics.slot == "masthead"]
    assert [run.text for run in lines] == list(masthead)
    assert baseline(lines[-1]) == pytest.approx(282, abs=0.01)
    assert layout.findings == ()


def test_four_headline_lines_shorten_the_message_and_move_nothing_in_the_foot() -> None:
    layout = sample_typeset(set=own_words(Slot.TRIGGER, headline="One line here.\nTwo lines here.\nThree lines."))
    assert fit("headline", layout).lines == 4
    assert fit("message", layout).lines == 2
    assert fit("number", layout).ink == fit("number").ink


def test_a_headline_no_size_can_hold_is_set_and_said() -> None:
    layout = sample_typeset(set=own_words(Slot.TRIGGER, headline="x" * 80))
    found = [finding for finding in layout.findings if finding.severity is Severity.ERROR]
    assert [finding.id for finding in found] == ["overset"]
    assert found[0].place.slot == "trigger"
    assert fit("headline", layout).characters_over > 0
    assert fit("headline", layout).size >= 1.15 * fit("number", layout).size
    assert any(run.text == "x" * 80 for run in runs(layout))


@pytest.mark.parametrize(
    ("lines", "helps"),
    [(1, "Break the force's name into more lines"), (3, "Choose a larger layout: these words are never shortened")],
)
def test_a_name_no_size_can_hold_is_answered_with_what_helps(lines: int, helps: str) -> None:
    layout = sample_typeset(force=sample_force(*["Constabulary" * 10] * lines), marks=Marks.NONE)
    (found,) = [one for one in layout.findings if one.id == "overset"]
    assert (found.place.slot, found.remedy.startswith(helps)) == ("masthead", True)


def test_marks_and_bleed_do_not_move_the_page() -> None:
    office = sample_typeset(marks=Marks.NONE, format=replace(sample_job().format, bleed=mm(0)))
    assert [run.origin for run in runs(office)] == [run.origin for run in runs(poster())]

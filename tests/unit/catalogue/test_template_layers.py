"""Layouts that extend others: what they take over, what wins, and where a fault is pointed at."""

from __future__ import annotations

from itertools import pairwise

import pytest

from materials_app.catalogue.template_layers import layered
from materials_app.catalogue.templates import read_template
from materials_app.errors import DataFileError
from materials_app.model.library import DataFile
from materials_app.model.template import FillFrame, LayoutTemplate, SymbolFrame, TextFrame, VerticalRef
from materials_app.model.units import mm, pt
from tests.support.samples import ROOT, sample_families

BASE = "templates/poster-a4/statement.toml"
OWN = "templates/try/statement.toml"
HEAD = """extends = "poster-a4"
id = "try"
name = "Trial"
family = "statement"
code = "TR"
format = "poster-a3"
unit = 7.5
"""


def files(own: str, base: str = "", **others: str) -> dict[str, DataFile]:
    texts = {BASE: base or (ROOT / BASE).read_text(encoding="utf-8"), OWN: own, **others}
    return {path: DataFile(path, text, "") for path, text in texts.items()}


def read(own: str, base: str = "", **others: str) -> LayoutTemplate:
    known = files(own, base, **others)
    return read_template(known[OWN], sample_families(), known)


def refused(own: str, base: str = "", **others: str) -> DataFileError:
    with pytest.raises(DataFileError) as caught:
        read(own, base, **others)
    return caught.value


def text(template: LayoutTemplate, name: str) -> TextFrame:
    return next(one for one in template.frames if isinstance(one, TextFrame) and one.id == name)


def test_lengths_and_sizes_of_the_base_are_multiplied_by_unit_over_unit() -> None:
    template = read(HEAD)
    assert (template.unit, template.margin) == (mm(7.5), mm(30))
    kicker = text(template, "kicker")
    assert (kicker.x, kicker.width) == (mm(30), mm(360))
    assert kicker.top == VerticalRef(mm(30), "picture", kicker.top.edge if kicker.top else kicker.top)
    assert kicker.style.sizes == (pt(36), pt(24))
    assert text(template, "message").keep_clear == mm(22.5)
    symbol = next(one for one in template.frames if isinstance(one, SymbolFrame))
    assert (symbol.right, symbol.min_side) == (mm(390), mm(80))
    assert (text(template, "headline").max_lines, text(template, "headline").order) == (4, 3)


def test_what_the_file_says_wins_key_by_key_and_frame_by_frame() -> None:
    own = HEAD + "[style]\nkicker.sizes = [30]\n[[page]]\n[[page.text]]\nid = 'message'\nwidth = 200\n"
    template = read(own)
    assert text(template, "kicker").style.sizes == (pt(30),)
    assert text(template, "kicker").style.weight == 560
    assert (text(template, "message").width, text(template, "message").x) == (mm(200), mm(30))


def test_another_kind_of_place_takes_the_first_ones_away() -> None:
    own = HEAD + "[[page]]\n[[page.text]]\nid = 'message'\ntop = 100\n[[page.symbol]]\nid = 'symbol'\nleft = 30\n"
    template = read(own)
    assert (text(template, "message").top, text(template, "message").foot) == (VerticalRef(mm(100)), None)
    symbol = next(one for one in template.frames if isinstance(one, SymbolFrame))
    assert (symbol.left, symbol.right) == (mm(30), None)


def test_frames_are_left_out_and_added() -> None:
    own = HEAD.replace("unit", "without = ['message', 'band', 'symbol']\nunit", 1) + (
        "[[page]]\n[[page.fill]]\nid = 'more'\nx = 0\ny = 0\nwidth = 9\nheight = 9\npaint = 'foot'\n"
    )
    template = read(own)
    ids = [frame.id for frame in template.frames]
    assert {"message", "symbol"}.isdisjoint(ids)
    assert [one.id for one in template.frames if isinstance(one, FillFrame)][-1] == "more"
    assert "band" not in [frame.id for page in template.branded for frame in page.frames]


def test_a_second_side_is_added_to_a_piece_of_one() -> None:
    own = HEAD + "[[page]]\nid = 'front'\n[[page]]\nid = 'back'\n"
    template = read(own)
    assert [page.id for page in template.pages] == ["front", "back"]
    assert (len(template.pages[0].frames) > 10, template.pages[1].frames) == (True, ())


def test_what_a_brand_colour_changes_is_taken_over_too() -> None:
    branded = read(HEAD + "[with_brand.code]\nfoot = 500\n").branded[0]
    frames = {frame.id: frame for frame in branded.frames}
    code, masthead = frames["code"], frames["masthead"]
    assert isinstance(code, TextFrame)
    assert isinstance(masthead, TextFrame)
    assert (code.foot, masthead.foot) == (VerticalRef(mm(500)), VerticalRef(mm(552)))


def test_a_frame_that_hangs_elsewhere_loses_the_place_a_brand_colour_gave_it() -> None:
    own = HEAD + "[[page]]\n[[page.text]]\nid = 'local'\ntop = 400\n[[page.text]]\nid = 'code'\nfoot = 580\n"
    frames = {frame.id: frame for frame in read(own).branded[0].frames}
    local, code = frames["local"], frames["code"]
    assert isinstance(local, TextFrame)
    assert isinstance(code, TextFrame)
    assert (local.top, local.foot) == (VerticalRef(mm(400)), None)
    assert code.foot == VerticalRef(mm(565.5)), "one that stays on its foot keeps it"


def test_a_layout_may_extend_one_that_extends_another() -> None:
    middle = HEAD.replace('id = "try"', 'id = "middle"')
    own = HEAD.replace('extends = "poster-a4"', 'extends = "middle"').replace("7.5", "3.75")
    template = read(own, **{"templates/middle/statement.toml": middle})
    assert text(template, "kicker").width == mm(180)


@pytest.mark.parametrize(
    ("old", "new", "hint", "line"),
    [
        ('extends = "poster-a4"', 'extends = "poster-4a"', "Did you mean “poster-a4”?", 1),
        ('extends = "poster-a4"', 'extends = "try"', "Extend the layout at the bottom", 1),
        ('name = "Trial"', "", "Add a line “name", 0),
        ("unit = 7.5", "unit = 7.5\nwithout = ['mesage']", "Did you mean “message”?", 8),
        ("unit = 7.5", "unit = 7.5\nwithout = ['kicker']", "Give “headline” a place of its own", 8),
        ("unit = 7.5", "unit = 7.5\n[[page]]\n[[page.text]]\nid = 'code'\nmax_line = 2", "“max_lines”?", 11),
        ("unit = 7.5", "unit = 7.5\n[[page]]\n[[page.text]]\nid = 'code'\nstyle = 'cod'", "“code”?", 11),
        ("unit = 7.5", "unit = 7.5\n[style]\ncode.sizes = [7, 8]", "first choice first", 9),
    ],
)
def test_faults_of_the_file_itself_point_there(old: str, new: str, hint: str, line: int) -> None:
    error = refused(HEAD.replace(old, new))
    assert hint in error.hint
    assert error.place == (f"{OWN}:{line}" if line else OWN)


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ('like = "number"', 'like = "numbre"', "Did you mean “number”?"),
        ("foot = 176.25", "foot = 'low'", "Write a number"),
        ("kicker.sizes = [18, 12]", "kicker.sizes = [12, 18]", "first choice first"),
    ],
)
def test_faults_taken_over_point_to_the_file_that_holds_them(old: str, new: str, hint: str) -> None:
    whole = (ROOT / BASE).read_text(encoding="utf-8")
    assert old in whole
    broken = whole.replace(old, new, 1)
    own = HEAD + "[[page]]\n[[page.text]]\nid = 'kicker'\nwidth = 300\n"
    error = refused(own, broken)
    line = 1 + broken[: broken.index(new)].count("\n")
    assert hint in error.hint
    assert error.place == f"{BASE}:{line}"


def test_layouts_that_lie_three_deep_are_refused() -> None:
    chain = ["poster-a4", "one", "two", "three"]
    others = {
        f"templates/{name}/statement.toml": HEAD.replace('"poster-a4"', f'"{base}"').replace('"try"', f'"{name}"')
        for base, name in pairwise(chain)
    }
    known = {path: DataFile(path, body, "") for path, body in others.items()} | files(HEAD)
    layered(known["templates/two/statement.toml"], known)
    beside = DataFile("templates/two/statement-bilingual.toml", HEAD.replace('"poster-a4"', '"two/statement"'), "")
    assert layered(beside, known).depth == layered(known["templates/two/statement.toml"], known).depth
    with pytest.raises(DataFileError, match="nobody could read"):
        layered(known["templates/three/statement.toml"], known)


def test_layouts_that_extend_each_other_are_refused() -> None:
    other = HEAD.replace('"try"', '"other"').replace('"poster-a4"', '"try"')
    assert "in turn" in str(
        refused(HEAD.replace('"poster-a4"', '"other"'), **{"templates/other/statement.toml": other})
    )


def test_a_fault_after_a_brands_field_points_to_its_own_line() -> None:
    """Fields of the brand's colour are no part of a plain piece, and still count in the file."""
    extra = "\n[[page.fill]]\nid = 'last'\nx = 0\ny = 0\nwidth = 9\nheight = 9\npaint = 'footer'\n"
    body = (ROOT / BASE).read_text(encoding="utf-8").replace("\n# Off unless the set carries", extra + "\n# Off", 1)
    known = {BASE: DataFile(BASE, body, "")}
    with pytest.raises(DataFileError) as caught:
        read_template(known[BASE], sample_families(), known)
    line = 1 + body[: body.index("paint = 'footer'")].count("\n")
    assert caught.value.place == f"{BASE}:{line}"

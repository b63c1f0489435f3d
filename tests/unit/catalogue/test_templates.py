"""Layout templates: what a newcomer may write, and what they are told when it does not hold together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.catalogue.build import build
from materials_app.catalogue.families import read_families
from materials_app.catalogue.templates import read_template
from materials_app.errors import DataFileError
from materials_app.model.library import DataFile
from materials_app.model.template import Edge, FillFrame, Fit, SymbolFrame, TextFrame, VerticalRef
from materials_app.model.units import mm
from materials_app.resources import data_files
from tests.support.samples import ROOT, sample_families

PATH = "templates/poster-a4/statement.toml"
TEXT = (ROOT / PATH).read_text(encoding="utf-8")


FAMILY = "assets/families/statement.toml"
FAMILY_TEXT = (ROOT / FAMILY).read_text(encoding="utf-8")


def refused(old: str, new: str) -> DataFileError:
    assert old in TEXT
    with pytest.raises(DataFileError) as caught:
        read_template(DataFile(PATH, TEXT.replace(old, new, 1), ""), sample_families())
    return caught.value


def test_lengths_become_points_and_inks_shares() -> None:
    template = read_template(DataFile(PATH, TEXT, ""), sample_families())
    assert (template.unit, template.margin) == (mm(3.75), mm(15))
    assert template.theme.swatch("ground").cmyk.total == pytest.approx(2.12)
    assert template.theme.swatch("exit").srgb.hex == "#fdc53c"


def test_a_field_may_hang_from_words() -> None:
    hung = TEXT.replace("y = 262.5", 'y = { frame = "masthead", edge = "cap", gap = -5 }', 1)
    frames = {frame.id: frame for frame in read_template(DataFile(PATH, hung, ""), sample_families()).frames}
    rule, ground = frames["rule"], frames["ground"]
    assert isinstance(rule, FillFrame)
    assert isinstance(ground, FillFrame)
    assert (rule.hung, ground.hung) == (VerticalRef(mm(-5), "masthead", Edge.CAP), None)


def test_words_are_painted_in_the_order_they_are_read() -> None:
    template = read_template(DataFile(PATH, TEXT + STEPS.replace("order = 20", "order = 3"), ""), sample_families())
    orders = [frame.order for frame in template.frames if isinstance(frame, TextFrame)]
    assert orders == sorted(orders)


def test_frames_hang_from_one_another() -> None:
    frames = {frame.id: frame for frame in read_template(DataFile(PATH, TEXT, ""), sample_families()).frames}
    headline, symbol = frames["headline"], frames["symbol"]
    assert isinstance(headline, TextFrame)
    assert isinstance(symbol, SymbolFrame)
    assert (headline.fit, headline.like) == (Fit.HEADLINE, "number")
    assert (symbol.top.frame, symbol.top.edge) == ("label", Edge.CAP)
    assert (symbol.bottom.frame, symbol.bottom.edge) == ("address", Edge.BASELINE)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('style = "kicker"', 'style = "kiker"', "Did you mean “kicker”?"),
        ('paint = "exit"', 'paint = "exot"', "Did you mean “exit”?"),
        ('"kicker", gap = 11.25 }\nfloor', '"kicked", gap = 11.25 }\nfloor', "Did you mean “kicker”?"),
        ('like = "number"', 'like = "numbre"', "Did you mean “number”?"),
        ('field = "headline"', 'field = "headlines"', "Did you mean “headline”?"),
        ('source = "trigger"', 'source = "triger"', "Did you mean “trigger”?"),
        ('fit = "flow"', 'fit = "flown"', "Did you mean “flow”?"),
        ("foot = 176.25", "foot = 176.25\ntop = 150", "Give top"),
        ("foot = 176.25", "foot = 176.25\nline = 150", "line to begin it on a baseline"),
        ("y = 262.5", 'y = { frame = "masthed", gap = -5 }', "Did you mean “masthead”?"),
        ('paint = "exit" }', 'paint = "exit", last_paint = "exot" }', "Did you mean “exit”?"),
        ("sizes = [18, 12]", "sizes = [12, 18]", "first choice first"),
        ('bleeds = ["left"', 'bleeds = ["lefft"', "Did you mean “left”?"),
        ("max_lines = 2", "max_line = 2", "Did you mean “max_lines”?"),
        ("max_lines = 2", "max_lines = 0", "at least 1"),
        ("sizes = [18, 12]", "sizes = [0]", "more than 0"),
        ("\nright =", "\n# right =", "the other follows"),
        ('id = "poster-a4"', 'id = "poster-4a"', "Let id and the folder's name agree."),
    ],
)
def test_faults_are_named_with_their_remedy(old: str, new: str, said: str) -> None:
    error = refused(old, new)
    assert said in error.hint
    assert error.place.startswith(f"{PATH}:")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('srgb = "#004043"', 'srgb = "teal"', "#rrggbb"),
        ("weight = 800", "wieght = 800", "Did you mean “weight”?"),
        ('id = "statement"', 'id = "statemint"', "file name agree"),
        ("cmyk = [100, 0, 40, 72]", "cmyk = [100, 0, 40, 172]", "at most 100"),
        ('ground = "deep"', 'ground = "depp"', "Did you mean “deep”?"),
        ("[roles_for.uncoated]\nexit =", "[roles_for.uncoated]\nexxit =", "Did you mean “exit”?"),
        ('exit = "pale-amber"', 'exit = "pale-ambr"', "Did you mean “pale-amber”?"),
    ],
)
def test_faults_of_a_family_are_named_with_their_remedy(old: str, new: str, said: str) -> None:
    assert old in FAMILY_TEXT
    with pytest.raises(DataFileError) as caught:
        read_families([DataFile(FAMILY, FAMILY_TEXT.replace(old, new, 1), "")])
    assert said in caught.value.hint
    assert caught.value.place.startswith(f"{FAMILY}:")


def test_a_layout_of_no_family_is_told_which_there_are() -> None:
    assert refused('family = "statement"', 'family = "stetement"').hint == "Did you mean “statement”?"


def test_a_layout_needs_the_sides_of_its_format() -> None:
    files = data_files(ROOT)
    wrong = TEXT.replace("[[page]]", '[[page]]\nid = "front"', 1)
    with pytest.raises(DataFileError, match="has the sides front; its format has one side"):
        build([replace(file, text=wrong) if file.path == PATH else file for file in files])


CARD = "templates/card-business/quiet.toml"
LEAFLET = "templates/leaflet-a4-dl-roll/quiet.toml"


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (CARD, 'discreet = ["front"]', 'discreet = ["frnot"]', "Did you mean “front”?"),
        (CARD, 'discreet = ["front"]', 'discreet = ["back"]', "It may be: front."),
        (LEAFLET, 'discreet = ["', 'discreet = ["covre", "', "Did you mean “cover”?"),
    ],
)
def test_a_discreet_face_that_is_not_there_would_print_unchecked(path: str, old: str, new: str, said: str) -> None:
    files = {file.path: file for file in data_files(ROOT)}
    assert old in files[path].text
    spoiled = replace(files[path], text=files[path].text.replace(old, new, 1))
    with pytest.raises(DataFileError, match="nothing would be kept discreet") as caught:
        build([*(files | {path: spoiled}).values()])
    assert said in caught.value.hint
    line = 1 + spoiled.text[: spoiled.text.index(new)].count("\n")
    assert caught.value.place == f"{path}:{line}"


STEPS = """
[[page.steps]]
id = "today"
source = "today"
count = 2
x = 15
width = 80
indent = 9
line = 40
gap = 12
text_gap = 6
number_style = "label"
lead_style = "label"
text_style = "promise"
paint = "action"
order = 20
"""


def test_steps_become_a_number_a_lead_and_a_text_each() -> None:
    template = read_template(DataFile(PATH, TEXT + STEPS, ""), sample_families())
    frames = [frame for frame in template.frames if isinstance(frame, TextFrame) and frame.id.startswith("today")]
    assert [frame.id.removeprefix("today-") for frame in frames] == [
        *("1-number", "1-lead", "1-text"),
        *("2-number", "2-lead", "2-text"),
    ]
    assert frames[0].line == VerticalRef(0.0, "today-1-lead", Edge.FIRST_BASELINE)
    assert frames[1].line == VerticalRef(mm(40))
    assert frames[2].line == VerticalRef(mm(6), "today-1-lead")
    assert frames[4].line == VerticalRef(mm(12), "today-1-text")
    assert [frame.order for frame in frames] == [20, 21, 22, 23, 24, 25]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('source = "today"', 'source = "todey"', "Did you mean “today”?"),
        ('lead_style = "label"', 'lead_style = "labul"', "Did you mean “label”?"),
        ("gap = 12", "gap = 12\npitch = 40", "Give pitch for leads"),
        ("\ngap = 12", "", "Give pitch for leads"),
        ("count = 2", "count = 0", "at least 1"),
    ],
)
def test_faults_in_steps_are_named(old: str, new: str, said: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_template(DataFile(PATH, TEXT + STEPS.replace(old, new, 1), ""), sample_families())
    assert said in caught.value.hint


def test_a_paper_that_no_condition_names_is_found() -> None:
    files = data_files(ROOT)
    wrong = FAMILY_TEXT.replace("[roles_for.uncoated]", "[roles_for.uncoted]")
    with pytest.raises(DataFileError, match="“uncoted” refers to nothing") as caught:
        build([replace(file, text=wrong) if file.path == FAMILY else file for file in files])
    assert caught.value.message.startswith("roles_for.uncoted.exit")
    assert caught.value.hint == "Did you mean “uncoated”?"


def test_a_tint_too_light_to_be_sure_of_is_refused() -> None:
    faint = FAMILY_TEXT.replace("cmyk = [18, 0, 8, 4]", "cmyk = [18, 0, 8, 2]", 1)
    assert faint != FAMILY_TEXT
    with pytest.raises(DataFileError) as caught:
        read_families([DataFile(FAMILY, faint, "")])
    assert "2 % of an ink is less than a press is sure to print" in str(caught.value)
    assert caught.value.hint == "Write 0, or 3 and more."

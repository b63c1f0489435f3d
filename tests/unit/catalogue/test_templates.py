"""Layout templates: what a newcomer may write, and what they are told when it does not hold together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.catalogue.build import build
from materials_app.catalogue.templates import read_template
from materials_app.errors import DataFileError
from materials_app.model.library import DataFile
from materials_app.model.template import Edge, Fit, SymbolFrame, TextFrame
from materials_app.model.units import mm
from materials_app.resources import data_files
from tests.support.samples import ROOT

PATH = "templates/poster-a4/statement.toml"
TEXT = (ROOT / PATH).read_text(encoding="utf-8")


def refused(old: str, new: str) -> DataFileError:
    assert old in TEXT
    with pytest.raises(DataFileError) as caught:
        read_template(DataFile(PATH, TEXT.replace(old, new, 1), ""))
    return caught.value


def test_lengths_become_points_and_inks_shares() -> None:
    template = read_template(DataFile(PATH, TEXT, ""))
    assert (template.unit, template.margin) == (mm(3.75), mm(15))
    assert template.theme.swatch("ground").cmyk.total == pytest.approx(2.12)
    assert template.theme.swatch("exit").srgb.hex == "#fdc53c"


def test_frames_hang_from_one_another() -> None:
    frames = {frame.id: frame for frame in read_template(DataFile(PATH, TEXT, "")).frames}
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
        ('ground = "deep"', 'ground = "depp"', "Did you mean “deep”?"),
        ("[roles_for.uncoated]\nexit =", "[roles_for.uncoated]\nexxit =", "Did you mean “exit”?"),
        ('exit = "pale-amber"', 'exit = "pale-ambr"', "Did you mean “pale-amber”?"),
        ('paint = "exit"', 'paint = "exot"', "Did you mean “exit”?"),
        ('"kicker", gap = 11.25 }\nfloor', '"kicked", gap = 11.25 }\nfloor', "Did you mean “kicker”?"),
        ('like = "number"', 'like = "numbre"', "Did you mean “number”?"),
        ('field = "headline"', 'field = "headlines"', "Did you mean “headline”?"),
        ('source = "trigger"', 'source = "triger"', "Did you mean “trigger”?"),
        ('fit = "flow"', 'fit = "flown"', "Did you mean “flow”?"),
        ("foot = 176.25", "foot = 176.25\ntop = 150", "Give top"),
        ("sizes = [18, 12]", "sizes = [12, 18]", "first choice first"),
        ('bleeds = ["left"', 'bleeds = ["lefft"', "Did you mean “left”?"),
        ('srgb = "#004043"', 'srgb = "teal"', "#rrggbb"),
        ("max_lines = 2", "max_line = 2", "Did you mean “max_lines”?"),
    ],
)
def test_faults_are_named_with_their_remedy(old: str, new: str, said: str) -> None:
    error = refused(old, new)
    assert said in error.hint
    assert error.place.startswith(f"{PATH}:")


def test_a_paper_that_no_condition_names_is_found() -> None:
    files = data_files(ROOT)
    wrong = TEXT.replace("[roles_for.uncoated]", "[roles_for.uncoted]")
    with pytest.raises(DataFileError, match="“uncoted” refers to nothing") as caught:
        build([replace(file, text=wrong) if file.path == PATH else file for file in files])
    assert caught.value.message.startswith("roles_for.uncoted.exit")
    assert caught.value.hint == "Did you mean “uncoated”?"

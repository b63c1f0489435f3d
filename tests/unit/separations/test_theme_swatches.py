"""The colours we ship with layouts: light enough for any stock, and their two sides tell the same story."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from materials_app.model.colour import Cmyk
from materials_app.model.condition import IccProfile
from materials_app.separations.swatches import derive_srgb

ROOT = Path(__file__).parents[3]
FILES = (*ROOT.glob("assets/families/*.toml"), *ROOT.glob("templates/*/*.toml"))
OUR_LIMIT = 240  # per cent: what the strictest of the trade's usual limits lets through
NOTICEABLE = 8  # of 255 levels: the screen side was authored through another FOGRA39 profile


def swatches() -> list[tuple[str, Cmyk, str]]:
    """Every shipped swatch: where it stands, its inks, its screen colour as ``#rrggbb``."""
    found = []
    for path in sorted(FILES):
        for name, sides in tomllib.loads(path.read_text(encoding="utf-8")).get("swatch", {}).items():
            inks = Cmyk(*(per_cent / 100 for per_cent in sides["cmyk"]))
            found.append((f"{path.parent.name}/{path.stem} {name}", inks, sides["srgb"]))
    return found


def test_there_are_swatches_to_judge() -> None:
    assert len(swatches()) >= 4


@pytest.mark.parametrize(("where", "inks", "screen"), swatches())
def test_no_colour_of_ours_needs_more_than_240_per_cent(where: str, inks: Cmyk, screen: str) -> None:
    assert round(inks.total * 100) <= OUR_LIMIT, where


@pytest.mark.parametrize(("where", "inks", "screen"), swatches())
def test_the_screen_shows_what_the_press_prints(where: str, inks: Cmyk, screen: str, coated: IccProfile) -> None:
    on_paper = derive_srgb(inks, coated)
    authored = tuple(bytes.fromhex(screen.removeprefix("#")))
    assert (on_paper.red, on_paper.green, on_paper.blue) == pytest.approx(authored, abs=NOTICEABLE), where

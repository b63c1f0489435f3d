"""Every pair of colours that meets in the window keeps its contrast, in every theme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette

from materials_app.desktop.theme import DARK, HIGH_CONTRAST, LIGHT, OVERLAY, Theme, palette
from materials_app.model.colour import Srgb, contrast

TEXT = 4.5  # WCAG 2.2, 1.4.3
SHAPE = 3.0  # WCAG 2.2, 1.4.11
PAIRS = (
    *((letters, ground, TEXT) for letters in ("text", "text2") for ground in ("panel", "window", "tint", "hover")),
    ("text2", "canvas", TEXT),
    ("text", "sunken", TEXT),
    ("text2", "sunken", TEXT),
    ("on_select", "select", TEXT),
    ("on_accent", "accent", TEXT),
    ("on_accent", "accent_hover", TEXT),
    ("on_accent", "accent_pressed", TEXT),
    ("accent", "panel", TEXT),
    ("accent", "window", TEXT),
    ("tint_text", "tint", TEXT),
    ("error", "panel", TEXT),
    ("error", "error_ground", TEXT),
    ("text", "error_ground", TEXT),
    ("warning", "panel", TEXT),
    ("warning", "warning_ground", TEXT),
    ("ok", "panel", TEXT),
    ("note", "panel", TEXT),
    ("border", "panel", SHAPE),
    ("border", "window", SHAPE),
    *(("focus", ground, SHAPE) for ground in ("panel", "window", "canvas", "tint")),
    ("warning_fill", "panel", SHAPE),
    ("warning_fill", "window", SHAPE),
    *(("on_status", shape, SHAPE) for shape in ("error", "warning_fill", "ok")),
    ("accent", "track", SHAPE),
)
HEX = re.compile(r"#[0-9A-Fa-f]{6}\b")


def srgb(token: str) -> Srgb:
    return Srgb(int(token[1:3], 16), int(token[3:5], 16), int(token[5:7], 16))


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("letters", "ground", "least"), PAIRS)
def test_colours_that_meet_keep_their_contrast(theme: Theme, letters: str, ground: str, least: float) -> None:
    seen = contrast(srgb(getattr(theme, letters)), srgb(getattr(theme, ground)))
    assert seen >= least, f"{letters} on {ground}: {seen:.1f}"


@pytest.mark.parametrize("line", ["trim", "bleed", "safe", "fold", "focus", "overset"])
def test_lines_over_the_page_show_on_their_casing(line: str) -> None:
    assert contrast(srgb(getattr(OVERLAY, line)), srgb(OVERLAY.casing)) >= SHAPE


def test_selected_text_takes_its_own_letter_colour() -> None:
    made = palette(HIGH_CONTRAST)
    assert made.color(QPalette.ColorRole.HighlightedText).name().upper() == HIGH_CONTRAST.on_select


def test_no_colour_is_named_outside_the_token_file(root: Path) -> None:
    allowed = {"theme.py", "icons.py"}  # icons.py names the colour it replaces in the files
    named = [path.name for path in (root / "materials_app/desktop").glob("*.py") if HEX.search(path.read_text())]
    assert set(named) <= allowed


def test_no_style_sheet_and_no_weight_that_a_variable_font_ignores(root: Path) -> None:
    banned = re.compile(r"setStyleSheet|\.setWeight\(|\.setBold\(|QGraphicsEffect|\.exec\(\)")
    found = {
        f"{path.name}: {line.strip()}"
        for path in (root / "materials_app/desktop").glob("*.py")
        for line in path.read_text().splitlines()
        if banned.search(line) and "application.exec()" not in line
    }
    assert not found

"""The window's colours: one frozen table of tokens for each theme, and the palette Qt is given from it.

The page itself never changes with the theme. ``tests/desktop/test_theme.py`` computes the contrast of every pair in
use (WCAG 2.2, success criteria 1.4.3 and 1.4.11) and fails below the limits. No other module names a colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colour tokens, each ``#RRGGBB``.

    Grounds come first, then letters, lines, the one accent, the focus ring and the four status colours. ``edge`` and
    ``line`` are decoration; ``border`` is what a field is recognised by and keeps 3:1.
    """

    name: str
    window: str
    panel: str
    raised: str
    sunken: str
    canvas: str
    hover: str
    pressed: str
    text: str
    text2: str
    disabled: str
    line: str
    edge: str
    border: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    tint: str
    tint_text: str
    select: str
    on_select: str
    focus: str
    error: str
    error_ground: str
    warning: str
    warning_fill: str
    warning_ground: str
    ok: str
    ok_ground: str
    note: str
    note_ground: str
    on_status: str
    track: str


LIGHT = Theme(
    name="light",
    window="#F4F6F5",
    panel="#FFFFFF",
    raised="#FFFFFF",
    sunken="#EDF0EF",
    canvas="#DFE4E3",
    hover="#E9EEED",
    pressed="#DCE4E2",
    text="#16201E",
    text2="#4C5A57",
    disabled="#8C9895",
    line="#DCE2E0",
    edge="#B3BEBB",
    border="#7A8986",
    accent="#005E59",
    accent_hover="#004D49",
    accent_pressed="#003B38",
    on_accent="#FFFFFF",
    tint="#DDEEEB",
    tint_text="#00403C",
    select="#CFE6E2",
    on_select="#16201E",
    focus="#3646D6",
    error="#B3211B",
    error_ground="#FCECEA",
    warning="#7C4A00",
    warning_fill="#A86200",
    warning_ground="#FDF3DD",
    ok="#17693A",
    ok_ground="#E5F3EA",
    note="#40566E",
    note_ground="#E9EFF5",
    on_status="#FFFFFF",
    track="#D5DCDA",
)

DARK = Theme(
    name="dark",
    window="#1A1F20",
    panel="#22282A",
    raised="#2B3234",
    sunken="#1A1F20",
    canvas="#111516",
    hover="#2E3638",
    pressed="#374143",
    text="#ECF1F0",
    text2="#A9B6B3",
    disabled="#6D7876",
    line="#363F40",
    edge="#566163",
    border="#7E8B88",
    accent="#57BFB3",
    accent_hover="#74CFC4",
    accent_pressed="#93DCD3",
    on_accent="#05211E",
    tint="#1D413E",
    tint_text="#A6E3DB",
    select="#22504B",
    on_select="#ECF1F0",
    focus="#A3B1FF",
    error="#FF9C91",
    error_ground="#43211F",
    warning="#F1BD5B",
    warning_fill="#F1BD5B",
    warning_ground="#3D2F13",
    ok="#7BD09A",
    ok_ground="#1B3826",
    note="#A9C1DD",
    note_ground="#233244",
    on_status="#14191A",
    track="#3A4446",
)

HIGH_CONTRAST = Theme(
    name="high-contrast",
    window="#000000",
    panel="#000000",
    raised="#000000",
    sunken="#000000",
    canvas="#000000",
    hover="#1F1F1F",
    pressed="#333333",
    text="#FFFFFF",
    text2="#FFFFFF",
    disabled="#A6A6A6",
    line="#FFFFFF",
    edge="#FFFFFF",
    border="#FFFFFF",
    accent="#FFE04A",
    accent_hover="#FFE98A",
    accent_pressed="#FFF2B8",
    on_accent="#000000",
    tint="#000000",
    tint_text="#FFE04A",
    select="#FFE04A",
    on_select="#000000",
    focus="#4DF0FF",
    error="#FFA69C",
    error_ground="#000000",
    warning="#FFD166",
    warning_fill="#FFD166",
    warning_ground="#000000",
    ok="#8CF0AE",
    ok_ground="#000000",
    note="#BFE0FF",
    note_ground="#000000",
    on_status="#000000",
    track="#595959",
)

THEMES = MappingProxyType({theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)})


@dataclass(frozen=True, slots=True)
class Overlay:
    """Colours drawn over the page. They do not follow the theme; each line has a ``casing`` for any ground."""

    trim: str = "#1B1B1B"
    bleed: str = "#C2261B"
    safe: str = "#1167C4"
    fold: str = "#8A2BB8"
    focus: str = "#3646D6"
    overset: str = "#B3211B"
    heavy: str = "#C2107A"
    grid: str = "#5B6B78"
    casing: str = "#FFFFFF"
    paper: str = "#FFFFFF"
    cyan: str = "#009FE3"
    magenta: str = "#E5007D"
    yellow: str = "#FFE500"
    black: str = "#1B1B1B"


OVERLAY = Overlay()


@lru_cache(maxsize=256)
def ink(token: str) -> QColor:
    """The token's colour as Qt's, made once. Callers must not change it."""
    return QColor(token)


_ROLES = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.Base, "panel"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Midlight, "hover"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "border"),
    (QPalette.ColorRole.Shadow, "line"),
    (QPalette.ColorRole.Highlight, "select"),
    (QPalette.ColorRole.HighlightedText, "on_select"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.ToolTipBase, "text"),
    (QPalette.ColorRole.ToolTipText, "panel"),
    (QPalette.ColorRole.PlaceholderText, "text2"),
)
_LETTERS = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette(theme: Theme) -> QPalette:
    """Qt's palette for a theme: the same in all three groups, disabled letters apart."""
    made = QPalette()
    for role, token in _ROLES:
        made.setColor(QPalette.ColorGroup.All, role, ink(getattr(theme, token)))
    for role in _LETTERS:
        made.setColor(QPalette.ColorGroup.Disabled, role, ink(theme.disabled))
    return made

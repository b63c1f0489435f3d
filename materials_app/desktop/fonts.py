"""The interface's letters: one family, nine roles, every font made in one place.

Qt knows a variable Inter as a single "Regular" style, so ``setWeight`` only smears it; weight and optical size are
axes and are set as axes. Hinting is off: screenshots and widths then agree on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from materials_app.errors import FontError
from materials_app.model.said import said

FAMILY = "inter"
"""Its id in the asset library."""
FAMILY_NAME = "Inter"
"""Its name inside the file."""
SMALLEST_OPTICAL_SIZE = 14
LARGEST_OPTICAL_SIZE = 32
"""The range of Inter's ``opsz`` axis."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How one role is set: pixel size, ``wght`` axis, line height in pixels."""

    size: int
    weight: int
    line: int


class Role(Enum):
    """What a piece of interface text is. Twelve pixels is the smallest size anywhere."""

    TITLE = Setting(20, 600, 26)
    HEADING = Setting(15, 600, 20)
    STRONG = Setting(13, 600, 18)
    LABEL = Setting(13, 500, 18)
    BODY = Setting(13, 400, 18)
    READING = Setting(14, 400, 20)
    READING_STRONG = Setting(14, 600, 20)
    NOTE = Setting(12, 400, 16)
    NOTE_STRONG = Setting(12, 500, 16)


def install_interface_font(data: bytes) -> None:
    """Give Qt the interface's font file, once per application.

    Raises:
        FontError: when Qt cannot read it.
    """
    number = QFontDatabase.addApplicationFontFromData(data)
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if FAMILY_NAME not in families:
        raise FontError(
            said("The interface's font could not be opened, so the window cannot show its words."),
            hint=said("Install the program again; the file fonts/inter is damaged."),
            error_id="interface-font",
        )


USUAL_SIZE = 100


class _TextSize:
    """How large the interface's letters are, per cent of the table. One application has one size."""

    per_cent = USUAL_SIZE


def text_size() -> int:
    """How large letters are made, per cent."""
    return _TextSize.per_cent


def set_text_size(per_cent: int) -> None:
    """Make every font from now on, and every line height, this large."""
    _TextSize.per_cent = per_cent


def scaled(pixels: int) -> int:
    """A length that belongs to letters, at the text size in use."""
    return round(pixels * _TextSize.per_cent / 100)


def unscaled(pixels: int) -> int:
    """The length at 100 % that is so long at the text size in use."""
    return round(pixels * 100 / _TextSize.per_cent)


def line_of(role: Role) -> int:
    """The line height of a role in pixels, at the text size in use."""
    return scaled(role.value.line)


@lru_cache(maxsize=64)
def _made(role: Role, size: int, *, tabular: bool) -> QFont:
    setting = role.value
    font = QFont(FAMILY_NAME)
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    optical = min(max(size, SMALLEST_OPTICAL_SIZE), LARGEST_OPTICAL_SIZE)
    font.setVariableAxis(QFont.Tag("wght"), setting.weight)
    font.setVariableAxis(QFont.Tag("opsz"), optical)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def ui_font(role: Role, *, tabular: bool = False) -> QFont:
    """The font of a role. ``tabular`` gives figures of one width, for numbers that line up."""
    return QFont(_made(role, scaled(role.value.size), tabular=tabular))


def role_of(font: QFont) -> Role | None:
    """The role a font was made for at the text size in use; none for a font that was not made here."""
    weight = round(font.variableAxisValue(QFont.Tag("wght"))) if font.isVariableAxisSet(QFont.Tag("wght")) else 0
    asked = (font.pixelSize(), weight)
    return next((role for role in Role if (scaled(role.value.size), role.value.weight) == asked), None)


def is_tabular(font: QFont) -> bool:
    """Whether a font has figures of one width."""
    return font.isFeatureSet(QFont.Tag("tnum"))

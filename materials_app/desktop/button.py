"""Buttons as the studio has them: what kind a button is stands on the button, and the style reads it there."""

from __future__ import annotations

from enum import Enum
from typing import Self

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)

from materials_app.desktop.fonts import Role, ui_font


class Variant(Enum):
    """Kinds of button. At most one primary is seen on a screen: the next step."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"


class Scale(Enum):
    """Heights of a button in pixels."""

    SMALL = 28
    NORMAL = 32
    LARGE = 40


class Button(QPushButton):
    """A push button with words, and an icon's name where it has one."""

    def __init__(
        self,
        words: str,
        variant: Variant = Variant.PLAIN,
        scale: Scale = Scale.NORMAL,
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self.variant = variant
        self.scale = scale
        self.icon_name = icon_name
        self.setFont(ui_font(Role.STRONG if variant is Variant.PRIMARY else Role.LABEL))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)


class IconButton(QToolButton):
    """A button with an icon, and words beside it where ``words`` are given.

    Without words the accessible name and the tooltip say what it does: its action sets them, or ``called``.
    """

    def __init__(self, icon_name: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_name = icon_name
        self.words = words
        self.setFont(ui_font(Role.LABEL))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """As large as its style makes it now: Qt keeps the size of a button whose words come and go."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ToolButton, option, QSize(), self)

    def called(self, name: str) -> Self:
        """Name a button that has neither words nor an action: for the eye under the pointer, and to be read aloud."""
        self.setAccessibleName(name)
        self.setToolTip(name)
        return self


def stop_where_chosen(button: QAbstractButton) -> None:
    """Let Tab stop at this one of a group only while it is chosen; arrows reach the others.

    Qt sees to that itself where a person chose, not where the program did.
    """

    def follow(chosen: bool) -> None:
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    follow(button.isChecked())
    button.toggled.connect(follow)

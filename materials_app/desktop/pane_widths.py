"""How wide the panes beside the page are: as somebody put them, kept from run to run."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QSplitter

from materials_app.desktop.fonts import scaled, unscaled

CONTENT_WIDTH = 336
PANE_WIDTH = 328
LEAST_PANE, MOST_PANE = 280, 480
SEPARATOR = ","


class PaneWidths:
    """The widths of content and problems. ``counts`` says whether a moved splitter is to be kept: left and right."""

    def __init__(self, split: QSplitter, counts: Callable[[], tuple[bool, bool]]) -> None:
        self.left, self.right = CONTENT_WIDTH, PANE_WIDTH
        self._split, self._counts = split, counts
        split.splitterMoved.connect(lambda *_: self._keep())

    def _keep(self) -> None:
        left, *_, right = self._split.sizes()
        keeps_left, keeps_right = self._counts()
        if keeps_left and left:
            self.left = unscaled(left)
        if keeps_right and right:
            self.right = unscaled(right)

    @staticmethod
    def roomy(width: int) -> int:
        """A width with room for letters of the size in use."""
        return min(scaled(width), MOST_PANE)

    @property
    def text(self) -> str:
        """The widths, to remember."""
        return SEPARATOR.join((str(self.left), str(self.right)))

    def take(self, text: str) -> None:
        """Take the widths of the last run; words that are no widths change nothing."""
        numbers = [int(one) for one in text.split(SEPARATOR) if one.isdigit()]
        if len(numbers) == 2 and all(LEAST_PANE <= one <= MOST_PANE for one in numbers):
            self.left, self.right = numbers

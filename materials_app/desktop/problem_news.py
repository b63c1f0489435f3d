"""Says aloud how much there is to fix when that has changed: what the status light shows to those who see it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from materials_app.app.problems import counts
from materials_app.desktop.announcing import announce
from materials_app.desktop.editor import Editor
from materials_app.desktop.status_light import count_words


class ProblemNews(QObject):
    """Listens to the editor of one window and speaks from that window, once all layouts are judged."""

    def __init__(self, editor: Editor, window: QObject) -> None:
        super().__init__(window)
        self._editor, self._window = editor, window
        self._known: tuple[object, tuple[int, int]] | None = None
        editor.changed.connect(self._look)
        editor.caught_up.connect(self._look)

    def _look(self) -> None:
        """A set that was just opened says nothing: its title is read, and the light stands in the tree."""
        if not self._editor.is_settled:
            return
        now = (self._editor.state.path, counts(self._editor.problems))
        known, self._known = self._known, now
        if known is not None and known[0] == now[0] and known[1] != now[1]:
            announce(self._window, count_words(*now[1]))

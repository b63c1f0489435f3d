"""What a key costs: from the press to the page painted, to the end of the event, and to everything round it done.

``window_typing.py FOLDER SET PRESSES LOAD``: LOAD is ``none``, or ``proof`` for a worker that renders without a pause.
Prints JSON: milliseconds of each press by both clocks, and what the page measures.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clocks import Stamp, begun, ended
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from window_scene import ON, Scene, open_scene, wait_for

from materials_app.app.own_files import OwnFiles
from materials_app.desktop.text_area import TextArea
from materials_app.desktop.workers import Maker, ProofWanted, Worker, proof_worker

FIELDS = ("trigger.headline", "trigger.text", "exit.text")
"""The largest letters of the page, its longest words, and a line at its foot."""
TYPED = ", tonight"
FIRST = 20
"""Presses that are not counted: outlines of letters and shapes of words are made once."""


class Load:
    """A worker that makes one proof after another, as the window's own does."""

    def __init__(self, scene: Scene, folder: Path) -> None:
        self._scene, self._folder = scene, folder
        self._maker, self._worker = Maker(), None
        self.made = 0

    def begin(self) -> None:
        """Begin, and go on until ``end``."""
        editor = self._scene.window.editor
        own = OwnFiles(self._folder, None)
        wanted = ProofWanted(editor.document, editor.state.layout, own, ON, editor.catalogue)
        self._worker: Worker | None = proof_worker(self._maker, wanted)
        self._worker.story.finished.connect(self._again)
        self._worker.start()

    def _again(self, _: object) -> None:
        self.made += 1
        if self._worker is not None:
            self.begin()

    def end(self) -> None:
        """Let what runs end, and begin no other."""
        last, self._worker = self._worker, None
        if last is not None:
            last.wait(60)


def main(folder: Path, set_file: Path, presses: int, load: str) -> None:
    """Type, and print what it took."""
    scene = open_scene(folder, set_file)
    _press_all(scene, FIRST)
    work = Load(scene, folder)
    if load == "proof":
        work.begin()
        wait_for(scene.application, lambda: work.made > 0)
    told = _press_all(scene, presses)
    work.end()
    page = scene.window.main.page
    size = page.to_screen(page.pages[0].geometry.trim_box)
    facts = {"ratio": page.devicePixelRatioF(), "scale": page.scale, "page": [size.width(), size.height()]}
    print(json.dumps({**facts, "proofs": work.made, "presses": told}))
    scene.window.close_for_good()


def _press_all(scene: Scene, presses: int) -> list[dict[str, Any]]:
    keys = _keys(scene)
    told = (_pressed(scene, *next(keys)) for _ in range(presses))
    return [one for one in told if one is not None]


def _keys(scene: Scene) -> Iterator[tuple[TextArea, str]]:
    """A word typed at the end of each field in turn and taken away again; an empty text is the Backspace key."""
    while True:
        for name in FIELDS:
            area = scene.window.main.content.part(name).area
            area.setFocus()
            area.moveCursor(QTextCursor.MoveOperation.End)
            wait_for(scene.application, lambda: scene.window.editor.is_settled)
            for letter in (*TYPED, *[""] * len(TYPED)):
                yield area, letter


def _pressed(scene: Scene, area: TextArea, letter: str) -> dict[str, Any] | None:
    """What one press took, or nothing where it changed nothing on the page: a space at the end of a line."""
    scene.paints.clear()
    begin = begun()
    if letter:
        QTest.keyClicks(area, letter)
    else:
        QTest.keyClick(area, Qt.Key.Key_Backspace)
    end = ended()
    scene.application.processEvents()
    wait_for(scene.application, lambda: scene.window.editor.is_settled)
    scene.application.processEvents()  # what the judge said is painted too
    quiet = ended()
    if not scene.paints:
        return None
    return {name: _taken(begin, at) for name, at in (("page", scene.paints[0]), ("event", end), ("quiet", quiet))}


def _taken(begin: Stamp, end: Stamp) -> dict[str, float]:
    return {"cpu": (end.cpu - begin.cpu) * 1000, "wall": (end.wall - begin.wall) * 1000}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4])

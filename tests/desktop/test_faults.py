"""A fault of the program in a worker: told by the window wherever it happens, and never shown as work that goes on."""

from __future__ import annotations

import ast
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QObject
from pytestqt.qtbot import QtBot

from materials_app.app import proof as proofs
from materials_app.desktop import exporting as exports
from materials_app.desktop.application import Window
from materials_app.desktop.workers import Worker
from materials_app.errors import OutputError

INNER = {"Story", "Tasks"}
"""Parts that live inside those the window knows; each of these hands theirs on."""


def _with_faults(root: Path) -> set[str]:
    """The classes of the window that can tell of a fault."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (root / "materials_app/desktop").glob("*.py"))
    classes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {
        one.name
        for one in classes
        if any(isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "broke" for line in one.body)
    }


def test_every_part_that_can_meet_a_fault_is_listened_to(own: Window, root: Path) -> None:
    assert own.commands.claims
    assert own.commands.brand
    assert own.commands.register
    parts = [own.keeper, *(one for one in own.main.findChildren(QObject) if hasattr(one, "broke"))]
    heard = {type(one).__name__ for one in parts if one.receivers(SIGNAL("broke(PyObject)"))}
    assert heard >= _with_faults(root) - INNER
    assert [type(one).__name__ for one in parts if not one.receivers(SIGNAL("broke(PyObject)"))] == []


@pytest.mark.parametrize(
    ("fault", "reason"),
    [(ValueError("a fault"), "fault of its own"), (OutputError("The ink is out.", hint="Fill it."), "Fill it.")],
)
def test_a_proof_that_cannot_be_made_says_why(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fault: Exception, reason: str
) -> None:
    def refuse(*_: object) -> None:
        raise fault

    monkeypatch.setattr(proofs, "make_proof", refuse)
    window.main.actions_by_name["proof"].setChecked(True)
    qtbot.waitUntil(lambda: window.main.proof._state.words == "Cannot be made")
    assert reason in window.main.proof.reason.words


def test_an_export_that_ends_while_the_window_asks_leaves_no_close_behind(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    go_on = threading.Event()

    def work(*_: object) -> object:
        go_on.wait(20)
        raise OutputError("The disk is full.")

    monkeypatch.setattr(exports, "export_worker", lambda *_: Worker(work))
    exporting = window.commands.exporting
    exporting.offer()
    window.main.export.ready.folder.setText(str(tmp_path / "pack"))
    exporting.run()
    with qtbot.waitSignal(window.commands.asked) as asked:
        window.main.close()
    question = asked.args[0]
    with qtbot.waitSignal(exporting.ended):
        go_on.set()
    assert not question.isVisible()
    closed: list[bool] = []
    exporting.stop(lambda: closed.append(True))
    assert closed == [True]
    with qtbot.waitSignal(exporting.ended):
        exporting.run()
    assert window.main.isVisible()

"""What a screen reader does, with the system's Python and AT-SPI: ``screen_reader.py HEADLINE COMMAND...`` runs the
program, finds what it needs by role and name, writes, presses, listens; says what it met as JSON.

No part of the program is imported here: everything goes over the accessibility bus.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import pyatspi
from gi.repository import GLib

LOOK_AGAIN_MS = 100
PATIENCE_S = 240
T = TypeVar("T")


def main(headline: str, command: list[str]) -> None:
    """Run the program, make a pack through the accessibility bus, end the program."""
    heard: list[str] = []
    pyatspi.Registry.registerEventListener(lambda event: heard.append(str(event.any_data)), "object:announcement")
    GLib.timeout_add(LOOK_AGAIN_MS, lambda: True)  # wakes the loop, so that it looks again
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as program:
        try:
            told = work(program.pid, headline, heard)
        finally:
            program.terminate()
    sys.stdout.write(json.dumps(told))


def work(process: int, headline: str, heard: list[str]) -> dict[str, object]:
    """The journey of somebody who sees nothing."""
    application = until(lambda: next((one for one in desktop() if one.get_process_id() == process), None))
    field = until(lambda: find(application, "text", "Opening: Headline"))
    field.queryEditableText().setTextContents(headline)
    page = until(lambda: find(application, "document frame", "Page"))
    until(lambda: any(headline in one.name for one in page))
    slots = [one.name for one in page]
    press(until(lambda: find(application, "push button", "Export…")))
    press(until(lambda: find(application, "push button", "Export all")))
    until(lambda: find(application, "push button", "Open folder"))
    until(lambda: any("saved" in words for words in heard))
    return {"slots": slots, "heard": heard, "nameless": nameless(application), "title": application[0].name}


def desktop() -> Iterator[Any]:
    """Every program on the bus."""
    return (one for one in pyatspi.Registry.getDesktop(0) if one is not None)


def walk(node: Any) -> Iterator[Any]:
    """A part of a program and all it holds, as far as it is shown."""
    if node is None or (node.parent is not None and not shows(node)):
        return
    yield node
    for child in node:
        yield from walk(child)


def shows(node: Any) -> bool:
    """Whether it is on the screen, or a program or window that holds what is."""
    return node.getRole() in (pyatspi.ROLE_APPLICATION, pyatspi.ROLE_FRAME) or node.getState().contains(
        pyatspi.STATE_SHOWING
    )


def find(top: Any, role: str, name: str) -> Any | None:
    """The first shown and enabled thing of a role with a name."""
    for node in walk(top):
        if node.name == name and node.getRoleName() == role and node.getState().contains(pyatspi.STATE_ENABLED):
            return node
    return None


def nameless(top: Any) -> list[str]:
    """Buttons and fields that do not say what they are."""
    roles = ("push button", "toggle button", "check box", "radio button", "text", "list", "slider")
    return [node.getRoleName() for node in walk(top) if node.getRoleName() in roles and not node.name]


def press(button: Any) -> None:
    """Do what the button does, by its own action."""
    action = button.queryAction()
    names = [action.getName(at) for at in range(action.nActions)]
    action.doAction(names.index("Press"))


def until(look: Callable[[], T | None]) -> T:
    """Look until something is found; the bus may name what has just gone."""
    loop = GLib.MainContext.default()
    ends = GLib.get_monotonic_time() + PATIENCE_S * 1_000_000
    while GLib.get_monotonic_time() < ends:
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        loop.iteration(True)
    raise SystemExit("it was not found in time")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

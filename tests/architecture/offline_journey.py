"""The whole journey in one process that may not use a socket: the window, then the command line.

Run as a program in an empty folder; writes one JSON object at its end.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

RELEASE = "Lancashire Police ask people who worry about their thoughts to call 0808 1000 900.\nIt is free.\n"
COUNTERS = Path("/proc/net/snmp")
STRANGER = ("192.0.2.1", 80)
"""An address set aside for documentation: nobody has it."""
LONGEST_MS = 100_000


class RefusedError(AssertionError):
    """Something asked for the network."""


def refuse(*_: object, **__: object) -> Any:
    """In place of whatever opens a socket or looks a name up."""
    raise RefusedError("a socket was asked for")


def shut_the_network() -> None:
    """Refuse sockets, in the library everything of Python's stands on and by the interpreter's own events."""
    for name in ("socket", "create_connection", "create_server", "getaddrinfo", "gethostbyname", "fromfd"):
        setattr(socket, name, refuse)
    sys.addaudithook(lambda event, _: refuse() if event.startswith("socket.") else None)


def packets_without_a_way() -> int:
    """How many packets this namespace could not send, whoever in the process asked; 0 where nobody counts."""
    if not COUNTERS.exists():
        return 0
    names, values = (line.split() for line in COUNTERS.read_text().splitlines()[:2])
    return int(dict(zip(names[1:], values[1:], strict=True))["OutNoRoutes"])


def in_the_window(folder: Path) -> list[str]:
    """Open the window, write words of one's own, export; the files that were made."""
    from datetime import date

    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtTest import QTest

    from materials_app.app.policy_file import load_policy
    from materials_app.desktop.application import Window, make_application
    from materials_app.packs.on_day import UserData
    from materials_app.pipeline.studio import open_studio

    application, day = make_application(), date(2026, 11, 23)
    studio = open_studio(user=UserData(folder / "data", day, load_policy(os.environ)))
    window = Window(application, studio, folder / "settings/window.ini", day)
    window.show()
    window.editor.begin()
    window.main.show_editor()
    window.main.content.force.chosen.emit("lancashire")
    area = window.main.content.part("exit.text").area
    area.setFocus()
    QTest.keyClicks(area, "Call today. ")
    window.main.actions_by_name["export"].trigger()
    window.main.export.ready.folder.setText(str(folder / "from-window"))
    loop, made = QEventLoop(), []

    def done(result: Any) -> None:
        made.extend(file.path for file in result.files)
        loop.quit()

    window.commands.exporting.finished.connect(done)
    window.commands.exporting.broke.connect(lambda _: loop.quit())
    QTimer.singleShot(LONGEST_MS, loop.quit)
    window.main.export.ready.run.click()
    loop.exec()
    window.close_for_good()
    return made


def by_command(folder: Path) -> dict[str, int]:
    """Every kind of command; the exit code of each."""
    from materials_app.cli.main import main
    from tests.support.packs import pack

    (folder / "release.txt").write_text(RELEASE, encoding="utf-8")
    (folder / "spring.campaignpack").write_bytes(pack())
    made, release, spring = folder / "made", folder / "release.txt", folder / "spring.campaignpack"
    commands = {
        "new": ["new", folder / "set.toml", "--force", "lancashire", "--layout", "card-business"],
        "make": ["make", folder / "set.toml", "--date", "2026-11-23", "--out", made],
        "verify": ["verify", made],
        "check-text": ["check-text", release],
        "intake": ["intake", release],
        "pack show": ["pack", "show", spring],
        "pack import": ["pack", "import", spring],
        "pack list": ["pack", "list"],
        "policy": ["policy"],
        "list": ["list", "resources"],
    }
    codes = {name: main([str(word) for word in words]) for name, words in commands.items()}
    press = next((made / "1 For the printer").glob("*-coated.pdf"))
    return {**codes, "preflight": main(["preflight", str(press)])}


def answered(ask: Callable[[], object]) -> str:
    """What became of asking for a connection."""
    try:
        ask()
    except RefusedError:
        return "refused"
    except OSError as wrong:
        return type(wrong).__name__
    return "connected"


def main(folder: Path) -> None:
    """Go through it all and say how it went."""
    connect = socket.create_connection
    first = packets_without_a_way()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plain, suppress(OSError):
        plain.connect(STRANGER)  # sends nothing, and looks for a way all the same
    before = packets_without_a_way()
    shut_the_network()
    made = in_the_window(folder)
    codes = by_command(folder)
    told: dict[str, object] = {"made": made, "codes": codes, "asked": packets_without_a_way() - before}
    told["a stranger was counted"] = before - first
    told["a socket now"] = answered(lambda: socket.create_connection(STRANGER))
    told["a socket behind the guard"] = answered(lambda: connect(STRANGER, 0.1))
    sys.stdout.write(f"\n{json.dumps(told)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

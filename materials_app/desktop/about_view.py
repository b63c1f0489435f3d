"""About: version, standing of the words, and the licence of everything the program is made of."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from PySide6 import __version__ as qt_binding
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from materials_app import __version__
from materials_app.app.about import Part, fonts, libraries, profiles, word_lists
from materials_app.desktop.button import Button
from materials_app.desktop.controls import Ground
from materials_app.desktop.fonts import scaled
from materials_app.desktop.policy_rows import policy_rows
from materials_app.desktop.reader import EDGE, MOST_WIDTH, RING_ROOM, Reader
from materials_app.desktop.view import View
from materials_app.desktop.wording import find, say
from materials_app.model.policy import Policy
from materials_app.resources import licence_text, licence_texts

LICENCE, AGAIN = "licence:", "about"
"""Links of the page: a licence text, and back from one."""
FENCE = "```"


class AboutView(View):
    """The page, and the licence texts it links to."""

    def __init__(self, standing: str, policy: Policy, parent: QWidget | None = None) -> None:
        super().__init__(say("about.title"), parent)
        self.setObjectName("about")
        self._standing, self._policy = standing, policy
        self._text = ""
        self.reader = Reader()
        self.copy = Button(say("about.copy"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details()))
        self.bar.row.addWidget(self.copy)
        ground = Ground("panel")
        row = QHBoxLayout(ground)
        row.setContentsMargins(EDGE - RING_ROOM, 16, RING_ROOM, RING_ROOM)
        row.addWidget(self.reader)
        self.column.addWidget(ground, 1)
        self.reader.followed.connect(self.follow)

    def open(self) -> None:
        """Show what the program is made of; read once, because every library is asked for its licence."""
        self._text = self._text or about_text(self._standing, self._policy)
        self.name_it(say("about.title"))
        self.reader.show_text(self._text)

    def follow(self, link: str) -> None:
        """Show a licence text, or the page again."""
        if link.startswith(LICENCE):
            name = link.removeprefix(LICENCE)
            self.name_it(say("about.title"), name)
            again = say("about.again")
            self.reader.show_text(f"[{again}]({AGAIN})\n\n{FENCE}\n{licence_text(name)}\n{FENCE}\n")
        elif link == AGAIN:
            self.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to be read."""
        super().resizeEvent(event)
        self.reader.leave_right(max(self.width() - 2 * EDGE - scaled(MOST_WIDTH), EDGE))

    def focus_first(self) -> None:
        """Put the keyboard into the page, so that it scrolls."""
        self.reader.setFocus()

    def panes(self) -> list[QWidget]:
        """The way back and the page."""
        return [self.bar, self.reader]


def about_text(standing: str, policy: Policy) -> str:
    """The page as Markdown."""
    texts = "\n".join(f"* [{name}]({LICENCE}{name})" for name in licence_texts())
    sections = (
        "# " + say("app.name"),
        say("about.version", version=__version__),
        say("about.does"),
        standing,
        *_language_standing(),
        *_set_for_all(policy),
        "## " + say("about.licences"),
        say("about.own-licence"),
        texts,
        "## " + say("about.fonts"),
        _table(fonts()),
        "## " + say("about.profiles"),
        _table(profiles()),
        "## " + say("about.words"),
        _table(word_lists()),
        "## " + say("about.libraries"),
        _table(libraries()),
    )
    return "\n\n".join(sections)


def _language_standing() -> tuple[str, ...]:
    """Who has looked at the window's words, where nobody has who should."""
    words = find("interface.standing")
    return (words,) if words else ()


def _set_for_all(policy: Policy) -> tuple[str, ...]:
    """What an organisation has set, where it has."""
    if not policy.is_in_force:
        return ()
    return ("## " + say("policy.title"), _rows(("", ""), policy_rows(policy)))


def _table(parts: Sequence[Part]) -> str:
    head = (say("about.name"), say("about.number"), say("about.licence"))
    return _rows(head, [(one.name, one.version, one.licence or say("about.unsaid")) for one in parts])


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table as Markdown writes it."""
    every = (head, ("---",) * len(head), *(tuple(map(_cell, row)) for row in rows))
    return "\n".join("| " + " | ".join(row) + " |" for row in every)


def _cell(words: str) -> str:
    return words.replace("|", "/").replace("\n", " ")


def details() -> str:
    """What support wants to know: versions and system, nothing of a set."""
    return "\n".join(
        (
            say("app.name") + f" {__version__}",
            f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {qt_binding}",
            f"{platform.system()} {platform.release()}, {platform.machine()}",
            f"{QGuiApplication.platformName()}, {QGuiApplication.primaryScreen().devicePixelRatio():g}x",
        )
    )

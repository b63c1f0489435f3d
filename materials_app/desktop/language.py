"""The language of the window: its own words, Qt's words, and how days and numbers are written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from materials_app.catalogue.interface import read_words
from materials_app.desktop.wording import ENGLISH, find, speak, words_in
from materials_app.errors import DataFileError
from materials_app.resources import interface_files

QT = "qt."
"""Before the keys of Qt's own words: ``qt.QFileDialog.back``, said by ``QFileDialog``."""
HEAD = "language.toml"
"""The file of a language that says what it is called."""


class QtWords(QTranslator):
    """Says Qt's own words in a language it does not ship: dialog buttons, the file dialog, menus of fields, keys."""

    def __init__(self, language: str) -> None:
        super().__init__()
        here = words_in(language)
        sources = ((key, words) for key, words in words_in(ENGLISH).items() if key.startswith(QT))
        self._words = {(key.split(".")[1], source): here[key] for key, source in sources}

    def isEmpty(self) -> bool:
        """Qt does not install a translator that is empty, and asks the base class otherwise."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:  # none is how Qt is told that these are none of ours
        """The words for what ``context`` says in English, or none."""
        return self._words.get((context, source))


_installed: list[QtWords] = []


def use_language(application: QCoreApplication, language: str) -> DataFileError | None:
    """Let the window and Qt speak a language from now on. Where its words cannot be used, the window speaks as it did
    and the fault comes back: words are no reason not to open."""
    try:
        speak(language)
    except DataFileError as fault:
        return fault
    while _installed:
        application.removeTranslator(_installed.pop())
    if language != ENGLISH:
        _installed.append(QtWords(language))
        application.installTranslator(_installed[-1])
    QLocale.setDefault(QLocale(find("interface.locale")))
    return None


def name_of(language: str) -> str:
    """What those who speak a language call it; its id where its own files do not say."""
    try:
        heads = [file for file in interface_files(language) if file.path.endswith(f"/{HEAD}")]
        return read_words(heads).get("interface.name", language)
    except DataFileError:
        return language

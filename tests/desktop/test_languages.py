"""Every language of the window says all that the English says, in its own words, Qt’s words among them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from materials_app.app.settings import Settings
from materials_app.catalogue.interface import check_words, read_words
from materials_app.desktop.actions import MENUS, SEPARATOR, SUBMENUS, VIEW_MENUS
from materials_app.desktop.language import QtWords, name_of, use_language
from materials_app.desktop.wording import ENGLISH, counted, say, speak, spoken_language, words_in
from materials_app.errors import DataFileError
from materials_app.model.days import WELSH_MONTHS
from materials_app.pipeline.studio import Studio
from materials_app.resources import interface_files, interface_languages
from tests.desktop.conftest import Opener

LANGUAGES = interface_languages()
OTHERS = tuple(language for language in LANGUAGES if language != ENGLISH)
NUMBER_AND_UNIT = re.compile(r"[\d}] (mm|pt|%|MB|cm|ppi|px|m|s)\b")
LETTERS = re.compile(r"[^\W\d_]{2,}")
SAME = {
    "app.name": "the program is called that",
    "fit.reduced-to": "a size",
    "hand.proof-files": "a kind of file",
    "page.panel": "a size",
    "panel.inside 1": "the same word in Welsh",
    "panel.inside 2": "the same word in Welsh",
    "panel.inside 3": "the same word in Welsh",
    "packs.fact-embargo": "the same word in Welsh",
    "packs.fact-sha": "a name",
    "register.fact-set": "the same word in Welsh",
    "proof.guide-grid": "the same word in Welsh",
    "proof.ink-magenta": "the ink is called that",
    "proof.mm": "a size",
    "qt.QSpiAccessibleBridge.cell": "the same word in Welsh",
    "qt.QSpiAccessibleBridge.label": "the same word in Welsh",
    "qt.QSpiAccessibleBridge.panel": "the same word in Welsh",
    "export.file-screen-note": "a standard",
    "partners.logo": "the same word in Welsh",
    "brand-import.logo": "the same word in Welsh",
    "brand.filter-print": "the same word in Welsh",
    "brand.page-logos": "the same word in Welsh",
    "brand.partner-has-logo": "the same word in Welsh",
    "brand.partner-number": "the same word in Welsh",
    "brand.use-band": "the same word in Welsh",
    "brand.use-panel": "the same word in Welsh",
    "hand.sheet-files": "a kind of file",
    "logos.list": "the same word in Welsh",
    "menu.brand": "the same word in Welsh",
    "quotes.use-print": "the same word in Welsh",
    "release.kind.term": "the same word in Welsh",
    "setting.card-width": "a size",
    "setting.flavour-x4": "a standard",
    "sign.kind-brand": "the same word in Welsh",
    "strip.size": "a size",
    **{
        f"qt.QShortcut.{name}": "as on the key"
        for name in (
            *("ctrl", "alt", "shift", "meta", "num", "control", "option", "tab", "backtab", "backspace", "return"),
            *("enter", "ins", "del", "esc", "home", "end", "pgup", "pgdown", "pause", "print", "sysreq", "capslock"),
            *("numlock", "scrolllock"),
        )
    },
}
"""What Welsh says as English does, and why."""


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    use_language(qapp, ENGLISH)


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_says_all_that_english_says_and_no_more(language: str) -> None:
    files = interface_files(language)
    check_words(files, read_words(files), interface_files(ENGLISH))


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_toml_that_says_the_same(language: str) -> None:
    files = interface_files(language)
    said = [(key, words) for file in files for key, words in tomllib.loads(file.text).items()]
    assert dict(said) == words_in(language)
    assert len(said) == len(words_in(language))


@pytest.mark.parametrize("language", OTHERS)
def test_words_keep_the_rules(language: str) -> None:
    for key, words in words_in(language).items():
        assert "!" not in words, key
        assert "..." not in words, key
        assert not NUMBER_AND_UNIT.search(words), f"{key}: number and unit want a no-break space"
        assert "'" not in words, f"{key}: the apostrophe is ’"


def test_nothing_is_left_in_english_by_accident() -> None:
    english = words_in(ENGLISH)
    same = {key for key, words in words_in("cy").items() if words == english.get(key) and _says(words)}
    assert same == SAME.keys()


def _says(words: str) -> bool:
    return bool(LETTERS.search(re.sub(r"{\w*}", "", words)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_mnemonics_are_unique_in_each_menu(language: str) -> None:
    speak(language)
    for title, specs in (*MENUS, *VIEW_MENUS.items()):
        names = [
            f"menu.{one.name}" if one.name in (*SUBMENUS, *VIEW_MENUS) else f"action.{one.name}"
            for one in specs
            if one != SEPARATOR
        ]
        letters = [_letter(say(name)) for name in names]
        assert len(set(letters)) == len(letters), (title, letters)
    bar = [_letter(say(title)) for title, _ in MENUS]
    assert len(set(bar)) == len(bar)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letters_of_an_item_of_a_release_are_unique_and_told(language: str) -> None:
    speak(language)
    keys = ("use", "fix", "leave", "answer", "edit")
    letters = [_letter(say(f"release.{name}")) for name in keys]
    assert len(set(letters)) == len(letters)
    told = say("release.list-keys")
    for letter in letters[:4]:
        assert re.search(rf"\b{letter.upper()} ", told), letter


def test_the_menu_bar_has_the_letters_that_were_designed() -> None:
    speak("cy")
    assert [_letter(say(title)) for title, _ in MENUS] == ["f", "g", "l", "y", "b", "a", "c"]


def _letter(words: str) -> str:
    at = words.index("&")
    return words[at + 1].lower()


def test_welsh_counts_with_the_singular_and_mutates_after_two_three_and_six() -> None:
    speak("cy")
    assert [counted("status.error", "status.errors", count) for count in (1, 2, 3)] == ["1 gwall", "2 wall", "3 gwall"]
    layouts = [counted("make.layout", "make.layout-count", count) for count in (1, 2, 3, 4, 6)]
    assert layouts == ["1 cynllun", "2 gynllun", "3 chynllun", "4 cynllun", "6 chynllun"]
    assert say("strip.panels", count=6) == "6 phanel"


def test_days_are_written_as_the_locale_writes_them() -> None:
    speak("cy")
    locale = QLocale(say("interface.locale"))
    months = [say(f"month.{number}") for number in range(1, 13)]
    assert months == [locale.monthName(number) for number in range(1, 13)]
    assert tuple(months) == WELSH_MONTHS


def test_every_name_of_the_data_has_words(studio: Studio) -> None:
    catalogue = studio.catalogue
    names = {
        *(one.called for one in catalogue.templates),
        *(one.title for one in catalogue.conditions),
        *(one.id for one in catalogue.conditions),
        *(one.standing for one in catalogue.campaigns),
        *(audience.name for campaign in catalogue.campaigns for audience in campaign.audiences),
        *(one.region.partition(" (")[0] for one in catalogue.forces),
        *(one.public_name for one in catalogue.forces if one.welsh_name),
    }
    words = words_in(ENGLISH)
    assert {name for name in names if f"name.{name}" not in words} == set()
    assert all(words[key] == key.removeprefix("name.") for key in words if key.startswith("name."))
    for prefix, ids in {
        "family": {one.family for one in catalogue.templates},
        "tone": {one.tone for campaign in catalogue.campaigns for one in campaign.messages},
    }.items():
        assert {name for name in ids if f"{prefix}.{name}" not in words} == set()


def test_forces_are_called_in_welsh_as_the_data_call_them(studio: Studio) -> None:
    words = words_in("cy")
    for force in studio.catalogue.forces:
        if force.welsh_name:
            assert words[f"name.{force.public_name}"] == force.welsh_name


def test_a_language_is_called_what_its_speakers_call_it() -> None:
    assert [name_of(language) for language in LANGUAGES] == ["English", "Cymraeg"]
    assert name_of("xx") == "xx"


def test_a_language_without_words_leaves_the_window_as_it_spoke(qapp: QApplication) -> None:
    use_language(qapp, "cy")
    fault = use_language(qapp, "xx")
    assert isinstance(fault, DataFileError)
    assert "“xx”" in str(fault)
    assert spoken_language() == "cy"


def test_numbers_and_days_of_qt_follow_the_language(qapp: QApplication) -> None:
    use_language(qapp, "cy")
    assert QLocale().name() == "cy_GB"
    use_language(qapp, ENGLISH)
    assert QLocale().name() == "en_GB"


def test_a_language_is_a_folder(root: Path) -> None:
    assert set(LANGUAGES) == {path.name for path in (root / "assets/interface").iterdir()}


NOT_WORDS = {"QT_LAYOUT_DIRECTION", "Alt+Left", "Alt+Right", "Alt+Up"}
"""What Qt asks a translator for that nobody reads: which way the script runs, and keys it takes apart itself."""


class Listening(QtWords):
    """Remembers what Qt asked for in vain; keys have a test of their own, as Qt asks for all of them at every turn."""

    def __init__(self) -> None:
        super().__init__("cy")
        self.missed: set[tuple[str, str]] = set()

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        words = super().translate(context, source, disambiguation, n)
        if words is None and source not in NOT_WORDS and context != "QShortcut":
            self.missed.add((context, source))
        return words


@pytest.fixture
def listening(dressed: QApplication) -> Iterator[Listening]:
    speak("cy")
    ear = Listening()
    dressed.installTranslator(ear)
    yield ear
    dressed.removeTranslator(ear)


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)


@pytest.mark.parametrize("field", [QLineEdit, QTextEdit, QPlainTextEdit, QTextBrowser])
def test_the_menu_of_a_field_is_in_welsh(listening: Listening, qtbot: QtBot, field: type[QWidget]) -> None:
    one = field()
    shown(qtbot, one)
    menu = one.createStandardContextMenu()
    assert {"Copïo", "Dewis popeth"} <= {_plain(action.text()) for action in menu.actions()}
    assert not listening.missed
    menu.deleteLater()


@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
@pytest.mark.parametrize("files", [QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.Directory])
def test_the_file_dialog_is_in_welsh(
    listening: Listening, qtbot: QtBot, tmp_path: Path, mode: QFileDialog.AcceptMode, files: QFileDialog.FileMode
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.toml").write_text("")
    dialog = QFileDialog(None, say("dialog.open"), str(tmp_path), say("dialog.set-files"))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.setFileMode(files)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    shown(qtbot, dialog)
    buttons = dialog.findChild(QDialogButtonBox).buttons()
    assert "Canslo" in {_plain(button.text()) for button in buttons}
    heads = dialog.findChild(QTreeView).model()
    titles = [heads.headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    assert titles == ["Enw", "Maint", "Math", "Dyddiad newid"]
    assert not listening.missed


def test_every_standard_button_is_in_welsh(listening: Listening, qtbot: QtBot) -> None:
    every = [one for one in QDialogButtonBox.StandardButton if one is not QDialogButtonBox.StandardButton.NoButton]
    box = QDialogButtonBox()
    words = {_plain(box.addButton(one).text()) for one in every}
    shown(qtbot, box)
    assert {"Iawn", "Canslo", "Cadw", "Agor", "Cau"} <= words
    assert not listening.missed


def test_the_keys_of_every_action_have_welsh_names(listening: Listening) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    names = {words for key, words in words_in("cy").items() if key.startswith("qt.QShortcut.")}
    for spec in (spec for specs in (*(specs for _, specs in MENUS), *VIEW_MENUS.values()) for spec in specs):
        for key in spec.keys:
            parts = QKeySequence(key).toString(native).replace("++", "+plus").replace(", ", "+").split("+")
            assert all(part in {*names, "plus"} or len(part) == 1 or re.fullmatch(r"F\d+", part) for part in parts)
    assert QKeySequence("Ctrl+Space").toString(native) == "Ctrl+Bylchwr"


def test_what_can_be_done_with_a_choice_is_told_in_welsh(listening: Listening, qtbot: QtBot) -> None:
    box = QComboBox()
    shown(qtbot, box)
    actions = QAccessible.queryAccessibleInterface(box).actionInterface()
    assert [actions.localizedActionDescription(name) for name in actions.actionNames()]
    assert not listening.missed


def test_the_window_asks_qt_for_no_word_that_is_missing(listening: Listening, open_window: Opener) -> None:
    window = open_window(Settings(theme="light", force="north-wales", language="cy"))
    window.commands.asked.connect(lambda notice: notice.reject())
    for name in ("settings", "about", "manual", "packs", "make-pack", "claims", "quotes", "press-release", "keys"):
        window.main.actions_by_name[name].trigger()
    assert window.main.menuBar().actions()[0].text() == "&Ffeil"
    assert not listening.missed


def _plain(words: str) -> str:
    return words.replace("&", "").partition("\t")[0]

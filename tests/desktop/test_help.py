"""Manual and About: every page is there and shown in our own letters, found by its words, and nothing leads outside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from materials_app import __version__
from materials_app.app import about, manual
from materials_app.app.manual import CONTENTS, Page
from materials_app.desktop.about_view import AGAIN, LICENCE, AboutView
from materials_app.desktop.application import Window
from materials_app.desktop.fonts import FAMILY_NAME
from materials_app.desktop.manual_view import ManualView
from materials_app.desktop.reader import Reader
from materials_app.desktop.wording import say
from materials_app.errors import DataFileError
from materials_app.resources import licence_texts, page_text

NOT_FOR_READERS = {"architecture.md"}
"""For those who change the program, in a checkout."""


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


@pytest.fixture
def book(window: Window) -> ManualView:
    window.main.actions_by_name["manual"].trigger()
    assert isinstance(window.main.view, ManualView)
    return window.main.view


def listed() -> list[str]:
    return [path for _, paths in CONTENTS for path in paths]


def test_every_page_of_the_docs_stands_in_the_contents_once(root: Path) -> None:
    there = {path.name for path in (root / "docs").glob("*.md")} - NOT_FOR_READERS
    assert sorted(listed()) == sorted({*there, "checks/README.md"})


def test_every_link_of_every_page_leads_to_a_page_or_heading_that_is_there() -> None:
    for page in manual.read_all():
        for link in re.findall(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)", page.text):
            if link.startswith("http"):
                continue
            path, _, heading = link.partition("#")
            target = manual.read_page(path)
            slugs = {manual.slug(line.lstrip("# ")) for line in target.text.splitlines() if line.startswith("#")}
            assert not heading or heading in slugs, f"{page.path}: {link}"


def test_links_into_the_programs_own_files_are_words() -> None:
    text = manual.readable(
        "![a](pictures/a.png) [set](sets.md#x) [code](../materials_app/app.py) [w](https://a.uk)", "a.md"
    )
    assert text == " [set](sets.md#x) code [w](https://a.uk)"
    assert manual.target_of("checks/README.md", "../words.md") == "words.md"
    assert manual.target_of("sets.md", "../../elsewhere.md") == ""


def test_no_page_outside_the_docs_is_read() -> None:
    for name in ("../README.md", "/etc/hostname", "nothing.md"):
        with pytest.raises(DataFileError):
            page_text(name)


def test_search_finds_words_under_their_heading_and_counts_them() -> None:
    page = Page(
        "a.md",
        "A page",
        "# A page\n\nFirst **bold** words.\n\n## Bleed\n\n* three millimetres of bleed\n\n| a | Bleed |\n|---|---|\n",
    )
    found = manual.find((page,), "  bleed ")
    assert [(one.heading, one.excerpt) for one in found][:2] == [
        ("Bleed", "Bleed"),
        ("Bleed", "three millimetres of bleed"),
    ]
    assert manual.find((page,), "bold words")[0].heading == "A page"
    assert manual.find((page,), "b") == ()
    assert manual.find((page,), "no such thing") == ()


def test_the_manual_opens_on_its_first_page_and_follows_links(window: Window, book: ManualView) -> None:
    assert book.reader.toPlainText().startswith("The window")
    assert QGuiApplication.focusObject() is book.field
    book.follow("sets.md#sign-off")
    assert book.bar.line.text() == "A set, and what its file says"
    assert book.reader.textCursor().block().text() == "Sign-off"
    asked: list[str] = []
    book.outside_wanted.disconnect()
    book.outside_wanted.connect(asked.append)
    book.follow("https://www.gov.uk/")
    assert asked == ["https://www.gov.uk/"]
    QTest.keyClick(book.reader, Qt.Key.Key_Escape)
    assert window.main.is_editing


def test_the_manual_is_searched_with_the_keyboard(book: ManualView) -> None:
    QTest.keyClicks(book.field, "overprint")
    places = [place for place in book.list.rows.places if place.path]
    assert places
    assert all("overprint" in f"{place.line} {place.heading}".casefold() for place in places)
    QTest.keyClick(book.field, Qt.Key.Key_Down)
    QTest.keyClick(book.field, Qt.Key.Key_Return)
    assert "overprint" in book.reader.toPlainText().casefold()
    assert book.reader.extraSelections()
    book.field.setText("zzzz")
    assert [place.title for place in book.list.rows.places] == [say("manual.found-none")]
    book.field.clear()
    assert [place.path for place in book.list.rows.places if place.path] == listed()


def test_pages_wear_our_letters_and_strong_words_their_own_weight(book: ManualView) -> None:
    weights = set()
    for fragment in fragments(book.reader):
        font = fragment.font()
        assert font.family() == FAMILY_NAME
        weights.add(round(font.variableAxisValue(font.Tag("wght"))))
    assert weights == {400, 600}


def fragments(reader: Reader) -> list[object]:
    found, block = [], reader.document().begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            found.append(part.fragment().charFormat())
            part += 1
        block = block.next()
    return found


def test_about_says_version_standing_and_every_part(window: Window) -> None:
    window.main.actions_by_name["about"].trigger()
    view = window.main.view
    assert isinstance(view, AboutView)
    text = view.reader.toPlainText()
    assert __version__ in text
    assert window.editor.campaign.standing in text
    names = {part.name for part in (*about.libraries(), *about.fonts(), *about.profiles(), *about.word_lists())}
    assert {"reportlab", "pikepdf", "numpy", "Inter", "Archivo"} <= names
    assert any("pyside6" in name.lower() for name in names)
    assert not [name for name in names if name not in text]


def test_every_licence_text_can_be_read_from_about(window: Window, root: Path) -> None:
    window.main.actions_by_name["about"].trigger()
    view = window.main.view
    assert isinstance(view, AboutView)
    assert set(licence_texts()) >= {"LICENSE", "fonts/inter/OFL.txt", "assets/icc/LICENSE.txt"}
    for name in licence_texts():
        view.follow(f"{LICENCE}{name}")
        line = next(line for line in (root / name).read_text().splitlines() if line.strip())
        assert " ".join(line.split()) in " ".join(view.reader.toPlainText().split())
    view.follow(AGAIN)
    assert view.reader.toPlainText().startswith(say("app.name"))


def test_details_for_support_hold_versions_and_nothing_of_a_set(window: Window) -> None:
    window.main.actions_by_name["about"].trigger()
    view = window.main.view
    assert isinstance(view, AboutView)
    view.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert __version__ in copied
    assert "Lancashire" not in copied


def test_the_page_keeps_its_place_in_another_theme(window: Window, book: ManualView) -> None:
    book.follow("sets.md")
    bar = book.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    window.preferences.view.set("theme", "dark")
    QApplication.processEvents()
    assert bar.value() == before
    cursor = QTextCursor(book.reader.document())
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    assert cursor.charFormat().foreground().color().lightness() > 128


def test_the_numbers_of_the_table_are_listed(window: Window) -> None:
    asked: list[str] = []
    window.commands.asked.connect(lambda notice: (asked.append(notice.accessibleDescription()), notice.reject()))
    window.main.actions_by_name["services"].trigger()
    assert "0808 1000 900 stopitnow.org.uk/helpline: Stop It Now helpline" in asked[0]

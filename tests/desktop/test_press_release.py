"""A press release in the window: read, walked with the keyboard, decided, taken back, kept, drafted."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent, QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from materials_app.app.session import EditorState
from materials_app.desktop.application import Window
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.press_release_list import ReleaseList
from materials_app.desktop.press_release_review import ReviewPage
from materials_app.desktop.press_release_text import Stretch, TextBlock
from materials_app.desktop.press_release_view import PressReleaseView
from materials_app.desktop.theme import LIGHT, THEMES
from materials_app.intake.items import Item, Kind, Offer
from materials_app.model.findings import Severity
from tests.desktop.conftest import Opener, write
from tests.desktop.test_keyboard import LEAST_TARGET, name_of, ring_pixels

OURS = Path("tests/corpus/ours/releases")
GIVEN = Path("../shared/reference/press-release.txt")
Key = Qt.Key


@pytest.fixture
def dalmoor(root: Path) -> Path:
    """A release of our own: a malformed figure, a near miss, a promise, a slip, an elected speaker."""
    return root / OURS / "01-dalmoor-week.txt"


@pytest.fixture
def brackwater(root: Path) -> Path:
    """A release of our own whose figures contradict each other and the ledger."""
    return root / OURS / "02-brackwater-figures.txt"


Reader = Callable[..., ReviewPage]


@pytest.fixture
def read(window: Window, qtbot: QtBot) -> Reader:
    """Reads a file or words as the view does and gives the review."""

    def reader(source: Path | str, encoding: str = "") -> ReviewPage:
        release = window.commands.release
        window.main.actions_by_name["press-release"].trigger()
        with qtbot.waitSignal(release.ended):
            if isinstance(source, Path):
                release.read_file(source, encoding)
            else:
                view_of(window).source.paste.setPlainText(source)
                view_of(window).source.read.click()
        review = view_of(window).review
        assert review is not None
        return review

    return reader


def view_of(window: Window) -> PressReleaseView:
    view = window.main.view
    assert isinstance(view, PressReleaseView)
    return view


def in_hand(review: ReviewPage) -> Item:
    row = review.list.rows.rows[review.list.currentIndex().row()]
    assert row.item is not None
    return row.item


def hold(review: ReviewPage, excerpt: str, kind: Kind | None = None) -> Item:
    """Take an item in hand by its words."""
    item = next(one for one in review.state.intake.items if excerpt in one.excerpt and kind in (None, one.kind))
    review.list.hold(item.number)
    review.list.setFocus()
    return item


def press(review: ReviewPage, key: Qt.Key) -> None:
    QTest.keyClick(review.list, key)


def row_buttons(review: ReviewPage) -> tuple[QAbstractButton, ...]:
    """The real buttons of the row in hand, from left to right."""
    return tuple(one for one in review.list.viewport().findChildren(QAbstractButton) if one.isVisible())


def offer_of(review: ReviewPage, item: Item) -> Offer | None:
    made = review.state.decisions.of(item.number)
    return made.offer if made else None


# -- reading


def test_a_release_is_asked_for_in_place_of_the_editor(window: Window) -> None:
    write(window, "exit.text", "Words in hand")
    before: EditorState = window.editor.state
    QTest.keyClick(window.main, Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    view = view_of(window)
    assert QApplication.focusWidget() is view.source.paste
    assert not view.source.read.isEnabled()
    QTest.keyClick(view.source.paste, Key.Key_Escape)
    assert window.main.is_editing
    assert window.editor.state == before


def test_pasted_words_are_read_with_the_keyboard_alone(window: Window, qtbot: QtBot) -> None:
    window.main.actions_by_name["press-release"].trigger()
    view = view_of(window)
    QApplication.clipboard().setText("Call 0908 1000 900 today.")
    window.main.actions_by_name["paste"].trigger()
    with qtbot.waitSignal(window.commands.release.ended):
        QTest.keyClick(view.source.paste, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert view.review is not None
    assert view.review.state.intake.items[0].excerpt == "0908 1000 900"
    assert QApplication.focusWidget() is view.review.list
    assert window.main.windowTitle().startswith("Press release")


def test_a_dropped_file_is_read(window: Window, qtbot: QtBot, dalmoor: Path) -> None:
    window.main.actions_by_name["press-release"].trigger()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(dalmoor))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(window.commands.release.ended):
        view_of(window).source.dropEvent(event)
    assert view_of(window).bar.line.text() == "01-dalmoor-week.txt"


def test_the_file_dialog_reads_what_is_chosen(window: Window, qtbot: QtBot, dalmoor: Path) -> None:
    window.main.actions_by_name["press-release"].trigger()
    with qtbot.waitSignal(window.commands.release.asked) as asked:
        view_of(window).source.choose.click()
    dialog: QFileDialog = asked.args[0]
    with qtbot.waitSignal(window.commands.release.ended):
        dialog.fileSelected.emit(str(dalmoor))
    dialog.close()
    assert view_of(window).review is not None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"PK\x03\x04 half a file", "cannot be unpacked"),
        (b"%PDF-1.7 nothing more", ""),
        (b"   ", "holds no text"),
    ],
)
def test_a_broken_file_is_a_plain_sentence_in_the_view(
    window: Window, qtbot: QtBot, tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "release.docx"
    path.write_bytes(content)
    window.main.actions_by_name["press-release"].trigger()
    with qtbot.waitSignal(window.commands.release.ended):
        window.commands.release.read_file(path)
    source = view_of(window).source
    assert source.error.isVisible()
    assert says in source.error.words
    assert source.hint.text()
    assert not source.older.isVisible()
    assert QApplication.focusWidget() is source.choose


def test_a_file_that_is_not_there_is_told_too(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.main.actions_by_name["press-release"].trigger()
    with qtbot.waitSignal(window.commands.release.ended):
        window.commands.release.read_file(tmp_path / "gone.txt")
    assert "gone.txt" in view_of(window).source.error.words


def test_an_older_text_is_read_when_it_is_declared_and_never_guessed(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("They gave £1,500 – “all of it”.".encode("cp1252"))
    window.main.actions_by_name["press-release"].trigger()
    with qtbot.waitSignal(window.commands.release.ended):
        window.commands.release.read_file(path)
    source = view_of(window).source
    assert source.older.isVisible()
    assert "--encoding" not in source.hint.text()
    with qtbot.waitSignal(window.commands.release.ended):
        source.older.click()
    review = view_of(window).review
    assert review is not None
    assert "£1,500" in review.state.intake.release.text
    assert review.state.intake.release.changes == ("Read as cp1252, as declared.",)
    assert not source.error.isVisible()


# -- walking and deciding


def test_arrows_go_from_item_to_item_and_pass_over_bare_text(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    seen = []
    for _ in review.list.rows.rows:
        row = review.list.rows.rows[review.list.currentIndex().row()]
        seen.append(row)
        press(review, Key.Key_Down)
    assert {row.sort.value for row in seen} <= {"item", "style", "whole"}
    wanted = [row for row in review.list.rows.rows if row.sort.value != "text"]
    assert [row for row in wanted if row not in seen and row.sort.value != "whole"] == []


def test_letters_decide_and_go_on_to_the_next(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    slip = hold(review, "lead by")
    press(review, Key.Key_F)
    assert offer_of(review, slip) is Offer.FIX
    after = in_hand(review)
    assert after.start >= slip.start
    assert offer_of(review, after) is None
    number = hold(review, "0808 1000 909")
    press(review, Key.Key_U)
    assert offer_of(review, number) is None, "what carries an error is never used as it stands"
    press(review, Key.Key_L)
    assert offer_of(review, number) is Offer.LEAVE


def test_other_letters_do_nothing(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    number = hold(review, "0808 1000 909")
    QTest.keyClicks(review.list, "w")  # the first letter of a row that is said aloud as a warning
    assert in_hand(review) == number
    assert review.state.decisions.made == ()


def test_enter_does_what_is_suggested(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    number = hold(review, "0808 1000 909")
    press(review, Key.Key_Return)
    assert offer_of(review, number) is Offer.FIX
    spoken = hold(review, "I am proud")
    press(review, Key.Key_Return)
    assert offer_of(review, spoken) is Offer.LEAVE


def test_the_buttons_of_the_row_in_hand_do_the_same(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    number = hold(review, "0808 1000 909")
    buttons = {one.objectName(): one for one in row_buttons(review)}
    assert list(buttons) == ["fix", "leave", "answer"]
    assert buttons["fix"].text() == "&Fix: 0808 1000 900"
    buttons["fix"].setFocus()
    QTest.keyClick(buttons["fix"], Key.Key_Return)
    assert offer_of(review, number) is Offer.FIX
    assert QApplication.focusWidget() is review.list


def test_a_painted_button_of_another_row_is_pressed_with_one_click(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    number = hold(review, "0808 1000 909")
    other = next(one for one in review.state.intake.items if one.excerpt == "24/7")
    row = review.list.rows.row_of(other.number)
    leave = next(one for one in review.list.card(row).buttons if one.act.name == "leave")
    click(review.list, row, leave.rect.center())
    assert offer_of(review, other) is Offer.LEAVE
    assert offer_of(review, number) is None


def click(listed: ReleaseList, row: int, within: QPoint) -> None:
    listed.scrollTo(listed.rows.index(row, 0))
    at = listed.card_rect(row).topLeft() + within
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_a_decided_item_shrinks_to_a_line_with_a_way_back(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    number = hold(review, "0808 1000 909")
    row = review.list.rows.row_of(number.number)
    before = review.list.card(row).height
    press(review, Key.Key_F)
    card = review.list.card(row)
    assert card.height < before / 2
    assert [one.line.words for one in card.pieces] == ["Telephone number: 0808 1000 909", "Fixed: 0808 1000 900"]
    review.list.hold(number.number)
    press(review, Key.Key_Backspace)
    assert offer_of(review, number) is None
    assert review.list.card(row).height == before


def test_every_decision_is_undone_and_redone_by_the_windows_own_undo(
    window: Window, read: Reader, dalmoor: Path
) -> None:
    write(window, "exit.text", "Words in hand")
    document = window.editor.document
    review = read(dalmoor)
    undo, redo = window.main.actions_by_name["undo"], window.main.actions_by_name["redo"]
    assert not undo.isEnabled()
    slip = hold(review, "lead by")
    press(review, Key.Key_F)
    assert undo.text() == "&Undo fix of “lead by”"
    undo.trigger()
    assert offer_of(review, slip) is None
    assert in_hand(review) == slip
    redo.trigger()
    assert offer_of(review, slip) is Offer.FIX
    assert window.editor.document == document
    QTest.keyClick(review.list, Key.Key_Escape)
    assert window.main.is_editing
    assert "fix of" not in undo.text()


def test_counts_say_what_is_left_and_what_stands_first(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    total = len(review.state.intake.items)
    assert review.count.text() == f"{total} items: 0 decided, {total} to decide"
    errors = [one for one in review.state.intake.items if one.severity is Severity.ERROR]
    assert review.why.text() == f"Decide {len(errors)} items with an error first"
    assert not review.drafts.isEnabled()
    for one in errors:
        review.list.hold(one.number)
        press(review, Key.Key_L)
    assert review.light.accessibleName().startswith("6 warnings")
    assert review.count.text() == f"{total} items: {len(errors)} decided, {total - len(errors)} to decide"


def test_what_is_shown_is_chosen_by_kind(read: Reader, brackwater: Path) -> None:
    review = read(brackwater)
    shown = [review.filter.itemText(at) for at in range(review.filter.count())]
    assert shown[:3] == ["Everything, 14", "To decide, 14", "With an error, 6"]
    review.filter.chosen.emit("quote")
    assert [row.item.kind for row in review.list.rows.rows if row.item] == [Kind.QUOTE]
    review.filter.chosen.emit("errors")
    assert {row.item.severity for row in review.list.rows.rows if row.item} == {Severity.ERROR}
    review.filter.chosen.emit("open")
    first = in_hand(review)
    press(review, Key.Key_L)
    assert first.number not in {row.number for row in review.list.rows.rows}


def test_remarks_on_style_are_folded_behind_the_faults(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    rows = review.list.rows.rows
    assert rows[-1].sort.value == "style"
    assert rows[-1].items == 2
    review.list.hold_row(len(rows) - 1)
    press(review, Key.Key_Return)
    assert [row.item.kind for row in review.list.rows.rows[-2:] if row.item] == [Kind.WORDS, Kind.WORDS]
    press(review, Key.Key_Left)
    assert review.list.rows.rows == rows
    assert [one.act.name for one in review.list.card(len(rows) - 1).buttons] == ["fold", "leave-style"]
    press(review, Key.Key_L)
    left = [one for one in review.state.decisions.made if one.offer is Offer.LEAVE]
    assert len(left) == 2
    assert review.undo_step == "2 decisions"
    assert [one.act.name for one in review.list.card(len(rows) - 1).buttons] == ["fold"]


def test_after_the_last_fault_the_remarks_on_style_come_in_hand(read: Reader) -> None:
    review = read("Call 0908 1000 900. " + "We work on this with very many people " * 4 + ".")
    hold(review, "0908 1000 900")
    press(review, Key.Key_F)
    assert review.list.rows.rows[review.list.currentIndex().row()].sort.value == "style"


def test_next_and_f8_go_to_what_is_not_decided_wherever_it_hides(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    hidden = [one for one in review.state.open if one.kind is Kind.WORDS]
    for one in review.state.open:
        if one not in hidden:
            review.list.hold(one.number)
            press(review, Key.Key_L)
    review.next.click()
    assert in_hand(review) == hidden[0]
    press(review, Key.Key_F8)
    assert in_hand(review) == hidden[1]


# -- answers


def test_a_question_is_answered_in_words_and_completes_the_draft(
    window: Window, read: Reader, dalmoor: Path, tmp_path: Path
) -> None:
    review = read(dalmoor)
    figure = hold(review, "2,3000")
    press(review, Key.Key_F)
    form = review.list.form
    assert form is not None
    assert QApplication.focusWidget() is form.fields[0]
    assert form.fields[0].accessibleName().startswith("Which number is it: 23,000 or 2,300")
    assert not form.keep.isEnabled()
    QTest.keyClicks(form.fields[0], "2,300")
    period = next(one for one in form.fields if "dates" in one.accessibleName())
    QTest.keyClicks(period, "2025")
    QTest.keyClick(period, Key.Key_Return)
    assert offer_of(review, figure) is Offer.FIX
    shown = [one.line.words for one in review.list.card(review.list.rows.row_of(figure.number)).pieces]
    assert shown == ["Figure: 2,3000", "Fixed: 2 answers"]
    for one in review.state.blocking:
        review.list.hold(one.number)
        press(review, Key.Key_L)
    assert review.drafts.isEnabled()
    window.commands.release.write_drafts(tmp_path / "drafts.toml")
    (claim,) = tomllib.loads((tmp_path / "drafts.toml").read_text())["claim"]
    assert (claim["value"], claim["period"]) == ("2,300", "2025")
    assert review.note.words == "“drafts.toml” is saved: 1 figure, 1 message."
    assert review.add_figures.isVisible()
    review.add_figures.click()
    assert [one.id for one in window.editor.document.claims] == [claim["id"]]
    assert window.editor.document.claims[0].checked is None
    assert not review.add_figures.isVisible()
    QTest.keyClick(review.list, Key.Key_Escape)
    assert window.main.actions_by_name["undo"].text() == "&Undo figures out of a press release"
    window.main.actions_by_name["undo"].trigger()
    assert window.editor.document.claims == ()


def test_words_typed_are_not_lost_when_a_form_is_closed(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    hold(review, "2,3000")
    press(review, Key.Key_A)
    assert review.list.form is not None
    QTest.keyClicks(review.list.form.fields[0], "2,300")
    QTest.keyClick(review.list.form.fields[0], Key.Key_Escape)
    assert review.list.form is None
    assert review.isVisible(), "Escape closes the form, not the view"
    press(review, Key.Key_A)
    form = review.list.form
    assert form is not None
    assert form.fields[0].text() == "2,300"


def test_words_proposed_can_be_changed(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    promise = hold(review, "24/7")
    press(review, Key.Key_E)
    form = review.list.form
    assert form is not None
    assert form.fields[0].text() == promise.proposal
    form.fields[0].selectAll()
    QTest.keyClicks(form.fields[0], "Free to call and kind")
    form.keep.click()
    made = review.state.decisions.of(promise.number)
    assert made is not None
    assert (made.offer, made.wording) == (Offer.FIX, "Free to call and kind")


def test_what_is_asked_about_the_whole_release_is_answered(read: Reader, brackwater: Path) -> None:
    review = read(brackwater)
    review.list.hold_row(0)
    assert review.list.rows.rows[0].sort.value == "whole"
    press(review, Key.Key_Return)
    form = review.list.form
    assert form is not None
    QTest.keyClicks(form.fields[0], "Nobody yet")
    QTest.keyClick(form.fields[0], Key.Key_Return)
    assert review.state.decisions.answers == ("Nobody yet",)
    assert review.undo_step == "answers about the release"
    review.undo()
    assert review.state.decisions.answers == ()


# -- keeping


def test_decisions_outlive_the_view_and_the_window(
    window: Window, read: Reader, dalmoor: Path, open_window: Opener, qtbot: QtBot
) -> None:
    review = read(dalmoor)
    slip = hold(review, "lead by")
    press(review, Key.Key_F)
    QTest.keyClick(review.list, Key.Key_Escape)
    window.main.actions_by_name["press-release"].trigger()
    assert view_of(window).page is review, "the view comes back as it was left"
    assert offer_of(review, slip) is Offer.FIX
    assert review.kept.text() == "1 decision kept"
    other = open_window()
    other.main.actions_by_name["press-release"].trigger()
    with qtbot.waitSignal(other.commands.release.ended):
        other.commands.release.read_words(dalmoor.read_text())
    again = view_of(other).review
    assert again is not None
    assert offer_of(again, slip) is Offer.FIX
    assert again.kept.text() == "1 decision of earlier is back"


def test_decisions_that_cannot_be_kept_are_told(window: Window, read: Reader, dalmoor: Path, tmp_path: Path) -> None:
    (tmp_path / "press-releases").write_text("a file where the folder should be")
    review = read(dalmoor)
    hold(review, "lead by")
    press(review, Key.Key_F)
    window.commands.release.keep_now()
    assert review.kept.text().startswith("Decisions could not be kept: ")


def test_another_release_leaves_the_first_one_decided(window: Window, read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    slip = hold(review, "lead by")
    press(review, Key.Key_F)
    view_of(window).other.click()
    assert view_of(window).page is view_of(window).source
    review = read("Call 0908 1000 900 today.")
    assert review.state.decisions.made == ()
    assert not window.main.actions_by_name["undo"].isEnabled()
    review = read(dalmoor)
    assert offer_of(review, slip) is Offer.FIX


# -- looks and access


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_everything_that_acts_is_named_large_enough_and_whole(
    window: Window, read: Reader, dalmoor: Path, size: tuple[int, int]
) -> None:
    window.main.resize(*size)
    review = read(dalmoor)
    hold(review, "2,3000")
    press(review, Key.Key_A)
    actors = [
        one
        for kind in (QAbstractButton, QComboBox, QLineEdit, QTextEdit)
        for one in window.main.findChildren(kind)
        if one.isVisible() and not isinstance(one.parentWidget(), QComboBox)
    ]
    assert len(actors) > 10
    assert [type(one).__name__ for one in actors if not name_of(one) and not one.accessibleName()] == []
    assert [name_of(one) for one in actors if min(one.width(), one.height()) < LEAST_TARGET] == []
    narrow = [name_of(one) for one in actors if one.width() < one.minimumSizeHint().width()]
    assert narrow == []


def test_tab_goes_round_the_view_and_shows_where_it_is(window: Window, read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    hold(review, "0808 1000 909")
    seen = []
    while (now := QApplication.focusWidget()) is not None and now not in seen:
        assert ring_pixels(window, now) > 20 or now is review.list, name_of(now)
        seen.append(now)
        QTest.keyClick(now, Key.Key_Tab)
    names = {one.objectName() for one in seen}
    assert {"fix", "leave", "answer"} <= names
    assert review.list in seen
    assert review.next in seen
    assert view_of(window).bar.back in seen
    assert not any(window.main.content.isAncestorOf(one) for one in seen)


def test_f6_goes_through_the_panes_of_the_view(window: Window, read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    review.list.setFocus()
    reached = []
    for _ in range(5):
        window.main.actions_by_name["next-pane"].trigger()
        reached.append(QApplication.focusWidget())
    assert review.list in reached
    assert view_of(window).bar.back in reached
    assert review.light in reached


def test_a_row_says_aloud_what_it_shows(read: Reader, dalmoor: Path) -> None:
    review = read(dalmoor)
    item = hold(review, "2,3000")
    interface = QAccessible.queryAccessibleInterface(review.list)
    row = interface.child(review.list.rows.row_of(item.number))
    said = row.text(QAccessible.Text.Name)
    assert said.startswith("Error. Figure: 2,3000. ")
    assert all(question.words in said for question in item.questions)


def test_marks_stand_under_their_words_behind_letters_beyond_the_first_plane(dressed: QApplication) -> None:
    assert dressed
    words = "\N{WAVING HAND SIGN} Call \N{WAVING HAND SIGN} 0908 1000 900 now"
    start = words.index("0908")
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    mark = Stretch(start, start + 13, "error_ground", "error", in_hand=True)
    TextBlock(words, 0, 400).paint(painter, QPointF(0, 0), (mark,), LIGHT)
    painter.end()
    marked = [x for x in range(400) if image.pixelColor(x, 22).name().upper() == LIGHT.error]
    measure = QFontMetricsF(ui_font(Role.READING))
    assert marked[0] == pytest.approx(measure.horizontalAdvance(words[:start]), abs=2)
    assert marked[-1] == pytest.approx(measure.horizontalAdvance(words[: start + 13]), abs=2)


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_the_view_is_painted_in_every_theme(window: Window, read: Reader, dalmoor: Path, theme: str) -> None:
    review = read(dalmoor)
    hold(review, "2,3000")
    window.appearance.wear(theme)
    image = review.list.viewport().grab().toImage()
    colours = {image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 3) for y in range(200)}
    wanted = THEMES[theme]
    assert {wanted.panel, wanted.accent} <= colours


def test_a_long_release_measures_a_decision_alone(read: Reader, dalmoor: Path) -> None:
    words = dalmoor.read_text()
    many = "\n\n".join(words for _ in range(29_000 // len(words)))
    review = read(many)
    assert len(review.state.intake.items) > 250
    slip = hold(review, "lead by")
    rows = range(len(review.list.rows.rows))
    before = [review.list.card(at) for at in rows]
    press(review, Key.Key_F)
    fresh = [at for at in rows if review.list.card(at) is not before[at]]
    assert fresh == [review.list.rows.row_of(slip.number)]


def test_the_release_our_user_gave_is_taken_apart(read: Reader, root: Path) -> None:
    given = root / GIVEN
    if not given.exists():
        pytest.skip("the release of our user lies outside the repository")
    review = read(given)
    found = {finding.id for item in review.state.intake.items for finding in item.findings}
    assert {"figure-malformed", "figure-two-measures", "figure-two-periods", "help-seekers-as-offences"} <= found
    assert {"quote-elected", "addressees-contradict"} <= found
    assert review.light.accessibleName() == "9 errors, 12 warnings"

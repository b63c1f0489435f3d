"""Shows a page of Markdown in the window's own letters and colours."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from materials_app.app.manual import slug
from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import Theme, ink
from materials_app.desktop.wording import say

HEADINGS = {1: Role.TITLE, 2: Role.HEADING, 3: Role.STRONG}
ABOVE = {1: 0, 2: 20, 3: 12}
BELOW = 8
TEXT, STRONG_TEXT = Role.READING, Role.READING_STRONG
CELL = 6
INDENT = 24
EDGE = 32
RING_ROOM = 8
"""The page stands this far inside the widget, so that the ring round it crosses no letters."""
MOST_WIDTH = 760


class Reader(QTextBrowser):
    """A page to be read. ``followed`` carries a link that was pressed: nothing is opened by itself."""

    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = "panel"
        self._text = ""
        self.setAccessibleName(say("manual.page"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFont(ui_font(TEXT))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self.anchorClicked.connect(lambda url: self.followed.emit(_address(url)))

    # -- showing

    def show_text(self, text: str, heading: str = "", words: str = "") -> None:
        """Show a page from its head, or from a heading; ``words`` are marked where they stand."""
        self._text = text
        self._set()
        self.setExtraSelections(self._marked(words))
        self.verticalScrollBar().setValue(0)
        if heading:
            self.show_heading(heading)

    def _set(self) -> None:
        """Put the page in, dressed before it is seen: a page on show is laid out again for every piece that changes."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setIndentWidth(INDENT)
        document.setDefaultFont(ui_font(TEXT))
        document.setMarkdown(self._text)
        _dress(document, theme_of(self))
        self.setDocument(document)  # it owns the page, and lets go of the one before

    def leave_right(self, pixels: int) -> None:
        """Keep lines short: leave room at the right of them."""
        self.setViewportMargins(RING_ROOM, RING_ROOM, pixels, 0)

    def show_heading(self, heading: str) -> None:
        """Go to a heading, by its words or by what a link calls it."""
        wanted = slug(heading)
        block = next((one for one in _blocks(self.document()) if _level(one) and slug(one.text()) == wanted), None)
        if block is not None:
            self.setTextCursor(QTextCursor(block))
            top = self.document().documentLayout().blockBoundingRect(block).top()
            self.verticalScrollBar().setValue(int(top))

    def _marked(self, words: str) -> list[QTextEdit.ExtraSelection]:
        if not words.strip():
            return []
        theme, found = theme_of(self), list[QTextEdit.ExtraSelection]()
        cursor = self.document().find(words.strip())
        while not cursor.isNull():
            mark = QTextEdit.ExtraSelection()
            looks = QTextCharFormat()
            looks.setBackground(ink(theme.select))
            looks.setForeground(ink(theme.on_select))
            mark.cursor, mark.format = cursor, looks
            found.append(mark)
            cursor = self.document().find(words.strip(), cursor)
        return found

    def changeEvent(self, event: QEvent) -> None:
        """Letters or colours are others now: dress the page again, where it stands."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and self._text:
            at = self.verticalScrollBar().value()
            self._set()
            self.verticalScrollBar().setValue(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the window."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _address(url: QUrl) -> str:
    return url.toString()


def _dress(document: QTextDocument, theme: Theme) -> None:
    """Give every piece its font: Qt asks a variable font for bold and gets a smear."""
    edit = QTextCursor(document)
    edit.beginEditBlock()
    for table in _tables(document):
        _rule(table, theme)
    for block in _blocks(document):
        _lead(block, theme)
        for start, length, looks in _pieces(block):
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(_dressed(block, looks, theme))
        bullets = block.textList()
        if bullets is not None and bullets.format().style() == QTextListFormat.Style.ListCircle:
            discs = bullets.format()
            discs.setStyle(QTextListFormat.Style.ListDisc)
            bullets.setFormat(discs)
    edit.endEditBlock()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """The runs of a block with one look each, gathered before any is changed."""
    pieces, part = [], block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        if fragment.isValid():
            pieces.append((fragment.position(), fragment.length(), fragment.charFormat()))
        part += 1
    return pieces


def _level(block: QTextBlock) -> int:
    return block.blockFormat().headingLevel()


def _is_code(block: QTextBlock) -> bool:
    looks = block.blockFormat()
    return looks.hasProperty(QTextBlockFormat.Property.BlockCodeFence.value) or looks.nonBreakableLines()


def _dressed(block: QTextBlock, looks: QTextCharFormat, theme: Theme) -> QTextCharFormat:
    """A piece in the window's own letters."""
    made = QTextCharFormat()
    role = HEADINGS.get(_level(block), Role.STRONG) if _level(block) else TEXT
    cursor = QTextCursor(block)
    table = cursor.currentTable()
    is_head = table is not None and table.cellAt(cursor).row() == 0
    is_strong = is_head or looks.fontWeight() > QFont.Weight.Normal
    made.setFont(ui_font(STRONG_TEXT if is_strong and role is TEXT else role))
    made.setForeground(ink(theme.text))
    if looks.isAnchor():
        made.setAnchor(True)
        made.setAnchorHref(looks.anchorHref())
        made.setForeground(ink(theme.accent))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    elif _is_code(block):
        made.setFont(ui_font(TEXT, tabular=True))
    elif looks.fontFixedPitch():
        made.setFont(ui_font(TEXT, tabular=True))
        made.setBackground(ink(theme.sunken))
    return made


def _lead(block: QTextBlock, theme: Theme) -> None:
    """The space round a block and from line to line."""
    looks = QTextBlockFormat(block.blockFormat())
    level = _level(block)
    role = HEADINGS.get(level, Role.STRONG) if level else TEXT
    looks.setLineHeight(line_of(role), int(QTextBlockFormat.LineHeightTypes.MinimumHeight.value))
    is_inside = _is_code(block) or QTextCursor(block).currentTable() is not None
    looks.setTopMargin(ABOVE.get(level, 12) if level else 0)
    looks.setBottomMargin(0 if is_inside else BELOW)
    if _is_code(block):
        looks.setBackground(ink(theme.sunken))
        looks.setBottomMargin(0 if _is_code(block.next()) else BELOW)
    QTextCursor(block).setBlockFormat(looks)


def _tables(document: QTextDocument) -> Iterator[QTextTable]:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            yield frame


def _rule(table: QTextTable, theme: Theme) -> None:
    """A table with thin lines, as wide as the page."""
    first = table.cellAt(0, 0)
    cursor = first.firstCursorPosition()
    if not cursor.block().text() and first.lastCursorPosition().block() != cursor.block():
        cursor.deleteChar()  # after code Qt begins a table with an empty line
    looks = table.format()
    looks.setBorder(1)
    looks.setBorderCollapse(True)
    looks.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    looks.setBorderBrush(ink(theme.line))
    looks.setCellPadding(CELL)
    looks.setCellSpacing(0)
    looks.setTopMargin(4)
    looks.setBottomMargin(12)
    looks.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(looks)

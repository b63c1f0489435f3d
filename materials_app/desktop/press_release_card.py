"""A card of the review: where its words, marks and buttons lie at a width, and how it is painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from materials_app.app.release_rows import Row, RowSort
from materials_app.app.release_session import ReviewState
from materials_app.desktop.button import Scale, Variant
from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.marks import IN_LISTS, NORMAL, Mark, paint_mark
from materials_app.desktop.measure import height_of, width_of
from materials_app.desktop.press_release_words import (
    Act,
    Line,
    acts_of,
    asked_of,
    decided_words,
    lines_of,
    mark_of,
    style_words,
    title_of,
)
from materials_app.desktop.style_parts import RADIUS, SIDE, letters_and_icon, rounded
from materials_app.desktop.theme import Theme, ink
from materials_app.desktop.wording import say
from materials_app.intake.items import Offer

EDGE = 16
LETTERS_X = 40
WORDS_INSET = LETTERS_X + EDGE
"""What a card keeps free left and right of its words."""
LINE_GAP = 4
GROUP_GAP = 8
BUTTON_GAP = 8
TITLE_GAP = 12
CARD_RADIUS = 10
DECIDED_HEIGHT = 44
BUTTON = Scale.SMALL.value
CHOSEN = 2
RING = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """Words or a mark at a place of the card."""

    rect: QRect
    line: Line


@dataclass(frozen=True, slots=True)
class Placed:
    """A button at a place of the card."""

    rect: QRect
    act: Act


@dataclass(frozen=True, slots=True)
class Card:
    """A card laid out: its size, its words and marks, its buttons."""

    wide: int
    height: int
    pieces: tuple[Piece, ...]
    buttons: tuple[Placed, ...]
    form_top: int = 0
    """Where a form for answers begins, when one is open."""

    @property
    def strip(self) -> QRect:
        """The box round all buttons."""
        box = QRect()
        for button in self.buttons:
            box = box.united(button.rect)
        return box


def lay_card(row: Row, state: ReviewState, wide: int, form: int = 0) -> Card:
    """The card of a row. ``form`` is the height of an open form, which stands in place of questions and buttons."""
    if row.item is not None and state.decisions.of(row.number) is not None and not form:
        return _decided(row, state, wide)
    room = wide - WORDS_INSET
    pieces, top = _words(_heads(row, state), room, EDGE - 2)
    if form:
        return Card(wide, top + GROUP_GAP + form + EDGE, tuple(pieces), (), top + GROUP_GAP)
    asked = tuple(asked_of(row, state))
    if asked:
        more, top = _words(asked, room, top + GROUP_GAP)
        pieces += more
    buttons, foot = _buttons(acts_of(row, state), room, top + GROUP_GAP + 2)
    return Card(wide, (foot if buttons else top) + EDGE - 2, tuple(pieces), buttons)


def _heads(row: Row, state: ReviewState) -> Iterator[Line]:
    if row.sort is RowSort.STYLE:
        yield Line(style_words(row), Role.STRONG, mark=Mark.NOTE)
        yield Line(say("release.style-more"), token="text2")
    elif row.item is None:
        yield Line(say("release.whole"), Role.STRONG, mark=Mark.NOTE)
        yield from (
            Line(say("release.changed", change=change), token="text2") for change in state.intake.release.changes
        )
    else:
        yield Line(title_of(row.item), Role.STRONG, mark=mark_of(row.item))
        yield from lines_of(row.item)


def _words(lines: Iterator[Line] | tuple[Line, ...], room: int, top: int) -> tuple[list[Piece], int]:
    """The lines one under the other from ``top``; and where they end."""
    pieces: list[Piece] = []
    for line in lines:
        top += LINE_GAP if pieces else 0
        high = height_of(line.words, line.role, room)
        pieces.append(Piece(QRect(LETTERS_X, top, room, high), line))
        top += high
    return pieces, top


def _buttons(acts: tuple[Act, ...], room: int, top: int) -> tuple[tuple[Placed, ...], int]:
    """Buttons side by side, on a second line where they do not fit; and where they end."""
    placed: list[Placed] = []
    x = 0
    for act in acts:
        wide = _button_width(act)
        if placed and x + wide > room:
            x, top = 0, top + BUTTON + BUTTON_GAP
        placed.append(Placed(QRect(LETTERS_X + x, top, wide, BUTTON), act))
        x += wide + BUTTON_GAP
    return tuple(placed), top + BUTTON


def _button_width(act: Act) -> int:
    variant = Variant.QUIET if act.quiet else Variant.PLAIN
    return width_of(act.words.replace("&&", "\0").replace("&", "").replace("\0", "&"), Role.LABEL) + 2 * SIDE[variant]


def _decided(row: Row, state: ReviewState, wide: int) -> Card:
    """One line: what it is, what was decided, and the way back."""
    item, made = row.item, state.decisions.of(row.number)
    assert item is not None and made is not None  # noqa: PT018
    (act,) = acts_of(row, state)
    button = _button_width(act)
    right = wide - EDGE + SIDE[Variant.QUIET] - button
    top = (DECIDED_HEIGHT - line_of(Role.BODY)) // 2
    room = right - GROUP_GAP - LETTERS_X
    left_out = made.offer is Offer.LEAVE
    head = Line(title_of(item), Role.LABEL, "text", Mark.DONE if left_out else Mark.READY)
    did = Line(decided_words(item, made), Role.BODY, "text2" if left_out else "ok")
    line = line_of(Role.BODY)
    spare = room - TITLE_GAP - width_of(did.words, did.role) - 2
    title = min(width_of(head.words, head.role) + 2, max(room * 3 // 5, spare))
    pieces = (
        Piece(QRect(LETTERS_X, top, title, line), head),
        Piece(QRect(LETTERS_X + title + TITLE_GAP, top, room - title - TITLE_GAP, line), did),
    )
    place = QRect(right, (DECIDED_HEIGHT - BUTTON) // 2, button, BUTTON)
    return Card(wide, DECIDED_HEIGHT, pieces, (Placed(place, act),))


def paint_card(painter: QPainter, card: Card, at: QPoint, theme: Theme, look: Look) -> None:
    """Paint a card at a place."""
    box = QRectF(at.x(), at.y(), card.wide, card.height)
    edge, width = (theme.accent, CHOSEN) if look.current else (theme.edge, 1)
    rounded(painter, box, theme.panel, edge, width, CARD_RADIUS)
    if look.focused:
        ring = box.adjusted(-RING - 1, -RING - 1, RING + 1, RING + 1)
        rounded(painter, ring, None, theme.focus, RING, CARD_RADIUS + RING + 1)
    for piece in card.pieces:
        rect, line = piece.rect.translated(at), piece.line
        if line.mark is not None:
            side = NORMAL if line.role in (Role.STRONG, Role.LABEL) else IN_LISTS
            x = at.x() + EDGE + (NORMAL - side) / 2
            y = rect.y() + (line_of(line.role) - side) / 2
            paint_mark(painter, line.mark, QRectF(x, y, side, side), theme)
        painter.setFont(ui_font(line.role))
        painter.setPen(ink(getattr(theme, line.token)))
        words = line.words
        if card.height == DECIDED_HEIGHT:
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(Qt.TextFlag.TextWordWrap), words)
    if look.paints_buttons:
        for button in card.buttons:
            _paint_button(painter, button, at, theme, hot=look.hot == button.act.name)


@dataclass(frozen=True, slots=True)
class Look:
    """How a card is shown: current, with the keyboard, with its buttons painted, with the pointer over one of them."""

    current: bool = False
    focused: bool = False
    paints_buttons: bool = True
    hot: str = ""


def _paint_button(painter: QPainter, button: Placed, at: QPoint, theme: Theme, *, hot: bool) -> None:
    rect = button.rect.translated(at)
    quiet = button.act.quiet
    ground = theme.hover if hot else None if quiet else theme.raised
    rounded(painter, QRectF(rect), ground, None if quiet else theme.edge, 1, RADIUS)
    painter.setFont(ui_font(Role.LABEL))
    letters_and_icon(painter, rect, button.act.words, "", theme.accent if quiet else theme.text)

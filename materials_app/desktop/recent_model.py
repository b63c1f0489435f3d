"""The recent sets as rows: what each is called, for whom and when, how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from materials_app.catalogue.catalogue import Catalogue
from materials_app.desktop.day_words import when
from materials_app.desktop.marks import Mark
from materials_app.desktop.recent_shelf import Shelved
from materials_app.desktop.wording import counted, joined, languages_said, name_words, say
from materials_app.model.campaign_set import CampaignSet

CARD = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Card:
    """One set on the start page. ``picture`` is a PNG, or empty; ``mark`` is none while its state is not known."""

    shelved: Shelved
    title: str
    line: str
    state: str
    mark: Mark | None

    @property
    def is_missing(self) -> bool:
        """Whether its file is not there any more."""
        return self.shelved.seen is not None and self.shelved.seen.is_missing

    @property
    def picture(self) -> bytes:
        """Its picture, or empty."""
        return self.shelved.kept.picture

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return joined(self.title, self.line, self.state)


def card_of(shelved: Shelved, catalogue: Catalogue, today: date, *, is_short: bool) -> Card:
    """A set as a card. ``is_short`` keeps the audience out of its title: others may see the screen."""
    seen = shelved.seen
    name, folder = shelved.path.stem, str(shelved.path.parent)
    if seen is None:
        return Card(shelved, name, folder, say("start.looking"), None)
    if seen.worked_on is None:
        return Card(shelved, name, folder, say("start.missing"), Mark.WARNING)
    if seen.document is None:
        return Card(shelved, name, when(seen.worked_on, today), say("start.unreadable"), Mark.ERROR)
    title = seen.document.name if is_short else title_of(seen.document, catalogue)
    line = joined(_force(seen.document, catalogue), _language(seen.document), when(seen.worked_on, today))
    return Card(shelved, title, line, *_state(shelved))


def title_of(document: CampaignSet, catalogue: Catalogue) -> str:
    """The name somebody gave the set; without one, whom it speaks to."""
    campaign = catalogue.campaign(document.campaign)
    return (
        name_words(catalogue.audience(campaign, document.audience).name)
        if document.name == campaign.name
        else document.name
    )


def _force(document: CampaignSet, catalogue: Catalogue) -> str:
    return name_words(catalogue.force(document.force).public_name) if document.force else say("toolbar.no-force")


def _language(document: CampaignSet) -> str:
    return "" if document.spoken == "en" else languages_said(document.spoken)


def _state(shelved: Shelved) -> tuple[str, Mark | None]:
    state = shelved.kept.state
    if state is None:
        return say("start.looking"), None
    if state.errors:
        return counted("status.error", "status.errors", state.errors), Mark.ERROR
    if state.is_draft:
        return say("start.draft"), Mark.WARNING
    if state.warnings:
        return counted("status.warning", "status.warnings", state.warnings), Mark.WARNING
    if state.accepted:
        return counted("status.accepted-one", "status.accepted", state.accepted), Mark.WARNING
    if not state.is_signed_off:
        return say("start.unsigned"), Mark.NOTE
    return say("start.ready"), Mark.READY


class RecentModel(QAbstractListModel):
    """The recent sets, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The sets as they are shown."""
        return self._cards

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these; those that stay keep their place, and the view its current one."""
        cards = tuple(cards)
        if [one.shelved.path for one in cards] != [one.shelved.path for one in self._cards]:
            self.beginResetModel()
            self._cards = cards
            self.endResetModel()
        elif cards != self._cards:
            changed = [at for at, (new, old) in enumerate(zip(cards, self._cards, strict=True)) if new != old]
            self._cards = cards
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], 0))

    def card_at(self, index: Index) -> Card | None:
        """The set of a row."""
        return self._cards[index.row()] if 0 <= index.row() < len(self._cards) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A set's title, what is said of it, where it lies, or the card itself."""
        card = self.card_at(index)
        if card is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(card.shelved.path)
        return card if role == CARD else None

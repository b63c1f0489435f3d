"""The one object that owns the editor's state. Widgets call it and listen to it; no widget talks to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from materials_app.app import session
from materials_app.app.fields import (
    Field,
    FieldFit,
    fields_of,
    fit_of,
    length_on_page,
    library_words,
    message_in,
    over_by_field,
    own_words,
)
from materials_app.app.files import open_set, save_set
from materials_app.app.preview import Preview, preview, studio_beside
from materials_app.app.session import EditorState
from materials_app.app.settings import Settings, with_recent
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Campaign, Force
from materials_app.model.findings import Finding
from materials_app.model.library import AssetLibrary
from materials_app.model.template import LayoutTemplate, TextFrame
from materials_app.pipeline.studio import Studio

PAUSE_MS = 1000
"""A pause of a second in typing ends the step that undo takes back."""
FIRST_LAYOUT = "poster-a4"
FIRST_LANGUAGE = "en"


def new_set(catalogue: Catalogue, force: str) -> CampaignSet:
    """A set to begin with: the first campaign's first audience, its first words; ``force`` may be empty."""
    campaign = catalogue.campaigns[0]
    audience = next((a.id for a in campaign.audiences if campaign.default_messages(a.id)), campaign.audiences[0].id)
    known = {one.id for one in catalogue.forces}
    return CampaignSet(
        name=campaign.name,
        force=force if force in known else "",
        campaign=campaign.id,
        audience=audience,
        language=FIRST_LANGUAGE,
        layouts=(FIRST_LAYOUT,),
    )


@dataclass(frozen=True, slots=True)
class _Subject:
    """What the set's names stand for, looked up once a change: widgets ask for them many times."""

    campaign: Campaign
    force: Force | None
    template: LayoutTemplate
    fields: tuple[Field, ...]


def _look_up(catalogue: Catalogue, state: EditorState) -> _Subject:
    document = state.document
    template = catalogue.template(state.layout, document.family)
    force = catalogue.force(document.force) if document.force else None
    return _Subject(catalogue.campaign(document.campaign), force, template, fields_of(template))


class Editor(QObject):
    """State, preview and settings of one window. Every change goes through ``do``."""

    changed = Signal()
    """State and preview are new; look at both."""
    asked_for_slot = Signal(str)
    """Someone wants the field of a slot: a problem, or a click on the page."""
    slot_in_hand = Signal(str)
    """The keyboard is in the field of a slot; empty when it is elsewhere."""

    def __init__(self, studio: Studio, settings: Settings, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.settings = settings
        self.today = today
        self.saved_at: datetime | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._end_step)
        self.state = session.opened(new_set(studio.catalogue, settings.force))
        self._subject = _look_up(studio.catalogue, self.state)
        self.preview = Preview()
        self.is_started = False

    # -- what widgets look at

    @property
    def catalogue(self) -> Catalogue:
        """The shipped data."""
        return self._studio.catalogue

    @property
    def library(self) -> AssetLibrary:
        """Fonts, profiles, pictures."""
        return self._studio.library

    @property
    def document(self) -> CampaignSet:
        """The set as it is now."""
        return self.state.document

    @property
    def campaign(self) -> Campaign:
        """The set's campaign."""
        return self._subject.campaign

    @property
    def force(self) -> Force | None:
        """The set's force, or none while nobody has chosen one."""
        return self._subject.force

    @property
    def all_fields(self) -> tuple[Field, ...]:
        """The fields the layout on show can hold, in the page's reading order."""
        return self._subject.fields

    @property
    def fields(self) -> tuple[Field, ...]:
        """Those of them that hold words, the user's own or the library's."""
        return tuple(one for one in self.all_fields if self._holds_words(one))

    def _holds_words(self, field: Field) -> bool:
        return bool(own_words(self.document, field) or self._library(field, field.length))

    def words_in(self, field: Field) -> tuple[str, str]:
        """What stands in a field: the user's own words or empty, and the library's."""
        return own_words(self.document, field), self._library(field, self._length(field))

    def _library(self, field: Field, length: str) -> str:
        message = message_in(self.campaign, self.document, field.slot)
        return library_words(message, self.document.language, field.name, length) if message else ""

    def _length(self, field: Field) -> str:
        """The length copyfitting chose, so that the field shows the words the page shows."""
        if self.preview.typeset is None:
            return field.length
        beside = (one for one in self.all_fields if one.frame == field.frame)
        filled = tuple(one.key for one in beside if self._holds_words(one))
        return length_on_page(fit_of(self.preview.typeset, field), field, filled)

    def fit_in(self, field: Field) -> FieldFit | None:
        """How a field's words fit; none when the page cannot be made or leaves them out."""
        fit = fit_of(self.preview.typeset, field) if self.preview.typeset and self.preview.is_current else None
        if fit is None:
            return None
        length = field.length if own_words(self.document, field) else self._length(field)
        shortened = length if length != field.length else ""
        return FieldFit(fit.size, self._first_size(field), self.over_in(field), shortened)

    def _first_size(self, field: Field) -> float:
        frames = (frame for frame in self._subject.template.frames if isinstance(frame, TextFrame))
        return next(frame.style.sizes[0] for frame in frames if frame.id == field.frame)

    def over_in(self, field: Field) -> int:
        """How many characters of a field are too many."""
        fit = fit_of(self.preview.typeset, field) if self.preview.typeset else None
        if fit is None or not fit.characters_over:
            return 0
        beside = (one for one in self.all_fields if one.frame == field.frame)
        return over_by_field(fit.characters_over, tuple((one.key, self._shown(one)) for one in beside))[field.key]

    def _shown(self, field: Field) -> str:
        own, library = self.words_in(field)
        return own or library

    def spot_of(self, finding: Finding) -> str:
        """The place a finding speaks of: the field that is too long or holds its words, else its slot."""
        slot = finding.place.slot
        fields = [one for one in self.fields if one.slot.value == slot]
        held = (one for one in fields if finding.place.excerpt and finding.place.excerpt in self._shown(one))
        over = (one for one in fields if self.over_in(one))
        found = next(held, None) or next(over, None)
        return found.spot if found else slot

    def start(self) -> None:
        """Make the first page. Called once the window is painted: the layout engine takes longer to load than it."""
        if not self.is_started:
            self.is_started = True
            self._refresh()
            self.changed.emit()

    # -- changes

    def do(self, action: Callable[[EditorState], EditorState]) -> None:
        """Apply an action to the state and show the result."""
        self._pause.start()
        self._become(action(self.state))

    def undo(self) -> None:
        """Take the last step back."""
        self._become(session.undone(self.state))

    def redo(self) -> None:
        """Bring the last undone step again."""
        self._become(session.redone(self.state))

    def begin(self) -> None:
        """A new set, for the force last worked for."""
        self.saved_at = None
        self._become(session.opened(new_set(self.catalogue, self.settings.force)))

    def open(self, path: Path) -> None:
        """Open a set; on an error the set that was open stays.

        Raises:
            MaterialsError: when the file cannot be read, is no set, or names what no table holds.
        """
        document = open_set(path)
        self.catalogue.campaign(document.campaign)
        self.catalogue.force(document.force)
        for layout in document.layouts:
            self.catalogue.template(layout, document.family)
        self.saved_at = None
        self.settings = with_recent(self.settings, path)
        self._studio = studio_beside(self._studio, path.parent)
        self._become(session.opened(document, path))

    def save(self, path: Path, *, as_copy: bool = False) -> None:
        """Write the set to ``path``; a copy leaves the open set where it was.

        Raises:
            OutputError: when it cannot be written.
        """
        save_set(self.document, path)
        self.settings = with_recent(self.settings, path)
        if not as_copy:
            self.saved_at = datetime.now()
            self._become(session.saved_as(self.state, path))

    def remember(self, **values: Any) -> None:
        """Keep settings for the next run."""
        self.settings = replace(self.settings, **values)

    def _become(self, state: EditorState) -> None:
        redraw = (state.document, state.layout) != (self.state.document, self.state.layout)
        self.state = state
        if redraw:
            self._subject = _look_up(self.catalogue, state)
        if state.document.force:
            self.remember(force=state.document.force)
        if redraw or not self.is_started:
            self.is_started = True
            self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        self.preview = preview(self._studio, self.document, self.state.layout, self.today, self.preview)

    def _end_step(self) -> None:
        self.state = session.paused(self.state)

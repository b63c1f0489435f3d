"""The one object that owns the editor's state. Widgets call it and listen to it; no widget talks to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from materials_app.app import session
from materials_app.app.fields import Field
from materials_app.app.files import SavedSet, check_names, open_saved, save_set
from materials_app.app.fixes import SHORT_FORM, Remedy, remedies
from materials_app.app.layout_view import LayoutView, looked_over, set_out
from materials_app.app.making import is_a_layout_left, layouts_left
from materials_app.app.new_set import new_set
from materials_app.app.own_files import OwnFiles
from materials_app.app.preview import Preview, studio_beside
from materials_app.app.problems import Problem, field_of, spot_of
from materials_app.app.session import EditorState
from materials_app.app.set_fit import SetFit, set_fit
from materials_app.app.set_picture import bring_pictures, picture_files, with_picture_files
from materials_app.app.set_views import SetViews
from materials_app.app.settings import Settings, with_force, with_recent
from materials_app.app.versions import versioned
from materials_app.catalogue.catalogue import Catalogue
from materials_app.desktop.timers import one_shot
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Campaign, Force
from materials_app.model.job import Standing
from materials_app.model.library import AssetLibrary
from materials_app.model.template import LayoutTemplate
from materials_app.packs.on_day import UserData
from materials_app.pipeline.studio import Studio

PAUSE_MS = 1000
"""A pause of a second in typing ends the step that undo takes back."""


class Editor(QObject):
    """State, views and settings of one window. Every change goes through ``do``.

    The layout on show is laid out at once; what there is to say about it, and the other layouts, when the event loop
    has a turn to spare, one a turn: a key press costs one page, however many layouts the set has. ``settle`` does what
    is left.
    """

    page_changed = Signal()
    """The page on show is new; told before ``changed``, so that it is painted before anything round it is."""
    changed = Signal()
    """State and the layout on show are new; look at both."""
    caught_up = Signal()
    """A layout was judged, or another one is new: its picture, its problems, how words fit there."""
    asked_for_slot = Signal(str)
    """Someone wants the field of a slot: a problem, or a click on the page."""
    settling = Signal()
    """The set is about to give place to another, or to take another file: what waits is saved now."""
    recent_changed = Signal()
    """Another set is among the recent ones, or one fewer: that is to outlive the program, however it ends."""
    slot_in_hand = Signal(object)
    """The keyboard is in a field: the places of its words on the pages; none when it is elsewhere."""

    def __init__(self, studio: Studio, settings: Settings, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.settings, self.today = settings, today
        self.saved_at: datetime | None = None
        self.sitting, self.is_read_only = 0, False
        self._pause = one_shot(self, PAUSE_MS, self.end_step)
        self._spare = one_shot(self, 0, self._catch_up)
        self.state = session.opened(new_set(studio.catalogue, settings.force))
        self._views = SetViews(today)
        self._force: Force | None = None
        self._tried_on: EditorState | None = None
        self._beside: Path | None = None
        self.is_started = False
        self._look_again()

    # -- what widgets look at

    @property
    def catalogue(self) -> Catalogue:
        """The data, with the user's packs over the shipped ones."""
        return self._studio.catalogue

    @property
    def user(self) -> UserData | None:
        """Where the user's packs and local resources lie; none for the shipped data alone."""
        return self._studio.user

    @property
    def studio(self) -> Studio:
        """What pages are laid out with."""
        return self._studio

    @property
    def library(self) -> AssetLibrary:
        """Fonts, profiles, pictures."""
        return self._studio.library

    @property
    def own_files(self) -> OwnFiles:
        """Where the user's own files lie that the set needs: its picture, for page and press file alike; packs."""
        return OwnFiles(self._beside, self.user)

    @property
    def document(self) -> CampaignSet:
        """The set as it is now."""
        return self.state.document

    @property
    def campaign(self) -> Campaign:
        """The set's campaign."""
        return self.view.campaign

    @property
    def force(self) -> Force | None:
        """The set's force, or none while nobody has chosen one."""
        return self._force

    @property
    def view(self) -> LayoutView:
        """The layout on show."""
        return self._views.of(self.state.layout)

    @property
    def views(self) -> tuple[LayoutView, ...]:
        """Every layout of the set, in its order; those that wait are as they were last."""
        return self._views.all

    @property
    def are_several(self) -> bool:
        """Whether the set has more than one layout."""
        return len(self.document.layouts) > 1

    @property
    def preview(self) -> Preview:
        """The page of the layout on show."""
        return self.view.preview

    @property
    def is_settled(self) -> bool:
        """Whether every layout of the set is laid out and judged as the set is now."""
        return self.is_started and not self._views.is_waiting

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The findings of all layouts, each told once, worst first."""
        return self._views.problems

    @property
    def standing(self) -> Standing:
        """Where the set stands: as its least agreed layout."""
        order = (Standing.DRAFT, Standing.OPEN, Standing.SIGNED_OFF)
        return min((view.preview.standing for view in self.views), key=order.index)

    @property
    def layouts_left(self) -> tuple[LayoutTemplate, ...]:
        """The layouts that the set does not have yet, in the order in which a new set offers them."""
        return layouts_left(self.catalogue, self.campaign, self.document)

    @property
    def is_a_layout_left(self) -> bool:
        """Whether there is a layout that the set does not have yet."""
        return is_a_layout_left(self.catalogue, self.campaign, self.document)

    def fit_of(self, field: Field) -> SetFit:
        """How a field of the layout on show fits there and wherever else its words stand."""
        return set_fit(self.views, self.view, field)

    def remedies_for(self, field: Field, fit: SetFit) -> tuple[Remedy, ...]:
        """What would make the words of a field fit; nothing while other layouts wait to be laid out."""
        if self._views.is_waiting:
            return ()
        return remedies(self.state, self.views, field, fit, lambda *of: looked_over(self.lay(*of)))

    def short_form_for(self, problem: Problem) -> Remedy | None:
        """The short form that puts a problem right, where there is one: words that are too long."""
        view = next((one for one in self.views if one.id in problem.layouts), None)
        field = field_of(problem, view) if view else None
        if view is None or field is None or not view.over_in(field):
            return None
        offered = self.remedies_for(field, set_fit(self.views, view, field))
        return next((one for one in offered if one.name == SHORT_FORM), None)

    def lay(self, state: EditorState, layout: str) -> LayoutView:
        """One layout of a state, to see how it would be; nothing is judged."""
        return set_out(self._studio, state.document, layout, self.today, Preview())

    def start(self) -> None:
        """Make the first page. Called once the window is painted: the layout engine takes longer to load than it."""
        if not self.is_started:
            self.is_started = True
            self._look_again()
            self.changed.emit()

    def look_over(self) -> None:
        """Judge the layout on show now, where it waits for that: somebody asks what is wrong with it."""
        if not self.view.preview.is_judged:
            self._views.put_first(self.state.layout)
            self._catch_up()

    def settle(self) -> None:
        """Lay out and judge every layout that still waits."""
        while self._views.is_waiting:
            self._catch_up()

    # -- going somewhere

    def leave_field(self) -> None:
        """The keyboard left a field: what was held for it is let go."""
        if self.state.held:
            self.state = session.held(self.state, "")
            self.changed.emit()

    def show_layout(self, layout: str) -> None:
        """Show another layout of the set; not a change of the set."""
        self._become(session.shown(self.state, layout))

    def go_to(self, problem: Problem) -> None:
        """Show a layout that a problem stands on, and its field."""
        if self.state.layout not in problem.layouts:
            self.show_layout(problem.layouts[0])
        self.asked_for_slot.emit(spot_of(problem, self.view))

    # -- changes

    def do(self, action: Callable[[EditorState], EditorState]) -> None:
        """Apply an action to the state and show the result."""
        if self._takes_nothing():
            return
        self._pause.start()
        self._become(action(self.state))

    def try_on(self, action: Callable[[EditorState], EditorState]) -> None:
        """Show what an action would make of the set as it was before the trials; ``keep`` or ``give_back`` ends them.

        What is tried is one step of undo, so that whatever comes in between meets a set like any other.
        """
        if self._takes_nothing():
            return
        self._tried_on = self._tried_on or self.state
        self._become(action(session.with_file_of(self._tried_on, self.state)))

    def _takes_nothing(self) -> bool:
        """Whether the set may only be read; then widgets go back to what it says."""
        if self.is_read_only:
            self.changed.emit()
        return self.is_read_only

    def keep(self) -> None:
        """What was tried on stays."""
        self._tried_on = None
        self.end_step()

    def give_back(self) -> None:
        """What was there before the trial comes back."""
        before, self._tried_on = self._tried_on, None
        if before is not None and before is not self.state:
            self._become(session.with_file_of(before, self.state))

    def undo(self) -> None:
        """Take the last step back."""
        self._become(session.undone(self.state))

    def redo(self) -> None:
        """Bring the last undone step again."""
        self._become(session.redone(self.state))

    def begin(self, document: CampaignSet | None = None) -> None:
        """A new set: ``document``, or one to begin with for the force last worked for."""
        new = document or new_set(self.catalogue, self.settings.force)
        self.take_up(replace(session.opened(new), is_made=document is not None))

    def open(self, path: Path, *, to_read: bool = False, as_copy: bool = False) -> None:
        """Open a set; on an error the set that was open stays.

        ``to_read``: nothing is changed in it. ``as_copy``: what is changed is a set of its own.

        Raises:
            MaterialsError: when the file cannot be read, is no set, or names what no table holds.
        """
        self.settling.emit()  # it may be this one's own file
        read = open_saved(path)
        file = () if as_copy else (path, read.stamp)
        self.take_up(session.opened(read.document, *file), path.parent, to_read=to_read)
        if file:
            self._take_settings(with_recent(self.settings, path))

    def take_up(self, state: EditorState, beside: Path | None = None, *, to_read: bool = False) -> None:
        """Put another set in hand, once this one is kept. ``beside``: the folder its pictures lie in.

        Raises:
            UnknownNameError: when it names what no table holds; the set that was open stays.
        """
        check_names(state.document, self.catalogue)
        self.settling.emit()
        self.sitting += 1
        self.saved_at = self._tried_on = None
        self.is_read_only = to_read
        if beside is not None:
            self._lie_in(beside)
        self._become(state)

    def take(self, studio: Studio) -> None:
        """Go on with data that were read anew, the user's packs or records over them; the set, its steps and where it
        lies stay as they are."""
        self._studio = replace(studio, library=self._studio.library)
        self._views.forget()
        self._look_again()
        self.changed.emit()

    def save(self, path: Path, *, as_copy: bool = False) -> None:
        """Write the set to ``path``; a copy leaves the open set where it was.

        Raises:
            OutputError: when it cannot be written.
        """
        if not as_copy:
            self.settling.emit()
        names = bring_pictures(self.document, self._beside, path.parent)
        document = with_picture_files(self.document, names)
        saved = save_set(versioned(self.state.saved, document, datetime.now(), self.catalogue), path)
        self._take_settings(with_recent(self.settings, path))
        if not as_copy:
            self._bring(path.parent, names)
            self.written(saved)

    def bring_picture(self, folder: Path) -> None:
        """The set is about to be saved in a folder: its pictures are to lie there too.

        Raises:
            OutputError: when the folder does not take it.
        """
        if picture_files(self.document) and self._beside != folder:
            self._bring(folder, bring_pictures(self.document, self._beside, folder))
            self._become(self.state)

    def _bring(self, folder: Path, names: dict[str, str]) -> None:
        """The set's pictures lie in a folder, under names that may be other ones."""
        if names and self._beside != folder:
            self.state = session.for_every_set(self.state, lambda one: with_picture_files(one, names))
            self._lie_in(folder)

    def _lie_in(self, folder: Path) -> None:
        self._beside, self._studio = folder, studio_beside(self._studio, folder)
        self._views.forget()

    def written(self, saved: SavedSet) -> None:
        """The set was written, as it is or as it was a moment ago."""
        self.saved_at = datetime.now()
        if saved.path.name != self.document.file:  # what a file is called is judged with the set
            self._views.forget()
        self._become(session.saved_as(self.state, saved.document, saved.path, saved.stamp))

    def remember(self, **values: Any) -> None:
        """Keep settings for the next run."""
        self._take_settings(replace(self.settings, **values))

    def _take_settings(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        if (before.recent, before.put_away) != (settings.recent, settings.put_away):
            self.recent_changed.emit()

    def _become(self, state: EditorState) -> None:
        is_other = (state.document, state.layout) != (self.state.document, self.state.layout)
        redraw = is_other or not self._views.are_made
        self.state = state
        if state.document.force:
            self.settings = with_force(self.settings, state.document.force)
        if redraw or not self.is_started:
            self.is_started = True
            self._look_again()
            self.page_changed.emit()
        self.changed.emit()

    # -- views

    def _look_again(self) -> None:
        """Lay out the layout on show, and let the others that the change touched wait for a spare turn."""
        self._force = self.catalogue.force(self.document.force) if self.document.force else None
        self._views.look_again(self._studio, self.document, self.state.layout, is_started=self.is_started)
        if self._views.is_waiting:
            self._spare.start()

    def _catch_up(self) -> None:
        """Judge the layout on show, or lay out and judge one that waits; the next has the next spare turn."""
        if not self._views.is_waiting:
            return
        self._views.catch_up(self._studio, self.document)
        self.caught_up.emit()
        if self._views.is_waiting:
            self._spare.start()

    def end_step(self) -> None:
        """What is typed from now on is another step of undo."""
        self.state = session.paused(self.state)

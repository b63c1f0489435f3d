"""The layouts of the open set as they were last laid out and judged: the one on show first, the others when asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from materials_app.app.layout_view import LayoutView, looked_over, set_out, unmade
from materials_app.app.problems import Problem, problems_of
from materials_app.model.campaign_set import CampaignSet
from materials_app.pipeline.studio import Studio


class SetViews:
    """Keeps every layout's page until a change touches what it shows. ``problems`` are those of all, worst first."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._views: dict[str, LayoutView] = {}
        self._made_of: dict[str, CampaignSet] = {}
        self._waiting: tuple[str, ...] = ()
        self._stale: frozenset[str] = frozenset()
        self.problems: tuple[Problem, ...] = ()

    @property
    def all(self) -> tuple[LayoutView, ...]:
        """Every layout in the set's order; those that wait are as they were last."""
        return tuple(self._views.values())

    @property
    def is_waiting(self) -> bool:
        """Whether a layout is still to be laid out or judged."""
        return bool(self._waiting)

    @property
    def are_made(self) -> bool:
        """Whether any page is known to be of the set as it is."""
        return bool(self._made_of)

    def of(self, layout: str) -> LayoutView:
        """One layout of the set."""
        return self._views[layout]

    def forget(self) -> None:
        """Take no page for one of the set as it is: what they are made with is another."""
        self._made_of = {}

    def put_first(self, layout: str) -> None:
        """Judge this one next."""
        self._waiting = (layout, *(name for name in self._waiting if name != layout))

    def look_again(self, studio: Studio, document: CampaignSet, on_show: str, *, is_started: bool) -> None:
        """Lay out the layout on show; the others that the change touched wait. Before the start nothing is laid out."""
        now = {name: unmade(studio.catalogue, document, name) for name in document.layouts}
        self._made_of = {name: seen for name, seen in self._made_of.items() if name in self._views}
        stale = tuple(name for name, view in now.items() if self._made_of.get(name) != view.seen)
        self._views = {name: self._kept(view, waits=name in stale and name != on_show) for name, view in now.items()}
        if not is_started:
            return
        if on_show in stale:
            is_first = self._views[on_show].preview.job is None
            self._set_out(studio, document, on_show)
            if is_first:  # nothing has been said about it yet, and "nothing to fix" would be a guess
                self._views[on_show] = looked_over(self._views[on_show])
        self._stale = frozenset(stale) - {on_show}
        unjudged = (name for name in document.layouts if not self._views[name].preview.is_judged)
        self._waiting = tuple(dict.fromkeys((*unjudged, *(name for name in stale if name != on_show))))
        self.problems = problems_of(self.all)

    def catch_up(self, studio: Studio, document: CampaignSet) -> None:
        """Judge the layout that waits first, laid out before where a change touched it."""
        layout, *left = self._waiting
        self._waiting = tuple(left)
        if layout in self._stale:
            self._set_out(studio, document, layout)
            self._stale -= {layout}
        self._views[layout] = looked_over(self._views[layout])
        self.problems = problems_of(self.all)

    def _kept(self, new: LayoutView, *, waits: bool) -> LayoutView:
        """A layout under the set as it is now; one that waits for its page stays whole as it was last."""
        last = self._views.get(new.id)
        if last is None or waits:
            return last or new
        return replace(new, preview=last.preview)

    def _set_out(self, studio: Studio, document: CampaignSet, layout: str) -> None:
        view = set_out(studio, document, layout, self._today, self._views[layout].preview)
        self._views[layout] = view
        self._made_of[layout] = view.seen

"""What puts words right that a rule knows the right form of: a number as its service writes it, a word as it is spelt.

Offered only where the words stand in a field as they were judged; one step of undo.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from materials_app.app import apart
from materials_app.app.fields import Field, message_in, with_own_words
from materials_app.app.layout_view import LayoutView
from materials_app.app.problems import Problem
from materials_app.app.session import EditorState, edited

WRITE = "write-instead"
KNOWN = frozenset(
    {
        "number-near-miss",
        "number-look-alike",
        "number-hidden-characters",
        "number-grouping",
        "spelling-american",
        "spelling-unknown",
    }
)
"""Rules whose wanted value is the very words to write in place of those they found."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A field of a layout, what it shall say, whose words it holds and the message they stand in place of."""

    layout: str
    field: Field
    words: str
    is_apart: bool
    message: str


@dataclass(frozen=True, slots=True)
class Correction:
    """Words to write in place of others, everywhere they stand."""

    wanted: str
    places: tuple[_Place, ...]

    def apply(self, state: EditorState) -> EditorState:
        """The state with it done."""
        document = state.document
        for one in self.places:
            if one.is_apart:
                document = apart.with_words_apart(document, one.layout, one.field, one.words)
            else:
                document = with_own_words(document, one.field, one.words, one.message)
        return edited(state, document, WRITE)


def correction_of(problem: Problem, views: Sequence[LayoutView]) -> Correction | None:
    """What puts a problem of the user's own words right by writing others, or none."""
    finding = problem.finding
    seen, wanted = finding.place.excerpt, finding.wanted
    if finding.id not in KNOWN or not seen or not wanted or seen == wanted:
        return None
    places = []
    for view in (one for one in views if one.id in problem.layouts):
        for field in (one for one in view.fields if one.slot.value == finding.place.slot):
            words = view.words_in(field)
            if seen in words.own:
                message = message_in(view.campaign, view.document, field.slot)
                new, name = words.own.replace(seen, wanted, 1), message.id if message else ""
                places.append(_Place(view.id, field, new, words.is_apart, name))
    return Correction(wanted, tuple(places)) if places else None

"""Every edit of a set the window can make, and some it will, to be played in any order on the shipped data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import strategies as st

from materials_app.app import actions, session, spelling
from materials_app.app.fields import Field, fields_of, library_words, message_in
from materials_app.app.fixes import SHORT_FORM
from materials_app.app.session import EditorState, redone, undone
from materials_app.model.brand_pack import BrandStamp
from materials_app.model.campaign_set import CampaignSet, PictureChoice
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.content import Campaign, Slot
from materials_app.model.findings import Acceptance
from materials_app.model.flavour import Flavour
from materials_app.model.order import Order
from materials_app.model.page import Marks
from materials_app.pipeline.studio import load_catalogue

CATALOGUE = load_catalogue()
CAMPAIGN: Campaign = CATALOGUE.campaigns[0]
AUDIENCES = tuple(one.id for one in CAMPAIGN.audiences)
LAYOUTS = tuple(sorted({one.id for one in CATALOGUE.templates}))
FAMILIES = tuple(sorted({one.family for one in CATALOGUE.templates}))
PLACES = {(one.id, one.family) for one in CATALOGUE.templates}
BRAND = BrandColour("Force blue", Cmyk(1.0, 0.7, 0.0, 0.2), Srgb(0, 61, 122), "")
STAMP = BrandStamp("ostrey-2026", "1", "")
SET = CampaignSet("Spring", "lancashire", CAMPAIGN.id, "own", "en", ("poster-a4", "card-business"))

Edit = Callable[[EditorState, int, str], EditorState]
"""A change by one of the window's actions. The number chooses among what can be chosen; the words are typed."""


def chosen(names: Sequence[str], number: int) -> str:
    return names[number % len(names)]


def field_in(state: EditorState, number: int) -> Field:
    """One of the fields of the layout on show."""
    family = state.document.for_layout(state.layout).family
    fields = fields_of(CATALOGUE.template(state.layout, family if (state.layout, family) in PLACES else "statement"))
    return fields[number % len(fields)]


def typed(state: EditorState, number: int, words: str) -> EditorState:
    field = field_in(state, number)
    message = message_in(CAMPAIGN, state.document.for_layout(state.layout), field.slot)
    library = library_words(message, state.document.language, field, field.length) if message else ""
    return actions.write_words(state, field, words or library, CAMPAIGN, library)


def another_message(state: EditorState, number: int, _: str) -> EditorState:
    message = CAMPAIGN.messages[number % len(CAMPAIGN.messages)]
    return actions.choose_message(state, message.slot, message.id, chosen(("", "short", "long"), number))


def shortened(state: EditorState, number: int, words: str) -> EditorState:
    field = field_in(state, number)
    return actions.write_apart(state, [(layout, field, words) for layout in state.document.layouts], SHORT_FORM)


def set_to(what: str, **values: object) -> Edit:
    """An edit that no part of the window does yet, of a kind that undo must hold all the same."""
    return lambda state, _, __: session.edited(state, replace(state.document, **values), what)  # type: ignore[arg-type]


BY_ACTION: dict[str, Edit] = {
    "choose_force": lambda state, n, _: actions.choose_force(state, chosen([f.id for f in CATALOGUE.forces], n)),
    "choose_audience": lambda state, n, _: actions.choose_audience(state, chosen(AUDIENCES, n)),
    "choose_language": lambda state, n, _: actions.choose_language(state, chosen(("en", "cy"), n), CAMPAIGN),
    "choose_condition": lambda state, n, _: actions.choose_condition(state, chosen(("coated", "uncoated"), n)),
    "choose_marks": lambda state, n, _: actions.choose_marks(state, chosen([one.value for one in Marks], n)),
    "choose_flavour": lambda state, n, _: actions.choose_flavour(state, chosen([one.value for one in Flavour], n)),
    "choose_finishing_lines": lambda state, n, _: actions.choose_finishing_lines(state, drawn=bool(n % 2)),
    "choose_brand": lambda state, n, _: actions.choose_brand(state, BRAND if n % 2 else None),
    "choose_brand_pack": lambda state, n, _: actions.choose_brand_pack(state, STAMP if n % 2 else None),
    "add_layout": lambda state, n, _: actions.add_layout(state, chosen(LAYOUTS, n)),
    "remove_layout": lambda state, _, __: actions.remove_layout(state),
    "choose_message": another_message,
    "write_words": typed,
    "restore_words": lambda state, n, _: actions.restore_words(state, field_in(state, n), CAMPAIGN),
    "write_apart": shortened,
    "set_apart": lambda state, n, _: actions.set_apart(state, list(Slot)[n % len(Slot)], CAMPAIGN),
    "share": lambda state, n, _: actions.share(state, list(Slot)[n % len(Slot)]),
    "choose_family": lambda state, n, _: actions.choose_family(state, chosen(FAMILIES, n)),
    "set_family_apart": lambda state, n, _: actions.set_family_apart(state, own=bool(n % 2)),
}
BY_HAND: dict[str, Edit] = {
    "name": lambda state, n, words: set_to("name", name=f"Spring {n} {words}")(state, n, words),
    "date": lambda state, n, words: set_to("date", date=date(2026, 1, 1) + timedelta(days=n))(state, n, words),
    "picture": set_to("picture", picture=PictureChoice("door.jpg", "A door", "Own work", without_end=True)),
    "no-picture": set_to("picture", picture=None),
    "word": lambda state, _, words: spelling.learn_word(state, words),
    "printer": lambda state, n, words: set_to("order", order=Order(printer=words, quantity=n))(state, n, words),
    "accepted": set_to("acceptance", acceptances=(Acceptance("ink-limit", "A. Reader", "Agreed with the printer"),)),
}
MOVES: dict[str, Edit] = {
    "show": lambda state, n, _: session.shown(state, chosen(state.document.layouts, n)),
    "pause": lambda state, _, __: session.paused(state),
    "leave": lambda state, _, __: session.held(state, ""),
    "save": lambda state, _, __: session.saved_as(state, state.document, Path("set.toml"), "stamp"),
    "undo": lambda state, _, __: undone(state),
    "redo": lambda state, _, __: redone(state),
}
ALL = BY_ACTION | BY_HAND | MOVES

numbers = st.integers(0, 2) | st.integers(0, 400)
words = st.sampled_from(["", "a"]) | st.text("ab ŵ\n’", max_size=4)
moves = st.tuples(st.sampled_from([*ALL, *["write_words"] * 12]), numbers, words)
"""A person types more than anything else, and often in the field that was typed in before."""
edits_alone = st.tuples(st.sampled_from([*BY_ACTION, *BY_HAND]), numbers, words)


def played(state: EditorState, move: tuple[str, int, str]) -> EditorState:
    name, number, words = move
    return ALL[name](state, number, words)

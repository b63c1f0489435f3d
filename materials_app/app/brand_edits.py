"""What a person does to a brand pack in the studio: its head, its words, whom to ask. Each act makes the next state.

What was typed and cannot be is raised as an error; the state before stays.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from materials_app.app.brand_studio import BrandState, edited
from materials_app.app.brand_typed import a_day, one_line, wrong
from materials_app.model.brand_pack import (
    MOST_SIGN_OFFS,
    BrandWords,
    Contact,
)
from materials_app.model.said import said
from materials_app.packs.names import is_version


def set_head(state: BrandState, key: str, text: str) -> BrandState:
    """Its ``name``, ``version``, ``publisher``, ``note``, last day (``until``), or what it asks for."""
    return edited(state, replace(state.pack, **{_HEAD_NAMES.get(key, key): _HEAD[key](text)}), "brand-about", key)


def _version(text: str) -> str:
    if not is_version(text.strip()):
        raise wrong(
            said("“{version}” is no version.", version=text),
            said('Write numbers with dots, for example "2" or "2027.1".'),
        )
    return text.strip()


def _asked(text: str) -> int:
    if text not in {str(number) for number in range(MOST_SIGN_OFFS + 1)}:
        raise wrong(said("A pack asks for none, one or two sign-offs."), said("Write 0, 1 or 2."))
    return int(text)


_HEAD_NAMES = {"sign_offs": "sign_offs_asked"}
_HEAD: dict[str, Callable[[str], Any]] = {
    "name": one_line,
    "version": _version,
    "publisher": str,
    "note": str,
    "until": a_day,
    "needs_mark": bool,
    "sign_offs": _asked,
    "roles": lambda text: tuple(one.strip() for one in text.split(",") if one.strip()),
    "sign_off_kinds": lambda text: tuple(one.strip() for one in text.split(",") if one.strip()),
}


def set_words(state: BrandState, language: str, key: str, text: str) -> BrandState:
    """The force's ``name``, ``strapline``, ``crime_number`` or ``web`` in a language; empty takes it out."""
    words = replace(state.pack.words_in(language), **{key: text})
    others = tuple(one for one in state.pack.words if one.language != language)
    kept = (*others, words) if words != BrandWords(language) else others
    ordered = tuple(sorted(kept, key=lambda one: (one.language != "en", one.language)))
    return edited(state, replace(state.pack, words=ordered), "brand-words", f"words.{language}.{key}")


def set_contact(state: BrandState, role: str, reach: str) -> BrandState:
    """Whom makers of pieces ask; both empty takes the contact out."""
    role, reach = role.strip(), reach.strip()
    if bool(role) != bool(reach):
        raise wrong(said("A contact is a role and a way to reach it."), said("Write both, or leave both empty."))
    contacts = (Contact(role, reach),) if role else ()
    return edited(state, replace(state.pack, contacts=(*contacts, *state.pack.contacts[1:])), "brand-words", "contact")

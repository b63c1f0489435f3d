"""How two states of a set differ, in the window's words: “Headline: … was …”."""

from __future__ import annotations

from materials_app.app.differences import Difference
from materials_app.catalogue.catalogue import Catalogue
from materials_app.desktop.slot_field import field_called
from materials_app.desktop.wording import capital, find, languages_said, may_say, name_words, say

LONGEST = 90
"""Characters of a field's words that are quoted: enough to know them again."""


def difference_words(one: Difference, catalogue: Catalogue) -> str:
    """One difference as one sentence."""
    if one.what in ("add-layout", "remove-layout"):
        return say(f"differs.{one.what}", layout=_layout(one.layout, catalogue))
    place = _place(one)
    if one.layout:
        place = say("differs.only-on", place=place, layout=_layout(one.layout, catalogue))
    if not one.was and not one.now:
        return say("differs.changed", place=place)
    was, now = (_value(one.what, words) for words in (one.was, one.now))
    return say("differs.was", place=place, now=now, was=was)


def changed_words(one: Difference, catalogue: Catalogue) -> str:
    """That a place differs, in a few words: “Headline changed”."""
    if one.what in ("add-layout", "remove-layout"):
        return difference_words(one, catalogue)
    return difference_words(Difference(one.what, layout=one.layout), catalogue)


def _place(one: Difference) -> str:
    slot, _, field = one.what.partition(".")
    if not field:
        return say(f"part.{slot}")
    if field == "message":
        return capital(may_say("what", one.what))
    group = may_say("group", slot)
    field, _, second = field.partition(".")
    name = field_called(field, f"{slot}.{field}")
    name = say("field.in-language", field=name, language=languages_said(second)) if second else name
    return say("field.in-group", group=group, field=name)


def _value(what: str, words: str) -> str:
    """A value as it is quoted: words of a field in quotation marks, a choice as the window calls it."""
    if not words:
        return say("differs.nothing")
    if "." not in what and what != "name":
        return find(f"{what}.{words}") or words
    line = " ".join(words.split())
    return f"“{line if len(line) <= LONGEST else line[:LONGEST].rstrip() + '…'}”"


def _layout(name: str, catalogue: Catalogue) -> str:
    return next((name_words(one.called) for one in catalogue.templates if one.id == name), name)

"""The partners of the open set: their names in order, and the permission and logo of one, as somebody wrote them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from materials_app.app.record_forms import day_in
from materials_app.app.session import EditorState, edited
from materials_app.errors import InputError
from materials_app.model.partner import MOST_PARTNERS, Partner, Permission
from materials_app.model.said import said

PERMISSION = ("by", "role", "on", "use")
"""What a permission says."""


def with_partners(state: EditorState, given: Mapping[str, str]) -> EditorState:
    """The set with these partners: ``names`` one in a line, in their order, each with what is on record of it; ``who``
    is the one that ``by``, ``role``, ``on``, ``use``, ``logo`` and ``mono`` are about.

    Raises:
        InputError: for a name that is there twice, too many of them, half a permission or a day that is none.
    """
    known = {one.name: one for one in state.document.partners}
    names = [" ".join(line.split()) for line in given["names"].splitlines() if line.strip()]
    _check(names)
    partners = tuple(known.get(name, Partner(name)) for name in names)
    who = given.get("who", "")
    if who:
        partners = tuple(_with_record(one, given) if one.name == who else one for one in partners)
    return edited(state, replace(state.document, partners=partners), "partners")


def _check(names: list[str]) -> None:
    twice = next((name for number, name in enumerate(names) if name in names[:number]), "")
    if twice:
        message = said("The partner “{name}” is there twice.", name=twice)
        raise InputError(message, hint=said("Keep one of the two."), error_id="partner-twice")
    if len(names) > MOST_PARTNERS:
        message = said(
            "The set has {count} partners; a piece shows {most} at most.", count=len(names), most=MOST_PARTNERS
        )
        raise InputError(message, hint=said("Name the others on your website."), error_id="partners-too-many")


def _with_record(partner: Partner, given: Mapping[str, str]) -> Partner:
    texts = {name: given[name].strip() for name in PERMISSION}
    files = {"logo": given["logo"].strip(), "mono": given.get("mono", "").strip()}
    if not any(texts.values()):
        return replace(partner, **files, permission=None)
    on = day_in(texts["on"])
    if on is None or not all(texts.values()):
        raise InputError(
            said("The permission of “{name}” does not say who agreed, as what, or to what.", name=partner.name),
            hint=said("Fill in all four, or leave all empty: the name then prints as text."),
            error_id="partner-permission",
        )
    return replace(partner, **files, permission=Permission(texts["by"], texts["role"], on, texts["use"]))

"""What a person does with the partners of a brand pack in the studio. Each act makes the next state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from materials_app.app.brand_studio import BrandState, edited
from materials_app.app.brand_typed import a_permission, an_ending, left_out, put_at, tidied, with_file, wrong
from materials_app.model.brand_pack import (
    PackPartner,
    Shown,
)
from materials_app.model.partner import Partner
from materials_app.model.said import said
from materials_app.packs.brand.reading import check_file


def add_partner(state: BrandState, name: str) -> BrandState:
    """One more partner."""
    clean = " ".join(name.split())
    _check_partner(clean, state.pack.partners)
    partners = (*state.pack.partners, PackPartner(Partner(clean)))
    return edited(state, replace(state.pack, partners=partners), "brand-partner-add")


def remove_partner(state: BrandState, index: int) -> BrandState:
    """The pack without that partner."""
    pack = replace(state.pack, partners=left_out(state.pack.partners, index))
    return edited(state, tidied(pack), "brand-partner-remove")


def move_partner(state: BrandState, index: int, by: int) -> BrandState:
    """The partner one place up or down: they print in this order."""
    partners, to = list(state.pack.partners), index + by
    if not 0 <= to < len(partners):
        return state
    partners[index], partners[to] = partners[to], partners[index]
    return edited(state, replace(state.pack, partners=tuple(partners)), "brand-partner-order")


def set_partner(state: BrandState, index: int, key: str, text: str) -> BrandState:
    """A partner's ``name``, or where it is ``shown``."""
    one = state.pack.partners[index]
    if key == "shown":
        changed = replace(one, shown=Shown(text))
    else:
        _check_partner(" ".join(text.split()), left_out(state.pack.partners, index))
        changed = replace(one, partner=replace(one.partner, name=text))
    partners = put_at(state.pack.partners, index, changed)
    return edited(state, replace(state.pack, partners=partners), "brand-partner", f"partner.{index}.{key}")


def set_partner_permission(state: BrandState, index: int, given: Sequence[str]) -> BrandState:
    """Who at the partner agreed (``by, role, on, use``); no permission where all four are empty."""
    one = state.pack.partners[index]
    changed = replace(one, partner=replace(one.partner, permission=a_permission(given)))
    partners = put_at(state.pack.partners, index, changed)
    return edited(state, replace(state.pack, partners=partners), "brand-permission", f"partner.{index}.permission")


def put_partner_logo(state: BrandState, index: int, name: str, data: bytes) -> BrandState:
    """The partner's logo from a file called ``name``."""
    digest = sha256(data).hexdigest()[:12]
    inside = f"partners/logo-{digest}.{an_ending(name, ('svg', 'pdf', 'png'))}"
    check_file(inside, data)
    one = state.pack.partners[index]
    partners = put_at(state.pack.partners, index, replace(one, partner=replace(one.partner, logo=inside)))
    return with_file(state, replace(state.pack, partners=partners), inside, data, "brand-partner")


def remove_partner_logo(state: BrandState, index: int) -> BrandState:
    """The partner without its logo."""
    one = state.pack.partners[index]
    partners = put_at(state.pack.partners, index, replace(one, partner=replace(one.partner, logo="", mono="")))
    return edited(state, tidied(replace(state.pack, partners=partners)), "brand-partner")


def _check_partner(name: str, others: Sequence[PackPartner]) -> None:
    if not name:
        raise wrong(said("A partner has no name."), said("Write the name as it is to print."))
    if any(" ".join(one.partner.name.split()).casefold() == name.casefold() for one in others):
        raise wrong(said("“{value}” is there twice.", value=name), said("Keep one of the two."))

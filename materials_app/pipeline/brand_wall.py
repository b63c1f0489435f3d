"""Every layout made with one brand pack, worst first: what the studio shows before anybody prints with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from materials_app.model.brand_pack import BrandPack
from materials_app.packs.on_day import UserData
from materials_app.pipeline.gallery import Exhibit, Wall, exhibits, worst_first
from materials_app.pipeline.studio import Studio, in_brand_of, open_studio

FIRST_FAMILY = "statement"
"""The family a brand is looked at in; a layout that it does not have is looked at in its others."""


def studio_with(pack: BrandPack, user: UserData | None) -> Studio:
    """A studio in which every set that names a brand pack gets this one.

    Raises:
        MaterialsError: when the data cannot be read.
    """
    return replace(in_brand_of(open_studio(user=user), pack), pictures=None)


def brand_exhibits(pack: BrandPack, studio: Studio, audience: str, on: date) -> tuple[Exhibit, ...]:
    """The pack on every layout, worst first: in the first family, and in the others what that does not have.

    Raises:
        UnknownNameError: when the pack's force or the audience is in no table.
    """
    wall = Wall(pack.force, audience, families=(FIRST_FAMILY,), brand_pack=pack.stamp)
    first = exhibits(wall, studio, on)
    shown = {one.job.template.id for one in first}
    left = tuple(dict.fromkeys(one.id for one in studio.catalogue.templates if one.id not in shown))
    others = exhibits(replace(wall, families=(), layouts=left), studio, on) if left else ()
    return worst_first((*first, *others))

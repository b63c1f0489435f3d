"""A logo by itself, as lists show it: read and weighed as for a page, in the inks of the set's paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.display_list import ARTIFACT, DisplayPage, Item
from materials_app.model.document import BoundMark
from materials_app.model.geometry import Rect, Size
from materials_app.model.mark import is_vector
from materials_app.model.page import Marks, PageGeometry
from materials_app.pipeline.studio import Studio

SIDE = 120.0
"""Width of the little page a logo is shown on, points; its height is half of that."""
_EDGE = 8.0


@dataclass(frozen=True, slots=True)
class ShownLogo:
    """A logo of the set: whose it is, its file, and what it looks like; ``fault`` says why it cannot be shown,
    ``is_mono`` that it is the version in one ink."""

    name: str
    file: str
    page: DisplayPage | None
    fault: InputError | None = None
    is_mono: bool = False


def partner_logos(document: CampaignSet, studio: Studio) -> tuple[ShownLogo, ...]:
    """The logos of the set's partners, in their order; a version in one ink after the other one."""
    files = ((one.name, (one.logo, one.mono)) for one in document.partners)
    named = ((name, file, is_mono) for name, both in files for is_mono, file in enumerate(both) if file)
    return tuple(replace(_shown(name, file, document, studio), is_mono=bool(mono)) for name, file, mono in named)


def force_logos(document: CampaignSet, studio: Studio) -> tuple[ShownLogo, ...]:
    """The versions of the force's own logo that the set brings."""
    return tuple(_shown("", one.file, document, studio) for one in document.force_marks)


def check_logo(file: str, document: CampaignSet, studio: Studio) -> None:
    """See that a logo can be shown before a set takes it.

    Raises:
        InputError: when it is missing or refused; says why.
    """
    if file:
        _page(file, document, studio)


def _shown(name: str, file: str, document: CampaignSet, studio: Studio) -> ShownLogo:
    try:
        return ShownLogo(name, file, _page(file, document, studio))
    except InputError as fault:
        return ShownLogo(name, file, None, fault)


def _page(file: str, document: CampaignSet, studio: Studio) -> DisplayPage:
    from materials_app.typeset.mark_ink import ink_of

    mark = _bound(file, document, studio)
    ink = ink_of(mark, studio.library)
    size = Size(SIDE, SIDE / 2)
    width = min(size.width - 2 * _EDGE, (size.height - 2 * _EDGE) * ink.aspect)
    height = width / ink.aspect
    rect = Rect((size.width - width) / 2, (size.height - height) / 2, width, height)
    return DisplayPage(PageGeometry(size, 0.0, 0.0, Marks.NONE), tuple(_items(mark, rect, ink.box, studio)))


def _bound(file: str, document: CampaignSet, studio: Studio) -> BoundMark:
    if not is_vector(file):
        return BoundMark(file, "")
    from materials_app.separations.mark_inks import inks_of

    condition = studio.catalogue.condition(document.condition)
    brand = (document.brand,) if document.brand else ()
    profile = studio.library.profile(condition.profile)
    return BoundMark(file, "", inks=inks_of(studio.library.mark(file), brand, profile))


def _items(mark: BoundMark, rect: Rect, box: tuple[float, float, float, float], studio: Studio) -> Iterator[Item]:
    from materials_app.typeset.mark_paths import mark_paths
    from materials_app.typeset.picture import mark_picture

    if mark.inks:
        yield from mark_paths(studio.library.mark(mark.image), mark.inks, rect, ARTIFACT)
    else:
        yield mark_picture(replace(mark, crop=box), rect, ARTIFACT, studio.library)

"""Lays packs and local resources over the shipped data and sees that the whole still holds together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from materials_app.catalogue.build import build
from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import DataFileError, InputError
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.content import Resource
from materials_app.model.library import DataFile
from materials_app.model.said import said
from materials_app.packs.local import check_local, read_local
from materials_app.packs.reason import Reason
from materials_app.packs.trust import audience_faults, refusal, replaced_faults, resource_faults


def catalogue_of(
    files: Sequence[DataFile], packs: Sequence[CampaignPack] = (), local: DataFile | None = None, on: date | None = None
) -> Catalogue:
    """The shipped ``files`` with packs over them, the one that wins last, and the local resources beside them.

    Raises:
        DataFileError: when a file cannot be read, or a name in the whole refers to nothing.
        InputError: when a pack or a local resource brings what may not be used.
    """
    shipped = build(files)
    verified = _checked(files, packs, shipped, on) if packs else shipped
    resources = read_local(local) if local else ()
    if local is None or not resources:
        return verified
    check_local(local, resources, verified)
    both = (*verified.resources, *resources)
    return replace(verified, resources=both, rulebook=replace(verified.rulebook, resources=both))


def _checked(
    files: Sequence[DataFile], packs: Sequence[CampaignPack], shipped: Catalogue, on: date | None
) -> Catalogue:
    try:
        whole = build(files, packs, on)
    except DataFileError as fault:
        raise _with_pack(fault, packs) from fault
    for pack in packs:
        for place, reason in _faults(pack, whole, shipped):
            raise refusal(reason, place)
    return whole


def _with_pack(fault: DataFileError, packs: Sequence[CampaignPack]) -> DataFileError:
    """A fault that shows in a shipped file only because a pack lies over it says so."""
    if any(fault.place.startswith(pack.place) for pack in packs):
        return fault
    named = ", ".join(f"“{pack.id}”" for pack in packs)
    return DataFileError(
        said(
            "With the campaign pack {named} over it, the shipped data no longer fits together: {message}",
            named=named,
            message=fault.message,
        ),
        hint=said("The pack must bring what it changes the need for. {hint}", hint=fault.hint),
        place=fault.place,
        error_id=fault.error_id,
    )


def _faults(pack: CampaignPack, whole: Catalogue, shipped: Catalogue) -> Iterator[tuple[str, Reason]]:
    replaced = {one.id: one for one in shipped.resources}
    others = tuple(one for one in whole.resources if not _is_of(one, pack))
    for resource in whole.resources:
        if not _is_of(resource, pack):
            continue
        place = f"{pack.place}resources: {resource.id}"
        yield from ((place, reason) for reason in resource_faults(resource, others, whole.rulebook))
        if resource.id in replaced:
            yield from ((place, reason) for reason in replaced_faults(resource, replaced[resource.id]))
    folders = {pack.name(file).split("/")[1] for file in pack.files if pack.name(file).startswith("campaigns/")}
    brought = tuple(one for one in whole.campaigns if one.id in folders)
    for reason in audience_faults(brought, shipped.campaigns):
        yield f"{pack.place}campaigns", reason


def _is_of(resource: Resource, pack: CampaignPack) -> bool:
    return resource.pack is not None and resource.pack.id == pack.id


def check_fits(files: Sequence[DataFile], packs: Sequence[CampaignPack], pack: CampaignPack) -> Catalogue:
    """The whole with ``pack`` over ``packs``, as on a day when it may be used and has not expired.

    Raises:
        DataFileError: when it does not fit. InputError: when it brings what may not be used.
    """
    return fitted(files, (*(one for one in packs if one.id != pack.id), pack), pack)


def fitted(
    files: Sequence[DataFile],
    packs: Sequence[CampaignPack],
    pack: CampaignPack,
    local: DataFile | None = None,
    on: date | None = None,
) -> Catalogue:
    """The whole as ``catalogue_of`` gives it; what is in its way is told as a reason why ``pack`` cannot be used.

    Raises:
        DataFileError: when it does not fit. InputError: when it brings what may not be used.
    """
    try:
        return catalogue_of(files, packs, local, on)
    except InputError as reason:
        raise _refused(pack, reason.message, reason.hint, reason.place) from reason
    except DataFileError as reason:
        if local is None or not reason.place.startswith(local.path):
            raise
        raise _refused(
            pack,
            f"beside it a resource added by hand may not stand. {reason.message}",
            "materials resource remove takes the one added by hand away; then import the pack.",
            reason.place,
        ) from reason


def _refused(pack: CampaignPack, why: str, hint: str, place: str) -> InputError:
    return InputError(
        said("The pack “{id}” cannot be used: {why}", id=pack.id, why=why),
        hint=hint,
        place=place,
        error_id="pack-refused",
    )

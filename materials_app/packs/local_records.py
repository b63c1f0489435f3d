"""Figures and quotes recorded on this computer (``local-claims.toml``, ``local-quotes.toml`` in the data folder).

A new one lies beside those of every campaign. A campaign's own figure may have a record added here: checked, disputed,
withdrawn. That is of the figure as it was; once a campaign pack corrects the figure, the correction stands alone.
A quote never takes the place of a campaign's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from materials_app.catalogue.campaigns import read_claims, read_quotes
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.claim_records import check_ids
from materials_app.catalogue.quote_records import first_unknown_use, scope_error
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.content import Campaign, Claim
from materials_app.model.ledger import Dispute
from materials_app.model.library import DataFile
from materials_app.model.quote import Quote
from materials_app.packs.record import check_text
from materials_app.safeguards.claims import arithmetic_fault, by_id, is_same_figure

_CLAIMS = "claims.toml"
_SUM = "its own sum"


def read_local_claims(file: DataFile | None) -> tuple[Claim, ...]:
    """The figures of the file; none where there is none.

    Raises:
        DataFileError: when it cannot be read, or an id stands there twice.
    """
    if file is None:
        return ()
    check_text(file)
    claims = read_claims(file)
    check_ids(file, [one.id for one in claims])
    return claims


def read_local_quotes(file: DataFile | None, layouts: Collection[str]) -> tuple[Quote, ...]:
    """The quotes of the file; none where there is none.

    Raises:
        DataFileError: when it cannot be read, or a consent is for a use that is none.
    """
    if file is None:
        return ()
    check_text(file)
    quotes = read_quotes(file)
    for index, quote in enumerate(quotes):
        if use := first_unknown_use(quote, layouts):
            raise scope_error(file, ("quote", index), use, layouts)
    return quotes


def with_local_records(
    catalogue: Catalogue, claims: Sequence[Claim], quotes: Sequence[Quote], packs: Iterable[CampaignPack] = ()
) -> Catalogue:
    """The catalogue with records of this computer; ``packs`` are those in use: no figure outlives the pack it is of."""
    theirs = by_id(catalogue.rulebook.claims)
    ends = _ends(packs)
    records = {one.id: one for one in claims if one.id in theirs and is_same_figure(one, theirs[one.id])}
    over = {name: _until(one, ends.get(name)) for name, one in records.items()}
    known = {**theirs, **by_id(claims)}
    beside = tuple(_with_sum(one, known) for one in claims if one.id not in theirs)
    taken = {one.id for one in catalogue.rulebook.quotes}
    spoken = tuple(one for one in quotes if one.id not in taken)
    book = catalogue.rulebook
    return replace(
        catalogue,
        campaigns=tuple(_with(one, over, beside, spoken) for one in catalogue.campaigns),
        rulebook=replace(book, claims=_laid(book.claims, over, beside), quotes=(*book.quotes, *spoken)),
        by_hand=frozenset({one.id for one in beside} | {one.id for one in spoken}),
    )


def _with(
    campaign: Campaign, over: Mapping[str, Claim], beside: tuple[Claim, ...], spoken: tuple[Quote, ...]
) -> Campaign:
    return replace(campaign, claims=_laid(campaign.claims, over, beside), quotes=(*campaign.quotes, *spoken))


def _laid(claims: tuple[Claim, ...], over: Mapping[str, Claim], beside: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return (*(over.get(one.id, one) for one in claims), *beside)


def _with_sum(claim: Claim, known: Mapping[str, Claim]) -> Claim:
    """The claim, disputed by its sum where that no longer holds: a campaign pack may have corrected what it rests on,
    and nobody's work stops for that."""
    reason = arithmetic_fault(claim, known)
    return replace(claim, disputed=Dispute(_SUM, reason.rstrip("."))) if reason else claim


def _ends(packs: Iterable[CampaignPack]) -> dict[str, date]:
    """The last day of each figure that a pack with an end has brought."""
    found: dict[str, date] = {}
    for pack in packs:
        for file in pack.files:
            if pack.expires and pack.name(file).endswith(f"/{_CLAIMS}"):
                found |= dict.fromkeys((one.id for one in read_claims(file)), pack.expires)
    return found


def _until(claim: Claim, end: date | None) -> Claim:
    return replace(claim, expires=min((day for day in (claim.expires, end) if day), default=None))

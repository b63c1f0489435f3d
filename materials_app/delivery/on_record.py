"""What a pack's manifest says, read years later: by this program or by an earlier one, which wrote less of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

import msgspec

from materials_app.errors import InputError
from materials_app.model.said import said
from materials_app.model.sign_off import SignOff

__all__ = ["ManifestOnRecord", "PieceOnRecord", "read_manifest"]


class _Old(msgspec.Struct, frozen=True, kw_only=True):
    """Base of what stands in a manifest: keys that this program does not know are left alone."""


class ClaimOnRecord(_Old, frozen=True):
    """A figure as it stood on the piece."""

    id: str
    value: str = ""
    unit: str = ""
    expires: date | None = None


class QuoteOnRecord(_Old, frozen=True):
    """Somebody's words on the piece."""

    id: str
    speaker: str = ""
    consent_until: date | None = None


class TargetOnRecord(_Old, frozen=True):
    """A service with its number and address as the piece prints them."""

    resource: str
    number: str = ""
    address: str = ""


class PartnerOnRecord(_Old, frozen=True):
    """A partner of the piece, and whether it had agreed to be one."""

    name: str
    permission_by: str = ""


class PieceOnRecord(_Old, frozen=True):
    """One piece. ``content`` is what ``content_sha256`` is the digest of, where the manifest keeps it."""

    layout: str
    press_file: str = ""
    name: str = ""
    content_sha256: str = ""
    standing: str = ""
    claims: tuple[ClaimOnRecord, ...] = ()
    quotes: tuple[QuoteOnRecord, ...] = ()
    targets: tuple[TargetOnRecord, ...] = ()
    partners: tuple[PartnerOnRecord, ...] = ()
    content: Mapping[str, Any] | None = None


class SignOffOnRecord(_Old, frozen=True):
    """A sign-off of the set."""

    kind: Literal["content", "brand", "legal", "clinical", "translation", "readers"]
    by: str
    on: date
    covers: str
    role: str = ""
    organisation: str = ""
    until: date | None = None
    remark: str = ""

    def sign_off(self) -> SignOff:
        """The record as the model has it."""
        known = (self.kind, self.by, self.role, self.organisation, self.on, self.covers)
        return SignOff(*known, until=self.until, remark=self.remark)


class BrandOnRecord(_Old, frozen=True):
    """The brand pack that was used."""

    id: str
    version: str
    sha256: str = ""
    until: date | None = None
    is_used: bool = True


class PackOnRecord(_Old, frozen=True):
    """A campaign pack that was installed."""

    id: str
    version: str
    title: str = ""
    expires: date | None = None
    in_use: bool = True


class SetOnRecord(_Old, frozen=True):
    """The set's own text."""

    name: str = ""
    text: str = ""


class ManifestOnRecord(_Old, frozen=True):
    """Everything that may have changed since. ``data_sha256`` is the digest over all data files."""

    date: date
    tool: str = ""
    set_file: SetOnRecord = SetOnRecord()
    pieces: tuple[PieceOnRecord, ...] = ()
    sign_offs: tuple[SignOffOnRecord, ...] = ()
    brand_pack: BrandOnRecord | None = None
    campaign_packs: tuple[PackOnRecord, ...] = ()
    data_sha256: str = ""
    data_not_as_shipped: tuple[str, ...] = ()


def read_manifest(record: Mapping[str, Any]) -> ManifestOnRecord:
    """What a manifest says, of what this program knows how to look after.

    Raises:
        InputError: when it says something else than manifests do.
    """
    try:
        return msgspec.convert(dict(record), ManifestOnRecord)
    except msgspec.ValidationError as wrong:
        raise InputError(
            said("The pack's record cannot be read: {what}. Its files were compared with it all the same.", what=wrong),
            hint=said("Ask whoever made the pack for an untouched copy."),
            error_id="manifest-broken",
        ) from wrong

"""The shape of a campaign set's file: one record for each of its tables, the order's and the brand's excepted."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

import msgspec

from materials_app.catalogue.brand import BrandRecord
from materials_app.catalogue.claim_records import ClaimRecord
from materials_app.catalogue.force_mark_records import ForceMarkRecord
from materials_app.catalogue.order_record import OrderRecord
from materials_app.catalogue.partner_records import PartnerRecord
from materials_app.catalogue.quote_records import QuoteRecord
from materials_app.catalogue.record import Record
from materials_app.catalogue.sign_off_records import AgreedRecord, RemarkRecord, SignOffRecord
from materials_app.model.brand_pack import BrandStamp
from materials_app.model.campaign_set import LayoutOverride, OwnWords, PictureChoice, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.flavour import Flavour
from materials_app.model.order import Order
from materials_app.model.page import Marks
from materials_app.model.version import Earlier

KEYED = {"slot": "slot", "override": "layout", "claim": "id", "quote": "id"}
"""Lists of a set whose records are told apart by a key of theirs."""


class SecondRecord(Record, frozen=True):
    """``[slot.second]``: the user's own words for a slot in the set's second language."""

    kicker: str = ""
    headline: str = ""
    text: str = ""
    steps: tuple[str, ...] = ()
    easy: tuple[str, ...] = ()

    def words(self) -> OwnWords:
        """The record as the model has it."""
        return OwnWords(self.kicker, self.headline, self.text, self.steps, self.easy)


class SlotRecord(Record, frozen=True):
    """One ``[[slot]]``: a message of the library; ``kicker``, ``headline``, ``text``, ``steps`` and ``easy`` are the
    user's own words, ``claims`` and ``quotes`` the ids of the figures and quotes these use, ``length`` the one of the
    message's that is wanted everywhere, ``second`` own words in the set's second language."""

    slot: Slot
    message: str = ""
    kicker: str = ""
    headline: str = ""
    text: str = ""
    steps: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    length: Literal["", "short", "standard", "long"] = ""
    second: SecondRecord = SecondRecord()
    easy: tuple[str, ...] = ()

    def choice(self) -> SlotChoice:
        """The record as the model has it."""
        own = (self.kicker, self.headline, self.text, self.steps)
        uses = (self.claims, self.quotes, self.length)
        return SlotChoice(self.slot, self.message, *own, *uses, self.second.words(), self.easy)


class OverrideRecord(Record, frozen=True):
    """One ``[[override]]``: what one layout does otherwise; its ``[[override.slot]]`` are written like ``[[slot]]``,
    its ``quantity``, ``stock`` and ``finishing`` as in ``[order]``."""

    layout: str
    family: str = ""
    quantity: int | None = None
    stock: str = ""
    finishing: str = ""
    slot: tuple[SlotRecord, ...] = ()

    def override(self) -> LayoutOverride:
        """The record as the model has it."""
        order = Order(quantity=self.quantity or 0, stock=self.stock, finishing=self.finishing)
        return LayoutOverride(self.layout, self.family, tuple(one.choice() for one in self.slot), order)


class PictureRecord(Record, frozen=True):
    """``[picture]``: a file beside the set, what it shows, on what terms, until when.

    A licence that never ends is said to be so: ``without_end = true``.
    """

    file: str
    alt: str
    licence: str
    expires: date | None = None
    without_end: bool = False

    def choice(self) -> PictureChoice:
        """The record as the model has it."""
        return PictureChoice(self.file, self.alt, self.licence, self.expires, self.without_end)


class AcceptanceRecord(Record, frozen=True):
    """One ``[[acceptance]]``: a named person's override of one finding; with ``says``, of that sentence alone."""

    finding: str
    by: str
    reason: str
    says: str = ""


class EarlierRecord(Record, frozen=True):
    """One ``[[earlier]]``: what a change made different, and what stood there before; the window writes it."""

    at: datetime
    what: str = ""
    digest: str = ""
    new: tuple[str, ...] = ()
    was: dict[str, Any] = msgspec.field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether its lists are lists of records that can be told apart; what was broken by hand is left out."""
        kept = {name: value for name, value in self.was.items() if name in KEYED}
        return all(
            isinstance(value, list)
            and all(isinstance(one, dict) and isinstance(one.get(KEYED[name]), str) for one in value)
            for name, value in kept.items()
        )

    def step(self) -> Earlier:
        """The record as the model has it."""
        return Earlier(self.at, self.what, self.digest, self.was, self.new)


class BrandPackUse(Record, frozen=True):
    """``[brand_pack]``: which brand pack the set is made with; ``sha256`` is of its file."""

    id: str
    version: str
    sha256: str = ""

    def stamp(self) -> BrandStamp:
        """The record as the model has it."""
        return BrandStamp(self.id, self.version, self.sha256)


class SetRecord(Record, frozen=True):
    """The whole file. A set may wait for its force: it opens to be written, and nothing is made of it until then."""

    version: int
    name: str
    campaign: str
    audience: str
    language: str
    layouts: tuple[str, ...]
    second_language: str = ""
    force: str = ""
    family: str = "statement"
    condition: str = "coated"
    marks: Marks = Marks.CROP
    date: date | None = None
    flavour: Flavour = Flavour.X4
    finishing_lines: bool = False
    brand: BrandRecord | None = None
    brand_pack: BrandPackUse | None = None
    slot: tuple[SlotRecord, ...] = ()
    picture: PictureRecord | None = None
    partner: tuple[PartnerRecord, ...] = ()
    force_mark: tuple[ForceMarkRecord, ...] = ()
    acceptance: tuple[AcceptanceRecord, ...] = ()
    sign_off: tuple[SignOffRecord, ...] = ()
    agreed: tuple[AgreedRecord, ...] = ()
    remark: tuple[RemarkRecord, ...] = ()
    override: tuple[OverrideRecord, ...] = ()
    order: OrderRecord = OrderRecord()
    claim: tuple[ClaimRecord, ...] = ()
    quote: tuple[QuoteRecord, ...] = ()
    earlier: tuple[EarlierRecord, ...] = ()
    words: tuple[str, ...] = ()

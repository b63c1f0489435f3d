"""Reads and writes a campaign set: the user's document, one readable, versioned text file (ground rule data-files)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

import tomli_w

from materials_app.catalogue.brand import BrandRecord, brand_table, read_brand
from materials_app.catalogue.faults import fault, unknown_reference
from materials_app.catalogue.order_record import OrderRecord, check_quantity, order_table
from materials_app.catalogue.read import convert, parse
from materials_app.catalogue.record import Record, Table
from materials_app.model.campaign_set import (
    SET_VERSION,
    CampaignSet,
    LayoutOverride,
    PictureChoice,
    SignOff,
    SlotChoice,
)
from materials_app.model.content import Slot
from materials_app.model.findings import Acceptance
from materials_app.model.flavour import Flavour
from materials_app.model.library import DataFile
from materials_app.model.order import Order
from materials_app.model.page import Marks

_HEAD = """\
# A campaign set: one content, its layouts and its sign-offs. The window and this file show the same thing.
# Change words or layouts here, then: materials make <this file> --out <folder>
# materials list forces (layouts, messages, ...) shows the names that can stand here.
"""


class SlotRecord(Record, frozen=True):
    """One ``[[slot]]``: a message of the library; ``kicker``, ``headline``, ``text`` and ``steps`` are the user's own
    words."""

    slot: Slot
    message: str = ""
    kicker: str = ""
    headline: str = ""
    text: str = ""
    steps: tuple[str, ...] = ()

    def choice(self) -> SlotChoice:
        """The record as the model has it."""
        return SlotChoice(self.slot, self.message, self.kicker, self.headline, self.text, self.steps)


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
    """``[picture]``: a file beside the set, what it shows, on what terms, until when."""

    file: str
    alt: str
    licence: str
    expires: date | None = None


class AcceptanceRecord(Record, frozen=True):
    """One ``[[acceptance]]``: a named person's override of one finding."""

    finding: str
    by: str
    reason: str


class SignOffRecord(Record, frozen=True):
    """One ``[[sign_off]]``: who agreed what, when; ``covers`` is the content's hash."""

    kind: Literal["content", "brand", "legal", "clinical", "translation"]
    by: str
    role: str
    organisation: str
    on: date
    covers: str
    until: date | None = None
    remark: str = ""


class SetRecord(Record, frozen=True):
    """The whole file."""

    version: int
    name: str
    force: str
    campaign: str
    audience: str
    language: str
    layouts: tuple[str, ...]
    family: str = "statement"
    condition: str = "coated"
    marks: Marks = Marks.CROP
    date: date | None = None
    flavour: Flavour = Flavour.X4
    finishing_lines: bool = False
    brand: BrandRecord | None = None
    slot: tuple[SlotRecord, ...] = ()
    picture: PictureRecord | None = None
    acceptance: tuple[AcceptanceRecord, ...] = ()
    sign_off: tuple[SignOffRecord, ...] = ()
    override: tuple[OverrideRecord, ...] = ()
    order: OrderRecord = OrderRecord()


def read_set(text: str, path: str) -> CampaignSet:
    """The set in ``text``; ``path`` is what messages call the file.

    Raises:
        DataFileError: when it is not TOML, not a set, or of a version this program does not know.
    """
    file = DataFile(path, text, "")
    table = parse(file)
    _check_version(file, table)
    record = convert(file, table, SetRecord)
    _check_layouts(file, record.layouts)
    _check_overrides(file, record)
    _check_quantities(file, record)
    return _campaign_set(file, record)


def unsaid(text: str, path: str, keys: Iterable[str]) -> frozenset[str]:
    """Those of ``keys`` at the head of a set that its text says nothing about, so that they have their default.

    Raises:
        DataFileError: when the text is not TOML.
    """
    return frozenset(keys) - parse(DataFile(path, text, "")).keys()


def write_set(campaign_set: CampaignSet) -> str:
    """The set as text; the same set always gives the same text."""
    return "\n".join((_HEAD, tomli_w.dumps(_head(campaign_set)), *_sections(campaign_set)))


def _check_version(file: DataFile, table: Table) -> None:
    version = table.get("version")
    if isinstance(version, int) and version != SET_VERSION:
        raise fault(
            file,
            ("version",),
            f"The set is of version {version}; this program knows version {SET_VERSION} and changed nothing.",
            "Open it with the program that wrote it, or update this one.",
            "set-version",
        )


def _check_layouts(file: DataFile, layouts: tuple[str, ...]) -> None:
    if layouts and len(set(layouts)) == len(layouts):
        return
    what = "names the same layout twice" if layouts else "names no layout, so there is nothing to make"
    raise fault(
        file,
        ("layouts",),
        f"The set {what}.",
        'Name each layout once, for example layouts = ["poster-a4"].',
        "data-file-layouts",
    )


def _check_overrides(file: DataFile, record: SetRecord) -> None:
    """An override is for a layout of the set, and each layout has one."""
    names = [one.layout for one in record.override]
    for index, name in enumerate(names):
        if name not in record.layouts:
            message = f"“{name}” is not one of the set's layouts."
            raise unknown_reference(file, ("override", index, "layout"), message, name, record.layouts)
        if name in names[:index]:
            raise fault(
                file,
                ("override", index, "layout"),
                f"“{name}” is overridden twice.",
                "Write everything this layout does otherwise into one [[override]].",
                "data-file-duplicate",
            )


def _check_quantities(file: DataFile, record: SetRecord) -> None:
    check_quantity(file, ("order",), record.order.quantity)
    for index, one in enumerate(record.override):
        check_quantity(file, ("override", index), one.quantity)


def _campaign_set(file: DataFile, record: SetRecord) -> CampaignSet:
    picture = record.picture
    return CampaignSet(
        name=record.name,
        force=record.force,
        campaign=record.campaign,
        audience=record.audience,
        language=record.language,
        layouts=record.layouts,
        family=record.family,
        condition=record.condition,
        marks=record.marks,
        date=record.date,
        flavour=record.flavour,
        finishing_lines=record.finishing_lines,
        brand=read_brand(file, record.brand) if record.brand else None,
        slots=tuple(one.choice() for one in record.slot),
        picture=PictureChoice(picture.file, picture.alt, picture.licence, picture.expires) if picture else None,
        acceptances=tuple(Acceptance(one.finding, one.by, one.reason) for one in record.acceptance),
        sign_offs=tuple(_sign_off(one) for one in record.sign_off),
        overrides=tuple(one.override() for one in record.override),
        order=record.order.order(),
        version=record.version,
    )


def _sign_off(record: SignOffRecord) -> SignOff:
    return SignOff(
        kind=record.kind,
        by=record.by,
        role=record.role,
        organisation=record.organisation,
        on=record.on,
        covers=record.covers,
        until=record.until,
        remark=record.remark,
    )


def _head(campaign_set: CampaignSet) -> Table:
    names = ("version", "name", "force", "campaign", "audience", "language", "layouts", "family", "condition")
    return _fields(
        campaign_set,
        *names,
        marks=campaign_set.marks.value,
        flavour=campaign_set.flavour.value,
        finishing_lines=campaign_set.finishing_lines or None,
        date=campaign_set.date,
    )


def _sections(campaign_set: CampaignSet) -> Iterator[str]:
    """One block of lines for each record below the head, as ``[[slot]]`` and its keys."""
    picture = campaign_set.picture
    if campaign_set.brand:
        yield _section("[brand]", brand_table(campaign_set.brand))
    for choice in campaign_set.slots:
        yield _section("[[slot]]", _slot_table(choice))
    if picture:
        yield _section("[picture]", _fields(picture, "file", "alt", "licence", expires=picture.expires))
    if campaign_set.order.said:
        yield _section("[order]", order_table(campaign_set.order))
    for override in campaign_set.overrides:
        own = {**_fields(override, "layout", family=override.family or None), **order_table(override.order)}
        yield _section("[[override]]", own)
        yield from (_section("[[override.slot]]", _slot_table(choice)) for choice in override.slots)
    for acceptance in campaign_set.acceptances:
        yield _section("[[acceptance]]", _fields(acceptance, "finding", "by", "reason"))
    for sign_off in campaign_set.sign_offs:
        yield _section("[[sign_off]]", _sign_off_table(sign_off))


def _section(name: str, table: Table) -> str:
    return f"{name}\n{tomli_w.dumps(table)}"


def _slot_table(choice: SlotChoice) -> Table:
    words = {"kicker": choice.own_kicker, "headline": choice.own_headline, "text": choice.own_text}
    own: Table = {name: text for name, text in words.items() if text}
    steps: Table = {"steps": list(choice.own_steps)} if choice.own_steps else {}
    return {"slot": choice.slot.value, "message": choice.message, **own, **steps}


def _sign_off_table(record: SignOff) -> Table:
    names = ("kind", "by", "role", "organisation", "on", "covers")
    return _fields(record, *names, until=record.until, remark=record.remark or None)


def _fields(value: object, *names: str, **optional: object) -> Table:
    """The named fields as they are, and those of ``optional`` that are known."""
    return {name: getattr(value, name) for name in names} | {k: v for k, v in optional.items() if v is not None}

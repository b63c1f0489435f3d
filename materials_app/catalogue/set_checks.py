"""What must hold of a campaign set and no type can say, before any of its names is looked up."""

from __future__ import annotations

from collections.abc import Iterable

from materials_app.catalogue.claim_records import check_claims
from materials_app.catalogue.faults import fault, unknown_reference
from materials_app.catalogue.force_mark_records import check_force_marks
from materials_app.catalogue.order_record import check_quantity
from materials_app.catalogue.partner_records import check_partners
from materials_app.catalogue.quote_records import check_quotes
from materials_app.catalogue.record import KeyPath
from materials_app.catalogue.set_records import PictureRecord, SetRecord, SlotRecord
from materials_app.model.brand_shelf import BRAND_FILE
from materials_app.model.findings import MIN_REASON
from materials_app.model.library import DataFile
from materials_app.model.said import said


def check_set(file: DataFile, record: SetRecord) -> None:
    """See that the set holds together.

    Raises:
        DataFileError: for the first layout, slot or override that is there twice or for nothing, a second language
            that is the first, a picture whose licence has an end and none, the first partner that is there twice or
            whose permission nobody gave, the first logo of the force that cannot be one, the first quantity that is
            none, the first override of a finding that nobody answers for, the first figure or quote that does not hold
            together.
    """
    _check_layouts(file, record.layouts)
    _check_languages(file, record)
    _check_overrides(file, record)
    _check_slots(file, (), record.slot)
    for index, one in enumerate(record.override):
        _check_slots(file, ("override", index), one.slot)
    _check_picture(file, record.picture)
    check_partners(file, record.partner)
    check_force_marks(file, record.force_mark)
    _check_own_files(file, record)
    _check_quantities(file, record)
    _check_acceptances(file, record)
    check_claims(file, record.claim, {one.id: one.claim() for one in record.claim})
    check_quotes(file, record.quote)


def _check_layouts(file: DataFile, layouts: tuple[str, ...]) -> None:
    if layouts and len(set(layouts)) == len(layouts):
        return
    what = said("names the same layout twice") if layouts else said("names no layout, so there is nothing to make")
    raise fault(
        file,
        ("layouts",),
        said("The set {what}.", what=what),
        said('Name each layout once, for example layouts = ["poster-a4"].'),
        "data-file-layouts",
    )


def _check_languages(file: DataFile, record: SetRecord) -> None:
    """A second language is another one."""
    if record.second_language and record.second_language == record.language:
        raise fault(
            file,
            ("second_language",),
            f"The set has the language “{record.language}” twice.",
            "Write the other language, or leave second_language out for a set in one.",
            "data-file-language",
        )


def _check_own_files(file: DataFile, record: SetRecord) -> None:
    """A set names files beside it alone: what lies in a brand pack comes with that pack, its day and its sign-offs."""
    named: list[tuple[KeyPath, str]] = [(("picture", "file"), record.picture.file)] if record.picture else []
    for index, one in enumerate(record.partner):
        named += [(("partner", index, "logo"), one.logo), (("partner", index, "mono"), one.mono)]
    named += [(("force_mark", index, "file"), one.file) for index, one in enumerate(record.force_mark)]
    for at, name in named:
        if name.startswith(BRAND_FILE):
            raise fault(
                file,
                at,
                said("“{file}” lies in a brand pack, not beside the set.", file=name),
                said("Name the pack in [brand_pack], or put the file into the set's own folder."),
                "data-file-brand-file",
            )


def _check_picture(file: DataFile, picture: PictureRecord | None) -> None:
    """A licence ends on a day or never, not both."""
    if picture and picture.expires and picture.without_end:
        raise fault(
            file,
            ("picture", "without_end"),
            said("The picture's licence ends on a day and is said to have no end."),
            said("Keep the one that is true: expires, or without_end = true."),
            "data-file-picture",
        )


def _check_overrides(file: DataFile, record: SetRecord) -> None:
    """An override is for a layout of the set, and each layout has one."""
    names = [one.layout for one in record.override]
    for index, name in enumerate(names):
        if name not in record.layouts:
            message = said("“{name}” is not one of the set's layouts.", name=name)
            raise unknown_reference(file, ("override", index, "layout"), message, name, record.layouts)
        if name in names[:index]:
            raise fault(
                file,
                ("override", index, "layout"),
                said("“{name}” is overridden twice.", name=name),
                said("Write everything this layout does otherwise into one [[override]]."),
                "data-file-duplicate",
            )


def _check_quantities(file: DataFile, record: SetRecord) -> None:
    check_quantity(file, ("order",), record.order.quantity)
    for index, one in enumerate(record.override):
        check_quantity(file, ("override", index), one.quantity)


def _check_slots(file: DataFile, at: KeyPath, slots: Iterable[SlotRecord]) -> None:
    """Each slot once: of two, one would be dropped without a word."""
    names = [one.slot for one in slots]
    for index, name in enumerate(names):
        if name in names[:index]:
            raise fault(
                file,
                (*at, "slot", index, "slot"),
                said("The slot “{name}” is filled twice.", name=name),
                said("Write its message and all its own words into one table."),
                "data-file-duplicate",
            )


def _check_acceptances(file: DataFile, record: SetRecord) -> None:
    """An override needs a name and a reason, in the file as on the command line (ground rule no-override)."""
    for index, one in enumerate(record.acceptance):
        if not one.by.strip() or len(one.reason.strip()) < MIN_REASON:
            raise fault(
                file,
                ("acceptance", index),
                said(
                    "Nobody answers for overriding “{finding}”: the name or a full reason is missing.",
                    finding=one.finding,
                ),
                said(
                    "Write who accepts it in by, and why in reason, in {min_reason} characters or more.",
                    min_reason=MIN_REASON,
                ),
                "acceptance-incomplete",
            )

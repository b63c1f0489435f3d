"""Reads and writes a campaign set: the user's document, one readable, versioned text file (ground rule data-files)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import PurePath
from typing import Any

import tomli_w

from materials_app.catalogue.brand import brand_table, read_brand
from materials_app.catalogue.claim_records import claim_table
from materials_app.catalogue.faults import fault
from materials_app.catalogue.force_mark_records import force_mark_table
from materials_app.catalogue.order_record import order_table
from materials_app.catalogue.partner_records import partner_table
from materials_app.catalogue.quote_records import quote_table
from materials_app.catalogue.read import convert, parse
from materials_app.catalogue.record import KeyPath, Table
from materials_app.catalogue.set_checks import check_set
from materials_app.catalogue.set_records import SetRecord
from materials_app.catalogue.set_steps import STEPS, lifted
from materials_app.catalogue.sign_off_records import agreed_section, remark_table, sign_off_table
from materials_app.model.campaign_set import SET_VERSION, CampaignSet, OwnWords, SlotChoice
from materials_app.model.findings import Acceptance
from materials_app.model.library import DataFile
from materials_app.model.said import said
from materials_app.model.version import Earlier

_HEAD = """\
# A campaign set: one content, its layouts and its sign-offs. The window and this file show the same thing.
# Change words or layouts here, then: materials make <this file> --out <folder>
# materials list forces (layouts, messages, ...) shows the names that can stand here.
"""

_EARLIER = """\
# Earlier versions, newest first: what changed, and what stood there before it. Nothing below here prints; the window
# shows it (File > Versions). It may be deleted.
"""


def read_set(text: str, path: str) -> CampaignSet:
    """The set in ``text``; ``path`` is what messages call the file.

    Raises:
        DataFileError: when it is not TOML, not a set, of a version this program does not know, or does not hold
            together.
    """
    file = DataFile(path, text, "")
    table = parse(file)
    version = _version(file, table)
    record = convert(file, lifted(table, version, STEPS), SetRecord)
    check_set(file, record)
    return _campaign_set(file, record)


def set_of_table(table: Table, path: str) -> CampaignSet:
    """The set in a table that stands in no file.

    Raises:
        DataFileError: when it is not a set, or does not hold together.
    """
    file = DataFile(path, "", "")
    record = convert(file, table, SetRecord)
    check_set(file, record)
    return _campaign_set(file, record)


def unsaid(text: str, path: str, keys: Iterable[str]) -> frozenset[str]:
    """Those of ``keys`` at the head of a set that its text says nothing about, so that they have their default.

    Raises:
        DataFileError: when the text is not TOML.
    """
    return frozenset(keys) - parse(DataFile(path, text, "")).keys()


def place_of(name: str, text: str, path: str) -> str:
    """``file:line`` where a set writes ``name``, which no table holds; the file alone when it does not write it so."""
    file = DataFile(path, text, "")
    found = next((at for at, value in _values(parse(file), ()) if value == name), ())
    return fault(file, found, "", "").place


def _values(within: Any, at: KeyPath) -> Iterator[tuple[KeyPath, Any]]:
    """Every value of a table with its place, in the file's order."""
    if isinstance(within, dict | list):
        members = within.items() if isinstance(within, dict) else enumerate(within)
        for key, value in members:
            yield from _values(value, (*at, key))
    else:
        yield at, within


def write_set(campaign_set: CampaignSet) -> str:
    """The set as text; the same set always gives the same text."""
    return "\n".join((_HEAD, tomli_w.dumps(_head(campaign_set)), *_sections(campaign_set)))


def _version(file: DataFile, table: Table) -> int:
    """The version of a file: ours or an older one. What is no number is told like any other wrong value."""
    version = table.get("version")
    if not isinstance(version, int) or isinstance(version, bool):
        return SET_VERSION
    if not 1 <= version <= SET_VERSION:
        raise fault(
            file,
            ("version",),
            said(
                "The set is of version {version}; this program knows version {set_version} and changed nothing.",
                version=version,
                set_version=SET_VERSION,
            ),
            said("Open it with the program that wrote it, or update this one."),
            "set-version",
        )
    return version


def _campaign_set(file: DataFile, record: SetRecord) -> CampaignSet:
    return CampaignSet(
        file=PurePath(file.path).name,
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
        brand_pack=record.brand_pack.stamp() if record.brand_pack else None,
        slots=tuple(one.choice() for one in record.slot),
        picture=record.picture.choice() if record.picture else None,
        acceptances=tuple(Acceptance(one.finding, one.by, one.reason, one.says) for one in record.acceptance),
        sign_offs=tuple(one.sign_off() for one in record.sign_off),
        agreed=tuple(one.agreed() for one in record.agreed),
        remarks=tuple(one.remark() for one in record.remark),
        overrides=tuple(one.override() for one in record.override),
        order=record.order.order(),
        claims=tuple(one.claim() for one in record.claim),
        quotes=tuple(one.quote() for one in record.quote),
        words=record.words,
        second_language=record.second_language,
        partners=tuple(one.partner() for one in record.partner),
        force_marks=tuple(one.mark() for one in record.force_mark),
        version=record.version,
        earlier=tuple(one.step() for one in takewhile(lambda step: step.is_whole, record.earlier)),
    )


def _head(campaign_set: CampaignSet) -> Table:
    second = ("second_language",) if campaign_set.second_language else ()
    about = ("version", "name", "force", "campaign", "audience", "language", *second)
    return _fields(
        campaign_set,
        *about,
        *("layouts", "family", "condition"),
        marks=campaign_set.marks.value,
        flavour=campaign_set.flavour.value,
        finishing_lines=campaign_set.finishing_lines or None,
        date=campaign_set.date,
        words=list(campaign_set.words) or None,
    )


def _sections(campaign_set: CampaignSet) -> Iterator[str]:
    """One block of lines for each record below the head, as ``[[slot]]`` and its keys."""
    picture = campaign_set.picture
    if campaign_set.brand:
        yield _section("[brand]", brand_table(campaign_set.brand))
    if campaign_set.brand_pack:
        yield _section("[brand_pack]", _fields(campaign_set.brand_pack, "id", "version", "sha256"))
    for choice in campaign_set.slots:
        yield from _record("slot", _slot_table(choice))
    if picture:
        until = {"expires": picture.expires, "without_end": picture.without_end or None}
        yield _section("[picture]", _fields(picture, "file", "alt", "licence", **until))
    for mark in campaign_set.force_marks:
        yield _section("[[force_mark]]", force_mark_table(mark))
    for partner in campaign_set.partners:
        yield from _record("partner", partner_table(partner))
    if campaign_set.order.said:
        yield _section("[order]", order_table(campaign_set.order))
    for override in campaign_set.overrides:
        own = {**_fields(override, "layout", family=override.family or None), **order_table(override.order)}
        yield _section("[[override]]", own)
        yield from (section for one in override.slots for section in _record("override.slot", _slot_table(one)))
    for acceptance in campaign_set.acceptances:
        yield _section("[[acceptance]]", _fields(acceptance, "finding", "by", "reason", says=acceptance.says or None))
    yield from _of_people(campaign_set)
    yield from _own_records(campaign_set)


def _of_people(campaign_set: CampaignSet) -> Iterator[str]:
    """What people who read the set signed, what it said then, and what they remarked."""
    for sign_off in campaign_set.sign_offs:
        yield _section("[[sign_off]]", sign_off_table(sign_off))
    for agreed in campaign_set.agreed:
        yield agreed_section(agreed)
    for remark in campaign_set.remarks:
        yield _section("[[remark]]", remark_table(remark))


def _own_records(campaign_set: CampaignSet) -> Iterator[str]:
    """The figures and quotes the set brings, then its earlier versions: the end of the file."""
    for claim in campaign_set.claims:
        yield from _record("claim", claim_table(claim))
    for quote in campaign_set.quotes:
        yield from _record("quote", quote_table(quote))
    for number, step in enumerate(campaign_set.earlier):
        yield from _earlier(step, is_first=not number)


def _earlier(step: Earlier, *, is_first: bool) -> Iterator[str]:
    head = _fields(step, "at", "what", "digest", new=list(step.new) or None)
    yield f"{_EARLIER if is_first else ''}{_section('[[earlier]]', head)}"
    yield from _within("earlier.was", step.was, is_list=False)


def _within(name: str, table: Mapping[str, Any], *, is_list: bool) -> Iterator[str]:
    """A table under its own header, and below it what lies in it, each under one of its own."""
    inner = {key: value for key, value in table.items() if _holds_tables(value)}
    plain = {key: value for key, value in table.items() if key not in inner}
    if plain or is_list:
        yield _section(f"[[{name}]]" if is_list else f"[{name}]", plain)
    for key, value in inner.items():
        several = value if isinstance(value, list) else [value]
        for one in several:
            yield from _within(f"{name}.{key}", one, is_list=isinstance(value, list))


def _holds_tables(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _record(name: str, table: Table) -> Iterator[str]:
    """``[[claim]]`` and below it ``[claim.checked]``: each of its own records under a header of its own."""
    inner = {key: value for key, value in table.items() if isinstance(value, dict)}
    yield _section(f"[[{name}]]", {key: value for key, value in table.items() if key not in inner})
    yield from (_section(f"[{name}.{key}]", value) for key, value in inner.items())


def _section(name: str, table: Table) -> str:
    return f"{name}\n{tomli_w.dumps(table)}"


def _slot_table(choice: SlotChoice) -> Table:
    words = {"kicker": choice.own_kicker, "headline": choice.own_headline, "text": choice.own_text}
    own: Table = {name: text for name, text in words.items() if text}
    named = {"steps": choice.own_steps, "easy": choice.own_easy, "claims": choice.claims, "quotes": choice.quotes}
    lists: Table = {key: list(each) for key, each in named.items() if each}
    length: Table = {"length": choice.length} if choice.length else {}
    second: Table = {"second": words} if (words := _second_table(choice.second)) else {}
    return {"slot": choice.slot.value, "message": choice.message, **length, **own, **lists, **second}


def _second_table(words: OwnWords) -> Table:
    texts = {"kicker": words.kicker, "headline": words.headline, "text": words.text}
    lists = {"steps": list(words.steps), "easy": list(words.easy)}
    return {name: said for name, said in (*texts.items(), *lists.items()) if said}


def _fields(value: object, *names: str, **optional: object) -> Table:
    """The named fields as they are, and those of ``optional`` that are known."""
    return {name: getattr(value, name) for name in names} | {k: v for k, v in optional.items() if v is not None}

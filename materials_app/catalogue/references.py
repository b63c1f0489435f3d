"""Checks what no single file can show: ids given twice, names that refer to nothing, figures that do not follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.claim_records import arithmetic_error
from materials_app.catalogue.faults import fault, unknown_reference
from materials_app.catalogue.quote_records import first_unknown_use, scope_error
from materials_app.catalogue.read import parse
from materials_app.catalogue.record import KeyPath, Table
from materials_app.errors import DataFileError
from materials_app.model.content import Campaign, Slot
from materials_app.model.library import DataFile
from materials_app.model.template import TextFrame
from materials_app.safeguards.claims import arithmetic_fault, by_id

_FORCES, _RESOURCES = ("assets/forces/*.toml", "force"), ("assets/resources/*.toml", "resource")
_TERMS, _PROMISES = ("assets/rules/terms*.toml", "term"), ("assets/rules/promises*.toml", "over_promise")
_GIVE_AWAYS = ("assets/rules/discreet*.toml", "give_away")
_FORMATS, _CONDITIONS = ("assets/formats/*.toml", "format"), ("assets/conditions/*.toml", "condition")
_LANGUAGES = ("assets/languages/*.toml", "language")

_FONTS = "fonts/*/font.toml"

_Home = tuple[str, str]
"""Where records of one kind lie: path pattern and the name of their table."""


@dataclass(frozen=True, slots=True)
class _Reference:
    """``name``, written in the key ``key`` of the record ``owner`` or as its own name, must be one of ``known``."""

    home: _Home
    owner: str
    key: str
    name: str
    known: frozenset[str]


def check_references(catalogue: Catalogue, files: Sequence[DataFile]) -> None:
    """Every id once, every reference to something that exists, every figure what the claims it names make.

    Raises:
        DataFileError: for the first fault, pointing at the record concerned.
    """
    for home, ids in _id_lists(catalogue):
        _check_unique(files, home, ids)
    for reference in _references(catalogue):
        if reference.name not in reference.known:
            raise _unknown(files, reference)
    layouts = frozenset(one.id for one in catalogue.templates)
    _check_fonts(files, catalogue)
    for campaign in catalogue.campaigns:
        _check_arithmetic(files, campaign)
        _check_uses(files, campaign, layouts)


def _check_arithmetic(files: Sequence[DataFile], campaign: Campaign) -> None:
    """A figure worked out from others is what they make."""
    known = by_id(campaign.claims)
    for claim in campaign.claims:
        if reason := arithmetic_fault(claim, known):
            file, at = _find(files, _home(campaign, "claims", "claim"), claim.id)[-1]
            raise arithmetic_error(file, at, reason)


def _check_uses(files: Sequence[DataFile], campaign: Campaign, layouts: frozenset[str]) -> None:
    """What a speaker agreed to is something there is."""
    for quote in campaign.quotes:
        if use := first_unknown_use(quote, layouts):
            file, at = _find(files, _home(campaign, "quotes", "quote"), quote.id)[-1]
            raise scope_error(file, at, use, layouts)


def _check_fonts(files: Sequence[DataFile], catalogue: Catalogue) -> None:
    """Type is set in fonts there are: each lies in a folder of its name. Without any, nobody asks."""
    fonts = {PurePosixPath(file.path).parent.name for file in files if fnmatchcase(file.path, _FONTS)}
    _check_language_fonts(files, catalogue, fonts)
    every = (*catalogue.templates, *catalogue.editions)
    frames = (frame for one in every for frame in one.frames if isinstance(frame, TextFrame))
    named = {frame.style.family for frame in frames} if fonts else set[str]()
    for name in sorted(named - fonts):
        places = (
            (file, ("style", style, "font"))
            for file in files
            if file.path.startswith(("assets/families/", "templates/"))
            for style, table in parse(file).get("style", {}).items()
            if table.get("font") == name
        )
        file, at = next(places)
        raise unknown_reference(file, at, f"There is no font “{name}”.", name, fonts)


def _check_language_fonts(files: Sequence[DataFile], catalogue: Catalogue, fonts: Collection[str]) -> None:
    """What another script is set in lies there too."""
    for language in catalogue.languages if fonts else ():
        for number, name in enumerate(language.writing.fonts):
            if name not in fonts:
                file, at = _find(files, _LANGUAGES, language.tag)[-1]
                raise unknown_reference(file, (*at, "fonts", number), f"There is no font “{name}”.", name, fonts)


def _id_lists(catalogue: Catalogue) -> Iterator[tuple[_Home, list[str]]]:
    yield _FORCES, [one.id for one in catalogue.forces]
    yield _RESOURCES, [one.id for one in catalogue.resources]
    yield _FORMATS, [one.id for one in catalogue.formats]
    yield _CONDITIONS, [one.id for one in catalogue.conditions]
    yield _LANGUAGES, [one.tag for one in catalogue.languages]
    yield _TERMS, [one.id for one in catalogue.rulebook.terms]
    yield _PROMISES, [one.id for one in catalogue.rulebook.over_promises]
    yield _GIVE_AWAYS, [one.id for one in catalogue.rulebook.give_aways]
    for campaign in catalogue.campaigns:
        yield _home(campaign, "campaign", "audience"), [one.id for one in campaign.audiences]
        yield _home(campaign, "messages", "message"), [one.id for one in campaign.messages]
        yield _home(campaign, "claims", "claim"), [one.id for one in campaign.claims]
        yield _home(campaign, "quotes", "quote"), [one.id for one in campaign.quotes]


def _home(campaign: Campaign, file: str, table: str) -> _Home:
    return (f"assets/campaigns/{campaign.id}/{file}.toml", table)


def _references(catalogue: Catalogue) -> Iterator[_Reference]:
    forces = frozenset(one.id for one in catalogue.forces)
    written = frozenset(one.tag for one in catalogue.languages)
    for force in catalogue.forces:
        if written:  # a catalogue without a table of languages writes all of them alike
            yield from (_Reference(_FORCES, force.id, "languages", name, written) for name in force.languages)
        if force.successor:
            yield _Reference(_FORCES, force.id, "successor", force.successor, forces)
    tags = frozenset(one.tag for one in catalogue.languages)
    for language in catalogue.languages:
        if language.close:
            yield _Reference(_LANGUAGES, language.tag, "close", language.close, tags)
    yield from _condition_references(catalogue)
    for campaign in catalogue.campaigns:
        yield from _audience_references(catalogue, campaign)
        yield from _message_references(catalogue, campaign)
        yield from _default_references(catalogue, campaign)


def _condition_references(catalogue: Catalogue) -> Iterator[_Reference]:
    """The conditions for which a family, or a layout of it, changes a colour: both files bear the family's name."""
    conditions = frozenset(one.id for one in catalogue.conditions)
    for template in (*catalogue.templates, *catalogue.editions):
        home = (f"*/{template.family}*.toml", "roles_for")
        for name, roles in template.theme.roles_for:
            yield from (_Reference(home, name, role, name, conditions) for role, _ in roles)


def _audience_references(catalogue: Catalogue, campaign: Campaign) -> Iterator[_Reference]:
    resources = frozenset(one.id for one in catalogue.resources)
    formats = frozenset(one.id for one in catalogue.formats)
    home = _home(campaign, "campaign", "audience")
    for audience in campaign.audiences:
        yield from (_Reference(home, audience.id, "not_on", name, formats) for name in audience.not_on)
        lists = (("routes", audience.routes), ("secondary", audience.secondary), ("never", audience.never))
        for key, names in lists:
            yield from (_Reference(home, audience.id, key, name, resources) for name in names)
        if audience.crisis_line:
            yield _Reference(home, audience.id, "crisis_line", audience.crisis_line, resources)


def _message_references(catalogue: Catalogue, campaign: Campaign) -> Iterator[_Reference]:
    audiences = frozenset(one.id for one in campaign.audiences)
    claims = frozenset(one.id for one in campaign.claims)
    quotes = frozenset(one.id for one in campaign.quotes)
    promises = frozenset(promise.id for one in catalogue.resources for promise in one.promises)
    home = _home(campaign, "messages", "message")
    for message in campaign.messages:
        yield _Reference(home, message.id, "audience", message.audience, audiences)
        yield from (_Reference(home, message.id, "claims", name, claims) for name in message.claims)
        yield from (_Reference(home, message.id, "quotes", name, quotes) for name in message.quotes)
        yield from (_Reference(home, message.id, "promises", name, promises) for name in message.promises)


def _default_references(catalogue: Catalogue, campaign: Campaign) -> Iterator[_Reference]:
    home = _home(campaign, "campaign", "defaults")
    for audience, slots in campaign.defaults:
        yield from (_default(campaign, home, audience, audience, one) for one in slots)
    home = _home(campaign, "campaign", "family_defaults")
    families = frozenset(one.family for one in catalogue.templates)
    for family, given in campaign.family_defaults:
        yield _Reference(home, family, "", family, families)
        for audience, slots in given:
            yield from (_default(campaign, home, family, audience, one) for one in slots)


def _default(campaign: Campaign, home: _Home, owner: str, audience: str, given: tuple[Slot, str]) -> _Reference:
    slot, name = given
    fitting = (
        one.id for one in campaign.messages if one.slot is slot and one.audience == audience and not one.withdrawn
    )
    return _Reference(home, owner, slot.value, name, frozenset(fitting))


def _check_unique(files: Sequence[DataFile], home: _Home, ids: Iterable[str]) -> None:
    for name, times in Counter(ids).items():
        if times > 1:
            file, at = _find(files, home, name)[-1]
            raise fault(
                file,
                (*at, "id"),
                f"The id “{name}” is given twice.",
                "Give each record its own id.",
                "data-file-duplicate",
            )


def _unknown(files: Sequence[DataFile], reference: _Reference) -> DataFileError:
    file, at = _find(files, reference.home, reference.owner)[-1]
    message = f"“{reference.name}” refers to nothing."
    otherwise = f"Write one of the ids there are ({len(reference.known)})."
    where = (*at, reference.key) if reference.key else at
    return unknown_reference(file, where, message, reference.name, reference.known, otherwise)


def _find(files: Sequence[DataFile], home: _Home, name: str) -> list[tuple[DataFile, KeyPath]]:
    """Every record called ``name``, the one that counts last; read again, because only a faulty file needs to know
    where."""
    pattern, table = home
    in_a_pack = f"*/{pattern.removeprefix('assets/')}"
    matching = (file for file in files if fnmatchcase(file.path, pattern) or fnmatchcase(file.path, in_a_pack))
    return [(file, at) for file in matching for at in _places(parse(file), table, name)]


def _places(tables: Table, table: str, name: str) -> Iterator[KeyPath]:
    records = tables.get(table, ())
    if isinstance(records, dict):
        yield from ((table, key) for key in records if key == name)
    else:
        yield from ((table, index) for index, one in enumerate(records) if one.get("id") == name)

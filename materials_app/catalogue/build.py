"""Builds the catalogue from data files: reads each by the folder it lies in, then checks what refers to what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fnmatch import fnmatchcase
from functools import lru_cache
from itertools import groupby
from pathlib import PurePosixPath
from typing import TypeVar

from materials_app.catalogue.campaign_layers import lay_campaigns
from materials_app.catalogue.campaigns import read_campaign
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.conditions import read_conditions
from materials_app.catalogue.families import read_families
from materials_app.catalogue.forces import read_forces
from materials_app.catalogue.formats import read_formats
from materials_app.catalogue.help_resources import read_resources
from materials_app.catalogue.languages import read_languages
from materials_app.catalogue.law import read_law, read_pairings
from materials_app.catalogue.record import Table
from materials_app.catalogue.references import check_references
from materials_app.catalogue.resource_layers import lay_resources
from materials_app.catalogue.rules import (
    HostsRecord,
    read_give_aways,
    read_hosts,
    read_offices,
    read_over_promises,
    read_terms,
    read_things,
)
from materials_app.catalogue.screens import read_screens
from materials_app.catalogue.template_checks import check_format
from materials_app.catalogue.template_layers import LayeredFile, all_layered
from materials_app.catalogue.templates import template_of
from materials_app.catalogue.wording import read_lexicons, read_wording
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.content import Campaign, Force, Resource
from materials_app.model.format import Format
from materials_app.model.library import DataFile
from materials_app.model.rules import Rulebook
from materials_app.model.template import Edition, LayoutTemplate

_TEMPLATES = "templates/*/*.toml"
_KEPT = 4
"""Sets of layout files that are remembered: the shipped ones, and a few that somebody is writing."""

T = TypeVar("T")


def build(files: Sequence[DataFile], packs: Sequence[CampaignPack] = (), on: date | None = None) -> Catalogue:
    """The catalogue of these data files, in the order of their paths, with campaign packs laid over them in turn.

    Args:
        files: the shipped data.
        packs: the packs in use, the one that wins last.
        on: the day asked about, which tells whether a pack has expired.

    Raises:
        DataFileError: when a file cannot be read, an id is given twice, or a name refers to nothing.
    """
    ordered = sorted(files, key=lambda file: file.path)
    forces = _all(ordered, "assets/forces/*.toml", read_forces)
    resources = _all(ordered, "assets/resources/*.toml", read_resources)
    campaigns = _campaigns(ordered)
    for pack in packs:
        resources, campaigns = lay_resources(resources, pack, on), lay_campaigns(campaigns, pack, on)
    formats = (
        *_all(ordered, "assets/formats/*.toml", read_formats),
        *_all(ordered, "assets/screens/*.toml", read_screens),
    )
    templates = _templates(_matching(ordered, "assets/families/*.toml"), _matching(ordered, _TEMPLATES), formats)
    catalogue = Catalogue(
        forces=forces,
        resources=resources,
        formats=formats,
        campaigns=campaigns,
        templates=tuple(one for one in templates if one.edition is not Edition.BILINGUAL),
        editions=tuple(one for one in templates if one.edition is Edition.BILINGUAL),
        conditions=_all(ordered, "assets/conditions/*.toml", read_conditions),
        rulebook=_rulebook(ordered, forces, resources, campaigns),
        languages=_all(ordered, "assets/languages/*.toml", read_languages),
        sources=tuple((file.path, file.sha256) for file in ordered),
    )
    check_references(catalogue, [*ordered, *(file for pack in packs for file in pack.files)])
    return catalogue


def _matching(files: Iterable[DataFile], pattern: str) -> tuple[DataFile, ...]:
    return tuple(file for file in files if fnmatchcase(file.path, pattern))


def _all(files: Iterable[DataFile], pattern: str, read: Callable[[DataFile], Iterable[T]]) -> tuple[T, ...]:
    return tuple(one for file in _matching(files, pattern) for one in read(file))


def _campaigns(files: Iterable[DataFile]) -> tuple[Campaign, ...]:
    found = _matching(files, "assets/campaigns/*/*.toml")
    folders = groupby(found, key=lambda file: PurePosixPath(file.path).parent)
    return tuple(read_campaign(tuple(members)) for _, members in folders)


@lru_cache(maxsize=_KEPT)
def _templates(
    family_files: tuple[DataFile, ...], files: tuple[DataFile, ...], formats: tuple[Format, ...]
) -> tuple[LayoutTemplate, ...]:
    """Every layout of every family, in the order of their formats: kinds together, wherever layouts are listed.

    Kept for the same bytes: a pack that is looked at or laid over builds the catalogue again and changes no layout.
    """
    families = read_families(family_files)
    known = {one.id: one for one in formats}
    wholes = all_layered(files)
    # The layouts that others extend come first: a fault of theirs is told where it is, not by what it does elsewhere.
    bases_first = sorted(wholes, key=lambda whole: whole.depth)
    is_shipped = all(file.is_shipped for file in (*family_files, *files))
    read = {whole.file.path: _template(whole, families, known, is_shipped) for whole in bases_first}
    place = {name: number for number, name in enumerate(known)}
    return tuple(sorted((read[whole.file.path] for whole in wholes), key=lambda one: (place[one.format], one.id)))


def _template(
    whole: LayeredFile, families: Mapping[str, Table], formats: Mapping[str, Format], is_shipped: bool
) -> LayoutTemplate:
    template = template_of(whole, families, is_shipped=is_shipped)
    check_format(whole, template, formats)
    return template


def _rulebook(
    files: Iterable[DataFile],
    forces: tuple[Force, ...],
    resources: tuple[Resource, ...],
    campaigns: tuple[Campaign, ...],
) -> Rulebook:
    hosts = [read_hosts(file) for file in _matching(files, "assets/rules/hosts.toml")] or [HostsRecord()]
    return Rulebook(
        resources=resources,
        audiences=tuple(audience for campaign in campaigns for audience in campaign.audiences),
        claims=tuple(claim for campaign in campaigns for claim in campaign.claims),
        quotes=tuple(quote for campaign in campaigns for quote in campaign.quotes),
        terms=_all(files, "assets/rules/terms*.toml", read_terms),
        over_promises=_all(files, "assets/rules/promises*.toml", read_over_promises),
        give_aways=_all(files, "assets/rules/discreet*.toml", read_give_aways),
        law=read_law(_matching(files, "assets/rules/law*.toml")),
        offices=_all(files, "assets/rules/elected*.toml", read_offices),
        plain=_all(files, "assets/rules/plain*.toml", read_things),
        pairings=_all(files, "assets/rules/pairings*.toml", read_pairings),
        wording=read_wording(
            _matching(files, "assets/rules/style*.toml"),
            _matching(files, "assets/rules/spelling*.toml"),
            read_lexicons(_matching(files, "assets/words/*.toml")),
            (*(name for force in forces for name in _names_of(force)), *(one.name for one in resources)),
        ),
        shorteners=hosts[0].shorteners,
        public_bodies=hosts[0].public_bodies,
        lookalike_hosts=tuple(hosts[0].lookalikes.items()),
        force_hosts=tuple(dict.fromkeys(_host(force.website) for force in forces)),
    )


def _names_of(force: Force) -> tuple[str, ...]:
    return (force.public_name, force.legal_name, force.welsh_name, force.region, *force.aliases)


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0]

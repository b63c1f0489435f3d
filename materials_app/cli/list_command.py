"""``materials list``: the names that can be used, with what they stand for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click

from materials_app.catalogue.catalogue import Catalogue
from materials_app.cli import output
from materials_app.cli.options import json_option, own_folder, user_data
from materials_app.errors import ExitCode
from materials_app.model.content import Resource
from materials_app.model.units import round_mm
from materials_app.safeguards.routes import ranks

Rows = list[dict[str, Any]]


def _forces(catalogue: Catalogue, _: str) -> Rows:
    return [
        {"id": f.id, "name": f.public_name, "nations": list(f.nations), "welsh_duty": f.welsh_duty}
        for f in catalogue.forces
    ]


def _layouts(catalogue: Catalogue, _: str) -> Rows:
    return [{"id": t.id, "name": t.name, "family": t.family, "format": t.format} for t in catalogue.templates]


def _families(catalogue: Catalogue, _: str) -> Rows:
    names = sorted({template.family for template in catalogue.templates})
    return [{"id": name, "layouts": [t.id for t in catalogue.templates if t.family == name]} for name in names]


def _campaigns(catalogue: Catalogue, _: str) -> Rows:
    return [
        {"id": c.id, "name": c.name, "languages": list(c.languages), "standing": c.standing}
        for c in catalogue.campaigns
    ]


def _audiences(catalogue: Catalogue, _: str) -> Rows:
    return [
        {"id": a.id, "campaign": c.id, "name": a.name, "routes": list(a.routes)}
        for c in catalogue.campaigns
        for a in c.audiences
    ]


def _messages(catalogue: Catalogue, audience: str) -> Rows:
    return [
        {
            "id": m.id,
            "slot": m.slot.value,
            "audience": m.audience,
            "tone": m.tone,
            "reading_age": m.reading_age,
            "headline": m.wordings[0].headline.standard or m.wordings[0].headline.short,
            "text": m.wordings[0].text.standard or m.wordings[0].text.short,
            "evidence": list(m.evidence),
            "withdrawn": m.withdrawn,
        }
        for c in catalogue.campaigns
        for m in c.messages
        if not audience or m.audience == audience
    ]


def _resources(catalogue: Catalogue, audience: str) -> Rows:
    return [
        {
            "id": r.id,
            "name": r.name,
            "purpose": r.purpose.value,
            "number": r.number.display if r.number else "",
            "number_confidence": r.number.confidence.value if r.number else "",
            "address": r.address.url if r.address else "",
            "address_confidence": r.address.confidence.value if r.address else "",
            "from": _origin(r),
        }
        for r in catalogue.resources
        if not audience or audience in r.audiences
    ]


def _origin(resource: Resource) -> str:
    """Where the record comes from; empty for a shipped one."""
    if resource.local:
        return f"added by hand: {resource.local.added_by}, checked by {resource.local.checked_by}"
    return f"campaign pack {resource.pack.label}" if resource.pack else ""


def _matrix(catalogue: Catalogue, audience: str) -> Rows:
    return [
        {"id": a.id, "resource": r.id, "ranks": [rank.value for rank in ranks(r, a)]}
        for c in catalogue.campaigns
        for a in c.audiences
        for r in catalogue.resources
        if audience in {"", a.id}
    ]


def _formats(catalogue: Catalogue, _: str) -> Rows:
    return [
        {
            "id": f.id,
            "name": f.name,
            "trim_mm": [round_mm(f.trim.width), round_mm(f.trim.height)],
            "bleed_mm": round_mm(f.bleed),
            "safe_mm": round_mm(f.safe),
            "qr_min_mm": round_mm(f.qr_min),
            "pixels": list(f.pixels or ()),
            "long_life": f.long_life,
            "quotes": f.quotes,
        }
        for f in catalogue.formats
    ]


def _printers(catalogue: Catalogue, __: str) -> Rows:
    from materials_app.app.printers import load_printers, printers_path

    return [
        {
            "id": printer.name,
            "contact": printer.contact,
            "delivery": printer.delivery,
            "marks": printer.marks.value if printer.marks else "",
            "flavour": printer.flavour.value if printer.flavour else "",
            "usual": [{"layout": u.layout, "stock": u.stock, "finishing": u.finishing} for u in printer.usual],
        }
        for printer in catalogue.policy.printers or load_printers(printers_path(own_folder()))
    ]


TABLES: Mapping[str, Callable[[Catalogue, str], Rows]] = {
    "forces": _forces,
    "layouts": _layouts,
    "families": _families,
    "campaigns": _campaigns,
    "audiences": _audiences,
    "messages": _messages,
    "resources": _resources,
    "matrix": _matrix,
    "formats": _formats,
    "printers": _printers,
}


@click.command("list", short_help="List forces, layouts, messages, resources and more.")
@click.argument("what", metavar="WHAT", type=click.Choice(list(TABLES)))
@click.option("--audience", default="", help="Only this audience (messages, resources, matrix).")
@json_option
def list_command(what: str, audience: str, as_json: bool) -> int:
    """List forces, layouts, families, campaigns, audiences, messages, resources, matrix, formats or printers."""
    from materials_app.pipeline.studio import load_catalogue

    rows = TABLES[what](load_catalogue(user_data()), audience)
    if as_json:
        output.show_json("list", ExitCode.DONE, {"what": what, "rows": rows})
    elif not rows:
        output.say(f"There are no {what} yet.")
    else:
        _say_rows(rows)
    return int(ExitCode.DONE)


_SAID = {"welsh_duty": "Welsh duty", "long_life": "in use for years", "quotes": "may carry quotes"}
"""What a yes is called in a row people read."""


_UNDER = {
    "reading_age": "reading age {}",
    "number_confidence": "confidence {}",
    "address_confidence": "confidence {}",
    "withdrawn": "withdrawn: {}",
}
"""What says a value that does not say itself what it is."""


def _say_rows(rows: Rows) -> None:
    width = max((len(row["id"]) for row in rows), default=0)
    for row in map(_in_its_own_units, rows):
        shown = {**row, **{key: words for key, words in _SAID.items() if row.get(key) is True}}
        cells = ((key, _cell(value)) for key, value in shown.items() if key not in {"id", "evidence", "standing"})
        rest = (_UNDER.get(key, "{}").format(cell) if cell else "" for key, cell in cells)
        output.say(f"{row['id']:<{width}}  {'  '.join(cell for cell in rest if cell)}")


def _in_its_own_units(row: dict[str, Any]) -> dict[str, Any]:
    """A screen's format is known by its pixels: it has no trim, no bleed and no code."""
    if not row.get("pixels"):
        return {key: value for key, value in row.items() if key != "pixels"}
    shown = {key: value for key, value in row.items() if not key.endswith("_mm")}
    return {**shown, "pixels": "{} × {} px".format(*row["pixels"])}


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return ""
    if isinstance(value, list):
        return ", ".join(_cell(part) for part in value)
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values() if part)
    return str(value).replace("\n", " / ")

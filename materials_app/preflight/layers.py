"""Reads layers (optional content, ISO 32000-2, 8.11): what there is, what is switched off, what is out of order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from materials_app.preflight.facts import Layer
from materials_app.preflight.pdf_values import get, name, text

_MAX_NESTING = 8
"""Deeper than any list of layers a person would read."""


def read_layers(catalogue: Any) -> tuple[Layer, ...]:
    """Every layer of the file, in the order the file holds them."""
    properties = get(catalogue, "/OCProperties")
    usual = get(properties, "/D")
    off = {entry.objgen for entry in _listed(get(usual, "/OFF"))}
    on = {entry.objgen for entry in _listed(get(usual, "/ON"))}
    is_on_by_default = name(get(usual, "/BaseState")) in ("", "ON")
    shown = {entry.objgen for entry in _ordered(get(usual, "/Order"))}
    return tuple(
        Layer(
            name=text(get(group, "/Name")),
            is_on=group.objgen not in off and (is_on_by_default or group.objgen in on),
            is_listed=group.objgen in shown,
        )
        for group in _listed(get(properties, "/OCGs"))
    )


def layer_switches(catalogue: Any) -> tuple[str, ...]:
    """What would switch layers by itself, or a second time."""
    properties = get(catalogue, "/OCProperties")
    if properties is None:
        return ()
    found = {
        "no usual configuration (D)": get(properties, "/D") is None,
        "layers that switch by themselves (AS)": get(get(properties, "/D"), "/AS") is not None,
        "a second configuration (Configs)": bool(tuple(_listed(get(properties, "/Configs")))),
    }
    return tuple(said for said, is_there in found.items() if is_there)


def layer_of(properties: Any) -> str:
    """The name of the layer that content marked ``/OC`` with ``properties`` lies on; of several the first.

    A membership dictionary (OCMD) names its groups; what names none is ``unnamed``.
    """
    group = get(properties, "/OCGs") if name(get(properties, "/Type")) == "OCMD" else properties
    if isinstance(group, pikepdf.Array):
        group = group[0] if len(group) else None
    return text(get(group, "/Name")) or "unnamed"


def _listed(value: Any) -> Iterator[Any]:
    """The dictionaries of an array."""
    entries = iter(value) if isinstance(value, pikepdf.Array) else iter(())
    return (entry for entry in entries if isinstance(entry, pikepdf.Dictionary))


def _ordered(value: Any, depth: int = 0) -> Iterator[Any]:
    """The groups named in ``Order``, which nests labelled lists."""
    yield from _listed(value)
    if depth < _MAX_NESTING and isinstance(value, pikepdf.Array):
        for entry in iter(value):
            if isinstance(entry, pikepdf.Array):
                yield from _ordered(entry, depth + 1)

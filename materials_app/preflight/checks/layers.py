"""Layers: those that were ordered, each on, each in plain sight, none that switches by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from materials_app.model.findings import Severity
from materials_app.model.said import said
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.subject import Subject

OPTIONAL_CONTENT = "ISO 15930-7, optional content; ISO 32000-2, 8.11"


@check(
    "layers",
    Severity.NOTE,
    looks_at="optional content properties",
    clause=OPTIONAL_CONTENT,
    profile=Profile.UNORDERED,
)
def layers(subject: Subject) -> Iterator[Sighting]:
    """Layers may be switched off by whoever prints."""
    if subject.facts.layers and subject.flavour != "x1a":
        yield Sighting(", ".join(layer.name or "one without a name" for layer in subject.facts.layers), said("none"))


@check(
    "layer-unexpected",
    Severity.ERROR,
    looks_at="names of all layers against the order",
    clause="the order: layers",
    profile=Profile.ORDERED,
)
def layer_unexpected(subject: Subject) -> Iterator[Sighting]:
    """What lies on a layer nobody ordered may be left out, or printed by mistake."""
    ordered = subject.expectation.layers if subject.expectation else ()
    for layer in subject.facts.layers:
        if layer.name not in ordered and subject.flavour != "x1a":
            yield Sighting(layer.name or said("one without a name"), " and ".join(ordered) or said("none"))


@check(
    "layer-missing",
    Severity.ERROR,
    looks_at="the ordered layers among those of the file",
    clause="the order: layers",
    profile=Profile.ORDERED,
)
def layer_missing(subject: Subject) -> Iterator[Sighting]:
    """The finisher looks for the lines by the layer's name."""
    found = {layer.name for layer in subject.facts.layers}
    for name in subject.expectation.layers if subject.expectation else ():
        if name not in found:
            yield Sighting(", ".join(sorted(found)) or said("no layer"), name)


@check(
    "layer-off",
    Severity.ERROR,
    looks_at="usual configuration: BaseState, ON and OFF of every layer",
    clause=OPTIONAL_CONTENT,
    profile=Profile.X4,
)
def layer_off(subject: Subject) -> Iterator[Sighting]:
    """What is switched off is not printed, and nobody sees that it is there."""
    for layer in subject.facts.layers:
        if not layer.is_on:
            yield Sighting(said("{name} is switched off", name=layer.name), said("switched on"))


@check(
    "layer-unlisted",
    Severity.ERROR,
    looks_at="names of all layers, and the list (Order) a reader shows of them",
    clause=OPTIONAL_CONTENT,
    profile=Profile.X4,
)
def layer_unlisted(subject: Subject) -> Iterator[Sighting]:
    """Nobody can switch, or even see, a layer that has no name, shares one or is not in the list."""
    counted = Counter(layer.name for layer in subject.facts.layers)
    for name in counted:
        if not name or counted[name] > 1:
            yield Sighting(
                (said("{name} twice", name=name) if name else said("a layer without a name")), said("a name of its own")
            )
    for layer in subject.facts.layers:
        if layer.name and not layer.is_listed:
            yield Sighting(said("{name} is not in the list", name=layer.name), said("every layer in the list"))


@check(
    "layer-switches",
    Severity.ERROR,
    looks_at="usual configuration (D), usage applications (AS) and further configurations (Configs)",
    clause=OPTIONAL_CONTENT,
    profile=Profile.X4,
)
def layer_switches(subject: Subject) -> Iterator[Sighting]:
    """The page must not change with who opens it, or with what it is opened for."""
    for found in subject.facts.layer_switches:
        yield Sighting(found, said("one configuration, nothing automatic"))


@check(
    "layers-not-allowed",
    Severity.ERROR,
    looks_at="optional content properties, and content marked as optional",
    clause="ISO 15930-4, optional content",
    profile=Profile.X1A,
)
def layers_not_allowed(subject: Subject) -> Iterator[Sighting]:
    """PDF/X-1a knows no layers."""
    marked = {mark.layer for page in subject.pages for mark in page.marks if mark.layer}
    if "optional content" in subject.facts.features or marked:
        yield Sighting(", ".join(sorted(marked)) or said("optional content"), said("none"))

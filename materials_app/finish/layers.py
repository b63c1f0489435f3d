"""Layers: what a reader or a press may switch off by itself, in PDF's words optional content (ISO 32000-2, 8.11).

ISO 15930-7 lets PDF/X-4 carry them. Each is on, each stands in the list a reader shows, and nothing switches one by
itself: no usage application (``AS``), no second configuration.
"""

from __future__ import annotations

from collections.abc import Iterable

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, String

CONFIGURATION = "All layers on"
"""What a reader calls the one configuration."""


def set_layers(pdf: Pdf, layers: tuple[tuple[str, str], ...]) -> None:
    """Give the file the layers its content names, as (key in the content, name)."""
    if not layers:
        return
    groups = {key: pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for key, name in layers}
    for page in pdf.pages:
        _name_groups(page, groups.items())
    every = list(groups.values())
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array(every),
        D=Dictionary(Name=String(CONFIGURATION), BaseState=Name.ON, ON=Array(every), Order=Array(every)),
    )


def _name_groups(page: Page, groups: Iterable[tuple[str, Object]]) -> None:
    page.obj.Resources.Properties = Dictionary({f"/{key}": group for key, group in groups})

"""Makes the pack of the open set, away from the window: its own fonts, the set as it was when it began."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.pipeline.make import PackResult, Progress, make_pack
from materials_app.pipeline.studio import Studio
from materials_app.resources import ShippedLibrary
from materials_app.typeset.font_book import FontBook

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def proposed_folder(parent: Path, document: CampaignSet, force: str, on: date) -> Path:
    """The folder the window proposes: one name that says force, set and day, fit for every file system."""
    name = f"{force} - {document.name} - {document.audience} - {on.isoformat()}"
    return parent / _NOT_IN_NAMES.sub("", name)


def run_export(
    document: CampaignSet,
    folder: Path,
    catalogue: Catalogue,
    on: date,
    *,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> PackResult:
    """Make the pack. Meant for a worker thread: fonts are opened here, because two threads may not share them.

    Raises:
        MaterialsError: as ``pipeline.make.make_pack`` does.
    """
    library = ShippedLibrary()
    studio = Studio(catalogue, library, FontBook(library))
    return make_pack(document, folder, studio, on=on, progress=progress, cancelled=cancelled)

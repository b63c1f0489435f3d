"""A set taken as the beginning of another: under a new name, without what people signed or answered for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from materials_app.app.files import free_path, save_set
from materials_app.app.names import proposed_file
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.findings import Severity
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.safeguards.names import check_name


def duplicated(document: CampaignSet, name: str, rulebook: Rulebook) -> CampaignSet:
    """The set under another name. Sign-offs and overrides stay with the one they were given for.

    Raises:
        InputError: when there is no new name, or it holds a term that may not be read on a file.
    """
    wanted = " ".join(name.split())
    if not wanted or wanted == document.name:
        raise InputError(said("The new set needs a name of its own, or nobody can tell the two apart."))
    for finding in check_name(wanted, rulebook):
        if finding.severity is Severity.ERROR:
            raise InputError(
                said("A set is handed over by its name. {message}", message=finding.message), hint=finding.remedy
            )
    return replace(document.without_records(), name=wanted, acceptances=(), file="", earlier=())


def save_beside(document: CampaignSet, original: Path, force: str) -> Path:
    """Write a duplicate into the folder of its original, where its picture lies, under a name that no file has.

    Raises:
        OutputError: when the disk refuses.
    """
    path = free_path(original.with_name(proposed_file(document, force)))
    save_set(document, path)
    return path

"""Names the window proposes for folders and files."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from materials_app.model.campaign_set import CampaignSet

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""Characters one of the three systems refuses in a file name."""

_ENDING = re.compile(r"\.(?:txt|docx|pdf)$", re.IGNORECASE)


def fit_for_files(name: str) -> str:
    """A name every file system takes: without the characters one of them refuses."""
    return _NOT_IN_NAMES.sub("", name)


def proposed_folder(parent: Path, document: CampaignSet, force: str, on: date) -> Path:
    """The folder the window proposes: one name that says force, set and day, fit for every file system."""
    return parent / fit_for_files(f"{force} - {document.name} - {document.audience} - {on.isoformat()}")


def named_folder(words: str) -> Path | None:
    """The folder somebody wrote; none for no words and for part of a path, whose place would be a matter of chance."""
    try:
        folder = Path(words.strip()).expanduser()
    except RuntimeError:  # the home of a user this computer does not have
        return None
    return folder if folder.is_absolute() else None


def proposed_file(document: CampaignSet, force: str) -> str:
    """The file name proposed for a set. It does not say for which audience: others may see the folder."""
    return fit_for_files(f"{document.name} - {force}.toml" if force else f"{document.name}.toml")


def proposed_drafts(release: str) -> str:
    """The file name proposed for the drafts out of a press release: the release's, and what it holds."""
    stem = _ENDING.sub("", fit_for_files(release)).strip()
    return f"{stem or 'press release'} drafts.toml"


def proposed_hand_out(document: CampaignSet, force: str, what: str) -> str:
    """The file name, without its ending, proposed for what is handed out of a set; the audience is not in it."""
    return _NOT_IN_NAMES.sub("", " - ".join(part for part in (document.name, force, what) if part))

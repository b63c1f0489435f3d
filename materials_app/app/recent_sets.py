"""The sets last worked on, as their files say: read in a worker, for a file may lie on a drive that answers slowly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from materials_app import __version__
from materials_app.app.files import check_names, open_set
from materials_app.errors import MaterialsError
from materials_app.model.campaign_set import CampaignSet
from materials_app.pipeline.studio import Studio


@dataclass(frozen=True, slots=True)
class RecentSet:
    """A set of the list. ``document`` is none where its file is missing or no set; ``worked_on`` where it is missing.

    ``key`` changes with everything its pages are made of: words, data, picture, program.
    """

    path: Path
    document: CampaignSet | None = None
    worked_on: datetime | None = None
    key: str = ""

    @property
    def is_missing(self) -> bool:
        """Whether there is no such file any more."""
        return self.worked_on is None


def look_at(path: Path, studio: Studio) -> RecentSet:
    """The set in ``path`` as it is now; never fails, for a list says what it found."""
    try:
        worked_on = datetime.fromtimestamp(path.stat().st_mtime)
        document = open_set(path)
        check_names(document, studio.catalogue)
        return RecentSet(path, document, worked_on, _key(document, path, studio))
    except OSError:
        return RecentSet(path)
    except MaterialsError:
        return RecentSet(path, None, worked_on)


def _key(document: CampaignSet, path: Path, studio: Studio) -> str:
    picture = path.parent / document.picture.file if document.picture else None
    stamp = picture.stat().st_mtime_ns if picture and picture.exists() else 0
    made_of = (__version__, document, studio.catalogue.sources, studio.changed, studio.packs, stamp)
    return sha256(repr(made_of).encode()).hexdigest()[:32]

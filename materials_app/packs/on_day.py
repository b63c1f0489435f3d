"""Where a user's own data lie, and which of the packs there are used on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.policy import NO_POLICY, Policy

PACKS = "packs"
BRANDS = "brands"
LOCAL = "local-resources.toml"
LOCAL_CLAIMS = "local-claims.toml"
LOCAL_QUOTES = "local-quotes.toml"
TRANSLATIONS = "translations"


@dataclass(frozen=True, slots=True)
class UserData:
    """Where a user's own data lie, the day they are used, which decides on embargo and expiry, and the policy of the
    machine."""

    folder: Path
    on: date
    policy: Policy = NO_POLICY

    @property
    def packs(self) -> Path:
        """The folder of the installed packs."""
        return self.folder / PACKS

    @property
    def brands(self) -> Path:
        """The folder of the installed brand packs."""
        return self.folder / BRANDS

    @property
    def local(self) -> Path:
        """The file of the resources added by hand."""
        return self.folder / LOCAL

    @property
    def claims(self) -> Path:
        """The file of the figures, and of what was recorded about the campaigns' figures, on this computer."""
        return self.folder / LOCAL_CLAIMS

    @property
    def quotes(self) -> Path:
        """The file of the quotes recorded on this computer."""
        return self.folder / LOCAL_QUOTES

    @property
    def translations(self) -> Path:
        """The folder of the translations that came back: ``<campaign>/<language>.toml``."""
        return self.folder / TRANSLATIONS

    @property
    def is_empty(self) -> bool:
        """Whether the user has added nothing yet, and no pack is set for everybody."""
        return not self.policy.packs and not any(
            _may_be_there(one) for one in (self.packs, self.local, self.claims, self.quotes, self.translations)
        )


def _may_be_there(path: Path) -> bool:
    """Whether something lies there, or nobody may look: what reads it says why it cannot be used, and a correction is
    never passed over."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


@dataclass(frozen=True, slots=True)
class PacksOnDay:
    """The installed packs on one day: those in use, the one that wins last, and those still under embargo."""

    in_use: tuple[CampaignPack, ...] = ()
    waiting: tuple[CampaignPack, ...] = ()

    @property
    def notices(self) -> tuple[str, ...]:
        """What a user must know about packs that are not used yet, in sentences."""
        return tuple(
            f"The campaign pack “{one.title}” ({one.stamp.label}) is under embargo until "
            f"{one.embargo.isoformat() if one.embargo else ''}: its data are not used."
            for one in self.waiting
        )


NO_PACKS = PacksOnDay()

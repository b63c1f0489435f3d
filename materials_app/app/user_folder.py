"""Where a user's own data lie: packs, local resources, printers. The only module that knows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import platformdirs

VARIABLE = "MATERIALS_DATA_DIR"
"""Names another folder, for a team's shared one or a trial."""


def user_folder(environment: Mapping[str, str]) -> Path:
    """The folder; it need not exist yet. The environment is an argument: only command line and window read it."""
    named = environment.get(VARIABLE, "")
    return Path(named) if named else Path(platformdirs.user_data_dir("campaign-materials-studio", appauthor=False))

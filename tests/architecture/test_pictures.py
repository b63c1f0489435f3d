"""The page of pictures shows every picture that is made of the window, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from tools.pictures import WINDOW, WINDOW_TWICE_AS_FINE


def test_every_picture_is_made_kept_and_shown(root: Path) -> None:
    folder = root / "docs" / "pictures"
    made = sorted((*WINDOW, *WINDOW_TWICE_AS_FINE))
    assert sorted(path.stem for path in (folder / "window").iterdir()) == made
    assert sorted(re.findall(r"\(window/([\w-]+)\.png\)", (folder / "README.md").read_text(encoding="utf-8"))) == made

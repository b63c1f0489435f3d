"""``make pictures``: the README's pictures, made from the product itself: the poster and the window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
POSTER_PPI = 72
DATE = "2026-11-23"


def main() -> int:
    """Make both pictures; returns the exit code."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    make_poster(PICTURES / "poster.png")
    window = [sys.executable, "-m", "materials_app.desktop.pictures", str(PICTURES / "window.png")]
    return subprocess.run(window, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False).returncode


def make_poster(target: Path) -> None:
    """The demo's press file, cut to its trim, as PNG."""
    sys.path.insert(0, str(ROOT))
    from materials_app.cli.main import main as materials
    from materials_app.render.raster import rasterise

    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "pack"
        code = materials(["make", "--force", "lancashire", "--marks", "none", "--date", DATE, "--out", str(pack)])
        if code:
            raise SystemExit(code)
        (office,) = (pack / "2 For office printing").glob("*.pdf")
        rasterise(office.read_bytes(), 1, POSTER_PPI).save(target, optimize=True)


if __name__ == "__main__":
    raise SystemExit(main())

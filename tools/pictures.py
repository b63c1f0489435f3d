"""``make pictures``: the README's pictures, made from the product itself: the poster and the window."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
POSTER_PPI = 72
DATE = date(2026, 11, 23)


def main() -> int:
    """Make both pictures; returns the exit code."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    make_poster(PICTURES / "poster.png")
    window = [sys.executable, "-m", "materials_app.desktop.pictures", str(PICTURES / "window.png")]
    return subprocess.run(window, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False).returncode


def make_poster(target: Path) -> None:
    """The demo's poster, cut to its trim, as PNG: drawn from the same display list as its press file."""
    sys.path.insert(0, str(ROOT))
    from materials_app.model.campaign_set import CampaignSet
    from materials_app.pipeline.plan import make_job
    from materials_app.pipeline.produce import lay_out
    from materials_app.pipeline.studio import open_studio
    from materials_app.render.png import render_png

    studio = open_studio()
    lancashire = CampaignSet("Lancashire", "lancashire", "stop-it-now", "own", "en", ("poster-a4",), date=DATE)
    layout = lay_out(make_job(studio.catalogue, lancashire, "poster-a4", DATE), studio)
    target.write_bytes(render_png(layout.display_list, studio.fonts, studio.library, ppi=POSTER_PPI))


if __name__ == "__main__":
    raise SystemExit(main())

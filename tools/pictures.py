"""``make pictures``: the pictures of README and docs, made from the product itself: the demo's pieces, the window."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
PPI = {"poster-a4": 72, "leaflet-a4-dl-roll": 100, "card-business": 160}
GAP = 24
EDGE = "#b8b8b8"
"""A line round each page: white pages lie on white paper here."""
DATE = date(2026, 11, 23)
WINDOW = (
    *("start-first-time", "start", "new-audience", "new-outputs"),
    *(
        "editor-ready",
        "editor-problems",
        "editor-empty",
        "proof-colour",
        "proof-qr",
        "folded",
        "in-place",
        "export-done",
    ),
    *("press-release", "register", "settings", "manual", "error"),
    *("editor-dark", "editor-high-contrast", "editor-welsh", "editor-small"),
)
"""Main states of the window, each a scene."""
WINDOW_TWICE_AS_FINE = ("editor-2x",)


def main() -> int:
    """Make all pictures; returns the exit code."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    (poster,), leaflet, card = (pages_of(layout) for layout in PPI)
    save(poster, "poster.png")
    for side, page in zip(("outside", "inside"), leaflet, strict=True):
        save(page, f"leaflet-{side}.png")
    save(stacked(card), "card.png")
    return of_window(1, WINDOW) or of_window(2, WINDOW_TWICE_AS_FINE)


def of_window(scale: int, scenes: tuple[str, ...]) -> int:
    """Pictures of the window, in a process of their own: a scale is for a whole process. Returns its exit code."""
    command = [sys.executable, "-m", "tools.window_pictures", str(PICTURES / "window"), *scenes]
    settings = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale), "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **settings}, check=False).returncode


def pages_of(layout: str) -> list[Image.Image]:
    """The pages of one of the demo's pieces, cut to their trim: drawn from the same display list as its press file."""
    sys.path.insert(0, str(ROOT))
    from materials_app.model.campaign_set import CampaignSet
    from materials_app.pipeline.plan import make_job
    from materials_app.pipeline.produce import lay_out
    from materials_app.pipeline.studio import open_studio
    from materials_app.render.png import render_png

    studio = open_studio()
    lancashire = CampaignSet("Lancashire", "lancashire", "stop-it-now", "own", "en", (layout,), date=DATE)
    drawn = lay_out(make_job(studio.catalogue, lancashire, layout, DATE), studio).display_list
    pages = range(1, len(drawn.pages) + 1)
    pngs = (render_png(drawn, studio.fonts, studio.library, page, PPI[layout]) for page in pages)
    return [ImageOps.expand(Image.open(BytesIO(png)).convert("RGB"), 1, EDGE) for png in pngs]


def stacked(pages: list[Image.Image]) -> Image.Image:
    """Pages of one size one over the other."""
    height = sum(page.height for page in pages) + GAP * (len(pages) - 1)
    picture = Image.new("RGB", (pages[0].width, height), "white")
    for number, page in enumerate(pages):
        picture.paste(page, (0, number * (page.height + GAP)))
    return picture


def save(picture: Image.Image, name: str) -> None:
    """Write one picture of the README, in few colours: they are flat."""
    picture.quantize(64).save(PICTURES / name, optimize=True)


if __name__ == "__main__":
    raise SystemExit(main())

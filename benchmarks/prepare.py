"""Lay out in a folder what the measured processes need: the photograph, a set file and a sketch of each order.

A process of its own, so that the one which starts and measures the others stays small.
"""

from __future__ import annotations

import sys
from pathlib import Path

from ordered_set import ON, PHOTOGRAPH, ordered_set
from orders import Order
from photograph import write_photograph
from sketch import write_sketch

from materials_app.catalogue.set_file import write_set
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.studio import open_studio
from materials_app.separations.convert import separate


def main(folder: Path, layouts: tuple[str, ...]) -> None:
    """Write everything for the cold runs of ``layouts`` into ``folder``."""
    write_photograph(folder / PHOTOGRAPH)
    studio = open_studio(folder)
    for layout in layouts:
        order = Order(layout)
        campaign_set = ordered_set(order)
        (folder / f"{order.name}.toml").write_text(write_set(campaign_set), encoding="utf-8")
        job = make_job(studio.catalogue, campaign_set, layout, ON)
        profile = studio.library.profile(job.condition.profile)
        inked = separate(lay_out(job, studio).display_list, job.condition, profile)
        write_sketch(inked, PHOTOGRAPH, folder / f"{layout}.json")


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]))

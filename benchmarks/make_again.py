"""One process that makes the same piece again and again, one word changed each time: what an evening's work feels."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from clocks import Run, Stamp, now, run_of
from ordered_set import ON, ordered_set, with_changed_word
from orders import Order

from materials_app.model.campaign_set import CampaignSet
from materials_app.pipeline.make import make_pack
from materials_app.pipeline.studio import Studio, open_studio


def measure(order: Order, folder: Path, runs: int) -> tuple[Run, ...]:
    """``runs`` packs of ``order``, after one that warms what a process keeps; its picture lies in ``folder``."""
    studio = open_studio(folder)
    sets = (with_changed_word(ordered_set(order), number) for number in range(runs + 1))
    return tuple(_measured(campaign_set, studio) for campaign_set in sets)[1:]


def _measured(campaign_set: CampaignSet, studio: Studio) -> Run:
    stages: list[tuple[str, Stamp]] = []
    with tempfile.TemporaryDirectory() as folder:
        begin = now()
        result = make_pack(
            campaign_set,
            Path(folder) / "pack",
            studio,
            on=ON,
            progress=lambda step: stages.append((step.stage.value, now())),
        )
        end = now()
    if result.blocking:
        raise SystemExit(f"The pack was refused, so there is nothing to measure: {result.blocking[0].message}")
    return run_of(begin, stages, end)


if __name__ == "__main__":
    layout, family, flavour, where, count = sys.argv[1:]
    print(json.dumps([asdict(run) for run in measure(Order(layout, family, flavour), Path(where), int(count))]))

"""A run: told step by step, stopped where it stands, nothing written that did not pass."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from materials_app.errors import CancelledError, OutputError
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.findings import Acceptance
from materials_app.pipeline.make import make_pack
from materials_app.pipeline.progress import STEPS_OF_A_PIECE, Progress, Stage
from materials_app.pipeline.studio import Studio
from tests.unit.pipeline.conftest import ON


def test_tells_every_step_in_order(studio: Studio, lancashire: CampaignSet, tmp_path: Path) -> None:
    told: list[Progress] = []
    make_pack(lancashire, tmp_path / "pack", studio, on=ON, progress=told.append)
    assert [step.stage for step in told] == [*STEPS_OF_A_PIECE, Stage.WRITING, Stage.DONE]
    assert [step.done for step in told] == [0, 1, 2, 3, 4, 5]
    assert {step.total for step in told} == {5}


@pytest.mark.parametrize("stage", [*STEPS_OF_A_PIECE, Stage.WRITING])
def test_stops_at_any_step_and_leaves_nothing(
    studio: Studio, lancashire: CampaignSet, tmp_path: Path, stage: Stage
) -> None:
    told: list[Progress] = []
    with pytest.raises(CancelledError, match="No file was written"):
        make_pack(
            lancashire,
            tmp_path / "pack",
            studio,
            on=ON,
            progress=told.append,
            cancelled=lambda: bool(told) and told[-1].stage is stage,
        )
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_number_in_own_words_writes_nothing_whoever_accepts_it(
    studio: Studio, lancashire: CampaignSet, tmp_path: Path
) -> None:
    words = SlotChoice(Slot.EXIT, "stop-here", own_text="Ring 0908 1000 900.")
    accepted = Acceptance("number-premium-rate", "A. Named", "the deadline is today")
    result = make_pack(replace(lancashire, slots=(words,), acceptances=(accepted,)), tmp_path / "pack", studio, on=ON)
    assert "number-premium-rate" in {finding.id for finding in result.blocking}
    assert result.files == ()
    assert list(tmp_path.iterdir()) == []


def test_asks_for_the_folder_before_any_work(studio: Studio, lancashire: CampaignSet, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("mine", encoding="utf-8")
    told: list[Progress] = []
    with pytest.raises(OutputError):
        make_pack(lancashire, tmp_path, studio, on=ON, progress=told.append)
    assert told == []

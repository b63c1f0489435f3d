"""Steps that stand a fixed distance apart: a text with a line too many runs into the next step, and is told."""

from __future__ import annotations

from datetime import date

from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.studio import Studio


def test_a_step_that_runs_into_the_next_is_told_once(studio: Studio) -> None:
    long = "Sylwch pryd mae’n digwydd, ble rydych chi a sut rydych chi’n teimlo cyn hynny. " * 2
    own = SlotChoice(Slot.TODAY, "small-steps", own_steps=("", f"Adnabod eich adegau anodd\n{long}"))
    piece = CampaignSet(
        "Test", "lancashire", "stop-it-now", "own", "en", ("leaflet-a4-dl-roll",), "quiet", slots=(own,)
    )
    found = lay_out(make_job(studio.catalogue, piece, "leaflet-a4-dl-roll", date(2026, 11, 27)), studio).findings
    told = [one for one in found if one.id == "text-overlaps"]
    assert [one.place.slot for one in told] == ["today"]
    assert "Look after yourself" in told[0].message

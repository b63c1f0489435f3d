"""What stops an export is told in the window, also where it is no piece's but the pack's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from materials_app.app.export import run_export
from materials_app.app.own_files import OwnFiles
from materials_app.model.campaign_set import CampaignSet


def test_a_refused_word_in_the_folder_s_name_is_told(tmp_path: Path) -> None:
    card = CampaignSet("Test", "lancashire", "stop-it-now", "own", "en", ("card-business",))
    told = run_export(
        card,
        tmp_path / "paedo-hunt",
        OwnFiles(),
        date(2026, 11, 23),
        progress=lambda _: None,
        cancelled=lambda: False,
    )
    assert [one.finding.id for one in told.blocking] == ["term-paedophile"]
    assert told.files == ()
    assert not (tmp_path / "paedo-hunt").exists()

"""What a pack's record says years later: each thing that can end or change is told, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from materials_app.assemble.edition import content_sha256
from materials_app.delivery.on_record import read_manifest
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.findings import Severity
from materials_app.model.job import Job
from materials_app.model.partner import Partner, Permission
from materials_app.model.sign_off import SignOff
from materials_app.packs.brand.making import pack_bytes
from materials_app.packs.brand.reading import read_pack
from materials_app.packs.brand.store import install
from materials_app.packs.on_day import UserData
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import Piece, produce
from materials_app.pipeline.record import manifest_file
from materials_app.pipeline.sign_offs import signed_set
from materials_app.pipeline.since import since
from materials_app.pipeline.studio import Studio
from tests.support.brand_packs import small
from tests.unit.pipeline.conftest import ON

LATER = date(2029, 1, 1)
PERMISSION = Permission("D. Fourth", "Clerk", ON, "posters")
RECORD = SignOff("content", "A. Named", "Head of comms", "A force", ON, "", until=date(2027, 6, 30))
Table = dict[str, Any]


def recorded(piece: Piece, studio: Studio, document: CampaignSet) -> Table:
    """The manifest of one piece, as JSON brings it back."""
    file = manifest_file(document, (replace(piece, job=replace(piece.job, set=document)),), (), studio)
    body = json.loads(file.data)
    assert isinstance(body, dict)
    return body


@pytest.fixture(scope="module")
def piece(job: Job, studio: Studio) -> Piece:
    return produce(job, studio)


@pytest.fixture
def record(piece: Piece, studio: Studio, lancashire: CampaignSet) -> Table:
    return recorded(piece, studio, lancashire)


def told(record: Table, studio: Studio, on: date = LATER) -> dict[str, str]:
    """What is found, by id: the last of each, with its severity before it."""
    return {one.id: f"{one.severity}: {one.message}" for one in since(read_manifest(record), studio, on)}


def test_a_pack_that_nothing_has_happened_to_says_nothing(record: Table, studio: Studio) -> None:
    assert told(record, studio) == {}


def _target(record: Table) -> None:
    record["pieces"][0]["targets"][0]["number"] = "0808 1000 901"


def _gone(record: Table) -> None:
    record["pieces"][0]["targets"][0]["resource"] = "no-such-service"


def _figure(record: Table) -> None:
    record["pieces"][0]["claims"] = [{"id": "ours", "value": "5", "unit": "people", "expires": "2028-12-31"}]


def _disputed(record: Table) -> None:
    record["pieces"][0]["claims"] = [{"id": "people-helped-2025", "value": "1", "unit": "people"}]


def _consent(record: Table) -> None:
    record["pieces"][0]["quotes"] = [{"id": "q", "speaker": "A caller", "consent_until": "2028-12-31"}]


def _brand(record: Table) -> None:
    record["brand_pack"] = {"id": "lancs", "version": "2", "sha256": "", "until": "2028-12-31", "is_used": True}


def _pack(record: Table) -> None:
    record["campaign_packs"] = [{"id": "spring", "version": "1", "expires": "2028-12-31", "in_use": True}]


def _data(record: Table) -> None:
    record["data_sha256"] = "0" * 64


def _no_set(record: Table) -> None:
    record["set_file"] = {}


@pytest.mark.parametrize(
    ("change", "found", "says"),
    [
        (_target, "service-changed", "error: Stop It Now helpline: the pieces print “0808 1000 901”; today it is"),
        (_gone, "service-gone", "error: The service 'no-such-service'"),
        (_figure, "figure-expired", "error: The figure 5 people (ours) was not to be used after 31 December 2028."),
        (_disputed, "figure-unsound", "is disputed by"),
        (_consent, "consent-ended", "error: The consent of A caller to be quoted ended on 31 December 2028."),
        (_brand, "brand-pack-expired", "error: The brand pack lancs, version 2 held until 31 December 2028."),
        (_pack, "campaign-pack-expired", "warning: The campaign pack spring held until"),
        (_data, "data-changed", "note: "),
        (_no_set, "not-compared", "note: What the pieces would say today could not be compared: the pack's record"),
    ],
)
def test_what_has_ended_or_changed_is_told(
    record: Table, studio: Studio, change: Callable[[Table], None], found: str, says: str
) -> None:
    change(record)
    answer = told(record, studio)
    assert set(answer) == {found}
    assert says in answer[found]


def test_an_end_is_none_before_its_day(record: Table, studio: Studio) -> None:
    for change in (_figure, _consent, _brand, _pack):
        change(record)
    assert told(record, studio, date(2028, 12, 31)) == {}


def test_a_newer_version_of_its_brand_pack_is_told(record: Table, studio: Studio, tmp_path: Path) -> None:
    shelf = replace(studio, user=UserData(tmp_path, ON))
    for version in ("2", "10"):
        data = pack_bytes(small(version=version))
        install(read_pack(data, "ostrey"), data, tmp_path / "brands")
    record["brand_pack"] = {"id": "ostrey-2026", "version": "9"}
    assert told(record, shelf) == {
        "brand-pack-newer": "warning: Version 10 of the brand pack ostrey-2026 is installed here; this was made with "
        "version 9."
    }
    record["brand_pack"]["version"] = "10"
    assert told(record, shelf) == {}


def test_a_sign_off_that_has_run_out_is_told(piece: Piece, studio: Studio) -> None:
    document = signed_set(piece.job.set, (piece.job,), RECORD)
    record = recorded(piece, studio, document)
    assert told(record, studio, date(2027, 6, 30)) == {}
    assert "The content sign-off by A. Named ended on 30 June 2027." in told(record, studio)["sign-off-ended"]
    legal = recorded(piece, studio, signed_set(piece.job.set, (piece.job,), replace(RECORD, kind="legal")))
    assert told(legal, studio)["sign-off-ended"].startswith("warning: ")


def test_what_a_logo_was_called_voids_no_sign_off(piece: Piece, studio: Studio, lancashire: CampaignSet) -> None:
    """The set on record has plain names for pictures; the sign-off is of the content with the names there were."""
    asks = replace(studio.catalogue.policy, sign_offs=("content",))
    asking = replace(studio, catalogue=replace(studio.catalogue, policy=asks))
    partner = Partner("Ostrey Trust", "ostrey trust.svg", "", PERMISSION)
    document = replace(lancashire, partners=(partner,))
    job = make_job(asking.catalogue, document, piece.job.template.id, ON)
    signed = signed_set(document, (job,), replace(RECORD, until=None))
    made = replace(piece, job=replace(job, set=signed), content=content_sha256(job))
    record = json.loads(manifest_file(signed, (made,), (), asking).data)
    record["pieces"][0]["standing"] = "signed-off"
    assert told(record, asking) == {}
    record["pieces"][0]["content"]["words"][0][1] = "Something else."
    assert {"words-changed", "would-be-draft"} <= told(record, asking).keys()


def test_words_that_are_others_today_are_told_place_by_place(
    piece: Piece, studio: Studio, lancashire: CampaignSet
) -> None:
    own = replace(lancashire, slots=(SlotChoice(Slot.EXIT, "stop-here", own_text="You can stop today."),))
    then = make_job(studio.catalogue, own, "poster-a4", ON)
    record = recorded(replace(piece, job=then, content=content_sha256(then)), studio, own)
    assert told(record, studio) == {}
    record["set_file"] = recorded(piece, studio, lancashire)["set_file"]
    one = next(each for each in since(read_manifest(record), studio, LATER))
    assert (one.id, one.severity) == ("words-changed", Severity.WARNING)
    assert one.message.startswith("A4 poster: Opening, text; Way out, text: now “")
    assert "was “You can stop today.”" in one.message


def test_a_translation_nobody_answers_for_would_be_a_draft_today(
    studio: Studio, lancashire: CampaignSet, piece: Piece
) -> None:
    record = recorded(piece, studio, replace(lancashire, force="gwent", language="cy"))
    record["pieces"][0]["content"] = None
    answer = told(record, studio)
    assert "A4 poster would be a draft today" in answer["would-be-draft"]
    assert "no translator on record" in answer["would-be-draft"]


def test_a_permission_that_is_no_longer_on_record_is_told(
    piece: Piece, studio: Studio, lancashire: CampaignSet
) -> None:
    partner = Partner("Ostrey Council", permission=PERMISSION)
    record = recorded(piece, studio, replace(lancashire, partners=(partner,)))
    record["pieces"][0]["content"] = None
    assert told(record, studio) == {}
    record["set_file"] = recorded(piece, studio, replace(lancashire, partners=(replace(partner, permission=None),)))[
        "set_file"
    ]
    assert "The permission of Ostrey Council" in told(record, studio)["permission-gone"]


def test_a_record_of_an_earlier_program_is_read_as_far_as_it_goes(record: Table, studio: Studio) -> None:
    old = {"schema": 1, "tool": "old", "date": "2026-11-23", "pieces": [{"layout": "poster-a4"}], "files": []}
    assert set(told(old, studio)) == {"not-compared"}
    newer = {**record, "something": {"new": 1}}
    newer["pieces"][0]["else"] = []
    assert told(newer, studio) == {}


@pytest.mark.parametrize(
    "broken", [{}, {"date": "soon"}, {"date": "2026-11-23", "pieces": 3}, {"date": "2026-11-23", "sign_offs": [{}]}]
)
def test_a_record_that_is_none_is_refused(broken: Table) -> None:
    with pytest.raises(InputError, match="record cannot be read"):
        read_manifest(broken)

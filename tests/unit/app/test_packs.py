"""What a user does with packs, where the store alone does not say it: sets in hand, packs that build on each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from materials_app.app.local_resources import NewResource, add_resource
from materials_app.app.packs import bring_in, list_installed, look_over, own_sets, take_away
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.packs.on_day import UserData
from materials_app.pipeline.studio import open_studio, reread
from tests.support.packs import corrected, head, pack
from tests.unit.packs.test_layers import FOLDER, MESSAGES, WORDS

ON = date(2027, 3, 1)
LANCASHIRE = CampaignSet("Spring", "lancashire", "stop-it-now", "own", "en", ("poster-a4",))
NEW = "0808 157 0123"

OWN_CAMPAIGN = """\
id = "own"
name = "Own"
code = "OWN"
standing = "Ours."
languages = ["en"]

[[audience]]
id = "neighbours"
name = "Neighbours"
description = "Neighbours"
routes = ["stop-it-now-helpline"]
"""


@pytest.fixture
def user(tmp_path: Path) -> UserData:
    return UserData(tmp_path / "data", ON)


def written(folder: Path, files: dict[str, str], **changed: str) -> Path:
    path = folder / "p.campaignpack"
    path.write_bytes(pack(files, head(**changed)))
    return path


def test_the_open_set_counts_as_it_is_now_and_recent_ones_as_their_files_are(tmp_path: Path, user: UserData) -> None:
    file = written(tmp_path, corrected())
    recent = tmp_path / "recent.toml"
    sets = own_sets((recent, tmp_path / "gone.toml"), LANCASHIRE, None)
    assert [one.file for one in look_over(file, user, sets).plan.sets] == ["Spring"]
    sets = own_sets((recent,), replace(LANCASHIRE, force=""), None)
    assert look_over(file, user, sets).plan.sets == ()


def test_a_pack_another_builds_on_stays(tmp_path: Path, user: UserData) -> None:
    whole = {f"{FOLDER}/messages.toml": MESSAGES, f"{FOLDER}/en.toml": WORDS}
    bring_in(look_over(written(tmp_path, whole, id='"a"'), user), user)
    words = {f"{FOLDER}/en.toml": WORDS.replace("A new start.", "Another start.")}
    bring_in(look_over(written(tmp_path, words, id='"b"'), user), user)
    with pytest.raises(InputError, match="Without “a” what is left no longer fits together") as caught:
        take_away("a", user)
    assert caught.value.error_id == "pack-needed"
    assert [one.id for one in list_installed(user)] == ["a", "b"]
    assert take_away("b", user) == ("b@1.campaignpack",)
    assert take_away("a", user) == ("a@1.campaignpack",)


def test_a_spoiled_pack_can_always_be_removed(tmp_path: Path, user: UserData) -> None:
    bring_in(look_over(written(tmp_path, corrected()), user), user)
    (user.packs / "spring@1.campaignpack").write_bytes(b"spoiled")
    (one,) = list_installed(user)
    assert (one.id, one.pack, bool(one.why_broken)) == ("spring", None, True)
    take_away("spring", user)
    assert list_installed(user) == ()


def test_a_pack_that_brings_what_was_added_by_hand_is_told_before_it_stops_the_program(
    tmp_path: Path, user: UserData
) -> None:
    words = ("harbour", "Harbour", "help", ("own",), ("england",), NEW, "", "A. Named", "B. Named", "A leaflet")
    add_resource(NewResource(*words, on=ON), user)
    with pytest.raises(InputError, match="verified already") as caught:
        look_over(written(tmp_path, corrected()), user)
    assert caught.value.hint
    assert not user.packs.exists()


def test_what_was_imported_meanwhile_is_not_undone(tmp_path: Path, user: UserData) -> None:
    old = look_over(written(tmp_path, corrected()), user)
    bring_in(look_over(written(tmp_path, corrected(), version='"2"'), user), user)
    with pytest.raises(InputError, match="an older one"):
        bring_in(old, user)


def test_the_studio_reads_the_data_again(tmp_path: Path, user: UserData) -> None:
    studio = open_studio(user=user)
    bring_in(look_over(written(tmp_path, corrected()), user), user)
    again = reread(studio)
    number = again.catalogue.resource("stop-it-now-helpline").number
    assert number is not None
    assert number.display == NEW
    assert again.fonts is studio.fonts
    assert again.changed != studio.changed


def test_a_pack_the_open_set_is_of_stays(tmp_path: Path, user: UserData) -> None:
    files = {
        "campaigns/own/campaign.toml": OWN_CAMPAIGN,
        "campaigns/own/messages.toml": MESSAGES.replace('audience = "own"', 'audience = "neighbours"'),
        "campaigns/own/en.toml": WORDS,
    }
    bring_in(look_over(written(tmp_path, files), user), user)
    with pytest.raises(InputError, match="The open set is of the campaign “own”"):
        take_away("spring", user, replace(LANCASHIRE, campaign="own"))
    take_away("spring", user, LANCASHIRE)

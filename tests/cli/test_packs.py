"""Campaign packs from the command line: made, looked at, imported, used, taken away."""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO, Any

import pytest

from tests.cli.conftest import Answer, Materials
from tests.support.packs import Entry, corrected, head, pack, with_entry

NEW = "0808 157 0123"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, not there yet; the day is 1 March 2027."""
    monkeypatch.setenv("MATERIALS_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1803859200")
    return tmp_path / "data"


def written(path: Path, **changed: str) -> Path:
    path.write_bytes(pack(corrected(), head(**changed)))
    return path


def helpline(answer: Answer) -> dict[str, str]:
    return next(row for row in answer.data["rows"] if row["id"] == "stop-it-now-helpline")


def test_a_pack_is_made_from_a_folder(materials: Materials, data: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "spring", tmp_path / "spring.campaignpack"
    (folder / "resources").mkdir(parents=True)
    (folder / "pack.toml").write_text(head(), encoding="utf-8")
    (folder / "resources/resources.toml").write_text(corrected()["resources/resources.toml"], encoding="utf-8")
    answer = materials("pack", "campaign", folder, "--out", out, "--json")
    assert answer.code == 0
    assert answer.data["command"] == "pack campaign"
    assert answer.data["pack"]["made_on"] == "2027-03-01"
    first = out.read_bytes()
    assert materials("pack", "campaign", folder, "--out", out).code == 0
    assert out.read_bytes() == first
    (folder / "pack.toml").write_text(head(version='"2"'), encoding="utf-8")
    again = materials("pack", "campaign", folder, "--out", out, "--json")
    assert (again.code, again.data["error"]["id"]) == (3, "file-exists")
    assert out.read_bytes() == first
    assert materials("pack", "campaign", folder, "--out", tmp_path / "spring.zip").code == 2


def test_a_folder_with_a_fault_is_answered_with_file_line_and_remedy(
    materials: Materials, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "s/resources").mkdir(parents=True)
    (tmp_path / "s/pack.toml").write_text(head(), encoding="utf-8")
    text = corrected()["resources/resources.toml"].replace('purpose = "help"', 'purpose = "helb"', 1)
    (tmp_path / "s/resources/resources.toml").write_text(text, encoding="utf-8")
    answer = materials("pack", "campaign", tmp_path / "s", "--out", tmp_path / "s.campaignpack", "--json")
    error = answer.data["error"]
    assert (answer.code, error["place"]) == (2, f"{(tmp_path / 's').as_posix()}/resources/resources.toml:4")
    assert error["hint"] == "Did you mean “help”?"
    assert not (tmp_path / "s.campaignpack").exists()


def test_show_says_what_changes_and_does_nothing(materials: Materials, data: Path, tmp_path: Path) -> None:
    materials("new", tmp_path / "spring.toml", "--force", "lancashire")
    file = written(tmp_path / "p.campaignpack", expires="2027-12-31")
    answer = materials("pack", "show", file, "--sets", tmp_path)
    assert answer.code == 0
    for words in (
        "Published by A national team, as the pack says: it carries no signature.",
        f"Resource stop-it-now-helpline, number: “0808 1000 900” becomes “{NEW}”.",
        f"spring.toml: It prints the number that changes: 0808 1000 900 becomes {NEW}.",
        "Holds until 31 December 2027",
    ):
        assert words in answer.out
    assert not data.exists()
    shown = materials("pack", "show", file, "--sets", tmp_path, "--json").data
    assert (shown["command"], shown["is_installed"]) == ("pack show", False)
    assert {(one["what"], one["before"], one["after"]) for one in shown["changes"]} == {
        ("number", "0808 1000 900", NEW)
    }
    assert [one["file"] for one in shown["sets"]] == ["spring.toml"]


def test_a_dry_run_leaves_nothing(materials: Materials, data: Path, tmp_path: Path) -> None:
    answer = materials("pack", "import", written(tmp_path / "p.campaignpack"), "--dry-run", "--json")
    assert (answer.code, answer.data["imported"]) == (0, False)
    assert not data.exists()


def test_an_imported_number_is_used_everywhere_until_it_is_taken_away(
    materials: Materials, data: Path, tmp_path: Path
) -> None:
    file = written(tmp_path / "p.campaignpack")
    assert materials("pack", "import", file, "--json").data["imported"] is True
    row = helpline(materials("list", "resources", "--json"))
    assert (row["number"], row["from"]) == (NEW, "campaign pack spring, version 1")
    (tmp_path / "old.txt").write_text("Call 0808 1000 900.", encoding="utf-8")
    (tmp_path / "new.txt").write_text(f"Call {NEW}.", encoding="utf-8")
    assert materials("check-text", tmp_path / "old.txt", "--audience", "own").code == 1
    assert materials("check-text", tmp_path / "new.txt", "--audience", "own").code == 0
    again = materials("pack", "import", file, "--json")
    assert (again.code, again.data["imported"], again.data["is_installed"]) == (0, False, True)
    listed = materials("pack", "list", "--json").data
    assert [(one["id"], one["in_use"]) for one in listed["packs"]] == [("spring", True)]
    assert materials("pack", "remove", "spring", "--json").data["removed"] == ["spring@1.campaignpack"]
    assert helpline(materials("list", "resources", "--json"))["number"] == "0808 1000 900"
    assert materials("pack", "remove", "spring").code == 2
    assert materials("pack", "list", "--json").data["packs"] == []


def test_the_papers_of_a_made_pack_name_the_campaign_pack(materials: Materials, data: Path, tmp_path: Path) -> None:
    materials("pack", "import", written(tmp_path / "p.campaignpack", expires="2027-12-31"))
    added = ("--audience", "own", "--nation", "england", "--source", "Its leaflet", "--number", "0113 496 0123")
    people = ("--added-by", "First Person", "--checked-by", "Second Person")
    answer = materials("resource", "add", "--id", "house", "--name", "Harbour House", *added, *people, "--json")
    assert (answer.code, answer.data["resource"]["on"]) == (0, "2027-03-01")
    materials("new", tmp_path / "spring.toml", "--force", "lancashire")
    text = (tmp_path / "spring.toml").read_text(encoding="utf-8")
    own = text.replace('slot = "action"\n', 'slot = "action"\ntext = "Near you: 0113 496 0123"\n')
    (tmp_path / "spring.toml").write_text(own, encoding="utf-8")
    made = materials("make", tmp_path / "spring.toml", "--out", tmp_path / "out", "--json")
    assert made.code == 0
    findings = {one["id"]: one["message"] for one in made.data["pieces"][0]["findings"]}
    assert "(spring, version 1), published by A national team as the pack says" in findings["pack-data"]
    assert "First Person added it and Second Person checked it" in findings["local-resource"]
    manifest = json.loads((tmp_path / "out/4 Record/manifest.json").read_text(encoding="utf-8"))
    assert manifest["data_not_as_shipped"] == [
        "resources/resources.toml (campaign pack spring, version 1)",
        "local-resources.toml (added by hand)",
    ]
    assert [(one["id"], one["version"], one["in_use"]) for one in manifest["campaign_packs"]] == [("spring", "1", True)]
    resources = manifest["pieces"][0]["resources"]
    assert resources[0].endswith("(campaign pack spring, version 1)")
    assert resources[-1].endswith(
        "(local: added by First Person, checked by Second Person on 2027-03-01, from Its leaflet)"
    )
    job = json.loads((tmp_path / "out/1 For the printer/job.json").read_text(encoding="utf-8"))["pieces"][0]
    assert job["routes"]["telephone"] == NEW
    assert job["routes"]["local"][0]["checked_by"] == "Second Person"
    assert job["checks"]["campaign_packs"][0]["id"] == "spring"


def test_after_its_expiry_a_number_stays_and_asks_to_be_confirmed(
    materials: Materials, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    materials("pack", "import", written(tmp_path / "p.campaignpack", expires="2027-12-31"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1861920000")
    made = materials("make", "--force", "kent", "--out", tmp_path / "out", "--json")
    assert made.code == 0
    assert "pack-expired" in {one["id"] for one in made.data["pieces"][0]["findings"]}
    job = json.loads((tmp_path / "out/1 For the printer/job.json").read_text(encoding="utf-8"))["pieces"][0]
    assert (job["routes"]["telephone"], job["routes"]["address"]) == (NEW, "stopitnow.org.uk")
    assert job["routes"]["confirm"] == [f"Stop It Now helpline: number {NEW}"]


def test_under_embargo_nothing_is_used_and_make_says_so(materials: Materials, data: Path, tmp_path: Path) -> None:
    materials("pack", "import", written(tmp_path / "p.campaignpack", embargo="2027-04-01"))
    assert helpline(materials("list", "resources", "--json"))["number"] == "0808 1000 900"
    made = materials("make", "--force", "kent", "--out", tmp_path / "out")
    assert "is under embargo until 2027-04-01: its data are not used." in made.err
    manifest = json.loads((tmp_path / "out/4 Record/manifest.json").read_text(encoding="utf-8"))
    assert [one["in_use"] for one in manifest["campaign_packs"]] == [False]
    assert manifest["data_not_as_shipped"] == []


def test_an_older_version_needs_to_be_asked_for(materials: Materials, data: Path, tmp_path: Path) -> None:
    newer, older = written(tmp_path / "2.campaignpack", version='"2"'), written(tmp_path / "1.campaignpack")
    materials("pack", "import", newer)
    refused = materials("pack", "import", older, "--json")
    assert (refused.code, refused.data["error"]["id"], refused.data["command"]) == (2, "pack-older", "pack import")
    assert materials("pack", "import", older, "--older").code == 0
    assert [one["version"] for one in materials("pack", "list", "--json").data["packs"]] == ["1"]


def test_a_hostile_pack_is_refused_and_leaves_nothing(materials: Materials, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "bad.campaignpack"
    file.write_bytes(with_entry(Entry("../../evil.toml", b"a = 1")))
    before = sorted(tmp_path.rglob("*"))
    for command in ("show", "import"):
        answer = materials("pack", command, file)
        assert answer.code == 2
        assert "which leaves the pack's folder. Nothing was imported." in answer.err
    assert sorted(tmp_path.rglob("*")) == before


def test_a_spoiled_installed_pack_stops_work_until_it_is_removed(
    materials: Materials, data: Path, tmp_path: Path
) -> None:
    materials("pack", "import", written(tmp_path / "p.campaignpack"))
    (data / "packs/spring@1.campaignpack").write_bytes(b"spoiled")
    answer = materials("list", "resources", "--json")
    assert (answer.code, answer.data["error"]["id"]) == (2, "installed-pack-broken")
    assert "materials pack remove spring" in answer.data["error"]["hint"]
    listed = materials("pack", "list", "--json")
    assert (listed.code, [one["file"] for one in listed.data["broken"]]) == (1, ["spring@1.campaignpack"])
    assert materials("pack", "remove", "spring").code == 0
    assert materials("list", "resources").code == 0


def test_one_person_cannot_add_a_resource(materials: Materials, data: Path) -> None:
    what = ("--id", "house", "--name", "House", "--number", "0113 496 0123", "--audience", "own", "--nation", "england")
    people = ("--added-by", "First Person", "--checked-by", "first person", "--source", "Its leaflet")
    answer = materials("resource", "add", *what, *people, "--json")
    assert (answer.code, answer.data["command"]) == (2, "resource add")
    assert not data.exists()
    later = (*people[:3], "Second Person", *people[4:], "--date", "2027-03-02")
    assert "still to come" in materials("resource", "add", *what, *later).err


def test_a_service_added_by_hand_gives_way_to_a_pack_that_verifies_it(
    materials: Materials, data: Path, tmp_path: Path
) -> None:
    people = ("--added-by", "First Person", "--checked-by", "Second Person", "--source", "Its leaflet")
    kind = ("--audience", "own", "--nation", "england", "--number", NEW)
    assert materials("resource", "add", "--id", "ours", "--name", "Ours", *kind, *people).code == 0
    file = tmp_path / "p.campaignpack"
    file.write_bytes(pack())
    refused = materials("pack", "import", file, "--json")
    assert (refused.code, refused.data["error"]["id"]) == (2, "pack-refused")
    assert not (data / "packs").exists()
    assert materials("resource", "remove", "ours", "--json").data["id"] == "ours"
    assert materials("pack", "import", file).code == 0
    assert materials("list", "resources").code == 0


def test_a_pack_that_cannot_be_written_whole_leaves_no_half(
    materials: Materials, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = tmp_path / "spring", tmp_path / "spring.campaignpack"
    (folder / "resources").mkdir(parents=True)
    (folder / "pack.toml").write_text(head(), encoding="utf-8")
    (folder / "resources/resources.toml").write_text(corrected()["resources/resources.toml"], encoding="utf-8")
    whole = Path.open

    class Full:
        def __init__(self, file: IO[bytes]) -> None:
            self.file = file

        def __enter__(self) -> Full:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()

        def write(self, data: bytes) -> None:
            self.file.write(data[:10])
            raise OSError(28, "No space left on device")

    def full(self: Path, mode: str = "r", **given: Any) -> Any:
        file = whole(self, mode, **given)
        return Full(file) if mode == "xb" else file

    monkeypatch.setattr(Path, "open", full)
    answer = materials("pack", "campaign", folder, "--out", out)
    assert answer.code == 3
    assert "No space left" in answer.err
    assert not out.exists()

"""What an organisation has set holds on the command line, whatever options are given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Materials
from tests.support.packs import corrected, head, pack

CARD = ("make", "--force", "lancashire", "--layout", "card-business")


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """The organisation's folder of packs, with one that corrects the helpline's number."""
    folder = tmp_path / "for-all"
    folder.mkdir()
    (folder / "whatever it is called.campaignpack").write_bytes(pack(corrected(), head()))
    return folder


@pytest.fixture
def policy(tmp_path: Path, packs: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A policy that sets everything; the user's data folder is empty, the day is 1 March 2027."""
    path = tmp_path / "policy.toml"
    path.write_text(
        f'organisation = "Example Constabulary"\ncontact = "Extension 20"\n\n[packs]\nfolder = "{packs.as_posix()}"\n\n'
        '[sign-off]\nrequire = "signed-off"\n\n[[printer]]\nname = "County Print Works"\nmarks = "none"\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("MATERIALS_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1803859200")
    monkeypatch.setenv("MATERIALS_POLICY", str(path))
    return path


def test_a_pack_made_under_a_policy_is_what_the_policy_says(materials: Materials, policy: Path, tmp_path: Path) -> None:
    answer = materials(*CARD, "--marks", "crop", "--out", tmp_path / "card", "--json")
    assert (answer.code, answer.data["standing"], answer.data["blocking"]) == (0, "draft", [])
    assert not (tmp_path / "card/1 For the printer").exists()
    assert "Set by Example Constabulary: printer 'County Print Works', marks 'none'." in answer.err
    assert any("no-marks-DRAFT.pdf" in file["path"] for file in answer.data["files"])
    record = json.loads((tmp_path / "card" / answer.data["manifest"]).read_text(encoding="utf-8"))
    assert record["data_not_as_shipped"] == [
        "policy.toml (set by Example Constabulary)",
        "resources/resources.toml (campaign pack spring, version 1)",
    ]


def test_no_option_gets_round_it(materials: Materials, policy: Path, tmp_path: Path) -> None:
    for options, code, error in (
        (("--printer", "Elsewhere"), 2, "printer-not-allowed"),
        (("--printer", "County Print Works", "--remember"), 2, "printers-set"),
        (("--require", "signed-off"), 1, None),
    ):
        answer = materials(*CARD, *options, "--out", tmp_path / "card", "--json")
        assert answer.code == code
        assert answer.data.get("error", {}).get("id") == error
        assert not (tmp_path / "card").exists()


def test_the_printers_listed_are_those_that_are_set(materials: Materials, policy: Path, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/printers.toml").write_text('[[printer]]\nname = "Elsewhere"\n', encoding="utf-8")
    rows = materials("list", "printers", "--json").data["rows"]
    assert [row["id"] for row in rows] == ["County Print Works"]


def test_packs_in_the_organisations_folder_count_as_installed(
    materials: Materials, policy: Path, packs: Path, tmp_path: Path
) -> None:
    listed = materials("pack", "list", "--json").data["packs"]
    assert [(one["id"], one["in_use"], one["for_all"]) for one in listed] == [("spring", True, True)]
    taken = materials("pack", "remove", "spring", "--json")
    assert (taken.code, taken.data["error"]["id"]) == (2, "pack-set-for-all")
    newer = tmp_path / "newer.campaignpack"
    newer.write_bytes(pack(corrected(), head(version='"2"')))
    assert materials("pack", "import", newer).code == 0
    older = tmp_path / "older.campaignpack"
    older.write_bytes(pack(corrected(), head(version='"0"')))
    assert materials("pack", "import", older, "--json").data["error"]["id"] == "pack-older"
    assert materials("pack", "import", older, "--older", "--json").data["error"]["id"] == "pack-set-for-all"
    assert list(packs.iterdir()) == [packs / "whatever it is called.campaignpack"]
    assert materials("pack", "remove", "spring").code == 0  # the user's own goes, the organisation's stays
    listed = materials("pack", "list", "--json").data["packs"]
    assert [(one["version"], one["for_all"]) for one in listed] == [("1", True)]


def test_a_folder_that_cannot_be_reached_is_not_passed_over(
    materials: Materials, policy: Path, packs: Path, tmp_path: Path
) -> None:
    packs.rename(tmp_path / "gone")
    answer = materials(*CARD, "--out", tmp_path / "card", "--json")
    assert (answer.code, answer.data["error"]["id"]) == (2, "policy-packs-missing")
    assert not (tmp_path / "card").exists()


@pytest.mark.parametrize(
    ("name", "data"), [("broken", b"no pack"), ("other", pack(corrected(), head(note='"Something else."')))]
)
def test_a_pack_there_that_cannot_be_used_is_not_passed_over(
    materials: Materials, policy: Path, packs: Path, name: str, data: bytes
) -> None:
    (packs / f"{name}.campaignpack").write_bytes(data)
    answer = materials("list", "resources", "--json")
    assert (answer.code, answer.data["error"]["id"]) == (2, "installed-pack-broken")
    assert "set by your organisation" in answer.err


def test_policy_says_what_is_set(materials: Materials, policy: Path, packs: Path) -> None:
    answer = materials("policy", "--json")
    assert answer.code == 0
    assert answer.data["policy"] == {
        "file": str(policy),
        "organisation": "Example Constabulary",
        "contact": "Extension 20",
        "printers": ["County Print Works"],
        "packs": str(packs),
        "sign_offs": ["content"],
        "updates": "none",
        "register": None,
    }
    assert "Printers, no others: County Print Works" in materials("policy").out


def test_a_file_is_checked_before_it_is_put_in_place(
    materials: Materials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MATERIALS_POLICY", raising=False)
    assert materials("policy", "--json").data["policy"] is None
    draft = tmp_path / "policy.toml"
    draft.write_text('organisation = "A"\n\n[[printer]]\nname = "P"\nusual = [{layout = "poster"}]\n', encoding="utf-8")
    answer = materials("policy", draft, "--json")
    assert (answer.code, answer.data["error"]["place"]) == (2, f"{draft}:5")
    draft.write_text('organisation = "A"\n\n[packs]\nfolder = "/nowhere/at/all"\n', encoding="utf-8")
    assert materials("policy", draft, "--json").data["error"]["id"] == "policy-packs-missing"


def test_a_broken_policy_stops_every_command(materials: Materials, policy: Path, tmp_path: Path) -> None:
    policy.write_text('organisation = "A"\nprinter = "County"\n', encoding="utf-8")
    for words in ((*CARD, "--out", tmp_path / "card"), ("list", "forces"), ("policy",), ("new", tmp_path / "set.toml")):
        answer = materials(*words, "--json")
        assert (answer.code, answer.data["error"]["place"]) == (2, f"{policy}:2")


def test_the_register_of_everybody_is_named_without_its_password(
    materials: Materials, policy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MATERIALS_REGISTER", raising=False)
    whole = policy.read_text(encoding="utf-8")
    server = '\n[register]\nplace = "postgresql://clerk:s3cret@127.0.0.1:1/register"\n'
    policy.write_text(whole + server, encoding="utf-8")
    told = materials("policy", "--json")
    assert told.data["policy"]["register"] == "postgresql://clerk@127.0.0.1:1/register"
    asked = materials("register", "list", "--json")
    assert (asked.code, asked.data["error"]["id"]) == (3, "register-unreachable")
    assert "s3cret" not in told.out + told.err + asked.out + asked.err + materials("policy").out
    policy.write_text(f'{whole}\n[register]\nplace = "{(tmp_path / "all.sqlite").as_posix()}"\n', encoding="utf-8")
    assert Path(materials("register", "list", "--json").data["register"]) == tmp_path / "all.sqlite"

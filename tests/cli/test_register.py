"""``materials register``: from a printed pack to its recall, as its user calls it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Materials
from tests.support.packs import corrected, head, pack

BY = ("--by", "Comms desk")


@pytest.fixture(autouse=True)
def _own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATERIALS_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795780800")  # 27 November 2026


@pytest.fixture
def added(materials: Materials, made_pack: Path) -> Answer:
    words = ("--quantity", "250", "--printed-on", "2026-11-24", "--order", "PO 20418", "--site", "Preston = 40")
    answer = materials("register", "add", made_pack, *words, *BY, "--json")
    assert answer.code == 0, answer.err
    return answer


def test_a_printed_pack_is_put_on_record(materials: Materials, added: Answer, made_pack: Path, tmp_path: Path) -> None:
    assert added.data["command"] == "register add"
    assert added.data["register"] == str(tmp_path / "data/print-register.sqlite")
    (run,) = added.data["runs"]
    assert (run["id"], run["state"], run["quantity"], run["printed_on"]) == (1, "current", 250, "2026-11-24")
    assert (run["order"], run["by"], run["review_by"]) == ("PO 20418", "Comms desk", "2027-11-24")
    assert run["edition"].startswith("SN-OWN-ST-A4 · en · ")
    assert [(one["place"], one["copies"]) for one in run["sites"]] == [("Preston", 40)]
    assert "set_text" not in run
    again = materials("register", "add", made_pack, "--quantity", 250, "--printed-on", "2026-11-24", *BY, "--json")
    assert (again.code, again.data["error"]["id"]) == (2, "run-on-record")
    shown = materials("register", "show", 1)
    assert "Sends people to: 0808 1000 900; stopitnow.org.uk" in shown.out
    assert "210 copies: nobody has said where they are." in shown.out


def test_who_says_no_number_is_told_the_option(materials: Materials, made_pack: Path) -> None:
    told = materials("register", "add", made_pack, *BY)
    assert told.code == 2
    assert "Give the number; the pack's order does not have it. --quantity 250 does." in told.err


def test_verify_tells_what_stands_in_the_register_alone(
    materials: Materials, added: Answer, made_pack: Path, tmp_path: Path
) -> None:
    clean = materials("verify", made_pack, "--json")
    assert (clean.code, clean.data["findings"]) == (0, [])
    assert clean.data["register"] == str(tmp_path / "data/print-register.sqlite")
    change = ("--number", "0808 1000 900", "--now", "0808 1000 901", "--since", "2027-02-01", *BY)
    materials("register", "recall", *change)
    materials("register", "take-down", 1, "--site", 1, *BY)
    before = materials("verify", made_pack, "--date", "2027-01-31", "--json")
    warned = [(one["id"], one["severity"]) for one in before.data["findings"]]
    assert (before.code, warned) == (0, [("register-changed", "warning"), ("register-taken-down", "warning")])
    told = materials("verify", made_pack, "--date", "2027-02-01")
    assert told.code == 1
    assert "A4 poster: The printed number 0808 1000 900 is not right any more. Since 1 February 2027. Now" in told.err
    assert "Put what is right into the data first" in told.err, "made anew from the same data it would carry the same"
    assert "on 2027-02-01: 2 reasons not to print from it again (listed above)." in told.out
    run = "A4 poster, printed on 24 November 2026 (print run 1)"
    assert f"{run}, is called back; 210 copies are still out." in told.err
    assert f"{run}: 40 of 250 copies are on record as taken down." in told.err


def test_make_tells_of_a_number_that_is_called_back_in_the_register_alone(
    materials: Materials, added: Answer, tmp_path: Path
) -> None:
    piece = ("--force", "lancashire", "--campaign", "stop-it-now", "--audience", "own", "--layout", "poster-a4")
    materials("register", "recall", "--number", "0808 1000 900", "--now", "0808 1000 901", *BY)
    made = materials("make", *piece, "--out", tmp_path / "again", "--json")
    assert (made.code, [(one["id"], one["severity"]) for one in made.data["register"]]) == (
        0,
        [("register-changed", "warning")],
    )
    assert "Put what is right into the data first" in made.err


def test_make_tells_what_to_do_about_a_register_it_cannot_ask(materials: Materials, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/print-register.sqlite").write_text("no database")
    piece = ("--force", "lancashire", "--campaign", "stop-it-now", "--audience", "own", "--layout", "poster-a4")
    made = materials("make", *piece, "--out", tmp_path / "pack", "--json")
    (unread,) = made.data["register"]
    assert (made.code, unread["id"], unread["severity"]) == (0, "register-unread", "warning")
    assert unread["remedy"]
    assert "Put what is right into the data" not in unread["remedy"], "nothing is known to be wrong in the data"


def test_places_are_named_and_taken_down(materials: Materials, added: Answer) -> None:
    more = ("--site", "Lancaster libraries=60", "--site", "GP surgeries, Burnley=150")
    assert materials("register", "sites", 1, *more, *BY, "--json").data["runs"][0]["placed"] == 250
    full = materials("register", "sites", 1, "--site", "A drawer=1", *BY, "--json")
    assert (full.code, full.data["error"]["id"]) == (2, "too-many-copies")
    one = materials("register", "take-down", 1, "--site", 1, *BY, "--json").data["runs"][0]
    assert (one["taken_down"], one["sites"][0]["taken_down"]) == (40, "2026-11-27")
    strange = materials("register", "take-down", 1, "--site", 9, *BY, "--json")
    assert (strange.code, strange.data["error"]["id"]) == (2, "site")
    gone = materials("register", "take-down", 1, *BY, "--json").data["runs"][0]
    assert (gone["state"], gone["out"]) == ("withdrawn", 0)
    assert materials("register", "take-down", 1, *BY).code == 2
    assert materials("register", "sites", 1, "--site", "nowhere", *BY).code == 2


def test_a_changed_number_gives_editions_places_and_a_list(materials: Materials, added: Answer, tmp_path: Path) -> None:
    words = ("register", "recall", "--number", "+44 808 1000 900", "--now", "0808 1000 901", "--reason", "It moved.")
    asked = materials(*words, "--dry-run", "--json").data
    assert (asked["change"]["id"], asked["copies_out"], len(asked["runs"])) == (None, 250, 1)
    assert materials("register", "list", "--json").data["runs"][0]["state"] == "current", "only asked"
    assert materials(*words).code == 2, "somebody must put it on record"
    file = tmp_path / "recall.csv"
    answer = materials(*words, *BY, "--csv", file, "--sets", tmp_path / "sets", "--json")
    assert answer.code == 1, "the data still have the number"
    assert [one["why_not"] != "" for one in answer.data["replacements"]] == [True]
    (run,) = answer.data["runs"]
    assert (run["state"], run["edition"], run["out"]) == ("recall", added.data["runs"][0]["edition"], 250)
    rows = file.read_text(encoding="utf-8-sig").splitlines()
    assert [("Preston,40" in row, "(place not on record),210" in row) for row in rows[1:]] == [
        (True, False),
        (False, True),
    ]
    assert materials("register", "recall", "--json").data["copies_out"] == 250, "still to be recalled tomorrow"
    told = materials("register", "changes")
    assert told.out.startswith("1: The printed number +44 808 1000 900 is not right any more.")
    assert materials("register", "settle", 1).code == 0
    assert materials("register", "recall", "--json").data["runs"] == []


@pytest.mark.slow  # makes the new pack as well
def test_a_pack_that_corrects_a_number_calls_its_pieces_back_and_makes_new_sets(
    materials: Materials, added: Answer, tmp_path: Path
) -> None:
    path = tmp_path / "spring.campaignpack"
    path.write_bytes(pack(corrected(), head()))
    assert materials("pack", "import", path).code == 0
    answer = materials("register", "recall", "--sets", tmp_path / "sets", "--json")
    assert answer.code == 0, answer.err
    (run,) = answer.data["runs"]
    assert [(one["kind"], one["was"], one["now"], one["id"]) for one in run["changes"]] == [
        ("number", "0808 1000 900", "0808 157 0123", None)
    ]
    (made,) = answer.data["replacements"]
    assert (made["runs"], made["layouts"], made["why_not"]) == ([1], ["poster-a4"], "")
    assert materials("make", made["set"], "--out", tmp_path / "new", "--json").code == 0


def test_the_register_is_exported_and_a_mistake_struck_out(materials: Materials, added: Answer, tmp_path: Path) -> None:
    assert materials("register", "export", "--csv", tmp_path / "all.csv", "--json").data["runs"] == 1
    assert len((tmp_path / "all.csv").read_text(encoding="utf-8-sig").splitlines()) == 3
    assert materials("register", "list", "--find", "a4 lancashire", "--json").data["runs"] != []
    assert materials("register", "list", "--find", "beer", "--json").data["runs"] == []
    assert materials("register", "strike", 1, "--reason", "never printed", *BY).code == 0
    assert materials("register", "list").out.startswith("Nothing is on record yet")
    assert materials("register", "show", 1, "--json").data["error"]["id"] == "unknown-run"


def test_another_register_may_be_named(materials: Materials, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MATERIALS_REGISTER", str(tmp_path / "team.sqlite"))
    assert materials("register", "list", "--json").data["register"] == str(tmp_path / "team.sqlite")
    other = ("--register", tmp_path / "other.sqlite")
    assert materials("register", "list", *other, "--json").data["register"] == str(tmp_path / "other.sqlite")
    unread = materials("register", "list", "--register", "mysql://server/x", "--json")
    assert (unread.code, unread.data["error"]["id"]) == (2, "register-place")


def test_no_command_but_these_imports_the_database_s_library(root: Path) -> None:
    program = (
        "import sys; from materials_app.cli.main import main; main(['list', 'forces', '--json']);"
        "sys.exit('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=root, stdout=subprocess.DEVNULL, timeout=60, check=False)
    assert done.returncode == 0

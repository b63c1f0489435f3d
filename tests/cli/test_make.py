"""``materials make``: a pack, or a reason why not."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from materials_app.cli.main import main
from tests.cli.conftest import Materials

MAKE = ("make", "--force", "lancashire", "--date", "2026-11-23")


def without_edition(name: str) -> str:
    """A file's name without the six digits of its edition, which change with every word."""
    return re.sub("-[0-9a-f]{6}-(?=coated|office)", "-", name)


def test_the_pack_has_its_folders(made_pack: Path) -> None:
    names = sorted(without_edition(p.relative_to(made_pack).as_posix()) for p in made_pack.rglob("*") if p.is_file())
    assert names == [
        "1 For the printer/job.json",
        "1 For the printer/stop-it-now-poster-a4-statement-own-lancashire-en-coated-job-ticket.pdf",
        "1 For the printer/stop-it-now-poster-a4-statement-own-lancashire-en-coated.pdf",
        "2 For office printing/stop-it-now-poster-a4-statement-own-lancashire-en-office.pdf",
        "4 Record/copy-sheet.html",
        "4 Record/copy-sheet.txt",
        "4 Record/manifest.json",
        "4 Record/preflight.html",
        "4 Record/preflight.json",
        "4 Record/proof-sheet.pdf",
        "READ ME FIRST.txt",
    ]


def test_the_manifest_says_what_the_finished_page_decodes_to(made_pack: Path) -> None:
    record = json.loads((made_pack / "4 Record/manifest.json").read_text(encoding="utf-8"))
    (piece,) = record["pieces"]
    assert piece["symbols"] == ["https://www.stopitnow.org.uk/"]
    assert piece["standing"] == "open"
    assert record["standing_of_the_wording"]
    assert record["date"] == "2026-11-23"


def test_the_demo_prints_no_figure_and_no_error_stands(made_pack: Path) -> None:
    report = json.loads((made_pack / "4 Record/preflight.json").read_text(encoding="utf-8"))
    (piece,) = report["pieces"]
    assert [finding["id"] for finding in piece["findings"] if finding["severity"] == "error"] == []
    assert len(piece["clauses_checked"]) > 30


def test_the_pack_verifies(materials: Materials, made_pack: Path) -> None:
    assert materials("verify", made_pack).code == 0


def test_the_finished_file_passes_preflight_on_its_own(materials: Materials, made_pack: Path) -> None:
    (press,) = (p for p in (made_pack / "1 For the printer").glob("*.pdf") if "ticket" not in p.name)
    answer = materials("preflight", press, "--json")
    assert answer.code == 0, answer.err
    assert answer.data["files"][0]["decoded"] == ["https://www.stopitnow.org.uk/"]


def test_a_set_file_makes_the_same_bytes_as_its_options(materials: Materials, made_pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "spring.toml"
    assert materials("new", path, "--force", "lancashire", "--date", "2026-11-23").code == 0
    assert materials("make", path, "--out", tmp_path / "pack").code == 0
    (press,) = (made_pack / "1 For the printer").glob("*-coated.pdf")
    assert (tmp_path / "pack" / press.relative_to(made_pack)).read_bytes() == press.read_bytes()


def test_an_audience_with_calm_words_alone_is_spoken_to_in_quiet(materials: Materials, tmp_path: Path) -> None:
    answer = materials(*MAKE, "--audience", "custody", "--out", tmp_path / "pack")
    assert answer.code == 0, answer.err
    assert "Confirm with the service before printing: Samaritans: number 116 123" in answer.out
    names = {without_edition(path.name) for path in (tmp_path / "pack" / "1 For the printer").iterdir()}
    assert "stop-it-now-poster-a4-quiet-custody-lancashire-en-coated.pdf" in names
    record = json.loads((tmp_path / "pack" / "4 Record/manifest.json").read_text(encoding="utf-8"))
    assert record["pieces"][0]["confirm"] == ["Samaritans: number 116 123"]


def test_a_layout_nobody_wrote_for_an_audience_is_refused(materials: Materials, tmp_path: Path) -> None:
    answer = materials(*MAKE, "--audience", "custody", "--layout", "card-business", "--out", tmp_path / "pack")
    assert answer.code == 2
    assert "has no discreet message for the audience 'custody'" in answer.err
    assert not (tmp_path / "pack").exists()


def test_new_never_touches_a_file_that_is_there(materials: Materials, tmp_path: Path) -> None:
    path = tmp_path / "spring.toml"
    path.write_text("mine", encoding="utf-8")
    answer = materials("new", path)
    assert answer.code == 3
    assert path.read_text(encoding="utf-8") == "mine"


def test_an_unknown_force_gets_the_nearest_name_and_nothing_is_written(materials: Materials, tmp_path: Path) -> None:
    answer = materials("make", "--force", "lancashir", "--out", tmp_path / "pack", "--json")
    assert answer.code == 2
    assert "lancashire" in answer.err
    assert answer.data["ok"] is False
    assert not (tmp_path / "pack").exists()


def test_english_alone_for_a_welsh_force_stops_until_somebody_says_why(materials: Materials, tmp_path: Path) -> None:
    words = (
        "make",
        "--force",
        "gwent",
        "--language",
        "en",
        "--date",
        "2026-11-23",
        "--out",
        tmp_path / "pack",
        "--json",
    )
    refused = materials(*words)
    assert refused.code == 1
    assert refused.data["blocking"] == ["welsh-duty"]
    assert not (tmp_path / "pack").exists()
    reason = ("--accept", "welsh-duty", "--by", "A. Named", "--reason", "Welsh piece issued the same day")
    accepted = materials(*words, *reason)
    assert accepted.code == 0
    assert any("-UNCHECKED.pdf" in file["path"] for file in accepted.data["files"])
    assert b"A. Named" not in b"".join(p.read_bytes() for p in (tmp_path / "pack").glob("1*/*UNCHECKED.pdf"))


def test_an_override_needs_a_name_and_a_reason(materials: Materials, tmp_path: Path) -> None:
    answer = materials(*MAKE, "--out", tmp_path / "pack", "--accept", "overset", "--by", "A. Named", "--reason", "ok")
    assert answer.code == 2
    assert "--reason" in answer.err


def test_welsh_without_a_translator_is_a_draft_and_nothing_goes_to_the_printer(
    materials: Materials, tmp_path: Path
) -> None:
    answer = materials("make", "--force", "gwent", "--language", "cy", "--out", tmp_path / "pack", "--json")
    assert answer.code == 0, answer.err
    assert answer.data["standing"] == "draft"
    again = materials("make", "--force", "gwent", "--language", "cy", "--out", tmp_path / "pack")
    assert "  A draft: the words in Welsh are a translation with no translator on record." in again.out
    folders = {file["path"].split("/")[0] for file in answer.data["files"]}
    assert folders == {"READ ME FIRST.txt", "0 Proofs", "4 Record"}
    proofs = [f["path"] for f in answer.data["files"] if f["path"].startswith("0")]
    assert all("-DRAFT" in path for path in proofs if path != "0 Proofs/job.json")
    (piece,) = json.loads((tmp_path / "pack/0 Proofs/job.json").read_text(encoding="utf-8"))["pieces"]
    assert piece["standing"]["says"] == "DRAFT, not for printing"


def test_a_refused_word_in_what_a_pack_is_called_stops_it(materials: Materials, tmp_path: Path) -> None:
    answer = materials(*MAKE, "--out", tmp_path / "paedo-hunt", "--json")
    assert answer.code == 1
    (found,) = answer.data["findings"]
    assert answer.data["blocking"] == ["term-paedophile"] == [found["id"]]
    assert "error: term-paedophile" in answer.err
    assert found["message"].endswith(" It stands in the name of the folder.")
    assert not (tmp_path / "paedo-hunt").exists()


def test_require_signed_off_turns_an_open_set_into_exit_1(materials: Materials, tmp_path: Path) -> None:
    answer = materials(*MAKE, "--out", tmp_path / "pack", "--require", "signed-off")
    assert answer.code == 1
    assert "signed-off" in answer.err
    assert not (tmp_path / "pack").exists()


def test_a_folder_with_other_files_is_left_alone(materials: Materials, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    answer = materials(*MAKE, "--out", tmp_path)
    assert answer.code == 3
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


def test_an_option_beside_a_set_file_that_says_the_same_is_refused(materials: Materials, tmp_path: Path) -> None:
    path = tmp_path / "spring.toml"
    materials("new", path)
    answer = materials("make", path, "--force", "kent", "--out", tmp_path / "pack")
    assert answer.code == 2
    assert "--force" in answer.err


def test_a_broken_set_is_answered_with_its_line(materials: Materials, tmp_path: Path) -> None:
    path = tmp_path / "spring.toml"
    materials("new", path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('condition = "coated"', "condition = 7"), encoding="utf-8")
    answer = materials("make", path, "--out", tmp_path / "pack")
    assert answer.code == 2
    line = 1 + next(i for i, row in enumerate(path.read_text(encoding="utf-8").splitlines()) if "condition" in row)
    assert f"spring.toml:{line}" in answer.err


def test_a_name_in_a_set_that_no_table_holds_is_answered_with_its_line(materials: Materials, tmp_path: Path) -> None:
    spring = tmp_path / "spring.toml"
    materials("new", spring, "--force", "lancashire")
    text = spring.read_text(encoding="utf-8").replace('    "poster-a4"', '    "poster-a7"')
    spring.write_text(text, encoding="utf-8")
    line = 1 + text[: text.index("layouts = ")].count("\n")
    answer = materials("make", spring, "--out", tmp_path / "out", "--json")
    error = answer.data["error"]
    assert (answer.code, error["id"], error["place"]) == (2, "unknown-layout", f"{spring}:{line}")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("day", ["23/11/2026", "tomorrow", "2026-02-30"])
def test_a_day_that_is_none_is_a_usage_error(materials: Materials, tmp_path: Path, day: str) -> None:
    answer = materials("make", "--force", "kent", "--date", day, "--out", tmp_path / "pack")
    assert answer.code == 2
    assert "2026-11-23" in answer.err


@pytest.mark.parametrize(
    ("option", "epoch", "printed"),
    [
        (("--date", "2026-12-24"), "1800000000", "2026-12-24"),
        ((), "1800000000", "2027-01-15"),
        ((), "", "2026-11-23"),
    ],
    ids=["the option first", "then the environment", "then the set"],
)
def test_whose_day_it_is(
    materials: Materials,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    option: tuple[str, ...],
    epoch: str,
    printed: str,
) -> None:
    materials("new", tmp_path / "spring.toml", "--date", "2026-11-23")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert materials("make", tmp_path / "spring.toml", "--out", tmp_path / "pack", *option).code == 0
    record = json.loads((tmp_path / "pack/4 Record/manifest.json").read_text(encoding="utf-8"))
    assert record["date"] == printed


def test_an_override_of_nothing_is_not_recorded(materials: Materials, tmp_path: Path) -> None:
    reason = ("--accept", "no-such-finding", "--by", "A. Named", "--reason", "just to be on the safe side")
    answer = materials(*MAKE, "--out", tmp_path / "pack", *reason)
    record = json.loads((tmp_path / "pack/4 Record/manifest.json").read_text(encoding="utf-8"))
    assert answer.code == 0
    assert "not recorded" in answer.err
    assert record["accepted"] == []
    assert not list((tmp_path / "pack").rglob("*UNCHECKED*"))


def test_a_file_put_into_the_pack_by_hand_survives_making_it_again(materials: Materials, tmp_path: Path) -> None:
    materials(*MAKE, "--out", tmp_path / "pack")
    (tmp_path / "pack/signed proof.txt").write_text("signed", encoding="utf-8")
    answer = materials(*MAKE, "--out", tmp_path / "pack")
    assert answer.code == 3
    assert "signed proof.txt" in answer.err
    assert (tmp_path / "pack/signed proof.txt").read_text(encoding="utf-8") == "signed"


def test_a_fault_of_the_program_is_words_and_a_code_not_a_traceback(
    materials: Materials, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr("materials_app.pipeline.studio.load_catalogue", broken)
    answer = materials("list", "forces", "--json")
    assert answer.code == 3
    assert answer.data["error"]["id"] == "program-fault"
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("day", ["0999-01-01", "2026-11-23"])
def test_the_file_is_dated_alike_in_info_and_xmp_whatever_the_year(
    materials: Materials, tmp_path: Path, day: str
) -> None:
    answer = materials("make", "--force", "kent", "--date", day, "--out", tmp_path / "pack", "--json")
    assert "xmp-differs-from-info" not in [f["id"] for piece in answer.data["pieces"] for f in piece["findings"]]


def test_the_record_and_the_ticket_carry_measured_values(made_pack: Path) -> None:
    report = json.loads((made_pack / "4 Record/preflight.json").read_text(encoding="utf-8"))
    measured = report["pieces"][0]["measured"]
    assert measured["Trim box"].startswith("210 × 297")
    assert measured["Highest total ink"].startswith("21")
    assert measured["Highest total ink"] in (made_pack / "4 Record/preflight.html").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def two_pieces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both posters, ordered apart, from one set file."""
    folder = tmp_path_factory.mktemp("two")
    layouts = ("--layout", "poster-a4", "--layout", "poster-a3")
    path, pack = folder / "spring.toml", folder / "pack"
    assert main(["new", str(path), *layouts, "--date", "2026-11-23", "--quantity", "200"]) == 0
    with path.open("a", encoding="utf-8") as file:
        file.write('\n[[override]]\nlayout = "poster-a3"\nquantity = 20\nstock = "200 gsm silk"\n')
    assert main(["make", str(path), "--out", str(pack)]) == 0
    return pack


def files_of(pack: Path) -> list[str]:
    return sorted(p.relative_to(pack).as_posix() for p in pack.rglob("*") if p.is_file())


def test_a_set_makes_all_its_layouts_and_no_two_files_share_a_name(two_pieces: Path) -> None:
    names = files_of(two_pieces)
    assert len({name.casefold() for name in names}) == len(names) == 14
    assert len([name for name in names if name.startswith("1") and name.endswith("ticket.pdf")]) == 2
    assert len([name for name in names if name.startswith("2")]) == 2


def test_the_job_file_holds_each_piece_as_it_is_ordered(two_pieces: Path) -> None:
    pieces = json.loads((two_pieces / "1 For the printer/job.json").read_text(encoding="utf-8"))["pieces"]
    assert [(p["layout"], p["order"]["quantity"], p["order"]["stock"]) for p in pieces] == [
        ("poster-a4", 200, ""),
        ("poster-a3", 20, "200 gsm silk"),
    ]
    for piece in pieces:
        press = (two_pieces / "1 For the printer" / piece["file"]["name"]).read_bytes()
        assert hashlib.sha256(press).hexdigest() == piece["file"]["sha256"]
        assert len(press) == piece["file"]["bytes"]


def test_the_manifest_lists_everything_and_the_pack_verifies(materials: Materials, two_pieces: Path) -> None:
    record = json.loads((two_pieces / "4 Record/manifest.json").read_text(encoding="utf-8"))
    listed = sorted(file["path"] for file in record["files"])
    assert listed == [name for name in files_of(two_pieces) if not name.endswith("manifest.json")]
    for piece in record["pieces"]:
        assert f"1 For the printer/{piece['press_file']}" in listed
    assert materials("verify", two_pieces).code == 0


def test_one_record_covers_every_piece(two_pieces: Path) -> None:
    page = (two_pieces / "4 Record/preflight.html").read_text(encoding="utf-8")
    assert "<h1>Stop It Now, Lancashire Constabulary</h1>" in page
    assert [page.count(f'id="piece-{n}">{name}</h2>') for n, name in ((1, "A4 poster"), (2, "A3 poster"))] == [1, 1]


def test_read_me_first_says_what_is_there_and_what_is_left_to_write(two_pieces: Path) -> None:
    text = " ".join((two_pieces / "READ ME FIRST.txt").read_text(encoding="utf-8").split())
    assert "Stop It Now, Lancashire Constabulary: 2 pieces, dated 23 November 2026." in text
    assert "1. A4 poster, 210 x 297 mm, 1 page: 200 ordered" in text
    assert "2. A3 poster, 297 x 420 mm, 1 page: 20 ordered" in text
    assert "(A4 poster): printer, stock, finishing, delivery, deadline, contact." in text
    assert "(A3 poster): printer, finishing, delivery, deadline, contact." in text
    assert text.count("It has not been approved") == 1


def test_progress_names_each_piece_on_stderr_and_the_result_each_on_stdout(
    materials: Materials, tmp_path: Path
) -> None:
    layouts = ("--layout", "poster-a4", "--layout", "poster-a3")
    answer = materials(*MAKE, *layouts, "--out", tmp_path / "pack")
    assert answer.err.splitlines() == ["Making A4 poster (1 of 2) …", "Making A3 poster (2 of 2) …"]
    assert [line for line in answer.out.splitlines() if line[:3] in ("1. ", "2. ")] == [
        line for line in answer.out.splitlines() if ", edition " in line
    ]
    assert answer.out.count("no errors") == 2


def test_of_several_pieces_a_finding_stands_under_the_name_of_its_own(materials: Materials, tmp_path: Path) -> None:
    pieces = ("poster-a4", "card-business", "sticker-round-50")
    layouts = [word for one in pieces for word in ("--layout", one)] + ["--partner", "Ostrey Trust"]
    told = materials(*MAKE, *layouts, "--out", tmp_path / "pack").err.splitlines()
    (left_out,) = (at for at, line in enumerate(told) if line.startswith("note: partners-left-out"))
    assert told[left_out - 1] == "2. Business or wallet card, 3. Round sticker, 50 mm:", "once for both"
    assert "1. A4 poster:" not in told, "nothing was found on it"


def test_a_pack_of_pictures_alone_speaks_of_no_job_ticket(materials: Materials, tmp_path: Path) -> None:
    order = ("--force", "lancashire", "--layout", "link-card", "--family", "quiet", "--out", str(tmp_path / "pack"))
    answer = materials("make", *order)
    assert answer.code == 0
    assert "the pictures are clean; the record says NOT SIGNED OFF" in answer.out
    assert "ticket" not in answer.out

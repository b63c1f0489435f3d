"""Print runs out of made packs, and what the data of today say of pieces that were printed long ago."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from materials_app.app.print_runs import PressPiece, Printing, press_pieces, printed
from materials_app.app.register import changes_by_data, heir_of, looked_at, touched_by
from materials_app.app.replacements import replacements
from materials_app.catalogue.set_file import read_set
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.ledger import Retraction
from materials_app.model.print_run import Change, ChangeKind, PrintedClaim, PrintRun, RunState, Site, Target
from materials_app.pipeline.make import make_pack
from materials_app.pipeline.studio import Studio, open_studio
from materials_app.records.standing import standing_of
from tests.support.print_runs import run

ON = date(2026, 11, 27)
SET = CampaignSet("Spring", "lancashire", "stop-it-now", "own", "en", ("card-business",), date=date(2026, 11, 23))


@pytest.fixture(scope="module")
def studio() -> Studio:
    return open_studio()


@pytest.fixture(scope="module")
def pack(studio: Studio, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "pack"
    assert make_pack(SET, folder, studio, on=ON).files
    return folder


@pytest.fixture(scope="module")
def piece(pack: Path) -> PressPiece:
    (found,) = press_pieces(pack)
    return found


def test_a_manifest_says_what_of_a_pack_may_be_printed(pack: Path, piece: PressPiece) -> None:
    run = piece.run
    assert (run.layout, run.layout_name, run.languages) == ("card-business", "Business or wallet card", "en")
    assert (run.force, run.force_name) == ("lancashire", "Lancashire Constabulary")
    assert Target("stop-it-now-helpline", "0808 1000 900", "") in run.targets
    assert Target("samaritans", "116 123", "") in run.targets
    assert run.symbols == ("https://www.stopitnow.org.uk/",)
    assert run.code == run.edition.removesuffix(" · Nov 2026")
    assert piece.file.is_file()
    assert replace(read_set(run.set_text, "x"), file="") == SET


def test_an_older_manifest_names_its_services_in_lines(pack: Path, tmp_path: Path) -> None:
    older = _copied(pack, tmp_path)
    path = older / "4 Record/manifest.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    for name in ("set_file", "force_name"):
        del record[name]
    for name in ("targets", "name"):
        del record["pieces"][0][name]
    path.write_text(json.dumps(record), encoding="utf-8")
    run = press_pieces(older)[0].run
    assert Target("samaritans", "116 123", "https://www.samaritans.org/") in run.targets
    assert (run.force_name, run.set_text) == ("lancashire", "")


def test_a_file_that_was_changed_since_is_not_put_on_record(pack: Path, piece: PressPiece, tmp_path: Path) -> None:
    changed = _copied(pack, tmp_path)
    with (changed / piece.file.relative_to(pack)).open("ab") as file:
        file.write(b"\n")
    with pytest.raises(InputError, match="What was printed may be something else") as refused:
        press_pieces(changed)
    assert refused.value.error_id == "pack-changed"


def _copied(pack: Path, tmp_path: Path) -> Path:
    import shutil

    return Path(shutil.copytree(pack, tmp_path / "copy"))


def test_a_draft_was_never_printed(pack: Path, tmp_path: Path) -> None:
    draft = _copied(pack, tmp_path)
    path = draft / "4 Record/manifest.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"standing": "open"', '"standing": "draft"'), encoding="utf-8"
    )
    with pytest.raises(InputError, match="nothing that can have been printed"):
        press_pieces(draft)


@pytest.mark.parametrize("broken", ['{"files": [], "pieces": [{}]}', '{"files": [], "pieces": 3}', '{"files": []}'])
def test_a_manifest_that_says_nothing_is_told(tmp_path: Path, broken: str) -> None:
    (tmp_path / "4 Record").mkdir()
    (tmp_path / "4 Record/manifest.json").write_text(broken, encoding="utf-8")
    with pytest.raises(InputError, match="does not say what its pieces are"):
        press_pieces(tmp_path)


def test_what_only_the_user_knows_is_asked_for(piece: PressPiece) -> None:
    several = (piece, PressPiece(replace(piece.run, layout="poster-a4"), piece.file))
    printing = Printing(date(2026, 11, 20), "Comms desk", 2_000, "Example Print", "PO 1")
    made = printed((piece,), printing, ON)[0].run
    assert (made.quantity, made.printed_on, made.by) == (2_000, date(2026, 11, 20), "Comms desk")
    assert made.review_by == date(2027, 11, 20)
    ends = (PressPiece(replace(piece.run, review_by=date(2027, 1, 1)), piece.file),)
    assert printed(ends, printing, ON)[0].run.review_by == date(2027, 1, 1), "the brand pack ends before the year does"
    ordered = (PressPiece(replace(piece.run, quantity=300), piece.file),)
    assert printed(ordered, replace(printing, quantity=0), ON)[0].run.quantity == 300
    for wrong, why in (
        (replace(printing, quantity=0), "how many copies"),
        (replace(printing, by=" "), "Nobody is named"),
        (replace(printing, on=date(2026, 11, 28)), "still to come"),
        (replace(printing, layouts=("banner",)), "no press file of banner"),
        (replace(printing, sites=(Site("Preston", 2_001),), layouts=("poster-a4",)), "2001 copies are placed"),
        (replace(printing, sites=(Site("Preston", 1),)), "2 pieces were printed"),
    ):
        with pytest.raises(InputError, match=why):
            printed(several, wrong, ON)


def test_the_data_of_today_call_back_what_they_contradict(studio: Studio) -> None:
    catalogue = studio.catalogue
    right = run(
        targets=(Target("samaritans", "116123", "samaritans.org"), Target("not-known-here", "0800 1")), claims=()
    )
    assert changes_by_data(catalogue, [right], ON) == ()
    wrong = run(targets=(Target("samaritans", "116 124", "https://samaritans.example/"),), claims=())
    found = changes_by_data(catalogue, [wrong, right], ON)
    assert [(one.kind, one.was, one.now) for one in found] == [
        (ChangeKind.NUMBER, "116 124", "116 123"),
        (ChangeKind.ADDRESS, "https://samaritans.example/", "samaritans.org"),
    ]


def test_a_figure_that_was_withdrawn_calls_back_what_was_printed_after_that_day_too(studio: Studio) -> None:
    """Its pack was made before."""
    rules = studio.catalogue.rulebook
    claim = replace(rules.claims[0], withdrawn=Retraction("A. Named", date(2026, 10, 1), "Counted twice."))
    catalogue = replace(studio.catalogue, rulebook=replace(rules, claims=(claim, *rules.claims[1:])))
    late = run(targets=(), claims=(PrintedClaim(claim.id, claim.value),), printed_on=date(2026, 10, 20))
    standing = standing_of(late, changes_by_data(catalogue, [late], ON), ON)
    assert standing.state is RunState.RECALL
    assert standing.reasons[0].endswith("It was withdrawn on 1 October 2026: Counted twice.")


def test_a_figure_that_was_corrected_calls_back_who_prints_the_old_one_and_nobody_else(studio: Studio) -> None:
    claim = studio.catalogue.rulebook.claims[0]
    late = date(2026, 11, 20)
    old, new, silent = (
        run(id=number, targets=(), claims=(PrintedClaim(claim.id, value),), printed_on=late)
        for number, value in ((1, "999"), (2, claim.value), (3, ""))
    )
    (change,) = changes_by_data(studio.catalogue, [old, new, silent], ON)
    assert (change.kind, change.was, change.now) == (ChangeKind.CLAIM, claim.id, claim.value)
    recorded = Change(ChangeKind.CLAIM, claim.id, since=date(2026, 11, 1), id=5)
    look = looked_at([old, new, silent], (recorded,), studio.catalogue, ON)
    assert [one.run.id for one in look.of(RunState.RECALL)] == [1]
    assert [one.run.id for one in touched_by(5, look)] == [1], "printed after that day, of a pack made before"


def _merged(studio: Studio) -> Studio:
    """Lancashire has become part of Cumbria's force, which has become part of Cheshire's. An invented merger."""
    ended = {"lancashire": ("cumbria", date(2026, 4, 1)), "cumbria": ("cheshire", date(2026, 10, 1))}
    forces = tuple(
        replace(one, successor=ended[one.id][0], valid_to=ended[one.id][1]) if one.id in ended else one
        for one in studio.catalogue.forces
    )
    return replace(studio, catalogue=replace(studio.catalogue, forces=forces))


def test_a_force_that_merged_has_an_heir(studio: Studio) -> None:
    forces = {one.id: one for one in _merged(studio).catalogue.forces}
    assert heir_of("lancashire", forces, ON) == "cheshire"
    assert heir_of("lancashire", forces, date(2026, 5, 1)) == "cumbria"
    assert heir_of("lancashire", forces, date(2026, 1, 1)) == "lancashire"
    assert heir_of("merseyside", forces, ON) == "merseyside"
    (change,) = changes_by_data(_merged(studio).catalogue, [run(targets=(), claims=())], ON)
    assert (change.kind, change.was, change.now) == (ChangeKind.FORCE, "Lancashire Police", "Cheshire Constabulary")


def on_record(piece: PressPiece) -> PrintRun:
    return replace(piece.run, id=7, quantity=2_000, sites=(Site("Preston", 500, taken_down=ON),))


def test_a_merged_force_s_pieces_are_made_again_for_its_heir(studio: Studio, piece: PressPiece, tmp_path: Path) -> None:
    merged = _merged(studio)
    run = on_record(piece)
    standing = standing_of(run, changes_by_data(merged.catalogue, [run], ON), ON)
    (made,) = replacements([standing], merged, tmp_path / "new", ON)
    assert (made.runs, made.force, made.why_not) == ((7,), "cheshire", "")
    assert made.file is not None
    document = read_set(made.file.read_text(encoding="utf-8"), "x")
    assert (document.force, document.name, document.date) == ("cheshire", "Spring 2026-11-27", None)
    assert document.override("card-business").order.quantity == 1_500, "as many as are still out"


def test_nothing_is_made_again_that_would_carry_the_same(studio: Studio, piece: PressPiece, tmp_path: Path) -> None:
    change = Change(ChangeKind.NUMBER, "116 123", "116 124", id=1)
    (made,) = replacements([standing_of(on_record(piece), (change,), ON)], studio, tmp_path / "new", ON)
    assert made.file is None
    assert "It would carry the same again: The printed number 116 123" in made.why_not
    assert not (tmp_path / "new").exists()


def test_a_run_of_an_older_program_s_pack_says_why_it_cannot_be_made_again(studio: Studio, tmp_path: Path) -> None:
    change = Change(ChangeKind.NUMBER, "116 123", id=1)
    (made,) = replacements([standing_of(run(set_text=""), (change,), ON)], studio, tmp_path, ON)
    assert (made.file, made.document) == (None, None)
    assert "made by an older program" in made.why_not

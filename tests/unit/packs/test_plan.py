"""What an import says before it is done: changes in words, and the sets it touches."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from materials_app.catalogue.build import build
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.set_file import write_set
from materials_app.errors import InputError
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.campaign_set import CampaignSet, LayoutOverride, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.library import DataFile
from materials_app.packs.change import Deed, Kind, changes
from materials_app.packs.plan import check_removal, plan_import
from materials_app.packs.sets import reasons, sets_in, touched
from materials_app.packs.store import Present
from tests.support.packs import FILES, RESOURCE, corrected, made
from tests.unit.packs.test_layers import CLAIM, FOLDER, MESSAGES, REWORDED, WORDS, withdrawing

Files = tuple[DataFile, ...]
ON = date(2027, 3, 1)
LANCASHIRE = CampaignSet("Spring", "lancashire", "stop-it-now", "own", "en", ("poster-a4",))
OLD, NEW = "0808 1000 900", "0808 157 0123"


def present(*packs: CampaignPack) -> Present:
    return Present(packs)


def told(files: Files, pack: CampaignPack, document: CampaignSet) -> tuple[str, ...]:
    return reasons(document, build(files), build(files, (pack,)))


def test_nothing_changed_is_nothing_said(shipped: Catalogue) -> None:
    assert changes(shipped, shipped) == ()


def test_a_number_is_told_old_to_new(files: Files, shipped: Catalogue) -> None:
    found = changes(shipped, build(files, (made(corrected()),)))
    assert next(one.id for one in found if one.what == "number") == "stop-it-now-helpline"
    assert {(one.what, one.before, one.after) for one in found} == {("number", OLD, NEW)}
    assert found[0].sentence == f"Resource stop-it-now-helpline, number: “{OLD}” becomes “{NEW}”."


def test_a_new_resource_is_told_fact_by_fact(files: Files, shipped: Catalogue) -> None:
    found = changes(shipped, build(files, (made(),)))
    assert found[0].sentence == "Resource harbour-line is new."
    said = {one.what: one.after for one in found}
    assert said["number"] == NEW
    assert said["hosts that may be printed"] == "harbour-line.example"
    assert {one.deed for one in found} == {Deed.ADDED}


def test_words_are_told_before_and_after(files: Files, shipped: Catalogue) -> None:
    found = changes(shipped, build(files, (made({f"{FOLDER}/en.toml": REWORDED}),)))
    headline = next(one for one in found if one.what == "headline, standard (en)")
    assert (headline.kind, headline.id, headline.owner) == (Kind.MESSAGE, "stop-here", "stop-it-now")
    assert headline.before
    assert headline.sentence.endswith("becomes “You can stop.”")
    assert "is left out." in next(one for one in found if one.what == "text, long (en)").sentence


def test_messages_come_and_go_in_words(files: Files, shipped: Catalogue) -> None:
    new = made({f"{FOLDER}/messages.toml": MESSAGES, f"{FOLDER}/en.toml": WORDS})
    assert changes(shipped, build(files, (new,)))[0].sentence == "Message a-new-start is new."
    gone = changes(shipped, build(files, (withdrawing("looking-is-a-crime"),)))
    assert [one.sentence for one in gone] == ["Message looking-is-a-crime is withdrawn: Readers took it for a threat."]


def test_a_figure_is_told_fact_by_fact(files: Files, shipped: Catalogue) -> None:
    found = changes(shipped, build(files, (made({f"{FOLDER}/claims.toml": CLAIM}),)))
    assert {one.what for one in found} == {"counted", "source", "as of", "checked", "expires"}
    assert {one.kind for one in found} == {Kind.CLAIM}


def test_what_goes_away_is_told_too(files: Files, shipped: Catalogue) -> None:
    back = changes(build(files, (made(),)), shipped)
    assert [one.sentence for one in back] == ["Resource harbour-line is no longer there."]


def test_a_set_that_prints_the_number_is_touched(files: Files) -> None:
    assert told(files, made(corrected()), LANCASHIRE) == (f"It prints the number that changes: {OLD} becomes {NEW}.",)


def test_a_set_for_others_is_not(files: Files) -> None:
    texts = {f"{FOLDER}/en.toml": 'language = "en"\n[words.growing-up]\nheadline.standard = "New."\n'}
    assert told(files, made(texts), LANCASHIRE) == ()


def test_a_set_that_uses_the_message_is_touched_by_default_by_choice_and_by_one_layout(files: Files) -> None:
    pack = made({f"{FOLDER}/en.toml": REWORDED})
    sentence = ("It prints the message stop-here, whose words change.",)
    chosen = replace(LANCASHIRE, slots=(SlotChoice(Slot.EXIT, "stop-here"),))
    other = replace(LANCASHIRE, slots=(SlotChoice(Slot.EXIT, "you-can-change"),))
    override = LayoutOverride("poster-a4", slots=(SlotChoice(Slot.EXIT, "stop-here"),))
    assert told(files, pack, LANCASHIRE) == sentence
    assert told(files, pack, chosen) == sentence
    assert told(files, pack, other) == ()
    assert told(files, pack, replace(other, overrides=(override,))) == sentence


def test_a_set_in_another_language_keeps_its_words(files: Files) -> None:
    welsh = replace(LANCASHIRE, force="north-wales", language="cy")
    assert told(files, made({f"{FOLDER}/en.toml": REWORDED}), welsh) == ()


def test_a_set_that_uses_a_withdrawn_message_is_touched(files: Files) -> None:
    chosen = replace(LANCASHIRE, slots=(SlotChoice(Slot.TRIGGER, "looking-is-a-crime"),))
    assert told(files, withdrawing("looking-is-a-crime"), chosen) == (
        "It uses the message looking-is-a-crime, which is withdrawn: Readers took it for a threat.",
    )


@pytest.mark.parametrize("written", ["08081000900", "0808 1000 900", "0808-1000-900"])
def test_own_words_with_the_old_number_are_found_however_written(files: Files, written: str) -> None:
    own = replace(LANCASHIRE, slots=(SlotChoice(Slot.ACTION, "", own_text=f"Call {written}."),))
    assert f"Its own words say {OLD}, the number of Stop It Now helpline that changes: put it right by hand." in told(
        files, made(corrected()), own
    )


def test_a_folder_of_sets_is_looked_through(files: Files, shipped: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "spring.toml").write_text(write_set(LANCASHIRE), encoding="utf-8")
    (tmp_path / "more/lost.toml").write_text(write_set(replace(LANCASHIRE, force="atlantis")), encoding="utf-8")
    (tmp_path / "broken.toml").write_text("layouts = [", encoding="utf-8")
    (tmp_path / "other.toml").write_text("a = 1", encoding="utf-8")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe")
    found = touched(sets_in(tmp_path), shipped, build(files, (made(corrected()),)))
    assert [(one.file, one.is_read) for one in found] == [
        ("broken.toml", False),
        ("more/lost.toml", False),
        ("spring.toml", True),
    ]
    assert "atlantis" in found[1].reasons[0]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        list(sets_in(tmp_path / "nothing"))


def test_an_import_compares_with_what_is_in_use_today(files: Files) -> None:
    first, second = made(corrected()), made(corrected("0808 157 0999"), version='"2"')
    plan = plan_import(second, files, present(first), ON)
    assert {(one.before, one.after) for one in plan.changes} == {(NEW, "0808 157 0999")}
    assert plan_import(first, files, present(first), ON).changes == ()
    assert plan_import(first, files, present(first), ON).is_there


def test_an_import_says_from_when_to_when(files: Files) -> None:
    pack = made(FILES, embargo="2027-04-01", expires="2027-12-31")
    plan = plan_import(pack, files, present(), ON)
    assert plan.days == (
        "Under embargo until 1 April 2027: nothing made before that day uses it.",
        "Holds until 31 December 2027; after it what uses its messages or figures becomes a draft.",
    )
    assert plan.changes, "an embargo hides nothing from whoever imports the pack"
    over = plan_import(pack, files, present(), date(2028, 1, 1))
    assert over.days[1].startswith("Expired on 31 December 2027")


def made_on(day: date, files: dict[str, str], **head: str) -> CampaignPack:
    return replace(made(files, **head), made_on=day)


def test_a_plan_says_what_will_be_in_use_and_not_what_a_later_pack_overrules(files: Files) -> None:
    late = made_on(date(2027, 2, 1), corrected("0808 157 0124"), id='"late"')
    early = made_on(date(2027, 1, 1), corrected("0808 157 0123"), id='"early"')
    plan = plan_import(early, files, present(late), ON)
    assert plan.changes == ()
    assert plan.after.resource("stop-it-now-helpline").number == late_number(files, late)
    assert plan.days == (
        "The installed pack late, version 1 was made later: what both change stays as that one has it.",
    )


def late_number(files: Files, pack: CampaignPack) -> object:
    return build(files, (pack,)).resource("stop-it-now-helpline").number


def test_a_pack_that_will_not_fit_beside_one_under_embargo_is_refused_today(files: Files) -> None:
    # Imported today, it would stop all work on the first of June.
    near = RESOURCE.replace("harbour-line", "quay-line").replace("0808 157 0123", "0808 157 0124")
    waiting = made({"resources/r.toml": near.replace("8081570123", "8081570124")}, id='"wait"', embargo="2027-06-01")
    with pytest.raises(InputError) as caught:
        plan_import(made(FILES), files, present(waiting), ON)
    assert "nearly 0808 157 012" in caught.value.message
    assert caught.value.error_id == "pack-refused"


LOCAL = """
[[resource]]
id = "our-own"
name = "Our own"
purpose = "help"
audiences = ["own"]
nations = ["england"]
evidence = [{ source = "Its leaflet" }]
number = { display = "0808 157 0123", e164 = "+448081570123", kind = "freephone", confidence = "high" }
added = { added_by = "First Person", checked_by = "Second Person", source = "Its leaflet", on = 2027-01-01 }
"""


def test_a_pack_that_verifies_what_was_added_by_hand_says_what_to_do(files: Files) -> None:
    # Imported without a word, nothing of the program would start any more.
    local = DataFile("local-resources.toml", LOCAL, "")
    with pytest.raises(InputError) as caught:
        plan_import(made(FILES), files, Present((), local), ON)
    assert "a resource added by hand may not stand" in caught.value.message
    assert "materials resource remove" in caught.value.hint
    assert plan_import(made(corrected("0808 157 0999")), files, Present((), local), ON)


def test_a_pack_that_another_rests_on_is_not_taken_away(files: Files) -> None:
    brings = made({f"{FOLDER}/messages.toml": MESSAGES, f"{FOLDER}/en.toml": WORDS}, id='"brings"')
    rests = replace(withdrawing("a-new-start"), id="rests")
    check_removal("rests", files, present(brings, rests), ON)
    with pytest.raises(InputError) as caught:
        check_removal("brings", files, present(brings, rests), ON)
    assert "“rests”" in caught.value.hint
    check_removal("brings", files, present(brings), ON)


def test_a_pack_made_on_a_day_to_come_is_refused(files: Files) -> None:
    # It would win over every correction until then.
    with pytest.raises(InputError, match="still to come"):
        plan_import(made_on(date(2027, 3, 2), FILES), files, present(), ON)
    assert plan_import(made_on(ON, FILES), files, present(), ON)


def test_a_figure_that_may_not_be_used_is_told(files: Files) -> None:
    stale = CLAIM.replace("2029-01-01", "2027-02-01")
    told = plan_import(made({f"{FOLDER}/claims.toml": stale}), files, present(), ON).days
    assert len(told) == 1
    assert "expired on 1 February 2027: what uses it is a draft" in told[0]
    assert plan_import(made({f"{FOLDER}/claims.toml": CLAIM}), files, present(), ON).days == ()

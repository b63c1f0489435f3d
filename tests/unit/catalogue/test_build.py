from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from materials_app.catalogue.build import build
from materials_app.errors import DataFileError
from materials_app.model.content import Slot
from materials_app.model.library import DataFile
from materials_app.resources import data_files

RESOURCES = """\
[[resource]]
id = "line"
name = "Help line"
purpose = "help"
audiences = ["own"]
nations = ["england"]
number = { display = "0800 111 222", e164 = "+44800111222", kind = "freephone", confidence = "high" }
address = { display = "help.example", url = "https://help.example/", hosts = ["help.example"], confidence = "high" }
evidence = [{ source = "A page" }]

[[resource.promise]]
id = "no-name"
words = { en = "You need not say who you are." }
"""
FORCES = """\
[[force]]
id = "north"
public_name = "North Police"
legal_name = "North Constabulary"
masthead = { en = ["North", "Constabulary"] }
nations = ["england"]
region = "North"
website = "https://north.example/about"
languages = ["en"]

[[force]]
id = "south"
public_name = "South Police"
legal_name = "South Police"
masthead = { en = ["South Police"] }
nations = ["england"]
region = "South"
website = "https://south.example"
languages = ["en"]
successor = "north"
"""
CAMPAIGN = """\
id = "demo"
name = "Demo"
code = "DE"
standing = "Draft."
languages = ["en"]

[[audience]]
id = "own"
name = "Own"
description = "Own."
routes = ["line"]

[defaults.own]
trigger = "first"
"""
MESSAGES = """\
[sources]
page = "A page, 2026"

[[message]]
id = "first"
slot = "trigger"
audience = "own"
kind = "law"
tone = "informative"
evidence = ["page"]
nations = ["england"]
reading_age = 9
origin = "starter copy"
written_on = 2026-11-23
promises = ["no-name"]
"""
ENGLISH = """\
language = "en"

[words.first]
kicker = "Subject:"
text.short = "Words."
"""
GOOD = {
    "assets/resources/r.toml": RESOURCES,
    "assets/forces/f.toml": FORCES,
    "assets/campaigns/demo/campaign.toml": CAMPAIGN,
    "assets/campaigns/demo/messages.toml": MESSAGES,
    "assets/campaigns/demo/en.toml": ENGLISH,
}


def _files(texts: dict[str, str]) -> list[DataFile]:
    return [DataFile(path, text, f"hash of {path}") for path, text in texts.items()]


def _error(path: str, old: str, new: str) -> DataFileError:
    assert old in GOOD[path]
    with pytest.raises(DataFileError) as caught:
        build(_files({**GOOD, path: GOOD[path].replace(old, new, 1)}))
    return caught.value


def test_files_become_a_catalogue() -> None:
    catalogue = build(_files(GOOD))
    message = catalogue.campaigns[0].messages[0]
    assert message.evidence == ("A page, 2026",)
    assert message.wordings[0].kicker == "Subject:"
    assert catalogue.campaigns[0].default_messages("own") == {Slot.TRIGGER: "first"}
    assert catalogue.rulebook.force_hosts == ("north.example", "south.example")
    assert catalogue.rulebook.resources == catalogue.resources
    assert catalogue.rulebook.audiences == catalogue.campaigns[0].audiences


def test_a_website_without_its_scheme_is_refused_since_its_host_would_be_lost() -> None:
    error = _error("assets/forces/f.toml", '"https://south.example"', '"www.south.example"')
    assert error.message == "force[2].website: “www.south.example” does not begin with https://."
    assert error.place == "assets/forces/f.toml:18"


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ('id = "south"', 'id = "South Force"', "force[2].id: “South Force” is not an id."),
        ('nations = ["england"]\nregion = "South"', 'nations = ["englnd"]\nregion = "South"', "no nation “englnd”"),
        (
            'website = "https://south.example"\nlanguages = ["en"]',
            'website = "https://south.example"\nlanguages = ["zz"]',
            "no masthead in it",
        ),
    ],
)
def test_a_slip_in_a_force_is_told_where_it_is(was: str, now: str, said: str) -> None:
    assert said in _error("assets/forces/f.toml", was, now).message


def test_the_catalogue_remembers_what_it_was_built_from() -> None:
    assert dict(build(_files(GOOD)).sources) == {path: f"hash of {path}" for path in GOOD}


def test_the_order_of_the_files_does_not_matter() -> None:
    assert build(_files(GOOD)) == build(_files(GOOD)[::-1])


def test_an_empty_list_of_files_is_an_empty_catalogue() -> None:
    assert build([]).forces == ()


def test_the_rules_are_read_by_their_file_names() -> None:
    rule = {"id": "x", "forms": ["x"], "instead": "y", "why": "z", "source": "s", "passes": ["a"], "fails": ["x"]}
    lines = "\n".join(f"{key} = {value!r}" for key, value in rule.items())
    rules = {
        "assets/rules/terms.cy.toml": f"[[term]]\nlevel = 'warn'\nlanguage = 'cy'\n{lines}\n",
        "assets/rules/promises.toml": f"[[over_promise]]\n{lines}\n",
        "assets/rules/hosts.toml": 'shorteners = ["b.example"]\n[lookalikes]\n"h.example" = "Not ours."\n',
    }
    book = build(_files(rules)).rulebook
    assert book.terms[0].language == "cy"
    assert book.over_promises[0].promise == ""
    assert book.shorteners == ("b.example",)
    assert book.lookalike_hosts == (("h.example", "Not ours."),)


@pytest.mark.parametrize(
    ("path", "old", "new", "place", "hint"),
    [
        ("assets/forces/f.toml", 'successor = "north"', 'successor = "nort"', ":20", "Did you mean “north”?"),
        ("assets/campaigns/demo/campaign.toml", '"line"', '"lin"', "/campaign.toml:11", "Did you mean “line”?"),
        ("assets/campaigns/demo/campaign.toml", '"first"', '"frist"', "/campaign.toml:14", "Did you mean “first”?"),
        ("assets/campaigns/demo/messages.toml", '"own"', '"owm"', "/messages.toml:7", "Did you mean “own”?"),
        ("assets/campaigns/demo/messages.toml", '"no-name"', '"q"', "/messages.toml:15", "Write one of the ids"),
        ("assets/campaigns/demo/messages.toml", '["page"]', '["pag"]', "/messages.toml:10", "Name one of the sources"),
        ("assets/campaigns/demo/en.toml", "words.first", "words.frist", "/en.toml:3", "Add the message there"),
    ],
)
def test_a_name_that_refers_to_nothing_is_found(path: str, old: str, new: str, place: str, hint: str) -> None:
    error = _error(path, old, new)
    assert error.error_id == "data-file-unknown-reference"
    assert error.place.endswith(place)
    assert error.hint.startswith(hint)


def test_an_id_given_twice_points_at_the_second() -> None:
    error = _error("assets/forces/f.toml", 'id = "south"', 'id = "north"')
    assert error.error_id == "data-file-duplicate"
    assert error.place == "assets/forces/f.toml:12"


def test_an_id_given_twice_in_two_files_points_at_the_second() -> None:
    with pytest.raises(DataFileError) as caught:
        build([*_files(GOOD), *(replace(one, path="assets/forces/g.toml") for one in _files(GOOD)[1:2])])
    assert caught.value.place == "assets/forces/g.toml:2"


def test_a_default_of_the_wrong_slot_is_refused() -> None:
    error = _error("assets/campaigns/demo/campaign.toml", "trigger = ", "exit = ")
    assert error.message == "defaults.own.exit: “first” refers to nothing."


def test_defaults_of_a_family_there_is_not_would_never_apply() -> None:
    path = "assets/campaigns/stop-it-now/campaign.toml"
    files = {file.path: file for file in data_files()}
    text = files[path].text.replace("[family_defaults.quiet.own]", "[family_defaults.quite.own]")
    assert text != files[path].text
    with pytest.raises(DataFileError) as caught:
        build([*(files | {path: replace(files[path], text=text)}).values()])
    assert caught.value.message == "family_defaults.quite: “quite” refers to nothing."
    assert caught.value.hint == "Did you mean “quiet”?"
    assert caught.value.place == f"{path}:{1 + text[: text.index('[family_defaults.quite')].count(chr(10))}"


def test_a_campaign_without_its_language_file_says_which_is_missing() -> None:
    with pytest.raises(DataFileError) as caught:
        build([one for one in _files(GOOD) if not one.path.endswith("en.toml")])
    assert caught.value.place == "assets/campaigns/demo/en.toml"
    assert caught.value.error_id == "data-file-missing"


def test_a_language_file_of_another_name_is_refused() -> None:
    assert _error("assets/campaigns/demo/en.toml", '"en"', '"cy"').message == "language: This file is en.toml."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("https://help", "http://help"),
        ("https://help.example/", "https://help.example/?utm_source=poster"),
        ("https://help.example/", "https://help.example.evil/"),
        ("https://help.example/", "https://someone@help.example/"),
        ("https://help.example/", "https://help.example/#top"),
    ],
)
def test_an_address_that_may_not_be_printed_is_refused(old: str, new: str) -> None:
    error = _error("assets/resources/r.toml", old, new)
    assert error.error_id == "data-file-address"
    assert error.place == "assets/resources/r.toml:8"


def test_a_number_whose_two_forms_differ_is_refused() -> None:
    error = _error("assets/resources/r.toml", "0800 111 222", "0800 111 223")
    assert error.error_id == "data-file-number"
    assert "+44800111222" in error.message


def test_a_campaign_whose_id_is_not_its_folder_is_refused() -> None:
    error = _error("assets/campaigns/demo/campaign.toml", 'id = "demo"', 'id = "other"')
    assert error.place == "assets/campaigns/demo/campaign.toml:1"
    assert error.message == "id: The campaign lies in the folder “demo”."


def test_a_template_of_an_unknown_format_is_refused() -> None:
    files = [one for one in data_files() if one.path.startswith(("templates/poster-a4/", "assets/f"))]
    spoiled = [replace(one, text=one.text.replace('format = "poster-a4"', 'format = "poster-a44"')) for one in files]
    with pytest.raises(DataFileError) as caught:
        build(spoiled)
    assert caught.value.message == "format: “poster-a44” is not a format."
    assert caught.value.hint == "Did you mean “poster-a4”?"
    assert caught.value.place.startswith("templates/poster-a4/")


def test_a_font_there_is_not_is_found_before_anything_is_made() -> None:
    files = data_files()
    spoiled = [replace(one, text=one.text.replace('font = "archivo"', 'font = "archivio"')) for one in files]
    with pytest.raises(DataFileError) as caught:
        build(spoiled)
    assert caught.value.message.endswith("There is no font “archivio”.")
    assert caught.value.hint == "Did you mean “archivo”?"
    assert caught.value.place.startswith("assets/families/")
    assert ":" in caught.value.place
    assert build(files).templates


def test_a_good_start_pays_for_nothing_that_only_faults_need() -> None:
    start = (
        "import sys; from materials_app.catalogue.build import build; from materials_app.resources import data_files\n"
        "build(data_files())\n"
        "assert not {'tomlkit', 'difflib', 'PIL', 'pydantic'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", start], check=True, cwd=Path(__file__).parents[3])


def test_every_shipped_layout_holds_together_in_every_drawing_and_with_a_brand_colour() -> None:
    files = [replace(file, is_shipped=False) for file in data_files()]  # read as if somebody had just written them
    build(files)
    template = next(file for file in files if file.path == "templates/poster-a3/signal.toml")
    broken = replace(template, text=template.text + "[drawn.glow.frames.there-is-none]\ntop = 1\n")
    with pytest.raises(DataFileError, match="there-is-none"):
        build([broken if file is template else file for file in files])

"""A pack corrects facts; it turns off no rule, and nothing in it can be taken for another service."""

from __future__ import annotations

import re

import pytest

from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import InputError, MaterialsError
from materials_app.model.library import DataFile
from materials_app.packs.fitting import check_fits
from materials_app.packs.trust import resource_faults
from materials_app.resources import data_root
from tests.support.packs import FILES, HELPLINE_IDS, RESOURCE, corrected, made, shipped_records

Files = tuple[DataFile, ...]


def refused(files: Files, texts: dict[str, str]) -> MaterialsError:
    with pytest.raises(MaterialsError) as caught:
        check_fits(files, (), made(texts))
    assert caught.value.hint
    return caught.value


def with_number(display: str, kind: str = "freephone") -> dict[str, str]:
    line = f'number = {{ display = "{display}", kind = "{kind}", confidence = "high" }}'
    return {"resources/r.toml": re.sub(r"number = .*", line, RESOURCE)}


def with_host(host: str, display: str = "", url: str = "") -> dict[str, str]:
    text = RESOURCE.replace('url = "https://harbour-line.example/"', f'url = "{url or f"https://{host}/"}"')
    text = text.replace('display = "harbour-line.example"', f'display = "{display or host}"')
    return {"resources/r.toml": text.replace('hosts = ["harbour-line.example"]', f'hosts = ["{host}"]')}


def test_every_shipped_resource_would_pass(shipped: Catalogue) -> None:
    for one in shipped.resources:
        others = tuple(other for other in shipped.resources if other.id != one.id)
        assert list(resource_faults(one, others, shipped.rulebook)) == []


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("0808 157 0123", "freephone"),
        ("0300 123 3393", "uk-wide"),
        ("0113 496 0123", "geographic"),
        ("116 111", "harmonised"),
        ("+353 1 524 0123", "international"),
    ],
)
def test_a_number_that_may_print(files: Files, number: str, kind: str) -> None:
    assert check_fits(files, (), made(with_number(number, kind))).resource("harbour-line").number


NUMBERS = {
    ("0909 8790 123", "freephone"): "premium-rate",
    ("118 500", "short-code"): "premium-rate",
    ("0845 900 0123", "freephone"): "service charge",
    ("0871 900 0123", "uk-wide"): "service charge",
    ("070 1234 5678", "geographic"): "personal number",
    ("07400 123456", "geographic"): "mobile number",
    ("0808 157 01", "freephone"): "no number that exists",
    ("0113 496 01234", "geographic"): "no number that exists",
    ("0113 496 0123", "freephone"): "only 0800 and 0808 are free",
    ("0808 157 0123", "geographic"): "only 0800 and 0808 are free",
    ("0808 1000 901", "freephone"): "nearly 0808 1000 900",
    ("0808 1000 090", "freephone"): "nearly 0808 1000 900",
    ("+44 808 1000 901", "freephone"): "nearly 0808 1000 900",
    ("0808 1S7 0123", "freephone"): "not written as a telephone number",
    ("1234", "short-code"): "answers free of charge",
    ("9", "short-code"): "no short number",
    ("0", "emergency"): "no short number",
    ("1" * 300, "short-code"): "no short number",
    ("٠٨٠٨ ١٥٧ ٠١٢٣", "freephone"): "not written as a telephone number",
    ("０８０８ 157 0123", "freephone"): "not written as a telephone number",
    ("0808  157 0123", "freephone"): "not written as a telephone number",
    (" 0808 157 0123", "freephone"): "not written as a telephone number",
}


@pytest.mark.parametrize("given", NUMBERS)
def test_a_number_that_never_prints(files: Files, given: tuple[str, str]) -> None:
    error = refused(files, with_number(*given))
    assert NUMBERS[given] in error.message
    assert isinstance(error, InputError)
    assert error.place == "spring.campaignpack/resources: harbour-line"


HOSTS = {
    "bit.ly": "link shortener",
    "192.0.2.7": "address of a machine",
    "intranet": "address of a machine",
    "stopitnow.org": "United States",
    "stopitmow.org.uk": "can be taken for",
    "stop1tnow.org.uk": "can be taken for",
    "st0p1tn0w.org.uk": "can be taken for",
    "stopitnow-org.uk": "can be taken for",
    "stopitnow.org.uk.example": "can be taken for",
    "help-stopitnow.org.uk": "can be taken for",
    "sarnaritans.org": "can be taken for",
    "xn--stopitnw-i8a.org.uk": "small plain letters",
    "stopıtnow.org.uk": "small plain letters",
    "stop-it-now.org.uk": "can be taken for",
    "help.localhost": "address of a machine",
    "nas.local": "address of a machine",
}


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_that_is_not_what_it_seems(files: Files, host: str) -> None:
    assert HOSTS[host] in refused(files, with_host(host)).message


@pytest.mark.parametrize(
    "url", ["https://h.example/?x=1", "https://h.example/#a", "http://h.example/", "https://a@h.example/"]
)
def test_an_address_with_more_than_host_and_path(files: Files, url: str) -> None:
    refused(files, with_host("h.example", "h.example", url))


@pytest.mark.parametrize(
    ("display", "url"), [("samaritans.org", "https://h.example/"), ("h.example/help", "https://h.example/other")]
)
def test_a_page_that_reads_one_thing_and_opens_another(files: Files, display: str, url: str) -> None:
    assert "would read" in refused(files, with_host("h.example", display, url)).message


@pytest.mark.parametrize(
    "path",
    ["/../admin", "//samaritans.org", r"/\\samaritans.org", "/%2e%2e", "/hеlp", "/@samaritans.org", "/a b", "/."],
)
def test_a_path_that_is_more_than_plain_words(files: Files, path: str) -> None:
    error = refused(files, with_host("h.example", f"h.example{path}", f"https://h.example{path}"))
    assert "not a plain address" in error.message or "would read" in error.message


@pytest.mark.parametrize(
    "display", ["h.example or ring 0905 123 4567", r"h.example\nring 0905 123 4567", "h.example  "]
)
def test_an_address_with_words_behind_it(files: Files, display: str) -> None:
    assert "not a plain address" in refused(files, with_host("h.example", display)).message


@pytest.mark.parametrize("url", ["https://[h.example/", "https://h\uff0fexample/"])
def test_an_address_nobody_can_take_apart(files: Files, url: str) -> None:
    assert "may not be printed as a help address" in refused(files, with_host("h.example", url=url)).message


RECORDS = {
    'id = "harbour-line"': ('id = "../harbour"', "cannot be an id"),
    'name = "Harbour Line"': ('name = " "', "has no name"),
    '"wales"]': ('"Wales"]', "“Wales” is no nation"),
    'audiences = ["own"]': ('audiences = ["nobody"]', "“nobody” is no audience"),
}


@pytest.mark.parametrize("old", RECORDS)
def test_a_record_that_names_what_is_not_there(files: Files, old: str) -> None:
    new, why = RECORDS[old]
    assert why in refused(files, {"resources/r.toml": RESOURCE.replace(old, new)}).message


def test_a_second_host_is_looked_at_too(files: Files) -> None:
    text = RESOURCE.replace('hosts = ["harbour-line.example"]', 'hosts = ["harbour-line.example", "bit.ly"]')
    assert "bit.ly is a link shortener" in refused(files, {"resources/r.toml": text}).message


def test_a_name_under_a_verified_host_is_its_owner_s(files: Files) -> None:
    assert check_fits(files, (), made(with_host("chat.samaritans.org")))


def test_a_number_is_corrected_by_a_digit_when_all_who_share_it_are(files: Files) -> None:
    assert check_fits(files, (), made(corrected("0808 1000 901")))
    text = shipped_records(*HELPLINE_IDS[:-1]).replace("0808 1000 900", "0808 1000 901")
    error = refused(files, {"resources/r.toml": text.replace("+448081000900", "+448081000901")})
    assert "replace “inform-lff” in the same pack" in error.hint


def test_two_new_numbers_of_one_pack_may_be_neighbours(files: Files) -> None:
    second = RESOURCE.replace("harbour-line", "quay-line").replace("0123", "0124")
    assert check_fits(files, (), made({"resources/r.toml": RESOURCE + second}))


def test_a_report_line_is_not_made_a_help_line(files: Files) -> None:
    text = shipped_records("crimestoppers").replace('purpose = "report"', 'purpose = "help"')
    assert "is a resource to report" in refused(files, {"resources/r.toml": text}).message


def test_a_service_keeps_what_it_has_to_say(files: Files) -> None:
    limit = re.sub(r"(?m)^limit = .*\n", "", shipped_records("stop-it-now-helpline"))
    assert "limit" in refused(files, {"resources/r.toml": limit}).message
    blank = re.sub(r'(?m)^limit = \{ en = "[^"]*"', 'limit = { en = " "', shipped_records("stop-it-now-helpline"))
    assert "limit in “en”" in refused(files, {"resources/r.toml": blank}).message
    line = re.sub(r"(?m)^line = .*\n", "", shipped_records("samaritans"))
    assert "line" in refused(files, {"resources/r.toml": line}).message


HEAD = (data_root() / "assets/campaigns/stop-it-now/campaign.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('never_purposes = ["report"]\n', ""),
        ('never = ["crimestoppers", "police-101", ', 'never = ["police-101", '),
    ],
)
def test_what_may_never_stand_on_a_piece_is_only_added_to(files: Files, old: str, new: str) -> None:
    assert old in HEAD
    texts = {"campaigns/stop-it-now/campaign.toml": HEAD.replace(old, new)}
    assert "may never be sent to" in refused(files, texts).message
    assert check_fits(files, (), made({"campaigns/stop-it-now/campaign.toml": HEAD}))


def test_a_campaign_of_its_own_does_not_loosen_an_audience_either(files: Files) -> None:
    head = (
        'id = "another"\nname = "Another"\ncode = "AN"\nstanding = "Ours."\nlanguages = ["en"]\n\n[[audience]]\n'
        'id = "own"\nname = "Own"\ndescription = "Own."\nroutes = ["crimestoppers"]\n'
    )
    texts = {"campaign": head, "messages": "message = []\n", "en": 'language = "en"\n[words]\n'}
    error = refused(files, {f"campaigns/another/{name}.toml": text for name, text in texts.items()})
    assert "“own” of the campaign “another” may never be sent to" in error.message


def test_a_shipped_fault_that_only_the_pack_makes_says_so(files: Files) -> None:
    lost = HEAD.replace('id = "keep_safe"', 'id = "keep_them_safe"').replace("[defaults.keep_safe]", "[defaults.x]")
    error = refused(files, {"campaigns/stop-it-now/campaign.toml": lost})
    assert "With the campaign pack “spring” over it" in error.message


def test_the_good_pack_fits(files: Files) -> None:
    assert check_fits(files, (), made(FILES)).resource("harbour-line").name == "Harbour Line"

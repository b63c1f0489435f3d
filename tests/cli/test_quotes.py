"""``materials quotes``: somebody's words on record, verbatim, and why they may not be used."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.cli.conftest import Materials

WORDS = 'I wish I had “called” sooner –\nnobody  judged me. "It\'s free," I was told.'
ADD = (
    *("quotes", "add", "--id", "caller-listened", "--text", WORDS, "--role", "former caller"),
    *("--said-on", "2026-05-01", "--source", "A letter to the helpline, 1 May 2026"),
)
CONSENT = ("--consent-by", "A. Named", "--consent-on", "2026-05-02", "--consent-scope", "print")


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, not there yet; the day is 23 November 2026."""
    monkeypatch.setenv("MATERIALS_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    return tmp_path / "data"


def test_a_quote_is_kept_word_for_word_for_all_sets(materials: Materials, data: Path) -> None:
    added = materials(*ADD, *CONSENT, "--consent-until", "2027-05-02", "--json")
    assert (added.code, added.data["file"]) == (0, str(data / "local-quotes.toml"))
    assert added.data["quote"] == {
        "id": "caller-listened",
        "text": WORDS,
        "speaker": "",
        "role": "former caller",
        "organisation": "",
        "source": "A letter to the helpline, 1 May 2026",
        "said_on": "2026-05-01",
        "elected": False,
        "consent": {"by": "A. Named", "on": "2026-05-02", "scope": ["print"], "until": "2027-05-02"},
        "may_be_used": True,
        "reasons": [],
    }
    (kept,) = tomllib.loads((data / "local-quotes.toml").read_text(encoding="utf-8"))["quote"]
    assert kept["text"] == WORDS
    (listed,) = materials("quotes", "list", "--json").data["quotes"]
    assert listed == added.data["quote"]
    assert "Consent recorded by A. Named on 2026-05-02, for print" in materials("quotes", "show", "caller-listened").out


def test_the_list_says_why_a_quote_may_not_be_used(materials: Materials, data: Path) -> None:
    materials(*ADD)
    others = (
        ("over", (*CONSENT, "--consent-until", "2026-06-01")),
        ("online", ("--consent-by", "A. Named", "--consent-on", "2026-05-02", "--consent-scope", "web")),
        ("council", (*CONSENT, "--elected")),
    )
    for name, words in others:
        assert materials(*ADD, *words, "--id", name).code == 0
    rows = {row["id"]: row["reasons"] for row in materials("quotes", "list", "--json").data["quotes"]}
    assert "No consent is on record" in rows["caller-listened"][0]
    assert "ended on 1 June 2026" in rows["over"][0]
    assert "covers web, and no printed piece" in rows["online"][0]
    assert "holds an elected office" in rows["council"][0]
    said = materials("quotes", "list")
    assert "No layout has a place for a quote yet, so none prints today." in said.out


def test_a_misspelt_use_is_answered_with_those_there_are(materials: Materials, data: Path) -> None:
    words = (*CONSENT[:-1], "prnt")
    answer = materials(*ADD, *words, "--json")
    assert (answer.code, answer.data["error"]["id"]) == (2, "quote-scope-unknown")
    assert "“prnt” is no use a consent can be given for" in answer.data["error"]["message"]
    assert answer.data["error"]["hint"].startswith("Did you mean “print”? A consent is for print, web, press")
    assert not data.exists()
    assert materials(*ADD, *CONSENT[:-1], "leaflet-a4-dl-roll").code == 0


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--id", "Caller listened"), "cannot be an id"),
        (("--text", " "), "There are no words"),
        (("--source", ""), "There is no source"),
        (("--said-on", "2026-11-24"), "still to come"),
        (("--consent-by", "A. Named"), "A consent needs who asked"),
        ((*CONSENT, "--consent-on", "2026-12-01"), "still to come"),
        ((*CONSENT, "--consent-until", "2026-05-01"), "end before it began"),
    ],
)
def test_a_record_needs_what_makes_it_one(materials: Materials, data: Path, words: tuple[str, ...], why: str) -> None:
    answer = materials(*ADD, *words)
    assert (answer.code, why in answer.err) == (2, True)
    assert not data.exists()


def test_an_id_is_given_once(materials: Materials, data: Path) -> None:
    materials(*ADD)
    before = (data / "local-quotes.toml").read_text(encoding="utf-8")
    assert "There is a quote “caller-listened” already" in materials(*ADD).err
    assert (data / "local-quotes.toml").read_text(encoding="utf-8") == before


def test_a_set_takes_a_quote_and_stays_as_its_author_wrote_it(materials: Materials, tmp_path: Path) -> None:
    path = tmp_path / "spring.toml"
    materials("new", path, "--force", "lancashire")
    before = path.read_text(encoding="utf-8")
    assert materials(*ADD, *CONSENT, "--file", path).code == 0
    assert path.read_text(encoding="utf-8").startswith(before.rstrip())
    assert [row["id"] for row in materials("quotes", "list", "--file", path, "--json").data["quotes"]] == [
        "caller-listened"
    ]


def test_a_misspelt_use_in_a_pack_is_answered_with_its_line(materials: Materials, tmp_path: Path) -> None:
    home = tmp_path / "spring/campaigns/stop-it-now"
    home.mkdir(parents=True)
    (tmp_path / "spring/pack.toml").write_text(
        'id = "spring"\ntitle = "Spring"\nversion = "1"\npublisher = "A team"\nnote = "A quote."\n', encoding="utf-8"
    )
    quote = (
        '[[quote]]\nid = "caller"\ntext = "I called."\nsource = "A letter"\n\n'
        '[quote.consent]\nby = "A. Named"\non = 2026-05-02\nscope = ["prnt"]\n'
    )
    (home / "quotes.toml").write_text(quote, encoding="utf-8")
    out = tmp_path / "spring.campaignpack"
    refused = materials("pack", "campaign", tmp_path / "spring", "--out", out, "--json")
    assert refused.code == 2
    assert refused.data["error"]["place"].endswith("quotes.toml:6")
    (home / "quotes.toml").write_text(quote.replace("prnt", "print"), encoding="utf-8")
    assert materials("pack", "campaign", tmp_path / "spring", "--out", out).code == 0
    assert "Quote caller is new." in materials("pack", "show", out).out
    assert materials("pack", "import", out).code == 0
    assert [row["id"] for row in materials("quotes", "list", "--json").data["quotes"]] == ["caller"]

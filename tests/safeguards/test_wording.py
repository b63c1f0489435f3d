"""Style and spelling: every rule proves itself by its examples; nothing is ever an error; names are left alone."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from materials_app import resources
from materials_app.catalogue.build import build
from materials_app.model.findings import Family, Finding, Severity
from materials_app.model.rules import American, Rulebook, Spelling, StyleRule
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.lexicon import word_list
from materials_app.safeguards.readability import measure
from materials_app.safeguards.sentences import sentences_of
from materials_app.safeguards.spelling import SpellingBook

RULEBOOK = build(resources.data_files()).rulebook
STYLE, SPELLING = RULEBOOK.wording.style, RULEBOOK.wording.spelling
BOOK = SpellingBook(SPELLING)
LONG = "We went to the shop and " + "then we went to the next shop and " * 3 + "home."


def name(value: object) -> str:
    return value.id if isinstance(value, StyleRule | American) else str(value)[:40]


def examples(rules: tuple[StyleRule | American, ...], kind: str) -> list[tuple[object, str]]:
    return [(rule, words) for rule in rules for words in getattr(rule, kind)]


def wording(text: str, rulebook: Rulebook = RULEBOOK, piece: Piece = Piece()) -> list[Finding]:  # noqa: B008
    return [one for one in check_text(text, rulebook, piece=piece) if one.family is Family.WORDING]


def spelt(text: str) -> list[str]:
    return [one.place.excerpt for one in wording(text) if one.id.startswith("spelling")]


def only(rule: StyleRule) -> Rulebook:
    return replace(RULEBOOK, wording=replace(RULEBOOK.wording, style=(rule,), spelling=Spelling()))


@pytest.mark.parametrize(("rule", "words"), examples(STYLE, "fails"), ids=name)
def test_a_breach_of_style_is_found(rule: StyleRule, words: str) -> None:
    (finding,) = wording(words, only(rule), Piece(is_set=bool(rule.where)))
    assert finding.id == f"style-{rule.id}"
    assert finding.severity is not Severity.ERROR
    assert finding.remedy


@pytest.mark.parametrize(("rule", "words"), examples(STYLE, "passes"), ids=name)
def test_good_style_passes(rule: StyleRule, words: str) -> None:
    assert wording(words, only(rule), Piece(is_set=bool(rule.where))) == []


@pytest.mark.parametrize("rule", STYLE, ids=name)
def test_a_rule_of_style_brings_source_reason_and_examples(rule: StyleRule) -> None:
    assert all((rule.source, rule.why, rule.passes, rule.fails))
    assert bool(rule.pattern) != bool(rule.swaps)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It starts at 9:00am.", "9am"),
        ("It ends at 5 p.m.", "5pm"),
        ("It starts at 9.30 AM.", "9.30am"),
        ("Drop in, 9am-5pm.", "9am to 5pm"),
        ("Come on 12th November.", "12 November"),
        ("on November 23rd", "23 November"),
        ("It rose by 12 per cent.", "12%"),
    ],
)
def test_what_to_write_is_said(text: str, wanted: str) -> None:
    assert wanted.casefold() in {one.wanted.casefold() for one in wording(text)}


def test_in_somebody_elses_text_style_is_a_remark() -> None:
    found = wording(f"Help is there! {LONG}", piece=Piece(is_import=True))
    assert {one.id for one in found} == {"style-exclamation", "sentence-long-in-import"}
    assert {one.severity for one in found} == {Severity.NOTE}


def test_english_rules_do_not_judge_welsh() -> None:
    assert wording("Mae hyn yn digwydd etc. yn y pentref.") == []


@pytest.mark.parametrize(("rule", "word"), examples(SPELLING.american, "fails"), ids=name)
def test_american_spelling_is_named_with_the_british_form(rule: American, word: str) -> None:
    verdict = BOOK.verdict(word, "en")
    assert verdict is not None
    assert BOOK.holds(verdict.british, "en")
    assert not verdict.near


@pytest.mark.parametrize(("rule", "word"), examples(SPELLING.american, "passes"), ids=name)
def test_british_spelling_passes(rule: American, word: str) -> None:
    assert BOOK.verdict(word, "en") is None


def test_american_words_lead_to_known_words() -> None:
    for american, british in SPELLING.american_words:
        verdict = BOOK.verdict(american, "en")
        assert verdict is not None
        assert verdict.british == british
        assert all(BOOK.holds(word, "en") for word in british.split())


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("You can recieve help today.", ["recieve"]),
        ("The vigilent neighbour saw it.", ["vigilent"]),
        ("Their behavior has changed.", ["behavior"]),
        ("THEIR BEHAVIOR HAS CHANGED", ["BEHAVIOR"]),
        ("There is suport. Free suport.", ["suport"]),
        ("Confidentail help is there.", ["Confidentail"]),
        ("Mae cymorth ar gael i bob un sy’n gofyn am gymoirth.", ["gymoirth"]),
    ],
)
def test_a_slip_is_found_once(text: str, slips: list[str]) -> None:
    assert spelt(text) == slips


@pytest.mark.parametrize(
    "text",
    [
        "Ask Bryn Llewelyn-Hughes at HMICFRS or in Ynysybwl.",
        "Ask Llewelyn, please. Llewelyn said so.",
        "Visit www.stopitnow.org.uk or write to foo@exmaple.org.",
        "It’s the children’s choice, and they’ve said they don’t mind.",
        "Heddlu Gogledd Cymru: mae’r llinell gymorth am ddim i’w ffonio.",
        "Edrych ar ddelweddau rhywiol o rai dan 18: mae’n drosedd.",
        "To jest bezpłatna i poufna linia pomocy.",
        "The iPhone’s screen, the co-worker, the ex-partner and the multi-agency team",
        "Safe\u00adguarding and a so\u200bund night",
        "SN-OWN-ST-A4 · en · 3F9A2C",
        "a, b and c; x or y",
    ],
)
def test_names_other_languages_and_hidden_characters_are_left_alone(text: str) -> None:
    assert spelt(text) == []


def test_what_comes_near_is_proposed() -> None:
    (finding,) = wording("You can recieve help today.")
    assert (finding.severity, finding.wanted) == (Severity.WARNING, "receive")
    (finding,) = wording("Recieve help today.")
    assert (finding.id, finding.severity, finding.wanted) == ("spelling-perhaps", Severity.NOTE, "Receive")
    (finding,) = wording("Write to the newsdesk.")
    assert (finding.severity, finding.wanted) == (Severity.NOTE, "")
    (finding,) = wording("A frobnicatious word.")
    assert (finding.severity, finding.wanted) == (Severity.NOTE, "")


def test_a_lost_or_altered_word_list_checks_nothing(tmp_path: Path) -> None:
    altered = tmp_path / "en.words"
    altered.write_bytes(b"\nword\n")
    for path in (altered, tmp_path / "none.words"):
        lexicon = replace(SPELLING.lexicons[0], path=path)
        lost = replace(SPELLING, lexicons=tuple(replace(one, path=path) for one in SPELLING.lexicons))
        assert word_list(lexicon) is None
        book = replace(RULEBOOK, wording=replace(RULEBOOK.wording, spelling=lost))
        assert wording("You can recieve help today.", book) == []


@pytest.mark.parametrize("lexicon", SPELLING.lexicons, ids=lambda one: one.language)
def test_a_word_list_is_the_one_on_record(lexicon: object) -> None:
    assert sha256(lexicon.path.read_bytes()).hexdigest() == lexicon.sha256  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_word_of_a_list_is_found_in_it(language: str) -> None:
    words = word_list(next(one for one in SPELLING.lexicons if one.language == language))
    assert words is not None
    listed = words._words.decode().split()
    assert all(words.holds(word) for word in (*listed[::997], listed[0], listed[-1]))
    assert not any(words.holds(word) for word in ("", "zzzz", "\u0177\u0177\u0177", "aaaaaa"))


def test_welsh_words_are_known_in_all_their_mutations() -> None:
    words = (
        "blant plant mhlant phlant ddelweddau delweddau nghymorth gymorth chymorth gyfrinachol heddlu i'r mae'n a'ch"
    )
    assert [word for word in words.split() if not BOOK.holds(word, "cy")] == []


def test_a_long_sentence_is_counted() -> None:
    (finding,) = (one for one in wording(LONG) if one.id.startswith("sentence"))
    words = len(re.findall(r"[a-z]+", LONG, re.IGNORECASE))
    assert (finding.id, finding.severity) == ("sentence-long", Severity.WARNING)
    assert f"{words} words" in finding.message


def test_lines_of_a_page_are_no_long_sentence() -> None:
    assert wording("\n".join(["What you can do today", "Ask them what they play"] * 8)) == []


def test_hard_reading_is_remarked_on_with_its_figure() -> None:
    hard = "Individuals experiencing inappropriate preoccupations should access confidential support. " * 8
    (finding,) = (one for one in wording(hard, piece=Piece(is_whole=True)) if one.id == "reading-age")
    assert finding.severity is Severity.NOTE
    assert int(finding.seen) > 15
    easy = "You can talk to us. We will not judge you. It is free to call. " * 8
    assert not [one for one in wording(easy, piece=Piece(is_whole=True)) if one.id == "reading-age"]


def test_welsh_is_not_measured() -> None:
    assert measure(sentences_of("Mae cymorth ar gael i chi. Nid oes rhaid i chi roi eich enw.")).words == 0


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_tabs_of_a_poster_are_no_one_sentence(end: str) -> None:
    tabs = ("0808 1000 900", "stopitnow.org.uk/helpline") * 7
    assert [len(one.words) for one in sentences_of(end.join(("Nov 2026", *tabs, "")))] == [1, *[4] * 7]

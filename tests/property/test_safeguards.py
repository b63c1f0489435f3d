"""What must hold for every text: a verified route prints, a changed one never does, nothing hides a wrong number."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app import resources
from materials_app.catalogue.build import build
from materials_app.model.content import Confidence
from materials_app.model.findings import Severity
from materials_app.safeguards.check_text import check_text
from materials_app.safeguards.payload import check_payload

RULEBOOK = build(resources.data_files()).rulebook
NUMBERS = sorted({r.number.display for r in RULEBOOK.resources if r.number and len(r.number.display) > 6})
LONG_NUMBERS = [number for number in NUMBERS if sum(map(str.isdigit, number)) >= 9]
REFUSED = {host for host, _ in RULEBOOK.lookalike_hosts}
ADDRESSES = [r.address for r in RULEBOOK.resources if r.address and r.address.confidence is not Confidence.LOW]
HOSTS = sorted({host for address in ADDRESSES for host in address.hosts} - REFUSED)
URLS = sorted({address.url for address in ADDRESSES})
NEUTRAL = st.sampled_from(
    ["Talk to someone", "You can change", "We listen", "Help is here", "Mae help ar gael", "Today", "Read more", ""]
)
HIDDEN = st.sampled_from(
    ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\ufe0f", "\n", "\u00a0"]
)
DIGITS = [
    str.maketrans("0123456789", "".join(chr(start + digit) for digit in range(10)))
    for start in (0xFF10, 0x0660, 0x06F0, 0x0966, 0x1D7CE, 0x1D7F6)
]
HOMOGRAPHS = {
    "a": "аɑα",
    "c": "сϲ",
    "e": "еẹé",
    "i": "іıí",
    "k": "κк",
    "n": "ոñ",
    "o": "оοօ",
    "p": "рρ",
    "s": "ѕś",
    "t": "т",
    "u": "υս",
}

quick = settings(max_examples=150, derandomize=True, deadline=None)


def errors(text: str) -> set[str]:
    return {f.id for f in check_text(text, RULEBOOK) if f.severity is Severity.ERROR}


@quick
@given(st.sampled_from(NUMBERS), NEUTRAL, NEUTRAL, st.sampled_from([" ", "\n", ": ", ", "]))
def test_verified_number_prints_among_neutral_words(number: str, before: str, after: str, joint: str) -> None:
    assert errors(f"{before}{joint}{number}{joint.replace(':', ',')}{after}") == set()


@st.composite
def changed_numbers(draw: st.DrawFn) -> str:
    number = draw(st.sampled_from(LONG_NUMBERS))
    places = [index for index, char in enumerate(number) if char.isdigit()]
    place = draw(st.sampled_from(places))
    digit = draw(st.sampled_from([d for d in "0123456789" if d != number[place]]))
    return number[:place] + digit + number[place + 1 :]


@quick
@given(changed_numbers(), NEUTRAL)
def test_one_changed_digit_never_prints(number: str, words: str) -> None:
    assert errors(f"{words} {number}")


@quick
@given(changed_numbers(), st.lists(st.tuples(st.integers(0, 20), HIDDEN), max_size=6))
def test_hidden_characters_and_line_breaks_hide_no_wrong_number(number: str, hidden: list[tuple[int, str]]) -> None:
    for place, char in hidden:
        number = number[:place] + char + number[place:]
    assert errors(f"Call {number} today")


@quick
@given(changed_numbers(), st.sampled_from(DIGITS))
def test_foreign_digits_hide_no_wrong_number(number: str, digits: dict[int, int]) -> None:
    assert errors(f"Call {number.translate(digits)}")


@quick
@given(changed_numbers(), st.sampled_from([".", "-", "/", " - ", "–", "_", "·", ") ", "  ", "*", "+"]))
def test_odd_separators_hide_no_wrong_number(number: str, separator: str) -> None:
    assert errors(f"Call {number.replace(' ', separator)}")


@pytest.mark.parametrize("host", HOSTS)
def test_every_shipped_host_prints(host: str) -> None:
    assert errors(f"Visit {host} today.") == set()


@pytest.mark.parametrize("url", URLS)
def test_every_shipped_address_prints_and_may_be_a_symbol(url: str) -> None:
    assert errors(f"Visit {url}.") == set()
    assert check_payload(url, RULEBOOK) is None


@st.composite
def homograph_hosts(draw: st.DrawFn) -> str:
    host = draw(st.sampled_from(HOSTS))
    place = draw(st.sampled_from([index for index, char in enumerate(host) if char in HOMOGRAPHS]))
    return host[:place] + draw(st.sampled_from(HOMOGRAPHS[host[place]])) + host[place + 1 :]


@quick
@given(homograph_hosts())
def test_one_foreign_letter_never_prints(host: str) -> None:
    assert errors(f"Visit {host} today.")
    assert check_payload(f"https://{host}/", RULEBOOK) is not None


@st.composite
def misspelt_hosts(draw: st.DrawFn) -> str:
    host = draw(st.sampled_from(HOSTS))
    place = draw(st.integers(0, len(host) - 1))
    letter = draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    changed = host[:place] + letter + host[place + 1 :]
    return changed if host[place] not in ".-" else host + letter


@quick
@given(misspelt_hosts())
def test_one_changed_letter_never_prints(host: str) -> None:
    assert host in HOSTS or errors(f"Visit {host} today.")
    assert host in HOSTS or check_payload(f"https://{host}/", RULEBOOK) is not None


@quick
@given(st.text(max_size=200))
def test_any_text_is_judged_the_same_twice(text: str) -> None:
    assert check_text(text, RULEBOOK) == check_text(text, RULEBOOK)


@quick
@given(st.text(alphabet="0123456789 .,/-:+()£%\nolIOS|", max_size=60))
def test_any_heap_of_figures_is_judged(text: str) -> None:
    for finding in check_text(text, RULEBOOK):
        assert finding.place.excerpt

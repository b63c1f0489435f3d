"""Figures and quotes as files hold them: each once, sums right, and a fault that says where and what to do."""

from __future__ import annotations

from datetime import date

import pytest

from materials_app.catalogue.build import build
from materials_app.catalogue.campaigns import read_claims, read_quotes
from materials_app.catalogue.set_file import read_set, write_set
from materials_app.errors import DataFileError
from materials_app.model.ledger import Check, Derivation, Dispute, How, Retraction
from materials_app.model.library import DataFile
from materials_app.model.quote import Consent
from materials_app.resources import data_files

HEAD = """\
version = 1
name = "Spring"
force = "lancashire"
campaign = "stop-it-now"
audience = "own"
language = "en"
layouts = ["poster-a4"]
"""
CLAIMS = """\
[[claim]]
id = "calls-2025"
value = "1,240"
unit = "calls"
counted = "calls from Lancashire"
area = "Lancashire"
period = "2025"
source = "A report"
as_of = 2026-02-28

[claim.checked]
by = "A. Named"
on = 2026-03-02
source = "The report, page 4"

[[claim]]
id = "calls-2024"
value = "1,000"
unit = "calls"
counted = "calls from Lancashire"
area = "Lancashire"
period = "2024"
source = "A report"
disputed = { source = "Another report", reason = "It says 990" }
withdrawn = { by = "A. Named", on = 2026-04-01, reason = "Counted twice" }

[[claim]]
id = "rise"
value = "24"
unit = "per cent"
counted = "more calls from Lancashire"
area = "Lancashire"
period = "2025 against 2024"
source = "Worked out"
derived = { how = "percentage-change", of = ["calls-2025", "calls-2024"] }
"""
DERIVED = CLAIMS.splitlines()[-1]
QUOTE = """\
[[quote]]
id = "caller"
text = "I wish I had called sooner."
speaker = "A caller"
said_on = 2026-05-01
source = "A letter"

[quote.consent]
by = "A. Named"
on = 2026-05-02
scope = ["print"]
until = 2027-05-02
"""


def fault(text: str) -> DataFileError:
    with pytest.raises(DataFileError) as caught:
        read_set(text, "spring.toml")
    return caught.value


def test_a_set_carries_figures_and_quotes_and_keeps_them_when_it_is_written() -> None:
    read = read_set(f"{HEAD}\n{CLAIMS}\n{QUOTE}", "spring.toml")
    calls, before, rise = read.claims
    assert calls.checked == Check("A. Named", date(2026, 3, 2), "The report, page 4")
    assert before.disputed == Dispute("Another report", "It says 990")
    assert before.withdrawn == Retraction("A. Named", date(2026, 4, 1), "Counted twice")
    assert rise.derived == Derivation(How.CHANGE, ("calls-2025", "calls-2024"))
    assert read.quotes[0].consent == Consent("A. Named", date(2026, 5, 2), ("print",), date(2027, 5, 2))
    assert read_set(write_set(read), "again.toml") == read


@pytest.mark.parametrize(("as_of", "expires"), [("2026-02-28", date(2027, 2, 28)), ("2028-02-29", date(2029, 2, 28))])
def test_a_figure_lasts_twelve_months_where_its_file_says_nothing_else(as_of: str, expires: date) -> None:
    file = DataFile("claims.toml", CLAIMS.replace("2026-02-28", as_of), "")
    assert read_claims(file)[0].expires == expires
    assert read_claims(file)[2].expires is None  # no day of its own: nothing is made up


def test_a_sum_that_is_wrong_is_a_fault_of_the_file_with_line_and_remedy() -> None:
    misread = CLAIMS.replace('value = "24"', 'value = "27"')
    wrong = fault(f"{HEAD}\n{misread}")
    line = f"{HEAD}\n{misread}".splitlines().index(DERIVED) + 1
    assert "It says 27; worked out it is 24." in wrong.message
    assert wrong.place == f"spring.toml:{line}"
    assert wrong.error_id == "claim-arithmetic"
    assert wrong.hint


def test_an_id_stands_once() -> None:
    assert fault(f"{HEAD}\n{CLAIMS}\n{CLAIMS}").error_id == "data-file-duplicate"
    assert fault(f"{HEAD}\n{QUOTE}\n{QUOTE}").error_id == "data-file-duplicate"


def test_a_quote_has_words() -> None:
    assert "no words" in fault(f"{HEAD}\n{QUOTE.replace('I wish I had called sooner.', ' ')}").message


def test_a_campaign_reads_its_quotes() -> None:
    assert [one.id for one in read_quotes(DataFile("quotes.toml", QUOTE, ""))] == ["caller"]
    assert read_quotes(None) == ()


def test_a_campaigns_quotes_are_held_to_the_same() -> None:
    with pytest.raises(DataFileError):
        read_quotes(DataFile("quotes.toml", QUOTE + QUOTE, ""))


def test_a_wrong_sum_among_the_shipped_figures_would_be_found() -> None:
    files = [
        DataFile(file.path, file.text.replace('value = "37.1"', 'value = "31.7"'), file.sha256)
        if file.path.endswith("claims.toml")
        else file
        for file in data_files()
    ]
    with pytest.raises(DataFileError) as caught:
        build(files)
    assert "It says 31.7; worked out it is 37.1." in caught.value.message
    assert caught.value.place.startswith("assets/campaigns/stop-it-now/claims.toml:")

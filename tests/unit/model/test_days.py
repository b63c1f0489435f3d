"""Days in words: British, whatever the machine speaks."""

from __future__ import annotations

from datetime import date

from materials_app.model.days import in_words, month_in_short


class Spoken(date):
    """A day that may not be put into words by the process's language."""

    def __format__(self, spec: str) -> str:
        raise AssertionError(spec)

    def strftime(self, spec: str) -> str:
        raise AssertionError(spec)


def test_a_day_reads_as_people_write_it() -> None:
    assert in_words(Spoken(2026, 12, 1)) == "1 December 2026"
    assert in_words(Spoken(2027, 5, 31)) == "31 May 2027"


def test_an_edition_shortens_its_month() -> None:
    assert [month_in_short(Spoken(2026, month, 1)) for month in (1, 6, 9)] == ["Jan 2026", "Jun 2026", "Sep 2026"]

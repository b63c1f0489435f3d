"""Texts made to keep a reader busy: what is read grows with the text, not with its square (else the time runs out)."""

from __future__ import annotations

import pytest

from materials_app.model.rules import Rulebook
from materials_app.safeguards.addresses import find_addresses
from materials_app.safeguards.figures import claim_book, find_figures
from materials_app.safeguards.hosts import host_book
from materials_app.safeguards.reading import read
from materials_app.safeguards.spans import Spans

LENGTH = 120_000
NOTHING = Rulebook((), (), (), (), (), (), ())


@pytest.mark.parametrize("part", ["dot ", ".a ", "a dot b "])
def test_an_address_without_end(part: str) -> None:
    find_addresses(read(part * (LENGTH // len(part))), host_book(NOTHING))


@pytest.mark.parametrize("part", ["a ", "one ", "twenty-one "])
def test_a_number_in_words_without_end(part: str) -> None:
    list(find_figures(read(part * (LENGTH // len(part))), claim_book(()), Spans(()), None))

"""The force's own logo in a set's file: read, written, and refused where it could not stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.catalogue.set_file import read_set, write_set
from materials_app.errors import DataFileError
from materials_app.model.brand_pack import BrandMark, Ground, MarkKind, MarkRole
from materials_app.model.partner import Partner
from tests.support.samples import sample_set

MARKS = (
    BrandMark("primary", MarkRole.PRIMARY, "force.svg", MarkKind.SVG, clear_space=0.2, smallest_width_mm=25.0),
    BrandMark("mono", MarkRole.MONO, "black.pdf", MarkKind.PDF, grounds=(Ground.WHITE, Ground.LIGHT)),
)


def written(*marks: BrandMark) -> str:
    return write_set(replace(sample_set(), force_marks=marks))


def test_what_is_written_is_read_again() -> None:
    assert read_set(written(*MARKS), "a.toml").force_marks == MARKS


@pytest.mark.parametrize(
    ("mark", "key"),
    [
        (replace(MARKS[0], role=MarkRole.REVERSED), "role"),
        (replace(MARKS[0], file="force.gif"), "file"),
        (replace(MARKS[0], grounds=(Ground.DARK,)), "grounds"),
        (replace(MARKS[0], grounds=()), "grounds"),
    ],
)
def test_what_could_not_stand_is_refused_at_its_key(mark: BrandMark, key: str) -> None:
    with pytest.raises(DataFileError, match=key) as refused:
        read_set(written(mark), "a.toml")
    assert refused.value.error_id == "data-file-mark"


def test_one_of_each_version() -> None:
    with pytest.raises(DataFileError, match="primary"):
        read_set(written(MARKS[0], MARKS[0]), "a.toml")


def test_a_file_of_a_brand_pack_comes_with_that_pack_alone() -> None:
    """Named by itself, another force's logo would stand here past the day and the sign-offs of its pack."""
    theirs = replace(MARKS[0], file="brand:kent@1/marks/main.svg")
    partner = Partner("Ostrey Trust", "brand:kent@1/partners/a.svg")
    for text in (written(theirs), write_set(replace(sample_set(), partners=(partner,)))):
        with pytest.raises(DataFileError, match="brand pack") as refused:
            read_set(text, "a.toml")
        assert refused.value.error_id == "data-file-brand-file"

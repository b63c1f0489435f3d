"""Drafts of the brand studio that must not be lost, and files that must not bury each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from materials_app.app import brand_drafts as drafts
from materials_app.app.brand_file_edits import put_font, put_mark
from materials_app.app.brand_studio import BrandState, edited, kept, undone
from materials_app.errors import InputError
from materials_app.locks import Holder
from materials_app.model.brand_pack import BrandFile, BrandFont, FontUse, MarkRole
from materials_app.packs.brand.text import with_files
from tests.support.brand_packs import SVG, font, small

ME = Holder(1, "a", datetime(2026, 11, 27, tzinfo=UTC))


def test_a_draft_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    """A newer program may have written it."""
    pack = small()
    drafts.keep(pack, tmp_path)
    file = tmp_path / pack.id / drafts.DRAFT
    newer = file.read_text(encoding="utf-8").replace("format = 1", "format = 2")
    file.write_text(newer, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        drafts.take(pack.id, tmp_path, ME)
    assert refused.value.error_id == "brand-draft-unread"
    assert file.read_text(encoding="utf-8") == newer
    assert list(drafts.names(tmp_path)) == [pack.id]  # a new pack takes another name


def test_a_logo_or_font_that_comes_does_not_bury_another(tmp_path: Path) -> None:
    """A pack from elsewhere may call its files anything, and use one of them twice."""
    old, new = font(), font(permission=8)
    pack = small()
    mark = replace(pack.marks[0], file="marks/mono.svg")
    fonts = tuple(BrandFont("fonts/text.ttf", use, "OFL 1.1") for use in FontUse)
    held = (BrandFile(mark.file, sha256(SVG).hexdigest(), SVG), BrandFile(fonts[0].file, sha256(old).hexdigest(), old))
    state = BrandState(with_files(replace(pack, marks=(mark,), fonts=fonts), held))
    after = put_font(state, FontUse.TEXT, "a.ttf", new).pack
    got = {one.use: after.file(one.file) for one in after.fonts}
    assert [got[use].data for use in (FontUse.HEADLINE, FontUse.TEXT)] == [old, new]  # type: ignore[union-attr]
    black = SVG.replace(b"#10224a", b"#000000")
    after = put_mark(state, MarkRole.MONO, "a.svg", black).pack
    assert [after.file(one.file).data for one in after.marks] == [SVG, black]  # type: ignore[union-attr]


def test_what_is_typed_while_a_pack_is_saved_stays() -> None:
    first = BrandState(small(), small())
    asked = edited(first, replace(first.pack, publisher="A"), "brand-head")
    later = edited(asked, replace(asked.pack, note="typed since"), "brand-head")
    saved = replace(asked.pack, version="2")
    state = kept(later, asked.pack, saved)
    assert (state.pack.note, state.pack.version, state.is_changed) == ("typed since", "2", True)
    assert undone(state).pack == saved
    assert not kept(asked, asked.pack, saved).is_changed
    assert undone(kept(asked, asked.pack, saved)).pack.version == "2"

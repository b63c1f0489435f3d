"""The copy sheet: every word that stands on a page, in its place, and nothing that does not."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from materials_app.delivery.copy_sheet import CopySheet, copy_page, copy_text
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.display_list import GlyphRun
from materials_app.model.template import Role
from materials_app.pipeline.copy_sheet import LaidOut, copy_sheet, laid_out_set
from materials_app.pipeline.studio import Studio
from tests.unit.pipeline.conftest import ON

LAYOUTS = ("poster-a4", "leaflet-a4-dl-roll", "card-business")
FAMILIES = ("statement", "quiet")


@pytest.fixture(scope="module", params=FAMILIES)
def pieces(request: pytest.FixtureRequest, studio: Studio, lancashire: CampaignSet) -> LaidOut:
    return laid_out_set(replace(lancashire, family=request.param, layouts=LAYOUTS), studio, ON)[0]


@pytest.fixture(scope="module")
def sheet(pieces: LaidOut) -> CopySheet:
    return copy_sheet(pieces)


def squeezed(words: str) -> str:
    return "".join(words.split())


def test_every_word_on_the_pages_is_on_the_sheet_and_no_other(pieces: LaidOut, sheet: CopySheet) -> None:
    for (_, layout), piece in zip(pieces, sheet.pieces, strict=True):
        for page in layout.display_list.pages:
            runs = [one for one in page.items if isinstance(one, GlyphRun) and one.semantics.role is not Role.ARTIFACT]
            printed = {squeezed(run.text) for run in runs if run.semantics.slot != "edition"}
            copied = squeezed("".join(line.words for line in piece.lines))
            assert {text for text in printed if text not in copied and not text.isdigit()} == set()
        everything = squeezed(
            "".join(run.text for page in layout.display_list.pages for run in page.items if isinstance(run, GlyphRun))
        )
        for line in piece.lines:
            assert all(word in everything for word in line.words.split()), line


def test_places_are_told_slot_by_slot_in_reading_order(sheet: CopySheet) -> None:
    poster = [line.place for line in sheet.pieces[0].lines]
    assert len(poster) == len(set(poster))
    assert poster.index("Telephone") < poster.index("Force")
    leaflet = {line.place: line for line in sheet.pieces[1].lines}
    assert leaflet["When you call, step 1"].words.count("\n") == 1
    assert leaflet["When you call, headline"].is_heading
    assert not any(line.place.endswith("number") for piece in sheet.pieces for line in piece.lines)


def test_lines_a_page_breaks_are_whole_again(sheet: CopySheet) -> None:
    headline = next(line for line in sheet.pieces[2].lines if line.place == "Front, headline")
    assert "\n" not in headline.words
    assert "  " not in headline.words


def test_the_user_s_own_words_stand_there(studio: Studio, lancashire: CampaignSet) -> None:
    own = SlotChoice(Slot.EXIT, "stop-here", own_text="You can stop today.\nWe will help you do it.")
    with_own = replace(lancashire, slots=(own,))
    sheet = copy_sheet(laid_out_set(with_own, studio, ON)[0])
    assert any(line.words == "You can stop today. We will help you do it." for line in sheet.pieces[0].lines)


def test_links_numbers_and_what_is_read_aloud_are_told(sheet: CopySheet) -> None:
    links = {link.what: (link.shown, link.target) for link in sheet.pieces[0].links}
    assert links["Telephone, Stop It Now helpline"] == ("0808 1000 900", "tel:+448081000900")
    assert links["Address"] == ("stopitnow.org.uk", "https://www.stopitnow.org.uk/")
    leaflet = {link.what: link.target for link in sheet.pieces[1].links}
    assert leaflet["Crisis line, Samaritans"] == "tel:116123"
    assert [one.place for one in sheet.pieces[0].alternatives] == ["QR code"]


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            self.open.remove(tag)

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text.append(data)


def test_text_and_page_hold_the_same_words(sheet: CopySheet) -> None:
    text, page = copy_text(sheet).decode("utf-8"), _Page()
    page.feed(copy_page(sheet).decode("utf-8"))
    shown = squeezed("".join(page.text))
    for piece in sheet.pieces:
        for line in piece.lines:
            assert squeezed(line.words) in shown
            assert squeezed(line.words) in squeezed(text)
    assert set(page.links) >= {"tel:+448081000900", "https://www.stopitnow.org.uk/"}
    assert "Not signed off." in text
    assert "has not been approved" in text


def test_what_would_be_code_on_a_page_is_words(studio: Studio, lancashire: CampaignSet) -> None:
    own = SlotChoice(Slot.EXIT, "stop-here", own_text="Talk <b>now</b> & stop.")
    sheet = copy_sheet(laid_out_set(replace(lancashire, slots=(own,)), studio, ON)[0])
    assert b"Talk &lt;b&gt;now&lt;/b&gt; &amp; stop." in copy_page(sheet)


def test_a_draft_says_that_it_is_not_to_be_published(studio: Studio, lancashire: CampaignSet) -> None:
    welsh = replace(lancashire, force="dyfed-powys", language="cy")
    sheet = copy_sheet(laid_out_set(welsh, studio, ON)[0])
    assert "not to be published" in sheet.standing[0]
    assert b'lang="cy"' in copy_page(sheet)


def test_a_local_line_stands_under_its_own_name(studio: Studio, lancashire: CampaignSet) -> None:
    line = SlotChoice(Slot.LOCAL, "", own_text="Town Hall, Tuesday 3 March")
    made = laid_out_set(replace(lancashire, layouts=LAYOUTS[:2], slots=(line,)), studio, ON)[0]
    told = [(one.place, one.words) for piece in copy_sheet(made).pieces for one in piece.lines if "Local" in one.place]
    assert [(place, words.replace("\u00a0", " ")) for place, words in told] == [("Local line, text", line.own_text)] * 2

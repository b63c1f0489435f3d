"""Pictures for screens: exact pixels, two texts beside each, and a judge who reads the picture again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.findings import Severity
from materials_app.model.motif import Motif
from materials_app.pipeline.contents import pack_files
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import Piece, lay_out, produce
from materials_app.pipeline.screen import judge_screen, screen_texts, text_findings
from materials_app.pipeline.studio import Studio, open_studio

ON = date(2026, 11, 27)
SET = CampaignSet("Posts", "lancashire", "stop-it-now", "own", "en", ("social-square",), "statement")


@pytest.fixture(scope="module")
def studio() -> Studio:
    return open_studio()


@pytest.fixture(scope="module")
def piece(studio: Studio) -> Piece:
    return produce(make_job(studio.catalogue, SET, "social-square", ON), studio)


def judged(piece: Piece, picture: Image.Image, **saved: object) -> set[str]:
    file = BytesIO()
    picture.save(file, "PNG", **saved)
    report = judge_screen(file.getvalue(), piece.job, piece.layout.display_list, stamped=False)
    return {one.id for one in report.findings}


def test_the_picture_is_exact_and_nothing_is_found_wrong(piece: Piece) -> None:
    picture = Image.open(BytesIO(piece.press))
    assert (picture.size, picture.mode) == ((1080, 1080), "RGB")
    assert set(picture.info) == {"srgb"}
    assert [one for one in piece.findings if one.severity is not Severity.NOTE] == []


def test_what_is_wrong_with_a_picture_is_seen(piece: Piece) -> None:
    picture = Image.open(BytesIO(piece.press)).convert("RGB")
    assert judged(piece, picture.resize((1081, 1080))) == {"picture-size", "picture-colours"}
    assert "entry-not-listed" in judged(piece, picture, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0")
    assert "words-too-pale" in judged(piece, Image.new("RGB", picture.size, "white"))
    for x in range(0, 1080, 20):
        ImageDraw.Draw(picture).rectangle((x, 10, x + 8, 30), "white")
    assert "words-beyond-safe-area" in judged(piece, picture)
    report = judge_screen(piece.press[:999], piece.job, piece.layout.display_list, stamped=False)
    assert [one.id for one in report.findings] == ["picture-unreadable"]


def test_own_words_that_crowd_a_post_are_a_warning_and_no_limit_holds_a_streets_screen(studio: Studio) -> None:
    shouted = SlotChoice(Slot.TRIGGER, "", own_headline="It is a crime.\nIt harms children.\nYou can stop it.")
    wanted = replace(SET, slots=(shouted,), layouts=("social-portrait", "screen-6-sheet"))
    post, street = (lay_out(make_job(studio.catalogue, wanted, one, ON), studio) for one in wanted.layouts)
    (found,) = post.findings
    assert (found.id, found.severity, found.place.slot) == ("words-crowd-picture", Severity.WARNING, "trigger")
    assert found.seen.split("\N{NO-BREAK SPACE}") == ["21", "%"]  # 20.9 %: the headline is at its floor
    assert street.findings == ()


def test_both_texts_say_what_the_picture_says_and_are_judged(piece: Piece) -> None:
    texts = piece.texts
    assert texts is not None
    assert texts.alt.startswith("Viewing or sharing sexual images of under-18s: It’s a crime.")
    assert "0808 1000 900" in texts.alt
    assert len(texts.post) <= piece.job.format.post
    assert "https://www.stopitnow.org.uk/" in texts.post
    wrong = replace(texts, posts=("Call 0800 123 4567. " * 20,))
    assert {"post-too-long", "number-not-verified"} <= {one.id for one in text_findings(piece.job, wrong)}


def test_a_post_in_two_languages_says_all_in_each(studio: Studio) -> None:
    wanted = replace(SET, force="dyfed-powys").in_languages("cy+en")
    job = make_job(studio.catalogue, wanted, "social-square", ON)
    texts = screen_texts(job, lay_out(job, studio).display_list, "DRAFT")
    welsh, english = texts.posts
    assert ("Gwylio" in welsh, "Viewing" in english) == (True, True)
    assert all(len(post) <= job.format.post and "https://www.stopitnow.org.uk/" in post for post in texts.posts)
    assert texts.alt.startswith("Wedi ei stampio DRAFT. Stamped DRAFT. Gwylio")
    assert not any(one.id == "post-too-long" for one in text_findings(job, texts))


@pytest.mark.parametrize(("language", "told"), [("cy", "Darlun: daw llinell"), ("en", "Drawing: a line comes in")])
def test_what_is_drawn_is_told_in_the_language_of_the_picture(studio: Studio, language: str, told: str) -> None:
    job = make_job(studio.catalogue, replace(SET, family="signal", language=language), "social-square", ON)
    assert told in screen_texts(job, lay_out(job, studio).display_list).alt


def test_every_drawing_of_a_screen_can_be_told(studio: Studio) -> None:
    for language in ("en", "cy"):
        told = dict(studio.catalogue.telling(language).drawings)
        assert set(Motif) - {Motif.RINGS} == told.keys(), language


def test_a_pack_of_screens_alone_has_its_folder_and_no_job_ticket(piece: Piece, studio: Studio) -> None:
    files = [file.path for file in pack_files(SET, (piece,), studio)]
    stem = f"3 For screens/stop-it-now-social-square-statement-own-lancashire-en-{piece.content[:6]}-1080x1080"
    assert [one for one in files if one.startswith("3")] == [f"{stem}.png", f"{stem}.alt.txt", f"{stem}.post.txt"]
    assert not [one for one in files if one.startswith(("1", "2")) or "ticket" in one]

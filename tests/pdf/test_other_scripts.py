"""Other scripts in the file: drawn as set, and handed back in the order they are read by the readers people have.

One file of test sentences about a train (``tests/corpus/scripts``), which are no campaign copy.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from materials_app.model.display_list import DisplayList, GlyphRun, by_line
from materials_app.model.document import BoundText, CopyChoice, Passage, ResolvedDocument, ResolvedPage
from materials_app.model.geometry import Size
from materials_app.model.page import Marks, PageGeometry
from materials_app.model.template import Edge, Fit, Role, TextFrame, TypeStyle, VerticalRef
from materials_app.model.units import mm
from materials_app.preflight.facts import PageFacts
from materials_app.preflight.inspection import Opened, inspect
from materials_app.preflight.lines import squeezed
from materials_app.render.office_pdf import render_office_pdf
from materials_app.typeset.compose import typeset
from tests.pdf.conftest import Judge
from tests.support.samples import sample_fonts, sample_library, sample_template
from tests.support.sentences import SENTENCES, Sentence, sample_writing

PAGE = PageGeometry(Size(mm(120), mm(100)), 0.0, mm(5), Marks.NONE)
TEXT = TypeStyle("inter", 400, (14, 12), 1.35)
HEAD = TypeStyle("archivo", 800, (30, 24, 20), 1.0, (90, 100), (62, 125), tracking=-8)
HEAD_FRAME = TextFrame("head", mm(15), mm(90), HEAD, Fit.HEADLINE, (), Role.H1, 1, VerticalRef(mm(12)), None, 3)
UNDER = VerticalRef(mm(6), "head", Edge.BASELINE)
TEXT_FRAME = TextFrame("text", mm(15), mm(90), TEXT, Fit.FLOW, (), Role.P, 2, UNDER, None, 20)
NOT_EXACT_IN_PDFIUM = ("ar", "ur", "ur-Aran")
"""PDFium guesses which way a line runs, and puts the parts of a line of both directions in another order: there only
the words themselves are compared. Of Nastaliq, whose letters climb, it makes several lines."""
WORD = re.compile(r"[^\W\d_]+")
IDS = [one.language for one in SENTENCES]


def page_of(sentence: Sentence) -> ResolvedPage:
    swatch = sample_template().theme.swatches[0]
    writing = sample_writing(sentence.language)
    frames = (
        BoundText(frame, (CopyChoice("own", (Passage(words, swatch),)),), sentence.language, writing)
        for frame, words in ((HEAD_FRAME, sentence.headline), (TEXT_FRAME, sentence.text))
    )
    return ResolvedPage(PAGE, mm(4), tuple(frames))


@pytest.fixture(scope="module")
def shown() -> DisplayList:
    document = ResolvedDocument("Test sentences", "en-GB", tuple(map(page_of, SENTENCES)))
    laid_out = typeset(document, sample_fonts(), sample_library())
    assert laid_out.findings == ()
    return laid_out.display_list


@pytest.fixture(scope="module")
def file(shown: DisplayList, folder: Path) -> Path:
    path = folder / "scripts.pdf"
    path.write_bytes(render_office_pdf(shown, sample_fonts(), sample_library()))
    return path


def runs(shown: DisplayList, number: int) -> list[GlyphRun]:
    return [item for item in shown.pages[number].items if isinstance(item, GlyphRun)]


def plain(text: str) -> str:
    """Words with one space between them, without marks of direction."""
    kept = "".join(one for one in text if unicodedata.category(one) not in ("Cf", "Cc") or one.isspace())
    return " ".join(unicodedata.normalize("NFC", kept).split())


@pytest.mark.parametrize("number", range(len(SENTENCES)), ids=IDS)
def test_the_lines_hold_the_words_in_their_order(shown: DisplayList, number: int) -> None:
    lines = ["".join(part.text for part in line) for line in by_line(runs(shown, number))]
    sentence = SENTENCES[number]
    assert plain(" ".join(lines)) == plain(f"{sentence.headline} {sentence.text}")


@pytest.mark.parametrize("number", range(len(SENTENCES)), ids=IDS)
def test_poppler_reads_them_in_their_order(file: Path, judge: Judge, number: int) -> None:
    page = str(number + 1)
    read = judge("pdftotext", "-f", page, "-l", page, file, "-").stdout
    sentence = SENTENCES[number]
    wanted = squeezed(plain(f"{sentence.headline} {sentence.text}"))
    found = squeezed(plain(read))
    if sample_writing(sentence.language).is_rtl:  # poppler takes a full stop beside a number to its other side
        found, wanted = found.replace(".", ""), wanted.replace(".", "")
    assert found == wanted


@pytest.mark.parametrize("number", range(len(SENTENCES)), ids=IDS)
def test_pdfium_reads_them_too(file: Path, number: int) -> None:
    document = pypdfium2.PdfDocument(file)
    read = plain(document[number].get_textpage().get_text_bounded())
    document.close()
    sentence = SENTENCES[number]
    wanted = plain(f"{sentence.headline} {sentence.text}")
    if sentence.language not in NOT_EXACT_IN_PDFIUM:
        assert read == wanted
    elif sentence.language != "ur-Aran":
        assert sorted(WORD.findall(read)) == sorted(WORD.findall(wanted))


@pytest.fixture(scope="module")
def judged(file: Path) -> tuple[PageFacts, ...]:
    opened = inspect(file.read_bytes())
    assert isinstance(opened, Opened)
    assert not any(font.unmapped or font.misread or font.widths_off or font.missing for font in opened.facts.fonts)
    return opened.facts.pages


@pytest.mark.parametrize("number", range(len(SENTENCES)), ids=IDS)
def test_the_judge_reads_the_parts_as_they_stand(
    judged: tuple[PageFacts, ...], shown: DisplayList, number: int
) -> None:
    parts = "".join(run.text for run in runs(shown, number))
    assert squeezed("".join(words.text for words in judged[number].shown)) == squeezed(parts)


@pytest.mark.parametrize("number", range(len(SENTENCES)), ids=IDS)
def test_lines_keep_their_distance_and_their_margin(shown: DisplayList, number: int) -> None:
    is_rtl = sample_writing(SENTENCES[number].language).is_rtl
    lines = list(by_line(runs(shown, number)))
    for line in lines:
        margin = max(run.bounds.right for run in line) if is_rtl else min(run.bounds.x for run in line)
        assert margin == pytest.approx(mm(105) if is_rtl else mm(15), abs=mm(1))
    for above, below in pairwise(lines[1:]):
        assert max(run.bounds.bottom for run in above) <= min(run.bounds.y for run in below) + 1.0

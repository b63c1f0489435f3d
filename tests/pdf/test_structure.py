from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
import uharfbuzz as hb

from materials_app.finish.pdfx import finish
from materials_app.model.units import mm
from materials_app.render.print_pdf import render_print_pdf
from materials_app.typeset.font_book import FontBook
from tests.pdf.conftest import Judge
from tests.pdf.sample import display_list, finish_facts, library

FILES = ("press", "older", "office", "to-finish", "older-to-finish")
GHOSTSCRIPT = ("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER")


@pytest.mark.parametrize("name", FILES)
def test_qpdf_finds_nothing(name: str, every_file: dict[str, Path], judge: Judge) -> None:
    checked = judge("qpdf", "--check", every_file[name])
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("name", FILES)
def test_ghostscript_draws_it_without_a_word(name: str, every_file: dict[str, Path], judge: Judge) -> None:
    drawn = judge(*GHOSTSCRIPT, "-sDEVICE=nullpage", every_file[name])
    assert (drawn.returncode, drawn.stdout, drawn.stderr) == (0, "", "")


def test_poppler_sees_the_boxes_where_the_sheet_has_them(press: Path, judge: Judge) -> None:
    told = judge("pdfinfo", "-box", press).stdout
    boxes = {
        name: [float(edge) for edge in edges.split()]
        for name, edges in re.findall(r"^(Media|Bleed|Trim)Box: +(.*)$", told, re.MULTILINE)
    }
    for name, edges in {"Media": (0, 131), "Bleed": (10, 121), "Trim": (13, 118)}.items():
        low, right = mm(edges[0]), mm(edges[1])
        assert boxes[name] == pytest.approx([low, low, right, right + mm(43)], abs=0.01)


@pytest.mark.parametrize("name", ["older", "older-to-finish"])
def test_poppler_knows_the_older_standard(name: str, every_file: dict[str, Path], judge: Judge) -> None:
    assert "ISO 15930-4" in judge("pdfinfo", every_file[name]).stdout


@pytest.mark.parametrize("name", FILES)
def test_every_font_is_embedded_subset_and_has_its_text(name: str, every_file: dict[str, Path], judge: Judge) -> None:
    rows = [line.split() for line in judge("pdffonts", every_file[name]).stdout.splitlines()[2:]]
    assert len(rows) == 2
    for row in rows:
        assert row[-6:-2] == ["Identity-H", "yes", "yes", "yes"]
        assert re.match(r"[A-Z]{6}\+(Archivo|Inter)_", row[0])


@pytest.mark.parametrize("name", FILES)
def test_nothing_names_helvetica_or_the_drawing_library(name: str, every_file: dict[str, Path], judge: Judge) -> None:
    plain = judge("qpdf", "--qdf", "--object-streams=disable", "--stream-data=uncompress", every_file[name], "-")
    for word in ("Helvetica", "ReportLab", "anonymous", "unspecified"):
        assert word not in plain.stdout


def test_descriptors_tell_the_truth_about_their_instance(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        fonts = [font.DescendantFonts[0].FontDescriptor for font in pdf.pages[0].Resources.Font.values()]
        stems = {str(font.FontName).split("+")[1].split("_")[0]: int(font.StemV) for font in fonts}
        heights = [(int(font.Descent), int(font.CapHeight), int(font.Ascent)) for font in fonts]
    assert stems["Archivo"] > stems["Inter"] > 50
    assert all(low < 0 < cap < high for low, cap, high in heights)


def test_font_programs_carry_nothing_that_only_setting_and_installing_need(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            program = hb.Face(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes())
            assert set(program.table_tags) <= {"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "gasp"}


def test_a_second_page_has_all_that_the_first_has(folder: Path, judge: Judge) -> None:
    assets = library()
    fonts = FontBook(assets)
    one = display_list(fonts)
    both = replace(one, pages=one.pages * 2)
    path = folder / "two-pages.pdf"
    path.write_bytes(finish(render_print_pdf(both, fonts, assets), finish_facts(both)))
    drawn = judge(*GHOSTSCRIPT, "-sDEVICE=inkcov", "-o", "-", path)
    first, second = (line.split() for line in drawn.stdout.splitlines())
    assert (first, drawn.stderr) == (second, "")
    assert min(float(ink) for ink in first[:4]) > 0

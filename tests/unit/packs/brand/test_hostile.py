"""Every brand pack somebody might send to do harm is refused with the reason, and nothing of it reaches the disk.

What a ZIP file can do wrong is tried on campaign packs (``test_hostile.py`` beside this folder): one reader reads both.
Here stands what is of brand packs alone, and that the same reader stands before them.
"""

from __future__ import annotations

import stat
import struct
import warnings
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from materials_app.errors import InputError, MaterialsError
from materials_app.model.brand_pack import BrandFont, BrandMark, BrandPack, FontUse, Ground, MarkKind, MarkRole
from materials_app.packs.brand.making import pack_bytes, read_folder
from materials_app.packs.brand.reading import read_pack, read_pack_file
from materials_app.packs.brand.store import install
from materials_app.packs.shape import BRAND
from tests.support.brand_packs import SVG, chunk, container, entries, font, png, small
from tests.support.packs import Entry, archive

MAIN = "marks/main.svg"
GOOD = small()
FILES = {MAIN: SVG}


def refused(data: bytes) -> MaterialsError:
    with pytest.raises(MaterialsError) as caught:
        read_pack(data, "bad.brandpack")
    return caught.value


def with_mark(name: str, data: bytes) -> bytes:
    """A good pack but for its one mark."""
    kind = MarkKind(name.rpartition(".")[2])
    pack = replace(GOOD, marks=(BrandMark("main", MarkRole.PRIMARY, name, kind),))
    return container(pack, {name: data})


def with_font(data: bytes) -> bytes:
    pack = replace(GOOD, fonts=(BrandFont("fonts/title.ttf", FontUse.HEADLINE, "Bought"),))
    return container(pack, {**FILES, "fonts/title.ttf": data})


def test_a_good_pack_is_read_and_the_same_bytes_are_written() -> None:
    data = pack_bytes(GOOD)
    assert pack_bytes(read_pack(data, "good.brandpack")) == data
    assert read_pack(data, "good.brandpack").files == GOOD.files


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("../evil.svg", "leaves the pack's folder"),
        ("marks/../../evil.svg", "leaves the pack's folder"),
        ("/etc/passwd", "starts at the top of the disk"),
        ("C:/evil.svg", "names a drive"),
        ("marks\\evil.svg", "written with backslashes"),
        ("marks/con.svg", "Windows takes for a device"),
        ("marks/run.py", "does not belong in a pack"),
        ("marks/inner.zip", "does not belong in a pack"),
        ("pack.toml", "does not belong in a pack"),
        ("resources/resources.toml", "does not belong in a pack"),
        ("marks/Évil.svg", "not written in plain letters"),
        ("fonts/a.exe", "does not belong in a pack"),
    ],
)
def test_a_name_that_may_not_stand_in_a_pack(name: str, says: str) -> None:
    assert says in refused(archive(*entries(GOOD, FILES), Entry(name, b"x"))).message


@pytest.mark.parametrize("name", [MAIN, "Marks/main.svg", "marks/MAIN.svg"])
def test_two_names_that_would_bury_each_other(name: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of the same name twice when it writes
        data = archive(*entries(GOOD, FILES), Entry(name, SVG))
    assert "bury each other" in refused(data).message


@pytest.mark.parametrize("mode", [stat.S_IFLNK | 0o777, stat.S_IFIFO | 0o644, stat.S_IFREG | 0o755])
def test_a_member_that_is_no_plain_file(mode: int) -> None:
    head, mark = entries(GOOD, FILES)
    assert refused(archive(head, replace(mark, mode=mode))).error_id == "pack-refused"


BOMBS: dict[str, Callable[[], bytes]] = {
    "by its ratio": lambda: with_mark(MAIN, SVG + b" " * 3_000_000),
    "by one member": lambda: with_mark("marks/main.png", b"\0" * (BRAND.max_member + 1)),
    "by its file": lambda: b"PK" + b"\0" * BRAND.max_file,
    "by its members": lambda: archive(*(Entry(f"marks/a{number}.svg", SVG) for number in range(90))),
}


@pytest.mark.parametrize("how", BOMBS)
def test_a_bomb(how: str) -> None:
    assert refused(BOMBS[how]()).error_id == "pack-refused"


@pytest.mark.parametrize("cut", [0, 20, 200, -1])
def test_a_pack_cut_short(cut: int) -> None:
    assert "no brand pack" in refused(pack_bytes(GOOD)[:cut]).message


def test_a_file_that_was_changed_on_its_way() -> None:
    head, mark = entries(GOOD, FILES)
    assert (
        "changed on its way" in refused(archive(head, replace(mark, data=SVG.replace(b"#10224a", b"#10224b")))).message
    )


def test_files_that_the_manifest_does_not_list_lacks_or_does_not_use() -> None:
    head, mark = entries(GOOD, FILES)
    assert "does not list" in refused(archive(head, mark, Entry("marks/more.svg", SVG))).message
    assert "lacks" in refused(archive(head)).message
    assert "which nothing in it uses" in refused(container(GOOD, {**FILES, "marks/more.svg": SVG})).message
    assert "which it says it uses" in refused(container(GOOD, {})).message


def test_a_pack_without_a_manifest() -> None:
    assert "has no brand.toml" in refused(archive(Entry(MAIN, SVG))).message


SVGS = {
    "a script": b"<script>fetch('//evil')</script>",
    "an event": b'<rect width="1" height="1" onload="run()"/>',
    "another file": b'<image href="https://evil.example/a.png" width="1" height="1"/>',
    "another file by its style": b'<rect width="1" height="1" style="fill:url(https://evil.example/#a)"/>',
    "a web page": b'<foreignObject width="1" height="1"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    "a style sheet": b"<style>@import url(https://evil.example/a.css);</style>",
}


@pytest.mark.parametrize("what", SVGS)
def test_an_svg_that_does_more_than_draw(what: str) -> None:
    fault = refused(with_mark(MAIN, SVG.replace(b"</svg>", SVGS[what] + b"</svg>")))
    assert "main.svg" in fault.message
    assert fault.hint


ENTITIES = {
    "an outside file": b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "a billion laughs": b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
}


@pytest.mark.parametrize("what", ENTITIES)
def test_an_svg_that_declares_entities(what: str) -> None:
    assert "entities" in refused(with_mark(MAIN, ENTITIES[what] + SVG)).message


@pytest.mark.parametrize("data", [b"", b"<svg", SVG[:-10], b"GIF89a", b"<html></html>"])
def test_an_svg_that_is_none(data: bytes) -> None:
    assert "main.svg" in refused(with_mark(MAIN, data)).message


def pdf(extra: bytes = b"") -> bytes:
    """The smallest PDF that draws a square, with more in its catalogue."""
    body = b"0 0 0 1 k 10 10 50 50 re f"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R " + extra + b" >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 80] /Contents 4 0 R /Resources << >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body),
    ]
    whole, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return whole + b"xref\n0 5\n0000000000 65535 f \n%strailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        table,
        len(whole),
    )


def test_a_white_logo_is_taken_for_dark_grounds_alone() -> None:
    white = SVG.replace(b"#10224a", b"#ffffff")
    assert "it is white" in refused(with_mark(MAIN, white)).message
    mark = BrandMark("white", MarkRole.REVERSED, MAIN, MarkKind.SVG, grounds=(Ground.DARK,))
    assert read_pack(container(replace(GOOD, marks=(mark,)), {MAIN: white}), "good.brandpack").marks == (mark,)


def test_a_pdf_that_draws_is_taken() -> None:
    assert read_pack(with_mark("marks/main.pdf", pdf()), "good.brandpack").marks[0].kind is MarkKind.PDF


@pytest.mark.parametrize(
    "extra",
    [
        b"/OpenAction << /S /JavaScript /JS (app.alert) >>",
        b"/AA << /O << /S /Launch /F (calc.exe) >> >>",
        b"/OpenAction << /S /URI /URI (https://evil.example) >>",
        b"/Names << /EmbeddedFiles << /Names [] >> >>",
    ],
)
def test_a_pdf_that_acts(extra: bytes) -> None:
    fault = refused(with_mark("marks/main.pdf", pdf(extra)))
    assert "main.pdf" in fault.message


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", SVG, pdf()[:-40]])
def test_a_pdf_that_is_none(data: bytes) -> None:
    assert "main.pdf" in refused(with_mark("marks/main.pdf", data)).message


def _head(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0))


def _inside(kind: bytes, body: bytes) -> bytes:
    """A good picture with one chunk more, before its end."""
    return png(60, 20)[:-12] + chunk(kind, body) + png(60, 20)[-12:]


def _packed(side: int, body: bytes, *before: bytes) -> bytes:
    """A picture of that side whose pixels are ``body``."""
    return _head(side, side) + b"".join(before) + chunk(b"IDAT", zlib.compress(body)) + chunk(b"IEND", b"")


PNGS: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "no PNG"),
    "another picture": (b"\xff\xd8\xff\xe0JFIF", "no PNG"),
    "half of one": (png(60, 20)[:-30], "damaged"),
    "one whose checksum is wrong": (png(60, 20).replace(b"IDAT", b"IDAU", 1), "damaged"),
    "a huge one": (_packed(50_000, b"\0"), "50000"),
    "a bomb": (_packed(10, b"\0" * 9_000_000), "unpacks to more"),
    "a bomb in its profile": (
        _packed(1, b"\0" * 4, chunk(b"iCCP", b"a\0\0" + zlib.compress(b"\0" * 9_000_000))),
        "unpacks to more",
    ),
    "a text that unpacks": (_inside(b"zTXt", b"a\0\0x"), "more than a picture"),
    "one that moves": (_inside(b"acTL", b"\0" * 8), "more than a picture"),
    "one with a program behind it": (png(60, 20) + b"MZ", "behind the end"),
    "one without pixels": (_head(10, 10) + chunk(b"IEND", b""), "damaged"),
}


@pytest.mark.parametrize("what", PNGS)
def test_a_png_that_cannot_be_used(what: str) -> None:
    data, says = PNGS[what]
    fault = refused(with_mark("marks/main.png", data))
    assert says in fault.message
    assert fault.hint


def test_a_png_is_taken() -> None:
    assert read_pack(with_mark("marks/main.png", png()), "good.brandpack").files


@pytest.mark.parametrize("permission", [0x0002, 0x0200, 0x0202])
def test_a_font_that_may_not_be_embedded(permission: int) -> None:
    fault = refused(with_font(font(permission=permission)))
    assert fault.error_id == "font-not-embeddable"
    assert "fonts/title.ttf" in fault.message


@pytest.mark.parametrize("permission", [0x0000, 0x0004, 0x0008])
def test_a_font_that_may_be_embedded(permission: int) -> None:
    assert len(read_pack(with_font(font(permission=permission)), "good.brandpack").fonts) == 1


@pytest.mark.parametrize("data", [b"", b"wOF2" + b"\0" * 40, font()[:2000]])
def test_a_font_that_is_none(data: bytes) -> None:
    assert refused(with_font(data)).error_id == "font-unreadable"


def test_a_folder_with_a_link_or_a_stranger_is_no_pack(tmp_path: Path) -> None:
    (tmp_path / "marks").mkdir()
    (tmp_path / "brand.toml").write_text("x = 1", encoding="utf-8")
    (tmp_path / "marks/main.svg").symlink_to(tmp_path / "brand.toml")
    with pytest.raises(InputError, match="is a link"):
        read_folder(tmp_path)
    (tmp_path / "marks/main.svg").unlink()
    (tmp_path / "marks/main.ai").write_bytes(b"x")
    with pytest.raises(InputError, match="does not belong in a pack"):
        read_folder(tmp_path)


def test_nothing_of_a_refused_pack_is_left_behind(tmp_path: Path) -> None:
    bad = tmp_path / "bad.brandpack"
    bad.write_bytes(with_mark(MAIN, SVGS["a script"]))
    with pytest.raises(MaterialsError):
        read_pack_file(bad)
    assert [one.name for one in tmp_path.iterdir()] == ["bad.brandpack"]


def test_the_same_version_with_other_content_is_refused_and_the_first_stays(tmp_path: Path) -> None:
    first, other = GOOD, replace(GOOD, name="Ostrey changed")
    for pack in (first,):
        data = pack_bytes(pack)
        install(read_pack(data, "a"), data, tmp_path)
    data = pack_bytes(other)
    with pytest.raises(InputError, match="not the same file"):
        install(read_pack(data, "a"), data, tmp_path)
    assert read(tmp_path).name == first.name


def read(folder: Path) -> BrandPack:
    (path,) = folder.iterdir()
    return read_pack_file(path)[0]

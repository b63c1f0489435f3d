"""Files that act, reach out, multiply, hide or cannot print as they look: refused, with what it is and what to do."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from materials_app.errors import InputError
from materials_app.logos.outlines import MOST_SHAPES
from materials_app.logos.pdf_file import MOST_UNPACKED
from materials_app.logos.read import MOST_BYTES, read_mark
from tests.support.logos import SQUARE, pdf, saved, svg

BLANKS = zlib.compress(b" " * (MOST_UNPACKED + 1), 1)
"""Some thousand bytes that unpack to more than is allowed."""
DOT = '<rect width="9" height="9"/>'
BOX = b"0 0 9 9 re f"


def _uses(depth: int) -> bytes:
    """Each step draws the one before it ten times: ten to the power of ``depth`` dots."""
    steps = "".join(f'<g id="g{n}">{f"""<use href="#g{n - 1}"/>""" * 10}</g>' for n in range(1, depth + 1))
    return svg(f'<defs><g id="g0">{DOT}</g>{steps}</defs><use href="#g{depth}"/>')


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE svg [<!ENTITY l0 "ha">{entities}]><svg xmlns="http://www.w3.org/2000/svg">&l9;</svg>'.encode()


SVGS = {
    "script": (svg(f"{DOT}<script>alert(1)</script>"), "script"),
    "handler": (svg('<rect width="9" height="9" onclick="go()"/>'), "script"),
    "animation": (svg(f'{DOT}<animate attributeName="x"/>'), "animation"),
    "page": (svg(f"{DOT}<foreignObject><p/></foreignObject>"), "web page"),
    "pixels": (svg('<image href="data:image/png;base64,AAAA"/>'), "pixels"),
    "far use": (svg('<use href="other.svg#a"/>'), "another file"),
    "link": (svg(f'<a href="https://example.org">{DOT}</a>'), "another file"),
    "import": (svg(f"<style>@import 'a.css';</style>{DOT}"), "style sheet"),
    "far colour": (svg('<rect width="9" height="9" fill="url(https://example.org/#a)"/>'), "another file"),
    "font": (svg(f"<style>@font-face{{src:url(a.woff)}}</style>{DOT}"), "style sheet"),
    "sheet": (b'<?xml-stylesheet href="a.css"?>' + svg(DOT), "another file"),
    "entities": (_laughs(), "entities"),
    "far entity": (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>', "entities"),
    "uses": (_uses(6), "more shapes"),
    "ring": (svg('<g id="a"><use href="#a"/></g>'), "ring"),
    "depth": (svg("<g>" * 5_000 + DOT + "</g>" * 5_000), "more shapes"),
    "many": (svg(DOT * (MOST_SHAPES + 1)), "more shapes"),
    "long path": (svg(f'<path d="M0 0{"l1 1" * 150_000}"/>'), "more shapes"),
    "huge": (b"<svg>" + b" " * MOST_BYTES, "MB"),
    "packed": (b"\x1f\x8b\x08", "SVGZ"),
    "wide letters": (svg(DOT).decode().encode("utf-16"), "neither"),
    "other letters": (b'<?xml version="1.0" encoding="utf-7"?>' + svg(DOT), "UTF-8"),
    "cut short": (SQUARE[:-20], "cut short"),
    "numbers": (svg('<rect width="1e300" height="1e300" stroke="red"/>'), "numbers"),
    "size": (b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>', "size"),
    "letters": (svg("<text>Ostrey</text>"), "letters"),
    "gradient": (svg('<linearGradient id="g"/><rect width="9" height="9" fill="url(#g)"/>'), "gradient"),
    "see-through": (svg('<rect width="9" height="9" fill-opacity="0.5"/>'), "see through"),
    "see-through colour": (svg('<rect width="9" height="9" fill="#00000080"/>'), "see through"),
    "mask": (svg('<mask id="m"/><rect width="9" height="9" mask="url(#m)"/>'), "mask"),
    "filter": (svg('<filter id="f"/><rect width="9" height="9" style="filter:url(#f)"/>'), "filter"),
    "white": (svg('<rect width="9" height="9" fill="#fff"/>'), "white"),
    "empty": (svg(""), "draws nothing"),
    "unknown": (svg("<mesh/>"), "mesh"),
    "web page": (b"<html><body/></html>", "neither"),
    "picture": (b"\x89PNG\r\n", "neither"),
}


@pytest.mark.parametrize("kind", SVGS)
def test_an_svg_is_refused_with_what_is_wrong_and_what_to_do(kind: str) -> None:
    data, reason = SVGS[kind]
    with pytest.raises(InputError, match=reason) as refused:
        read_mark("ostrey.svg", data)
    assert refused.value.error_id == "logo-refused"
    assert refused.value.hint.endswith(".")


def _with(change: Callable[[pikepdf.Pdf], None], drawing: bytes = BOX) -> bytes:
    file = pikepdf.new()
    file.add_blank_page(page_size=(200, 100))
    file.pages[0].obj.Contents = Stream(file, drawing)
    change(file)
    return saved(file)


def _act(file: pikepdf.Pdf) -> None:
    file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def _act_on_page(file: pikepdf.Pdf) -> None:
    file.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.URI, URI="https://example.org"))


def _scripts(file: pikepdf.Pdf) -> None:
    file.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array()))


def _link(file: pikepdf.Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents="a")
    file.pages[0].obj.Annots = Array([file.make_indirect(note)])


def _attach(file: pikepdf.Pdf) -> None:
    file.attachments["a.txt"] = b"a"


def _add_page(file: pikepdf.Pdf) -> None:
    file.add_blank_page()


def _form(file: pikepdf.Pdf) -> None:
    file.Root.AcroForm = Dictionary(Fields=Array())


def _hide(file: pikepdf.Pdf) -> None:
    layer = file.make_indirect(Dictionary(Type=Name.OCG, Name="a"))
    file.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))


def _bomb(file: pikepdf.Pdf) -> None:
    file.pages[0].obj.Contents = Stream(file, BLANKS, Filter=Name.FlateDecode)


def _bomb_in_letters(file: pikepdf.Pdf) -> None:
    packed = base64.a85encode(BLANKS) + b"~>"
    file.pages[0].obj.Contents = Stream(file, packed, Filter=Array([Name.ASCII85Decode, Name.FlateDecode]))


def _bomb_twice(file: pikepdf.Pdf) -> None:
    packed = zlib.compress(BLANKS)
    file.pages[0].obj.Contents = Stream(file, packed, Filter=Array([Name.FlateDecode, Name.FlateDecode]))


def _ring(file: pikepdf.Pdf) -> None:
    form = file.make_indirect(Stream(file, b"/F Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9])))
    form.Resources = Dictionary(XObject=Dictionary(F=form))
    file.pages[0].obj.Resources = Dictionary(XObject=Dictionary(F=form))
    file.pages[0].obj.Contents = Stream(file, b"/F Do")


def _blend(**state: object) -> Callable[[pikepdf.Pdf], None]:
    def change(file: pikepdf.Pdf) -> None:
        file.pages[0].obj.Resources = Dictionary(ExtGState=Dictionary(G=Dictionary(state)))
        file.pages[0].obj.Contents = Stream(file, b"/G gs 0 0 9 9 re f")

    return change


def _image(file: pikepdf.Pdf) -> None:
    image = Stream(file, b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, ColorSpace=Name.DeviceGray)
    file.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I=file.make_indirect(image)))
    file.pages[0].obj.Contents = Stream(file, b"/I Do")


def _nothing(_file: pikepdf.Pdf) -> None:
    pass


PDFS: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "opens with a script": (_act, "acts"),
    "acts on its page": (_act_on_page, "acts"),
    "scripts by name": (_scripts, "acts"),
    "form": (_form, "acts"),
    "link": (_link, "links"),
    "attachment": (_attach, "other files"),
    "two pages": (_add_page, "2 pages"),
    "hidden layer": (_hide, "hidden layers"),
    "bomb": (_bomb, "unpacks"),
    "bomb in letters": (_bomb_in_letters, "unpacks"),
    "packed twice": (_bomb_twice, "uncommon"),
    "ring of forms": (_ring, "more shapes"),
    "see-through": (_blend(**{"/ca": 0.5}), "see through"),
    "blend": (_blend(**{"/BM": Name.Multiply}), "blend"),
    "mask": (_blend(**{"/SMask": Dictionary(S=Name.Alpha)}), "mask"),
    "pixels": (_image, "pixels"),
}


@pytest.mark.parametrize("kind", PDFS)
def test_a_pdf_is_refused_with_what_is_wrong_and_what_to_do(kind: str) -> None:
    change, reason = PDFS[kind]
    with pytest.raises(InputError, match=reason):
        read_mark("ostrey.pdf", _with(change))


@pytest.mark.parametrize(
    ("drawing", "reason"),
    [
        (b"BT /F1 12 Tf (Ostrey) Tj ET", "letters"),
        (b"/Sh0 sh", "gradient"),
        (b"BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI", "pixels"),
        (b"/Pattern cs /P scn 0 0 9 9 re f", "gradient"),
        (b"1 1 1 rg 0 0 9 9 re f", "white"),
        (b"", "draws nothing"),
        (b"0 0 9 9 re f fly", "damaged"),
        (b"q " * 100 + BOX, "damaged"),
        (b"1 0 0 1 900000000 0 cm 0 0 9 9 re f", "numbers"),
        (b"0 0 9 9 re f " * (MOST_SHAPES + 1), "more shapes"),
    ],
)
def test_a_drawing_is_refused_that_would_not_print_as_it_looks(drawing: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read_mark("ostrey.pdf", pdf(drawing))


def test_a_locked_pdf_is_refused_with_and_without_a_password_to_open_it(tmp_path: Path) -> None:
    for user in ("", "secret"):
        file = pikepdf.open(_path(tmp_path, pdf(BOX)))
        file.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="owner", user=user))
        with pytest.raises(InputError, match="locked"):
            read_mark("a.pdf", (tmp_path / "locked.pdf").read_bytes())


def _path(folder: Path, data: bytes) -> Path:
    (folder / "plain.pdf").write_bytes(data)
    return folder / "plain.pdf"


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_a_pdf_cut_short_is_refused(kept: float) -> None:
    whole = pdf(BOX)
    with pytest.raises(InputError, match="damaged"):
        read_mark("a.pdf", whole[: int(len(whole) * kept)])

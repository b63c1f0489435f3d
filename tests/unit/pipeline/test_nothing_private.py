"""A picture brings its camera, place, people and folder along; no file of the pack tells any of it.

The pictures are written by Pillow and the pack is unpacked by qpdf, so that neither code of ours nor the library that
finishes our files has a say.
"""

from __future__ import annotations

import platform
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin, TiffImagePlugin

from materials_app.delivery.pack import PackFile
from materials_app.model.campaign_set import CampaignSet, PictureChoice
from materials_app.model.findings import Acceptance
from materials_app.model.flavour import Flavour
from materials_app.pipeline.carried import carried_findings
from materials_app.pipeline.make import PackResult, make_pack
from materials_app.pipeline.studio import open_studio
from materials_app.preflight.allowed import FileKind
from materials_app.preflight.carried_file import check_carried
from materials_app.render.png import picture_of
from tests.unit.pipeline.conftest import ON

OWNER, PLACE, FOLDER, FILE = b"Zephyrine", b"Quayside mews", "of-zephyrine", "seen-by-zephyrine"
GPS, GPS_AREA, ARTIST, MAKE, LATITUDE_REF, LATITUDE = 0x8825, 28, 0x013B, 0x010F, 1, 2
TIFF_XMP, TIFF_IPTC = 700, 33723
SHORT_NAME = 5
"""Letters of a machine's name that may stand in a file by chance."""
SIZE = (2560, 1480)
"""Fine enough for a band across an A4 poster."""

PACKET = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>' + OWNER + b"</dc:creator></x:xmpmeta>"
IPTC = b"\x1c\x02\x50\x00\x09" + OWNER
"""An IPTC record 2:80, by-line."""
_PHOTOSHOP = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(IPTC).to_bytes(4, "big") + IPTC


def _exif() -> Image.Exif:
    facts = Image.Exif()
    facts[ARTIST], facts[MAKE] = OWNER.decode(), "Camera of Zephyrine"
    facts.get_ifd(GPS).update({LATITUDE_REF: "N", LATITUDE: (53.0, 46.0, 11.0), GPS_AREA: PLACE})
    return facts


def _profile() -> bytes:
    """A screen's profile that tells whose it is, in the place of its copyright."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    at = plain.index("No copyright".encode("utf-16-be"))
    named = "Zephyrine   ".encode("utf-16-be")
    return plain[:at] + named + plain[at + len(named) :]


def _segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def as_jpeg(plain: Image.Image) -> bytes:
    file = BytesIO()
    plain.save(file, "JPEG", exif=_exif(), comment=OWNER, icc_profile=_profile(), xmp=PACKET)
    data = file.getvalue()
    return data[:2] + _segment(0xED, _PHOTOSHOP) + data[2:] + OWNER


def as_png(plain: Image.Image) -> bytes:
    words, file = PngImagePlugin.PngInfo(), BytesIO()
    words.add_text("Author", OWNER.decode())
    words.add_itxt("XML:com.adobe.xmp", PACKET.decode())
    plain.save(file, "PNG", pnginfo=words, exif=_exif(), icc_profile=_profile())
    return file.getvalue()


def as_tiff(plain: Image.Image) -> bytes:
    tags, file = TiffImagePlugin.ImageFileDirectory_v2(), BytesIO()
    tags[ARTIST], tags[TIFF_XMP], tags[TIFF_IPTC] = OWNER.decode(), PACKET, IPTC
    tags.tagtype[TIFF_XMP], tags.tagtype[TIFF_IPTC] = 1, 7
    plain.save(file, "TIFF", tiffinfo=tags, icc_profile=_profile(), compression="tiff_lzw")
    return file.getvalue()


KINDS: dict[str, tuple[Callable[[Image.Image], bytes], Flavour]] = {
    "jpg": (as_jpeg, Flavour.X4),
    "png": (as_png, Flavour.X1A),
    "tif": (as_tiff, Flavour.X4),
}
TELLING = (OWNER, PLACE, OWNER.upper(), FOLDER.encode(), FILE.encode(), b"Exif", b"8BIM", b"ICC_PROFILE")


@pytest.fixture(scope="module", params=sorted(KINDS))
def taken(request: pytest.FixtureRequest) -> tuple[str, bytes, Flavour]:
    """(suffix, a picture full of private facts, the flavour its pack is made in)."""
    write, flavour = KINDS[request.param]
    return request.param, write(Image.new("RGB", SIZE, (120, 160, 170))), flavour


@pytest.fixture(scope="module")
def made(
    taken: tuple[str, bytes, Flavour], lancashire: CampaignSet, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, PackResult]:
    suffix, data, flavour = taken
    folder = tmp_path_factory.mktemp(FOLDER)
    (folder / f"{FILE}.{suffix}").write_bytes(data)
    picture = PictureChoice(f"{FILE}.{suffix}", "Mist over a field", " ", date(2030, 1, 1))
    accepted = Acceptance("picture-licence-missing", "A. Named", "the licence is on paper")
    wanted = replace(lancashire, picture=picture, flavour=flavour, acceptances=(accepted,))
    return folder, make_pack(wanted, folder / "pack", open_studio(beside=folder), on=ON)


def _unpacked(file: PackFile, folder: Path) -> bytes:
    """The file's bytes as they are, and once more with nothing compressed."""
    if not file.path.endswith(".pdf"):
        return file.data
    before, after = folder / "before.pdf", folder / "after.pdf"
    before.write_bytes(file.data)
    how = ("--qdf", "--object-streams=disable", "--stream-data=uncompress", "--decode-level=generalized")
    subprocess.run(["qpdf", *how, str(before), str(after)], check=True)
    return file.data + after.read_bytes()


def test_the_picture_is_as_telling_as_it_looks(taken: tuple[str, bytes, Flavour]) -> None:
    _, data, _ = taken
    with Image.open(BytesIO(data)) as picture:
        picture.load()
        assert picture.info.get("icc_profile") or picture.getexif()
    assert OWNER in data


def test_no_file_of_the_pack_tells_who_where_or_what_the_picture_was_called(
    made: tuple[Path, PackResult], tmp_path: Path
) -> None:
    folder, result = made
    assert result.files, [finding.message for finding in result.blocking]
    here = (str(folder), f"{Path.home()}/", *(name for name in (platform.node(),) if len(name) > SHORT_NAME))
    telling = (*TELLING, *(name.encode() for name in here))
    for file in result.files:
        unpacked = _unpacked(file, tmp_path)
        assert [word for word in telling if word in unpacked] == [], file.path
        assert FILE not in file.path


def test_the_pack_prints_the_picture(made: tuple[Path, PackResult]) -> None:
    _, result = made
    (press,) = (file for file in result.files if file.data == result.pieces[0].press)
    assert b"/DCTDecode" in press.data


def test_every_file_of_the_pack_passes_its_list(made: tuple[Path, PackResult]) -> None:
    _, result = made
    assert list(carried_findings(result.files, (piece.press for piece in result.pieces))) == []
    page = picture_of(result.pieces[0].press, 1, 36)
    assert check_carried(page, FileKind.PICTURE) == ()


def test_a_stranger_in_a_paper_keeps_the_pack_from_being_written(
    lancashire: CampaignSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from materials_app.pipeline import contents

    ticket = contents.office_pdf

    def signed(*arguments: object, **options: object) -> bytes:
        return ticket(*arguments, **options) + b"% print room\n"  # type: ignore[arg-type]

    monkeypatch.setattr(contents, "office_pdf", signed)
    result = make_pack(lancashire, tmp_path / "pack", open_studio(), on=ON)
    assert result.files == ()
    assert [finding.id for finding in result.blocking] == ["entry-not-listed"]
    assert "job-ticket.pdf: The file holds something after its end" in result.blocking[0].message
    assert list(tmp_path.iterdir()) == []

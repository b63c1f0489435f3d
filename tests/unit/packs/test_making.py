"""A folder becomes a pack: the same bytes every time, and nothing in it that would not be let in."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from materials_app.errors import MaterialsError
from materials_app.packs.container import read_container, write_container
from materials_app.packs.making import read_folder, write_pack
from materials_app.packs.reading import read_pack
from tests.support.packs import HEAD, RESOURCE, head

ON = date(2027, 3, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    top = tmp_path / "spring"
    (top / "resources").mkdir(parents=True)
    (top / "pack.toml").write_text(HEAD, encoding="utf-8")
    (top / "resources/resources.toml").write_text(RESOURCE, encoding="utf-8")
    return top


def test_the_same_folder_gives_the_same_bytes(folder: Path) -> None:
    first = write_pack(read_folder(folder, ON))
    for path in folder.rglob("*"):
        os.utime(path, (0, 0))
    (folder / "resources").chmod(0o700)
    assert write_pack(read_folder(folder, ON)) == first
    assert write_pack(read_folder(folder, date(2027, 3, 2))) != first


def test_a_pack_is_what_its_folder_said(folder: Path) -> None:
    (folder / "pack.toml").write_text(
        head(embargo="2027-04-01", expires="2027-12-31", made_on="2027-02-01", note='"""\nTwo\nlines.\n"""')
        + '[[withdraw]]\ncampaign = "stop-it-now"\nmessage = "first"\nwhy = "Why."\n',
        encoding="utf-8",
    )
    made = read_folder(folder, ON)
    read = read_pack(write_pack(made), "p.campaignpack")
    for name in ("id", "title", "version", "publisher", "note", "embargo", "expires", "made_on", "withdrawn"):
        assert getattr(read, name) == getattr(made, name), name
    assert (read.note, read.made_on) == ("Two\nlines.", date(2027, 2, 1))
    assert [file.text for file in read.files] == [RESOURCE]
    assert read_folder(folder, ON).files[0].path == f"{folder.as_posix()}/resources/resources.toml"


def test_what_file_managers_leave_is_passed_over(folder: Path) -> None:
    before = write_pack(read_folder(folder, ON))
    for name in (".DS_Store", "Thumbs.db", "resources/desktop.ini"):
        (folder / name).write_bytes(b"junk")
    assert write_pack(read_folder(folder, ON)) == before


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a script": (lambda top: (top / "run.sh").write_text("rm"), "does not belong in a pack"),
    "a picture": (lambda top: (top / "resources/logo.png").write_bytes(b""), "does not belong in a pack"),
    "capitals": (lambda top: (top / "resources/More.toml").write_text(""), "does not belong in a pack"),
    "a rule": (lambda top: (top / "rules.toml").write_text(""), "does not belong in a pack"),
    "a link": (lambda top: (top / "resources/a.toml").symlink_to("/etc/hosts"), "is a link"),
    "a linked folder": (lambda top: (top / "campaigns").symlink_to(top / "resources"), "is a link"),
    "no pack.toml": (lambda top: (top / "pack.toml").unlink(), "has no pack.toml"),
    "nothing": (lambda top: (top / "resources/resources.toml").unlink(), "changes nothing"),
    "not UTF-8": (lambda top: (top / "resources/resources.toml").write_bytes(b"\xff"), "not UTF-8"),
    "a byte order mark": (lambda top: (top / "pack.toml").write_bytes(b"\xef\xbb\xbf" + HEAD.encode()), "byte order"),
    "a pipe": (lambda top: os.mkfifo(top / "resources/pipe.toml"), "There is no file"),
    "a huge file": (lambda top: (top / "resources/a.toml").write_bytes(b"#" * 500_001), "has more than 500,000 bytes"),
    "a disk": (lambda top: [(top / f"resources/{n}.toml").touch() for n in range(1001)], "more than 1000 files"),
    "a digest of its own": (lambda top: (top / "pack.toml").write_text(HEAD + "format = 1\n"), "no key “format”"),
}


@pytest.mark.parametrize("what", FAULTS)
def test_a_folder_that_is_no_pack(folder: Path, what: str) -> None:
    spoil, reason = FAULTS[what]
    spoil(folder)
    with pytest.raises(MaterialsError, match=reason) as caught:
        write_pack(read_folder(folder, ON))
    assert caught.value.hint


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MaterialsError, match="is no folder"):
        read_folder(tmp_path / "nothing", ON)


def test_the_container_carries_no_clock_no_owner_and_the_manifest_first() -> None:
    data = write_container([("resources/b.toml", b"b"), ("pack.toml", b"m"), ("resources/a.toml", b"a")])
    assert [name for name, _ in read_container(data)] == ["pack.toml", "resources/a.toml", "resources/b.toml"]

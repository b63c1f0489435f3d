"""A pack is the one that was checked, or every difference is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from materials_app.delivery.destination import write_pack
from materials_app.delivery.manifest import manifest
from materials_app.delivery.pack import MANIFEST, PackFile
from materials_app.delivery.verify import verify_pack
from materials_app.errors import InputError

PRESS = PackFile("1 For the printer/a.pdf", b"press")
OFFICE = PackFile("2 For office printing/a.pdf", b"office")


@pytest.fixture
def checked_pack(tmp_path: Path) -> Path:
    record = PackFile(MANIFEST, manifest({"tool": "test"}, (), (PRESS, OFFICE)))
    write_pack((PRESS, OFFICE, record), tmp_path / "pack")
    return tmp_path / "pack"


def ids(folder: Path) -> list[str]:
    return [finding.id for finding in verify_pack(folder)[1]]


def test_an_untouched_pack_has_no_findings(checked_pack: Path) -> None:
    assert ids(checked_pack) == []


def test_a_changed_byte_is_found(checked_pack: Path) -> None:
    (checked_pack / PRESS.path).write_bytes(b"prESS")
    assert ids(checked_pack) == ["file-changed"]


def test_a_missing_file_is_found(checked_pack: Path) -> None:
    (checked_pack / OFFICE.path).unlink()
    assert ids(checked_pack) == ["file-missing"]


def test_an_added_file_is_found(checked_pack: Path) -> None:
    (checked_pack / "1 For the printer/final FINAL.pdf").write_bytes(b"?")
    assert ids(checked_pack) == ["file-added"]


def test_a_folder_without_manifest_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no 4 Record/manifest\.json"):
        verify_pack(tmp_path)


@pytest.mark.parametrize("broken", ["", "[]", '{"files": [{"path": "a"}]}', '{"files": 3}', "\x00"])
def test_a_broken_manifest_is_said_to_be_broken(checked_pack: Path, broken: str) -> None:
    (checked_pack / MANIFEST).write_text(broken, encoding="utf-8")
    with pytest.raises(InputError, match="cannot be read"):
        verify_pack(checked_pack)

"""A pack is whole or untouched."""

from __future__ import annotations

from pathlib import Path

import pytest

from materials_app.delivery.pack import MANIFEST, PackFile, check_destination, write_pack
from materials_app.errors import ExitCode, OutputError

FILES = (PackFile("1 For the printer/a.pdf", b"press"), PackFile(MANIFEST, b'{"files": []}'))


def listing(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_writes_every_file_under_its_path(tmp_path: Path) -> None:
    write_pack(FILES, tmp_path / "pack")
    assert listing(tmp_path / "pack") == {file.path: file.data for file in FILES}


def test_leaves_nothing_beside_the_pack(tmp_path: Path) -> None:
    write_pack(FILES, tmp_path / "pack")
    assert [p.name for p in tmp_path.iterdir()] == ["pack"]


def test_replaces_an_earlier_pack_as_a_whole(tmp_path: Path) -> None:
    write_pack((*FILES, PackFile("2 For office printing/old.pdf", b"old")), tmp_path / "pack")
    write_pack(FILES, tmp_path / "pack")
    assert set(listing(tmp_path / "pack")) == {file.path for file in FILES}


def test_refuses_a_folder_that_holds_other_files(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(OutputError, match="holds other files") as refused:
        write_pack(FILES, tmp_path)
    assert refused.value.exit_code is ExitCode.NOT_WRITTEN
    assert listing(tmp_path) == {"thesis.docx": b"years of work"}


def test_refuses_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "pack").write_bytes(b"a file")
    with pytest.raises(OutputError, match="is a file"):
        check_destination(tmp_path / "pack")


def test_an_empty_folder_may_become_the_pack(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    write_pack(FILES, tmp_path / "pack")
    assert MANIFEST in listing(tmp_path / "pack")


def test_a_failed_write_leaves_the_earlier_pack_untouched(tmp_path: Path) -> None:
    write_pack(FILES, tmp_path / "pack")
    too_long = PackFile("x" * 300, b"no file system takes this name")
    with pytest.raises(OutputError, match="Nothing there was changed"):
        write_pack((*FILES, too_long), tmp_path / "pack")
    assert listing(tmp_path / "pack") == {file.path: file.data for file in FILES}
    assert [p.name for p in tmp_path.iterdir()] == ["pack"]


def test_a_failed_swap_puts_the_earlier_pack_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack(FILES, tmp_path / "pack")
    real = Path.rename

    def refuse_the_new(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(28, "No space left on device")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", refuse_the_new)
    with pytest.raises(OutputError, match="No space left"):
        write_pack((PackFile(MANIFEST, b"newer"),), tmp_path / "pack")
    assert listing(tmp_path / "pack") == {file.path: file.data for file in FILES}

"""A pack is whole or untouched."""

from __future__ import annotations

from pathlib import Path

import pytest

from materials_app.delivery.destination import check_destination, write_pack
from materials_app.delivery.manifest import manifest
from materials_app.delivery.pack import MANIFEST, PackFile
from materials_app.errors import ExitCode, OutputError

PRESS = PackFile("1 For the printer/a.pdf", b"press")


def whole(*files: PackFile) -> tuple[PackFile, ...]:
    return (*files, PackFile(MANIFEST, manifest({"tool": "test"}, (), files)))


FILES = whole(PRESS)


def listing(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_writes_every_file_under_its_path(tmp_path: Path) -> None:
    write_pack(FILES, tmp_path / "pack")
    assert listing(tmp_path / "pack") == {file.path: file.data for file in FILES}


def test_leaves_nothing_beside_the_pack(tmp_path: Path) -> None:
    write_pack(FILES, tmp_path / "pack")
    assert [p.name for p in tmp_path.iterdir()] == ["pack"]


def test_replaces_an_earlier_pack_as_a_whole(tmp_path: Path) -> None:
    write_pack(whole(PRESS, PackFile("2 For office printing/old.pdf", b"old")), tmp_path / "pack")
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


def refuse_moves(monkeypatch: pytest.MonkeyPatch, *, into: str) -> None:
    """Let the disk refuse every move into a folder of this name."""
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if Path(target).parent.name == into:
            raise OSError(28, "No space left on device")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)


def test_a_failed_move_out_leaves_the_earlier_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack(FILES, tmp_path / "pack")
    refuse_moves(monkeypatch, into="old")
    with pytest.raises(OutputError, match=r"No space left.*Nothing there was changed"):
        write_pack(whole(PackFile("newer.pdf", b"newer")), tmp_path / "pack")
    assert listing(tmp_path / "pack") == {file.path: file.data for file in FILES}
    assert [p.name for p in tmp_path.iterdir()] == ["pack"]


def test_a_pack_that_cannot_be_put_back_is_kept_and_its_place_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pack(FILES, tmp_path / "pack")
    refuse_moves(monkeypatch, into="pack")
    with pytest.raises((OutputError, OSError)) as refused:
        write_pack(whole(PackFile("newer.pdf", b"newer")), tmp_path / "pack")
    monkeypatch.undo()
    kept = {data for data in listing(tmp_path).values()}
    assert PRESS.data in kept
    assert "lies in" in str(refused.value)


@pytest.mark.parametrize("what", ["added", "changed"])
def test_files_somebody_added_or_changed_are_never_deleted(tmp_path: Path, what: str) -> None:
    write_pack(FILES, tmp_path / "pack")
    theirs = tmp_path / "pack" / ("signed proof.pdf" if what == "added" else PRESS.path)
    theirs.write_bytes(b"signed by hand")
    with pytest.raises(OutputError, match="added or changed") as refused:
        write_pack(FILES, tmp_path / "pack")
    assert theirs.name in str(refused.value)
    assert theirs.read_bytes() == b"signed by hand"


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    write_pack(FILES, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert set(listing(tmp_path / "real")) == {file.path for file in FILES}


def test_the_current_folder_may_be_the_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_pack(FILES, Path())
    write_pack(FILES, Path())
    assert set(listing(tmp_path)) == {file.path for file in FILES}


def test_two_files_that_one_disk_takes_for_one_are_refused(tmp_path: Path) -> None:
    twin = PackFile(PRESS.path.upper(), b"other")
    with pytest.raises(OutputError, match="bury the other"):
        write_pack(whole(PRESS, twin), tmp_path / "pack")
    assert list(tmp_path.iterdir()) == []

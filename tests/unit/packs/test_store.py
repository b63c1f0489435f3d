"""Installed packs on the disk: old state or new state, never half of one; which version is in use on which day."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from materials_app.errors import ExitCode, InputError, MaterialsError, OutputError
from materials_app.packs.on_day import PacksOnDay, UserData
from materials_app.packs.reading import read_pack
from materials_app.packs.store import check_version, file_name, files_in, install, installed, on_day, remove
from materials_app.packs.user_data import read_data
from tests.support.packs import FILES, RESOURCE, head, made, pack

ON = date(2027, 3, 1)


def bytes_of(**changed: str) -> bytes:
    return pack(top=head(**changed))


def put(folder: Path, *, older: bool = False, **changed: str) -> None:
    data = bytes_of(**changed)
    install(read_pack(data, "p"), data, folder, older=older)


def there(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_an_installed_pack_is_the_very_file(tmp_path: Path) -> None:
    put(tmp_path / "packs")
    assert there(tmp_path / "packs") == ["spring@1.campaignpack"]
    assert (tmp_path / "packs/spring@1.campaignpack").read_bytes() == bytes_of()
    assert installed(tmp_path / "packs")[0].id == "spring"


def test_nothing_installed_is_no_fault(tmp_path: Path) -> None:
    assert installed(tmp_path / "packs") == ()
    assert on_day((), ON) == PacksOnDay()


def test_a_newer_version_takes_the_older_one_s_place(tmp_path: Path) -> None:
    for version in ('"1"', '"1.9"', '"1.10"'):
        put(tmp_path, version=version)
        put(tmp_path, version=version)
    assert there(tmp_path) == ["spring@1.10.campaignpack"]


def test_another_pack_stays(tmp_path: Path) -> None:
    put(tmp_path, id='"spring-2"')
    put(tmp_path)
    put(tmp_path, version='"2"')
    assert there(tmp_path) == ["spring-2@1.campaignpack", "spring@2.campaignpack"]


def test_under_embargo_the_older_version_is_used_until_that_day(tmp_path: Path) -> None:
    put(tmp_path)
    put(tmp_path, version='"2"', embargo="2027-04-01")
    packs = installed(tmp_path)
    before, after = on_day(packs, date(2027, 3, 31)), on_day(packs, date(2027, 4, 1))
    assert [one.version for one in before.in_use] == ["1"]
    assert [one.version for one in before.waiting] == ["2"]
    assert before.notices == (
        "The campaign pack “Spring” (spring, version 2) is under embargo until 2027-04-01: its data are not used.",
    )
    assert [one.version for one in after.in_use] == ["2"]
    assert after.waiting == ()


def test_the_pack_made_later_wins_whatever_it_is_called() -> None:
    early = replace(made(id='"zulu"'), made_on=date(2027, 1, 1))
    late = replace(made(id='"alpha"'), made_on=date(2027, 2, 1))
    assert [one.id for one in on_day((late, early), ON).in_use] == ["zulu", "alpha"]


def test_an_older_version_is_refused_unless_asked_for() -> None:
    with pytest.raises(InputError) as caught:
        check_version(made(version='"1"'), (made(version='"2"'),), older=False)
    assert caught.value.error_id == "pack-older"
    assert not check_version(made(version='"1"'), (made(version='"2"'),), older=True)


@pytest.mark.parametrize("older", [True, False])
def test_the_same_version_with_other_bytes_is_refused(older: bool) -> None:
    other = made({"resources/resources.toml": RESOURCE.replace("Harbour Line", "Harbour line")})
    with pytest.raises(InputError) as caught:
        check_version(other, (made(),), older=older)
    assert caught.value.error_id == "pack-same-version"
    with pytest.raises(InputError):
        check_version(made(version='"1.0"'), (made(),), older=older)


def test_the_same_file_again_is_no_news() -> None:
    assert check_version(made(), (made(),), older=False)


def test_going_back_takes_the_newer_version_away(tmp_path: Path) -> None:
    put(tmp_path, version='"2"')
    put(tmp_path, older=True)
    assert there(tmp_path) == ["spring@1.campaignpack"]


def test_a_newer_version_that_somebody_installed_meanwhile_stays(tmp_path: Path) -> None:
    # Both were looked over when nothing was installed; the other process was faster.
    put(tmp_path, version='"2"')
    with pytest.raises(InputError) as caught:
        put(tmp_path)
    assert caught.value.error_id == "pack-older"
    assert there(tmp_path) == ["spring@2.campaignpack"]


def test_another_file_of_the_same_version_that_was_installed_meanwhile_stays(tmp_path: Path) -> None:
    put(tmp_path)
    before = (tmp_path / "spring@1.campaignpack").read_bytes()
    with pytest.raises(InputError) as caught:
        put(tmp_path, title='"Another"')
    assert caught.value.error_id == "pack-same-version"
    assert (tmp_path / "spring@1.campaignpack").read_bytes() == before


def test_a_version_that_goes_while_it_is_looked_for_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path)
    listed = (tmp_path / "spring@0.campaignpack", *files_in(tmp_path))
    monkeypatch.setattr("materials_app.packs.store.files_in", lambda _: listed)
    assert [one.version for one in installed(tmp_path)] == ["1"]


def test_what_a_stopped_import_left_goes_with_the_next_one(tmp_path: Path) -> None:
    for name in (".importing-old", ".importing-young"):
        (tmp_path / name).write_bytes(b"half")
    os.utime(tmp_path / ".importing-old", (0, 0))
    put(tmp_path)
    assert there(tmp_path) == [".importing-young", "spring@1.campaignpack"]


_INSTALL = """
import sys
from pathlib import Path
from materials_app.errors import MaterialsError
from materials_app.packs.store import install, read_pack_file
pack, data = read_pack_file(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
try:
    install(pack, data, Path(sys.argv[2]))
except MaterialsError as refused:
    print(refused.error_id)
"""


def test_four_processes_that_install_at_once_leave_the_newest_in_use(tmp_path: Path) -> None:
    folder, running = tmp_path / "packs", []
    for version in range(1, 5):
        file = tmp_path / f"{version}.campaignpack"
        file.write_bytes(bytes_of(version=f'"{version}"'))
        line = [sys.executable, "-c", _INSTALL, str(file), str(folder)]
        running.append(subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
    for one in running:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in running:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    said = {one.communicate()[0].strip() for one in running}
    assert said <= {"", "pack-older"}
    assert [one.returncode for one in running] == [0] * 4
    assert [one.version for one in on_day(installed(folder), ON).in_use] == ["4"]
    assert not [name for name in there(folder) if name.startswith(".")]


STOPS = ["begin", "fsync", "replace"]


@pytest.mark.parametrize("stop", STOPS)
def test_a_disk_that_refuses_leaves_the_old_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: str) -> None:
    put(tmp_path)
    data = bytes_of(version='"2"')

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    where = {"begin": "os.fdopen", "fsync": "os.fsync", "replace": "pathlib.Path.replace"}[stop]
    monkeypatch.setattr(where, refuse)
    with pytest.raises(OutputError, match="No space left on device") as caught:
        install(read_pack(data, "p"), data, tmp_path)
    assert caught.value.exit_code is ExitCode.NOT_WRITTEN
    assert there(tmp_path) == ["spring@1.campaignpack"]
    assert installed(tmp_path)[0].version == "1"


class KilledError(BaseException):
    """The machine stops here: nothing of ours runs any more."""


@pytest.mark.parametrize("stop", ["write", "fsync", "replace", "unlink"])
@pytest.mark.parametrize("version", ["2", "0.5"])
def test_a_machine_that_stops_leaves_the_old_state_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: str, version: str
) -> None:
    put(tmp_path)
    data = bytes_of(version=f'"{version}"')

    def die(*_: object, **__: object) -> None:
        raise KilledError

    where = {
        "write": "os.fdopen",
        "fsync": "os.fsync",
        "replace": "pathlib.Path.replace",
        "unlink": "pathlib.Path.unlink",
    }
    with monkeypatch.context() as patch:
        patch.setattr(where[stop], die)
        if stop != "unlink":
            patch.setattr("pathlib.Path.unlink", lambda *_, **__: None)  # what is left aside stays aside
        with pytest.raises(KilledError):
            install(read_pack(data, "p"), data, tmp_path, older=True)
    in_use = on_day(installed(tmp_path), ON).in_use
    assert [one.version for one in in_use] == (["2"] if (stop, version) == ("unlink", "2") else ["1"])
    assert in_use[0].files


def test_a_file_left_aside_is_nobody_s_pack(tmp_path: Path) -> None:
    (tmp_path / ".importing-abc").write_bytes(b"half")
    (tmp_path / ".importing-abc.campaignpack").write_bytes(b"half")
    (tmp_path / "README").write_text("mine")
    assert files_in(tmp_path) == ()


def test_going_back_where_the_newer_one_cannot_go_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, version='"2"')
    data = bytes_of()
    gone = Path.unlink

    def keep_newer(self: Path, missing_ok: bool = False) -> None:
        if "@2" in self.name:
            raise PermissionError(13, "Permission denied")
        gone(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", keep_newer)
    with pytest.raises(OutputError, match="as it was"):
        install(read_pack(data, "p"), data, tmp_path, older=True)
    assert there(tmp_path) == ["spring@2.campaignpack"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "packs").write_text("a file")
    data = bytes_of()
    with pytest.raises(InputError, match="cannot be read"):
        install(read_pack(data, "p"), data, tmp_path / "packs")


UNREADABLE: dict[str, Callable[[Path], object]] = {
    "the data folder is a file": lambda data: data.write_text("a file"),
    "the packs are a file": lambda data: (data.mkdir(), (data / "packs").write_text("a file")),
    "the packs are a link to nothing": lambda data: (data.mkdir(), (data / "packs").symlink_to(data / "gone")),
    "the resources are a link to nothing": lambda data: (
        data.mkdir(),
        (data / "local-resources.toml").symlink_to(data / "gone"),
    ),
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_what_cannot_be_read_is_never_taken_for_nothing(tmp_path: Path, what: str) -> None:
    # The shipped number may be the wrong one: nothing is made as if no correction were there.
    UNREADABLE[what](tmp_path / "data")
    with pytest.raises(InputError, match="cannot be read"):
        read_data((), UserData(tmp_path / "data", ON))


def test_a_folder_nobody_may_look_into_is_never_taken_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "lstat", refuse)
    assert not UserData(tmp_path / "data", ON).is_empty


SPOILED = {
    "a changed byte": lambda path: path.write_bytes(path.read_bytes()[:200] + b"?" + path.read_bytes()[201:]),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:100]),
    "renamed": lambda path: path.rename(path.with_name("spring@9.campaignpack")),
}


@pytest.mark.parametrize("what", SPOILED)
def test_an_installed_pack_that_was_tampered_with_is_not_passed_over(tmp_path: Path, what: str) -> None:
    # It may be the one that corrects a number: going on without it would print the wrong one.
    put(tmp_path)
    SPOILED[what](tmp_path / "spring@1.campaignpack")
    with pytest.raises(MaterialsError) as caught:
        installed(tmp_path)
    assert caught.value.error_id == "installed-pack-broken"
    assert caught.value.hint.startswith(("Remove it", "Take it out"))


def test_a_broken_file_that_no_import_of_ours_named_is_taken_out_by_hand(tmp_path: Path) -> None:
    (tmp_path / "notes.campaignpack").write_bytes(b"broken")
    with pytest.raises(MaterialsError) as caught:
        installed(tmp_path)
    assert caught.value.hint.startswith("Take it out of the folder")


def test_a_broken_pack_can_be_taken_away(tmp_path: Path) -> None:
    put(tmp_path)
    (tmp_path / "spring@1.campaignpack").write_bytes(b"broken")
    assert [path.name for path in remove("spring", tmp_path)] == ["spring@1.campaignpack"]
    assert there(tmp_path) == []


@pytest.mark.parametrize("name", ["spr", "../spring", "*", "", "spring@1"])
def test_only_a_pack_that_is_there_is_taken_away(tmp_path: Path, name: str) -> None:
    put(tmp_path)
    with pytest.raises(InputError, match="There is no installed campaign pack"):
        remove(name, tmp_path)
    assert there(tmp_path) == ["spring@1.campaignpack"]


def test_a_link_in_the_folder_is_read_as_what_it_points_at_or_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.campaignpack"
    outside.write_bytes(pack(FILES))
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / file_name(made())).symlink_to(outside)
    assert installed(folder)[0].sha256 == made().sha256

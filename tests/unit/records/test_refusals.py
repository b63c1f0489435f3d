"""Disks and files that refuse: the register says so in plain words and is as it was."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

from materials_app.errors import InputError, MaterialsError, OutputError
from materials_app.records import database, tables
from materials_app.records.network_share import kind_of_mount, share_of
from materials_app.records.place import is_server, without_password
from materials_app.records.register import NewRun, open_register
from tests.support.print_runs import RUN, run
from tests.support.small_disk import fill, read_only, small_disk

MOUNTS = """\
22 28 0:20 / /proc rw,nosuid - proc proc rw
28 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 28 0:50 / /home/clerk/Team\\040drive rw - cifs //server/team rw,vers=3.0
41 28 0:51 / /srv/sets rw master:1 - nfs4 server:/sets rw
42 41 8:2 / /srv/sets/local rw - ext4 /dev/sdb1 rw
"""


def test_a_full_disk_takes_no_record_and_spoils_none(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", blocks=64) as disk:
        register = open_register(str(disk / "print-register.sqlite"))
        register.add([NewRun(RUN)])
        filler = fill(disk)
        with pytest.raises(OutputError, match=r"The disk is full, so nothing was put on record") as refused:
            register.add([NewRun(run(press_sha256="e", set_text="x" * 20_000))])
        assert (refused.value.error_id, refused.value.exit_code) == ("register-disk-full", 3)
        assert [one.edition for one in register.runs()] == [RUN.edition]
        filler.unlink()
        register.add([NewRun(run(press_sha256="e", set_text="x" * 20_000))])
        assert len(register.runs()) == 2


def test_a_writer_that_takes_long_is_not_waited_for_without_end(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_PATIENCE_S", 0.05)
    register, other = open_register(place), database.open_database(place, "another")
    with other.writing() as connection:
        if is_server(place):  # a file is locked as a whole by whoever begins to write
            connection.exec_driver_sql(f"LOCK TABLE {tables.RUN.name}")
        with pytest.raises(OutputError, match="in use by somebody else, who is taking long") as refused:
            register.add([NewRun(RUN)])
    assert refused.value.error_id == "register-busy"


def test_a_folder_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    register = open_register(str(folder / "print-register.sqlite"))
    register.add([NewRun(RUN)])
    with read_only(folder):
        again = open_register(str(folder / "print-register.sqlite"))
        assert len(again.runs()) == 1
        with pytest.raises(OutputError, match="You may read the print register, not write in it") as refused:
            again.add([NewRun(run(press_sha256="e"))])
        assert refused.value.error_id == "register-read-only"
        with pytest.raises(OutputError, match="cannot be opened") as unopened:
            open_register(str(folder / "other.sqlite"))
        assert unopened.value.error_id == "register-unopened"


@pytest.mark.parametrize(
    "spoilt", [b"not a database at all, but long enough to be looked at" * 40, b"SQLite format 3\0" * 200]
)
def test_a_damaged_file_is_told_and_left_alone(tmp_path: Path, spoilt: bytes) -> None:
    path = tmp_path / "print-register.sqlite"
    path.write_bytes(spoilt)
    with pytest.raises(InputError, match="damaged, or the file is something else") as refused:
        open_register(str(path))
    assert refused.value.error_id == "register-damaged"
    assert path.read_bytes() == spoilt


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/clerk/Team drive/print-register.sqlite", "cifs"),
        ("/home/clerk/Team drive", "cifs"),
        ("/home/clerk/Team drives/x.sqlite", ""),
        ("/srv/sets/x.sqlite", "nfs4"),
        ("/srv/sets/local/x.sqlite", ""),
        ("/var/x.sqlite", ""),
    ],
)
def test_a_share_is_known_by_its_mount(path: str, kind: str) -> None:
    assert kind_of_mount(path, MOUNTS) == kind


@pytest.mark.skipif(sys.platform != "linux", reason="mounts are read so on Linux alone")
def test_a_register_on_a_share_is_refused_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        f"28 1 8:1 / / rw - ext4 /dev/sda1 rw\n40 28 0:50 / {tmp_path / 'team'} rw - cifs //server/team rw\n"
    )
    monkeypatch.setattr("materials_app.records.network_share.MOUNTS", mounts)
    assert share_of(tmp_path / "own" / "r.sqlite") == ""
    (tmp_path / "team").mkdir()
    with pytest.raises(InputError, match=r"network share \(cifs\).*would lose each other's records") as refused:
        open_register(str(tmp_path / "team" / "new" / "print-register.sqlite"))
    assert "PostgreSQL" in refused.value.hint
    assert list((tmp_path / "team").iterdir()) == []


@pytest.mark.parametrize(
    "place",
    ["mysql://server/register", "postgresql://server", "://", "postgresql+psycopg2://s/d"],
)
def test_an_address_that_is_no_registers_is_refused(place: str) -> None:
    with pytest.raises(InputError, match="is no place for a print register"):
        open_register(place)


def test_no_message_holds_the_password() -> None:
    for place in ("postgresql://clerk:s3cret@localhost:1/register", "mysql://clerk:s3cret@server/register"):
        with pytest.raises(MaterialsError) as refused:
            open_register(place)
        assert "s3cret" not in f"{refused.value} {refused.value.__cause__!r}"


def test_a_password_with_an_at_sign_is_shown_to_nobody_and_its_spelling_told() -> None:
    place = "postgresql://clerk:s3@cret@localhost:1/register"
    with pytest.raises(InputError, match="more than one @") as refused:
        open_register(place)
    assert "%40" in refused.value.hint
    assert without_password(place) == refused.value.message.split("'")[1] == "postgresql://clerk@localhost:1/register"


@pytest.mark.parametrize("changed", [{"quantity": 10**20}, {"printer": "\ud800"}])
def test_what_no_column_holds_is_told_and_not_put_on_record(place: str, changed: dict[str, Any]) -> None:
    register = open_register(place)
    with pytest.raises(InputError, match="cannot hold what was given") as refused:
        register.add([NewRun(run(**changed))])
    assert refused.value.error_id == "register-unfit"
    assert register.runs() == ()


def test_a_server_without_its_driver_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        database.importlib.util, "find_spec", lambda name: None if name == "psycopg" else importlib.util.find_spec(name)
    )
    with pytest.raises(InputError, match="not installed") as refused:
        open_register("postgresql://clerk@server/register")
    assert refused.value.error_id == "register-no-driver"


def test_a_server_that_does_not_answer_is_told() -> None:
    with pytest.raises(OutputError, match="cannot be reached") as refused:
        open_register("postgresql://clerk@127.0.0.1:1/register")
    assert refused.value.error_id == "register-unreachable"

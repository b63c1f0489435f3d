"""Installing a brand pack: one writer for one version, whoever comes first."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from materials_app import locks
from materials_app.errors import InputError
from materials_app.packs.brand.making import pack_bytes
from materials_app.packs.brand.reading import read_pack
from materials_app.packs.brand.store import file_name, install, usable
from tests.support.brand_packs import small

INSTALL = """
import sys
from pathlib import Path
from materials_app.errors import MaterialsError
from materials_app.packs.brand.reading import read_pack
from materials_app.packs.brand.store import install
data = Path(sys.argv[1]).read_bytes()
try:
    install(read_pack(data, "theirs.brandpack"), data, Path(sys.argv[2]))
except MaterialsError as error:
    print(error.error_id)
"""


def test_another_process_installs_nothing_while_this_one_has_looked_and_not_yet_written(tmp_path: Path) -> None:
    mine, theirs = pack_bytes(small()), pack_bytes(small(note="Changed."))
    (tmp_path / "theirs.brandpack").write_bytes(theirs)
    folder = tmp_path / "brands"
    folder.mkdir()
    pack = read_pack(mine, "mine.brandpack")
    lock = locks.take(folder / file_name(pack.stamp), locks.this_process(datetime(2026, 11, 27)))
    assert isinstance(lock, locks.Lock)
    command = [sys.executable, "-c", INSTALL, str(tmp_path / "theirs.brandpack"), str(folder)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    lock.release()
    assert told.strip() == "pack-not-written"
    assert not usable(folder)
    install(pack, mine, folder)
    with pytest.raises(InputError, match="installed already"):
        install(read_pack(theirs, "theirs.brandpack"), theirs, folder)
    assert [one.sha256 for one in usable(folder)] == [pack.sha256]
    assert [path.name for path in folder.iterdir()] == [file_name(pack.stamp)], "no lock is left behind"

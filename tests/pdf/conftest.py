"""Files made once, and the outside programs that judge them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pdf.sample import office_file, press_file

Judge = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pdf")


@pytest.fixture(scope="session")
def press(folder: Path) -> Path:
    """The sample as PDF/X-4."""
    path = folder / "press.pdf"
    path.write_bytes(press_file())
    return path


@pytest.fixture(scope="session")
def older(folder: Path) -> Path:
    """The sample as PDF/X-1a:2003."""
    path = folder / "older.pdf"
    path.write_bytes(press_file("x1a"))
    return path


@pytest.fixture(scope="session")
def office(folder: Path) -> Path:
    """The sample for an office printer."""
    path = folder / "office.pdf"
    path.write_bytes(office_file())
    return path


@pytest.fixture(scope="session")
def judge() -> Judge:
    """Run an outside program; it is part of what the tests need, so a missing one fails them."""

    def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(part) for part in command], capture_output=True, encoding="utf-8", errors="replace", check=False
        )

    return run


@pytest.fixture(scope="session")
def every_file(press: Path, older: Path, office: Path, folder: Path) -> dict[str, Path]:
    """Each kind of file; two of them have a brand's ink, die and fold lines."""
    lined = {"to-finish": "x4", "older-to-finish": "x1a"}
    for name, variant in lined.items():
        (folder / f"{name}.pdf").write_bytes(press_file(variant, to_finish=True))
    return {"press": press, "older": older, "office": office, **{name: folder / f"{name}.pdf" for name in lined}}

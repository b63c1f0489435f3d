"""The product as somebody installs it: the wheel, in an environment that holds the runtime list and nothing else."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

from tests.architecture.subject import DEMO

ON = ("--date", "2026-11-23")


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by way of the source archive, so that the archive is complete as well."""
    target = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target), str(root), cwd=target)
    return next(target.glob("*.whl"))


@pytest.fixture(scope="module")
def materials(root: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``materials`` command of a clean environment: the runtime list's packages, the wheel, no Qt, no test tools.

    The packages are those that pip put into this environment from the same hashes, linked rather than fetched again.
    """
    clean = tmp_path_factory.mktemp("clean") / "venv"
    _run(sys.executable, "-m", "venv", "--without-pip", str(clean), cwd=clean.parent)
    library = next(clean.glob("lib/python*/site-packages"))
    for name in _names(root / "requirements/runtime.txt"):
        _link(distribution(name), library)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(clean / "bin/python"))
    _run(*pip, "install", "--quiet", "--no-index", "--no-deps", str(wheel), cwd=clean.parent)
    _run(*pip, "check", cwd=clean.parent)
    return clean / "bin/materials"


def test_wheel_holds_the_product_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"materials_app"}
    assert not [name for name in names if name.endswith((".pyc", ".orig", "~"))]


def test_wheel_carries_every_licence(wheel: Path, root: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    beside = (*root.glob("LICENSE*"), *root.glob("fonts/*/OFL*"), *root.glob("assets/**/LICENSE*"))
    licences = {path.relative_to(root).as_posix() for path in beside}
    carried = {name.split("/licenses/")[1] for name in names if "/licenses/" in name}
    assert carried == licences


@pytest.mark.slow
def test_installed_program_makes_the_poster_of_the_checkout(materials: Path, root: Path, tmp_path: Path) -> None:
    installed, checkout = tmp_path / "installed", tmp_path / "checkout"
    _run(str(materials), *DEMO, *ON, "--out", str(installed), cwd=tmp_path)
    _run(sys.executable, str(root / "main.py"), *DEMO, *ON, "--out", str(checkout), cwd=tmp_path)
    assert _press_files(installed) == _press_files(checkout) != {}


@pytest.mark.slow  # the checkout's program says it in every run: test_without_qt
def test_installed_program_without_qt_says_what_the_window_needs(materials: Path, tmp_path: Path) -> None:
    # No arguments open the window.
    answer = subprocess.run([materials], cwd=tmp_path, env=_bare(), capture_output=True, text=True)
    assert answer.returncode == 2
    assert "PySide6" in answer.stderr
    assert "Traceback" not in answer.stderr


def _press_files(pack: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (pack / "1 For the printer").glob("*.pdf")}


def _names(requirements: Path) -> list[str]:
    pins = re.findall(r"^([a-z0-9._-]+)==\S+(?: ; (.+?))? \\$", requirements.read_text(encoding="utf-8"), re.MULTILINE)
    return sorted({name for name, marker in pins if "win32" not in marker})


def _link(package: Distribution, library: Path) -> None:
    for file in package.files or ():
        source, target = Path(str(package.locate_file(file))), library / file
        if ".." in file.parts or not source.is_file():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(source, target)
        except OSError:  # another file system
            shutil.copyfile(source, target)


def _run(*command: str, cwd: Path) -> None:
    done = subprocess.run(command, cwd=cwd, env=_bare(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"


def _bare() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}

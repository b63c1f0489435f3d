"""``make app``: a folder that holds the program and all it needs, for the system this runs on; no Python wanted there.

``make sbom`` writes the bill of materials alone. PyInstaller collects and starts; what this adds to its folder is what
who installs software for others asks for: licence texts, bill of materials, digests, a page that says what is what.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from materials_app import __version__  # noqa: E402
from tools.app.bill import NAME, write_bill  # noqa: E402
from tools.app.origins import NobodyKnownError, Part, parts_of, parts_of_packages  # noqa: E402
from tools.app.shelf import lay_out_for_desktop  # noqa: E402

DIST = ROOT / "dist"
WORK = ROOT / "build" / "app"
LICENCES = "LICENCES"
SUMS = "SHA256SUMS"
USAGE = 2

READ_ME = """\
Campaign Materials Studio {version}

{name}{exe}   opens the window
materials{exe}{pad}   the same program as a command: materials --help
lib                         what both need. Python and all libraries lie in it
{name_licences:<28}the licence of everything in this folder
sbom.cdx.json               what is in it, with versions, for programs (CycloneDX)
SHA256SUMS                  the digest of every file: sha256sum --check SHA256SUMS

Copy the folder as a whole, wherever you like; it may be read-only. Nothing is written into it.

Qt and PySide6 are used under the LGPL, version 3. Their libraries are the files in lib/PySide6 and lib/shiboken6; you
may put others of the same version in their place. Who passes this folder on passes on their source too, or offers it.
"""


def main(arguments: list[str]) -> int:
    """Build the folder, or write the bill of materials; returns the exit code."""
    try:
        if arguments[:1] == ["sbom"] and len(arguments) < 3:
            return sbom(Path(arguments[1]) if len(arguments) > 1 else DIST)
        if len(arguments) < 2:
            return build(Path(arguments[0]) if arguments else DIST)
    except NobodyKnownError as unknown:
        print(f"The folder may not be passed on. {unknown}", file=sys.stderr)
        return 1
    print("usage: build_app.py [sbom] [FOLDER]", file=sys.stderr)
    return USAGE


def build(dist: Path) -> int:
    """The folder ``dist``/campaign-materials-studio, in place of one that is there."""
    origins = WORK / "origins.json"
    wheel = WORK / "wheel"
    code = make_wheel(wheel) or collect(dist, wheel, origins)
    if code:
        return code
    folder = dist / NAME
    entries = json.loads(origins.read_text(encoding="utf-8"))
    parts = parts_of(source for _, source in entries if Path(source).is_absolute())
    write_licences(parts, folder / LICENCES)
    write_read_me(folder)
    lay_out_for_desktop(folder)
    write_bill(parts, __version__, folder)
    write_sums(folder)
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    print(f"{folder}: {size / 1e6:,.0f} MB in {len(files):,} files, {len(parts)} parts, each with its licence")
    return 0


def make_wheel(folder: Path) -> int:
    """Build the wheel and unpack it into ``folder``: what is installed elsewhere is what this folder holds."""
    shutil.rmtree(WORK, ignore_errors=True)
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(WORK)]
    code = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL).returncode
    for wheel in WORK.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)
    return code


def collect(dist: Path, wheel: Path, origins: Path) -> int:
    """Let PyInstaller collect the files; returns its exit code."""
    environment = {
        **os.environ,
        "STUDIO_WHEEL": str(wheel),
        "STUDIO_METADATA": " ".join((NAME, *filter(_is_installed, listed()))),
        "STUDIO_ORIGINS": str(origins),
        "PYTHONHASHSEED": "1",  # so that two builds of the same files are the same
    }
    places = ("--distpath", str(dist), "--workpath", str(WORK))
    recipe = str(ROOT / "tools" / "app" / "bundle.spec")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, recipe]
    return subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL).returncode


def sbom(folder: Path) -> int:
    """The bill of materials of what ``requirements/desktop.txt`` installs on this system, without a folder."""
    print(write_bill(parts_of_packages(filter(_is_installed, listed())), __version__, folder))
    return 0


def listed() -> list[str]:
    """The Python packages that the window needs on one system or another."""
    return re.findall(r"^([a-z0-9._-]+)==", (ROOT / "requirements/desktop.txt").read_text("utf-8"), re.MULTILINE)


def _is_installed(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def write_licences(parts: Iterable[Part], folder: Path) -> None:
    """A folder for each part with its texts, those of the program itself, and a list."""
    lines = [f"Campaign Materials Studio {__version__}: LGPL-3.0-or-later"]
    own = folder / NAME
    own.mkdir(parents=True)
    for name in ("LICENSE", "LICENSE.GPL"):
        shutil.copyfile(ROOT / name, own / name)
    for part in parts:
        place = folder / re.sub(r"[^\w.+-]+", "-", part.name).strip("-")
        place.mkdir(exist_ok=True)
        for text in part.texts:
            shutil.copyfile(text, _free(place / text.name))
        lines.append(f"{part.name} {part.version}: {part.licence}")
    (folder / "LIST.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _free(path: Path) -> Path:
    """The path, with a number where it is taken: a package may bring several texts of one name."""
    names = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 1000))
    return path if not path.exists() else next(name for name in names if not name.exists())


def write_read_me(folder: Path) -> None:
    """The page that says what lies in the folder."""
    exe = ".exe" if os.name == "nt" else ""
    pad = " " * (len(NAME) - len("materials"))
    text = READ_ME.format(version=__version__, name=NAME, exe=exe, pad=pad, name_licences=LICENCES)
    (folder / "READ ME.txt").write_text(text, encoding="utf-8")


def write_sums(folder: Path) -> None:
    """The digest of every file, as ``sha256sum`` writes and checks them."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files
    ]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

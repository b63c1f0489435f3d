"""The folder that ``make app`` builds, on a machine that has no Python: it makes packs and opens its window.

Long: building takes minutes, so this belongs to ``make test-all``.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.support.logos import TALL, pdf
from tests.support.screens import real_screen, send

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]

NAME = "campaign-materials-studio"
DEMO = (
    *("make", "--force", "lancashire", "--campaign", "stop-it-now", "--audience", "own", "--date", "2026-11-23"),
    *("--layout", "poster-a4", "--layout", "leaflet-a4-dl-roll", "--layout", "card-business"),
)
PERMISSION = """
[partner.permission]
by = "A. Named"
role = "Head of communications"
on = 2026-11-02
use = "Posters of this campaign"
"""
WITH_LOGOS = f"""
version = 1
name = "Stop It Now"
force = "lancashire"
campaign = "stop-it-now"
audience = "own"
language = "en"
layouts = ["poster-a4"]

[[partner]]
name = "Ferrin Trust"
logo = "ferrin.svg"
{PERMISSION}
[[partner]]
name = "Ostrey County Council"
logo = "ostrey.pdf"
{PERMISSION}"""
LARGEST_MB = 350
LONGEST = 300
TRIES = 20
UNWANTED = (
    "network",
    "qml",
    "quick",
    "virtualkeyboard",
    "libssl",
    "libcrypto",
    "_ssl",
    "tk.",
    "tkinter",
    "pytest",
    "qgtk",
)
"""Parts of file names that have no place in the folder: it sends nothing, and it is not a workshop."""


@pytest.fixture(scope="module")
def app(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder as somebody installed it: copied elsewhere, a blank in the path, nobody may write to it."""
    built = tmp_path_factory.mktemp("dist")
    done = subprocess.run([sys.executable, "tools/build_app.py", str(built)], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}\nIs the list app.txt installed? make app does that."
    place = tmp_path_factory.mktemp("machine") / "Program files" / NAME
    shutil.move(built / NAME, place)
    for path in place.rglob("*"):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    return place


def bare(home: Path, **more: str) -> dict[str, str]:
    """The environment of a machine that has nothing: no programs to find, an empty home."""
    return {"PATH": "/nonexistent", "HOME": str(home), **more}


def activate(screen: dict[str, str], name: str) -> None:
    """Wait for the program's window and give it the keyboard. While a window is being made, xdotool may ask after one
    that is gone again, and ends; then it is asked once more."""
    for _ in range(TRIES):
        with suppress(subprocess.CalledProcessError):
            found = ("search", "--sync", "--onlyvisible", "--class", name)
            return send(screen, *found, "windowactivate", "--sync", timeout=LONGEST)
    raise AssertionError(f"{name} shows no window")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def own_files(app: Path) -> Iterator[Path]:
    return (path for path in app.rglob("*") if path.is_file() and not path.is_symlink())


def test_it_makes_the_pack_of_a_checkout_to_the_byte(app: Path, root: Path, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    made, usual = tmp_path / "made", tmp_path / "usual"
    command = [app / "materials", *DEMO, "--out", made]
    done = subprocess.run(command, cwd=tmp_path, env=bare(tmp_path / "home"), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    subprocess.run([sys.executable, "main.py", *DEMO, "--out", usual], cwd=root, check=True, capture_output=True)
    assert contents(made) == contents(usual) != {}


def test_it_reads_logos_of_both_kinds_as_a_checkout_does(app: Path, root: Path, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "ferrin.svg").write_bytes(TALL)
    (tmp_path / "ostrey.pdf").write_bytes(pdf(b"0 0 1 0 k 10 10 180 80 re f"))
    (tmp_path / "set.toml").write_text(WITH_LOGOS, encoding="utf-8")
    made, usual, bare_made = tmp_path / "made", tmp_path / "usual", tmp_path / "without"
    make = ("make", "set.toml", "--date", "2026-11-23", "--out")
    command = [app / "materials", *make, made]
    done = subprocess.run(command, cwd=tmp_path, env=bare(tmp_path / "home"), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    own = [sys.executable, root / "main.py", *make]
    subprocess.run([*own, usual], cwd=tmp_path, check=True, capture_output=True)
    assert contents(made) == contents(usual) != {}
    for logo in ("ferrin.svg", "ostrey.pdf"):
        (tmp_path / "set.toml").write_text(WITH_LOGOS.replace(f'logo = "{logo}"\n', ""), encoding="utf-8")
        subprocess.run([*own, bare_made], cwd=tmp_path, check=True, capture_output=True)
        assert press_files(bare_made).isdisjoint(press_files(made)), f"{logo} is not drawn"
        shutil.rmtree(bare_made)


def press_files(pack: Path) -> set[bytes]:
    return {path.read_bytes() for path in (pack / "1 For the printer").glob("stop-it-now*.pdf")}


def test_its_window_opens_with_the_qt_that_lies_in_the_folder(app: Path, tmp_path: Path) -> None:
    with real_screen() as screen:
        environment = bare(tmp_path, DISPLAY=screen["DISPLAY"])
        with subprocess.Popen([app / NAME], env=environment, cwd=tmp_path) as program:
            try:
                activate(screen, NAME)
                mapped = Path(f"/proc/{program.pid}/maps").read_text()
                send(screen, "key", "ctrl+q")
                assert program.wait(timeout=LONGEST) == 0
            finally:
                program.kill()
    loaded = {line.split(maxsplit=5)[5] for line in mapped.splitlines() if "libQt6" in line}
    assert {Path(path).parent for path in loaded} == {app / "lib/PySide6/Qt/lib"}
    written = {path.relative_to(tmp_path).parts[:2] for path in tmp_path.rglob("*") if path.is_file()}
    assert written <= {(".config", NAME), (".cache", NAME), (".local", "share")}


def test_nothing_was_written_into_it_and_every_digest_holds(app: Path) -> None:
    lines = (app / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    there = {path.relative_to(app).as_posix(): path for path in own_files(app)}
    assert listed.keys() | {"SHA256SUMS"} == there.keys()
    assert [n for n, digest in listed.items() if hashlib.sha256(there[n].read_bytes()).hexdigest() != digest] == []


def test_qt_is_files_that_may_be_replaced(app: Path) -> None:
    libraries = app / "lib/PySide6/Qt/lib"
    for name in ("Core", "Gui", "Widgets", "Svg", "DBus", "XcbQpa"):
        assert (libraries / f"libQt6{name}.so.6").is_file()
    elsewhere = [path for path in own_files(app) if path.name.startswith("libQt6") and path.parent != libraries]
    assert elsewhere == []


def test_it_carries_nothing_that_nobody_asked_for(app: Path) -> None:
    names = [path.relative_to(app).as_posix() for path in own_files(app)]
    libraries = [name for name in names if name.startswith("lib/") and not name.startswith("lib/materials_app/")]
    assert [name for name in libraries if any(word in name.lower() for word in UNWANTED)] == []
    assert sum(path.stat().st_size for path in own_files(app)) < LARGEST_MB * 1_000_000


def test_each_part_in_the_bill_has_its_licence_beside_it(app: Path) -> None:
    bill = json.loads((app / "sbom.cdx.json").read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["metadata"]["component"]["name"]) == ("CycloneDX", NAME)
    listed = (app / "LICENCES/LIST.txt").read_text(encoding="utf-8")
    parts = {part["name"]: part for part in bill["components"]}
    assert {"python", "PySide6_Essentials", "shiboken6", "numpy", "Inter (font)"} <= parts.keys()
    for name, part in parts.items():
        assert f"{name} {part['version']}: " in listed
    folders = [path for path in (app / "LICENCES").iterdir() if path.is_dir()]
    assert len(folders) == len(parts) + 1  # and the program's own
    assert [folder.name for folder in folders if not any(folder.iterdir())] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (app / "LICENCES/PySide6_Essentials/LICENSE").read_text()


def test_its_entry_starts_what_is_there(app: Path) -> None:
    entry = (app / f"share/applications/{NAME}.desktop").read_text(encoding="utf-8")
    assert f"Exec=/opt/{NAME}/{NAME} desktop %f" in entry
    assert (app / f"share/icons/hicolor/48x48/apps/{NAME}.png").is_file()
    help_text = subprocess.run([app / NAME, "desktop", "--help"], env=bare(app), capture_output=True, text=True)
    assert help_text.returncode == 0, help_text.stderr

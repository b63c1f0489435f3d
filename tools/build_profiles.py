"""Build the output profiles in ``assets/icc`` from freely licensed characterisation data, the same bytes every time.

Needs two Debian packages, at development time only: ``argyll`` (``colprof``, ``profcheck``) and ``icc-profiles-free``
(the characterisation data and the sRGB profile whose gamut the perceptual tables are mapped from). About one minute a
profile. ``python tools/build_profiles.py`` writes the profiles and their records; the committed files are its output.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import tomli_w

DATA = Path("/usr/share/color/icc")
DATA_PACKAGE = "icc-profiles-free 2.0.1"
TARGET = Path(__file__).resolve().parent.parent / "assets" / "icc"
COPYRIGHT = "Built from FOGRA characterisation data under the zlib licence. Use, embed and pass on freely."

CREATED = datetime(2026, 11, 23)
"""Day of the recipe. ``colprof`` writes the time of its run; nothing else in its output differs between runs."""

CREATED_AT = slice(24, 36)
"""Where an ICC header holds its date: six big-endian 16-bit numbers (ICC.1:2022, 7.2.1)."""

BLACK_START = "0.15"
BLACK_END = "0.95"
BLACK_SHAPE = "0.8"
"""Black grows from 15 % of the way to the darkest point up to all of it at 95 %, a little early (shape below 1), so
that shadows stand on the black plate and survive poor register."""

BLACK_LIMIT = 98
"""Highest black in conversions, per cent: the shadow of a photograph keeps a trace of its screen."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One profile to build: ``ink_limit`` in per cent of total area coverage, ``data`` without ``.ti3``."""

    id: str
    title: str
    description: str
    data: str
    identifier: str
    ink_limit: int


RECIPES = (
    Recipe("coated-fogra39", "Coated paper", "Campaign Coated (FOGRA39L) 300%", "FOGRA39L", "FOGRA39", ink_limit=300),
    Recipe(
        "uncoated-fogra29", "Uncoated paper", "Campaign Uncoated (FOGRA29L) 280%", "FOGRA29L", "FOGRA29", ink_limit=280
    ),
)


def arguments(recipe: Recipe) -> list[str]:
    """What ``colprof`` is given, without the file names.

    No measurement data inside (``-nc``: 227 KB, not 354, in every file we make); medium quality; mixed viewing
    conditions, perceptual intent mapped from sRGB.
    """
    black = ["-kp", "0", BLACK_START, "1", BLACK_END, BLACK_SHAPE]
    gamut = ["-cmt", "-dpp", "-S", str(DATA / "sRGB.icc")]
    names = ["-D", recipe.description, "-C", COPYRIGHT]
    return ["-nc", "-qm", *gamut, f"-l{recipe.ink_limit}", f"-L{BLACK_LIMIT}", *black, *names]


def build(recipe: Recipe, folder: Path) -> tuple[bytes, str]:
    """Profile bytes with a fixed date, and how near they come to the data (CIEDE2000, as ``profcheck`` says it)."""
    shutil.copy(DATA / f"{recipe.data}.ti3", folder / "data.ti3")
    subprocess.run(["colprof", *arguments(recipe), "-O", "out.icc", "data"], cwd=folder, check=True)
    check = ["profcheck", "-k", "data.ti3", "out.icc"]
    said = subprocess.run(check, cwd=folder, check=True, capture_output=True, text=True).stdout
    profile = bytearray((folder / "out.icc").read_bytes())
    profile[CREATED_AT] = struct.pack(">6H", *CREATED.timetuple()[:6])
    return bytes(profile), said


def record(recipe: Recipe, profile: bytes, said: str) -> dict[str, object]:
    """What ``<id>.toml`` says of a profile."""
    found = re.search(r"max\. = ([\d.]+), avg\. = ([\d.]+)", said)
    if found is None:
        raise SystemExit(f"profcheck said nothing we know: {said!r}")
    data = (DATA / f"{recipe.data}.ti3").read_bytes()
    return {
        "id": recipe.id,
        "title": recipe.title,
        "description": recipe.description,
        "file": f"{recipe.id}.icc",
        "sha256": hashlib.sha256(profile).hexdigest(),
        "identifier": recipe.identifier,
        "registry": "http://www.color.org",
        "ink_limit": recipe.ink_limit / 100,
        "licence": "Zlib; see LICENSE.txt beside this file",
        "source": {
            "data": f"{recipe.data}.ti3",
            "package": DATA_PACKAGE,
            "sha256": hashlib.sha256(data).hexdigest(),
            "descriptor": _keyword(data, "DESCRIPTOR"),
            "created": _keyword(data, "CREATED"),
            "print_conditions": _keyword(data, "PRINT_CONDITIONS"),
        },
        "recipe": {
            "script": "tools/build_profiles.py",
            "tool": "Argyll colprof 2.3.1",
            "arguments": arguments(recipe),
            "mean_error": round(float(found[2]), 2),
            "peak_error": round(float(found[1]), 2),
            "error_measure": "CIEDE2000 against the characterisation data",
        },
    }


def _keyword(data: bytes, name: str) -> str:
    found = re.search(rf'^{name}\s+"(.*)"', data.decode("latin-1"), re.MULTILINE)
    return found[1] if found else ""


def main() -> None:
    """Write every profile and its record."""
    for recipe in RECIPES:
        with tempfile.TemporaryDirectory() as folder:
            profile, said = build(recipe, Path(folder))
        (TARGET / f"{recipe.id}.icc").write_bytes(profile)
        (TARGET / f"{recipe.id}.toml").write_text(tomli_w.dumps(record(recipe, profile, said)), encoding="utf-8")
        sys.stdout.write(f"{recipe.id}: {len(profile)} bytes\n")


if __name__ == "__main__":
    main()

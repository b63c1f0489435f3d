"""Whose the files of the app folder are: each traced to the package it came from, with that package's licence texts.

Everything is read from what is installed: Python packages from their metadata, system libraries from the package
manager, fonts, profiles and word lists from the files beside them. A file that nobody can be named for stops the build.
"""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUILDER = "pyinstaller"
"""Its starter is in every folder, whatever else is."""

_TEXT_NAMES = re.compile(r"(licen[cs]e|copying|notice|authors|patents)", re.IGNORECASE)
_LGPL = (ROOT / "LICENSE", ROOT / "LICENSE.GPL")
_TEXTS_BY_LICENCE = {"LGPL-3.0": _LGPL}
"""Texts for packages that name a licence and bring none of its words."""
_FREE_TEXT = 200
"""A licence field longer than this is the licence itself, not its name."""
_COMMON = re.compile(r"/usr/share/common-licenses/[\w.+-]*\w")


class NobodyKnownError(Exception):
    """Files or texts nobody can be named for; the message lists them."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is passed on with the program: what it is, its licence as it says itself, and the texts.

    ``kind`` is ``pypi``, ``deb``, ``generic`` or ``data``.
    """

    kind: str
    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    about: str = ""


def parts_of(sources: Iterable[str]) -> tuple[Part, ...]:
    """The parts that the files at ``sources`` belong to, our own data included, by name.

    Raises:
        NobodyKnownError: when a file belongs to nothing, or a part brings no licence text.
    """
    owners = _owners()
    names, system, strangers = {BUILDER}, set(), []
    for source in sources:
        path = Path(source)
        owner = owners.get(path) or owners.get(path.resolve())
        if owner:
            names.add(owner)
        elif not (_is_ours(path) or _is_python(path)):
            package = _debian_package(path)
            system.add(package) if package else strangers.append(source)
    if strangers:
        raise NobodyKnownError("No package can be named for: " + ", ".join(sorted(strangers)))
    found = (_python(), *_of_distributions(names), *map(_debian_part, sorted(system)), *our_data())
    return tuple(sorted(_with_texts(found), key=lambda part: (part.name.lower(), part.kind)))


def parts_of_packages(names: Iterable[str]) -> tuple[Part, ...]:
    """The parts the named Python packages make, with Python and our own data; for a list without a folder."""
    found = (_python(), *_of_distributions(set(names)), *our_data())
    return tuple(sorted(_with_texts(found), key=lambda part: (part.name.lower(), part.kind)))


def our_data() -> Iterator[Part]:
    """Fonts, profiles and word lists, each with the licence that lies beside it."""
    for file in sorted((ROOT / "fonts").glob("*/font.toml")):
        font = tomllib.loads(file.read_text(encoding="utf-8"))
        yield Part("data", f"{font['name']} (font)", font["version"], font["licence"], (file.with_name("OFL.txt"),))
    for folder, what in (("icc", "ICC profile"), ("words", "word list")):
        texts = tuple(sorted((ROOT / "assets" / folder).glob("LICENSE*.txt")))
        for file in sorted((ROOT / "assets" / folder).glob("*.toml")):
            data = tomllib.loads(file.read_text(encoding="utf-8"))
            licence = data["licence"].split(";")[0]
            yield Part("data", f"{file.stem} ({what})", data["sha256"][:12], licence, texts)


def _owners() -> dict[Path, str]:
    """Each installed file and the name of the Python package it belongs to."""
    return {
        Path(str(one.locate_file(file))).resolve(): one.metadata["Name"]
        for one in distributions()
        for file in one.files or ()
    }


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(ROOT) and not path.is_relative_to(ROOT / ".venv")


def _is_python(path: Path) -> bool:
    """Python's own: its library, the shared library it lives in, and the archive PyInstaller makes of the former."""
    base = Path(sys.base_prefix).resolve()
    stdlib = Path(sysconfig.get_path("stdlib")).resolve()
    resolved = path.resolve()
    own_prefix = base not in {Path("/usr"), Path("/usr/local")} and resolved.is_relative_to(base)
    return own_prefix or resolved.is_relative_to(stdlib) or path.name == "base_library.zip" or _is_runtime(path)


def _is_runtime(path: Path) -> bool:
    """Microsoft's runtime, which Python and Qt bring on Windows, and Python's own library."""
    return path.name.lower().startswith(("libpython", "python3", "vcruntime", "msvcp", "ucrtbase", "api-ms-win"))


def _python() -> Part:
    stdlib = Path(sysconfig.get_path("stdlib"))
    candidates = (stdlib / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE")
    texts = tuple(path for path in candidates if path.is_file())[:1] or _debian_texts(
        f"libpython3.{sys.version_info[1]}"
    )
    return Part("generic", "python", platform.python_version(), "Python-2.0", texts)


def _of_distributions(names: set[str]) -> Iterator[Part]:
    for name in sorted(names):
        one = distribution(name)
        licence = licence_of(one)
        texts = _texts_of(one)
        if not texts:
            texts = next((known for start, known in _TEXTS_BY_LICENCE.items() if licence.startswith(start)), ())
        yield Part("pypi", one.metadata["Name"], one.version, licence, texts, _said(one, "Summary"))


def licence_of(one: Distribution) -> str:
    """The licence a Python package says it is under: the expression, else the field, else the classifiers."""
    lines = one.metadata.get_all("Classifier") or ()
    classifiers = [line.split(" :: ")[-1] for line in lines if line.startswith("License")]
    field = _said(one, "License")
    short = field if "\n" not in field and len(field) < _FREE_TEXT else ""
    return _said(one, "License-Expression") or short or " AND ".join(classifiers) or "see its texts"


def _said(one: Distribution, name: str) -> str:
    return str(one.metadata[name]).strip() if name in one.metadata else ""


def _texts_of(one: Distribution) -> tuple[Path, ...]:
    named = [
        Path(str(one.locate_file(file)))
        for file in one.files or ()
        if file.parts[0].endswith(".dist-info")
        and (len(file.parts) > 2 or _TEXT_NAMES.search(file.name))
        and file.name not in {"RECORD", "METADATA"}
    ]
    return tuple(sorted(path for path in named if path.is_file()))


def _debian_package(path: Path) -> str:
    """The Debian package a system library belongs to, with its architecture; empty where nobody can say."""
    if not shutil.which("dpkg-query"):
        return ""
    spellings = dict.fromkeys((path, path.resolve(), *(Path(f"/usr{one}") for one in (path, path.resolve()))))
    for one in (*spellings, *(Path(str(one).removeprefix("/usr")) for one in spellings)):
        done = subprocess.run(["dpkg-query", "--search", str(one)], capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout.split(": ")[0]
    return ""


def _debian_part(package: str) -> Part:
    asked = ["dpkg-query", "--show", "--showformat=${Version}", package]
    version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return Part("deb", package.split(":")[0], version, "see its texts", _debian_texts(package.split(":")[0]))


def _debian_texts(package: str) -> tuple[Path, ...]:
    """A package's copyright file, with the whole texts that it only points at."""
    copyright_file = Path("/usr/share/doc") / package / "copyright"
    if not copyright_file.is_file():
        return ()
    pointed = sorted(set(_COMMON.findall(copyright_file.read_text(encoding="utf-8", errors="replace"))))
    return (copyright_file, *(Path(one) for one in pointed if Path(one).is_file()))


def _with_texts(found: Iterable[Part]) -> tuple[Part, ...]:
    parts = tuple(found)
    bare = [part.name for part in parts if not part.texts]
    if bare:
        raise NobodyKnownError("No licence text is to be found for: " + ", ".join(bare))
    return parts

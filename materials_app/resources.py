"""Where our files lie: beside the package in a checkout, inside it when installed. The only module that knows.

Nothing is parsed here except the few lines that say which file a font or profile is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from hashlib import file_digest, sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import tomli

from materials_app.errors import DataFileError, FontError, InputError
from materials_app.model.brand_shelf import BRAND_FILE, NO_BRANDS, BrandShelf
from materials_app.model.condition import IccProfile
from materials_app.model.library import DataFile, FontFile, ImageFile
from materials_app.model.mark import Mark
from materials_app.model.partner import MOST_PARTNERS
from materials_app.model.said import said

_PACKAGE = Path(__file__).parent
_DATA_FOLDERS = (
    *("assets/forces", "assets/resources", "assets/formats", "assets/conditions", "assets/rules"),
    *("assets/families", "assets/words", "assets/languages", "assets/screens"),
)
_DATA_FOLDERS_BY_NAME = ("assets/campaigns", "templates", "fonts")
DIGESTS = "assets/SHA256SUMS"
_DIGEST_LINE = re.compile(r"[0-9a-f]{64}  \S.*")
"""Digest and path of every data file as shipped, as ``sha256sum`` writes them (made by ``make digests``)."""
_ABSENT = "There is no such file: put it beside the set, or write its name as it is called."
_OF_PACK = "Import the brand pack again."
_REINSTALL = "Install the program again, or run it from a complete checkout."


def data_root() -> Path:
    """The folder that holds ``assets``, ``fonts`` and ``templates``.

    Raises:
        DataFileError: when there is none, that is, when the installation is damaged.
    """
    for root in (_PACKAGE / "_data", _PACKAGE.parent):
        if (root / "assets").is_dir():
            return root
    raise DataFileError(
        said("The program's own data files are missing."), hint=said(_REINSTALL), error_id="data-missing"
    )


def data_files(root: Path | None = None) -> tuple[DataFile, ...]:
    """Every shipped data file as text, by path. ``root`` stands in for ``data_root()``.

    Raises:
        DataFileError: when a file is not UTF-8 text or cannot be read.
    """
    base = root or data_root()
    shipped = _shipped(base)
    return tuple(_data_file(base, path, shipped) for path in sorted(_data_paths(base)))


def _data_paths(base: Path) -> Iterator[Path]:
    for folder in _DATA_FOLDERS:
        yield from (base / folder).glob("*.toml")
    for folder in _DATA_FOLDERS_BY_NAME:
        yield from (base / folder).glob("*/*.toml")


def interface_languages(root: Path | None = None) -> tuple[str, ...]:
    """The languages the window can speak, English first: each is a folder of words."""
    folder = (root or data_root()) / "assets" / "interface"
    found = sorted(path.name for path in folder.glob("*") if path.is_dir())
    return ("en", *(name for name in found if name != "en"))


def interface_files(language: str, root: Path | None = None) -> tuple[DataFile, ...]:
    """The words of the window in a language, by path. They stand on no page, so the list of digests leaves them out.

    Raises:
        DataFileError: when there are none, or a file is not UTF-8 text or cannot be read.
    """
    base = root or data_root()
    paths = sorted((base / "assets" / "interface" / language).glob("*.toml"))
    if not paths:
        raise DataFileError(
            said("The window has no words in the language “{language}”.", language=language), hint=said(_REINSTALL)
        )
    return tuple(_data_file(base, path) for path in paths)


def sentence_files(language: str, root: Path | None = None) -> tuple[DataFile, ...]:
    """What a language says for the English sentences of findings and errors, by path; none where nobody has said it.

    Raises:
        DataFileError: when a file is not UTF-8 text or cannot be read.
    """
    base = root or data_root()
    return tuple(_data_file(base, path) for path in sorted((base / "assets" / "sentences" / language).glob("*.toml")))


def starter_text(name: str, root: Path | None = None) -> str:
    """The comments that a file somebody is to fill begins with: every key, and what it is.

    Raises:
        DataFileError: when it cannot be read.
    """
    base = root or data_root()
    return _data_file(base, base / "assets" / "starters" / f"{name}.toml").text


def layout_names(root: Path | None = None) -> tuple[str, ...]:
    """The ids of all layouts, without reading one."""
    return tuple(sorted(path.name for path in ((root or data_root()) / "templates").iterdir() if path.is_dir()))


def _data_file(base: Path, path: Path, shipped: Mapping[str, str] | None = None) -> DataFile:
    name = path.relative_to(base).as_posix()
    try:
        data = path.read_bytes()
        text, digest = data.decode("utf-8").replace("\r\n", "\n"), sha256(data).hexdigest()
        return DataFile(name, text, digest, path.parent, is_shipped=(shipped or {}).get(name) == digest)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DataFileError(
            said("The file is not UTF-8 text."), hint=said("Save it again as UTF-8."), place=f"{name}:{line}"
        ) from error
    except OSError as error:
        raise DataFileError(
            said("The file cannot be read: {strerror}.", strerror=error.strerror), hint=said(_REINSTALL), place=name
        ) from error


def _shipped(base: Path) -> dict[str, str]:
    """The digests of the data files as shipped, by path; none where the list is missing.

    Raises:
        DataFileError: when a line of it is no digest and path, as where two versions of it were joined; gives the line.
    """
    try:
        lines = (base / DIGESTS).read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    for number, line in enumerate(lines, 1):
        if not _DIGEST_LINE.fullmatch(line):
            raise DataFileError(
                said("The list of shipped digests is damaged: a line is no digest and path."),
                hint=said("Install again; in a checkout, settle the conflict or delete the file, then: make digests."),
                place=f"{DIGESTS}:{number}",
            )
    return {name: digest for digest, name in (line.split("  ", 1) for line in lines)}


def digest_of_all(files: tuple[DataFile, ...]) -> str:
    """One SHA-256 over the digests of all data files, by their paths: whether any of them is another one."""
    return sha256("".join(f"{file.sha256}  {file.path}\n" for file in files).encode()).hexdigest()


def changed_files(files: tuple[DataFile, ...], root: Path | None = None) -> tuple[str, ...]:
    """The data files that are not as shipped: changed, added or, with a note, missing (ground rule trust-root).

    Raises:
        DataFileError: when the list of shipped digests is missing.
    """
    shipped = _shipped(root or data_root())
    if not shipped:
        raise DataFileError(said("The list of shipped digests is missing."), hint=said(_REINSTALL), place=DIGESTS)
    present = {file.path: file.sha256 for file in files}
    missing = tuple(f"{name} (missing)" for name in sorted(shipped.keys() - present))
    return (*(name for name in sorted(present) if shipped.get(name) != present[name]), *missing)


class ShippedLibrary:
    """The asset library of the installed program: ``pictures`` is the folder a set's picture lies in, ``brands`` the
    installed brand packs."""

    def __init__(self, root: Path | None = None, pictures: Path | None = None, brands: BrandShelf = NO_BRANDS) -> None:
        self._root = root or data_root()
        self._pictures = pictures
        self._brands = brands

    def font(self, family: str) -> FontFile:
        """The font of a family id such as ``archivo``, or of a brand pack.

        Raises:
            FontError: when there is none. InputError: when the pack has none.
        """
        if family.startswith(BRAND_FILE):
            found = self._brands.file(family)
            return FontFile(family, found.name, found.sha256, found.data)
        return _font(self._root, family)

    def profile(self, profile: str) -> IccProfile:
        """The ICC profile with this id.

        Raises:
            DataFileError: when there is none.
        """
        return _profile(self._root, profile)

    def image(self, image: str) -> ImageFile:
        """The picture file of this name beside the set.

        Raises:
            InputError: when there is none, it lies elsewhere, or it is not a picture.
        """
        if image.startswith(BRAND_FILE):
            found = self._brands.file(image)
            return _picture(image, found.data, found.sha256, _OF_PACK)
        return _image(self._beside(image))

    def mark(self, name: str) -> Mark:
        """The vector logo in the file of this name beside the set, or in a brand pack.

        Raises:
            InputError: when there is none, it lies elsewhere, or it is refused.
        """
        if name.startswith(BRAND_FILE):
            return _read_mark(name, self._brands.file(name).data)
        return _mark(self._beside(name))

    def digest(self, name: str) -> str:
        """SHA-256 of the bytes of a picture or logo; empty where they cannot be read."""
        try:
            return self._brands.file(name).sha256 if name.startswith(BRAND_FILE) else _digest(self._beside(name))
        except InputError:
            return ""

    def _beside(self, image: str) -> Path:
        if self._pictures is None or not image or Path(image).name != image:
            raise InputError(
                said("The picture “{image}” is not beside the set.", image=image),
                hint=said("Put the picture into the set's own folder and give its file name alone."),
                error_id="picture-missing",
            )
        return self._pictures / image


@cache
def _font(root: Path, family: str) -> FontFile:
    folder = root / "fonts" / family
    try:
        name = str(_head(folder / "font.toml")["file"])
        data = (folder / name).read_bytes()
    except (OSError, KeyError) as error:
        raise FontError(
            said("There is no font family “{family}”.", family=family), hint=said(_REINSTALL), error_id="font-missing"
        ) from error
    return FontFile(family, name, sha256(data).hexdigest(), data)


@cache
def _profile(root: Path, profile: str) -> IccProfile:
    folder = root / "assets" / "icc"
    try:
        description = str(_head(folder / f"{profile}.toml")["description"])
        data = (folder / f"{profile}.icc").read_bytes()
    except (OSError, KeyError) as error:
        raise DataFileError(
            said("There is no ICC profile “{profile}”.", profile=profile),
            hint=said(_REINSTALL),
            place=f"assets/icc/{profile}.icc",
        ) from error
    return IccProfile(profile, description, sha256(data).hexdigest(), data)


def _head(path: Path) -> dict[str, Any]:
    return tomli.loads(path.read_text(encoding="utf-8"))


def _image(path: Path) -> ImageFile:
    """The picture as it lies there now: a file that was written again is another one."""
    try:
        state = path.stat()
    except OSError:
        return _read_image(path, 0, 0)
    return _read_image(path, state.st_mtime_ns, state.st_size)


def _digest(path: Path) -> str:
    try:
        state = path.stat()
        return _read_digest(path, state.st_mtime_ns, state.st_size)
    except OSError:
        return ""


@lru_cache(maxsize=2 * MOST_PARTNERS)  # asked at every key
def _read_digest(path: Path, _written: int, _size: int) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


@lru_cache(maxsize=MOST_PARTNERS + 1)  # a page is set at every key; reading its pictures takes longer than its words
def _read_image(path: Path, _written: int, _size: int) -> ImageFile:
    unlike = "Use a TIFF, JPEG or PNG file that opens in a picture viewer."
    try:
        data = path.read_bytes() if path.is_file() else b""
    except OSError:
        data = b""
    return _picture(path.name, data, sha256(data).hexdigest(), unlike if path.is_file() else _ABSENT)


def _picture(name: str, data: bytes, digest: str, remedy: str) -> ImageFile:
    from PIL import Image, UnidentifiedImageError  # 20 ms that only sets with a picture pay

    try:
        with Image.open(BytesIO(data)) as picture:
            width, height = picture.size
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise InputError(
            said("The picture “{name}” cannot be read.", name=name), hint=remedy, error_id="picture-unreadable"
        ) from error
    return ImageFile(name, digest, width, height, data)


def _mark(path: Path) -> Mark:
    from materials_app.logos.read import MOST_BYTES  # what reads shapes takes 50 ms to load

    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)  # one more than is taken: the rest need not be read to be refused
    except OSError as error:
        raise InputError(
            said("The picture “{name}” cannot be read.", name=path.name), hint=_ABSENT, error_id="picture-unreadable"
        ) from error
    return _read_mark(path.name, data)


@lru_cache(maxsize=2 * MOST_PARTNERS)  # as pictures; a logo has two versions
def _read_mark(name: str, data: bytes) -> Mark:
    from materials_app.logos.read import read_mark

    return read_mark(name, data)


@cache
def icon_text(icon: str) -> str:
    """The SVG text of one of the window's icons.

    Raises:
        DataFileError: when there is none of that name.
    """
    path = data_root() / "assets" / "icons" / f"{icon}.svg"
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise DataFileError(
            said("There is no icon “{icon}”.", icon=icon), hint=said(_REINSTALL), place=f"assets/icons/{icon}.svg"
        ) from error


def page_text(name: str) -> str:
    """The text of a page of the docs, by its path there.

    Raises:
        DataFileError: when there is none of that name.
    """
    return _text_under("docs", name)


LICENCE_PATTERNS = ("LICENSE*", "fonts/*/OFL.txt", "assets/icc/LICENSE.txt", "assets/words/LICENSE*.txt")


def licence_texts() -> tuple[str, ...]:
    """The licence texts the program carries, by path: its own first."""
    root = data_root()
    found = (path for pattern in LICENCE_PATTERNS for path in sorted(root.glob(pattern)))
    return tuple(path.relative_to(root).as_posix() for path in found)


def licence_text(name: str) -> str:
    """One of the licence texts.

    Raises:
        DataFileError: when there is none of that name.
    """
    return _text_under("", name if name in licence_texts() else "")


def _text_under(folder: str, name: str) -> str:
    """A text of ours by its path under a folder; nothing outside it is read."""
    base = data_root() / folder
    path = (base / name).resolve()
    try:
        if not path.is_relative_to(base.resolve()):
            raise FileNotFoundError
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(
            said("There is no page “{name}”.", name=name), hint=said(_REINSTALL), place=f"{folder}/{name}"
        ) from error

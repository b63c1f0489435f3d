"""The program's icon: the files for each desktop are its drawing, and the window shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtWidgets import QApplication

from tools import make_icons

FILES = sorted(path.name for path in make_icons.FOLDER.iterdir())


@pytest.fixture(scope="module")
def fresh(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The icons as their drawing gives them today."""
    folder = tmp_path_factory.mktemp("icons")
    assert make_icons.main(folder) == 0
    return folder


def sizes(path: Path) -> dict[tuple[int, int], Image.Image]:
    """Every picture in an icon file, by its size in pixels."""
    with Image.open(path) as icon:
        if path.suffix == ".png":
            return {icon.size: icon.convert("RGBA")}
        within = icon.ico if path.suffix == ".ico" else icon.icns
        pictures = [within.getimage(size).convert("RGBA") for size in icon.info["sizes"]]
        return {picture.size: picture for picture in pictures}


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_what_the_drawing_gives(name: str, fresh: Path) -> None:
    kept, made = sizes(make_icons.FOLDER / name), sizes(fresh / name)
    assert kept.keys() == made.keys()
    for size, picture in kept.items():
        assert ImageChops.difference(picture, made[size]).getextrema() == ((0, 0),) * 4, size


def test_windows_finds_each_size_it_asks_for() -> None:
    assert {width for width, _ in sizes(make_icons.FOLDER / f"{make_icons.NAME}.ico")} == set(make_icons.WINDOWS)


def test_the_small_sign_keeps_its_edges_on_whole_pixels() -> None:
    """At 16 px the first line of words is white and nothing but white: a blurred edge would mix it with the ground."""
    with Image.open(make_icons.FOLDER / f"{make_icons.NAME}-16.png") as icon:
        row = [icon.convert("RGBA").getpixel((x, 3)) for x in range(1, 8)]
    assert row == [(5, 64, 60, 255), *[(255, 255, 255, 255)] * 5, (5, 64, 60, 255)]


def test_the_application_wears_it(qapp: QApplication) -> None:
    assert not qapp.windowIcon().isNull()
    assert qapp.windowIcon().pixmap(16).toImage().pixelColor(9, 3).name() == "#fdc53c"

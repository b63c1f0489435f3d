"""``python -m tools.window_pictures FOLDER SCENE...``: pictures of the window, scene by scene, for README and docs.

Letters, pages and dates are the program's own or fixed, so the same program makes the same bytes again.
"""

from __future__ import annotations

import sys
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QDialog

from materials_app.desktop.application import make_application
from materials_app.desktop.theme import THEMES, ink
from materials_app.pipeline.studio import open_studio
from tools.scenes import IN_OTHER_WAYS, IN_WELSH, SCENES, TWICE_AS_FINE
from tools.stage import Stage, stage

COLOURS, FREQUENT = 256, 160
"""The window is flat: a palette makes the files a third as long, and nobody sees it."""
VEIL = QColor(0, 0, 0, 90)
"""Over the window behind a dialog, whose frame is drawn by the system and not by us."""


def main(folder: Path, names: list[str]) -> None:
    """Make a picture of each of these scenes."""
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    scenes = {scene.name: scene for scene in (*SCENES, *IN_OTHER_WAYS, *IN_WELSH, *TWICE_AS_FINE)}
    welsh = {scene.name for scene in IN_WELSH}
    application = make_application()
    studio = open_studio()
    for name in names:
        with stage(application, studio, "cy" if name in welsh else "en") as played:
            scenes[name].play(played)
            keep(seen(played), folder / f"{name}.png")


def seen(played: Stage) -> QPixmap:
    """What stands on the screen: the window, and a dialog or a list where it opened over it."""
    main, front = played.window.main, played.front
    picture = main.grab()
    if front is None:
        return picture
    part = front.grab()
    size = part.deviceIndependentSize()
    with QPainter(picture) as painter:
        corner = QPointF(front.mapToGlobal(front.rect().topLeft()) - main.mapToGlobal(main.rect().topLeft()))
        if isinstance(front, QDialog):
            painter.fillRect(main.rect(), VEIL)
            corner = QPointF((main.width() - size.width()) // 2, (main.height() - size.height()) // 2)
        painter.drawPixmap(corner, part)
        if isinstance(front, QDialog):
            painter.setPen(Qt.GlobalColor.black)
            painter.drawRect(QRectF(corner, size).adjusted(-0.5, -0.5, 0.5, 0.5))
    return picture


def keep(picture: QPixmap, target: Path) -> None:
    """Write a picture in few colours, those of the interface among them exactly as they are."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    buffer.close()
    image = Image.open(BytesIO(data.data())).convert("RGB")
    few_colours(image).save(target, optimize=True)


def few_colours(image: Image.Image) -> Image.Image:
    """The picture in its most frequent colours, and each other one as that of those that is nearest."""
    rows = np.asarray(image).reshape(-1, 3)
    all_colours, which, counts = np.unique(rows, axis=0, return_inverse=True, return_counts=True)
    # The interface's own colours first: a mark of a few pixels must not take on the colour of another mark.
    order = np.argsort(-(counts + np.isin(_codes(all_colours), _codes(_own_colours())) * counts.sum()), kind="stable")
    kept = all_colours[order[:FREQUENT]]
    rest = image.quantize(COLOURS - len(kept), Image.Quantize.MEDIANCUT).getpalette() or []
    palette = np.vstack([kept, np.array(rest, dtype=np.uint8).reshape(-1, 3)])[:COLOURS]
    apart = ((all_colours[:, None].astype(np.int32) - palette[None].astype(np.int32)) ** 2).sum(axis=2)
    made = Image.fromarray(apart.argmin(axis=1)[which].astype(np.uint8).reshape(image.height, image.width), "P")
    made.putpalette(palette.tobytes())
    return made


def _own_colours() -> np.ndarray:
    """The colours of every theme."""
    values = (value for theme in THEMES.values() for value in asdict(theme).values() if str(value).startswith("#"))
    colours = [ink(value) for value in values]
    return np.array([(one.red(), one.green(), one.blue()) for one in colours], dtype=np.uint8)


def _codes(colours: np.ndarray) -> np.ndarray:
    """Each colour as one number."""
    return np.asarray(colours.astype(np.int64) @ np.array([65536, 256, 1]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])

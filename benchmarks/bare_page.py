"""The floor of a key: a field, and a page that a bare ``paintEvent`` draws again as a whole from a sketch.

No layout, no checks, no panes: every line is given with its place, Qt sets it. ``bare_page.py SKETCH SCALE PRESSES``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from clocks import begun, ended
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextEdit, QWidget

FONTS = Path(__file__).resolve().parent.parent / "fonts"
FIRST = 20


class Page(QWidget):
    """Draws one page of a sketch; ``word`` ends its first line."""

    def __init__(self, sketch: dict[str, Any], photograph: Path, scale: float) -> None:
        super().__init__()
        self._page, self._scale, self.word = sketch["pages"][0], scale, ""
        self._photograph = QPixmap(str(photograph)).scaledToWidth(
            round(self._page["width"] * scale * 2), Qt.TransformationMode.SmoothTransformation
        )
        self._families = {name: _installed(name) for name in ("archivo", "inter")}
        self.setFixedSize(round(self._page["width"] * scale), round(self._page["height"] * scale))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt names it)
        """Everything, each time."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.scale(self._scale, self._scale)
        for shape in self._page["shapes"]:
            _draw_shape(painter, shape)
        for picture in self._page["pictures"]:
            painter.drawPixmap(QRectF(*picture["box"]), self._photograph, _crop(picture["crop"], self._photograph))
        for number, line in enumerate(self._page["lines"]):
            font = QFont(self._families[line["font"]])
            font.setPointSizeF(line["size"] * 72 / self.logicalDpiY())
            painter.setFont(font)
            painter.setPen(QColor(line["rgb"]))
            painter.drawText(QPointF(line["x"], line["y"]), line["text"] + ("" if number else self.word))
        for symbol in self._page["symbols"]:
            _draw_symbol(painter, symbol)
        painter.end()


def _installed(family: str) -> str:
    font = next((FONTS / family).glob("*.ttf"))
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font)))[0]


def _crop(crop: list[float], image: QPixmap) -> QRectF:
    left, top, right, bottom = crop
    width, height = image.width(), image.height()
    return QRectF(left * width, top * height, (right - left) * width, (bottom - top) * height)


def _draw_shape(painter: QPainter, shape: dict[str, Any]) -> None:
    path = QPainterPath()
    for step, *numbers in shape["steps"]:
        points = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if step == "m":
            path.moveTo(points[0])
        elif step == "l":
            path.lineTo(points[0])
        elif step == "c":
            path.cubicTo(*points)
        else:
            path.closeSubpath()
    if shape["fill"]:
        painter.fillPath(path, QColor(shape["fill"]["rgb"]))


def _draw_symbol(painter: QPainter, symbol: dict[str, Any]) -> None:
    side = symbol["module"]
    for down, row in enumerate(symbol["rows"]):
        for across, module in enumerate(row):
            if module == "1":
                place = QRectF(symbol["x"] + across * side, symbol["y"] + down * side, side, side)
                painter.fillRect(place, QColor(symbol["rgb"]))


def main(sketch: Path, scale: float, presses: int) -> None:
    """Type into the field, paint the page, print what each press took."""
    application = QApplication(["bare"])
    drawn = json.loads(sketch.read_text(encoding="utf-8"))
    window, field, page = QWidget(), QTextEdit(), Page(drawn, sketch.parent / drawn["photograph"], scale)
    row = QHBoxLayout(window)
    row.addWidget(field)
    row.addWidget(page)
    window.resize(1440, 900)

    def typed() -> None:
        page.word = field.toPlainText()[-8:]
        page.repaint()

    field.textChanged.connect(typed)
    window.show()
    field.setFocus()
    application.processEvents()
    taken = [_pressed(application, field) for _ in range(FIRST + presses)][FIRST:]
    print(json.dumps(taken))


def _pressed(application: QApplication, field: QTextEdit) -> dict[str, float]:
    begin = begun()
    QTest.keyClicks(field, "e")
    end = ended()
    application.processEvents()
    return {"cpu": (end.cpu - begin.cpu) * 1000, "wall": (end.wall - begin.wall) * 1000}


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))

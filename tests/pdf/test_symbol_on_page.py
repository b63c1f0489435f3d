from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import zxingcpp

from materials_app.model.geometry import Rect
from materials_app.render.raster import rasterise
from tests.pdf.sample import A6, PAYLOAD, SYMBOL, symbol


@pytest.mark.parametrize("name", ["press", "office"])
@pytest.mark.parametrize("ppi", [100, 300])
def test_the_symbol_decodes_from_the_whole_page(name: str, ppi: int, every_file: dict[str, Path]) -> None:
    page = np.asarray(rasterise(every_file[name].read_bytes(), 1, ppi))
    (found,) = zxingcpp.read_barcodes(page)
    assert found.text == PAYLOAD


def test_no_seam_runs_between_neighbouring_modules(press: Path) -> None:
    """At an awkward resolution every row of the finder's dark core is as dark as ink can be."""
    module = symbol().module
    core = Rect(SYMBOL.x + 2 * module, SYMBOL.y + 2 * module, 3 * module, 3 * module).grown(-module / 2)
    sheet = A6.media_box
    window = Rect(core.x - sheet.x, core.y - sheet.y, core.width, core.height)
    pixels = np.asarray(rasterise(press.read_bytes(), 1, 263, window).convert("L"))
    assert pixels.max() - pixels.min() <= 2

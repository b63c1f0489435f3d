"""The list of forces: a force that prints another name than its public one says which."""

from __future__ import annotations

from PySide6.QtCore import Qt

from materials_app.app.making import ForceGroup
from materials_app.desktop.force_list import ForceModel, rows_of
from materials_app.pipeline.studio import Studio


def test_a_force_that_prints_another_name_tells_it(studio: Studio) -> None:
    forces = studio.catalogue.forces
    model = ForceModel()
    model.show_rows(rows_of((ForceGroup("forces", forces),), with_headings=False), "")
    told = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]
    others = [one.printed_name("en") for one in forces if one.printed_name("en") != one.public_name]
    assert others
    assert [words for words in told if words] == [f"Prints as “{name}”" for name in others]

"""Where a frame of a layout is written: for whoever has to change it."""

from __future__ import annotations

from collections.abc import Iterable

from materials_app.catalogue.lines import line_of
from materials_app.catalogue.template_layers import LayeredFile, all_layered
from materials_app.catalogue.template_records import FRAME_TABLES
from materials_app.model.library import DataFile
from materials_app.model.template import Edition, LayoutTemplate

_MADE_OF_MANY = ("steps", "partners")


class FramePlaces:
    """The layouts' files, opened once to say where their frames are written."""

    def __init__(self, files: Iterable[DataFile]) -> None:
        found = (file for file in files if file.path.startswith("templates/"))
        self._wholes = {whole.file.path: whole for whole in all_layered(found)}

    def place(self, template: LayoutTemplate, frame: str) -> str:
        """``templates/poster-a4/statement.toml:112``; the file alone for no frame, or one that is nowhere. Of a
        frame that the layout takes from another, its own file first: there it is changed for this layout alone."""
        edition = "" if template.edition is Edition.STANDARD else f"-{template.edition}"
        folder = template.id.removesuffix(edition) if template.edition.is_companion else template.id
        path = f"templates/{folder}/{template.family}{edition}.toml"
        whole = self._wholes[path]
        return _place(whole, frame) or path


def _place(whole: LayeredFile, frame: str) -> str:
    for number, page in enumerate(whole.table["page"]):
        for kind in FRAME_TABLES:
            for index, table in enumerate(page.get(kind, ())):
                # The frames of steps and partners bear their table's id first: call-2-text.
                if table["id"] == frame or (kind in _MADE_OF_MANY and frame.startswith(f"{table['id']}-")):
                    file, at = whole.written(("page", number, kind, index))
                    place = f"{file.path}:{line_of(file.text, at)}"
                    return place if file.path == whole.file.path else f"{whole.file.path}, from {place}"
    return ""

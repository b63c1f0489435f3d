"""Layout templates (``templates/<layout>/<family>.toml``). ``build`` calls ``read_template`` once for each file."""

from __future__ import annotations

from materials_app.errors import DataFileError
from materials_app.model.library import DataFile
from materials_app.model.template import LayoutTemplate


def read_template(file: DataFile) -> LayoutTemplate:
    """The template in ``file``.

    Raises:
        DataFileError: when the file cannot be read as a template.
    """
    raise DataFileError("Templates cannot be read yet.", place=file.path)

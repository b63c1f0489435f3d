"""Writes down what a screen reader is told of the main states of the window.

``python -m tests.support.trees FOLDER LANGUAGE SCENE...``: into files of the folder, one a scene; without scenes, all.
"""

from __future__ import annotations

import sys
from pathlib import Path

from materials_app.desktop.application import make_application
from materials_app.pipeline.studio import open_studio
from tests.support.access_tree import told
from tools.scenes import SCENES
from tools.stage import stage


def main(folder: Path, language: str, names: list[str]) -> None:
    """Play each scene in a window that speaks a language, and write its tree."""
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    application, studio = make_application(), open_studio()
    for one in SCENES:
        if not names or one.name in names:
            with stage(application, studio, language) as played:
                one.play(played)
                (folder / f"{one.name}.txt").write_text(told(played.shown), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])

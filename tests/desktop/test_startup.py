"""The window opens fast and light, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = (
    *("reportlab", "pikepdf", "numpy", "PIL", "pypdfium2", "fontTools", "pathops", "tinycss2", "jinja2", "zxingcpp"),
    "sqlalchemy",
)
RARER = tuple(
    f"materials_app.desktop.{name}"
    for name in (
        *("claims", "claims_view", "quotes", "quotes_view", "packs_view", "pack_import_view", "pack_making_view"),
        *("press_release_view", "manual_view", "about_view", "maker", "register", "register_view"),
    )
)
"""What is opened from a menu, and imported then."""
LATER = ("materials_app.safeguards.checker", "materials_app.packs.fitting", "materials_app.packs.plan")
"""What the first words of a set, or a campaign pack in hand, bring in."""
PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from materials_app.desktop.application import Window, make_application
from materials_app.pipeline.studio import open_studio

application = make_application()
window = Window(application, open_studio(), Path(sys.argv[1]), date(2026, 11, 23))
window.show()
print(",".join(name for name in sys.argv[2].split(",") if name in sys.modules))
print(window.main.grab().toImage().isNull(), window.editor.is_started)
"""


def test_nothing_heavy_and_no_rarer_view_is_imported_before_the_window_is_painted(root: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "window.ini"), ",".join((*HEAVY, *RARER, *LATER))],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    heavy, painted = done.stdout.splitlines()
    assert heavy == ""
    assert painted == "False False"


def test_layers_below_the_window_know_no_qt(root: Path) -> None:
    program = "import sys; sys.modules['PySide6'] = None; import materials_app.app.export, materials_app.app.actions"
    subprocess.run([sys.executable, "-c", program], cwd=root, check=True, timeout=60)

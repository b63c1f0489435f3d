"""Writes ``docs/checks`` and ``docs/words.md`` anew from the checks and the rules; pages of checks gone are removed."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from materials_app.catalogue.build import build  # noqa: E402  (the checkout need not be installed)
from materials_app.preflight.check_pages import check_pages  # noqa: E402
from materials_app.resources import data_files  # noqa: E402
from materials_app.safeguards.words_page import words_page  # noqa: E402


def main() -> None:
    """Write every page."""
    folder = ROOT / "docs" / "checks"
    folder.mkdir(parents=True, exist_ok=True)
    pages = check_pages()
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    words = words_page(build(data_files(ROOT)).rulebook)
    (ROOT / "docs" / "words.md").write_text(words, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

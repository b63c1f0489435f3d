"""Every link between our own pages leads somewhere, and every path a page names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|<img[^>]+src=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ +(.+?) *#*$", re.MULTILINE)
PATH_IN_PROSE = re.compile(r"`((?:materials_app|templates|assets|fonts|tests|docs|tools|benchmarks)/[\w./-]+)`")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def pages(tracked: tuple[Path, ...]) -> dict[Path, str]:
    """Our pages without their code blocks."""
    return {path: FENCE.sub("", path.read_text(encoding="utf-8")) for path in tracked if path.suffix == ".md"}


def test_there_are_pages_to_look_at(pages: dict[Path, str], root: Path) -> None:
    assert {root / "README.md", root / "CONTRIBUTING.md", root / "docs/architecture.md"} <= set(pages)


def test_links_lead_somewhere(pages: dict[Path, str]) -> None:
    broken = [
        f"{page.name}: {target}"
        for page, text in pages.items()
        for target in _targets(text)
        if not _exists(page, target, pages)
    ]
    assert broken == []


def test_paths_named_in_prose_exist(pages: dict[Path, str], root: Path) -> None:
    absent = [
        f"{page.name}: {name}"
        for page, text in pages.items()
        for name in PATH_IN_PROSE.findall(text)
        if not (root / name).exists()
    ]
    assert absent == []


def test_make_targets_named_in_prose_exist(pages: dict[Path, str], root: Path) -> None:
    targets = set(re.findall(r"^([a-z][a-z-]*):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {name for text in pages.values() for name in re.findall(r"`make ([a-z-]+)", text)}
    assert named <= targets


def _targets(text: str) -> list[str]:
    found = (first or second for first, second in LINK.findall(text))
    return [target for target in found if not re.match(r"[a-z]+:", target)]


def _exists(page: Path, target: str, pages: dict[Path, str]) -> bool:
    name, _, anchor = target.partition("#")
    where = (page.parent / name).resolve() if name else page
    if not where.exists():
        return False
    return not anchor or anchor in {_anchor(heading) for heading in HEADING.findall(pages.get(where, ""))}


def _anchor(heading: str) -> str:
    words = re.sub(r"[^\w\- ]", "", heading.lower())
    return words.replace(" ", "-")

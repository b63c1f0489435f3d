"""The repository speaks of the product alone: no path of a machine, no registry, no note to a colleague."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).name
TEXT = {".py", ".md", ".toml", ".txt", ".yaml", ".yml", ".j2", ".html", ".svg", ".json", ".ini", ".cfg", ""}

WORDS = {
    "a path on somebody's machine": r"(?<![\w.])/(?:work|root|home|Users|mnt)/\w",
    "a temporary path": r"(?<![\w.])/tmp/\w",
    "a package registry": r"\bpypi\.org|pythonhosted\.org|--(?:extra-)?index-url|\bartifactory\b|/simple/",
    "a private network name": r"\b[\w-]+\.(?:internal|corp|lan)\b",
    "an address of a machine": r"\blocalhost:\d|\b127\.0\.0\.1|\b10\.\d+\.\d+\.\d+\b|\b192\.168\.\d+\.\d+\b",
    "working papers nobody else has": r"\bsettled (?:decision )?\d+|\b(?:house-style|desktop-ux|pdf-engineering"
    r"|qr-engineering|art-direction|design-spec|desktop-design)\b",
    "the talk of a workshop": r"\b(?i:as an ai|language model|ai assistant|prompted|this session|the brief)\b",
    "a secret": r"(?i:api[_-]?key|secret[_-]?key|password)\s*[=:]\s*['\"]\w",
}

FAULTS_ON_PURPOSE = {"a path on somebody's machine", "an address of a machine"}
"""What the tests feed to the checks: a private path in a file's metadata, a QR code to a bare address."""


def test_tracked_files_speak_of_the_product(tracked: tuple[Path, ...], root: Path) -> None:
    found = [
        f"{path.relative_to(root)}:{text.count(chr(10), 0, match.start()) + 1}: {what}: {match.group()}"
        for path in tracked
        if path.suffix in TEXT and path.name != HERE
        for text in (path.read_text(encoding="utf-8"),)
        for what, pattern in WORDS.items()
        if not (what in FAULTS_ON_PURPOSE and path.is_relative_to(root / "tests"))
        for match in re.finditer(pattern, text)
    ]
    assert found == []

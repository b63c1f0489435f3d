"""The blind half of the corpus stays as it was written: its files are hashed here, and never read for what they say."""

from __future__ import annotations

from hashlib import sha256

from tools.measure_releases import CORPUS

BLIND = CORPUS / "blind"
SUMS = {
    name.strip().removeprefix("*").removeprefix("./"): digest
    for digest, name in (line.split(None, 1) for line in (BLIND / "SHA256SUMS").read_text("utf-8").splitlines() if line)
}


def test_every_file_is_listed_and_none_is_missing() -> None:
    found = {path.relative_to(BLIND).as_posix() for path in BLIND.rglob("*") if path.is_file()}
    assert found - {"SHA256SUMS", "README.md"} <= SUMS.keys() <= found


def test_no_file_has_changed() -> None:
    assert {name for name, digest in SUMS.items() if sha256((BLIND / name).read_bytes()).hexdigest() != digest} == set()

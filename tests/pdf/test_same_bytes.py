"""The same job gives the same bytes, whoever draws it and in whatever order Python hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

MAKE = "from hashlib import sha256; from tests.pdf.sample import {name}; print(sha256({name}()).hexdigest())"

ELSEWHERE = {"PYTHONHASHSEED": "4211", "TZ": "Pacific/Auckland", "SOURCE_DATE_EPOCH": "1500000000"}
"""What differs between two machines and must not matter: the file's date is the job's."""


@pytest.mark.parametrize(("name", "fixture"), [("press_file", "press"), ("office_file", "office")])
def test_another_process_with_another_hash_seed_makes_the_same_file(
    name: str, fixture: str, every_file: dict[str, Path], root: Path
) -> None:
    environment = {**os.environ, **ELSEWHERE, "PYTHONPATH": str(root)}
    made = subprocess.run(
        [sys.executable, "-c", MAKE.format(name=name)], env=environment, capture_output=True, text=True, check=True
    )
    assert made.stdout.strip() == sha256(every_file[fixture].read_bytes()).hexdigest()

"""The shipped output profiles, read once."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from materials_app.model.condition import IccProfile

ICC = Path(__file__).parents[3] / "assets" / "icc"


def shipped(name: str) -> IccProfile:
    data = (ICC / f"{name}.icc").read_bytes()
    return IccProfile(name, name, hashlib.sha256(data).hexdigest(), data)


@pytest.fixture(scope="session")
def coated() -> IccProfile:
    return shipped("coated-fogra39")


@pytest.fixture(scope="session")
def uncoated() -> IccProfile:
    return shipped("uncoated-fogra29")

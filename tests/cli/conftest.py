"""The command line as its user calls it: words in, exit code, stdout and stderr out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from materials_app.cli.main import main


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        """The one JSON object on stdout."""
        body = json.loads(self.out)
        assert isinstance(body, dict)
        return body


Materials = Callable[..., Answer]


@pytest.fixture
def materials(capfd: pytest.CaptureFixture[str]) -> Materials:
    """Run one command in this process."""

    def run(*words: object) -> Answer:
        code = main([str(word) for word in words])
        said = capfd.readouterr()
        return Answer(code, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def made_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lancashire's pack, made once for all tests that only look at it."""
    folder = tmp_path_factory.mktemp("made") / "lancashire"
    assert main(["make", "--force", "lancashire", "--date", "2026-11-23", "--out", str(folder)]) == 0
    return folder

"""``materials make SET --out DIR`` with a watch in its hand: a fresh process, the command itself, its own stages."""

from __future__ import annotations

import sys
from pathlib import Path

from clocks import Stamp, now, write_stages

from materials_app.cli import make_report
from materials_app.cli.main import main
from materials_app.pipeline.progress import Progress


def make(set_file: str, out: str, kept: Path) -> int:
    """Make the pack, keep the moments its stages began in ``kept``, and return the command's exit code."""
    stages: list[tuple[str, Stamp]] = []
    tell = make_report.tell_progress

    def tell_and_look(step: Progress) -> None:
        stages.append((step.stage.value, now()))
        tell(step)

    make_report.tell_progress = tell_and_look
    code = main(["make", set_file, "--out", out])
    write_stages(stages, kept)
    return code


if __name__ == "__main__":
    sys.exit(make(sys.argv[1], sys.argv[2], Path(sys.argv[3])))

"""Everything a change must pass, in one place: ``make test``, the hooks and the CI all call this.

``python tools/check.py``: lint, format, types, import contracts, then the test suite, and how long each took. The
suite comes last, so that its closing line is the last line. ``--all`` adds the long runs; a part's name runs that part
alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sys.executable).parent

WORKERS = ("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")
"""Two processes for the suite, as the smallest machine has cores; a file's tests keep together and in order.

Files go out as they are named, not those with most tests first: those with fewest tests are the longest, each starts a
program or two, and one of them at the end keeps one process waiting for the other.
"""

QUICK = ("-m", "not slow")

PARTS = {
    "ruff": (str(SCRIPTS / "ruff"), "check", "--quiet", "."),
    "format": (str(SCRIPTS / "ruff"), "format", "--check", "--quiet", "."),
    "mypy": (str(SCRIPTS / "mypy"), "--no-error-summary"),
    "imports": (str(SCRIPTS / "lint-imports"), "--no-cache", "--no-logo"),
}
SUITE = (sys.executable, "-m", "pytest", "-q", "--color=no", "--durations=5", "--durations-min=5", *WORKERS)


def main(arguments: list[str]) -> int:
    """Run the parts, each whatever the others said; the exit code is that of the first that failed."""
    if arguments and arguments[0] in PARTS:
        return run(PARTS[arguments[0]])
    if arguments not in ([], ["--all"]):
        print(f"usage: check.py [--all | {' | '.join(PARTS)}]", file=sys.stderr)
        return 2
    failures = [code for name, command in PARTS.items() if (code := timed(name, command))]
    suite = run((*SUITE, *(() if arguments else QUICK)))
    return next(iter(failures), suite)


def timed(name: str, command: tuple[str, ...]) -> int:
    """Run one part and say how it went and how long it took."""
    began = time.monotonic()
    code = run(command)
    print(f"{name}: {'FAILED' if code else 'ok'}, {time.monotonic() - began:.1f} s", flush=True)
    return code


def run(command: tuple[str, ...]) -> int:
    """Run a command from the top of the checkout, with nothing to read."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""``make digests``: writes down the digest of every data file as shipped, so that a changed one is never unseen."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write the list; returns the exit code."""
    sys.path.insert(0, str(ROOT))
    from materials_app.errors import MaterialsError
    from materials_app.resources import DIGESTS, data_files

    try:
        lines = [f"{file.sha256}  {file.path}\n" for file in data_files(ROOT)]
    except MaterialsError as error:
        sys.stderr.write(f"{error.place}: {error.message} {error.hint}\n")
        return 2
    (ROOT / DIGESTS).write_text("".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

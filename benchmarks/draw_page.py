"""Draw a sketch with one of the programs we compare ourselves with: once cold, then warm, a word changed each time.

``draw_page.py PROGRAM SKETCH OUT RUNS`` writes the first file to OUT; what the RUNS after it took is printed as JSON.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

from clocks import now


def main(program: str, sketch: Path, out: Path, runs: int) -> None:
    """Draw once, then ``runs`` times under the clock."""
    drawing = importlib.import_module(program).Program(json.loads(sketch.read_text(encoding="utf-8")), sketch.parent)
    out.write_bytes(drawing.draw("word"))
    taken = []
    for number in range(runs):
        begin = now()
        drawing.draw(f"word{number}")
        end = now()
        taken.append(((end.cpu - begin.cpu) * 1000, (end.wall - begin.wall) * 1000))
    print(json.dumps(taken))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))

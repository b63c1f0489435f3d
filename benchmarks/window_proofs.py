"""How long a proof takes to be seen and judged after a change, and what memory the window holds before and after many.

``window_proofs.py FOLDER SET PROOFS``. The pause that the window waits after the last key is part of the time.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from ordered_set import with_changed_word
from window_scene import Scene, open_scene, resident, wait_for

from materials_app.app.session import edited


def main(folder: Path, set_file: Path, proofs: int) -> None:
    """Look at the proof, change a word, again and again."""
    scene = open_scene(folder, set_file)
    first_page = resident()
    scene.window.main.actions_by_name["proof"].setChecked(True)
    proofing = scene.window.main.proofing
    wait_for(scene.application, lambda: proofing.is_current and proofing.is_judged and not proofing.is_busy)
    first_proof = resident()
    told = [_proofed(scene, number) for number in range(proofs)]
    print(json.dumps({"first_page": first_page, "first_proof": first_proof, "last_proof": resident(), "proofs": told}))
    scene.window.close_for_good()


def _proofed(scene: Scene, number: int) -> dict[str, float]:
    """Milliseconds from a change to its first drawing and to the judge's last word, and the work of all threads."""
    editor, proofing = scene.window.editor, scene.window.main.proofing
    proofing.pictured.connect(scene.paints.clear)  # what was painted before shows the last proof
    begin, worked = time.perf_counter(), time.process_time()
    editor.do(lambda state: edited(state, with_changed_word(state.document, number), "message"))
    wait_for(scene.application, lambda: proofing.is_current and proofing.look is not None and bool(scene.paints))
    seen = scene.paints[0].wall
    wait_for(scene.application, lambda: proofing.is_judged and not proofing.is_busy)
    judged, work = time.perf_counter(), time.process_time() - worked
    proofing.pictured.disconnect(scene.paints.clear)
    return {"seen": (seen - begin) * 1000, "judged": (judged - begin) * 1000, "work": work * 1000}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))

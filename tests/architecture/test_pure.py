"""Every stage is a function of its arguments: it works with no disk, network, clock, chance or environment to ask."""

from __future__ import annotations

import pytest

from tests.architecture.subject import Run

GUARD = "from tests.architecture.shut_world import world_shut_out\n"

# A first piece, for another force, loads modules, fonts and profiles; the second must need none of that.
PIECE = """
from datetime import date
from materials_app.cli.make_command import set_of_options
from materials_app.pipeline.plan import make_jobs
from materials_app.pipeline.produce import produce
from materials_app.pipeline.studio import open_studio

def job(force):
    options = dict.fromkeys(("trigger", "exit_", "action"))
    options |= dict(campaign="stop-it-now", audience="own", layouts=("poster-a4",), family="statement")
    options |= dict(language="en", condition="coated", marks="crop", on=date(2026, 11, 23), force=force)
    options |= dict(flavour="x4", finishing_lines=False, partners=())
    return make_jobs(studio.catalogue, set_of_options(options), options["on"])[0]

studio = open_studio()
produce(job("kent"), studio)
wanted = job("dyfed-powys")
with world_shut_out():
    piece = produce(wanted, studio)
print(piece.press[:5].decode())
"""

REACHING_OUT = {
    "file": "open(__import__('os').devnull)",
    "clock": "__import__('time').time()",
    "today": "__import__('datetime').date.today()",
    "environment": "__import__('os').environ.get('HOME')",
    "network": "socket.socket()",
    "chance": "__import__('os').urandom(1)",
}


@pytest.mark.parametrize("what", REACHING_OUT)
def test_guard_notices(what: str, run_python: Run) -> None:
    answer = run_python("-c", f"{GUARD}import socket\nwith world_shut_out():\n    {REACHING_OUT[what]}")
    assert "OutsideError" in answer.stderr


def test_a_piece_is_made_from_arguments_alone(run_python: Run) -> None:
    answer = run_python("-c", GUARD + PIECE)
    assert (answer.stdout.strip(), answer.returncode) == ("%PDF-", 0), answer.stderr

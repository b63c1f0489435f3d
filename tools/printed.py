"""A print register for pictures and tests: invented print runs in every state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

from materials_app.app.print_runs import PICTURE_PIXELS
from materials_app.model.print_run import Change, ChangeKind, PrintRun, Site, Target
from materials_app.records.place import FILE
from materials_app.records.register import NewRun, open_register

ROOT = Path(__file__).resolve().parent.parent
_HELP = (Target("", "0808 1000 900"), Target("", "", "stopitnow.org.uk"))
_OLD = (Target("", "0808 157 0123"), Target("", "", "stopitnow.org.uk"))
_BY = "Communications"
CHANGE = Change(ChangeKind.NUMBER, "0808 157 0123", "0808 1000 900", date(2026, 11, 2), by=_BY)
"""An invented change: the number before it is one that Ofcom keeps for drama and no service has."""


def _run(layout: tuple[str, str, str], force: tuple[str, str], quantity: int, on: date, code: str) -> PrintRun:
    return PrintRun(
        edition=f"SN-OWN-ST-{layout[2]} · en · {code} · {on:%b %Y}",
        content_sha256=code + "0" * 58,
        force=force[0],
        force_name=force[1],
        campaign="stop-it-now",
        audience="own",
        layout=layout[0],
        layout_name=layout[1],
        family="statement",
        languages="en",
        quantity=quantity,
        printed_on=on,
        printer="Example Print",
        order="PO 20418",
        by=_BY,
        targets=_HELP,
        symbols=("https://www.stopitnow.org.uk/",),
        standing="open",
        set_name="Spring",
        press_sha256=code + "a" * 58,
    )


_POSTER, _CARD = ("poster-a4", "A4 poster", "A4"), ("card-business", "Business or wallet card", "WC")
_MAT, _LEAFLET = ("beer-mat-square", "Beer mat", "BM"), ("leaflet-a4-dl-roll", "A4 leaflet folded to DL", "LD")
_LANCASHIRE, _CHESHIRE = ("lancashire", "Lancashire Constabulary"), ("cheshire", "Cheshire Constabulary")
_CUMBRIA, _MERSEYSIDE = ("cumbria", "Cumbria Constabulary"), ("merseyside", "Merseyside Police")
RUNS = (
    replace(
        _run(_POSTER, _LANCASHIRE, 250, date(2026, 5, 6), "5f1c88"),
        targets=_OLD,
        sites=(
            Site("Preston custody suite", 40, date(2026, 5, 8), _BY, date(2026, 11, 12), _BY),
            Site("Lancaster libraries", 60, date(2026, 5, 8), _BY),
            Site("GP surgeries, Burnley", 110, date(2026, 5, 11), _BY),
        ),
    ),
    replace(_run(_MAT, _CHESHIRE, 10_000, date(2026, 4, 2), "a02be4"), targets=_OLD),
    _run(_CARD, _LANCASHIRE, 2_000, date(2025, 12, 4), "77d0f3"),
    _run(_LEAFLET, _CUMBRIA, 1_500, date(2025, 12, 20), "c91e05"),
    _run(_POSTER, _MERSEYSIDE, 120, date(2026, 9, 1), "0bd7aa"),
    _run(_CARD, _MERSEYSIDE, 2_000, date(2026, 11, 3), "e4403b"),
    _run(_LEAFLET, _LANCASHIRE, 5_000, date(2026, 11, 20), "98f2c6"),
    replace(
        _run(_POSTER, _CUMBRIA, 400, date(2025, 2, 8), "31ab9d"),
        sites=(Site("Community centres", 400, date(2025, 2, 10), _BY, date(2026, 2, 1), _BY),),
    ),
)


def _poster() -> bytes:
    """A small picture of a poster, as the register keeps one."""
    from PIL import Image

    made = BytesIO()
    with Image.open(ROOT / "docs" / "pictures" / "poster.png") as picture:
        small = picture.convert("RGB")
        small.thumbnail((PICTURE_PIXELS, PICTURE_PIXELS))
        small.quantize(64).save(made, "PNG")
    return made.getvalue()


def put_on_record(folder: Path) -> None:
    """Make the register in a folder of a user's own data."""
    picture = _poster()
    register = open_register(str(folder / FILE))
    register.add([NewRun(run, picture if run.layout == _POSTER[0] else b"") for run in RUNS])
    register.note_change(CHANGE)

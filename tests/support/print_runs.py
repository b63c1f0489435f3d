"""Print runs for tests: one that says everything, and others by what is different."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from materials_app.model.print_run import PrintedClaim, PrintRun, Target

PRINTED = date(2026, 11, 1)
RUN = PrintRun(
    edition="SN-OWN-ST-A4 · en · 3fa2c1 · Nov 2026",
    content_sha256="3fa2c1" + "0" * 58,
    force="lancashire",
    force_name="Lancashire Police",
    campaign="stop-it-now",
    audience="own",
    layout="poster-a4",
    layout_name="A4 poster",
    family="statement",
    languages="en",
    quantity=250,
    printed_on=PRINTED,
    printer="Example Print, Preston",
    order="PO 20418",
    by="A. Clerk",
    review_by=date(2027, 11, 1),
    targets=(
        Target("stop-it-now-helpline", "0808 1000 900", "https://www.stopitnow.org.uk/helpline/"),
        Target("samaritans", "116 123", "https://www.samaritans.org/"),
    ),
    symbols=("https://www.stopitnow.org.uk/",),
    claims=(PrintedClaim("calls-2025", "1,240", date(2027, 3, 1)),),
    brand_pack="lancashire-brand",
    brand_version="2",
    standing="open",
    set_name="Spring",
    set_path="/sets/spring.toml",
    set_sha256="b" * 64,
    set_text="version = 1\n",
    pack="/packs/spring",
    manifest_sha256="c" * 64,
    press_file="stop-it-now-poster-a4.pdf",
    press_sha256="d" * 64,
)


def run(**different: Any) -> PrintRun:
    """The run with what is different."""
    return replace(RUN, **different)

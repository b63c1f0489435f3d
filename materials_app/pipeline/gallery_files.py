"""The files of a gallery: each wall's contact sheets as one PDF and as pictures."""

from __future__ import annotations

from materials_app.delivery.pack import PackFile
from materials_app.pipeline.contact_sheet import contact_sheets
from materials_app.pipeline.gallery import Exhibit, Wall
from materials_app.pipeline.produce import office_pdf
from materials_app.pipeline.studio import Studio

PPI = 110
"""Resolution of the pictures: an A3 sheet fills a large screen."""


def sheet_files(name: str, wall: Wall, exhibits: tuple[Exhibit, ...], studio: Studio) -> tuple[PackFile, ...]:
    """``<name>.pdf`` and ``<name>-1.png`` …; none where nothing hangs."""
    if not exhibits:
        return ()
    # Imported here: PDFium is needed for pictures alone.
    from materials_app.render.png import picture_of

    title = (
        f"{wall.audience} · {exhibits[0].job.force.printed_name(exhibits[0].job.language)} · {wall.language} · "
        f"{wall.condition}"
    )
    sheets = contact_sheets(title, exhibits, studio)
    pdf = office_pdf(sheets, exhibits[0].job, studio)
    pictures = (PackFile(f"{name}-{page}.png", picture_of(pdf, page, PPI)) for page in range(1, len(sheets.pages) + 1))
    return (PackFile(f"{name}.pdf", pdf), *pictures)

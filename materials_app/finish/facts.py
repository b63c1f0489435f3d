"""What finishing must know of a job: enough to make a press file of a drawn one, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from materials_app.model.condition import IccProfile, OutputCondition
from materials_app.model.page import PageGeometry


@dataclass(frozen=True, slots=True)
class FinishFacts:
    """Facts of one file.

    Attributes:
        title: what the document is called.
        language: tag of its main language, for example ``en-GB``.
        variant: name of a row in ``pdfx.VARIANTS``.
        condition: the output condition the colours are for; variants without an output intent do not look at it.
        profile: that condition's ICC profile.
        on: the job's date, which dates the file (ground rule job-date).
        pages: boxes of each page.
        version: version of this product.
        two_sided: whether its two pages are the two sides of one sheet; only a variant for office printers says so.
        layers: (key in the content, name) of each layer that was drawn, in paint order.
    """

    title: str
    language: str
    variant: str
    condition: OutputCondition
    profile: IccProfile
    on: date
    pages: tuple[PageGeometry, ...]
    version: str
    layers: tuple[tuple[str, str], ...] = ()
    two_sided: bool = False

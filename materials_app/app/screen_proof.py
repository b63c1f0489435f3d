"""The proof of a piece for screens: the finished picture itself, judged. It has no plates to take apart."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from materials_app.app.preview import worst_first
from materials_app.model.findings import Finding, Report
from materials_app.model.fitting import Typeset
from materials_app.model.format import PIXEL
from materials_app.model.job import Job, Standing
from materials_app.model.units import POINTS_PER_INCH
from materials_app.pipeline.produce import DRAFT_STAMP
from materials_app.pipeline.screen import ScreenTexts, judge_screen, screen_file, screen_texts, text_findings
from materials_app.pipeline.standing import standing_of
from materials_app.pipeline.studio import Studio
from materials_app.preflight.proofing import PlatePage

__all__ = ["JudgedPicture", "judged_picture", "rows_of"]


@dataclass(frozen=True)
class JudgedPicture:
    """A finished picture, its page without plates, the texts beside it, what the judge saw, worst first."""

    picture: bytes
    page: PlatePage
    texts: ScreenTexts
    report: Report
    findings: tuple[Finding, ...]


def judged_picture(job: Job, typeset: Typeset, studio: Studio) -> JudgedPicture:
    """The picture of a laid-out piece, looked at."""
    shown = typeset.display_list
    is_draft = standing_of(job).standing is Standing.DRAFT
    picture = screen_file(job, shown, studio)
    texts = screen_texts(job, shown, DRAFT_STAMP if is_draft else "")
    report = judge_screen(picture, job, shown, stamped=is_draft)
    page = PlatePage(shown.pages[0].geometry.trim_box, POINTS_PER_INCH / PIXEL, {})
    found = worst_first((*report.findings, *text_findings(job, texts)))
    return JudgedPicture(picture, page, texts, report, found)


def rows_of(picture: bytes) -> tuple[int, int, bytes]:
    """A picture as width, height and RGB rows."""
    from PIL import Image

    image = Image.open(BytesIO(picture)).convert("RGB")
    return (*image.size, image.tobytes())

"""What fills the middle while a proof is on: the flat sheet, the folded piece, or the piece in its place."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from materials_app.app.folded import Stage, StageName, stages
from materials_app.desktop.folded_view import Cut
from materials_app.desktop.proofing import Proofing
from materials_app.model.geometry import Rect

if TYPE_CHECKING:
    from materials_app.app.proof import Proof


class Way(StrEnum):
    """How the piece of a proof is shown."""

    FLAT = "flat"
    FOLDED = "folded"
    PLACE = "place"


def stages_of(proof: Proof) -> tuple[Stage, ...]:
    """The stages of a proof's piece; none where it is not folded."""
    return stages(proof.job.format)


def stage_called(proof: Proof, name: str) -> Stage | None:
    """One stage by its name, the first where the piece has none so called."""
    every = stages_of(proof)
    return next((one for one in every if one.name == name), every[0] if every else None)


def panel_cuts(proofing: Proofing) -> Mapping[tuple[str, int], Cut]:
    """Each panel's picture: the side's image and the panel's place on it, by side and number."""
    proof = proofing.proof
    if proof is None:
        return {}
    cuts: dict[tuple[str, int], Cut] = {}
    pages = zip(proof.pages, proofing.images, proof.typeset.display_list.pages, strict=False)
    for plates, image, page in pages:
        if plates is None or image is None:
            continue
        media = plates.media
        step = image.width() / media.width
        for number, panel in enumerate(page.geometry.panels):
            place = Rect(
                (panel.x - media.x) * step, -media.y * step, panel.width * step, page.geometry.trim.height * step
            )
            cuts[page.geometry.name, number] = (image, place)
    return cuts


def front_of(proofing: Proofing) -> tuple[QImage | None, tuple[float, float]]:
    """What a passer-by sees, trimmed: the first side, or of a folded piece the cover; and its size in points."""
    proof = proofing.proof
    if proof is None:
        return None, (1.0, 1.0)
    closed = stage_called(proof, StageName.CLOSED)
    if closed is not None:
        face = closed.faces[-1]
        cut = panel_cuts(proofing).get((face.side, face.panel))
        width = face.corners[1].x - face.corners[0].x
        return _cut(cut), (width, proof.job.format.trim.height)
    trim = proof.typeset.display_list.pages[0].geometry.trim
    plates, image = proof.pages[0], proofing.images[0] if proofing.images else None
    if plates is None or image is None:
        return None, (trim.width, trim.height)
    media = plates.media
    step = image.width() / media.width
    place = Rect(-media.x * step, -media.y * step, trim.width * step, trim.height * step)
    return _cut((image, place)), (trim.width, trim.height)


def _cut(cut: Cut | None) -> QImage | None:
    if cut is None:
        return None
    image, place = cut
    return image.copy(QRect(round(place.x), round(place.y), round(place.width), round(place.height)))


__all__ = ["StageName", "Way", "front_of", "panel_cuts", "stage_called", "stages_of"]

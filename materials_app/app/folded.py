"""How a folded piece looks on its way from shut to flat, stage by stage in the order a hand opens it.

The sheet is seen from its inside, the panel behind the back lying still. Lengths are points; x runs right, y down, z
towards the eye.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from math import cos, radians, sin

from materials_app.model.folding import Fold
from materials_app.model.format import Format
from materials_app.model.geometry import Point

EYE = 2.6
"""How far the eye is, in widths of the open sheet."""
PAPER = 2.0
"""Points between two panels that lie on each other: enough that the upper one is painted last."""
SHUT = 180.0
STILL = 1
"""The panel that lies still: the second from the left on the inside, behind the back of the shut piece."""


class StageName(StrEnum):
    """The stages, in the order they are met."""

    CLOSED = "closed"
    COVER = "cover"
    FLAP = "flap"
    INSIDE = "inside"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Face:
    """One panel as it is seen.

    Attributes:
        side: the side of the sheet.
        panel: which of that side's panels, counted from 0 as the side lies face up.
        corners: where the panel's own corners are seen, top left first, clockwise.
        shade: how much less light falls on it, 0 to 1.
    """

    side: str
    panel: int
    corners: tuple[Point, Point, Point, Point]
    shade: float


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage: the faces that are seen, those behind first."""

    name: StageName
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class _Bend:
    """How the panels left and right of the still one stand, degrees: 0 is flat, 180 lies on it, -180 behind it."""

    left: float = 0.0
    right: tuple[float, ...] = field(default=())
    over: bool = False
    """Whether the left panel lies on the right one, where both lie on the still one."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Widths of the inside's panels, left to right, and the height of all of them."""

    widths: tuple[float, ...]
    height: float


@dataclass(frozen=True, slots=True)
class _Placed:
    """A panel in space: it leaves its fold at (x, z) and runs ``turn`` degrees from the right, towards the eye."""

    index: int
    x: float
    z: float
    turn: float


def stages(piece: Format) -> tuple[Stage, ...]:
    """The stages of a folded piece; none for a piece that is not folded, or in a way that we do not show."""
    sheet = _Sheet(_widths(piece), piece.trim.height)
    bends = _bends(piece.fold, len(sheet.widths))
    if not bends:
        return ()
    seen = tuple(Stage(name, _faces(sheet, bend)) for name, bend in bends.items())
    return (*seen, Stage(StageName.OUTSIDE, _flat_outside(piece)))


def _widths(piece: Format) -> tuple[float, ...]:
    """Widths of the inside's panels, left to right."""
    inside = next((page for page in piece.pages if page.name == "inside"), None)
    return tuple(panel.width for panel in inside.panels) if inside else ()


def _bends(fold: Fold | None, panels: int) -> dict[StageName, _Bend]:
    if fold is Fold.HALF and panels == 2:
        return {
            StageName.CLOSED: _Bend(SHUT),
            StageName.COVER: _Bend(40),
            StageName.INSIDE: _Bend(),
        }
    if fold is Fold.ROLL and panels == 3:
        return {
            StageName.CLOSED: _Bend(SHUT, (SHUT,), over=True),
            StageName.COVER: _Bend(38, (SHUT,)),
            StageName.FLAP: _Bend(28, (52,)),
            StageName.INSIDE: _Bend(),
        }
    if fold is Fold.CONCERTINA and panels >= 3:
        shut = tuple(-SHUT if turn % 2 == 0 else SHUT for turn in range(panels - 2))
        ajar = tuple(-35.0 if turn % 2 == 0 else 35.0 for turn in range(panels - 2))
        return {
            StageName.CLOSED: _Bend(SHUT, shut),
            StageName.COVER: _Bend(38, shut),
            StageName.FLAP: _Bend(28, ajar),
            StageName.INSIDE: _Bend(),
        }
    return {}


def _faces(sheet: _Sheet, bend: _Bend) -> tuple[Face, ...]:
    """The panels one beside another, each turned as far as all the folds before it say; those behind first."""
    widths = sheet.widths
    lift = PAPER * (2 if bend.over else 1) * _lies(bend.left)
    placed = [_Placed(STILL, 0.0, 0.0, 0.0), _Placed(STILL - 1, 0.0, lift, SHUT - bend.left)]
    x, z, turned = widths[STILL], 0.0, 0.0
    for index, angle in enumerate((*bend.right, *[0.0] * len(widths))[: len(widths) - STILL - 1], STILL + 1):
        turned += angle
        placed.append(_Placed(index, x, z + PAPER * _lies(angle), turned))
        x, z = x + widths[index] * cos(radians(turned)), z + widths[index] * sin(radians(turned))
    made = sorted((_face(sheet, panel) for panel in placed), key=lambda one: one[0])
    return tuple(face for _, face in made)


def _lies(angle: float) -> float:
    """1 where a panel is folded onto the still one, -1 behind it, 0 where it stands free."""
    return float((angle >= SHUT) - (angle <= -SHUT))


def _face(sheet: _Sheet, panel: _Placed) -> tuple[float, Face]:
    """How far towards the eye a panel is, and how it is seen."""
    width = sheet.widths[panel.index]
    across, towards = width * cos(radians(panel.turn)), width * sin(radians(panel.turn))
    hinge, edge = (panel.x, panel.z), (panel.x + across, panel.z + towards)
    is_left = panel.index < STILL
    shows_inside = (across < 0) if is_left else (across > 0)
    ends = (edge, hinge) if is_left == shows_inside else (hinge, edge)
    left, right = (_seen(sheet, end) for end in ends)
    side, number = ("inside", panel.index) if shows_inside else ("outside", len(sheet.widths) - 1 - panel.index)
    face = Face(side, number, (left[0], right[0], right[1], left[1]), abs(sin(radians(panel.turn))))
    return (hinge[1] + edge[1]) / 2, face


def _seen(sheet: _Sheet, end: tuple[float, float]) -> tuple[Point, Point]:
    """The upper and the lower end of an upright edge at (x, z), as the eye sees them."""
    x, z = end
    eye = EYE * sum(sheet.widths)
    nearer = eye / (eye - z)
    across, half = (x - sheet.widths[STILL] / 2) * nearer, sheet.height / 2 * nearer
    return Point(across, -half), Point(across, half)


def _flat_outside(piece: Format) -> tuple[Face, ...]:
    outside = next((page for page in piece.pages if page.name == "outside"), None)
    panels = outside.panels if outside else ()
    half_wide, half_high = piece.trim.width / 2, piece.trim.height / 2
    return tuple(
        Face(
            "outside",
            number,
            (
                Point(panel.x - half_wide, -half_high),
                Point(panel.right - half_wide, -half_high),
                Point(panel.right - half_wide, half_high),
                Point(panel.x - half_wide, half_high),
            ),
            0.0,
        )
        for number, panel in enumerate(panels)
    )

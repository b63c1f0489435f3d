"""What a colour puts on each printing plate, and which plates it leaves alone when it overprints.

CMYK, grey and spot colours are exact. RGB and Lab have no plates of their own: they are estimated by plain undercolour
removal, so that ink totals and overprints of a file that has other faults can still be judged.
"""

from __future__ import annotations

from materials_app.model.finishing import FINISHING_INKS
from materials_app.preflight.facts import Colour, PageFacts, Space

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
"""The process plates, in the order DeviceCMYK has them."""
ALL = "All"
"""The colorant that marks every plate (ISO 32000-2, 8.6.6.4)."""
_LAB_WHITE = 100.0
_SEPARATED = (1, 4)
"""Components of grey and CMYK; RGB and Lab have three."""
_LEAST_INK = 0.002
"""Coverage under half a level of an 8-bit plate is no ink."""


def coverage(colour: Colour) -> dict[str, float]:
    """Ink by plate, each 0 to 1: every process plate and the spots of ``colour``; empty for a pattern.

    ``All`` is answered on the process plates.
    """
    space, values = colour.space, colour.values
    if space.family in ("Separation", "DeviceN"):
        return _colorants(space, values)
    if space.family == "Lab":
        return _process(0.0, 0.0, 0.0, 1.0 - _first(values) / _LAB_WHITE)
    return _by_count(values)


def _by_count(values: tuple[float, ...]) -> dict[str, float]:
    match values:
        case (grey,):
            return _process(0.0, 0.0, 0.0, 1.0 - grey)
        case (red, green, blue):
            black = 1.0 - max(red, green, blue)
            return _process(1 - red - black, 1 - green - black, 1 - blue - black, black)
        case (cyan, magenta, yellow, black):
            return _process(cyan, magenta, yellow, black)
        case _:
            return {}


def _first(values: tuple[float, ...]) -> float:
    return values[0] if values else 0.0


def _process(*inks: float) -> dict[str, float]:
    return dict(zip(PROCESS, (min(max(ink, 0.0), 1.0) for ink in inks), strict=True))


def _colorants(space: Space, values: tuple[float, ...]) -> dict[str, float]:
    plates = dict.fromkeys(PROCESS, 0.0)
    for colorant, value in zip(space.names, values, strict=False):
        if colorant == ALL:
            plates |= dict.fromkeys(PROCESS, value)
        elif colorant != "None":
            plates[colorant] = value
    return plates


def is_separated(colour: Colour) -> bool:
    """Whether its inks are known and not estimated: RGB and Lab have yet to be converted by somebody."""
    space = colour.space
    return bool(space.names) or space.components in _SEPARATED


def inked(colour: Colour) -> frozenset[str]:
    """The plates ``colour`` puts ink on."""
    return frozenset(plate for plate, ink in coverage(colour).items() if ink > _LEAST_INK)


def total(colour: Colour) -> float:
    """Sum of all inks; 1 is 100 %."""
    return sum(coverage(colour).values())


def is_registration(colour: Colour) -> bool:
    """Whether it is painted in the colour of printer's marks."""
    return colour.space.names == (ALL,)


def spots_of(page: PageFacts) -> tuple[str, ...]:
    """The plates a page names beside the process inks, finishing lines among them, by name."""
    names = {name for space in page.spaces for name in space.names}
    return tuple(sorted(names - {*PROCESS, ALL, "None"}))


def is_finishing(colour: Colour) -> bool:
    """Whether it marks a line for a machine and prints nothing."""
    return bool(colour.space.names) and set(colour.space.names) <= FINISHING_INKS


def spared(colour: Colour, *, overprint: bool, mode: int) -> tuple[str, ...]:
    """The process plates that keep what they had when ``colour`` is painted; none when it knocks out."""
    return tuple(plate for plate in PROCESS if not touches(colour, plate, overprint=overprint, mode=mode))


def touches(colour: Colour, plate: str, *, overprint: bool, mode: int) -> bool:
    """Whether painting with ``colour`` changes ``plate`` at all; what knocks out changes every plate.

    ISO 32000-2, table 149: overprinting, a spot colour leaves the other plates, DeviceCMYK leaves the spots and, in
    mode 1, the process plates it has no ink for.
    """
    if not overprint or is_registration(colour):
        return True
    if colour.space.family in ("Separation", "DeviceN"):
        return plate in colour.space.names
    if plate not in PROCESS:
        return False
    if mode == 1 and colour.space.family == "DeviceCMYK":
        return coverage(colour)[plate] > 0
    return True

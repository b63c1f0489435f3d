"""A picture that is nobody's: as large and as busy as a photograph of 12 million pixels, the same on every run."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

WIDTH, HEIGHT = 4000, 3000
OCTAVES = range(1, 10)
ROUGHNESS = 0.55
"""How much weaker each octave is than the one before: hills and trees are about so."""
GRAIN = 0.04
QUALITY = 90
SEED = 20261126


def write_photograph(path: Path) -> None:
    """Write it as a JPEG file of about 4 MB."""
    chance = np.random.default_rng(SEED)
    planes = [_plane(chance) for _ in range(3)]
    common = planes[0]
    pixels = np.stack([np.clip(0.75 * common + 0.25 * plane, 0, 1) for plane in planes], axis=-1)
    Image.fromarray((pixels * 255).astype(np.uint8)).save(path, quality=QUALITY)


def _plane(chance: np.random.Generator) -> np.ndarray:
    """Noise at every scale from half the picture down to a few pixels, with grain on top."""
    plane = chance.normal(scale=GRAIN, size=(HEIGHT, WIDTH)).astype(np.float32)
    for octave in OCTAVES:
        across = 2**octave
        coarse = chance.normal(size=(across * HEIGHT // WIDTH + 2, across + 2)).astype(np.float32)
        grown = Image.fromarray(coarse).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
        plane += 0.16 * ROUGHNESS**octave * 2 * np.asarray(grown)
    return plane + 0.5

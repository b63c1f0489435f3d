"""A photograph as heavy as those people place: grain in every pixel, which no compression takes away."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image

SIZE = (3000, 2000)


def photo(seed: int = 1) -> bytes:
    """A JPEG of six megapixels, several megabytes."""
    grain = np.random.default_rng(seed)
    blocks = Image.fromarray(grain.integers(0, 256, (200, 300, 3), dtype=np.uint8))
    picture = np.asarray(blocks.resize(SIZE, Image.Resampling.BICUBIC)).astype(int)
    noisy = picture + grain.normal(0, 18, picture.shape).astype(int)
    file = BytesIO()
    Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8)).save(file, "JPEG", quality=92)
    return file.getvalue()

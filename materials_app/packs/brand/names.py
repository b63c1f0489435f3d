"""Which files a brand pack may hold, by name: a list of what is allowed, as for campaign packs."""

from __future__ import annotations

import re

from materials_app.packs.shape import BRAND, WORD

MANIFEST = BRAND.manifest
"""What the pack says, and the digest of every other file."""

MARK = re.compile(rf"marks/{WORD}\.(?:svg|pdf|png)")
LOGO = re.compile(rf"partners/{WORD}\.(?:svg|pdf|png)")
FONT = re.compile(rf"fonts/{WORD}\.(?:ttf|otf)")

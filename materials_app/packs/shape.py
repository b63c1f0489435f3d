"""What kinds of pack there are: which files each may hold, by name, and how much of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from materials_app.model.said import said

WORD = r"[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?"
"""A name or a part of one: small letters, figures, hyphens."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of pack.

    Attributes:
        suffix: how its files end.
        called: what people call it.
        manifest: the file in it that says what it is.
        allowed: the names it may hold, the manifest's among them.
        only: the same in a sentence.
        max_file: bytes of a pack.
        max_members: files in it.
        max_member: bytes of one of them.
        max_total: bytes of all of them, unpacked.
    """

    suffix: str
    called: str
    manifest: str
    allowed: re.Pattern[str]
    only: str
    max_file: int
    max_members: int
    max_member: int
    max_total: int


CAMPAIGN = Shape(
    suffix=".campaignpack",
    called=said("campaign pack"),
    manifest="pack.toml",
    allowed=re.compile(
        rf"pack\.toml|resources/{WORD}\.toml|campaigns/{WORD}/(?:campaign|messages|claims|quotes|[a-z]{{2,3}}(?:-[a-z0-9]{{2,8}})*)\.toml"
    ),
    only=said("A pack holds pack.toml, resources/*.toml and campaigns/<id>/*.toml, nothing else."),
    max_file=2_000_000,  # the shipped words of four audiences in two languages take 40 kB
    max_members=200,
    max_member=500_000,
    max_total=2_000_000,
)

BRAND = Shape(
    suffix=".brandpack",
    called=said("brand pack"),
    manifest="brand.toml",
    allowed=re.compile(rf"brand\.toml|(?:marks|partners)/{WORD}\.(?:svg|pdf|png)|fonts/{WORD}\.(?:ttf|otf)"),
    only=said(
        "A brand pack holds brand.toml, marks/*, partners/* (SVG, PDF, PNG) and fonts/* (TTF, OTF), nothing else."
    ),
    max_file=25_000_000,  # two large fonts of 5 MB and a dozen logos of 1 MB
    max_members=80,
    max_member=10_000_000,
    max_total=50_000_000,
)

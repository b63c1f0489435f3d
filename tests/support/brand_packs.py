"""Brand packs for tests: an invented force's, whole."""

from __future__ import annotations

from datetime import date

from materials_app.model.brand_pack import (
    BrandFont,
    BrandMark,
    BrandPack,
    BrandWords,
    ColourUse,
    Contact,
    FontUse,
    Ground,
    MarkKind,
    MarkRole,
    PackColour,
    PackPartner,
    Shown,
)
from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.partner import Partner, Permission

NAVY = PackColour("Night blue", ColourUse.GROUND, Cmyk(1, 0.85, 0.35, 0.4), Srgb(0x10, 0x22, 0x4A))
LIME = PackColour("Lime", ColourUse.BAND, Cmyk(0.35, 0, 0.9, 0), None, "PANTONE 375 C")

WHOLE = BrandPack(
    id="ostrey-2026",
    name="Ostrey 2026",
    force="lancashire",
    version="1",
    issued=date(2026, 3, 3),
    publisher="Communications, Ostrey",
    until=date(2027, 12, 31),
    note="The first one.",
    permission=Permission("A. Named", "Head of brand", date(2026, 3, 3), "Prevention materials"),
    needs_mark=True,
    marks=(
        BrandMark("main", MarkRole.PRIMARY, "marks/main.svg", MarkKind.SVG, 60, 20, 0.15, 22, licence="Own work"),
        BrandMark("white", MarkRole.REVERSED, "marks/white.svg", MarkKind.SVG, grounds=(Ground.DARK,)),
    ),
    colours=(NAVY, LIME),
    fonts=(BrandFont("fonts/title.ttf", FontUse.HEADLINE, "OFL 1.1"),),
    words=(BrandWords("en", "", "Here for you", "Crime number", "ostrey.example"), BrandWords("cy", "Heddlu Ostrey")),
    contacts=(Contact("Brand desk", "brand@ostrey.example"),),
    partners=(PackPartner(Partner("Ostrey Trust"), Shown.NOT_ON_CARDS),),
    roles=("Head of brand",),
    sign_offs_asked=2,
    sign_off_kinds=("brand", "content"),
)

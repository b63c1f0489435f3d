"""The output intent: which press and stock the colours are for, with the profile that says so (ISO 15930-7, 6.5)."""

from __future__ import annotations

import zlib
from functools import lru_cache

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from materials_app.model.condition import IccProfile, OutputCondition

_CMYK_CHANNELS = 4
_PROFILES_KEPT = 4
"""Packed profiles kept in a process: coated, uncoated and a printer's own, with one to spare."""


def output_intent(pdf: Pdf, condition: OutputCondition, profile: IccProfile) -> Object:
    """The one PDF/X output intent of a file."""
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(condition.identifier),
        OutputCondition=String(condition.title),
        RegistryName=String(condition.registry),
        Info=String(profile.description),
        DestOutputProfile=pdf.make_indirect(
            Stream(pdf, _packed(profile.data), N=_CMYK_CHANNELS, Filter=Name.FlateDecode)
        ),
    )
    return Array([pdf.make_indirect(intent)])


@lru_cache(maxsize=_PROFILES_KEPT)
def _packed(data: bytes) -> bytes:
    """A profile's bytes, compressed once a process: a quarter of a megabyte goes into every file."""
    return zlib.compress(data)

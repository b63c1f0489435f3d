"""Judges file names, titles and metadata by the table of terms: what people read before they open a file."""

from __future__ import annotations

import re

from materials_app.model.findings import Finding
from materials_app.model.rules import Rulebook
from materials_app.safeguards.checker import checker_for
from materials_app.safeguards.reading import read
from materials_app.safeguards.terms import find_terms

_JOINTS = re.compile(r"[_.\-+]+")


def check_name(name: str, rulebook: Rulebook, audience: str = "") -> tuple[Finding, ...]:
    """The refused and doubtful terms in a file name, title or keyword, its joints read as spaces."""
    reading = read(_JOINTS.sub(" ", name))
    return tuple(find_terms(reading, checker_for(rulebook).terms, audience, is_import=False))

"""Judges file names, titles and metadata by the table of terms: what people read before they open a file."""

from __future__ import annotations

import re

from materials_app.model.findings import Finding
from materials_app.model.rules import Rulebook
from materials_app.safeguards.reading import read

_JOINTS = re.compile(r"[_.\-+]+")


def check_name(name: str, rulebook: Rulebook, audience: str = "") -> tuple[Finding, ...]:
    """The refused and doubtful terms in a file name, title or keyword, its joints read as spaces."""
    # Imported here: the window knows this module from its start, and the word tables of all checks from the first word.
    from materials_app.safeguards.checker import checker_for
    from materials_app.safeguards.terms import find_terms

    reading = read(_JOINTS.sub(" ", name))
    return tuple(find_terms(reading, checker_for(rulebook).terms, audience, is_import=False))

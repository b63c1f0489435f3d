"""How strongly a rule of the tables speaks, as the severity of its finding."""

from __future__ import annotations

from materials_app.model.findings import Severity
from materials_app.model.rules import Level

_SEVERITIES = {Level.REFUSE: Severity.ERROR, Level.WARN: Severity.WARNING, Level.NOTE: Severity.NOTE}


def severity_of(level: Level) -> Severity:
    """Refuse is an error, warn a warning, note a note."""
    return _SEVERITIES[level]

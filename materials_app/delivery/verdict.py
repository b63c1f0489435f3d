"""The verdict on a piece in one sentence, the same in the window, on the command line, in ticket and record."""

from __future__ import annotations

from materials_app.model.findings import Finding


def verdict(findings: tuple[Finding, ...], checks: int, accepted: tuple[str, ...] = ()) -> str:
    """One sentence: how many checks ran, what they found, what was accepted by name."""
    errors = [finding for finding in findings if finding.severity.value == "error"]
    warnings = sum(finding.severity.value == "warning" for finding in findings)
    overridden = sum(finding.id in accepted for finding in errors)
    found = f"{count(len(errors), 'error')}, {count(warnings, 'warning')}"
    by_name = f"; {count(overridden, 'error')} accepted by a named person" if overridden else ""
    return f"{checks} checks on the finished file: {found}{by_name}."


def count(number: int, noun: str) -> str:
    """``no errors``, ``1 error``, ``2 errors``."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"

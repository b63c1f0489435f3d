"""Days as people in Britain write them, the same on every machine.

``strftime`` names months in the language of the process. Qt sets that from the desktop's settings, so a pack made in
the window would differ from the same set made on the command line.
"""

from __future__ import annotations

from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

WELSH_MONTHS = (
    *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin"),
    *("Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"),
)


def in_words(day: date) -> str:
    """``18 December 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_in_short(day: date) -> str:
    """``Dec 2026``."""
    return f"{MONTHS[day.month - 1][:3]} {day.year}"

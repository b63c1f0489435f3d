"""What is said aloud without being asked for: politely, once, when a state changed, never on every key."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(source: QObject, words: str) -> None:
    """Tell whoever listens to a screen reader: after what it is saying, not in place of it."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))

"""Claims about numbers that bring no number: "growing demand", "record levels"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from materials_app.intake.matter import Matter

_VAGUE = re.compile(
    r"\b(?:increasing|growing|rising|soaring|record|alarming|huge|vast|unprecedented|ever-increasing|greater|cynyddol)\s"
    r"(?:(?:and|a)\s\w+\s)?(?:numbers?|demand|levels?|rates?|volumes?|amounts?|nifer(?:oedd)?)\b"
    r"|\b(?:more|most|many|majority)\s(?:people\s)?than\sever\b|\b(?:sharp|steep|dramatic|huge|massive|significant)\s"
    r"(?:rise|increase|growth|fall|drop|surge)\b(?!\sof\s\d)"
    r"|\b(?:demand|numbers|offences|calls|reports|cases|arrests|figures|searches)\s(?:has|have|had)\s(?:soared|surged|rocketed|"
    r"exploded|doubled|trebled|risen|increased|grown)\b(?!\s(?:by|from|to)\s)"
    r"|\b(?:the\s)?(?:vast\s)?majority\sof\s\w+|\bmost\s(?:offenders|victims|callers|parents|people|men)\b"
)


def find_vague(matter: Matter) -> Iterator[tuple[int, int]]:
    """Where a release speaks of numbers and gives none, by place."""
    return (matter.place(*match.span()) for match in _VAGUE.finditer(matter.words))

"""Days and times in words, as a person says them: today 14:02, yesterday, 18 November."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from materials_app.desktop.wording import say


def when(moment: datetime, today: date) -> str:
    """A moment of the past, seen from ``today``."""
    day = moment.date()
    if day == today:
        return say("when.today", time=f"{moment:%H:%M}")
    if day == today - timedelta(days=1):
        return say("when.yesterday")
    return day_words(day) if day.year != today.year else say("when.day", day=day.day, month=month_words(day))


def day_words(day: date) -> str:
    """A day with its year."""
    return say("when.date", day=day.day, month=month_words(day), year=day.year)


def month_words(day: date) -> str:
    """The month's name in the window's language, not the machine's."""
    return say(f"month.{day.month}")

"""Partners on a piece: who helps, in which order, and who has said that they may be shown as a partner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

MOST_PARTNERS = 31
"""The most that have been seen on one campaign; a longer list belongs on a website."""

NAMES_FIELD = "partners"
"""The field of a layout's words that holds the names that print as text."""
LABEL_FIELD = "partnership"
"""The field that holds the words above the logos."""
AGREED_LABEL_FIELD, AGREED_FIELD = "partners-agreed-label", "partners-agreed"
HELPING_LABEL_FIELD, HELPING_FIELD = "partners-helping-label", "partners-helping"
"""On a piece in two languages: what is said of those who agreed and of those who help, apart from their names."""
FIELDS = (LABEL_FIELD, NAMES_FIELD, AGREED_LABEL_FIELD, AGREED_FIELD, HELPING_LABEL_FIELD, HELPING_FIELD)


@dataclass(frozen=True, slots=True)
class Permission:
    """A record a user entered: who at the partner said yes, when, and to what (``use``: "posters of this campaign")."""

    by: str
    role: str
    on: date
    use: str


@dataclass(frozen=True, slots=True)
class Partner:
    """One partner: its name as it prints.

    ``logo`` is a file beside the set, ``mono`` its version in one ink. Without a permission the name prints as text,
    after "Help from:", and nothing says that there is a partnership.
    """

    name: str
    logo: str = ""
    mono: str = ""
    permission: Permission | None = None

    @property
    def is_permitted(self) -> bool:
        """Whether somebody there agreed to be shown as a partner."""
        return self.permission is not None

    @property
    def may_show_logo(self) -> bool:
        """Whether there is a logo that may be shown."""
        return self.is_permitted and bool(self.logo)

"""Records of people who read a set: who agreed what, what it said then, and what they had to say about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from unicodedata import category, normalize

SIGN_OFF_KINDS = ("content", "brand", "legal", "clinical", "translation", "readers")
"""What can be signed off, as the file writes it."""


@dataclass(frozen=True, slots=True)
class SignOff:
    """A record a user entered. A typed name does not prove who typed it (ground rule standing)."""

    kind: str
    by: str
    role: str
    organisation: str
    on: date
    covers: str
    until: date | None = None
    remark: str = ""

    @property
    def person(self) -> str:
        """The name as two records are compared by it: however it is spaced or pointed, in capitals or not, whatever
        stands in it that cannot be seen."""
        plain = normalize("NFKC", self.by).casefold()
        return "".join(one for one in plain if category(one)[0] not in "ZCP")


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a piece said when it was signed off, kept so that one can tell what has changed since.

    Attributes:
        covers: the digest that the sign-offs name.
        content: what it is the digest of, as plain data; only then is it believed.
    """

    covers: str
    content: Mapping[str, Any] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody who read the pages had to say. It changes nothing by itself; somebody answers it.

    Attributes:
        text: their words, line breaks and all.
        by, role, organisation: who, as what, for whom; a role or an organisation may be empty.
        layout: the id of the piece it is about; empty for the set as a whole.
        covers: the digest of that piece's content as it was read; empty where nobody knows.
        answer, answered_by, answered_on: what was done about it, by whom and when; empty while nothing was.
    """

    text: str
    by: str
    on: date
    role: str = ""
    organisation: str = ""
    layout: str = ""
    covers: str = ""
    answer: str = ""
    answered_by: str = ""
    answered_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it."""
        return not self.answer

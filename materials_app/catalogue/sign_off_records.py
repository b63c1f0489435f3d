"""What people signed and remarked, as a set's file writes it: ``[[sign_off]]``, ``[[agreed]]``, ``[[remark]]``."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import msgspec
import tomli_w

from materials_app.catalogue.record import Record, Table
from materials_app.model.sign_off import Agreed, Remark, SignOff

SIGN_OFF_KEYS = ("kind", "by", "role", "organisation", "on", "covers")
REMARK_KEYS = ("text", "by", "on")
MAY_BE_EMPTY = ("role", "organisation", "layout", "covers", "answer", "answered_by")


class SignOffRecord(Record, frozen=True):
    """One ``[[sign_off]]``: who agreed what, when; ``covers`` is the content's hash."""

    kind: Literal["content", "brand", "legal", "clinical", "translation", "readers"]
    by: str
    role: str
    organisation: str
    on: date
    covers: str
    until: date | None = None
    remark: str = ""

    def sign_off(self) -> SignOff:
        """The record as the model has it."""
        known = (self.kind, self.by, self.role, self.organisation, self.on, self.covers)
        return SignOff(*known, until=self.until, remark=self.remark)


class AgreedRecord(Record, frozen=True):
    """One ``[[agreed]]``: what a piece said when it was signed off; ``covers`` is the digest of its content."""

    covers: str
    content: dict[str, Any] = msgspec.field(default_factory=dict)

    def agreed(self) -> Agreed:
        """The record as the model has it."""
        return Agreed(self.covers, self.content)


class RemarkRecord(Record, frozen=True):
    """One ``[[remark]]``: what somebody who read the pages had to say, and what was done about it."""

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

    def remark(self) -> Remark:
        """The record as the model has it."""
        return Remark(**{name: getattr(self, name) for name in Remark.__slots__})


def sign_off_table(record: SignOff) -> Table:
    """A sign-off as the file writes it."""
    table: Table = {name: getattr(record, name) for name in SIGN_OFF_KEYS}
    until: Table = {"until": record.until} if record.until else {}
    return table | until | ({"remark": record.remark} if record.remark else {})


def agreed_table(agreed: Agreed) -> Table:
    """What a piece said, as the file writes it."""
    return {"covers": agreed.covers, "content": dict(agreed.content)}


def remark_table(remark: Remark) -> Table:
    """A remark as the file writes it."""
    table: Table = {name: getattr(remark, name) for name in REMARK_KEYS}
    table |= {name: words for name in MAY_BE_EMPTY if (words := getattr(remark, name))}
    return table | ({"answered_on": remark.answered_on} if remark.answered_on else {})


def agreed_section(agreed: Agreed) -> str:
    """``[[agreed]]`` and below it ``[agreed.content]``, the words of each of its places on a line of their own."""
    table = agreed_table(agreed)
    content = table.pop("content")
    plain = {name: value for name, value in content.items() if name != "words"}
    lines = "".join(f"    [{', '.join(map(_literal, place))}],\n" for place in content.get("words", ()))
    words = f"words = [\n{lines}]\n" if "words" in content else ""
    return f"[[agreed]]\n{tomli_w.dumps(table)}\n[agreed.content]\n{tomli_w.dumps(plain)}{words}"


def _literal(words: str) -> str:
    return tomli_w.dumps({"x": words}).removeprefix("x = ").rstrip("\n")

"""The order: what a printer is asked for beside the file. Empty means *not said*: a line to write on."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True, slots=True)
class Order:
    """How many, on what, by when, for whom.

    Attributes:
        printer: who prints it.
        quantity: finished pieces; 0 when not said.
        stock: paper or board, in the printer's words.
        finishing: what is done to it after printing.
        delivery: where it goes, and how.
        deadline: the day it must be there.
        contact: who answers the printer's questions.
    """

    printer: str = ""
    quantity: int = 0
    stock: str = ""
    finishing: str = ""
    delivery: str = ""
    deadline: date | None = None
    contact: str = ""

    def over(self, other: Order) -> Order:
        """This order, with ``other``'s wherever it says nothing."""
        return Order(**{field.name: getattr(self, field.name) or getattr(other, field.name) for field in fields(self)})

    @property
    def blank(self) -> tuple[str, ...]:
        """The names of the fields that are lines to write on."""
        return tuple(field.name for field in fields(self) if not getattr(self, field.name))

    @property
    def said(self) -> tuple[str, ...]:
        """The names of the fields that are filled."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))


NOTHING_SAID = Order()

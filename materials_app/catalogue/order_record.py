"""The ``[order]`` table of a set, and the three of its keys that one layout may order otherwise."""

from __future__ import annotations

from datetime import date

from materials_app.catalogue.faults import fault
from materials_app.catalogue.record import KeyPath, Record, Table
from materials_app.model.library import DataFile
from materials_app.model.order import Order


class OrderRecord(Record, frozen=True):
    """``[order]``: what the printer is asked for; a key that is left out is a line to write on."""

    printer: str = ""
    quantity: int | None = None
    stock: str = ""
    finishing: str = ""
    delivery: str = ""
    deadline: date | None = None
    contact: str = ""

    def order(self) -> Order:
        """The record as the model has it."""
        return Order(
            printer=self.printer,
            quantity=self.quantity or 0,
            stock=self.stock,
            finishing=self.finishing,
            delivery=self.delivery,
            deadline=self.deadline,
            contact=self.contact,
        )


def check_quantity(file: DataFile, at: KeyPath, quantity: int | None) -> None:
    """See that a quantity, where there is one, is a number of pieces.

    Raises:
        DataFileError: when it is nought or less.
    """
    if quantity is not None and quantity < 1:
        raise fault(
            file,
            (*at, "quantity"),
            f"{quantity} is not a number of pieces.",
            "Write how many finished pieces are wanted, or leave quantity out.",
            "order-quantity",
        )


def order_table(order: Order) -> Table:
    """What the order says, as a set file holds it; empty where it says nothing."""
    return {name: getattr(order, name) for name in order.said}

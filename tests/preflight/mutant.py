"""What a mutant is: one fault, and the check that must say so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from materials_app.model.expectation import Expectation
from tests.preflight.editing import (
    Edit,
    edited,
)
from tests.preflight.good import Made

Breaker = Callable[[Made], Made]


@dataclass(frozen=True, slots=True)
class Mutant:
    """``check`` must speak of what ``broken`` makes of the good file called ``base``."""

    check: str
    fault: str
    broken: Breaker
    base: str = "x4"
    speaks: str = ""
    ordered: bool = True

    @property
    def finding(self) -> str:
        """The id of the finding: the check's own, or that of the safeguard it passes on."""
        return self.speaks or self.check

    def __str__(self) -> str:
        return f"{self.check}: {self.fault}"


VERSIONS = {"x4": "1.6", "x1a": "1.4"}


def edit(check: str, fault: str, change: Edit, base: str = "x4", *, speaks: str = "", version: str = "") -> Mutant:
    def broken(made: Made) -> Made:
        saved = edited(made.pdf, change, force_version=version or VERSIONS[made.order.flavour])
        return replace(made, pdf=saved)

    return Mutant(check, fault, broken, base, speaks)


def bare(check: str, fault: str, change: Edit) -> Mutant:
    """A fault in a file that is judged without its order."""
    return replace(edit(check, fault, change), ordered=False)


def raw(check: str, fault: str, change: Callable[[bytes], bytes]) -> Mutant:
    return Mutant(check, fault, lambda made: replace(made, pdf=change(made.pdf)))


def order(check: str, fault: str, change: Callable[[Expectation], Expectation], base: str = "x4") -> Mutant:
    return Mutant(check, fault, lambda made: replace(made, order=change(made.order)), base)


def swapped(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def swap(pdf: bytes) -> bytes:
        assert old in pdf, f"the good file does not hold {old!r}"
        return pdf.replace(old, new)

    return swap

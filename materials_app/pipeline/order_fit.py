"""Holds the order against the file: the paper it is made for, its usual weight, the day it is due."""

from __future__ import annotations

import re
from collections.abc import Iterator

from materials_app.model.findings import Family, Finding, Severity
from materials_app.model.job import Job
from materials_app.model.said import said

__all__ = ["order_findings"]

_GRAMS = re.compile(r"(\d+)(?: to (\d+))? ?(?:gsm|g/m2|g/m²|g)\b", re.IGNORECASE)
"""A weight of paper, or a range of them; shops write it in each of these ways."""


def order_findings(job: Job) -> tuple[Finding, ...]:
    """What in the order does not go with the piece; nothing of it stops the piece, a printer may have good reasons."""
    return (*_paper(job), *_weight(job), *_deadline(job))


def _paper(job: Job) -> Iterator[Finding]:
    stock, condition = job.set.order.stock, job.condition
    if _names(stock, condition.other_papers) and not _names(stock, condition.papers):
        yield _finding(
            "order-other-paper",
            said(
                "The stock ordered, “{stock}”, is not what the file is made for: {condition} ({data}).",
                stock=stock,
                condition=said(condition.title),
                data=condition.identifier,
            ),
            said("Choose the paper that is ordered, so that colours and ink are right for it; or order another stock."),
        )


def _names(stock: str, papers: tuple[str, ...]) -> bool:
    """Whether the words name one of the papers; a matt lamination says nothing of the paper under it."""
    words = re.sub(r"\w+ lam\w*", "", stock.lower())
    return any(re.search(rf"\b{re.escape(paper)}\b", words) for paper in papers)


def _weight(job: Job) -> Iterator[Finding]:
    stock, usual = job.set.order.stock, job.format.stock
    ordered, known = _grams(stock), _grams(usual)
    if ordered and known and not (known[0] <= ordered[0] and ordered[-1] <= known[-1]):
        yield _finding(
            "order-other-weight",
            said(
                "The stock ordered, “{stock}”, is outside what this layout is usually printed on: {usual}.",
                stock=stock,
                usual=usual,
            ),
            said("Ask the printer whether it can be folded and handled so, or order a usual weight."),
        )


def _grams(stock: str) -> tuple[int, ...]:
    found = _GRAMS.search(stock)
    return tuple(int(number) for number in found.groups() if number) if found else ()


def _deadline(job: Job) -> Iterator[Finding]:
    deadline = job.set.order.deadline
    if deadline and deadline < job.on:
        yield _finding(
            "order-deadline-past",
            said("The deadline, {deadline}, is before the day the piece is dated: {on}.", deadline=deadline, on=job.on),
            said("Write the day it is needed by, or put right the day of the piece."),
        )


def _finding(name: str, message: str, remedy: str) -> Finding:
    return Finding(name, Severity.WARNING, Family.PRESS, message, remedy=remedy)

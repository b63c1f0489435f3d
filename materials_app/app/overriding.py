"""Overrides: which errors a named person may accept, what they must say for it, and the step that records it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from materials_app.app.problems import Problem
from materials_app.app.session import EditorState, edited
from materials_app.errors import InputError
from materials_app.model.findings import MIN_REASON, Acceptance, Severity
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.safeguards.names import check_name


def acceptable(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """What stops the export, where somebody may accept all of it; nothing where one error has no override."""
    stops = tuple(one for one in problems if one.stops)
    return stops if all(one.finding.may_be_accepted for one in stops) else ()


def without_override(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """What stops the export and nobody may accept."""
    return tuple(one for one in problems if one.stops and not one.finding.may_be_accepted)


def acceptances_of(problems: Sequence[Problem], by: str, reason: str, rulebook: Rulebook) -> tuple[Acceptance, ...]:
    """The overrides of exactly these problems, each of its own sentence.

    Raises:
        InputError: when nobody answers for them, or the reason holds a term that may not travel with the files.
    """
    check_answer(by, reason, f"Write your name, and a reason of {MIN_REASON} characters or more.")
    for finding in check_name(reason, rulebook):
        if finding.severity is Severity.ERROR:
            raise InputError(
                said("The reason travels with the files. {message}", message=finding.message),
                hint=finding.remedy,
                error_id="reason-refused",
            )
    each = (Acceptance(one.finding.id, by.strip(), reason.strip(), one.finding.message) for one in problems)
    return tuple(dict.fromkeys(each))


def check_answer(by: str, reason: str, hint: str) -> None:
    """See that somebody answers for an override.

    Raises:
        InputError: when the name or a full reason is missing; ``hint`` says how to give them.
    """
    if not by.strip() or len(reason.strip()) < MIN_REASON:
        raise InputError(
            said("An override needs a name and a reason that a colleague can understand; both travel with the files."),
            hint=hint,
        )


def accept(state: EditorState, acceptances: Sequence[Acceptance]) -> EditorState:
    """The set with these overrides; one that says the same of a finding as before takes its place."""
    new = {(one.finding, one.says) for one in acceptances}
    kept = (one for one in state.document.acceptances if (one.finding, one.says) not in new)
    return edited(state, replace(state.document, acceptances=(*kept, *acceptances)), "accept")


def take_back(state: EditorState, acceptances: Sequence[Acceptance]) -> EditorState:
    """The set without these overrides."""
    kept = tuple(one for one in state.document.acceptances if one not in acceptances)
    return edited(state, replace(state.document, acceptances=kept), "take-back")

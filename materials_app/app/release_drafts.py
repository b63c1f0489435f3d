"""Drafts out of a reviewed release: written to a file, and their figures into the open set, unchecked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import tomli

from materials_app.app.release_session import ReviewState
from materials_app.app.session import EditorState, edited
from materials_app.disk import write_whole
from materials_app.errors import OutputError
from materials_app.intake.drafts import drafts
from materials_app.model.content import Claim
from materials_app.model.said import said


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was drafted: the text of the file, its figures as claims nobody checked, how many quotes and messages."""

    text: str
    claims: tuple[Claim, ...]
    quotes: int
    messages: int


def draft(state: ReviewState) -> Drafted:
    """The drafts of what was decided to be used or put right."""
    text = drafts(state.intake, state.decisions)
    tables = tomli.loads(text)
    known = {"as_of": None, "checked": None, "expires": None}
    claims = tuple(Claim(**{**known, **table}) for table in tables.get("claim", ()))
    return Drafted(text, claims, len(tables.get("quote", ())), len(tables.get("message", ())))


def write_drafts(drafted: Drafted, path: Path) -> None:
    """Write the drafts file, whole or not at all.

    Raises:
        OutputError: when the disk refuses; what was there before is untouched.
    """
    try:
        write_whole(drafted.text, path)
    except OSError as refused:
        raise OutputError(
            said(
                "“{name}” could not be saved: {what}.", name=path.name, what=refused.strerror or type(refused).__name__
            ),
            hint=said("Free some space, or choose another folder."),
            place=str(path),
            error_id="drafts-not-written",
        ) from refused


def new_claims(state: EditorState, drafted: Drafted) -> tuple[Claim, ...]:
    """The drafted figures that the open set does not hold yet."""
    held = {claim.id for claim in state.document.claims}
    return tuple(claim for claim in drafted.claims if claim.id not in held)


def with_claims(state: EditorState, drafted: Drafted) -> EditorState:
    """The set with the drafted figures among its own; until somebody checks them they make a piece a draft."""
    claims = (*state.document.claims, *new_claims(state, drafted))
    return edited(state, replace(state.document, claims=claims), "draft-figures")

"""Partners as somebody writes them: order by lines, one step of undo, no half permission."""

from __future__ import annotations

import pytest

from materials_app.app.partners import with_partners
from materials_app.app.session import EditorState, opened, undone
from materials_app.errors import InputError
from materials_app.model.partner import Partner
from tests.support.samples import sample_set

NOBODY = {"who": "", "by": "", "role": "", "on": "", "use": "", "logo": ""}
AGREED = {"who": "Ferrin Trust", "by": "A. Named", "role": "Chair", "on": "2 November 2026", "use": "Posters"}


def named(names: str, **given: str) -> EditorState:
    return with_partners(opened(sample_set()), {**NOBODY, "names": names, **given})


def test_lines_are_partners_in_their_order_and_undo_takes_them_back() -> None:
    state = named("Ostrey Council\n\n Ferrin  Trust ")
    assert state.document.partners == (Partner("Ostrey Council"), Partner("Ferrin Trust"))
    assert undone(state).document.partners == ()


def test_another_order_keeps_what_is_on_record() -> None:
    state = named("Ostrey Council\nFerrin Trust", **AGREED, logo="ferrin.png")
    turned = with_partners(state, {**NOBODY, "names": "Ferrin Trust\nOstrey Council"})
    assert turned.document.partners == state.document.partners[::-1]
    assert turned.document.partners[0].may_show_logo


@pytest.mark.parametrize(
    ("names", "given", "error"),
    [
        ("A\nB\nA", {}, "partner-twice"),
        ("\n".join(f"Trust {number}" for number in range(32)), {}, "partners-too-many"),
        ("Ferrin Trust", {**AGREED, "by": ""}, "partner-permission"),
    ],
)
def test_what_cannot_hold_is_said(names: str, given: dict[str, str], error: str) -> None:
    with pytest.raises(InputError) as refused:
        named(names, **given)
    assert refused.value.error_id == error

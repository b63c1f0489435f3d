"""A policy file: read whole, or answered with its line and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from materials_app.catalogue.policy import read_policy
from materials_app.errors import DataFileError
from materials_app.model.flavour import Flavour
from materials_app.model.page import Marks

WHOLE = """\
organisation = "Communications, Example Constabulary"
contact = "Extension 20"
updates = "none"

[packs]
folder = "/srv/campaign-packs"

[sign-off]
require = "signed-off"
kinds = ["legal", "content"]

[[printer]]
name = "County Print Works"
marks = "none"
flavour = "x1a"
usual = [{ layout = "poster-a4", stock = "170 gsm silk" }]
"""


def test_everything_that_may_be_laid_down_is_read() -> None:
    policy = read_policy(WHOLE, "policy.toml")
    assert policy.is_in_force
    assert (policy.organisation, policy.contact) == ("Communications, Example Constabulary", "Extension 20")
    assert policy.packs == Path("/srv/campaign-packs")
    assert policy.sign_offs == ("content", "legal")
    (printer,) = policy.printers
    assert (printer.marks, printer.flavour) == (Marks.NONE, Flavour.X1A)
    assert printer.usual_for("poster-a4").stock == "170 gsm silk"


@pytest.mark.parametrize(
    ("was", "now", "place", "says", "hint"),
    [
        ('organisation = "Communications, Example Constabulary"\n', "", "policy.toml", "is missing", "Add a line"),
        ("Communications, Example Constabulary", " ", "policy.toml:1", "Nobody is named", "who lays this down"),
        ('updates = "none"', 'updates = "daily"', "policy.toml:3", "not one of the choices", "none"),
        ("/srv/campaign-packs", "campaign-packs", "policy.toml:6", "not a whole path", "from the drive or the root"),
        ('require = "signed-off"', 'require = "signed"', "policy.toml:9", "not one of the choices", "signed-off"),
        ('"legal"', '"legel"', "policy.toml:10", "not one of the choices", "legal"),
        ("marks =", "mark =", "policy.toml:14", "no key “mark”", "Did you mean “marks”?"),
        ("County Print Works", "", "policy.toml:13", "has no name", "order by"),
        ('kinds = ["legal", "content"]', "every = true", "policy.toml:10", "no key “every”", "require"),
        ("poster-a4", "poster-a7", "policy.toml:16", "no layout “poster-a7”", "poster-a4"),
    ],
)
def test_a_fault_is_answered_with_line_and_remedy(was: str, now: str, place: str, says: str, hint: str) -> None:
    assert was in WHOLE
    with pytest.raises(DataFileError) as caught:
        read_policy(WHOLE.replace(was, now), "policy.toml", ("poster-a4",))
    assert caught.value.place == place
    assert says in caught.value.message
    assert hint in caught.value.hint


def test_a_rule_that_asks_for_nothing_is_told() -> None:
    with pytest.raises(DataFileError, match="asks for nothing") as caught:
        read_policy('organisation = "A"\n[sign-off]\n', "policy.toml")
    assert caught.value.place == "policy.toml:2"


def test_a_printer_is_there_once() -> None:
    twice = WHOLE + '[[printer]]\nname = "county  print works"\n'
    with pytest.raises(DataFileError, match="is here twice") as caught:
        read_policy(twice, "policy.toml")
    assert caught.value.place == "policy.toml:18"

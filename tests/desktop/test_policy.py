"""What an organisation has set, in the window: shown in About, obeyed by an export, and not removed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from materials_app.app.export import run_export
from materials_app.app.own_files import OwnFiles
from materials_app.desktop.about_view import AboutView
from materials_app.desktop.controls import Words
from materials_app.desktop.packs_view import PacksView
from materials_app.desktop.wording import say
from materials_app.errors import InputError
from materials_app.model.job import Standing
from materials_app.model.order import Order
from materials_app.model.policy import Policy
from materials_app.model.printer import Printer
from materials_app.packs.on_day import UserData
from tests.desktop.conftest import DAY, Opener
from tests.support.packs import corrected, head, pack


@pytest.fixture
def under_policy(tmp_path: Path) -> UserData:
    """A user whose organisation has set everything there is."""
    folder = tmp_path / "for-all"
    folder.mkdir()
    (folder / "spring.campaignpack").write_bytes(pack(corrected(), head()))
    rules = Policy(
        "Example Constabulary", "Extension 20", "policy.toml", folder, (Printer("County Print Works"),), ("content",)
    )
    return UserData(tmp_path / "data", DAY, rules)


def test_about_shows_it_as_set_by_the_organisation(open_window: Opener, under_policy: UserData) -> None:
    window = open_window(user=under_policy)
    window.main.actions_by_name["about"].trigger()
    view = window.main.view
    assert isinstance(view, AboutView)
    told = view.reader.toPlainText()
    for words in (say("policy.title"), "Example Constabulary", "County Print Works, no others", "content"):
        assert words in told


def test_the_open_set_is_a_draft_and_says_why(open_window: Opener, under_policy: UserData) -> None:
    window = open_window(user=under_policy)
    window.editor.settle()
    assert window.editor.standing is Standing.DRAFT
    assert any(
        "Example Constabulary asks for a content sign-off" in one.finding.message for one in window.editor.problems
    )


def test_an_export_obeys(open_window: Opener, under_policy: UserData, tmp_path: Path) -> None:
    document = replace(open_window(user=under_policy).editor.document, layouts=("card-business",))
    quiet = {"progress": lambda _: None, "cancelled": lambda: False}
    told = run_export(document, tmp_path / "pack", OwnFiles(user=under_policy), DAY, **quiet)
    assert told.standing is Standing.DRAFT
    assert not (tmp_path / "pack/1 For the printer").exists()
    elsewhere = replace(document, order=Order(printer="Elsewhere"))
    with pytest.raises(InputError, match="is not among the printers"):
        run_export(elsewhere, tmp_path / "other", OwnFiles(user=under_policy), DAY, **quiet)


def test_its_packs_are_listed_and_stay(open_window: Opener, under_policy: UserData) -> None:
    window = open_window(user=under_policy)
    window.main.actions_by_name["packs"].trigger()
    view = window.main.view
    assert isinstance(view, PacksView)
    assert view.current is not None
    assert view.current.for_all
    assert not view.remove.isEnabled()


def test_the_settings_show_what_nobody_sets_from_there(open_window: Opener, under_policy: UserData) -> None:
    window = open_window(user=under_policy)
    window.main.actions_by_name["settings"].trigger()
    told = [one.text() for one in window.main.view.findChildren(Words)]
    assert say("policy.title") in told
    assert {"Example Constabulary", "County Print Works, no others"} <= set(told)

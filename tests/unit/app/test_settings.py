"""What the window remembers survives a round trip, and a broken file costs nobody their work."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from materials_app.app.settings import (
    DECLARED,
    RECENT,
    Settings,
    load_settings,
    read_settings,
    save_settings,
    with_force,
    with_recent,
)

words = st.text(st.characters(exclude_categories=("C", "Z")), max_size=20)


def values(name: str) -> st.SearchStrategy[object]:
    """Everything a setting may hold, by its declaration."""
    limits, default = DECLARED[name], getattr(Settings(), name)
    if limits.choices:
        return st.sampled_from(limits.choices)
    kinds = {bool: st.booleans(), str: words, tuple: st.lists(words.filter(bool), max_size=5).map(tuple)}
    return kinds.get(type(default), st.floats(limits.least, limits.most))


@given(st.builds(Settings, **{name: values(name) for name in DECLARED}))
def test_settings_come_back_as_they_were_kept(tmp_path_factory: pytest.TempPathFactory, kept: Settings) -> None:
    path = tmp_path_factory.mktemp("settings") / "deep" / "window.ini"
    save_settings(kept, path)
    assert load_settings(path) == kept


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"no section", b"[window]\ntheme\n", b"[other]\ntheme=dark\n"])
def test_a_broken_file_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "window.ini").write_bytes(content)
    assert load_settings(tmp_path / "window.ini") == Settings()


def test_a_setting_of_another_version_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[window]\ntheme = dark\nfuture = yes\n")
    assert load_settings(tmp_path / "window.ini") == Settings(theme="dark")


def test_the_newest_set_comes_first_and_each_stands_once() -> None:
    settings = Settings()
    for number in [*range(12), 5]:
        settings = with_recent(settings, Path(f"/sets/{number}.toml"))
    assert settings.recent[0] == str(Path("/sets/5.toml"))
    assert len(settings.recent) == len(set(settings.recent)) == RECENT


def test_forces_worked_for_are_remembered_newest_first() -> None:
    settings = Settings()
    for name in ("cleveland", "lancashire", "cleveland"):
        settings = with_force(settings, name)
    assert (settings.force, settings.forces) == ("cleveland", ("cleveland", "lancashire"))


def test_a_file_that_cannot_be_read_is_kept_aside_whole(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_bytes(b"theme = dark, but no section")
    loaded = read_settings(path)
    assert loaded.is_broken
    assert loaded.kept_aside is not None
    save_settings(loaded.settings, path)
    assert loaded.kept_aside.read_bytes() == b"theme = dark, but no section"


@pytest.mark.parametrize(
    "line", ["theme = pink", "text_size = large", "text_size = 120", "short_titles = perhaps", "card = -3", "card = x"]
)
def test_a_setting_that_may_not_stand_gives_way_alone_and_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "window.ini"
    path.write_text(f"[window]\n{line}\nforce = cleveland\n")
    loaded = read_settings(path)
    assert loaded.lost == (line.split(" ")[0],)
    assert loaded.settings == Settings(force="cleveland")
    assert loaded.kept_aside is not None


def test_no_file_yet_is_no_fault(tmp_path: Path) -> None:
    loaded = read_settings(tmp_path / "window.ini")
    assert (loaded.settings, loaded.lost, loaded.is_broken, loaded.kept_aside) == (Settings(), (), False, None)


def test_two_windows_keep_each_others_recent_sets_and_what_one_took_off_stays_off(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    known = save_settings(Settings(recent=("/old.toml", "/off.toml")), path).recent
    one, two = with_recent(load_settings(path), Path("/one.toml")), with_recent(load_settings(path), Path("/two.toml"))
    save_settings(two, path, known)
    one = replace(one, recent=tuple(name for name in one.recent if name != "/off.toml"))
    kept = save_settings(one, path, known)
    assert kept == load_settings(path)
    assert kept.recent == tuple(map(str, (Path("/one.toml"), Path("/two.toml"), Path("/old.toml")))), kept.recent
    assert [one.name for one in tmp_path.iterdir()] == ["window.ini"]

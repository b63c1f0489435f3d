"""What the window remembers survives a round trip, and a broken file costs nobody their work."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from materials_app.app.settings import RECENT, Settings, load_settings, save_settings, with_recent

words = st.text(st.characters(exclude_categories=("C", "Z")), max_size=20)


@given(st.builds(Settings, words, words, words, words, st.lists(words.filter(bool), max_size=5).map(tuple), words))
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

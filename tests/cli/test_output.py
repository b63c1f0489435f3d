"""What a terminal is sent: nothing that steers it, whoever wrote the words."""

from __future__ import annotations

import pytest

from materials_app.cli import output


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("a\x1b[2Jb", r"a\x1b[2Jb"),
        ("a\x9b2Jb", r"a\x9b2Jb"),
        ("call \u202e009\u202c", r"call \u202e009\u202c"),
        ("a\rb\x07", r"a\rb\x07"),
        ("ŵ “a”\n\tb …", "ŵ “a”\n\tb …"),
    ],
)
def test_control_characters_and_turning_marks_are_sent_as_codes(
    words: str, sent: str, capsys: pytest.CaptureFixture[str]
) -> None:
    output.say(words)
    output.tell(words)
    assert tuple(capsys.readouterr()) == (f"{sent}\n", f"{sent}\n")

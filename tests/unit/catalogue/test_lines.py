from __future__ import annotations

import pytest

from materials_app.catalogue.lines import line_of
from materials_app.catalogue.record import KeyPath

TEXT = '''\
top = 1  # with a comment

[[room]]
id = "a"
long = """one
two
three"""
after = 3

[room.lamp]
colour = "amber"

[[room]]
id = "b"
list = [
    1,
    2,
]
words.short = "dotted"
inline = { x = 1, y = 2 }
'''


@pytest.mark.parametrize(
    ("at", "line"),
    [
        (("top",), 1),
        (("room",), 3),
        (("room", 0), 3),
        (("room", 0, "id"), 4),
        (("room", 0, "long"), 5),
        (("room", 0, "after"), 8),
        (("room", 0, "lamp"), 10),
        (("room", 0, "lamp", "colour"), 11),
        (("room", 1), 13),
        (("room", 1, "list"), 15),
        (("room", 1, "words", "short"), 19),
        (("room", 1, "inline"), 20),
    ],
)
def test_a_key_is_found_where_it_begins(at: KeyPath, line: int) -> None:
    assert line_of(TEXT, at) == line


@pytest.mark.parametrize(
    ("at", "line"),
    [(("room", 1, "missing"), 13), (("room", 1, "inline", "y"), 20), (("room", 1, "list", 1), 15), (("room", 7), 3)],
)
def test_what_cannot_be_marked_is_found_by_what_surrounds_it(at: KeyPath, line: int) -> None:
    assert line_of(TEXT, at) == line


def test_a_text_that_is_no_toml_has_no_lines() -> None:
    assert line_of("= 1", ("a",)) == 0


MIXED = """\
[[page]]
[[page.text]]
id = "a"
[[page.steps]]
id = "b"
[[page.text]]
id = 'c'
note = '''
[not.a.header]
'''
[page."odd one".x]
y = 1 # [z]
[[page]]
[[page.text]]
id = "d"
"""


@pytest.mark.parametrize(
    ("at", "line"),
    [
        (("page", 0, "steps", 0, "id"), 5),
        (("page", 0, "text", 1), 6),
        (("page", 0, "text", 1, "note"), 8),
        (("page", 0, "odd one"), 11),
        (("page", 0, "odd one", "x", "y"), 12),
        (("page", 1, "text", 0, "id"), 15),
        (("not",), 0),
    ],
)
def test_lists_of_tables_may_take_turns(at: KeyPath, line: int) -> None:
    assert line_of(MIXED, at) == line


@pytest.mark.parametrize(("at", "line"), [(("yes",), 1), (("own", "no"), 2), (("last",), 3)])
def test_true_and_false_stand_somewhere_too(at: KeyPath, line: int) -> None:
    assert line_of("yes = true\nown.no = false\nlast = 1\n", at) == line

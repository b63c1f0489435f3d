"""The words of the window as data: what is wrong with a file is said with its line and what to do."""

from __future__ import annotations

import pytest

from materials_app.catalogue.interface import check_words, read_words
from materials_app.errors import DataFileError
from materials_app.model.library import DataFile

ENGLISH = """\
# menus
"menu.file" = "&File"

"status.error" = "1 error"
"status.errors" = "{count} errors"
"fit.fits" = "Fits at {size}\\u00A0pt"
"""


def file(text: str, language: str = "en", name: str = "main") -> DataFile:
    return DataFile(f"assets/interface/{language}/{name}.toml", text, "")


def fault(text: str) -> str:
    files = (file(text, "cy"),)
    with pytest.raises(DataFileError) as caught:
        check_words(files, read_words(files), (file(ENGLISH),))
    return str(caught.value)


def test_words_come_by_key_and_escapes_are_undone() -> None:
    words = read_words((file(ENGLISH), file('"a.b" = "say \\"no\\""\n', name="more")))
    assert words == {
        "menu.file": "&File",
        "status.error": "1 error",
        "status.errors": "{count} errors",
        "fit.fits": "Fits at {size}\N{NO-BREAK SPACE}pt",
        "a.b": 'say "no"',
    }


@pytest.mark.parametrize(
    "line",
    [
        'menu.edit = "Edit"',
        '"menu.edit" = Edit',
        "\"menu.edit\" = 'Edit'",
        '"menu.edit" = "Edit" "x"',
        '"menu.edit" = "\\q"',
        '"menu.edit" = "Ed',
        "[menu]",
    ],
)
def test_a_line_that_is_no_key_with_words_is_named(line: str) -> None:
    expected = r"^assets/interface/en/main.toml:3: This line is no key with its words. Write:"
    with pytest.raises(DataFileError, match=expected):
        read_words((file(f'"menu.file" = "File"\n\n{line}\n'),))


def test_a_key_that_stands_twice_is_named_where_it_stands_again() -> None:
    again = file('# again\n"menu.file" = "File"\n', name="more")
    with pytest.raises(DataFileError, match=r"^assets/interface/en/more.toml:2: “menu.file” stands here a second time"):
        read_words((file(ENGLISH), again))


def test_a_language_that_says_all_is_taken() -> None:
    files = (file(ENGLISH.replace("} errors", "} gwall").replace("&File", "&Ffeil"), "cy"),)
    check_words(files, read_words(files), (file(ENGLISH),))


def test_an_unknown_key_is_named_with_the_one_it_may_be() -> None:
    said = fault(ENGLISH + '"menu.fil" = "Ffeil"\n')
    assert said == (
        "assets/interface/cy/main.toml:7: The window has no words called “menu.fil”. Did you mean “menu.file”?"
    )


def test_an_unknown_key_that_is_near_none_is_to_be_taken_out() -> None:
    assert fault(ENGLISH + '"zzz" = "Ffeil"\n').endswith("Take the line out: nothing says it.")


def test_a_missing_key_is_named_with_its_english() -> None:
    said = fault(ENGLISH.replace('"menu.file" = "&File"\n', ""))
    assert said == ("assets/interface/cy/main.toml: “menu.file” is missing. Add a line for it. English says “&File”.")


def test_values_are_put_in_at_the_same_places() -> None:
    said = fault(ENGLISH.replace("{count}", "{number}"))
    assert said == (
        "assets/interface/cy/main.toml:5: “status.errors” has other places in braces than the English. "
        "Write each of them as in “{count} errors”."
    )

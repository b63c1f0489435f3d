"""What a translator is told about a text: how much room there is, what stays as it is; and how to work on the file."""

from __future__ import annotations

from materials_app.model.translation import Space, Unit

HOW = (
    "Translate every text. Keep telephone numbers, web addresses, names and figures exactly as they are: they are "
    "locked, and a file that changes one is refused. A new line in a headline is a new line on the page; in a text it "
    "starts a new paragraph. The room is measured with the letters of the words sent, so it is about right for yours. "
    "Short, standard and long say the same in different lengths; the page takes the longest that fits."
)


def room(unit: Unit) -> tuple[str, ...]:
    """How much room a text has, a sentence for each layout."""
    return tuple(f"{one.layout}: {_fits(one)}" for one in unit.space)


def _fits(space: Space) -> str:
    lines = f"{space.lines} lines of " if space.lines > 1 else "1 line of " if space.lines else ""
    if space.first == space.floor:
        return f"{lines}{space.floor} characters at {space.floor_size:g} pt"
    return (
        f"{lines}{space.first} characters at {space.first_size:g} pt, "
        f"{space.floor} at the smallest size ({space.floor_size:g} pt)"
    )

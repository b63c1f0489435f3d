from __future__ import annotations

from materials_app.typeset.memory import Memory


class Owner:
    """Looks like every other."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Owner)

    def __hash__(self) -> int:
        return 1


def test_what_was_made_of_the_same_is_not_made_again() -> None:
    memory, owner = Memory(), Owner()
    first = memory.recall(owner, ("a", 1), lambda: ["made"])
    assert memory.recall(owner, ("a", 1), lambda: ["made again"]) is first


def test_what_is_made_of_something_else_is_made_again() -> None:
    memory, owner = Memory(), Owner()
    memory.recall(owner, ("a",), lambda: "first")
    assert memory.recall(owner, ("b",), lambda: "second") == "second"
    assert memory.recall(owner, ("a",), lambda: "third") == "third", "only the last thing is kept"


def test_an_owner_is_itself_alone_however_like_another() -> None:
    memory, one, other = Memory(), Owner(), Owner()
    memory.recall(one, (), lambda: "one")
    assert memory.recall(other, (), lambda: "other") == "other"
    assert memory.recall(one, (), lambda: "again") == "one"


def test_it_never_grows_without_end() -> None:
    memory = Memory()
    owners = [Owner() for _ in range(1001)]
    for number, owner in enumerate(owners):
        memory.recall(owner, (), lambda number=number: number)  # type: ignore[misc]
    assert memory.recall(owners[-1], (), lambda: -1) == 1000
    assert memory.recall(owners[0], (), lambda: -1) == -1

"""Resources added by hand: two people, a source, a day; beside the verified ones and never in their place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from materials_app.app.local_resources import NewResource, add_resource, remove_resource
from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import DataFileError, MaterialsError, OutputError
from materials_app.model.content import NumberKind
from materials_app.model.library import DataFile
from materials_app.packs.fitting import catalogue_of
from materials_app.packs.local import kind_of, read_local
from materials_app.packs.on_day import UserData
from materials_app.packs.store import install
from tests.support.packs import RESOURCE, corrected, made, pack

NEW = NewResource(
    id="harbour-house",
    name="Harbour House",
    purpose="help",
    audiences=("own",),
    nations=("england",),
    number="0113 496 0123",
    address="harbour-house.example/help",
    added_by="First Person",
    checked_by="Second Person",
    source="Its own leaflet",
    on=date(2027, 3, 1),
)
ADDED = 'added = { added_by = "First Person", checked_by = "Second Person", source = "A leaflet", on = 2027-03-01 }\n'


def local(text: str) -> DataFile:
    return DataFile("local-resources.toml", text, "")


def by_hand(**changed: str) -> str:
    text = RESOURCE.replace("[resource.address]", f"{ADDED}\n[resource.address]")
    for old, new in changed.items():
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def user(tmp_path: Path) -> UserData:
    return UserData(tmp_path / "data", date(2027, 3, 2))


def test_it_stands_beside_the_verified_ones_and_says_who_added_it(files: tuple[DataFile, ...]) -> None:
    after = catalogue_of(files, (), local(by_hand()))
    origin = after.resources[-1].local
    assert origin is not None
    assert (origin.added_by, origin.checked_by, origin.on) == ("First Person", "Second Person", date(2027, 3, 1))
    assert after.rulebook.resources[-1].id == "harbour-line"
    assert all(one.local is None for one in after.resources[:-1])


SAME = ["First Person", "first person", "FIRST  PERSON", "First.Person", "Fïrst Person", "FirstPerson"]


@pytest.mark.parametrize("checked_by", SAME)
def test_nobody_checks_themselves(checked_by: str) -> None:
    with pytest.raises(DataFileError, match="cannot check what they added themselves") as caught:
        read_local(local(by_hand(**{"Second Person": checked_by})))
    assert caught.value.place.startswith("local-resources.toml:")


@pytest.mark.parametrize("nobody", ["", " ", "me", "--", "1 2 3"])
def test_both_are_somebody(nobody: str) -> None:
    for name in ("First Person", "Second Person"):
        with pytest.raises(DataFileError, match="nobody's name"):
            read_local(local(by_hand(**{name: nobody})))


FAULTS = {
    "no source": {"A leaflet": " "},
    "no day": {", on = 2027-03-01": ""},
    "nobody": {ADDED: ""},
    "an id that is none": {'harbour-line"\nname': '../harbour"\nname'},
}


@pytest.mark.parametrize("what", FAULTS)
def test_what_it_may_not_lack(what: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_local(local(by_hand(**FAULTS[what])))
    assert caught.value.place.startswith("local-resources.toml:")


def test_the_same_id_twice() -> None:
    with pytest.raises(DataFileError, match="is taken"):
        read_local(local(by_hand() + by_hand()))


REFUSED: dict[str, tuple[NewResource, str]] = {
    "a verified id": (replace(NEW, id="samaritans"), "may not take its place"),
    "a verified number": (replace(NEW, number="0808 1000 900"), "verified already"),
    "a verified number from abroad": (replace(NEW, number="+44 808 1000 900"), "verified already"),
    "a short one": (replace(NEW, number="999"), "verified already"),
    "a verified page": (replace(NEW, address="www.stopitnow.org.uk"), "verified already"),
    "a number one digit away": (replace(NEW, number="0808 1000 901"), "is nearly 0808 1000 900"),
    "a number two digits away": (replace(NEW, number="0808 1000 911"), "is nearly 0808 1000 900"),
    "two digits swapped": (replace(NEW, number="0808 1009 000"), "is nearly 0808 1000 900"),
    "a look-alike letter": (replace(NEW, address="stopitn0w.org.uk"), "can be taken for"),
    "another country's": (replace(NEW, address="stopitnow.org"), "United States"),
    "a shortener": (replace(NEW, address="bit.ly/harbour"), "link shortener"),
    "a machine": (replace(NEW, address="192.0.2.4"), "address of a machine"),
    "a query": (replace(NEW, address="harbour-house.example/?from=poster"), "may not be printed"),
    "a premium number": (replace(NEW, number="0909 8790 123"), "premium-rate"),
    "a mobile": (replace(NEW, number="07400 123456"), "mobile number"),
    "neither number nor address": (replace(NEW, number="", address=""), "neither a number nor an address"),
    "an unknown nation's purpose": (replace(NEW, purpose="advertise"), "not one of the choices"),
    "the same person": (replace(NEW, checked_by="first person"), "cannot check"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_may_not_be_added_leaves_nothing_behind(user: UserData, what: str) -> None:
    new, reason = REFUSED[what]
    with pytest.raises(MaterialsError, match=reason):
        add_resource(new, user)
    assert not user.folder.exists()


def test_it_is_added_below_what_stands_there(user: UserData) -> None:
    added = add_resource(NEW, user)
    assert (added.number.display if added.number else "", added.local is not None) == ("0113 496 0123", True)
    user.local.write_text("# ours\n" + user.local.read_text(encoding="utf-8"), encoding="utf-8")
    add_resource(replace(NEW, id="quay-house", number="0113 496 0777", address=""), user)
    text = user.local.read_text(encoding="utf-8")
    assert text.startswith("# ours\n")
    assert [one.id for one in read_local(local(text))] == ["harbour-house", "quay-house"]
    assert [path.name for path in user.folder.iterdir()] == ["local-resources.toml"]


def test_a_number_that_a_pack_verifies_is_verified(user: UserData) -> None:
    texts = {name: text.replace("freephone", "geographic") for name, text in corrected(NEW.number).items()}
    install(made(texts), pack(texts), user.packs)
    with pytest.raises(MaterialsError, match="verified already"):
        add_resource(NEW, user)


def test_a_disk_that_refuses_is_said_and_the_file_is_as_it_was(user: UserData, monkeypatch: pytest.MonkeyPatch) -> None:
    add_resource(NEW, user)
    before = user.local.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(OutputError, match="could not be written"):
        add_resource(replace(NEW, id="quay-house", number="0113 496 0777", address=""), user)
    assert user.local.read_bytes() == before
    assert [path.name for path in user.folder.iterdir()] == ["local-resources.toml"]


@pytest.mark.parametrize(
    ("display", "kind"),
    [
        ("0800 555 0199", NumberKind.FREEPHONE),
        ("0300 123 3393", NumberKind.UK_WIDE),
        ("0113 496 0123", NumberKind.GEOGRAPHIC),
        ("116 123", NumberKind.HARMONISED),
        ("+353 1 524 0123", NumberKind.INTERNATIONAL),
        ("101", NumberKind.SHORT_CODE),
    ],
)
def test_the_kind_of_a_number(display: str, kind: NumberKind) -> None:
    assert kind_of(display) is kind


def test_without_the_file_nothing_changes(files: tuple[DataFile, ...], shipped: Catalogue) -> None:
    assert catalogue_of(files) == shipped
    assert catalogue_of(files, (), local("# nothing yet\n")) == shipped


def test_one_is_taken_away_and_the_rest_stays_as_it_is(user: UserData) -> None:
    add_resource(NEW, user)
    first = user.local.read_text(encoding="utf-8")
    add_resource(replace(NEW, id="quay-house", number="0113 496 0999", address=""), user)
    remove_resource("quay-house", user)
    assert user.local.read_text(encoding="utf-8").rstrip() == first.rstrip()
    remove_resource("harbour-house", user)
    assert "harbour" not in user.local.read_text(encoding="utf-8")
    with pytest.raises(MaterialsError, match="was added by hand"):
        remove_resource("samaritans", user)

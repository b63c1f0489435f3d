from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from materials_app.errors import DataFileError, FontError, InputError
from materials_app.resources import ShippedLibrary, data_files, data_root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {
        "assets/forces/a.toml": b"a = 1\r\n",
        "assets/campaigns/demo/en.toml": "b = “ŵ”\n".encode(),
        "assets/icc/paper.toml": b'id = "paper"\ndescription = "A paper"\n',
        "assets/icc/paper.icc": b"profile",
        "templates/poster/statement.toml": b"c = 1\n",
        "templates/poster/README.md": b"not data",
        "fonts/demo/font.toml": b'file = "Demo.ttf"\n',
        "fonts/demo/Demo.ttf": b"font",
    }
    for name, data in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path


def test_data_files_come_by_path_with_the_hash_of_their_bytes(root: Path) -> None:
    files = data_files(root)
    assert [file.path for file in files] == [
        "assets/campaigns/demo/en.toml",
        "assets/forces/a.toml",
        "fonts/demo/font.toml",
        "templates/poster/statement.toml",
    ]
    assert files[1].text == "a = 1\n"
    assert files[1].sha256 == sha256(b"a = 1\r\n").hexdigest()


def test_a_data_file_that_is_not_utf_8_names_its_line(root: Path) -> None:
    (root / "assets/forces/a.toml").write_bytes(b"a = 1\nb = '\xe9'\n")
    with pytest.raises(DataFileError, match=r"^assets/forces/a.toml:2: The file is not UTF-8 text"):
        data_files(root)


def test_a_list_of_digests_that_two_branches_changed_is_told_with_its_line(root: Path) -> None:
    (root / "assets/SHA256SUMS").write_text(f"{'0' * 64}  assets/forces/a.toml\n<<<<<<< HEAD\n", encoding="utf-8")
    with pytest.raises(DataFileError, match=r"^assets/SHA256SUMS:2: The list of shipped digests is damaged"):
        data_files(root)


def test_the_checkout_is_found_and_holds_every_kind_of_data() -> None:
    folders = {path.split("/")[1] for path in (file.path for file in data_files()) if path.startswith("assets/")}
    tables = {"conditions", "forces", "formats", "resources", "rules"}
    assert folders == {"campaigns", "families", "languages", "screens", "words", *tables}
    assert (data_root() / "assets").is_dir()


def test_a_font_comes_with_its_file_name_and_hash(root: Path) -> None:
    font = ShippedLibrary(root).font("demo")
    assert (font.family, font.name, font.data) == ("demo", "Demo.ttf", b"font")
    assert font.sha256 == sha256(b"font").hexdigest()


def test_a_missing_font_is_an_error_with_its_name(root: Path) -> None:
    with pytest.raises(FontError, match="no font family “nothing”"):
        ShippedLibrary(root).font("nothing")


def test_a_profile_comes_with_its_description_and_hash(root: Path) -> None:
    profile = ShippedLibrary(root).profile("paper")
    assert (profile.id, profile.description, profile.data) == ("paper", "A paper", b"profile")
    assert profile.sha256 == sha256(b"profile").hexdigest()


def test_a_missing_profile_is_an_error_with_its_place(root: Path) -> None:
    with pytest.raises(DataFileError, match=r"assets/icc/nothing.icc: There is no ICC profile “nothing”"):
        ShippedLibrary(root).profile("nothing")


def test_a_picture_beside_the_set_comes_with_its_size(root: Path) -> None:
    data = BytesIO()
    Image.new("CMYK", (30, 20)).save(data, "TIFF")
    (root / "a.tif").write_bytes(data.getvalue())
    picture = ShippedLibrary(root, pictures=root).image("a.tif")
    assert (picture.width, picture.height, picture.data) == (30, 20, data.getvalue())


@pytest.mark.parametrize("name", ["../a.tif", "/etc/passwd", "sub/a.tif", ""])
def test_a_picture_elsewhere_is_refused(root: Path, name: str) -> None:
    with pytest.raises(InputError) as caught:
        ShippedLibrary(root, pictures=root).image(name)
    assert caught.value.error_id == "picture-missing"


@pytest.mark.parametrize(("name", "hint"), [("nothing.tif", "There is no such file"), ("README", "Use a TIFF")])
def test_what_is_not_a_picture_is_refused(root: Path, name: str, hint: str) -> None:
    (root / "README").write_text("words")
    with pytest.raises(InputError) as caught:
        ShippedLibrary(root, pictures=root).image(name)
    assert caught.value.error_id == "picture-unreadable"
    assert caught.value.hint.startswith(hint)


def test_a_set_without_a_folder_has_no_pictures(root: Path) -> None:
    with pytest.raises(InputError, match="not beside the set"):
        ShippedLibrary(root).image("a.tif")


def test_a_picture_that_is_written_again_is_read_again(tmp_path: Path) -> None:
    library = ShippedLibrary(pictures=tmp_path)
    sizes = ((3, 2), (40, 20))
    for size in sizes:
        Image.new("RGB", size).save(tmp_path / "hill.png")
        found = library.image("hill.png")
        assert (found.width, found.height) == size
        assert library.image("hill.png") is found, "as it lies there, it is not read twice"


def test_a_file_knows_whether_its_bytes_are_the_shipped_ones(root: Path) -> None:
    digest = sha256(b"c = 1\n").hexdigest()
    (root / "assets/SHA256SUMS").write_text(f"{digest}  templates/poster/statement.toml\n")
    assert [file.path for file in data_files(root) if file.is_shipped] == ["templates/poster/statement.toml"]
    (root / "templates/poster/statement.toml").write_bytes(b"c = 2\n")
    assert not any(file.is_shipped for file in data_files(root))

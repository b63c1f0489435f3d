"""Every way we know to smuggle something in a pack: refused with a reason, and nothing is left behind."""

from __future__ import annotations

import re
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from materials_app.errors import ExitCode, InputError, MaterialsError
from materials_app.packs.container import MAX_FILE, MAX_MEMBERS
from materials_app.packs.reading import read_pack
from tests.support.packs import FILES, HEAD, Entry, archive, good_entries, head, instead, manifest, pack, with_entry

RESOURCES = "resources/resources.toml"


def refused(data: bytes) -> MaterialsError:
    with pytest.raises(MaterialsError) as caught:
        read_pack(data, "bad.campaignpack")
    assert caught.value.exit_code is ExitCode.USAGE
    assert caught.value.hint
    return caught.value


def test_the_good_pack_is_read() -> None:
    read = read_pack(archive(*good_entries()), "good.campaignpack")
    assert (read.id, read.version, [read.name(file) for file in read.files]) == ("spring", "1", [RESOURCES])


NAMES = {
    "../evil.toml": "leaves the pack's folder",
    "resources/../../evil.toml": "leaves the pack's folder",
    "campaigns/..": "leaves the pack's folder",
    "/etc/passwd": "starts at the top of the disk",
    "C:/evil.toml": "names a drive",
    "C:evil.toml": "names a drive",
    "resources\\evil.toml": "written with backslashes",
    "..\\evil.toml": "written with backslashes",
    "\\\\host\\share.toml": "written with backslashes",
    "resources/a.toml.": "ends in a dot or a space",
    "resources /a.toml": "ends in a dot or a space",
    "resources/con.toml": "Windows takes for a device",
    "resources/nul": "Windows takes for a device",
    "campaigns/aux/messages.toml": "Windows takes for a device",
    "campaigns/com1/en.toml": "Windows takes for a device",
    "resources/": "is a folder",
    "resources/run.py": "does not belong in a pack",
    "resources/inner.campaignpack": "does not belong in a pack",
    "resources/inner.zip": "does not belong in a pack",
    "assets/rules/terms.toml": "does not belong in a pack",
    "templates/poster-a4/quiet.toml": "does not belong in a pack",
    "campaigns/stop-it-now/deep/en.toml": "does not belong in a pack",
    "resources/Évil.toml": "not written in plain letters",
    "resources/аb.toml": "not written in plain letters",  # a Cyrillic а
    "resources/a\u202elmot.toml": "not written in plain letters",
    "resources/" + "a" * 300 + ".toml": "is too long",
    "": "does not belong in a pack",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_may_not_stand_in_a_pack(name: str) -> None:
    error = refused(with_entry(Entry(name, b"a = 1")))
    assert NAMES[name] in error.message
    assert error.error_id == "pack-refused"


def test_a_name_that_hides_its_end_behind_a_nul() -> None:
    data = with_entry(Entry("resources/a.toml.exe", b"a = 1")).replace(b"a.toml.exe", b"a.toml\0exe")
    assert "NUL" in refused(data).message


TWINS = {
    "the same name": ("resources/resources.toml",),
    "capitals": ("Resources/resources.toml",),
    "composed and decomposed": ("resources/\u00e9.toml", "resources/e\u0301.toml"),
    "wide letters": ("resources/ａ.toml", "resources/a.toml"),
}


@pytest.mark.parametrize("what", TWINS)
def test_two_names_that_would_bury_each_other(what: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of the same name twice when it writes
        data = with_entry(*(Entry(name, b"a = 1") for name in TWINS[what]))
    assert "bury each other" in refused(data).message


MODES = {
    "symbolic link": stat.S_IFLNK | 0o777,
    "device": stat.S_IFCHR | 0o644,
    "block device": stat.S_IFBLK | 0o644,
    "pipe": stat.S_IFIFO | 0o644,
    "socket": stat.S_IFSOCK | 0o644,
    "folder": stat.S_IFDIR | 0o755,
    "program": stat.S_IFREG | 0o755,
    "program of root": stat.S_IFREG | stat.S_ISUID | 0o644,
}


@pytest.mark.parametrize("what", MODES)
def test_a_member_that_is_no_plain_file(what: str) -> None:
    message = refused(instead(RESOURCES, mode=MODES[what])).message
    assert ("marked as a program" if "program" in what else "is a link, a folder or a device") in message


def test_a_folder_by_its_old_attribute() -> None:
    assert "a folder" in refused(instead(RESOURCES, dos=0x10)).message


def test_bytes_hidden_behind_the_end_of_a_packed_member() -> None:
    # The stream ends, the member goes on: a reader of ours sees a good pack, another one a second file.
    good = bytearray(archive(*good_entries()))
    local, directory, end = good.rindex(b"PK\x03\x04"), good.index(b"PK\x01\x02"), good.rindex(b"PK\x05\x06")
    entry = good.rindex(b"PK\x01\x02")
    hidden = b"MZ a program of 24 bytes"
    for at, by in ((local + 18, 24), (entry + 20, 24), (end + 16, 24)):
        good[at : at + 4] = struct.pack("<I", struct.unpack("<I", good[at : at + 4])[0] + by)
    good[directory:directory] = hidden
    assert "longer or shorter" in refused(bytes(good)).message


def test_a_checksum_that_differs_between_header_and_directory() -> None:
    good = bytearray(archive(*good_entries()))
    good[14] ^= 1
    assert "two different things" in refused(bytes(good)).message


def test_a_hard_link_or_another_name_in_the_extra_field() -> None:
    # 0x7075 is a second name in Unicode, 0x000d a Unix record that may name a link's target (APPNOTE 4.5).
    for kind in (0x7075, 0x000D):
        extra = struct.pack("<HH", kind, 5) + b"\1aaaa"
        assert "more than its name and its bytes" in refused(instead(RESOURCES, extra=extra)).message


def test_a_comment_of_the_archive_or_of_a_member() -> None:
    assert "belong to none of its files" in refused(archive(*good_entries(), comment=b"more")).message
    assert "more than its name and its bytes" in refused(instead(RESOURCES, comment=b"more")).message


def test_bytes_before_between_and_after() -> None:
    good = archive(*good_entries())
    for bad in (b"MZ" + good, good + b"\0", good + good):
        refused(bad)
    assert read_pack(good, "good.campaignpack").id == "spring"


def test_a_bomb_by_its_ratio() -> None:
    assert "hundred times" in refused(instead(RESOURCES, data=b"#" * 400_000)).message


def test_a_bomb_by_the_size_of_one_member() -> None:
    data = bytes(range(256)) * 4000
    assert "unpack to 1,024,000 bytes" in refused(instead(RESOURCES, data=data, method=zipfile.ZIP_STORED)).message


def test_a_bomb_by_the_size_of_all_members() -> None:
    block = b"".join(sha256(b"%d" % n).digest() * 40 for n in range(300))
    entries = (Entry(f"resources/a{n}.toml", block) for n in range(9))
    assert "unpack to 3," in refused(with_entry(*entries)).message


def test_a_bomb_that_lies_about_its_size() -> None:
    # Both headers say 60 bytes; the stream holds 400,000.
    honest = instead(RESOURCES, data=b"#" * 400_000)
    lying = honest.replace(struct.pack("<I", 400_000), struct.pack("<I", 60))
    assert lying != honest
    refused(lying)


def test_a_bomb_of_entries_that_overlap() -> None:
    good = bytearray(archive(*good_entries()))
    second = good.rindex(b"PK\x01\x02")
    good[second + 42 : second + 46] = struct.pack("<I", 0)  # its header is the first one's
    refused(bytes(good))


def test_too_many_members() -> None:
    entries = (Entry(f"resources/a{n}.toml", b"a = 1") for n in range(MAX_MEMBERS))
    assert "files; no pack has more" in refused(with_entry(*entries)).message


def test_a_huge_file() -> None:
    assert "no pack has more than" in refused(b"\0" * (MAX_FILE + 1)).message


def test_a_huge_manifest() -> None:
    top = HEAD + "".join(f"# {n:0100}\n" for n in range(1500))
    assert "of 154," in refused(pack(top=top)).message


def test_an_encrypted_member() -> None:
    good = bytearray(archive(*good_entries()))
    for mark, flag_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        good[good.rindex(mark) + flag_at] |= 1
    assert "encrypted" in refused(bytes(good)).message


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_compression_packs_do_not_use(method: int) -> None:
    assert "packed in a way" in refused(instead(RESOURCES, method=method)).message


def test_a_compression_nobody_knows() -> None:
    good = bytearray(archive(*good_entries()))
    for mark, method_at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = good.rindex(mark) + method_at
        good[at : at + 2] = struct.pack("<H", 97)
    assert "packed in a way" in refused(bytes(good)).message


def test_a_name_that_differs_between_header_and_directory() -> None:
    good = archive(*good_entries())
    at = good.index(b"resources/resources.toml")
    assert good[:at] + b"resources/another_1.toml" + good[at + 24 :] != good
    refused(good[:at] + b"resources/another_1.toml" + good[at + 24 :])


def test_an_archive_cut_short_anywhere() -> None:
    good = archive(*good_entries())
    for kept in range(len(good)):
        refused(good[:kept])


def test_every_single_byte_that_is_flipped_is_noticed_or_harmless() -> None:
    # Harmless are the bytes of dates and versions: what is read must be the very same pack.
    good = archive(*good_entries())
    whole = read_pack(good, "p")
    for at in range(len(good)):
        bad = bytearray(good)
        bad[at] ^= 0x55
        try:
            read = read_pack(bytes(bad), "p")
        except MaterialsError:
            continue
        assert read.files == whole.files, at


def test_bytes_that_fail_their_checksum() -> None:
    data = archive(*(Entry(e.name, e.data, method=zipfile.ZIP_STORED) for e in good_entries()))
    refused(data.replace(b"0808 157 0123", b"0808 157 0124", 1))


def test_no_zip_at_all() -> None:
    for data in (b"", b"PK", b"hello", HEAD.encode()):
        assert "damaged or no campaign pack" in refused(data).message


def test_no_manifest() -> None:
    assert "has no pack.toml" in refused(archive(*good_entries()[1:])).message


def test_a_member_that_the_manifest_does_not_list() -> None:
    error = refused(with_entry(Entry("resources/more.toml", b"")))
    assert "does not list" in error.message


def test_a_listed_file_that_is_not_there() -> None:
    assert "lacks 'resources/resources.toml'" in refused(archive(good_entries()[0])).message


def test_a_listed_name_that_no_pack_may_hold() -> None:
    top = manifest({"../evil.toml": b""})
    assert "leaves the pack's folder" in refused(archive(Entry("pack.toml", top.encode()))).message


def test_a_wrong_digest() -> None:
    changed = FILES[RESOURCES].replace("0123", "0124").encode()
    assert "changed on its way" in refused(instead(RESOURCES, data=changed)).message


def test_an_empty_pack() -> None:
    assert "changes nothing" in refused(pack(files={})).message


@pytest.mark.parametrize("text", [b"\xff\xfe[\0", "a = “é”".encode("latin-1", "replace"), b"a = '\xc3'"])
def test_a_file_that_is_not_utf_8(text: bytes) -> None:
    members = {"resources/resources.toml": text}
    data = archive(Entry("pack.toml", manifest(members).encode()), Entry(RESOURCES, text))
    assert refused(data)


HIDDEN = {
    "an escape for the terminal": r"name = \u001b[2J",
    "a turned number": "name = \u202e3210 751 8080\u202c",
    "a turned number by its escape": r"name = \u2066",
    "a NUL": r"name = \u0000",
}


@pytest.mark.parametrize("what", HIDDEN)
def test_a_character_that_cannot_be_seen(what: str) -> None:
    hidden = HIDDEN[what].removeprefix("name = ")
    error = refused(pack({RESOURCES: FILES[RESOURCES].replace("Harbour Line", hidden)}))
    assert error.error_id in {"data-file-hidden-character", "data-file-syntax"}
    assert error.place.startswith("bad.campaignpack/resources/resources.toml")


TOO_MUCH = {
    "nested lists": "a = " + "[" * 5000,
    "a number of thousands of digits": "a = " + "9" * 6000,
    "a key of thousands of parts": "x" + ".a" * 3000 + " = 1",
}


@pytest.mark.parametrize("what", TOO_MUCH)
def test_a_text_that_would_break_its_reader(what: str) -> None:
    assert refused(pack({RESOURCES: TOO_MUCH[what]})).place


@pytest.mark.parametrize("value", ["2", "0", "true", '"1"', "1.0"])
def test_a_format_this_program_does_not_know(value: str) -> None:
    members = {RESOURCES: FILES[RESOURCES].encode()}
    text = manifest(members).replace("format = 1", f"format = {value}")
    error = refused(archive(Entry("pack.toml", text.encode()), Entry(RESOURCES, members[RESOURCES])))
    assert error.error_id == ("pack-format" if value != "1.0" else "data-file-wrong-type")


HEADS = {
    "id": ['"../x"', '"Spring"', '"con"', '"a/b"', '""', '"' + "a" * 70 + '"'],
    "version": ['"v1"', '"1.2.3.4.5"', '"01"', '""', "1", '"1-beta"'],
    "title": ['""', r'"a\nb"', '"' + "a" * 121 + '"'],
    "publisher": ['" "'],
    "note": ['""', '"' + "a" * 4001 + '"'],
    "expires": ['"soon"'],
    "script": ['"rm"'],
}


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in HEADS.items() for value in values])
def test_what_a_pack_may_not_say_of_itself(key: str, value: str) -> None:
    error = refused(pack(top=head(**{key: value})))
    assert re.match(r"bad\.campaignpack/pack\.toml:\d+", error.place)


def test_a_pack_that_expires_before_it_may_be_used() -> None:
    top = head(embargo="2027-02-01", expires="2027-01-31")
    assert "expire before" in refused(pack(top=top)).message


@pytest.mark.parametrize("write", [lambda p: p.mkdir(), lambda p: p.write_bytes(b"no"), lambda p: None])
def test_a_path_that_holds_no_pack(tmp_path: Path, write: Callable[[Path], object]) -> None:
    from materials_app.packs.store import read_pack_file

    write(tmp_path / "x.campaignpack")
    with pytest.raises(InputError):
        read_pack_file(tmp_path / "x.campaignpack")

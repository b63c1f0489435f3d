"""Campaign packs for tests: whole ones from texts, and ZIP files no program of ours would write."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO

from materials_app.model.campaign_pack import CampaignPack
from materials_app.packs.container import write_container
from materials_app.packs.reading import read_pack
from materials_app.resources import data_root

RESOURCE = """\
[[resource]]
id = "harbour-line"
name = "Harbour Line"
purpose = "help"
audiences = ["own"]
nations = ["england", "wales"]
number = { display = "0808 157 0123", e164 = "+448081570123", kind = "freephone", confidence = "high" }
evidence = [{ source = "Its own leaflet" }]

[resource.address]
display = "harbour-line.example"
url = "https://harbour-line.example/"
hosts = ["harbour-line.example"]
confidence = "high"
"""
HEAD = """\
id = "spring"
title = "Spring"
version = "1"
publisher = "A national team"
note = "A service is added."
"""
FILES = {"resources/resources.toml": RESOURCE}


def head(**changed: str) -> str:
    """The author's ``pack.toml`` with lines changed or added; values are written as TOML has them."""
    lines = dict(line.split(" = ", 1) for line in HEAD.splitlines())
    return "".join(f"{key} = {value}\n" for key, value in {**lines, **changed}.items())


def manifest(files: dict[str, bytes], top: str = HEAD) -> str:
    """A finished ``pack.toml`` over ``files``."""
    listed = "".join(
        f'\n[[file]]\npath = "{name}"\nbytes = {len(data)}\nsha256 = "{sha256(data).hexdigest()}"\n'
        for name, data in files.items()
    )
    return f"format = 1\nmade_on = 2026-11-20\n{top}{listed}"


def pack(files: dict[str, str] | None = None, top: str = HEAD) -> bytes:
    """A whole pack."""
    members = {name: text.encode() for name, text in (FILES if files is None else files).items()}
    return write_container([("pack.toml", manifest(members, top).encode()), *members.items()])


@dataclass(frozen=True)
class Entry:
    """A member as an attacker writes it."""

    name: str
    data: bytes = b""
    mode: int = 0o100644
    method: int = zipfile.ZIP_DEFLATED
    extra: bytes = b""
    comment: bytes = b""
    dos: int = 0


def good_entries() -> list[Entry]:
    """The members of a good pack, to which one bad thing is done."""
    members = {name: text.encode() for name, text in FILES.items()}
    return [Entry("pack.toml", manifest(members).encode()), *(Entry(n, d) for n, d in members.items())]


def archive(*entries: Entry, comment: bytes = b"") -> bytes:
    """A ZIP file of these members as they are, whatever they are."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as file:
        for entry in entries:
            info = zipfile.ZipInfo("x", (1980, 1, 1, 0, 0, 0))
            info.filename = info.orig_filename = entry.name
            info.compress_type = entry.method
            info.create_system = 3
            info.external_attr = entry.mode << 16 | entry.dos
            info.extra = entry.extra
            info.comment = entry.comment
            file.writestr(info, entry.data)
        file.comment = comment
    return whole.getvalue()


def with_entry(*entries: Entry) -> bytes:
    """A good pack with more members."""
    return archive(*good_entries(), *entries)


def instead(name: str, **changed: object) -> bytes:
    """A good pack with one member changed."""
    return archive(*(replace(e, **changed) if e.name == name else e for e in good_entries()))  # type: ignore[arg-type]


def made(files: dict[str, str] | None = None, **changed: str) -> CampaignPack:
    """A pack as it is read; ``changed`` lines of its head as TOML has them."""
    top = changed.pop("top", "") or head(**changed)
    return read_pack(pack(files, top), "spring.campaignpack")


def shipped_records(*ids: str) -> str:
    """The shipped resources with these ids, as their file has them."""
    text = (data_root() / "assets/resources/resources.toml").read_text(encoding="utf-8")
    blocks = text.split("[[resource]]\n")[1:]
    return "".join(f"[[resource]]\n{one}" for one in blocks if one.split('"')[1] in ids)


HELPLINE_IDS = (
    "stop-it-now-helpline",
    "stop-it-now-welsh",
    "stop-it-now-scotland",
    "parents-protect",
    "inform-lff",
)
"""The shipped resources that share the helpline's number."""


def corrected(number: str = "0808 157 0123") -> dict[str, str]:
    """The helpline's number corrected wherever it stands, as a national team would send it."""
    e164 = f"+44{number.replace(' ', '').removeprefix('0')}"
    text = shipped_records(*HELPLINE_IDS).replace("0808 1000 900", number).replace("+448081000900", e164)
    return {"resources/resources.toml": text}

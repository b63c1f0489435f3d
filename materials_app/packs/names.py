"""Which files a pack may hold, by name; every other name is refused with the reason.

A list of what is allowed, not of what is forbidden: small letters, figures and hyphens in known folders. So no name
can leave its folder, mean a device, hide a second name or look like another one. The reasons only say which it was.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from materials_app.errors import InputError
from materials_app.model.said import said
from materials_app.packs.shape import CAMPAIGN, WORD, Shape

MANIFEST = CAMPAIGN.manifest
"""What the pack says of itself, and the digest of every other file."""

_ID = re.compile(WORD)
_VERSION = re.compile(r"(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){0,3}")
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names Windows takes for a device, whatever follows the first dot."""

_LONGEST = 200
_NOT_OURS = "Do not use it. Ask whoever sent it for a pack made by this program."


def check_names(names: Iterable[str], shape: Shape = CAMPAIGN) -> None:
    """See that every name may stand in a pack and none twice.

    Raises:
        InputError: for the first that may not; says why.
    """
    seen: dict[str, str] = {}
    for name in names:
        plain = unicodedata.normalize("NFKC", name).casefold()
        if plain in seen:
            raise refused(
                said(
                    "holds two files that would bury each other: {shown} and {shown2}",
                    shown=shown(seen[plain]),
                    shown2=shown(name),
                )
            )
        seen[plain] = name
    for name in seen.values():
        if reason := why_not(name, shape):
            raise refused(said("holds the name {shown}, {reason}", shown=shown(name), reason=reason), shape)


def why_not(name: str, shape: Shape = CAMPAIGN) -> str:
    """Why a file of this name may not stand in a pack, as the end of a sentence; empty when it may."""
    faults = (
        ("\0" in name, said("which hides what follows its NUL character")),
        (len(name) > _LONGEST, said("which is too long")),
        ("\\" in name, said("which is written with backslashes")),
        (name.startswith("/"), said("which starts at the top of the disk")),
        (bool(re.match(r"[A-Za-z]:", name)), said("which names a drive")),
        (".." in name.split("/"), said("which leaves the pack's folder")),
        (not name.isascii(), said("which is not written in plain letters: it may look like another name")),
        (any(part.endswith((".", " ")) for part in name.split("/")), said("which ends in a dot or a space")),
        (any(is_device(part) for part in name.split("/")), said("which Windows takes for a device")),
        (name.endswith("/"), said("which is a folder")),
        (not shape.allowed.fullmatch(name), said("which does not belong in a pack")),
    )
    return next((reason for is_so, reason in faults if is_so), "")


def is_id(name: str) -> bool:
    """Whether a pack or a campaign may be called so: small letters, figures, hyphens; no device."""
    return bool(_ID.fullmatch(name)) and not is_device(name)


def is_version(text: str) -> bool:
    """Whether a pack may be of this version: numbers with dots."""
    return bool(_VERSION.fullmatch(text))


def is_device(part: str) -> bool:
    """Whether Windows would open a device under this name."""
    return part.split(".", 1)[0].rstrip(" ").casefold() in _DEVICES


def refused(what: str, shape: Shape = CAMPAIGN) -> InputError:
    """The refusal of a pack; ``what`` says what it does or holds."""
    hint = shape.only if what.endswith("does not belong in a pack") else said(_NOT_OURS)
    return InputError(said("The pack {what}. Nothing was imported.", what=what), hint=hint, error_id="pack-refused")


def shown(name: str) -> str:
    """A strange name so that a terminal can show it."""
    return ascii(name[:80])

"""Whether a file lies on a network share. SQLite's locks do not hold there: two people writing would lose a record."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

NETWORK_SYSTEMS = frozenset(
    (
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "afs", "afpfs", "ncpfs", "9p", "ceph", "glusterfs", "lustre"),
        *("webdav", "davfs", "sshfs", "fuse.sshfs", "fuse.davfs", "fuse.glusterfs", "fuse.ceph", "fuse.rclone"),
        *("fuse.gvfsd-fuse", "ocfs2", "gfs2", "beegfs", "vboxsf", "prl_fs"),
    )
)
"""Names of file systems whose disk is elsewhere, as Linux and macOS call them."""

MOUNTS = Path("/proc/self/mountinfo")
_MOUNT_POINT = 4
"""Which field of a line is the mount point (proc(5))."""
_DRIVE_REMOTE = 4
"""``GetDriveTypeW``: the drive is a remote one."""
_NAME_AT, _NAME_LONG = 72, 16
"""Where ``struct statfs`` of macOS (64-bit inodes) has the file system's name."""
_ROOM = 4096
"""Bytes that hold a ``struct statfs`` with room to spare."""


def share_of(path: Path) -> str:
    """What kind of network share a file, or the folder it will lie in, is on; empty where it is on a local disk."""
    place = _existing(path)
    if sys.platform == "win32":
        return _on_windows(place)
    if sys.platform == "darwin":
        return _on_mac(place)
    try:
        return kind_of_mount(str(place), MOUNTS.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ""


def kind_of_mount(path: str, mounts: str) -> str:
    """The network file system that ``path``, resolved, lies on, by the lines of ``/proc/self/mountinfo``; or empty."""
    found = {}
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) > _MOUNT_POINT and after:
            found[_plain(fields[_MOUNT_POINT])] = after.split(" ")[0]
    inside = [point for point in found if path == point or path.startswith(point.rstrip("/") + "/")]
    kind = found[max(inside, key=len)] if inside else ""
    return kind if kind in NETWORK_SYSTEMS else ""


def _plain(written: str) -> str:
    r"""A mount point as it is: blanks are written ``\040``."""
    return written.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\")


def _existing(path: Path) -> Path:
    """The nearest folder above that is there: a register that is to be made has none of its own yet."""
    whole = path.resolve()
    return next((one for one in (whole, *whole.parents) if one.exists()), whole)


def _on_windows(path: Path) -> str:
    drive = os.path.splitdrive(path)[0]
    if drive.startswith(("\\\\", "//")):
        return drive
    windll = getattr(ctypes, "windll", None)
    if windll is not None and windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE:
        return drive
    return ""


def _on_mac(path: Path) -> str:
    room = ctypes.create_string_buffer(_ROOM)
    library = ctypes.CDLL(None)
    call = getattr(library, "statfs$INODE64", None) or library.statfs
    if call(os.fsencode(path), room):
        return ""
    name = room.raw[_NAME_AT : _NAME_AT + _NAME_LONG].split(b"\0")[0].decode("ascii", "replace")
    return name if name in NETWORK_SYSTEMS else ""

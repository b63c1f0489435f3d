"""Where a machine's policy lies. The only module that knows.

The place is fixed on each system and is one that only an administrator may write to. It is not asked of variables a
person can set for themselves; ``MATERIALS_POLICY`` names a file only where the fixed place holds none, for trials.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from materials_app.errors import DataFileError, InputError
from materials_app.model.policy import NO_POLICY, Policy
from materials_app.model.said import said

VARIABLE = "MATERIALS_POLICY"
FOLDER = "campaign-materials-studio"
FILE_NAME = "policy.toml"
_ASK = "Ask whoever looks after this computer."


def policy_path() -> Path:
    """The fixed place on this system."""
    return _program_data(sys.platform) / FOLDER / FILE_NAME


def _program_data(platform: str) -> Path:
    if platform == "win32":
        return _windows_program_data()
    return Path("/Library/Application Support" if platform == "darwin" else "/etc")


def _windows_program_data() -> Path:
    """As the machine's own registry has it: the variable of the same name is anybody's to change."""
    import winreg  # there is none elsewhere

    key = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders"
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as folders:  # type: ignore[attr-defined,unused-ignore]
        return Path(winreg.QueryValueEx(folders, "Common AppData")[0])  # type: ignore[attr-defined,unused-ignore]


def load_policy(environment: Mapping[str, str]) -> Policy:
    """The policy of this machine; an empty one where none was laid down.

    Raises:
        DataFileError: when the file is broken; the message gives file, line and remedy.
        InputError: when it may not be read. Nothing is made then: what it forbids is not known.
    """
    fixed = policy_path()
    text = _text(fixed)
    if text is not None:
        return _read(text, fixed)
    named = environment.get(VARIABLE, "")
    return load_policy_file(Path(named)) if named else NO_POLICY


def load_policy_file(path: Path, layouts: Collection[str] = ()) -> Policy:
    """The policy in a file that must be there; ``layouts`` are those there are, where known.

    Raises:
        DataFileError: when it is broken. InputError: when it is not there or may not be read.
    """
    text = _text(path)
    if text is None:
        raise InputError(
            said("There is no policy file '{path}'.", path=path), hint=said("Check the name."), error_id="unreadable"
        )
    return _read(text, path, layouts)


def _read(text: str, path: Path, layouts: Collection[str] = ()) -> Policy:
    from materials_app.catalogue.policy import read_policy  # only machines that have one pay for it

    return read_policy(text, str(path), layouts)


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnicodeDecodeError as wrong:
        raise DataFileError(
            said("The policy of this computer is not plain text (UTF-8), so nobody can say what it allows."),
            hint=said("Save it again as UTF-8. {ask}", ask=said(_ASK)),
            place=str(path),
        ) from wrong
    except OSError as refused:
        raise InputError(
            said(
                "The policy of this computer cannot be read: {what}. Nothing is made without it.",
                what=refused.strerror or type(refused).__name__,
            ),
            hint=said("Everybody must be able to read it. {ask}", ask=said(_ASK)),
            place=str(path),
            error_id="policy-unreadable",
        ) from refused

"""Keeps the figures of a file of claims or a set: adds, checks, disputes and withdraws them, each as a record."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from materials_app.app.saving import write_whole
from materials_app.catalogue.claim_edit import with_claim, with_key
from materials_app.catalogue.claim_records import ClaimRecord, check_claims, claim_table
from materials_app.catalogue.names import unknown
from materials_app.catalogue.read import parse, read_list
from materials_app.catalogue.set_file import read_set
from materials_app.errors import InputError, OutputError
from materials_app.model.content import Claim
from materials_app.model.library import DataFile
from materials_app.safeguards.claims import by_id


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures of one file. ``known`` are those of the campaigns, which a file of claims may rest on and replace."""

    path: Path
    text: str
    claims: tuple[Claim, ...]
    known: tuple[Claim, ...]
    is_set: bool = False

    def claim(self, name: str) -> Claim:
        """The figure with this id: the file's, else, for a file of claims, the campaigns'.

        Raises:
            UnknownNameError: when there is none.
        """
        found = {**({} if self.is_set else by_id(self.known)), **by_id(self.claims)}
        if name not in found:
            raise unknown("claim", name, found, "claims")
        return found[name]


def open_ledger(path: Path, known: tuple[Claim, ...], *, may_be_new: bool = False) -> Ledger:
    """The figures in ``path``, a file of claims or a set; none yet for a file that is not there and may be new.

    Raises:
        InputError: when the file cannot be read. DataFileError: when it holds something else, or a sum is wrong.
    """
    if may_be_new and not path.exists():
        return Ledger(path, "", (), known)
    try:
        return _read(path, path.read_text(encoding="utf-8"), known)
    except (OSError, UnicodeDecodeError) as refused:
        reason = refused.strerror if isinstance(refused, OSError) else "it is not a text file"
        raise InputError(
            f"'{path}' cannot be read: {reason}.",
            hint="Name a file of claims (claims.toml) or a campaign set.",
            error_id="unreadable",
        ) from refused


def _read(path: Path, text: str, known: tuple[Claim, ...]) -> Ledger:
    file = DataFile(str(path), text, sha256(text.encode()).hexdigest())
    if "layouts" in parse(file):
        return Ledger(path, text, read_set(text, str(path)).claims, known, is_set=True)
    records = tuple(record for _, record in read_list(file, "claim", ClaimRecord))
    claims = tuple(record.claim() for record in records)
    check_claims(file, records, {**by_id(known), **by_id(claims)})
    return Ledger(path, text, claims, known)


def add_claim(ledger: Ledger, claim: Claim) -> Ledger:
    """The ledger with a new figure, written to its file.

    Raises:
        InputError: when the id is taken. DataFileError: when the sum is wrong. OutputError: when it cannot be written.
    """
    taken = by_id(ledger.claims) if not ledger.is_set else by_id((*ledger.known, *ledger.claims))
    if claim.id in taken:
        raise InputError(
            f"There is a claim '{claim.id}' already.",
            hint="Give the new one an id of its own; materials claims show says what the other is.",
            error_id="claim-exists",
        )
    return _written(ledger, with_claim(ledger.text, claim_table(claim)))


def record(ledger: Ledger, name: str, **keys: Any) -> Ledger:
    """The ledger with records of a figure said anew, written to its file: ``checked={"by": …}``, ``expires=…``.

    A file of claims that does not hold the figure yet gets the campaigns' own with the record, as a campaign pack
    replaces it; a set does not: a correction of the campaign's figure would not reach it.

    Raises:
        UnknownNameError: when there is no such figure. OutputError: when it cannot be written.
    """
    claim = ledger.claim(name)
    ids = [one.id for one in ledger.claims]
    text = ledger.text
    if name not in ids:
        text, ids = with_claim(text, claim_table(claim)), [*ids, name]
    for key, value in keys.items():
        text = with_key(text, ids.index(name), key, value)
    return _written(ledger, text)


def _written(ledger: Ledger, text: str) -> Ledger:
    """The ledger as ``text`` has it, once that is on the disk: what does not hold together is not written."""
    made = _read(ledger.path, text, ledger.known)
    try:
        write_whole(text, ledger.path)
    except OSError as wrong:
        raise OutputError(
            f"'{ledger.path}' could not be written: {wrong.strerror or type(wrong).__name__}. It is as it was.",
            hint="Free some space, or see that you may write there.",
            error_id="claims-not-written",
        ) from wrong
    return made

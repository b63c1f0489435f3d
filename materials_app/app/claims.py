"""Keeps the figures of a file of claims or a set: adds, checks, disputes and withdraws them, each as a record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from materials_app.app.record_files import read_records, write_records
from materials_app.catalogue.claim_edit import with_claim, with_key, without_record
from materials_app.catalogue.claim_records import ClaimRecord, check_claims, claim_table
from materials_app.catalogue.names import unknown
from materials_app.catalogue.read import parse, read_list
from materials_app.catalogue.set_file import read_set, write_set
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Claim
from materials_app.model.library import DataFile
from materials_app.model.said import said
from materials_app.safeguards.claims import by_id, is_same_figure


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures of one file. ``known`` are those of the campaigns, which a file of claims may rest on and replace.

    ``follows``: the file keeps records of the campaigns' figures as they are now. One that was corrected since is taken
    anew with the next record; a file for a campaign pack keeps its own, which is the correction.
    """

    path: Path
    text: str
    claims: tuple[Claim, ...]
    known: tuple[Claim, ...]
    is_set: bool = False
    follows: bool = False

    def claim(self, name: str) -> Claim:
        """The figure with this id: the file's, else, for a file of claims, the campaigns'.

        Raises:
            UnknownNameError: when there is none.
        """
        found = {**({} if self.is_set else by_id(self.known)), **by_id(self.claims)}
        if name not in found:
            raise unknown("claim", name, found, "claims")
        return by_id(self.known)[name] if self.is_past(name) else found[name]

    def is_past(self, name: str) -> bool:
        """Whether the file's record is of a figure its campaign has corrected since."""
        known, own = by_id(self.known), by_id(self.claims)
        return self.follows and name in own and name in known and not is_same_figure(own[name], known[name])


def open_ledger(path: Path, known: tuple[Claim, ...], *, may_be_new: bool = False, follows: bool = False) -> Ledger:
    """The figures in ``path``, a file of claims or a set; none yet for a file that is not there and may be new.

    Raises:
        InputError: when the file cannot be read. DataFileError: when it holds something else, or a sum is wrong.
    """
    if may_be_new and not path.exists():
        return Ledger(path, "", (), known, follows=follows)
    text = read_records(path, "Name a file of claims (claims.toml) or a campaign set.")
    return _read(Ledger(path, text, (), known, follows=follows))


def _read(ledger: Ledger) -> Ledger:
    """The ledger with the figures its text holds."""
    path, text = ledger.path, ledger.text
    file = DataFile(str(path), text, sha256(text.encode()).hexdigest())
    if "layouts" in parse(file):
        return replace(ledger, claims=read_set(text, str(path)).claims, is_set=True)
    records = tuple(record for _, record in read_list(file, "claim", ClaimRecord))
    claims = tuple(record.claim() for record in records)
    check_claims(file, records, {**by_id(ledger.known), **by_id(claims)})
    return replace(ledger, claims=claims)


def set_ledger(document: CampaignSet, known: tuple[Claim, ...]) -> Ledger:
    """The figures of a set that is open in the window: nothing of it is written, the window's set takes them over."""
    return Ledger(Path(), write_set(document), document.claims, known, is_set=True)


def with_added(ledger: Ledger, claim: Claim) -> Ledger:
    """The ledger with a new figure; nothing is written.

    Raises:
        InputError: when the id is taken or none. DataFileError: when the sum is wrong.
    """
    beside = ledger.is_set or ledger.follows  # only a file for a campaign pack may replace a campaign's figure
    taken = by_id((*(ledger.known if beside else ()), *ledger.claims))
    if claim.id in taken:
        raise InputError(
            said("There is a claim '{id}' already.", id=claim.id),
            hint=said("Give the new one an id of its own, or change the other."),
            error_id="claim-exists",
        )
    return _read(replace(ledger, text=with_claim(ledger.text, claim_table(claim))))


def with_entry(ledger: Ledger, name: str, **keys: Any) -> Ledger:
    """The ledger with records of a figure said anew: ``checked={"by": …}``, ``expires=…``; nothing is written.

    A file of claims that does not hold the figure yet gets the campaigns' own with the record, as a campaign pack
    replaces it; a set does not: a correction of the campaign's figure would not reach it.

    Raises:
        UnknownNameError: when there is no such figure.
    """
    claim = ledger.claim(name)
    ids = [one.id for one in ledger.claims]
    text = ledger.text
    if ledger.is_past(name):
        text = without_record(text, "claim", ids.index(name))
        ids.remove(name)
    if name not in ids:
        text, ids = with_claim(text, claim_table(claim)), [*ids, name]
    for key, value in keys.items():
        text = with_key(text, ids.index(name), key, value)
    return _read(replace(ledger, text=text))


def add_claim(ledger: Ledger, claim: Claim) -> Ledger:
    """The ledger with a new figure, written to its file.

    Raises:
        MaterialsError: as ``with_added``. OutputError: when it cannot be written.
    """
    return _kept(with_added(ledger, claim))


def record(ledger: Ledger, name: str, **keys: Any) -> Ledger:
    """The ledger with records of a figure said anew, written to its file.

    Raises:
        MaterialsError: as ``with_entry``. OutputError: when it cannot be written.
    """
    return _kept(with_entry(ledger, name, **keys))


def _kept(ledger: Ledger) -> Ledger:
    """The ledger, once it is on the disk: what does not hold together came to no ledger and is not written."""
    write_records(ledger.text, ledger.path)
    return ledger

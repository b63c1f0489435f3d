"""Records a sign-off in a set's file: what was agreed, by whom; everything else in the file stays as it was written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from materials_app.app.record_files import write_records
from materials_app.catalogue.claim_edit import with_record
from materials_app.catalogue.set_file import sign_off_table
from materials_app.errors import InputError
from materials_app.model.campaign_set import SignOff
from materials_app.model.findings import Severity
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.safeguards.names import check_name


def check_record(record: SignOff, rulebook: Rulebook) -> None:
    """See that a record says who agreed, for whom, and until a day that comes after.

    Raises:
        InputError: when it does not, or holds a term that may not travel with the files.
    """
    blank = next((name for name in ("by", "role", "organisation") if not getattr(record, name).strip()), "")
    if blank:
        raise InputError(
            said(
                "A sign-off without {blank} says nothing: a name, a role and an organisation stand in it.", blank=blank
            ),
            hint=said("Give --{blank} with words in it.", blank=blank),
        )
    if record.until is not None and record.until < record.on:
        raise InputError(
            said(
                "The sign-off would end on {until}, before it begins ({on}).",
                until=record.until.isoformat(),
                on=record.on.isoformat(),
            ),
            hint=said("Leave --until out where it has no end."),
        )
    for finding in check_name(f"{record.role} {record.organisation} {record.remark}", rulebook):
        if finding.severity is Severity.ERROR:
            raise InputError(
                said("A sign-off travels with the files. {message}", message=finding.message), hint=finding.remedy
            )


def record_sign_offs(text: str, path: Path, records: Iterable[SignOff]) -> None:
    """Write ``records`` at the end of a set's file, whose text is ``text``.

    Raises:
        InputError: when the file is written in a way that cannot be added to. OutputError: when it cannot be written.
    """
    for record in records:
        text = with_record(text, "sign_off", sign_off_table(record))
    write_records(text, path)

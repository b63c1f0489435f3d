"""Sign-offs: what a record must say, the step that puts it into the open set, the lines that put it into a set's file,
and how far a set is signed off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from materials_app.app.layout_view import LayoutView
from materials_app.app.record_files import write_records
from materials_app.app.record_forms import day_in
from materials_app.app.session import EditorState, edited
from materials_app.catalogue.claim_edit import with_record, with_section
from materials_app.catalogue.sign_off_records import agreed_section, agreed_table, sign_off_table
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.findings import Severity
from materials_app.model.job import Job, Standing
from materials_app.model.policy import Policy
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.model.sign_off import SignOff
from materials_app.pipeline.sign_offs import signed_set, state_of_records
from materials_app.pipeline.standing import CONTENT
from materials_app.safeguards.names import check_name

TWO = 2
"""People a brand pack asks for where one is not enough."""


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
            hint=said("Write who agreed, as what, and for whom."),
        )
    if record.until is not None and record.until < record.on:
        raise InputError(
            said(
                "The sign-off would end on {until}, before it begins ({on}).",
                until=record.until.isoformat(),
                on=record.on.isoformat(),
            ),
            hint=said("Leave its last day out where it has no end."),
        )
    for finding in check_name(f"{record.role} {record.organisation} {record.remark}", rulebook):
        if finding.severity is Severity.ERROR:
            raise InputError(
                said("A sign-off travels with the files. {message}", message=finding.message), hint=finding.remedy
            )


def check_person(record: SignOff, document: CampaignSet, jobs: Sequence[Job]) -> None:
    """See that a second sign-off, where the brand pack asks for two, comes from a second person.

    Names are compared however they are spaced, in capitals or not. Whose they are nobody can tell from a typed name.

    Raises:
        InputError: when this person has signed all of these pieces already, as what they are now.
    """
    pack = jobs[0].brand_pack if jobs else None
    if pack is None or pack.sign_offs_asked < TWO:
        return
    kinds = pack.sign_off_kinds or (CONTENT,)
    theirs = {
        layout
        for one in state_of_records(jobs, document, *kinds)
        if one.holds and one.record.person == record.person and one.record.kind == record.kind
        for layout in one.layouts
    }
    if theirs >= {job.template.id for job in jobs}:
        raise InputError(
            said(
                "{name} has signed this off already; {pack} asks for two different people.",
                name=record.by,
                pack=pack.name,
            ),
            hint=said("Let another person read the pages and put their name here."),
            error_id="same-person-twice",
        )


def record_sign_offs(text: str, path: Path, before: CampaignSet, after: CampaignSet) -> None:
    """Write what ``after`` has more on record than ``before`` at the end of a set's file, whose text is ``text``.

    Raises:
        InputError: when the file is written in a way that cannot be added to. OutputError: when it cannot be written.
    """
    for record in after.sign_offs[len(before.sign_offs) :]:
        text = with_record(text, "sign_off", sign_off_table(record))
    known = {one.covers for one in before.agreed}
    for agreed in after.agreed:
        if agreed.covers not in known:
            text = with_section(text, "agreed", agreed_table(agreed), agreed_section(agreed))
    write_records(text, path)


def sign_off_in(given: Mapping[str, str], today: date) -> SignOff:
    """What a person filled into the form, as a record that covers nothing yet.

    Raises:
        InputError: when a day is none.
    """
    words = {name: " ".join(given[name].split()) for name in ("by", "role", "organisation", "remark")}
    until = day_in(given["until"])
    return SignOff(kind=given["kind"], **words, on=day_in(given["on"]) or today, covers="", until=until)


def signed(state: EditorState, record: SignOff, jobs: Sequence[Job]) -> EditorState:
    """The set with ``record`` once for the content of each of the jobs; one step of undo."""
    return edited(state, signed_set(state.document, jobs, record), "sign-off")


def jobs_of(views: Sequence[LayoutView], layouts: Iterable[str]) -> tuple[Job, ...]:
    """The pages of these layouts as they are now.

    Raises:
        InputError: when no layout is named, or a page of one cannot be made: nobody can have read it.
    """
    wanted = [view.preview for view in views if view.id in set(layouts)]
    jobs = tuple(one.job for one in wanted if one.job is not None and one.is_current)
    if not wanted or len(jobs) < len(wanted):
        raise InputError(
            said("There is no page yet of a piece that is to be signed off, so nobody can have read it.")
            if wanted
            else said("No piece was chosen to be signed off."),
            hint=said("Put right what keeps the page from being made.") if wanted else said("Choose one at least."),
            error_id="nothing-to-sign",
        )
    return jobs


@dataclass(frozen=True, slots=True)
class SignedOff:
    """How far a set is signed off: its standing, how many of its pieces, by whom; ``was`` that a record is for an
    earlier content."""

    standing: Standing
    count: int
    pieces: int
    by: tuple[str, ...] = ()
    was: bool = False


def signed_off(views: Sequence[LayoutView], document: CampaignSet, standing: Standing) -> SignedOff:
    """How far the set is signed off, as its pages are now."""
    jobs = tuple(view.preview.job for view in views if view.preview.job is not None)
    records = state_of_records(jobs, document, CONTENT) if document.sign_offs else ()
    holding = tuple(one for one in records if one.holds)
    covered = {layout for one in holding for layout in one.layouts}
    by = dict.fromkeys(one.record.by for one in holding)
    return SignedOff(standing, len(covered), len(views), tuple(by), was=bool(records) and not holding)


def kind_asked_for(document: CampaignSet, jobs: Sequence[Job], policy: Policy) -> str:
    """The kind of record to propose: the first that the organisation or the brand pack asks for and none is there;
    else what the brand pack asks for, else content."""
    on_record = {one.record.kind for one in state_of_records(jobs, document) if one.holds}
    pack = jobs[0].brand_pack if jobs else None
    of_brand = pack.sign_off_kinds if pack and pack.sign_offs_asked else ()
    return next((kind for kind in (*policy.sign_offs, *of_brand) if kind not in on_record), (*of_brand, CONTENT)[0])

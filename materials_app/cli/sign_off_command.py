"""``materials sign-off``: puts on record who agreed a set's content, and tells which records still hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, json_option, read_text_file, today, user_data
from materials_app.errors import ExitCode, InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.sign_off import SIGN_OFF_KINDS, SignOff

if TYPE_CHECKING:
    from materials_app.catalogue.catalogue import Catalogue
    from materials_app.model.job import Job
    from materials_app.pipeline.sign_offs import Recorded

NEEDED = ("kind", "by", "role", "organisation")
PROVES_NOTHING = "A typed name does not prove who typed it; ticket and record say so too."


@click.command("sign-off", short_help="Put on record who agreed a set, or list what holds.")
@click.argument("set_file", type=click.Path(path_type=Path))
@click.option("--kind", type=click.Choice(SIGN_OFF_KINDS), help="What was agreed.")
@click.option("--by", default="", help="Who agreed: a name.")
@click.option("--role", default="", help="As what.")
@click.option("--organisation", default="", help="For whom.")
@click.option("--date", "on", type=IsoDate(), help="The day they agreed; default: today.")
@click.option("--until", type=IsoDate(), help="The last day it holds; left out, it has no end.")
@click.option("--remark", default="", help="A sentence that stands beside it.")
@click.option("--layout", "layouts", multiple=True, help="Only this layout of the set; may be given more than once.")
@click.option("--list", "listed", is_flag=True, help="Change nothing: tell what is on record, and what still holds.")
@json_option
def sign_off_command(set_file: Path, listed: bool, layouts: tuple[str, ...], as_json: bool, **given: Any) -> int:
    """Record in SET_FILE that somebody agreed the content of its pieces as it is now.

    \b
    materials sign-off SET --kind content --by "A. Named" --role "Head of communications" --organisation "Kent Police"
    materials sign-off SET --list

    Each piece has words of its own, so each has a record. Change one word and the record no longer covers the piece.
    """
    from materials_app.app.sign_offs import check_person, record_sign_offs
    from materials_app.catalogue.set_file import read_set
    from materials_app.pipeline.sign_offs import signed_set, state_of_records
    from materials_app.pipeline.studio import load_catalogue

    text = read_text_file(set_file)
    campaign_set = read_set(text, str(set_file))
    catalogue = load_catalogue(user_data())
    jobs = _jobs(catalogue, campaign_set, set_file.parent)
    now = campaign_set
    if listed:
        _check_alone(given, layouts)
    else:
        wanted, record = _asked(catalogue, jobs, given, layouts)
        check_person(record, campaign_set, wanted)
        now = signed_set(campaign_set, wanted, record)
        record_sign_offs(text, set_file, campaign_set, now)
    records = state_of_records(jobs, now)
    added = records[len(campaign_set.sign_offs) :]
    if as_json:
        body = {
            "set": str(set_file),
            "recorded": [_as_data(one) for one in added],
            "sign_offs": [_as_data(one) for one in records],
        }
        output.show_json("sign-off", ExitCode.DONE, body)
    else:
        _say(records if listed else added, set_file, is_new=not listed)
    return int(ExitCode.DONE)


def _jobs(catalogue: Catalogue, campaign_set: CampaignSet, beside: Path) -> tuple[Job, ...]:
    from materials_app.pipeline.plan import make_jobs
    from materials_app.pipeline.served import in_spoken_family
    from materials_app.pipeline.studio import library_of

    digest = library_of(beside, user_data()).digest
    return make_jobs(catalogue, in_spoken_family(catalogue, campaign_set), today(), digest)


def _check_alone(given: dict[str, Any], layouts: tuple[str, ...]) -> None:
    if any(given.values()) or layouts:
        raise InputError("--list changes nothing, so there is nothing to record.", hint="Give --list alone.")


def _asked(
    catalogue: Catalogue, jobs: tuple[Job, ...], given: dict[str, Any], layouts: tuple[str, ...]
) -> tuple[tuple[Job, ...], SignOff]:
    """The pieces that are signed off, and the record."""
    from materials_app.app.sign_offs import check_record
    from materials_app.catalogue.names import look_up

    missing = [f"--{name}" for name in NEEDED if not given[name]]
    if missing:
        raise InputError(
            f"A sign-off says who agreed what: {', '.join(missing)} is missing.",
            hint="materials sign-off --help shows how; --list tells what is on record.",
        )
    by_layout = {job.template.id: job for job in jobs}
    wanted = tuple(look_up("layout", name, by_layout, "layouts") for name in layouts) or jobs
    words = {name: " ".join(given[name].split()) for name in ("by", "role", "organisation", "remark")}
    record = SignOff(kind=given["kind"], **words, on=given["on"] or today(), covers="", until=given["until"])
    check_record(record, catalogue.rulebook)
    return wanted, record


def _say(records: tuple[Recorded, ...], set_file: Path, *, is_new: bool) -> None:
    if is_new:
        output.say(f"Recorded in {set_file}:")
    elif not records:
        output.say("No sign-off is on record.")
        return
    for one in records:
        output.say(f"{'holds' if one.holds else 'does not hold'}: {_told(one)}")
        if one.reason:
            output.say(f"  {one.reason[:1].upper()}{one.reason[1:]}.")
        for change in one.changes:
            output.say(f"  Since then: {change.says}.")
    output.say(PROVES_NOTHING)


def _told(one: Recorded) -> str:
    record = one.record
    until = f" until {record.until.isoformat()}" if record.until else ""
    whom = f"{record.by}, {record.role}, {record.organisation}"
    where = f" ({', '.join(one.layouts)})" if one.layouts else ""
    remark = f": {record.remark}" if record.remark else ""
    return f"{record.kind}, {whom}, {record.on.isoformat()}{until}{where}{remark}"


def _as_data(one: Recorded) -> dict[str, Any]:
    record = one.record
    return {
        "kind": record.kind,
        "by": record.by,
        "role": record.role,
        "organisation": record.organisation,
        "on": record.on.isoformat(),
        "until": record.until.isoformat() if record.until else None,
        "remark": record.remark,
        "covers": record.covers,
        "layouts": list(one.layouts),
        "holds": one.holds,
        "reason": one.reason,
        "was": one.was,
        "changed": [{"place": each.place, "was": each.was, "now": each.now} for each in one.changes],
    }

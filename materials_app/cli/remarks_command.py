"""``materials remarks``: what people who read a set had to say, kept with the set: form, read, add, answer, list."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, json_option, read_file, read_text_file, today, user_data
from materials_app.delivery.verdict import count
from materials_app.errors import ExitCode

if TYPE_CHECKING:
    from materials_app.model.campaign_set import CampaignSet
    from materials_app.model.job import Job
    from materials_app.model.sign_off import Remark

SET = click.argument("set_file", type=click.Path(path_type=Path))


@click.group("remarks", short_help="Keep with a set what its readers had to say.")
def remarks_command() -> None:
    """Remarks of people who read a set: they change nothing by themselves; somebody answers each.

    \b
    materials remarks form SET --out remarks.txt   a form to send round beside the proof
    materials remarks read SET remarks.txt         take what came back into the set
    materials remarks list SET                     what is open, what was answered
    """


@remarks_command.command("form")
@SET
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The text file to write; it must be new.")
@json_option
def form_command(set_file: Path, out: Path, as_json: bool) -> int:
    """Write an empty form with a place for every piece of SET_FILE."""
    from materials_app.app.remarks import form_of
    from materials_app.app.saving import write_new_file

    _, document = _read(set_file)
    jobs = _jobs(document, set_file.parent)
    write_new_file(out, form_of(document, jobs, today()))
    if as_json:
        output.show_json("remarks form", ExitCode.DONE, {"file": str(out), "pieces": len(jobs)})
    else:
        output.say(f"Written: {out}. Send it round beside the proof; materials remarks read takes it in.")
    return int(ExitCode.DONE)


@remarks_command.command("read")
@SET
@click.argument("form", type=click.Path(path_type=Path))
@json_option
def read_command(set_file: Path, form: Path, as_json: bool) -> int:
    """Take the remarks of FORM into SET_FILE. A form that comes back twice is taken in once."""
    from materials_app.app.remarks import new_remarks, record_remarks
    from materials_app.intake.remark_form import MOST_BYTES, read_remark_form

    text, document = _read(set_file)
    found = read_remark_form(read_file(form, MOST_BYTES + 1), form.name, today())
    new = new_remarks(document, found)
    if new:
        record_remarks(text, set_file, new)
    if as_json:
        body = {
            "set": str(set_file),
            "form": str(form),
            "found": len(found),
            "recorded": [_as_data(one) for one in new],
        }
        output.show_json("remarks read", ExitCode.DONE, body)
    else:
        known = len(found) - len(new)
        output.say(f"{count(len(new), 'remark')} taken in{f'; {known} were there already' if known else ''}.")
        _say(new, len(document.remarks))
    return int(ExitCode.DONE)


@remarks_command.command("add")
@SET
@click.option("--by", required=True, help="Who says it: a name.")
@click.option("--text", required=True, help="What they have to say.")
@click.option("--role", default="", help="As what.")
@click.option("--organisation", default="", help="For whom.")
@click.option("--layout", default="", help="The piece it is about; left out, the whole set.")
@click.option("--date", "on", type=IsoDate(), help="The day they said it; default: today.")
@json_option
def add_command(set_file: Path, layout: str, on: date | None, as_json: bool, **given: str) -> int:
    """Write one remark into SET_FILE."""
    from materials_app.app.remarks import new_remarks, record_remarks, remark_in
    from materials_app.catalogue.names import look_up

    text, document = _read(set_file)
    jobs = _jobs(document, set_file.parent)
    if layout:
        look_up("layout", layout, {job.template.id: job for job in jobs}, "layouts")
    remark = remark_in({**given, "layout": layout, "on": on.isoformat() if on else ""}, jobs, today())
    new = new_remarks(document, (remark,))
    if new:
        record_remarks(text, set_file, new)
    if as_json:
        output.show_json("remarks add", ExitCode.DONE, {"recorded": [_as_data(one) for one in new]})
    else:
        output.say("Recorded:" if new else "The set holds this remark already.")
        _say(new, len(document.remarks))
    return int(ExitCode.DONE)


@remarks_command.command("answer")
@SET
@click.argument("number", type=int)
@click.option("--by", required=True, help="Who answers: a name.")
@click.option("--text", "words", required=True, help="What was done about it.")
@click.option("--date", "on", type=IsoDate(), help="The day; default: today.")
@json_option
def answer_command(set_file: Path, number: int, by: str, words: str, on: date | None, as_json: bool) -> int:
    """Say what was done about remark NUMBER, as materials remarks list counts them."""
    from materials_app.app.remarks import Answered, answer

    text, document = _read(set_file)
    new = answer(text, set_file, document, number, Answered(words, by, on or today()))
    if as_json:
        output.show_json("remarks answer", ExitCode.DONE, {"answered": _as_data(new)})
    else:
        _say((new,), number - 1)
    return int(ExitCode.DONE)


@remarks_command.command("list")
@SET
@click.option("--open", "only_open", is_flag=True, help="Only those nobody has answered.")
@json_option
def list_command(set_file: Path, only_open: bool, as_json: bool) -> int:
    """List the remarks kept in SET_FILE."""
    _, document = _read(set_file)
    still = sum(one.is_open for one in document.remarks)
    if as_json:
        rows = [{"number": number, **_as_data(one)} for number, one in enumerate(document.remarks, 1)]
        body = {"set": str(set_file), "open": still, "remarks": [one for one in rows if one["open"] or not only_open]}
        output.show_json("remarks list", ExitCode.DONE, body)
        return int(ExitCode.DONE)
    for number, one in enumerate(document.remarks):
        if one.is_open or not only_open:
            _say((one,), number)
    output.say(f"{count(len(document.remarks), 'remark')}, {still or 'none'} open.")
    return int(ExitCode.DONE)


def _read(set_file: Path) -> tuple[str, CampaignSet]:
    from materials_app.catalogue.set_file import read_set

    text = read_text_file(set_file)
    return text, read_set(text, str(set_file))


def _jobs(document: CampaignSet, beside: Path) -> tuple[Job, ...]:
    from materials_app.pipeline.plan import make_jobs
    from materials_app.pipeline.served import in_spoken_family
    from materials_app.pipeline.studio import library_of, load_catalogue

    catalogue = load_catalogue(user_data())
    digest = library_of(beside, user_data()).digest
    return make_jobs(catalogue, in_spoken_family(catalogue, document), today(), digest)


def _say(remarks: tuple[Remark, ...], before: int) -> None:
    """The remarks with their numbers; ``before``: how many there are before them."""
    for number, one in enumerate(remarks, before + 1):
        who = ", ".join(filter(None, (one.by, one.role, one.organisation, one.on.isoformat())))
        output.say(f"{number}. {'open' if one.is_open else 'answered'}: {one.layout or 'the whole set'}; {who}")
        for line in one.text.split("\n"):
            output.say(f"   {line}")
        if one.answer:
            on = f", {one.answered_on.isoformat()}" if one.answered_on else ""
            output.say(f"   Answer: {one.answer} ({one.answered_by}{on})")


def _as_data(one: Remark) -> dict[str, Any]:
    return {
        "layout": one.layout,
        "text": one.text,
        "by": one.by,
        "role": one.role,
        "organisation": one.organisation,
        "on": one.on.isoformat(),
        "covers": one.covers,
        "open": one.is_open,
        "answer": one.answer,
        "answered_by": one.answered_by,
        "answered_on": one.answered_on.isoformat() if one.answered_on else None,
    }

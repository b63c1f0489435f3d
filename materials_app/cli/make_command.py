"""``materials make``: a set, or the options that describe one, to a checked pack in a folder."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from materials_app.cli import output
from materials_app.cli.options import job_date, json_option, piece_options, read_text_file, today, user_data
from materials_app.cli.order_options import (
    check_memory,
    keep_in_memory,
    order_of,
    order_options,
    orders_of_layouts,
    with_memory,
    with_order,
)
from materials_app.errors import ExitCode, InputError, UnknownNameError
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.findings import MIN_REASON, Acceptance, Finding
from materials_app.model.flavour import Flavour
from materials_app.model.page import Marks
from materials_app.model.partner import Partner
from materials_app.model.printer import FLAVOUR, MARKS

if TYPE_CHECKING:
    from materials_app.model.brand_pack import BrandPack
    from materials_app.model.policy import Policy
    from materials_app.pipeline.make import PackResult
    from materials_app.pipeline.standing import StandingOf
    from materials_app.pipeline.studio import Studio

SAID_BY_THE_SET = {
    "force": "--force",
    "campaign": "--campaign",
    "audience": "--audience",
    "layouts": "--layout",
    "family": "--family",
    "language": "--language",
    "condition": "--condition",
    "marks": "--marks",
    "flavour": "--flavour",
    "finishing_lines": "--finishing-lines",
    "trigger": "--trigger",
    "exit_": "--exit",
    "action": "--action",
    "partners": "--partner",
    "brand_pack": "--brand-pack",
}
"""Options a set file answers itself: given beside one, they would contradict it."""


@click.command("make", short_help="Make a pack of a set, or of options alone.")
@click.argument("set_file", required=False, type=click.Path(path_type=Path))
@piece_options
@order_options
@click.option("--remember", is_flag=True, help="Keep the printer with its contact, delivery, stock, marks and flavour.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The folder that becomes the pack.")
@click.option("--require", type=click.Choice(["signed-off"]), help="Stop with exit 1 unless the set is signed off.")
@click.option("--accept", "accepted", multiple=True, help="Finding id to override; needs --by and --reason.")
@click.option("--by", default="", help="Who overrides.")
@click.option("--reason", default="", help="Why; stands in manifest, job ticket and record.")
@json_option
@click.pass_context
def make_command(context: click.Context, /, set_file: Path | None, as_json: bool, **options: Any) -> int:
    """Make a pack: press file, job ticket, office version and the record of every check.

    \b
    materials make --force lancashire --layout poster-a4 --out out/lancashire
    materials make SET.toml --out out/spring
    """
    campaign_set = _ordered_set(context, set_file, options)
    if options["remember"]:
        check_memory(campaign_set)
    beside = set_file.resolve().parent if set_file else None
    dated = replace(campaign_set, date=job_date(options["on"], campaign_set.date))
    try:
        code = make(dated, beside, options, as_json=as_json)
    except UnknownNameError as unknown:
        raise (_placed(unknown, set_file) if set_file else unknown) from None
    if options["remember"] and code == ExitCode.DONE:
        keep_in_memory(campaign_set)
    return code


def _placed(unknown: UnknownNameError, set_file: Path) -> UnknownNameError:
    """The error with the line of the set that writes the name."""
    from materials_app.catalogue.set_file import place_of

    unknown.place = place_of(unknown.name, read_text_file(set_file), str(set_file))
    return unknown


def make(campaign_set: CampaignSet, beside: Path | None, options: dict[str, Any], *, as_json: bool) -> int:
    """Make the pack and say what was made and checked; returns the exit code.

    ``beside`` is the folder the set's picture lies in; of ``options`` those count that are no part of a set.
    """
    # Imported here so that --help and a wrong option answer at once.
    from materials_app.cli.make_report import result_as_data, say_result, tell_findings, tell_progress
    from materials_app.pipeline.companions import with_companions
    from materials_app.pipeline.make import make_pack
    from materials_app.pipeline.served import in_spoken_family
    from materials_app.pipeline.studio import open_studio

    studio = open_studio(beside, user_data())
    spoken = in_spoken_family(studio.catalogue, campaign_set)
    whole = with_companions(studio.catalogue, spoken, options["editions"])
    campaign_set = _as_laid_down(whole, studio.catalogue.policy)
    for notice in studio.packs.notices:
        output.tell(notice)
    if options["require"] and (unsigned := _not_signed_off(campaign_set, studio)):
        return _say_unsigned(unsigned, as_json=as_json)
    result = make_pack(campaign_set, options["out"], studio, on=today(), progress=tell_progress)
    code = ExitCode.BLOCKED if result.blocking else ExitCode.DONE
    tell_findings(result)
    recorded = _of_the_register(result, studio)
    output.show_findings(recorded)
    if as_json:
        output.show_json("make", code, {**result_as_data(result), "register": output.as_data(recorded)})
    else:
        say_result(campaign_set, result)
    return int(code)


def _of_the_register(result: PackResult, studio: Studio) -> tuple[Finding, ...]:
    """What the print register alone knows against what was made; nothing was made, or no register is kept: nothing."""
    from materials_app.app.print_runs import runs_of
    from materials_app.app.since_recorded import against_making
    from materials_app.cli.register_options import meant
    from materials_app.delivery.pack import MANIFEST

    manifest = next((file.data for file in result.files if file.path == MANIFEST), None)
    pieces = runs_of(result.folder, json.loads(manifest)) if manifest else ()
    return against_making(pieces, meant(""), studio.catalogue, today()) if pieces else ()


def _as_laid_down(campaign_set: CampaignSet, policy: Policy) -> CampaignSet:
    """The set under the organisation's policy, which ``make_pack`` would see to as well; here it is said."""
    from materials_app.pipeline.laid_down import as_laid_down

    laid_down = as_laid_down(campaign_set, policy)
    was, now = _what_printer_takes(campaign_set), _what_printer_takes(laid_down)
    changed = [f"{name} '{now[name]}'" for name in now if now[name] != was[name]]
    if changed:
        output.tell(f"Set by {policy.organisation}: {', '.join(changed)}.")
    return laid_down


def _what_printer_takes(campaign_set: CampaignSet) -> dict[str, str]:
    printer = campaign_set.order.printer
    return {"printer": printer, MARKS: campaign_set.marks.value, FLAVOUR: campaign_set.flavour.value}


def _not_signed_off(campaign_set: CampaignSet, studio: Studio) -> tuple[StandingOf, ...]:
    from materials_app.model.job import Standing
    from materials_app.pipeline.plan import make_jobs
    from materials_app.pipeline.standing import standing_of

    standings = (standing_of(job) for job in make_jobs(studio.catalogue, campaign_set, today(), studio.library.digest))
    return tuple(one for one in standings if one.standing is not Standing.SIGNED_OFF)


def _say_unsigned(unsigned: tuple[StandingOf, ...], *, as_json: bool) -> int:
    reasons = tuple(dict.fromkeys(reason for one in unsigned for reason in one.reasons))
    output.tell(f"Nothing was written: --require signed-off asks for a sign-off on record, and {'; '.join(reasons)}.")
    if as_json:
        body = {"pack": None, "standing": unsigned[0].standing.value, "reasons": list(reasons)}
        output.show_json("make", ExitCode.BLOCKED, body)
    return int(ExitCode.BLOCKED)


def _ordered_set(context: click.Context, set_file: Path | None, options: dict[str, Any]) -> CampaignSet:
    """The set with its order: what the set says, the options add and the remembered printer fills."""
    if set_file:
        text = read_text_file(set_file)
        campaign_set = _set_of_file(context, text, set_file)
        unsaid = _unsaid(text, set_file)
    else:
        campaign_set = set_of_options(options)
        unsaid = frozenset(name for name in (MARKS, FLAVOUR) if not _is_given(context, name))
    accepted = replace(campaign_set, acceptances=(*campaign_set.acceptances, *_acceptances(options)))
    return with_memory(with_order(accepted, order_of(options), orders_of_layouts(options)), unsaid)


def _unsaid(text: str, set_file: Path) -> frozenset[str]:
    from materials_app.catalogue.set_file import unsaid

    return unsaid(text, str(set_file), (MARKS, FLAVOUR))


def _is_given(context: click.Context, name: str) -> bool:
    return context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE


def _set_of_file(context: click.Context, text: str, set_file: Path) -> CampaignSet:
    from materials_app.catalogue.set_file import read_set

    repeated = [option for name, option in SAID_BY_THE_SET.items() if _is_given(context, name)]
    if repeated:
        raise InputError(
            f"'{set_file.name}' says what to make; {repeated[0]} says it again.",
            hint="Change the set, or leave the set file out.",
        )
    return read_set(text, str(set_file))


def set_of_options(options: dict[str, Any]) -> CampaignSet:
    """The set that the options describe.

    Raises:
        InputError: when no force is named, or no such brand pack is installed.
    """
    pack = _brand_pack(options.get("brand_pack"))
    force = options["force"] or (pack.force if pack else "")
    if not force:
        raise InputError(
            "No force is named, so there is nobody to make the piece for.",
            hint="Give --force, for example --force lancashire; materials list forces shows all.",
        )
    chosen = ((Slot.TRIGGER, options["trigger"]), (Slot.EXIT, options["exit_"]), (Slot.ACTION, options["action"]))
    partners = dict.fromkeys(" ".join(name.split()) for name in options["partners"])
    plain = CampaignSet(
        name=f"{options['campaign']} {force}",
        force=force,
        campaign=options["campaign"],
        audience=options["audience"],
        language="",
        layouts=tuple(dict.fromkeys(options["layouts"])),
        family=options["family"],
        condition=options["condition"],
        marks=Marks(options["marks"]),
        flavour=Flavour(options["flavour"]),
        finishing_lines=options["finishing_lines"],
        date=options["on"],
        slots=tuple(SlotChoice(slot, message) for slot, message in chosen if message),
        partners=tuple(Partner(name) for name in partners if name),
        brand_pack=pack.stamp if pack else None,
    )
    return plain.in_languages(options["language"])


def _brand_pack(name: str | None) -> BrandPack | None:
    """The installed pack that ``--brand-pack`` names.

    Raises:
        InputError: when none is installed under that name.
    """
    if not name:
        return None
    from materials_app.app.brand_packs import installed_pack

    return installed_pack(name, user_data())


def _acceptances(options: dict[str, Any]) -> tuple[Acceptance, ...]:
    accepted = options["accepted"]
    if not accepted:
        return ()
    from materials_app.app.overriding import check_answer

    check_answer(
        options["by"], options["reason"], f"Give --by NAME and --reason TEXT of {MIN_REASON} characters or more."
    )
    return tuple(Acceptance(finding, options["by"].strip(), options["reason"].strip()) for finding in accepted)

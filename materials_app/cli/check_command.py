"""``materials check``: tries what somebody wrote into the data folders before anybody prints with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from materials_app.cli import output
from materials_app.cli.options import json_option, today, user_data
from materials_app.errors import ExitCode
from materials_app.model.findings import Severity

if TYPE_CHECKING:
    from materials_app.catalogue.template_places import FramePlaces
    from materials_app.pipeline.template_trial import Trial


@click.group("check", short_help="Try a layout, or a brand pack, before anybody prints with it.")
def check_command() -> None:
    """Try what was written into the data folders before anybody prints with it."""


@check_command.command("template", short_help="Try a layout with the hardest words, names, partners and colours.")
@click.argument("layout")
@click.option("--language", default="en", show_default=True, help="Language of the words, or two: cy+en.")
@json_option
def template_command(layout: str, language: str, as_json: bool) -> int:
    """Read LAYOUT's files and set it with the longest and the shortest words under the longest force name; then with a
    local line, 3, 8 and 31 partners and a brand's colour, where it has places for them.

    A file that does not hold together is named with its line and what to write instead; so is the frame in which words
    find no room.
    """
    from materials_app.catalogue.template_places import FramePlaces
    from materials_app.pipeline.studio import open_studio
    from materials_app.pipeline.template_trial import trials
    from materials_app.resources import data_files

    tried = tuple(trials(layout, open_studio(user=user_data()), today(), language))
    places = FramePlaces(data_files())
    code = ExitCode.BLOCKED if any(_is_error(one) for one in tried) else ExitCode.DONE
    if as_json:
        output.show_json("check template", code, {"layout": layout, "tries": [_data(one, places) for one in tried]})
    else:
        _say(layout, tried, places)
    return int(code)


@check_command.command("brand", short_help="Look a brand pack over.")
@click.argument("pack")
@json_option
def brand_command(pack: str, as_json: bool) -> int:
    """Look PACK over (a file, a folder, or an installed id): what is refused, what its colours carry, what its fonts
    lack, whether it has expired. Nothing is written."""
    from materials_app.app.brand_packs import look_closely
    from materials_app.cli.brand_report import pack_as_data, remarks_as_data, say_pack, say_remarks

    found, remarks = look_closely(pack, user_data())
    code = ExitCode.BLOCKED if any(one.severity is Severity.ERROR for one in remarks) else ExitCode.DONE
    if as_json:
        body = {"pack": pack_as_data(found), "remarks": remarks_as_data(remarks)}
        output.show_json("check brand", code, body)
    else:
        say_pack(found)
        say_remarks(remarks)
        output.say("Nothing to fix." if not remarks else "")
    return int(code)


def _is_error(trial: Trial) -> bool:
    return any(finding.severity is Severity.ERROR for finding, _ in trial.found)


def _data(trial: Trial, places: FramePlaces) -> dict[str, Any]:
    found = [
        {**data, "frame": frame, "written": places.place(trial.template, frame)}
        for data, (_, frame) in zip(output.as_data(one for one, _ in trial.found), trial.found, strict=True)
    ]
    return {
        "family": trial.family,
        "audience": trial.audience,
        "words": trial.words,
        "language": trial.language,
        "force": trial.force,
        "with": trial.load.name,
        "findings": found,
    }


def _say(layout: str, tried: tuple[Trial, ...], places: FramePlaces) -> None:
    for trial in tried:
        for finding, frame in trial.found:
            if finding.severity is not Severity.NOTE:
                words = f"{trial.words} words ({trial.language}), {trial.audience}, {trial.force}"
                beside = f", with {trial.load.name}" if trial.load.name else ""
                output.say(f"{finding.severity.value}: {finding.id}, {trial.family}, {words}{beside}")
                output.say(f"  {finding.message}")
                output.say(f"  Where: {places.place(trial.template, frame)}{f' ({frame})' if frame else ''}")
                output.say(f"  What to do: {finding.remedy}")
    faulty = sum(any(one.severity is not Severity.NOTE for one, _ in trial.found) for trial in tried)
    force = tried[0].force if tried else ""
    name = f", with the name {force}" if force else ""
    output.say(f"{layout}: {_tries(len(tried))}{name}; {faulty or 'none'} with an error or a warning.")


def _tries(number: int) -> str:
    return "1 try" if number == 1 else f"{number} tries"

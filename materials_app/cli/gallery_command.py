"""``materials gallery``: contact sheets of all layouts, families and audiences, worst first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from materials_app.cli import output
from materials_app.cli.options import json_option, today, user_data
from materials_app.delivery.verdict import count
from materials_app.errors import ExitCode, InputError
from materials_app.model.flavour import Flavour

if TYPE_CHECKING:
    from materials_app.pipeline.gallery import Exhibit, Wall

FOUR = ("own", "other_adult", "child_behaviour", "keep_safe")
"""The audiences of the campaign's brief."""


@click.command("gallery", short_help="Show layouts on contact sheets, for each audience.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Folder for the sheets; it must be new.")
@click.option("--force", "forces", multiple=True, default=("lancashire",), show_default=True, help="Force id.")
@click.option("--audience", "audiences", multiple=True, default=FOUR, show_default=True, help="Audience id.")
@click.option("--layout", "layouts", multiple=True, help="Only this layout.")
@click.option("--family", "families", multiple=True, help="Only this family.")
@click.option("--language", default="en", show_default=True, help="Language of the words, or two: cy+en.")
@click.option("--condition", default="coated", show_default=True, help="The paper: coated or uncoated.")
@click.option("--check/--no-check", default=False, help="Also make and judge every piece, as PDF/X-4 and PDF/X-1a.")
@json_option
def gallery_command(out: Path, as_json: bool, check: bool, **options: Any) -> int:
    """Show every layout in every family for each force and audience, worst first.

    One PDF and its pictures for each force and audience. Nothing in it is for printing.
    """
    from materials_app.delivery.destination import check_destination, write_pack
    from materials_app.delivery.pack import PackFile
    from materials_app.pipeline.gallery import exhibits
    from materials_app.pipeline.gallery_files import sheet_files
    from materials_app.pipeline.studio import open_studio

    check_destination(out)
    studio, on = open_studio(user=user_data()), today()
    files: list[PackFile] = []
    shown: list[tuple[str, Exhibit]] = []
    for wall in _walls(options, check=check):
        name = f"{wall.force}-{wall.audience}"
        hung = exhibits(wall, studio, on)
        output.tell(f"{name}: {count(len(hung), 'piece')}")
        files.extend(sheet_files(name, wall, hung, studio))
        shown.extend((name, exhibit) for exhibit in hung)
    if not shown:
        raise InputError(
            f"There are no words in “{options['language']}” for any layout asked for, so there is nothing to show.",
            hint="Choose another language, layout or family; materials list campaigns shows the languages.",
            error_id="gallery-empty",
        )
    write_pack(tuple(files), out)
    _say(shown, out, as_json=as_json)
    return int(ExitCode.BLOCKED if any(_errors(exhibit) for _, exhibit in shown) else ExitCode.DONE)


def _walls(options: dict[str, Any], *, check: bool) -> Iterator[Wall]:
    from materials_app.pipeline.gallery import Wall

    for force, audience in product(options["forces"], options["audiences"]):
        yield Wall(
            force=force,
            audience=audience,
            language=options["language"],
            layouts=options["layouts"],
            families=options["families"],
            condition=options["condition"],
            flavours=tuple(Flavour) if check else (),
        )


def _errors(exhibit: Exhibit) -> int:
    return sum(one.severity.value == "error" for one in exhibit.faults)


def _say(shown: list[tuple[str, Exhibit]], out: Path, *, as_json: bool) -> None:
    if as_json:
        pieces = [
            {
                "wall": wall,
                "layout": exhibit.job.template.id,
                "family": exhibit.job.template.family,
                "tightest": exhibit.tightest.frame if exhibit.tightest else "",
                "share": round(exhibit.tightest.share, 3) if exhibit.tightest else 1.0,
                "findings": output.as_data(exhibit.faults),
            }
            for wall, exhibit in shown
        ]
        code = ExitCode.BLOCKED if any(_errors(exhibit) for _, exhibit in shown) else ExitCode.DONE
        output.show_json("gallery", code, {"folder": str(out), "pieces": pieces})
        return
    for wall, exhibit in shown:
        for finding in exhibit.faults:
            output.say(f"{wall} {exhibit.name}: {finding.severity.value}: {finding.id}: {finding.message}")
    faulty = sum(bool(exhibit.faults) for _, exhibit in shown)
    output.say(f"{count(len(shown), 'piece')} on {out}; {faulty or 'none'} with an error or a warning.")

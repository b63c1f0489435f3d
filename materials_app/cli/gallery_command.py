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
    from materials_app.model.brand_pack import BrandPack
    from materials_app.pipeline.gallery import Exhibit, Wall

FORCE = "lancashire"
OF_BRAND = "brand-colour-rule"
"""What is told of a brand's colour once for all pieces."""
FOUR = ("own", "other_adult", "child_behaviour", "keep_safe")
"""The audiences of the campaign's brief."""


@click.command("gallery", short_help="Show layouts on contact sheets, for each audience.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Folder for the sheets; it must be new.")
@click.option("--force", "forces", multiple=True, help="Force id; default: lancashire, or the brand pack's own.")
@click.option("--audience", "audiences", multiple=True, default=FOUR, show_default=True, help="Audience id.")
@click.option("--layout", "layouts", multiple=True, help="Only this layout.")
@click.option("--family", "families", multiple=True, help="Only this family.")
@click.option("--language", default="en", show_default=True, help="Language of the words, or two: cy+en.")
@click.option("--condition", default="coated", show_default=True, help="The paper: coated or uncoated.")
@click.option("--brand-pack", "brand", type=click.Path(path_type=Path), help="A .brandpack file: every piece in it.")
@click.option("--check/--no-check", default=False, help="Also make and judge every piece, as PDF/X-4 and PDF/X-1a.")
@json_option
def gallery_command(out: Path, brand: Path | None, as_json: bool, check: bool, **options: Any) -> int:
    """Show every layout in every family for each force and audience, worst first.

    One PDF and its pictures for each force and audience. Nothing in it is for printing. With --brand-pack it is the
    check page of a brand: every layout in its colours and with its partners, whether it is installed or not.
    """
    from materials_app.delivery.destination import check_destination, write_pack
    from materials_app.delivery.pack import PackFile
    from materials_app.pipeline.gallery import exhibits
    from materials_app.pipeline.gallery_files import sheet_files
    from materials_app.pipeline.studio import in_brand_of, open_studio

    check_destination(out)
    studio, on = open_studio(user=user_data()), today()
    pack = _pack(brand)
    if pack:
        studio = in_brand_of(studio, pack)
    options["forces"] = options["forces"] or (pack.force if pack else FORCE,)
    files: list[PackFile] = []
    shown: list[tuple[str, Exhibit]] = []
    for wall in _walls(options, pack, check=check):
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


def _pack(file: Path | None) -> BrandPack | None:
    """The brand pack in a file, looked over as an import looks one over."""
    from materials_app.packs.brand.reading import read_pack_file

    return read_pack_file(file)[0] if file else None


def _walls(options: dict[str, Any], pack: BrandPack | None, *, check: bool) -> Iterator[Wall]:
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
            brand_pack=pack.stamp if pack else None,
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
    for message in dict.fromkeys(one.message for _, exhibit in shown for one in exhibit.findings if one.id == OF_BRAND):
        output.say(f"note: {message}")
    faulty = sum(bool(exhibit.faults) for _, exhibit in shown)
    output.say(f"{count(len(shown), 'piece')} on {out}; {faulty or 'none'} with an error or a warning.")

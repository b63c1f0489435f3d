"""``materials new``: writes a set file to start from, filled and commented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from materials_app.app.saving import write_new_file
from materials_app.cli import output
from materials_app.cli.make_command import set_of_options
from materials_app.cli.options import job_date, json_option, piece_options, user_data
from materials_app.cli.order_options import order_of, order_options, orders_of_layouts, with_order
from materials_app.errors import ExitCode


@click.command("new", short_help="Write a new set to start from.")
@click.argument("set_file", type=click.Path(path_type=Path))
@piece_options
@order_options
@json_option
def new_command(set_file: Path, as_json: bool, **options: Any) -> int:
    """Write a new set to SET_FILE, filled with the campaign's default messages. An existing file is never touched."""
    from materials_app.catalogue.set_file import write_set
    from materials_app.pipeline.companions import with_companions
    from materials_app.pipeline.plan import filled_set
    from materials_app.pipeline.served import in_spoken_family
    from materials_app.pipeline.studio import load_catalogue

    by_default = "" if options["brand_pack"] else "lancashire"
    wanted = set_of_options({**options, "force": options["force"] or by_default})
    ordered = with_order(wanted, order_of(options), orders_of_layouts(options))
    dated = replace(ordered, date=job_date(wanted.date, None))
    catalogue = load_catalogue(user_data())
    spoken = with_companions(catalogue, in_spoken_family(catalogue, dated), options["editions"])
    campaign_set = filled_set(catalogue, spoken)
    write_new_file(set_file, write_set(campaign_set))
    if as_json:
        output.show_json("new", ExitCode.DONE, {"set": str(set_file)})
    else:
        output.say(f"Written: {set_file}")
        output.say(f"Make it with: materials make {set_file} --out FOLDER")
    return int(ExitCode.DONE)

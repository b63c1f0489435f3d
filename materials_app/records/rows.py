"""Rows of the register's tables as print runs."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from materials_app.model.print_run import PrintedClaim, PrintRun, Site, Target
from materials_app.records import tables

SAME = (
    *("edition", "content_sha256", "force", "force_name", "campaign", "audience", "layout", "layout_name", "family"),
    *("languages", "quantity", "printed_on", "printer", "review_by", "brand_pack", "brand_version", "standing"),
    *("set_name", "set_path", "set_sha256", "set_text", "pack", "manifest_sha256", "press_file", "press_sha256"),
)
"""Fields of a run that the table calls by the same name."""

_PARTS = (tables.TARGET, tables.SYMBOL, tables.CLAIM, tables.SITE)


def read_runs(connection: Connection, number: int | None = None, *, hold: bool = False) -> tuple[PrintRun, ...]:
    """Every run, or the one of a number; ``hold`` keeps others from changing it until the transaction ends."""
    run = tables.RUN.c
    wanted = [column for column in run if column.name != "picture"]
    query = select(*wanted).where(run.struck_on.is_(None)).order_by(run.printed_on.desc(), run.id.desc())
    if number is not None:
        query = query.where(run.id == number)
    rows = connection.execute(query.with_for_update() if hold else query).all()
    parts = {table: _parts(connection, table, number) for table in _PARTS}
    return tuple(_run(row, {table: found[row.id] for table, found in parts.items()}) for row in rows)


def _parts(connection: Connection, table: Table, number: int | None) -> dict[int, list[Row[Any]]]:
    query = select(table).order_by(table.c.id)
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(query if number is None else query.where(table.c.run == number)):
        found[row.run].append(row)
    return found


def _run(row: Row[Any], parts: dict[Table, list[Row[Any]]]) -> PrintRun:
    targets, symbols, claims, sites = (parts[table] for table in _PARTS)
    return PrintRun(
        **{name: getattr(row, name) for name in SAME},
        order=row.order_number,
        by=row.recorded_by,
        id=row.id,
        targets=tuple(Target(one.resource, one.telephone, one.address) for one in targets),
        symbols=tuple(one.opens for one in symbols),
        claims=tuple(PrintedClaim(one.claim, one.value, one.expires) for one in claims),
        sites=tuple(
            Site(one.place, one.copies, one.since, one.recorded_by, one.taken_down, one.taken_down_by, one.id)
            for one in sites
        ),
    )

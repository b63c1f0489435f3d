"""The register's tables as they are after the last step of ``migrations``. Imports SQLAlchemy: import it late."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

METADATA = MetaData()


def _text(*names: str) -> list[Column[str]]:
    return [Column(name, Text, nullable=False) for name in names]


def _number() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _of_run() -> Column[int]:
    return Column("run", Integer, ForeignKey("print_run.id"), nullable=False)


RUN = Table(
    "print_run",
    METADATA,
    _number(),
    *_text("edition", "content_sha256", "force", "force_name", "campaign", "audience", "layout", "layout_name"),
    *_text("family", "languages"),
    Column("quantity", Integer, nullable=False),
    Column("printed_on", Date, nullable=False),
    *_text("printer", "order_number", "recorded_by"),
    Column("review_by", Date),
    *_text("brand_pack", "brand_version", "standing", "set_name", "set_path", "set_sha256", "set_text"),
    *_text("pack", "manifest_sha256", "press_file", "press_sha256"),
    Column("picture", LargeBinary),
    Column("struck_on", Date),
    Column("struck_by", Text, nullable=False, default=""),
    Column("struck_because", Text, nullable=False, default=""),
)
TARGET = Table("print_target", METADATA, _number(), _of_run(), *_text("resource", "telephone", "address"))
SYMBOL = Table("print_symbol", METADATA, _number(), _of_run(), *_text("opens"))
CLAIM = Table("print_claim", METADATA, _number(), _of_run(), *_text("claim", "value"), Column("expires", Date))
SITE = Table(
    "print_site",
    METADATA,
    _number(),
    _of_run(),
    *_text("place"),
    Column("copies", Integer, nullable=False),
    Column("since", Date),
    *_text("recorded_by"),
    Column("taken_down", Date),
    Column("taken_down_by", Text, nullable=False, default=""),
)
CHANGE = Table(
    "print_change",
    METADATA,
    _number(),
    *_text("kind", "was", "becomes"),
    Column("since", Date),
    *_text("reason", "recorded_by"),
    Column("settled_on", Date),
)

"""``materials translate``: send words to a translator and bring the translation back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, json_option, read_text_file, today, user_data
from materials_app.delivery.verdict import count
from materials_app.errors import ExitCode, InputError

if TYPE_CHECKING:
    from materials_app.app.translating import BroughtBack, Used
    from materials_app.model.campaign_set import CampaignSet
    from materials_app.model.translation import Scope, Translator

SET = click.option("--set", "set_file", type=click.Path(path_type=Path), help="The words of this set alone.")
PROVES_NOTHING = "A typed name does not prove who typed it."
NEEDED = ("by", "role", "organisation")


@click.group("translate", short_help="Send words to a translator; bring the translation back.")
def translate_command() -> None:
    """Words to a translator and back, as XLIFF 1.2 for translation tools or XLSX for a spreadsheet.

    \b
    materials translate export --language pl --out stop-it-now-pl.xlf
    materials translate import stop-it-now-pl.xlf --by "A. Named" --role Translator --organisation "A Bureau"
    """


@translate_command.command("export")
@click.option("--language", required=True, help="The language's tag: pl, ur, cy.")
@click.option("--campaign", default="stop-it-now", show_default=True, help="Campaign id.")
@click.option("--audience", default="", help="Only the messages for this audience.")
@SET
@click.option("--from", "source", default="en", show_default=True, help="The language of the words that are sent.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="A new file: .xlf or .xlsx.")
@json_option
def export_command(out: Path, set_file: Path | None, as_json: bool, **asked: str) -> int:
    """Write the words with context, room and what must stay as it is."""
    from materials_app.app.translating import parcel_for, send, set_scope
    from materials_app.model.translation import Of, Scope
    from materials_app.pipeline.studio import open_studio

    studio = open_studio(None, user_data())
    document = _set(set_file)
    if document:
        scope = set_scope(document, asked["language"])
    else:
        scope = Scope(Of.CAMPAIGN, asked["campaign"], asked["audience"], asked["source"], asked["language"])
    parcel = parcel_for(studio, scope, today(), document)
    send(parcel, studio, out, document)
    if as_json:
        body = {
            "file": str(out),
            **_scope(scope),
            "texts": len(parcel.units),
            "with_words_already": sum(bool(unit.target) for unit in parcel.units),
            "digest": parcel.digest,
        }
        output.show_json("translate export", ExitCode.DONE, body)
    else:
        output.say(f"Written: {out}, {count(len(parcel.units), 'text')} from “{scope.source}” into “{scope.target}”.")
    return int(ExitCode.DONE)


@translate_command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@SET
@click.option(
    "--out", type=click.Path(path_type=Path), help="With --set: the new set; default: beside it, SET-TAG.toml."
)
@click.option("--language", default="", help="Refuse any other language than this one.")
@click.option("--by", default="", help="Who translated or checked the words; left out, they are a draft.")
@click.option("--role", default="", help="As what.")
@click.option("--organisation", default="", help="For whom.")
@click.option("--qualification", default="", help="What they say of their qualification.")
@click.option("--date", "on", type=IsoDate(), help="The day they said so; default: today.")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@json_option
def import_command(
    file: Path, set_file: Path | None, out: Path | None, dry_run: bool, as_json: bool, **given: Any
) -> int:
    """Bring FILE back: check it, say what changes, and let pieces use its words."""
    from materials_app.app.translating import look_over, use
    from materials_app.pipeline.studio import open_studio

    user = user_data()
    studio = open_studio(None, user)
    translator = _translator(given)
    brought = look_over(file, studio, today(), _set(set_file), given["language"])
    if not as_json:
        _say_changes(brought)
    used = None
    if not dry_run:
        used = use(brought, studio, user, translator, _set_out(set_file, out, brought.scope.target))
    if as_json:
        output.show_json("translate import", ExitCode.DONE, _as_data(brought, used))
    else:
        _say_used(used)
    return int(ExitCode.DONE)


def _set(set_file: Path | None) -> CampaignSet | None:
    from materials_app.catalogue.set_file import read_set

    return read_set(read_text_file(set_file), str(set_file)) if set_file else None


def _set_out(set_file: Path | None, out: Path | None, language: str) -> Path | None:
    if set_file is None:
        return None
    return out or set_file.with_name(f"{set_file.stem}-{language}{set_file.suffix}")


def _translator(given: dict[str, Any]) -> Translator | None:
    from materials_app.model.translation import Translator

    words = {name: " ".join(given[name].split()) for name in (*NEEDED, "qualification")}
    if not any(words.values()):
        return None
    missing = [f"--{name}" for name in NEEDED if not words[name]]
    if missing:
        raise InputError(
            f"A translator's record says who, as what and for whom: {', '.join(missing)} is missing.",
            hint="Give all three, or none: the words are a draft then.",
        )
    on: date = given["on"] or today()
    return Translator(**words, on=on)


def _say_changes(brought: BroughtBack) -> None:
    output.say(f"{brought.title}: {count(len(brought.changes), 'text')} new or changed, {brought.unchanged} as before.")
    for change in brought.changes:
        output.say(f"  {change.place}: {_line(change.source)}")
        if change.before:
            output.say(f"    was: {_line(change.before)}")
        output.say(f"    now: {_line(change.after)}")


def _line(text: str) -> str:
    return text.replace("\n", " / ")


def _say_used(used: Used | None) -> None:
    if used is None:
        output.say("Nothing was imported (--dry-run).")
        return
    output.say(f"Imported: {used.file}")
    if used.set_file:
        output.say(f"The set in this language: {used.set_file}")
    if used.is_draft:
        output.say("A draft: no translator is on record. Import it again with --by, --role and --organisation.")
    else:
        output.say(f"The translator's record covers exactly these words. {PROVES_NOTHING}")


def _scope(scope: Scope) -> dict[str, str]:
    return {
        "of": scope.of.value,
        "campaign": scope.campaign,
        "audience": scope.audience,
        "from": scope.source,
        "language": scope.target,
    }


def _as_data(brought: BroughtBack, used: Used | None) -> dict[str, Any]:
    changes = [
        {"place": one.place, "source": one.source, "before": one.before, "after": one.after} for one in brought.changes
    ]
    return {
        **_scope(brought.scope),
        "texts": len(brought.texts),
        "changes": changes,
        "imported": used is not None,
        "file": str(used.file) if used else None,
        "set": str(used.set_file) if used and used.set_file else None,
        "is_draft": used.is_draft if used else None,
    }

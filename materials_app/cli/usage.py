"""What was missing or wrong in the words of a command, and what to write instead."""

from __future__ import annotations

import click

from materials_app.errors import InputError


def usage_error(wrong: click.ClickException) -> InputError:
    """The parser's complaint as an error that says what to write."""
    context = wrong.ctx if isinstance(wrong, click.UsageError) else None
    more = f"{context.command_path if context else 'materials'} --help shows what it takes."
    missing = wrong.param if isinstance(wrong, click.MissingParameter) else None
    if context and isinstance(missing, click.Option):
        what = f"{missing.opts[0]} {missing.make_metavar(context)}"
        return InputError(wrong.format_message(), hint=" ".join(filter(None, (f"Add {what}.", missing.help, more))))
    if context and isinstance(missing, click.Argument) and isinstance(missing.type, click.Choice):
        words = ", ".join(str(choice) for choice in missing.type.choices)
        return InputError(f"Missing argument '{missing.make_metavar(context)}'.", hint=f"Add one of: {words}.")
    return InputError(wrong.format_message(), hint=more)

"""The only prints of the product: results and JSON on stdout, messages on stderr."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from materials_app.cli.ways import on_the_command_line
from materials_app.delivery.manifest import finding_as_data
from materials_app.errors import ExitCode, MaterialsError
from materials_app.model.findings import Finding


def say_anything() -> None:
    """Let a terminal that lacks a character show its code instead of stopping us half-way."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


_UNSEEN = {
    code: chr(code).encode("unicode_escape").decode()
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    if chr(code) not in "\n\t"
}
"""What would steer a terminal or turn the reading direction, as codes: names and words may be a stranger's."""


def say(text: str = "") -> None:
    """A line for the reader on stdout."""
    print(text.translate(_UNSEEN))


def tell(text: str) -> None:
    """A line for the reader on stderr: progress, findings, errors."""
    print(text.translate(_UNSEEN), file=sys.stderr)


def show_json(command: str, code: ExitCode, body: Mapping[str, Any]) -> None:
    """The one stable object of ``--json`` (docs/json.md): command, exit code, then the command's own keys."""
    whole = {"command": command, "ok": code is ExitCode.DONE, "exit_code": int(code), **body}
    print(json.dumps(whole, ensure_ascii=False, indent=2))


def show_error(error: MaterialsError, command: str, *, as_json: bool) -> None:
    """An error in the user's words; with ``--json`` also as data."""
    tell(f"Not done: {error.message}")
    if error.place:
        tell(f"  Where: {error.place}")
    hint = on_the_command_line(error.hint)
    if hint:
        tell(f"  What to do: {hint}")
    if as_json:
        body = {"id": error.error_id, "message": error.message, "place": error.place, "hint": hint}
        show_json(command, error.exit_code, {"error": body})


def show_findings(findings: Iterable[Finding]) -> None:
    """Findings on stderr, one short paragraph each: severity, id, place; message; remedy."""
    for finding in findings:
        tell(f"{finding.severity.value}: {finding.id}{_where(finding)}")
        tell(f"  {finding.message}")
        if finding.remedy:
            tell(f"  What to do: {finding.remedy}")


def as_data(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings as ``--json`` carries them."""
    return [finding_as_data(finding) for finding in findings]


def _where(finding: Finding) -> str:
    place = finding.place
    if place.line:
        return f" (line {place.line}, column {place.column})"
    parts = (f"page {place.page}" if place.page else "", place.slot)
    told = ", ".join(part for part in parts if part)
    return f" ({told})" if told else ""

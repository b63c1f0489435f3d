"""The manifest: what is in a pack, from what it was made, where it stands. Plain facts, stable JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from materials_app.delivery.pack import PackFile
from materials_app.model.findings import Finding, Report

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class PieceRecord:
    """What the manifest says of one piece; every value plain data, ready for JSON.

    ``symbols`` are the payloads decoded from the finished file, not the ones ordered; ``packs`` the campaign packs
    behind the piece, each with what it gives; ``claims`` and ``quotes`` the figures and the words of others on it;
    ``content`` what ``content_sha256`` is the digest of, for whoever asks years later what has changed.
    ``name`` is what the layout is called; ``targets`` the numbers and addresses that can be read, by their service.
    """

    press_file: str
    layout: str
    family: str
    language: str
    edition: str
    content_sha256: str
    standing: str
    reasons: tuple[str, ...]
    symbols: tuple[str, ...]
    resources: tuple[str, ...]
    confirm: tuple[str, ...]
    packs: tuple[str, ...] = ()
    claims: tuple[Mapping[str, Any], ...] = ()
    quotes: tuple[Mapping[str, Any], ...] = ()
    name: str = ""
    targets: tuple[Mapping[str, Any], ...] = ()
    partners: tuple[Mapping[str, Any], ...] = ()
    content: Mapping[str, Any] | None = None


def manifest(facts: Mapping[str, Any], pieces: tuple[PieceRecord, ...], files: tuple[PackFile, ...]) -> bytes:
    """The manifest's bytes. ``facts`` are the set's: tool, force, campaign, date, condition, changed data …"""
    body = {
        "schema": SCHEMA,
        **facts,
        "pieces": [_piece(piece) for piece in pieces],
        "files": [{"path": file.path, "bytes": len(file.data), "sha256": file.sha256} for file in files],
    }
    return as_json(body)


def _piece(piece: PieceRecord) -> dict[str, Any]:
    return {name: getattr(piece, name) for name in PieceRecord.__slots__}


def as_json(body: Mapping[str, Any]) -> bytes:
    """Readable JSON, keys in the order given, one trailing line feed, UTF-8."""
    return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode()


def finding_as_data(finding: Finding) -> dict[str, Any]:
    """A finding as plain data: the object ``--json`` and preflight.json carry."""
    place = finding.place
    return {
        "id": finding.id,
        "severity": finding.severity.value,
        "family": finding.family.value,
        "message": finding.message,
        "seen": finding.seen,
        "wanted": finding.wanted,
        "remedy": finding.remedy,
        "clause": finding.clause,
        "page": place.page,
        "rect_mm": list(place.rect_mm) if place.rect_mm else None,
        "slot": place.slot,
        "line": place.line,
        "column": place.column,
        "excerpt": place.excerpt,
    }


def report_as_data(report: Report) -> dict[str, Any]:
    """A preflight report as plain data: findings and the clauses that were checked."""
    return {
        "findings": [finding_as_data(finding) for finding in report.findings],
        "measured": dict(report.measured),
        "not_run_without_an_order": list(report.not_run),
        "clauses_checked": [
            {
                "check": clause.check,
                "looked_at": clause.looked_at,
                "clause": clause.clause,
                "findings": clause.findings,
            }
            for clause in report.clauses
        ],
    }

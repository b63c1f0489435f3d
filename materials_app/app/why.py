"""Why a finding stands: the reason of its rule, what was seen and wanted, what it rests on, who may accept it."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.app.reasons import REASONS
from materials_app.model.findings import Family, Finding, Severity
from materials_app.model.rules import Rulebook
from materials_app.model.said import listed, said

_SAFEGUARD = (
    "Nobody can override it, whatever the reason: it protects the people who read the piece, and they were not asked."
)
_UNMADE = "Without it no page can be drawn, so there is nothing yet that anybody could accept."
_MAY_BE = "A named person may accept it with a reason; both then travel with the files."


def why_of(finding: Finding, rulebook: Rulebook) -> str:
    """One paragraph: why the rule is there, the figures it judged by, its source, and whether it can be overridden."""
    return listed(_sentences(finding, rulebook), " ")


def reason_of(name: str, rulebook: Rulebook) -> str:
    """Why the rule with this id is there; empty for one that no table knows."""
    # Imported here: the judge's tables come with its eyes, 100 ms that the window's start must not pay.
    from materials_app.preflight.explain import WORDING

    of_file = WORDING.get(name)
    if of_file is not None:
        return said(of_file.why)
    says = next((one.says for one in rulebook.pairings if one.id == name), "")
    found = max((start for start in REASONS if name.startswith(start)), key=len, default="")
    return said(REASONS.get(found, says))


def _sentences(finding: Finding, rulebook: Rulebook) -> Iterator[str]:
    reason = reason_of(finding.id, rulebook)
    if reason and reason not in finding.message:
        yield reason
    if finding.seen and finding.wanted and not (finding.seen in finding.message and finding.wanted in finding.message):
        yield said("Found: {seen}; wanted: {wanted}.", seen=_bare(finding.seen), wanted=_bare(finding.wanted))
    if finding.clause:
        yield said("Rule {rule}: {clause}.", rule=finding.id, clause=_bare(finding.clause))
    else:
        yield said("Rule {rule}.", rule=finding.id)
    if finding.severity is Severity.ERROR:
        yield said({Family.SAFEGUARDING: _SAFEGUARD, Family.UNMADE: _UNMADE}.get(finding.family, _MAY_BE))


def _bare(words: str) -> str:
    """Words without the full stop that the sentence round them has."""
    return words.rstrip(".") if words.endswith(".") else words

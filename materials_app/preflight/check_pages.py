"""The catalogue as pages for people: ``docs/checks`` is this module's output, so it cannot drift from the code."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.preflight.check import CATALOGUE
from materials_app.preflight.explain import WORDING
from materials_app.preflight.registry import Check

INDEX = "README.md"
_INTRODUCTION = """# What preflight looks at

The judge opens the finished PDF as a stranger would: it knows the bytes, and the order where there is one. It uses
nothing of what made the file. A report lists the checks that ran and claims no more than that; it is no certificate
of any standard. Errors keep a file out of the pack, warnings print but may disappoint, notes are for the record.

Safeguarding checks cannot be overridden. The others can, by a named person with a reason, which travels with the files.

These pages are generated: `python tools/make_check_docs.py`.
"""
_SEEN, _WANTED = "…", "…"


def check_pages() -> dict[str, str]:
    """{file name: its Markdown}, one page a check and the index."""
    return {INDEX: "\n".join(_index()), **{f"{check.id}.md": _page(check) for check in CATALOGUE}}


def _index() -> Iterator[str]:
    yield _INTRODUCTION
    yield f"{len(CATALOGUE)} checks:\n"
    yield "| check | severity | for | looks at |"
    yield "|---|---|---|---|"
    for check in CATALOGUE:
        yield f"| [{check.id}]({check.id}.md) | {check.severity} | {check.profile} | {check.looks_at} |"
    yield ""


def _page(check: Check) -> str:
    wording = WORDING[check.id]
    override = "no" if check.family == "safeguarding" else "by a named person, with a reason"
    return f"""# {check.id}

> {wording.message.format(seen=_SEEN, wanted=_WANTED)}

{wording.why}

* **Looks at:** {check.looks_at}
* **To put it right:** {wording.remedy}
* **Severity:** {check.severity}
* **Runs on:** {check.profile}
* **Can be overridden:** {override}
* **Rests on:** {check.clause}

[All checks]({INDEX})
"""

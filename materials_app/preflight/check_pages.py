"""The catalogue as pages for people: ``docs/checks`` is this module's output, so it cannot drift from the code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from materials_app.preflight.allowed import ALLOWED, FileKind
from materials_app.preflight.check import CATALOGUE
from materials_app.preflight.explain import WORDING
from materials_app.preflight.registry import Described
from materials_app.preflight.screen import SCREEN_CHECKS
from materials_app.preflight.wording.entry import Wording
from materials_app.preflight.wording.screens import TABLE

INDEX = "README.md"
CARRIED = "what-a-file-may-carry.md"
_INTRODUCTION = """# What preflight looks at

The judge opens the finished file, a PDF or a picture for screens, as a stranger would: it knows the bytes, and the
order where there is one. It uses nothing of what made the file. A report lists the checks that ran and claims no more
than that; it is no certificate of any standard. Errors keep a file out of the pack, warnings print but may disappoint,
notes are for the record.

Safeguarding checks cannot be overridden. The others can, by a named person with a reason, which travels with the files.

These pages are generated: `python tools/make_check_docs.py`.
"""
_CARRIED = """# What a file may carry

Beside what it paints, a file of ours holds the entries below and no others: no author, account, folder, machine, time
zone, thumbnail, script, attachment or other program's data. [entry-not-listed](entry-not-listed.md) reads the finished
bytes of every file that leaves this program and refuses anything else. Where a pattern stands, the value must match it.
Content calls fonts and layers by a number, pictures by a digest and spot inks by their name.

A picture's own data go the same way: of a JPEG only what decodes it stays. EXIF, GPS, IPTC, XMP, colour profile,
comment, thumbnail and file name of the picture that was placed are left behind.
"""
_SEEN = "…"
"""In the place of whatever a check saw."""


def check_pages() -> dict[str, str]:
    """{file name: its Markdown}, one page a check, the list of what a file may carry and the index."""
    pages = {f"{check.id}.md": _page(check, WORDING[check.id]) for check in CATALOGUE}
    pictures = {f"{check.id}.md": _page(check, TABLE[check.id]) for check in SCREEN_CHECKS if check.id in TABLE}
    return {INDEX: "\n".join(_index()), CARRIED: "\n".join(_carried()), **pages, **pictures}


def _index() -> Iterator[str]:
    yield _INTRODUCTION
    yield f"[What a file may carry]({CARRIED}): the whole list, kind by kind.\n"
    yield f"{len(CATALOGUE)} checks of a PDF:\n"
    yield from _listed(CATALOGUE)
    yield f"{len(SCREEN_CHECKS)} checks of a picture for screens:\n"
    yield from _listed(SCREEN_CHECKS)


def _listed(checks: Iterable[Described]) -> Iterator[str]:
    yield "| check | severity | for | looks at |"
    yield "|---|---|---|---|"
    for check in checks:
        yield f"| [{check.id}]({check.id}.md) | {check.severity} | {check.profile} | {check.looks_at} |"
    yield ""


def _carried() -> Iterator[str]:
    yield _CARRIED
    for kind in FileKind:
        yield f"## {kind}\n"
        for holder, rows in ALLOWED[kind].items():
            listed = (f"`{_bare(key)}`{f' = `{pattern}`' if pattern else ''}" for key, pattern in rows.items())
            yield f"* **{holder}:** {', '.join(listed) or 'nothing'}"
        yield ""


def _bare(key: str) -> str:
    return key.rpartition("}")[2]


def _page(check: Described, wording: Wording) -> str:
    override = "no" if check.family == "safeguarding" else "by a named person, with a reason"
    return f"""# {check.id}

> {wording.message.format_map(defaultdict(lambda: _SEEN))}

{wording.why}

* **Looks at:** {check.looks_at}
* **To put it right:** {wording.remedy}
* **Severity:** {check.severity}
* **Runs on:** {check.profile}
* **Can be overridden:** {override}
* **Rests on:** {check.clause}

[All checks]({INDEX})
"""

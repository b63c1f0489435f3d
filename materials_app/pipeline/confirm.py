"""What must be confirmed with its service before a piece is printed: every field that nobody is quite sure of."""

from __future__ import annotations

from materials_app.model.content import Audience, Confidence
from materials_app.model.display_list import DisplayList, GlyphRun, by_line
from materials_app.model.job import Job
from materials_app.model.template import Role
from materials_app.safeguards.checker import checker_for
from materials_app.safeguards.reading import read
from materials_app.safeguards.routes import Mention, may_stand


def to_confirm(job: Job, display_list: DisplayList) -> tuple[str, ...]:
    """The piece's own fields, and the numbers and addresses that only its words name; each once.

    What one of its owners in the table is sure of needs no confirming.
    """
    items = (item for page in display_list.pages for item in page.items if isinstance(item, GlyphRun))
    lines = by_line(item for item in items if item.semantics.role is not Role.ARTIFACT)
    text = "\n".join("".join(part.text for part in line) for line in lines)
    mentions = checker_for(job.rulebook).found_in(read(text))[0]
    unsure = (_unsure(mention, job.audience) for mention in mentions)
    return tuple(dict.fromkeys((*job.action.confirm, *filter(None, unsure))))


def _unsure(mention: Mention, audience: Audience) -> str:
    printed = [(one, one.number if mention.is_number else one.address) for one in mention.resources]
    if any(field and field.confidence is Confidence.HIGH for _, field in printed):
        return ""
    kind = "number" if mention.is_number else "address"
    named = (f"{one.name}: {kind} {field.display}" for one, field in printed if field and may_stand(one, audience))
    return next(named, "")

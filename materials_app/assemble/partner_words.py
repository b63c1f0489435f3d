"""What the partners' strip says: who is a partner because they agreed to be called so, and who helps."""

from __future__ import annotations

from materials_app.model.job import Job
from materials_app.model.partner import Partner
from materials_app.model.template import PartnersFrame

__all__ = ["partner_label", "partner_names", "shown_marks"]

_HELP = {"en": "Help from: {names}", "cy": "Cymorth gan: {names}"}
_PARTNERSHIP = {"en": "In partnership with: {names}", "cy": "Mewn partneriaeth â: {names}"}
_LABEL = {"en": "In partnership with", "cy": "Mewn partneriaeth â"}
"""Per language; English where there are no words in another."""


def shown_marks(job: Job) -> tuple[Partner, ...]:
    """The partners whose logo stands on the piece, in their order."""
    has_place = any(frame.shows_logos for frame in job.template.frames if isinstance(frame, PartnersFrame))
    return tuple(one for one in job.set.partners if one.may_show_logo and has_place)


def partner_label(job: Job) -> str:
    """The words above the logos; empty where there are none."""
    return _LABEL.get(job.language, _LABEL["en"]) if shown_marks(job) else ""


def partner_names(job: Job) -> str:
    """The names that print as text, in their order: partners by permission first, on a line of their own."""
    language, marks = job.language, shown_marks(job)
    listed = tuple(one for one in job.set.partners if one not in marks)
    agreed = [one.name for one in listed if one.is_permitted]
    others = [one.name for one in listed if not one.is_permitted]
    lines = ((_PARTNERSHIP, agreed), (_HELP, others))
    return "\n".join(words.get(language, words["en"]).format(names=_joined(names)) for words, names in lines if names)


def _joined(names: list[str]) -> str:
    """With commas; with semicolons where a name has a comma of its own."""
    clean = [" ".join(name.split()) for name in names]
    return ("; " if any("," in name for name in clean) else ", ").join(clean)

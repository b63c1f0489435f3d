"""What the partners' strip says: who is a partner because they agreed to be called so, and who helps."""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.model.job import Job
from materials_app.model.mark import is_vector
from materials_app.model.partner import Partner
from materials_app.model.template import PartnersFrame

__all__ = ["ShownMark", "partner_label", "partner_names", "prints_in_one_ink", "shown_marks"]

_HELP = {"en": "Help from: {names}", "cy": "Cymorth gan: {names}"}
_PARTNERSHIP = {"en": "In partnership with: {names}", "cy": "Mewn partneriaeth â: {names}"}
_LABEL = {"en": "In partnership with", "cy": "Mewn partneriaeth â"}
"""Per language; English where there are no words in another."""


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A partner whose logo stands on the piece, and the file that is drawn."""

    partner: Partner
    file: str


def shown_marks(job: Job) -> tuple[ShownMark, ...]:
    """The partners whose logo stands on the piece, in their order.

    On white it is the logo; where the piece prints in one ink, or on a pale ground, its version in one ink. On a ground
    that has to be shapes: a picture brings its white along. There all of them have such a version, or all are named:
    nobody is shown as more of a partner than the others.
    """
    strip = next((frame for frame in job.template.frames if isinstance(frame, PartnersFrame)), None)
    if strip is None:
        return ()
    asks_mono = not strip.shows_logos or prints_in_one_ink(job)
    partners = tuple(one for one in job.set.partners if one.may_show_logo)
    shown = tuple(ShownMark(one, one.mono if asks_mono else one.logo) for one in partners)
    return shown if all(_may_stand(one.file, strip) for one in shown) else ()


def _may_stand(file: str, strip: PartnersFrame) -> bool:
    return bool(file) and (strip.shows_logos or is_vector(file))


def prints_in_one_ink(job: Job) -> bool:
    """Whether all colours of the piece are black ink."""
    swatches = job.theme.swatches
    return not any(one.spot or one.cmyk.total > one.cmyk.black for one in swatches)


def partner_label(job: Job) -> str:
    """The words above the logos; empty where there are none."""
    return _LABEL.get(job.language, _LABEL["en"]) if shown_marks(job) else ""


def partner_names(job: Job) -> str:
    """The names that print as text, in their order: partners by permission first, on a line of their own."""
    language, marks = job.language, {shown.partner for shown in shown_marks(job)}
    listed = tuple(one for one in job.set.partners if one not in marks)
    agreed = [one.name for one in listed if one.is_permitted]
    others = [one.name for one in listed if not one.is_permitted]
    lines = ((_PARTNERSHIP, agreed), (_HELP, others))
    return "\n".join(words.get(language, words["en"]).format(names=_joined(names)) for words, names in lines if names)


def _joined(names: list[str]) -> str:
    """With commas; with semicolons where a name has a comma of its own."""
    clean = [" ".join(name.split()) for name in names]
    return ("; " if any("," in name for name in clean) else ", ").join(clean)

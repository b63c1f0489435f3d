"""What the partners' strip says: who is a partner because they agreed to be called so, and who helps."""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.model.job import Job
from materials_app.model.mark import is_vector
from materials_app.model.partner import (
    AGREED_FIELD,
    AGREED_LABEL_FIELD,
    HELPING_FIELD,
    HELPING_LABEL_FIELD,
    LABEL_FIELD,
    NAMES_FIELD,
    Partner,
)
from materials_app.model.template import PartnersFrame

__all__ = ["ShownMark", "partner_words", "prints_in_one_ink", "shown_marks"]

_HELP = {"en": "Help from", "cy": "Cymorth gan"}
_PARTNERSHIP = {"en": "In partnership with", "cy": "Mewn partneriaeth â"}
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


def partner_words(job: Job) -> dict[str, str]:
    """What the strip says, by field: partners by permission first; empty where there is nothing to say.

    In one language each list of names begins with its label. In two the labels are fields of their own, which both
    languages fill, and the names stand once, under both: a name needs no translation.
    """
    marks = {shown.partner for shown in shown_marks(job)}
    listed = tuple(one for one in job.set.partners if one not in marks)
    agreed = _joined([one.name for one in listed if one.is_permitted])
    helping = _joined([one.name for one in listed if not one.is_permitted])
    partnership, help_from = (label.get(job.language, label["en"]) for label in (_PARTNERSHIP, _HELP))
    lines = ((partnership, agreed), (help_from, helping))
    return {
        LABEL_FIELD: partnership if marks else "",
        NAMES_FIELD: "\n".join(f"{label}: {names}" for label, names in lines if names),
        AGREED_LABEL_FIELD: f"{partnership}:" if marks or agreed else "",
        AGREED_FIELD: agreed,
        HELPING_LABEL_FIELD: f"{help_from}:" if helping else "",
        HELPING_FIELD: helping,
    }


def _joined(names: list[str]) -> str:
    """With commas; with semicolons where a name has a comma of its own."""
    clean = [" ".join(name.split()) for name in names]
    return ("; " if any("," in name for name in clean) else ", ").join(clean)

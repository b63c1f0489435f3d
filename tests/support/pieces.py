"""Sample leaflets and cards: words of our own that stay as they are, on the shipped formats and layouts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from materials_app.assemble.bind import assemble
from materials_app.catalogue.formats import read_formats
from materials_app.model.content import (
    Confidence,
    Message,
    NumberKind,
    PhoneNumber,
    Purpose,
    Resource,
    Slot,
    Variants,
    Wording,
)
from materials_app.model.display_list import DisplayPage, GlyphRun
from materials_app.model.fitting import Typeset
from materials_app.model.format import Format
from materials_app.model.job import Action, Job
from materials_app.model.template import Role
from materials_app.typeset.compose import typeset
from tests.support.samples import (
    ACTION,
    EXIT,
    HELPLINE,
    ON,
    TRIGGER,
    data_file,
    sample_fonts,
    sample_force,
    sample_job,
    sample_library,
    sample_template,
)

LEAFLET, CARD = "leaflet-a4-dl-roll", "card-business"

PROMISE = "You do not have to give your name."

SERVICE = replace(
    HELPLINE,
    limit=(("en", "If you say who you are and a child is at risk, the helpline has to pass it on."),),
)
CRISIS = Resource(
    id="samaritans",
    name="Samaritans",
    purpose=Purpose.HELP,
    audiences=("own",),
    nations=("england",),
    number=PhoneNumber("116 123", "116123", NumberKind.FREEPHONE, Confidence.HIGH),
    address=None,
    hours="",
    promises=(),
    evidence=(),
    line=(("en", "Is it all too much? Call Samaritans free on 116 123."),),
)


def message(slot: Slot, headline: str = "", text: str = "", steps: tuple[str, ...] = ()) -> Message:
    """A message of the library, its short text the first paragraph of the standard one."""
    short, wording = text.partition("\n")[0], Variants(standard=headline)
    words = Wording("en", "", wording, Variants(short=short, standard=text), steps)
    return Message(slot.value, slot, "own", "", "", (), ("england",), 9, "starter copy", ON, None, (words,))


STORY = (
    TRIGGER,
    EXIT,
    ACTION,
    message(Slot.DISCREET, "It starts with\none small step."),
    message(
        Slot.CALL,
        "What happens\nwhen you call",
        steps=(
            "You call, free\nOr use the live chat, or a secure message, on the website.",
            "They explain the rules\nYou do not have to give your name. They say first what they must pass on.",
            "You talk it through\nSay as much or as little as you like.",
            "You agree a next step\nSomething small that you can do today.",
        ),
    ),
    message(
        Slot.ABOUT,
        "What the\nlaw says",
        "It is a crime to look at sexual images of anyone under 18.\nImages made with AI count too.",
    ),
    message(Slot.MATTERS, "Why it\nmatters", "The child in the image has to live with people looking."),
    message(
        Slot.TODAY,
        "What you\ncan do today",
        steps=(
            "Close it\nPut the device down and leave the room.",
            "Notice what sets it off\nThe hour, the place, the mood. Write it down.",
            "Make it harder to go back\nLog out. Delete. Block.",
            "Tell someone\nThe first time is the hardest.",
        ),
    ),
    message(Slot.HELP, "Where to\nfind help", "Stop It Now is a free helpline and a website.\nA charity runs it."),
)


@cache
def sample_format(name: str) -> Format:
    """A shipped format."""
    return next(one for one in read_formats(data_file("assets/formats/formats.toml")) if one.id == name)


def piece_job(layout: str, family: str, **changes: Any) -> Job:
    """The sample set on one of the shipped layouts; ``changes`` replace fields of the job."""
    template = sample_template(layout, family)
    plain = sample_job(
        template=template,
        format=sample_format(template.format),
        messages=tuple((one.slot, one) for one in STORY if one.slot in template.slots),
        action=Action(SERVICE, SERVICE, PROMISE, CRISIS),
    )
    return replace(plain, **changes)


def with_message(job: Job, changed: Message) -> Job:
    """The job with another message in one slot."""
    messages = tuple((slot, changed if slot is changed.slot else one) for slot, one in job.messages)
    return replace(job, messages=messages)


def laid_out(job: Job) -> Typeset:
    """The job, typeset."""
    return typeset(assemble(job), sample_fonts(), sample_library())


@cache
def sample_piece(layout: str, family: str, *masthead: str) -> Typeset:
    """The sample set on a layout, laid out once for all tests that ask."""
    return laid_out(piece_job(layout, family, force=sample_force(*masthead)))


def page(layout: Typeset, name: str) -> DisplayPage:
    """One side by its name."""
    return next(one for one in layout.display_list.pages if one.geometry.name == name)


def words(side: DisplayPage) -> list[GlyphRun]:
    """The text of a side, marks and slug left aside."""
    return [item for item in side.items if isinstance(item, GlyphRun) and item.semantics.role is not Role.ARTIFACT]


def run(side: DisplayPage, text: str) -> GlyphRun:
    """The first line of a side that reads ``text``."""
    return next(one for one in words(side) if one.text == text)

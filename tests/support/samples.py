"""Sample jobs for every test: plain values and the shipped layout. Change what a test is about, nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from materials_app.assemble.bind import assemble
from materials_app.catalogue.families import read_families
from materials_app.catalogue.templates import read_template
from materials_app.model.campaign_set import CampaignSet, PictureChoice, SlotChoice
from materials_app.model.condition import OutputCondition
from materials_app.model.content import (
    Audience,
    Campaign,
    Confidence,
    Force,
    Message,
    NumberKind,
    PhoneNumber,
    Promise,
    Purpose,
    Resource,
    Slot,
    Variants,
    WebAddress,
    Wording,
)
from materials_app.model.document import ResolvedDocument
from materials_app.model.fitting import Typeset
from materials_app.model.format import Format
from materials_app.model.geometry import Size
from materials_app.model.job import Action, Job
from materials_app.model.library import DataFile
from materials_app.model.page import Marks
from materials_app.model.rules import Rulebook
from materials_app.model.template import LayoutTemplate
from materials_app.model.units import mm
from materials_app.resources import ShippedLibrary
from materials_app.typeset.compose import typeset
from materials_app.typeset.font_book import FontBook

ROOT = Path(__file__).parents[2]
ON = date(2026, 11, 23)

CONDITION = OutputCondition("coated", "Coated paper, offset", "FOGRA39", "http://www.color.org", "coated-fogra39", 3.0)
A4 = Format("poster-a4", "A4 poster", Size(mm(210), mm(297)), mm(3), mm(5), 1, "none", 2, 0.6, mm(40), 1, "crop", "")
RULEBOOK = Rulebook((), (), (), (), (), (), ())

HELPLINE = Resource(
    id="stop-it-now-helpline",
    name="Stop It Now helpline",
    purpose=Purpose.HELP,
    audiences=("own",),
    nations=("england", "wales"),
    number=PhoneNumber("0808 1000 900", "+448081000900", NumberKind.FREEPHONE, Confidence.HIGH),
    address=WebAddress("stopitnow.org.uk", "https://www.stopitnow.org.uk/", ("www.stopitnow.org.uk",), Confidence.HIGH),
    hours="",
    promises=(Promise("no-name", (("en", "You do not have to give your name."),)),),
    evidence=(),
)

AUDIENCE = Audience("own", "Own behaviour", "", (HELPLINE.id,), (), (), (), "", ())
CAMPAIGN = Campaign("stop-it-now", "Stop It Now", "SN", "Starter wording.", ("en",), (AUDIENCE,), (), (), ())


def _message(name: str, slot: Slot, kicker: str, headline: Variants, text: Variants) -> Message:
    wording = Wording("en", kicker, headline, text)
    return Message(name, slot, "own", "", "", (), ("england",), 9, "starter copy", ON, None, (wording,))


TRIGGER = _message(
    "crime-and-trail",
    Slot.TRIGGER,
    "Viewing or sharing sexual images of under-18s:",
    Variants("It’s a crime.", "It’s a crime.\nIt leaves a trail."),
    Variants("AI images count too.", "Images made with AI count too."),
)
EXIT = _message(
    "stop-here",
    Slot.EXIT,
    "",
    Variants("Stop here.", "It can stop here."),
    Variants(
        "Stop It Now helps people stop.", "Stop It Now helps people stop. You can call, or start with self-help online."
    ),
)
ACTION = _message(
    "free-to-call", Slot.ACTION, "", Variants(), Variants("Free to call", "Free to call, or read online first")
)


@cache
def sample_library() -> ShippedLibrary:
    """The shipped fonts and profiles."""
    return ShippedLibrary(ROOT)


@cache
def sample_fonts() -> FontBook:
    """One font book for a test process: what it has shaped stays shaped."""
    return FontBook(sample_library())


@cache
def sample_template(layout: str = "poster-a4", family: str = "statement") -> LayoutTemplate:
    """A shipped layout."""
    return read_template(data_file(f"templates/{layout}/{family}.toml"), sample_families())


def data_file(path: str) -> DataFile:
    """A shipped data file, by its path from the top of the checkout."""
    return DataFile(path, (ROOT / path).read_text(encoding="utf-8"), "")


@cache
def sample_families() -> dict[str, dict[str, Any]]:
    """The shipped design families."""
    paths = sorted((ROOT / "assets/families").glob("*.toml"))
    return read_families(data_file(path.relative_to(ROOT).as_posix()) for path in paths)


def sample_force(*masthead: str, public_name: str = "") -> Force:
    """A force with this masthead, Lancashire by default."""
    lines = masthead or ("Lancashire", "Constabulary")
    name = public_name or "Lancashire Police"
    return Force("lancashire", name, " ".join(lines), "", (("en", lines),), ("england",), "", "", ("en",), False)


def sample_set(**changes: Any) -> CampaignSet:
    """The set of the sample job."""
    plain = CampaignSet("Sample", "lancashire", "stop-it-now", "own", "en", ("poster-a4",))
    return replace(plain, **changes)


def sample_job(**changes: Any) -> Job:
    """The A4 Statement poster for Lancashire; ``changes`` replace fields of the job."""
    plain = Job(
        set=sample_set(),
        force=sample_force(),
        campaign=CAMPAIGN,
        audience=AUDIENCE,
        messages=((Slot.TRIGGER, TRIGGER), (Slot.EXIT, EXIT), (Slot.ACTION, ACTION)),
        action=Action(HELPLINE, HELPLINE, "You do not have to give your name."),
        rulebook=RULEBOOK,
        format=A4,
        template=sample_template(),
        condition=CONDITION,
        language="en",
        marks=Marks.CROP,
        on=ON,
    )
    return replace(plain, **changes)


def own_words(slot: Slot, *, kicker: str = "", headline: str = "", text: str = "") -> CampaignSet:
    """The sample set with own words in one slot."""
    return sample_set(slots=(SlotChoice(slot, "", kicker, headline, text),))


def picture_set(file: str) -> CampaignSet:
    """The sample set with a picture."""
    return sample_set(picture=PictureChoice(file, "A path through a wood", "own work"))


def sample_document(**changes: Any) -> ResolvedDocument:
    """The sample job, assembled."""
    return assemble(sample_job(**changes))


def sample_typeset(**changes: Any) -> Typeset:
    """The sample job, typeset."""
    return typeset(sample_document(**changes), sample_fonts(), sample_library())

"""The user's document: one content, its layouts, its sign-offs. One readable text file (ground rule data-files)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from itertools import zip_longest

from materials_app.model.brand_pack import BrandMark, BrandStamp
from materials_app.model.colour import BrandColour
from materials_app.model.content import Claim, Slot
from materials_app.model.findings import Acceptance
from materials_app.model.flavour import Flavour
from materials_app.model.order import NOTHING_SAID, Order
from materials_app.model.page import Marks
from materials_app.model.partner import Partner
from materials_app.model.quote import Quote
from materials_app.model.sign_off import Agreed, Remark, SignOff
from materials_app.model.template import Edition
from materials_app.model.version import Earlier

SET_VERSION = 1

LANGUAGES_JOIN = "+"
"""Stands between the languages of a set in two: ``cy+en``, Welsh first."""

OWN_FIELDS = {"kicker": "own_kicker", "headline": "own_headline", "text": "own_text"}
"""The fields of a message that take own words, and where a choice keeps them; steps and Easy Read are kept apart."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The user's own words for one slot in one language, field by field."""

    kicker: str = ""
    headline: str = ""
    text: str = ""
    steps: tuple[str, ...] = ()
    easy: tuple[str, ...] = ()

    @property
    def has_any(self) -> bool:
        """Whether there is anything in them."""
        return any(words.strip() for words in self.all)

    def own(self, field: str) -> str:
        """The words for one of ``OWN_FIELDS``, or empty."""
        return str(getattr(self, field))

    def over(self, other: OwnWords) -> OwnWords:
        """These words, with ``other``'s wherever there are none."""
        return OwnWords(
            self.kicker or other.kicker,
            self.headline or other.headline,
            self.text or other.text,
            _each_over(self.steps, other.steps),
            _each_over(self.easy, other.easy),
        )

    @property
    def all(self) -> tuple[str, ...]:
        """Everything they say."""
        return (self.kicker, self.headline, self.text, *self.steps, *self.easy)


NO_WORDS = OwnWords()


def _each_over(own: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The own steps or sentences, each with the other's in its place where it is empty."""
    return tuple(first or second for first, second in zip_longest(own, other, fillvalue=""))


@dataclass(frozen=True, slots=True)
class SlotChoice:
    """What fills one slot: a message of the library, with the user's own words in place of a field where given.

    ``own_steps`` holds own words step by step, as ``Wording.steps``; an empty one leaves the library's step.
    ``own_easy`` holds own Easy Read likewise, sentence by sentence. ``second`` are the own words in the set's second
    language, where it has one. ``claims`` and ``quotes`` are the ids of the figures and the quotes that own words use.
    ``length`` is which of the message's lengths is wanted everywhere; empty leaves it to copyfitting, layout by layout.
    """

    slot: Slot
    message: str
    own_kicker: str = ""
    own_headline: str = ""
    own_text: str = ""
    own_steps: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    length: str = ""
    second: OwnWords = NO_WORDS
    own_easy: tuple[str, ...] = ()

    def own(self, field: str) -> str:
        """The user's own words for one of ``OWN_FIELDS``, or empty."""
        return str(getattr(self, OWN_FIELDS[field]))

    @property
    def has_own_words(self) -> bool:
        """Whether the user's own words stand anywhere in it."""
        return any(words.strip() for words in self.own_words)

    @property
    def own_words(self) -> tuple[str, ...]:
        """All of the user's own words, field by field, those of the second language last."""
        return (*self.first.all, *self.second.all)

    @property
    def first(self) -> OwnWords:
        """The own words in the set's first language."""
        return OwnWords(self.own_kicker, self.own_headline, self.own_text, self.own_steps, self.own_easy)

    def saying(self, first: OwnWords, second: OwnWords = NO_WORDS) -> SlotChoice:
        """The choice with these own words."""
        return replace(
            self,
            own_kicker=first.kicker,
            own_headline=first.headline,
            own_text=first.text,
            own_steps=first.steps,
            own_easy=first.easy,
            second=second,
        )

    def in_second(self) -> SlotChoice:
        """The choice as the set's second language has it."""
        return self.saying(self.second)

    def over(self, other: SlotChoice) -> SlotChoice:
        """This choice, with ``other``'s wherever it says nothing. Another message brings its own words along."""
        base = SlotChoice(self.slot, "") if self.message and self.message != other.message else other
        return SlotChoice(
            self.slot,
            self.message or other.message,
            self.own_kicker or base.own_kicker,
            self.own_headline or base.own_headline,
            self.own_text or base.own_text,
            _each_over(self.own_steps, base.own_steps),
            tuple(dict.fromkeys((*self.claims, *base.claims))),
            tuple(dict.fromkeys((*self.quotes, *base.quotes))),
            self.length or base.length,
            self.second.over(base.second),
            _each_over(self.own_easy, base.own_easy),
        )


@dataclass(frozen=True, slots=True)
class LayoutOverride:
    """What one layout of the set does otherwise: another family, other messages or words, another order."""

    layout: str
    family: str = ""
    slots: tuple[SlotChoice, ...] = ()
    order: Order = NOTHING_SAID


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """The optional picture band: a file beside the set, its alternative text, licence and its expiry.

    ``without_end`` says that the licence has no end; where it is false and ``expires`` is none, nobody has said.
    """

    file: str
    alt: str
    licence: str
    expires: date | None = None
    without_end: bool = False


@dataclass(frozen=True, slots=True)
class CampaignSet:
    """A campaign set as saved.

    Attributes:
        language: of its words; the first one, where it has two. second_language: the other one, or empty.
        date: printed, and dates the file; none means the day of the job.
        flavour: the standard the press file follows.
        finishing_lines: whether die and fold lines are drawn on the page, each with an ink of its own.
        brand: the user's brand colour, or none.
        order: what the printer is asked for; a layout's override may order otherwise.
        claims: figures of the set's own, beside those of the campaign.
        quotes: quotes of the set's own.
        words: words the set uses that no word list holds: names of places, of events.
        partners: who helps, in the order they print.
        force_marks: the force's own logo, files beside the set; they stand before those of a brand pack.
        agreed: what its pieces said when they were signed off. remarks: what people who read them had to say.
        brand_pack: which force's brand pack it is made with, by id, version and digest; or none.
        file: what its file is called where it was read from one; no part of what it says.
        earlier: the last steps back, newest first; no part of what it says either.
    """

    name: str
    force: str
    campaign: str
    audience: str
    language: str
    layouts: tuple[str, ...]
    family: str = "statement"
    condition: str = "coated"
    marks: Marks = Marks.CROP
    date: date | None = None
    flavour: Flavour = Flavour.X4
    finishing_lines: bool = False
    brand: BrandColour | None = None
    slots: tuple[SlotChoice, ...] = ()
    picture: PictureChoice | None = None
    acceptances: tuple[Acceptance, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    overrides: tuple[LayoutOverride, ...] = ()
    order: Order = NOTHING_SAID
    claims: tuple[Claim, ...] = ()
    quotes: tuple[Quote, ...] = ()
    words: tuple[str, ...] = ()
    second_language: str = ""
    partners: tuple[Partner, ...] = ()
    force_marks: tuple[BrandMark, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    remarks: tuple[Remark, ...] = ()
    brand_pack: BrandStamp | None = None
    version: int = SET_VERSION
    file: str = field(default="", compare=False)
    earlier: tuple[Earlier, ...] = field(default=(), compare=False)

    @property
    def languages(self) -> tuple[str, ...]:
        """Its languages, the first one first."""
        return (self.language, self.second_language) if self.second_language else (self.language,)

    @property
    def spoken(self) -> str:
        """``en``, or ``cy+en``: its languages as a name of a file, an edition code and the command line have them."""
        return LANGUAGES_JOIN.join(self.languages)

    @property
    def edition(self) -> Edition:
        """Which edition of its layouts it is set in."""
        return Edition.BILINGUAL if self.second_language else Edition.STANDARD

    def in_languages(self, spoken: str) -> CampaignSet:
        """The set in the language, or the two, that ``spoken`` names."""
        first, _, second = spoken.partition(LANGUAGES_JOIN)
        return replace(self, language=first.strip(), second_language=second.strip())

    def without_records(self) -> CampaignSet:
        """The set without what people signed or remarked: those records are about this set alone."""
        return replace(self, sign_offs=(), agreed=(), remarks=())

    def with_records_of(self, other: CampaignSet) -> CampaignSet:
        """The set with what people signed and remarked of ``other``, which is the same set at another time."""
        return replace(self, sign_offs=other.sign_offs, agreed=other.agreed, remarks=other.remarks)

    def in_second(self) -> CampaignSet:
        """The set as its second language has it: that language, and the own words in it."""
        slots = tuple(choice.in_second() for choice in self.slots)
        return replace(self, language=self.second_language, second_language="", slots=slots)

    def choice(self, slot: Slot) -> SlotChoice | None:
        """What fills ``slot``, or none when the campaign's default does."""
        return next((c for c in self.slots if c.slot is slot), None)

    def override(self, layout: str) -> LayoutOverride:
        """What ``layout`` does otherwise; an empty override when it does nothing so."""
        return next((one for one in self.overrides if one.layout == layout), LayoutOverride(layout))

    def for_layout(self, layout: str) -> CampaignSet:
        """The set as it is for one of its layouts: the layout's own family, words and order in place of the set's."""
        own = self.override(layout)
        choices = {choice.slot: choice for choice in self.slots}
        for choice in own.slots:
            choices[choice.slot] = choice.over(choices.get(choice.slot, SlotChoice(choice.slot, "")))
        slots = tuple(choices[slot] for slot in Slot if slot in choices)
        return replace(self, family=own.family or self.family, slots=slots, order=own.order.over(self.order))

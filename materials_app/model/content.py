"""What a campaign says and whom it sends readers to: forces, help resources, claims, messages, campaigns.

All of it is data; these types are what ``catalogue`` makes of the files. Empty means *not known*.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from materials_app.model.campaign_pack import PackStamp
from materials_app.model.ledger import Check, Derivation, Dispute, Retraction
from materials_app.model.quote import Quote


class Confidence(StrEnum):
    """How sure we are of one field of a resource: high prints, medium prints with a note, low never prints."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Purpose(StrEnum):
    """What a help resource is for; get-help and report-it never share a piece of print (ground rule one-audience)."""

    HELP = "help"
    REPORT = "report"
    CRISIS = "crisis"
    PROFESSIONAL = "professional"


class NumberKind(StrEnum):
    """The kind of a telephone number, as Ofcom's numbering plan sorts them."""

    FREEPHONE = "freephone"
    HARMONISED = "harmonised"
    UK_WIDE = "uk-wide"
    GEOGRAPHIC = "geographic"
    EMERGENCY = "emergency"
    NON_EMERGENCY = "non-emergency"
    SHORT_CODE = "short-code"
    INTERNATIONAL = "international"


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number as the service publishes it, grouping kept in ``display``; ``e164`` may be empty (short codes)."""

    display: str
    e164: str
    kind: NumberKind
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address: how it reads on paper, what a code opens, which exact hosts are its own."""

    display: str
    url: str
    hosts: tuple[str, ...]
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact was seen, and on which day (none when the source carries no date)."""

    source: str
    seen_on: date | None = None


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The service's own word that a record is right."""

    by: str
    organisation: str
    on: date


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise this service itself makes, in the words that may print, per language tag."""

    id: str
    words: tuple[tuple[str, str], ...]

    def in_language(self, language: str) -> str:
        """The words in ``language``, or empty."""
        return dict(self.words).get(language, "")


@dataclass(frozen=True, slots=True)
class LocalOrigin:
    """Who added a local resource by hand: two different people, a source, a day (ground rule trust-root)."""

    added_by: str
    checked_by: str
    source: str
    on: date


@dataclass(frozen=True, slots=True)
class Resource:
    """A help route: who answers, how to reach them, how sure we are. ``local`` is none for shipped ones.

    ``limit`` (the limit of its confidentiality) and ``line`` (the sentence that names it in a crisis) are words per
    language tag; ``called`` its proper name as sentences write it, likewise. ``pack`` is the campaign pack the record
    came from, or none.
    """

    id: str
    name: str
    purpose: Purpose
    audiences: tuple[str, ...]
    nations: tuple[str, ...]
    number: PhoneNumber | None
    address: WebAddress | None
    hours: str
    promises: tuple[Promise, ...]
    evidence: tuple[Evidence, ...]
    confirmed: Confirmation | None = None
    local: LocalOrigin | None = None
    note: str = ""
    limit: tuple[tuple[str, str], ...] = ()
    line: tuple[tuple[str, str], ...] = ()
    pack: PackStamp | None = None
    called: tuple[tuple[str, str], ...] = ()

    def limit_in(self, language: str) -> str:
        """What the service has to pass on, in the words that print in ``language``; or empty."""
        return dict(self.limit).get(language, "")

    def line_in(self, language: str) -> str:
        """The sentence that names the service as a crisis line in ``language``; or empty."""
        return dict(self.line).get(language, "")


@dataclass(frozen=True, slots=True)
class Force:
    """A police force or agency, as a dated record.

    ``masthead`` holds the printed name's sense lines per language tag ("Hampshire and Isle of Wight" / "Constabulary");
    ``note`` says what is not known yet (a Welsh duty nobody has confirmed counts as none).
    """

    id: str
    public_name: str
    legal_name: str
    welsh_name: str
    masthead: tuple[tuple[str, tuple[str, ...]], ...]
    nations: tuple[str, ...]
    region: str
    website: str
    languages: tuple[str, ...]
    welsh_duty: bool
    aliases: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str = ""
    note: str = ""

    def masthead_in(self, language: str) -> tuple[str, ...]:
        """The sense lines of the name in ``language``; English where that language has none."""
        names = dict(self.masthead)
        return names.get(language) or names.get("en") or (self.public_name,)

    def printed_name(self, language: str) -> str:
        """The name on one line, as the piece prints it: what its papers call the force too."""
        return " ".join(self.masthead_in(language))


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure as a record, never free text (ground rule claims).

    ``as_of`` is the day the figure is of; ``expires`` the last day it may be used. A word of rounding ("about", "more
    than") belongs to ``unit``. ``checked`` is none until somebody has looked the figure up.
    """

    id: str
    value: str
    unit: str
    counted: str
    area: str
    period: str
    source: str
    as_of: date | None
    checked: Check | None
    expires: date | None
    disputed: Dispute | None = None
    withdrawn: Retraction | None = None
    derived: Derivation | None = None

    @property
    def disputed_by(self) -> str:
        """What says otherwise, as one phrase; empty where nothing does, or where the dispute was settled."""
        dispute = self.disputed
        if dispute is None or dispute.settled:
            return ""
        return f"{dispute.source}: {dispute.reason}" if dispute.reason else dispute.source


@dataclass(frozen=True, slots=True)
class Variants:
    """One message in up to three lengths; empty where there is none. Line breaks are sense lines."""

    short: str = ""
    standard: str = ""
    long: str = ""

    def named(self, length: str) -> str:
        """The words of ``"short"``, ``"standard"`` or ``"long"``."""
        return {"short": self.short, "standard": self.standard, "long": self.long}[length]


class Slot(StrEnum):
    """The parts of the message model: a trigger needs an exit, an exit needs an action.

    The others tell a leaflet's story in the order the hand opens it, after a cover of trigger and exit.
    """

    TRIGGER = "trigger"
    EXIT = "exit"
    ACTION = "action"
    DISCREET = "discreet"
    """What an outer face says that no bystander understands."""
    CALL = "call"
    """What happens when you call."""
    ABOUT = "about"
    """What it is: the law, the signs."""
    MATTERS = "matters"
    """Why it matters."""
    TODAY = "today"
    """What you can do today."""
    HELP = "help"
    """Where help is."""
    LOCAL = "local"
    """A line of the user's own: an event, a venue, a date. No message fills it, and it may stay empty."""


OWN_ALONE = frozenset({Slot.LOCAL})
"""The slots that hold the user's own words and no message of the library."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One message's words in one language: subject line, headline lines, running text, each in lengths; or steps.

    ``steps`` are numbered steps: the first line of each leads, the rest is its text; ``easy`` the same message in Easy
    Read, one idea a sentence. ``translation_of`` is empty for
    an original; ``translator`` is empty while nobody has recorded a human translation.
    """

    language: str
    kicker: str
    headline: Variants
    text: Variants
    steps: tuple[str, ...] = ()
    translation_of: str = ""
    translator: str = ""
    translated_on: date | None = None
    easy: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """One key message of the library. ``pack``: the campaign pack that changed it; ``withdrawn``: why it may not be
    used any more, or empty; ``drawing``: the motif that goes with its words, where a layout draws one."""

    id: str
    slot: Slot
    audience: str
    kind: str
    tone: str
    evidence: tuple[str, ...]
    nations: tuple[str, ...]
    reading_age: int
    origin: str
    written_on: date
    review_on: date | None
    wordings: tuple[Wording, ...]
    promises: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    pack: PackStamp | None = None
    withdrawn: str = ""
    drawing: str = ""

    @property
    def called(self) -> str:
        """How people know it: its headline in the first language it has, on one line; its id where it has none."""
        headlines = (one.headline.standard or one.headline.short for one in self.wordings)
        return " ".join(next(filter(None, headlines), self.id).split())

    def holds_in(self, nations: tuple[str, ...]) -> bool:
        """Whether the message holds in every one of ``nations``: law and help differ by nation."""
        return set(nations) <= set(self.nations)

    def in_language(self, language: str) -> Wording | None:
        """The words in ``language``, or none."""
        return next((w for w in self.wordings if w.language == language), None)


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a piece speaks to. ``routes`` are resource ids, first choice first; ``never`` may not stand on the piece.

    ``needs_review`` is the kind of sign-off that words beyond plain facts and routes need; ``least_type`` is the size
    in points under which nothing its readers must read is set; ``drawing`` is the motif its pieces show where their
    message asks for none; ``not_on`` are formats that are not for them. Empty and 0: none.
    """

    id: str
    name: str
    description: str
    routes: tuple[str, ...]
    secondary: tuple[str, ...]
    never: tuple[str, ...]
    never_purposes: tuple[Purpose, ...]
    crisis_line: str
    tones: tuple[str, ...]
    needs_review: str = ""
    least_type: float = 0.0
    drawing: str = ""
    not_on: tuple[str, ...] = ()


AudienceDefaults: TypeAlias = tuple[str, tuple[tuple[Slot, str], ...]]
"""An audience and the message each slot starts with for it."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign: audiences, messages, claims, and the sentence that says nobody approved the words.

    ``family_defaults`` holds what a design family starts with instead: {family: {audience: {slot: message id}}}.
    """

    id: str
    name: str
    code: str
    standing: str
    languages: tuple[str, ...]
    audiences: tuple[Audience, ...]
    messages: tuple[Message, ...]
    claims: tuple[Claim, ...]
    defaults: tuple[AudienceDefaults, ...]
    family_defaults: tuple[tuple[str, tuple[AudienceDefaults, ...]], ...] = ()
    quotes: tuple[Quote, ...] = ()

    def default_messages(self, audience: str, family: str = "") -> dict[Slot, str]:
        """The message each slot starts with for ``audience`` in a design ``family``: {slot: message id}."""
        voice = dict(dict(self.family_defaults).get(family, ()))
        return {**dict(dict(self.defaults).get(audience, ())), **dict(voice.get(audience, ()))}

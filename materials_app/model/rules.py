"""The rulebook: the tables that say what text may carry. Data from ``assets/rules``; read by ``safeguards``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from materials_app.model.content import Audience, Claim, Resource
from materials_app.model.quote import Quote


class Level(StrEnum):
    """How strongly a term is met: refuse is an error, warn a warning, note a note."""

    REFUSE = "refuse"
    WARN = "warn"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase and what to write instead.

    ``forms`` are patterns of whole words (``safeguards.patterns`` says how they are written), without regard to case;
    ``unless`` are patterns that excuse a form they cover. ``audiences`` limits the rule to pieces for these; empty is
    all. ``passes`` and ``fails`` are example sentences: they are the rule's tests.
    """

    id: str
    language: str
    forms: tuple[str, ...]
    level: Level
    instead: str
    why: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    unless: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OverPromise:
    """A promise nobody can keep, or that only some services make.

    ``promise`` names the ``Promise.id`` a resource must make for the words to stand; empty: nobody may say it.
    ``things`` are what the words may be said of without promising anything: a hall has opening hours.
    """

    id: str
    language: str
    forms: tuple[str, ...]
    promise: str
    instead: str
    why: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    things: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GiveAway:
    """Words that may not stand on a discreet outer face, because a bystander understands them.

    ``names`` says what they give away ("the service"); ``forms``, ``passes`` and ``fails`` are as in a ``Term``.
    """

    id: str
    forms: tuple[str, ...]
    names: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgeLimit:
    """The age below which the law protects a child from one kind of offence: images 18, conversations 16.

    ``subjects`` are the words that name the kind; ``beside`` are words of which the text holds one when it speaks of
    abuse (empty: the subject says so itself). ``forms`` are written as in a ``Term``.
    """

    id: str
    age: int
    subjects: tuple[str, ...]
    beside: tuple[str, ...]
    instead: str
    why: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statute:
    """A law by name: where it holds, the longest sentence it knows (0: not on record) and when somebody checked that.

    ``forms`` name it in a text. Laws of one ``matter`` are each other's remedy in other nations. ``passes`` and
    ``fails`` are read for a piece of one nation the law does not hold in.
    """

    id: str
    name: str
    matter: str
    nations: tuple[str, ...]
    maximum_years: int
    checked: date | None
    forms: tuple[str, ...]
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Penalty:
    """How a text states a longest sentence: ``forms`` hold the number of years."""

    id: str
    forms: tuple[str, ...]
    instead: str
    why: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Law:
    """What the rulebook knows of the law in the four nations."""

    ages: tuple[AgeLimit, ...] = ()
    statutes: tuple[Statute, ...] = ()
    penalties: tuple[Penalty, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairing:
    """What a whole piece must also say: when it holds one of ``when``, it needs one of ``needs`` or a ``route``.

    ``when`` empty: always. ``unless`` are words in which one of ``needs`` does not count ("nobody can help you").
    ``route`` is ``help`` (any route to help or in a crisis) or ``crisis-line`` (the one of the audience). ``says`` is
    the finding's sentence; ``audiences`` limits the rule, empty is all.
    """

    id: str
    level: Level
    when: tuple[str, ...]
    needs: tuple[str, ...]
    route: str
    audiences: tuple[str, ...]
    says: str
    instead: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """An elected office. ``forms`` and ``unless`` are as in a ``Term``; ``letters`` stand beside its holder's name.

    ``is_single``: one person holds it, so that the office in capitals names its holder.
    """

    id: str
    forms: tuple[str, ...]
    letters: tuple[str, ...]
    unless: tuple[str, ...]
    instead: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    is_single: bool = False


@dataclass(frozen=True, slots=True)
class PlainThing:
    """What a campaign itself has (posters, places): a number of it is no statistic. ``forms`` are as in a ``Term``."""

    id: str
    name: str
    forms: tuple[str, ...]
    passes: tuple[str, ...]
    fails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StyleRule:
    """How something is written: ``pattern`` (a regular expression over the text as it stands) or ``swaps``.

    ``instead`` may name the pattern's groups (``\\1``); of ``swaps`` ((form, what to write), …) each has its own.
    ``language`` is empty for every language; ``where`` is empty for any text, else ``set`` (words as they print).
    """

    id: str
    level: Level
    language: str
    where: str
    pattern: str
    instead: str
    swaps: tuple[tuple[str, str], ...]
    why: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a sentence may be, in words; from how many words on a text is measured; the reading age aimed at."""

    sentence_words: int = 25
    measured_from: int = 60
    reading_age: int = 9


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A word list of one language on disk: packed, sorted, one word a line (``assets/words``)."""

    language: str
    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class American:
    """How an American spelling becomes a British one: ``pattern`` within a word, and what takes its place."""

    id: str
    pattern: str
    british: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """What is known of spelling beyond the word lists: the field's own words and names, and American habits.

    ``known`` is (language, words); ``american_words`` are (American, British) pairs that win over the word list.
    """

    lexicons: tuple[Lexicon, ...] = ()
    known: tuple[tuple[str, tuple[str, ...]], ...] = ()
    american: tuple[American, ...] = ()
    american_words: tuple[tuple[str, str], ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """How words are written: style, length, spelling. Never a reason to refuse a piece."""

    style: tuple[StyleRule, ...] = ()
    limits: Limits = Limits()
    spelling: Spelling = Spelling()


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything ``safeguards`` needs to judge a text.

    ``shorteners`` are hosts refused as link shorteners; ``lookalike_hosts`` maps a host to the reason it is not the
    one meant (``stopitnow.org`` is the United States organisation). ``public_bodies`` are domains that only
    public bodies are given (``police.uk``).
    """

    resources: tuple[Resource, ...]
    audiences: tuple[Audience, ...]
    claims: tuple[Claim, ...]
    terms: tuple[Term, ...]
    over_promises: tuple[OverPromise, ...]
    shorteners: tuple[str, ...]
    lookalike_hosts: tuple[tuple[str, str], ...]
    force_hosts: tuple[str, ...] = ()
    give_aways: tuple[GiveAway, ...] = ()
    law: Law = Law()
    pairings: tuple[Pairing, ...] = ()
    wording: Wording = Wording()
    quotes: tuple[Quote, ...] = ()
    public_bodies: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    plain: tuple[PlainThing, ...] = ()

"""Percentages: the two values each relates, and the figure they make when it is worked out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from materials_app.intake.figures import Figure
from materials_app.intake.matter import Matter
from materials_app.intake.measures import differ
from materials_app.intake.periods import Sort, find_bases
from materials_app.intake.shares import explains_a_share
from materials_app.model.content import Claim
from materials_app.safeguards.numerals import decimals_of, plain, value_of

_UP = (
    r"(?:increase[ds]?|rise|rises|rose|risen|up|more|higher|growth|grew|grown|jump\w*|surge\w*|"
    r"g?cynnydd|cynyddu|uwch|mwy|codi|cododd)"
)
_DOWN = (
    r"(?:decrease[ds]?|fall|falls|fell|fallen|down|fewer|less|lower|drop\w*|decline\w*|reduction|reduced|"
    r"g?ostyngiad|llai|is\sna)"
)
_CHANGE = re.compile(rf"\b(?:{_UP}|{_DOWN})\b")
_DOWNWARD = re.compile(rf"\b{_DOWN}\b")
_SHARE = re.compile(r"\s*(?:of|o)\s")
_AGAINST = re.compile(
    r"\b(?:compared\s(?:with|to)|than|as\smany\sas|on\s(?:last|20\d\d|the)|from\s\d|since\s20\d\d|against|year[\s-]on[\s-]year|o'i\sgymharu|o\sgymharu|na)\b"
)
_EARLIER = re.compile(
    r"\b(?:the\s(?:year|month)\s(?:before|earlier)|the\sprevious\s(?:year|month)|a\syear\s(?:before|earlier))\b"
)
_PART = re.compile(r"\d\s?(?:of\s(?:them|these|those),?\s)?(?:\(|,\s|or\s|\sor\s)$")
"""A count right before a percentage: "300 (75 per cent)"."""

_PART_OF = re.compile(r"^\s(?:\w+\s)?(?:of|out\sof|o|o\sblith)\s(?:the\s|its\s|our\s|all\s|some\s|y\s)?$")
"""Between two counts: the first is a part of the second."""

_OF_THOSE = re.compile(r"\s*(?:of|o)\s(?:them|these|those|the\s\d|ohonynt)")
_FROM_TO = re.compile(r"^\s?(?:\w+\s){0,4}?(?:in\s\d{4}\s)?(?:to|i)\s(?:\w+\s){0,2}$")
_REACH = 60
"""Characters on either side of a percentage in which it is read whether it is a change: about ten words."""

_NEAR = 30
"""Characters after a percentage in which the word for a change is looked for first."""


_BY = r"\b(?:up|rose|risen|increased|grew|more)\sby\s(?:a|one)\s(?:third|quarter|half|fifth|tenth)\b"
_MULTIPLE = re.compile(
    rf"\b(?:doubled|trebled|tripled|quadrupled|halved)\b|{_BY}|\b(?:twice|(?:two|three|four|five|ten)\stimes)\sas\smany\b|"
    r"\b(?:ddyblu|dyblodd|dreblu|treblodd|hanerodd)\b"
)
_FACTORS = (
    *(("doubled", 2.0), ("trebled", 3.0), ("tripled", 3.0), ("quadrupled", 4.0), ("halved", 0.5)),
    *(("twice", 2.0), ("two times", 2.0), ("three times", 3.0), ("four times", 4.0), ("five times", 5.0)),
    *(("ten times", 10.0), ("ddyblu", 2.0), ("dyblodd", 2.0), ("dreblu", 3.0), ("treblodd", 3.0), ("hanerodd", 0.5)),
    *(("third", 4 / 3), ("quarter", 1.25), ("half", 1.5), ("fifth", 1.2), ("tenth", 1.1)),
)


_OPENS = re.compile(r"\(\s?$")
_IS_PART = re.compile(r"\d\s(?:of|out\sof|o)\s(?:the\s|its\s|all\s|y\s)?\d")


class Relation(StrEnum):
    """What a percentage says: a change from one value to another, a share of a whole, or neither that we can tell."""

    CHANGE = "change"
    SHARE = "share"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Percentage:
    """One percentage.

    Attributes:
        figure: the percentage as a figure.
        relation: a change or a share.
        values: the two values it relates, earlier or part first; empty when they are not both known.
        computed: the percentage these make, to as many decimals as written; empty without two values.
        fits: whether the written one is the computed one.
        has_base: whether the text says what it is compared with or a share of.
        base: for a change with one value, what the other would be; or empty.
        source: the claims that supplied a value, or empty.
    """

    figure: Figure
    relation: Relation
    values: tuple[str, ...] = ()
    computed: str = ""
    fits: bool = True
    has_base: bool = True
    base: str = ""
    source: str = ""


def find_percentages(matter: Matter, figures: tuple[Figure, ...], claims: tuple[Claim, ...]) -> tuple[Percentage, ...]:
    """What each percentage among ``figures`` relates. ``claims`` may hold the value a release leaves out."""
    return tuple(_percentage(matter, one, figures, claims) for one in figures if one.unit == "per cent")


def _percentage(matter: Matter, one: Figure, figures: tuple[Figure, ...], claims: tuple[Claim, ...]) -> Percentage:
    relation, is_down = _relation(matter, one)
    counts = _related(one, figures)
    if relation is Relation.UNKNOWN or one.value is None:
        return Percentage(one, relation, has_base=bool(counts))
    if pair := _pair(matter, one, counts, relation):
        return _checked(one, relation, pair, is_down=is_down)
    if relation is Relation.SHARE:
        return Percentage(one, relation)
    known = _from_ledger(counts[0], claims) if counts else None
    if known:
        value, source = known
        earlier = (value, counts[0].value or 0.0)
        return _checked(one, relation, earlier, is_down=is_down, source=source)
    factor = 1 - one.value / 100 if is_down else 1 + one.value / 100
    base = plain((counts[0].value or 0) / factor) if counts and factor > 0 else ""
    return Percentage(one, relation, has_base=False, base=base)


def _relation(matter: Matter, one: Figure) -> tuple[Relation, bool]:
    start, end = matter.folded(one.start, one.end)
    first, last = matter.span(matter.release.sentences[one.sentence])
    after, before = matter.words[end : min(last, end + _REACH)], matter.words[max(first, start - _REACH) : start]
    if explains_a_share(before):
        return Relation.SHARE, False
    if _OPENS.search(before) and _IS_PART.search(before) and not _CHANGE.search(after[:_NEAR]):
        return Relation.SHARE, False
    if _PART.search(before) and not _CHANGE.search(after[:_NEAR]):
        return Relation.SHARE, False
    if _SHARE.match(after) and not re.match(r"\s*(?:of|o)\s(?:an?\s)?(?:increase|rise)", after):
        return Relation.SHARE, False
    following, leading = _CHANGE.search(after), list(_CHANGE.finditer(before))
    word = following.group() if following and following.start() < _NEAR else leading[-1].group() if leading else ""
    if word:
        return Relation.CHANGE, bool(_DOWNWARD.fullmatch(word))
    return Relation.UNKNOWN, False


def _related(one: Figure, figures: tuple[Figure, ...]) -> list[Figure]:
    """The counts a percentage may relate: those of its sentence, else of the sentence before it as well."""
    near = [f for f in figures if one.sentence - 1 <= f.sentence <= one.sentence]
    counts = [f for f in near if f.is_count and f.value is not None and f.value > 1]
    here = [f for f in counts if f.sentence == one.sentence]
    before = [f for f in counts if f.sentence == one.sentence - 1]
    return here if len(here) > 1 else [*here, *before]


def _pair(matter: Matter, one: Figure, counts: list[Figure], relation: Relation) -> tuple[float, float] | None:
    """The two counts a percentage relates, earlier or part first; none when the text does not say so."""
    nearest = sorted(counts, key=lambda figure: abs(figure.start - one.start))
    for first, second in combinations(nearest, 2):
        a, b = sorted((first, second), key=lambda figure: figure.start)
        if relation is Relation.SHARE and _is_share_of(matter, one, a, b):
            return a.value or 0.0, b.value or 0.0
        if relation is Relation.CHANGE and (later := _later(matter, a, b)):
            return (a.value or 0.0, b.value or 0.0) if later is b else (b.value or 0.0, a.value or 0.0)
    return None


def _is_share_of(matter: Matter, one: Figure, a: Figure, b: Figure) -> bool:
    start, end = matter.folded(one.start, one.end)
    if _PART_OF.match(matter.words[slice(*matter.folded(a.end, b.start))]):
        return True
    part = next((f for f in (b, a) if matter.folded(f.start, f.end)[1] in range(start - 16, start)), None)
    beside = part is not None and part.value == min(a.value or 0.0, b.value or 0.0)
    return beside or bool(_OF_THOSE.match(matter.words, end))


def _later(matter: Matter, a: Figure, b: Figure) -> Figure | None:
    """Which of two counts is the later one, as far as the words between them or their years say; else none."""
    if differ(a.measure, b.measure) and not _AGAINST.search(matter.words[slice(*matter.folded(a.end, b.start))]):
        return None
    years = [int(f.when.key[0]) if f.when and f.when.key[0].isdigit() else 0 for f in (a, b)]
    if all(years) and years[0] != years[1]:
        return max((a, b), key=lambda f: years[(a, b).index(f)])
    start, _ = matter.folded(a.start, a.end)
    between = matter.words[slice(*matter.folded(a.end, b.start))]
    if _FROM_TO.match(between) or matter.words[:start].endswith(("from ", " o ")):
        return b
    if between.endswith(" from ") or (a.sentence < b.sentence and _is_now(b) and not _is_now(a)):
        return a if between.endswith(" from ") else b
    return a if _AGAINST.search(between) or _EARLIER.search(matter.words, *_after(matter, b)) else None


def _is_now(figure: Figure) -> bool:
    """Whether a figure is said to be of this year or month, or of the last one."""
    return figure.when is not None and figure.when.sort is Sort.RELATIVE


def _after(matter: Matter, figure: Figure) -> tuple[int, int]:
    _, end = matter.folded(figure.start, figure.end)
    return end, end + _NEAR


def _checked(
    one: Figure, relation: Relation, values: tuple[float, float], *, is_down: bool, source: str = ""
) -> Percentage:
    first, second = values
    decimals = decimals_of(re.sub(r"[^\d.]", "", one.written))
    if relation is Relation.SHARE:
        part, whole = sorted(values)
        exact = 100 * part / whole if whole else 0.0
        first, second = part, whole
    else:
        exact = (first - second if is_down else second - first) / first * 100 if first else 0.0
    written = one.value or 0.0
    return Percentage(
        figure=one,
        relation=relation,
        values=(_as_written(first), _as_written(second)),
        computed=plain(exact, max(decimals, 1)),
        fits=abs(exact - written) <= _tolerance(one, decimals),
        source=source,
    )


def _tolerance(one: Figure, decimals: int) -> float:
    half = float(0.5 * 10.0**-decimals) + 1e-9
    return max(half, 1.0) if one.about else half


def _as_written(value: float) -> str:
    return plain(value) if value == int(value) else plain(value, 1)


def _from_ledger(count: Figure, claims: tuple[Claim, ...]) -> tuple[float, str] | None:
    """The value of the year before a count, when the ledger holds both."""
    here = [c for c in claims if value_of(c.value) == count.value and c.period.isdigit()]
    for claim in here:
        for other in claims:
            is_year_before = other.period.isdigit() and int(other.period) == int(claim.period) - 1
            if is_year_before and (other.counted, other.area) == (claim.counted, claim.area):
                value = value_of(other.value)
                if value:
                    return value, f"{other.value} in {other.period} ({other.source})"
    return None


def has_base(matter: Matter, one: Figure) -> bool:
    """Whether the sentence of a percentage, or the one before it, says with what it is compared."""
    sentences = matter.release.sentences
    first, _ = matter.span(sentences[max(0, one.sentence - 1)])
    _, last = matter.span(sentences[one.sentence])
    words = matter.words[first:last]
    return bool(_AGAINST.search(words)) or any(True for _ in find_bases(words))


@dataclass(frozen=True, slots=True)
class Multiple:
    """A word like "doubled" with the two values beside it. ``fits``: whether it is what they make."""

    start: int
    end: int
    values: tuple[str, str]
    times: str
    fits: bool
    sentence: int


def _multiple_near(wanted: float) -> float:
    """How far two values may be from the multiple said of them: it is a round word."""
    return 0.15 * wanted if wanted >= 2 or wanted < 1 else 0.25 * (wanted - 1)


def find_multiples(matter: Matter, figures: tuple[Figure, ...]) -> Iterator[Multiple]:
    """The words "doubled", "halved" and the like whose sentence gives two values from which they can be judged."""
    for match in _MULTIPLE.finditer(matter.words):
        sentence = matter.sentence_at(match.start())
        counts = [f for f in figures if f.sentence == sentence.number and f.is_count and f.value]
        if len(counts) != 2 or differ(counts[0].measure, counts[1].measure):
            continue
        later = _later(matter, counts[0], counts[1])
        if later is not None:
            earlier = counts[0] if later is counts[1] else counts[1]
            times = (later.value or 0.0) / (earlier.value or 1.0)
            wanted = next(factor for word, factor in _FACTORS if re.search(rf"\b{word}\b", match.group()))
            written = _as_written(earlier.value or 0.0), _as_written(later.value or 0.0)
            fits = abs(times - wanted) <= _multiple_near(wanted)
            yield Multiple(*matter.place(*match.span()), written, plain(times, 1), fits, sentence.number)

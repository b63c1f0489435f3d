"""Percentages: the two values each relates, and the figure they make when it is worked out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from materials_app.intake.figures import Figure
from materials_app.intake.matter import Matter
from materials_app.intake.measures import differ
from materials_app.intake.numerals import decimals_of, plain, value_of
from materials_app.intake.periods import find_bases
from materials_app.model.content import Claim

_UP = (
    r"(?:increase[ds]?|rise|rises|rose|risen|up|more|higher|growth|grew|grown|jump\w*|surge\w*|"
    r"g?cynnydd|cynyddu|uwch|mwy|codi|cododd)"
)
_DOWN = (
    r"(?:decrease[ds]?|fall|falls|fell|fallen|down|fewer|less|lower|drop\w*|decline\w*|reduction|reduced|"
    r"g?ostyngiad|llai|is)"
)
_CHANGE = re.compile(rf"\b(?:{_UP}|{_DOWN})\b")
_DOWNWARD = re.compile(rf"\b{_DOWN}\b")
_SHARE = re.compile(r"\s*(?:of|o)\s")
_AGAINST = re.compile(
    r"\b(?:compared\s(?:with|to)|than|on\s(?:last|20\d\d|the)|from\s\d|since\s20\d\d|against|year[\s-]on[\s-]year|o'i\sgymharu|o\sgymharu|na)\b"
)
_REACH = 60
"""Characters on either side of a percentage in which it is read whether it is a change: about ten words."""


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
    counts = _related(matter, one, figures)
    if relation is Relation.UNKNOWN or one.value is None:
        return Percentage(one, relation, has_base=bool(counts))
    if len(counts) > 1:
        return _checked(one, relation, _pair(matter, one, counts), is_down=is_down)
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
    if _SHARE.match(after) and not re.match(r"\s*(?:of|o)\s(?:an?\s)?(?:increase|rise)", after):
        return Relation.SHARE, False
    following, leading = _CHANGE.search(after), list(_CHANGE.finditer(before))
    word = (
        following.group() if following and following.start() < _REACH // 2 else leading[-1].group() if leading else ""
    )
    if word:
        return Relation.CHANGE, bool(_DOWNWARD.fullmatch(word))
    return Relation.UNKNOWN, False


def _related(matter: Matter, one: Figure, figures: tuple[Figure, ...]) -> list[Figure]:
    """The counts a percentage may relate: those of its sentence, else of the paragraph's sentence before it."""
    sentences = matter.release.sentences
    counts = [f for f in figures if f.is_count and f.value is not None and f.value > 1]
    here = [f for f in counts if f.sentence == one.sentence]
    paragraph = sentences[one.sentence].paragraph
    before = [f for f in counts if f.sentence == one.sentence - 1 and sentences[f.sentence].paragraph == paragraph]
    return here if len(here) > 1 else [*before, *here] if here or before else []


def _pair(matter: Matter, one: Figure, counts: list[Figure]) -> tuple[float, float]:
    """The two counts a percentage relates: of one measure, and nearest to it; earlier or part first."""
    nearest = sorted(counts, key=lambda f: abs(f.start - one.start))
    first = nearest[0]
    second = next((f for f in nearest[1:] if not differ(f.measure, first.measure)), nearest[1])
    a, b = sorted((first, second), key=lambda f: f.start)
    values = a.value or 0.0, b.value or 0.0
    between = matter.words[slice(*matter.folded(a.end, b.start))]
    years = [int(f.when.key[0]) if f.when and f.when.key[0].isdigit() else 0 for f in (a, b)]
    says_earlier_last = bool(_AGAINST.search(between)) and not re.search(
        r"\bfrom\s$", matter.words[: matter.folded(a.start, a.end)[0]][-6:]
    )
    if all(years) and years[0] != years[1]:
        says_earlier_last = years[0] > years[1]
    return (values[1], values[0]) if says_earlier_last else values


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

"""The rules on words as a page for people: ``docs/words.md`` is what this makes, so it cannot drift from the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from materials_app.model.rules import Rulebook
from materials_app.safeguards.law import list_nations

_INTRODUCTION = """# What words may say

Every text is read by the same rules: while it is typed, when a piece is made, on the finished page, and by
`materials check-text`. So are the title, bookmarks, alternative texts, metadata and names of files. The rules are data
in `assets/rules/`; the examples here are their tests.

An **error** keeps a piece out of the pack and cannot be overridden. A **warning** prints. A **note** is for the record.
Style and spelling never refuse a piece. In somebody else's text (`check-text` without `--audience`, `intake`) refused
words in quoted speech and warnings without a way out are reported, and style is only remarked on.

`check-text` reads a text that is on no piece yet. It also judges what the text argues (percentages, one figure for two
things or two times, whom it addresses, slips of grammar), asks who counted a figure where print refuses one without a
claim, and remarks on routes and addresses that are real but not for print here.

This page is generated: `python tools/make_check_docs.py`.
"""
_READING = """
## Sentences and reading age

A sentence of more than {words} words is a warning. A whole English text of {least} words or more is measured: grade
level of Flesch and Kincaid (1975), plus 5, syllables counted as groups of vowels. Above a reading age of
{age} the figure is a note. The measure was made for English; Welsh has none, and Welsh sentences are left out of it.

## Spelling

British English and Welsh word lists ({lists}), the names of all forces and services, {known} words of the field.
A name (a capital within a sentence), a word with figures, an address, and a sentence of which no list knows half are
left alone. Each word is named once. An American spelling is a warning with the British form; a word that no list holds
is a warning where others come near it, else a note. {source}.
"""
_RULES = {"refuse": "error", "warn": "warning", "note": "note"}


def words_page(rulebook: Rulebook) -> str:
    """The page, in Markdown."""
    return "\n".join(_lines(rulebook))


def _lines(book: Rulebook) -> Iterator[str]:
    yield _INTRODUCTION
    yield "## Terms\n\nFound in every form, English and Welsh, look-alike letters and hidden characters read through.\n"
    yield from _table(
        ("rule", "level", "for", "for example", "write", "because", "source"),
        (
            (
                f"`term-{one.id}`",
                _RULES[one.level],
                _listed(one.audiences),
                one.fails[0],
                one.instead,
                one.why,
                one.source,
            )
            for one in book.terms
        ),
    )
    yield "\n## Promises\n\nErrors. A promise prints only beside a service that makes it; most are made by nobody.\n"
    yield from _table(
        ("rule", "for example", "write", "because", "source"),
        ((f"`promise-{one.id}`", one.fails[0], one.instead, one.why, one.source) for one in book.over_promises),
    )
    yield (
        "\n## Elected offices\n\n`elected-named`, a warning in print and a note elsewhere; their words are refused. "
        "Staff of an office are no holders of it.\n"
    )
    yield from _table(
        ("office", "for example", "passes", "source"),
        ((f"`{one.id}`", one.fails[0], one.passes[0], one.source) for one in book.offices),
    )
    yield from _law(book)
    yield "\n## What a whole text must also say\n\nErrors.\n"
    yield from _table(
        ("rule", "for", "fails", "passes", "says", "source"),
        (
            (f"`{one.id}`", _listed(one.audiences), one.fails[0], one.passes[0], one.says, one.source)
            for one in book.pairings
        ),
    )
    yield "\n## Outer faces\n\nErrors. What bystanders understand: cover of a Quiet leaflet, front of a card.\n"
    yield from _table(
        ("gives away", "for example", "passes"), ((one.names, one.fails[0], one.passes[0]) for one in book.give_aways)
    )
    yield from _wording(book)


def _law(book: Rulebook) -> Iterator[str]:
    yield "\n## Ages\n\n`age-limit-wrong`, an error. An age belongs to the subject named before it in the sentence.\n"
    yield from _table(
        ("subject", "under", "fails", "write", "because", "source"),
        ((one.id, str(one.age), one.fails[0], one.instead, one.why, one.source) for one in book.law.ages),
    )
    yield (
        "\n## Law\n\nA statute is matched to every nation of the force: `law-other-nation` is an error, "
        "`law-nation-unknown` (no force known) and\n`law-not-checked` (nobody has recorded the day it was checked) are "
        "warnings. A sentence is held against the statute named\nbeside it: `law-maximum-wrong` is an error, "
        "`law-maximum-untagged` (no statute beside it) a warning.\n"
    )
    yield from _table(
        ("law", "matter", "holds in", "longest sentence", "checked", "source"),
        (
            (
                one.name,
                one.matter,
                list_nations(one.nations),
                f"{one.maximum_years} years" if one.maximum_years else "not on record",
                one.checked.isoformat() if one.checked else "not yet",
                one.source,
            )
            for one in book.law.statutes
        ),
    )


def _wording(book: Rulebook) -> Iterator[str]:
    wording = book.wording
    yield "\n## Style\n"
    yield from _table(
        ("rule", "level", "for example", "passes", "because", "source"),
        (
            (f"`style-{one.id}`", _RULES[one.level], one.fails[0], one.passes[0], one.why, one.source)
            for one in wording.style
        ),
    )
    yield _READING.format(
        words=wording.limits.sentence_words,
        least=wording.limits.measured_from,
        age=wording.limits.reading_age,
        lists=", ".join(f"`{one.path.name}`" for one in wording.spelling.lexicons),
        known=sum(len(words) for language, words in wording.spelling.known if language),
        source=wording.spelling.source,
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/').replace(chr(10), ' / ') for cell in row)} |"


def _listed(audiences: tuple[str, ...]) -> str:
    return ", ".join(f"`{one}`" if one else "not known" for one in audiences) or "all"

"""Judges spelling by word lists: British English and Welsh, with the field's own words known. Never an error.

A false alarm costs more than a slip overlooked. So names are left alone (a capital within a sentence, abbreviations),
and so is a sentence most of whose words no list holds: it is in another language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.findings import Finding
from materials_app.model.rules import Lexicon, Spelling
from materials_app.model.said import either, said
from materials_app.safeguards.explain import explain
from materials_app.safeguards.lexicon import WordList, word_list
from materials_app.safeguards.reading import Reading
from materials_app.safeguards.sentences import Sentence, Word
from materials_app.safeguards.spans import Spans

_NO_WORD = re.compile(r"[@_#\d\\]|\w\.\w|://")
"""What a stretch without blanks holds when it is an address, a code or a figure."""

_PART = 4
"""Letters each part of two words written as one must have: newsdesk."""

_LONG_ENOUGH = 6
"""Letters the first word of a sentence needs to be taken for a slip rather than a name."""

_PREFIX = 4
"""Longest part of a hyphened word that is let pass: pre-, anti-, e-."""

_NAMES = {"en": "English", "cy": "Welsh"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a word that no list holds: its British spelling, or the words that come near.

    ``is_close``: the nearest is one edit away from a word long enough to be no other.
    """

    british: str = ""
    near: tuple[str, ...] = ()
    is_close: bool = False


@dataclass(frozen=True, slots=True)
class Slip:
    """A word of a text that no list of its language holds."""

    word: Word
    verdict: Verdict
    language: str

    @property
    def proposals(self) -> tuple[str, ...]:
        """What may have been meant, likeliest first, with a capital where the word has one."""
        meant = (self.verdict.british,) if self.verdict.british else self.verdict.near
        return tuple(one.capitalize() if self.word.is_capitalised else one for one in meant)


class SpellingBook:
    """The word lists of a rulebook with the field's own words; what was found of a word is remembered."""

    def __init__(self, spelling: Spelling) -> None:
        self.source = spelling.source
        self._lexicons = {lexicon.language: lexicon for lexicon in spelling.lexicons}
        self._known = {language: frozenset(words) for language, words in spelling.known}
        self._american = [(re.compile(one.pattern), one) for one in spelling.american]
        self._american_words = dict(spelling.american_words)
        self._held: dict[tuple[str, str], bool] = {}
        self._verdicts: dict[tuple[str, str], Verdict | None] = {}

    def reads(self, language: str) -> bool:
        """Whether there is a word list for a language."""
        return self._list(language) is not None

    def verdict(self, word: str, language: str) -> Verdict | None:
        """What is wrong with a word in lower case; none when nothing is."""
        key = (word, language)
        if key not in self._verdicts:
            self._verdicts[key] = self._judge(word, language)
        return self._verdicts[key]

    def holds(self, word: str, language: str) -> bool:
        """Whether the field's own words or the list of a language hold a word."""
        key = (word, language)
        if key not in self._held:
            self._held[key] = self._look_up(word, language)
        return self._held[key]

    def _look_up(self, word: str, language: str) -> bool:
        plain = word.removesuffix("'s")
        if plain in self._known.get("", ()) or plain in self._known.get(language, ()):
            return True
        words = self._list(language)
        return words is not None and (words.holds(plain) or words.holds(word) or _is_clitic(word, language, words))

    def _judge(self, word: str, language: str) -> Verdict | None:
        if language == "en" and word in self._american_words:
            return Verdict(british=self._american_words[word])
        if self.holds(word, language):
            return None
        british = self._british(word) if language == "en" else ""
        words = self._list(language)
        plain = word.removesuffix("'s")
        if british or words is None or _is_compound(plain, words):
            return Verdict(british)
        near, edits = words.near(plain)
        return Verdict("", near, is_close=edits == 1 and len(plain) >= _LONG_ENOUGH)

    def _british(self, word: str) -> str:
        for pattern, one in self._american:
            written = pattern.sub(one.british, word)
            if written != word and self.holds(written, "en"):
                return written
        return ""

    def _list(self, language: str) -> WordList | None:
        lexicon: Lexicon | None = self._lexicons.get(language)
        return word_list(lexicon) if lexicon else None


def _is_compound(word: str, words: WordList) -> bool:
    return any(words.holds(word[:at]) and words.holds(word[at:]) for at in range(_PART, len(word) - _PART + 1))


def _is_clitic(word: str, language: str, words: WordList) -> bool:
    """Whether a Welsh word ends in one of the short ones that lean on it (mae'n, i'r, a'ch)."""
    head, mark, tail = word.partition("'")
    return language == "cy" and bool(mark) and len(tail) <= 2 and (len(head) <= 2 or words.holds(head))


def find_spelling(
    reading: Reading, sentences: tuple[Sentence, ...], book: SpellingBook, taken: Spans
) -> Iterator[Finding]:
    """The words of a text that no list holds, each once.

    Args:
        reading: the text.
        sentences: its sentences.
        book: the word lists.
        taken: addresses and numbers, by their place in the text as written.
    """
    said: set[str] = set()
    for slip in find_slips(reading, sentences, book, taken):
        if slip.word.plain not in said:
            said.add(slip.word.plain)
            yield _finding(slip, reading)


def find_slips(reading: Reading, sentences: tuple[Sentence, ...], book: SpellingBook, taken: Spans) -> Iterator[Slip]:
    """The words of a text that no list holds, wherever they stand; arguments as in ``find_spelling``."""
    if not book.reads("en"):
        return
    names = {word.plain for one in sentences for word in one.words[1:] if word.written.istitle()}
    is_mixed = any(sentence.seems_welsh for sentence in sentences)
    for sentence in sentences:
        words = [word for word in sentence.words if not taken.touches(word.start, word.end) and _is_word(reading, word)]
        language = "cy" if sentence.seems_welsh and not _is_english(words, book) else "en"
        wrong = list(_wrong(words, sentence, language, book, is_mixed=is_mixed))
        if wrong and language == "en" and not sentence.seems_welsh and _is_welsh(words, book):
            language, wrong = "cy", list(_wrong(words, sentence, "cy", book, is_mixed=is_mixed))
        if len(wrong) > 1 and 2 * len(wrong) >= len(words):
            continue
        yield from (Slip(word, verdict, language) for word, verdict in wrong if word.plain not in names)


def _is_word(reading: Reading, word: Word) -> bool:
    text = reading.original
    first = max(text.rfind(" ", 0, word.start), text.rfind("\n", 0, word.start)) + 1
    ends = [at for at in (text.find(" ", word.end), text.find("\n", word.end)) if at >= 0]
    if _NO_WORD.search(text[first : min(ends, default=len(text))]):
        return False
    hyphened = "-" in (text[word.start - 1 : word.start], text[word.end : word.end + 1])
    return len(word.plain) > 1 and not (hyphened and len(word.plain) <= _PREFIX)


def _is_welsh(words: list[Word], book: SpellingBook) -> bool:
    """Whether Welsh knows more of the words than English: “can” is a word of both."""
    english, welsh = _known(words, book)
    return welsh > english


def _is_english(words: list[Word], book: SpellingBook) -> bool:
    """Whether English knows more of the words than Welsh."""
    english, welsh = _known(words, book)
    return english > welsh


def _known(words: list[Word], book: SpellingBook) -> tuple[int, int]:
    """How many of the words English knows, and how many Welsh."""
    english, welsh = (sum(book.holds(word.plain, language) for word in words) for language in ("en", "cy"))
    return english, welsh


def _wrong(
    words: list[Word], sentence: Sentence, language: str, book: SpellingBook, *, is_mixed: bool
) -> Iterator[tuple[Word, Verdict]]:
    shouts = len(words) > 1 and all(word.written.isupper() for word in words)
    for word in words:
        if not shouts and any(letter.isupper() for letter in word.written[1:]):
            continue
        is_name = word.is_capitalised and not shouts
        if is_name and word is not sentence.words[0]:
            continue
        verdict = book.verdict(word.plain, language)
        if verdict is None or (language == "cy" and book.holds(word.plain, "en")):
            continue
        if is_mixed and language == "en" and book.holds(word.plain, "cy"):
            continue
        if not is_name or verdict.british or verdict.is_close:
            yield word, verdict


def _finding(slip: Slip, reading: Reading) -> Finding:
    word, verdict, near = slip.word, slip.verdict, slip.proposals
    place = reading.place_as_written(word.start, word.end)
    if verdict.british:
        return explain("spelling-american", place, wanted=near[0])
    finding = "spelling-not-known" if not near else "spelling-perhaps" if word.written.istitle() else "spelling-unknown"
    wanted = near[0] if near else ""
    return explain(finding, place, wanted=wanted, near=either(near or ("",)), language=said(_NAMES[slip.language]))

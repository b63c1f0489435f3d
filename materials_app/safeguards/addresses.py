"""Judges web addresses, e-mail addresses and social media names: only exact https hosts of the table may print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.findings import Finding
from materials_app.safeguards.beside import NO_CODES, Codes, is_number_and_address
from materials_app.safeguards.explain import explain
from materials_app.safeguards.hosts import HostBook
from materials_app.safeguards.reading import Reading, fold
from materials_app.safeguards.routes import Found, Mention, stretches
from materials_app.safeguards.spans import Spans
from materials_app.safeguards.web_address import address_faults, parse

_LABEL = r"[^\W_](?:[\w\-]*[^\W_])?"
_SHORT_LABEL = r"[^\W_](?:[\w\-]{0,61}[^\W_])?"
"""A label as long as it may be (RFC 1035, 2.3.4): what may begin anywhere in a long run must end soon."""

_MOST_LABELS = 5
_TOP = r"(?:xn--[a-z0-9\-]+|[^\W\d_]{2,24})"
_TAILS = r"(?:org|com|co|net|uk|gov|info|police|ie|eu|au|us|io|me|wales|cymru|scot)"
_TOKEN = re.compile(
    "|".join(
        (
            r"(?P<url>\b[a-z][a-z0-9+.\-]{1,15}://[^\s<>\"]*)",
            rf"(?P<email>(?<![\w.+\-])(?:mailto:)?[\w.+\-]+@{_LABEL}(?:\.{_LABEL})+(?:/\S*)?)",
            r"(?P<ip>(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)(?::\d+)?(?:/\S*)?)",
            rf"(?P<host>(?<![\w@.\-])(?:{_LABEL}\.)+{_TOP}(?![\w@])(?::\d+)?(?:[/?#][^\s<>\"]*)?)",
            r"(?P<handle>(?<![\w@.])@[a-z_][\w.]+|(?<![\w&/])#[a-z_]\w+)",
            r"(?P<profile>\b(?:facebook|instagram|twitter|tiktok|snapchat|whatsapp|telegram|youtube|discord)"
            r"(?:\s?:\s?|\s?/\s?|\sat\s|\s@)[\w.]+)",
        )
    )
)
_DISGUISED = re.compile(
    rf"{_SHORT_LABEL}(?:\s?(?:\(dot\)|\[dot\]|\{{dot\}})\s?|\sdot\s|\s?\.\s(?={_TAILS}\b)|\s\.\s?)"
    rf"(?:(?:{_SHORT_LABEL})(?:\s?(?:\.|\(dot\)|\[dot\]|\bdot\b)\s?)){{0,{_MOST_LABELS}}}{_TAILS}\b"
)
_MAY_DISGUISE = re.compile(rf"dot|\s\.|\.\s{_TAILS}\b")
_DOT_WORD = re.compile(r"\s*(?:\(dot\)|\[dot\]|\{dot\}|\bdot\b|\.)\s*")
_BEFORE_BREAK = re.compile(r"(?<![\w.\-:/])([\w.\-:/]+)\s*\n")
_AFTER_BREAK = re.compile(r"\s*([\w.\-/]+)")
_RUN_ON = re.compile(r"[\w'-]*[a-z](?:\.[A-Z][a-z]*)+")
_TRAILING = ".,;:!?)]}'\"|"
_FILE_TYPES = frozenset({"pdf", "txt", "toml", "png", "jpg", "jpeg", "svg", "docx", "xlsx", "csv", "json", "icc"})
"""Last labels that name a file beside us, not a host."""


@dataclass(frozen=True, slots=True)
class Token:
    """One address as it stands: where, what kind of token, its folded text."""

    start: int
    end: int
    kind: str
    text: str


def find_addresses(reading: Reading, book: HostBook, codes: Codes = NO_CODES) -> tuple[Found, ...]:
    """The addresses of a text: verified ones as mentions, all others as findings.

    Args:
        reading: the text.
        book: the verified hosts.
        codes: the verified short numbers; one that stands before its own service's address is no part of it.
    """
    broken = tuple(_broken(reading, book))
    disguised = tuple(_disguised(reading, book, codes, stretches(broken)))
    whole = stretches((*broken, *disguised))
    tokens = (token for token in _tokens(reading, book) if not whole.touches(token.start, token.end))
    judged = (Found(token.start, token.end, item) for token in tokens for item in _judged(token, reading, book))
    return (*broken, *disguised, *judged)


def _tokens(reading: Reading, book: HostBook) -> Iterator[Token]:
    for match in _TOKEN.finditer(reading.text):
        kind = match.lastgroup or ""
        text = match.group().rstrip(_TRAILING)
        token = Token(match.start(), match.start() + len(text), kind, text)
        if kind != "host" or not _is_prose(token, reading, book):
            yield token


def _is_prose(token: Token, reading: Reading, book: HostBook) -> bool:
    """A file name, or sentences with no space between them, rather than a host."""
    tail = token.text.rpartition(".")[2]
    if tail in _FILE_TYPES:
        return True
    run_on = _RUN_ON.fullmatch(reading.as_written(token.start, token.end))
    return bool(run_on) and not re.fullmatch(_TAILS, tail) and not _is_suspect(token.text, book)


def _judged(token: Token, reading: Reading, book: HostBook) -> Iterator[Mention | Finding]:
    place = reading.place(token.start, token.end)
    if token.kind in {"handle", "profile"}:
        yield explain("handle-not-verified", place)
    elif token.kind == "email":
        yield explain("email-not-verified", place)
    elif token.kind == "ip":
        yield explain("address-ip", place, example=book.example)
    else:
        yield from judge_address(token, reading, book)


def judge_address(token: Token, reading: Reading, book: HostBook) -> Iterator[Mention | Finding]:
    """A URL or bare host: a mention when its host is verified, with a finding for each fault around it."""
    address = parse(token.text)
    place = reading.place(token.start, token.end)
    written = reading.as_written(token.start, token.end)
    refusals = tuple(address_faults(address, written, place, book))
    yield from refusals
    if address.host in book.known:
        yield Mention(token.start, token.end, book.known[address.host], is_number=False)


def of_public_body(finding: Finding, book: HostBook) -> Finding:
    """The same about an address of a public body that is not in the table: remarked on, where nothing prints yet."""
    if finding.id not in {"address-not-verified", "address-near-miss", "email-not-verified"}:
        return finding
    address = parse(fold(finding.seen))
    host = address.host if address.host else address.path
    is_email = finding.id == "email-not-verified"
    if not book.is_of_public_body(host.rpartition("@")[2]) or (address.user and not is_email):
        return finding
    return explain("email-of-public-body" if is_email else "address-of-public-body", finding.place)


def _broken(reading: Reading, book: HostBook) -> Iterator[Found]:
    for before in _BEFORE_BREAK.finditer(reading.text):
        after = _AFTER_BREAK.match(reading.text, before.end())
        if after is None:
            continue
        left, right = before.group(1), after.group(1).rstrip(_TRAILING)
        if not _may_continue(left, right, book) or _ends_a_sentence(left, reading.as_written(*after.span(1))):
            continue
        token = Token(before.start(), after.start(1) + len(right), "host", left + right)
        yield from (Found(token.start, token.end, item) for item in _rejoined(token, left, reading, book))


def _may_continue(left: str, right: str, book: HostBook) -> bool:
    if "." not in left + right or "/" in (left.partition("://")[2] or left):
        return False
    return not (_stands_alone(left, book) or _stands_alone(right, book))


def _ends_a_sentence(left: str, right: str) -> bool:
    """A word with its full stop, and the capital of the next sentence: “… the police.” over “Is it all too much?”."""
    return left.endswith(".") and right[:1].isupper() and "." not in left[:-1] + right.rstrip(_TRAILING)


def _rejoined(token: Token, left: str, reading: Reading, book: HostBook) -> Iterator[Mention | Finding]:
    host = (token.text.partition("://")[2] or token.text).partition("/")[0]
    if book.is_known(host):
        yield explain("address-split", reading.place(token.start, token.end), right=book.display(host))
        if host in book.known:
            yield Mention(token.start, token.end, book.known[host], is_number=False)
    elif _is_torn(left, token.text[len(left) :]) and _is_suspect(host, book):
        yield from judge_address(token, reading, book)


def _is_suspect(host: str, book: HostBook) -> bool:
    return bool(book.nearest(host) or book.lookalike(host)) or book.is_shortener(host)


def _stands_alone(piece: str, book: HostBook) -> bool:
    return book.is_known((piece.partition("://")[2] or piece).strip(".").partition("/")[0])


def _is_torn(left: str, right: str) -> bool:
    return left.endswith((".", "-")) or right.startswith((".", "-")) or left.startswith("www.")


def _disguised(reading: Reading, book: HostBook, codes: Codes, taken: Spans) -> Iterator[Found]:
    if not _MAY_DISGUISE.search(reading.text):
        return
    for match in _DISGUISED.finditer(reading.text):
        if is_number_and_address(match.group(), codes, book.known):
            continue
        host = _DOT_WORD.sub(".", match.group())
        named = book.is_known(host) or _is_suspect(host, book)
        if ("dot" in match.group() or named) and not taken.touches(*match.span()):
            right = book.display(host if book.is_known(host) else book.nearest(host)) or book.example
            yield Found(*match.span(), explain("address-disguised", reading.place(*match.span()), right=right))

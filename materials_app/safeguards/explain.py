"""The words of every safeguarding finding: one table of severity, sentence and remedy by id.

Rules of the tables (``term-…``, ``promise-…``) bring their own words; everything else speaks from here.
"""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.said import Fact, Said, said

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True, slots=True)
class Explanation:
    """How one id speaks. ``message``, ``remedy`` and ``clause`` are format strings over the facts of the finding."""

    severity: Severity
    message: str
    remedy: str
    clause: str = ""
    family: Family = Family.SAFEGUARDING


_NUMBERING = "Ofcom, National Telephone Numbering Plan"
_PRINT_NUMBER = "Print only the number of a help resource in the table: copy it, never type it."
_PRINT_HOST = "Print the address of a help resource in the table, for example {example}."
_STYLE_GUIDE = "GOV.UK style guide"
_SENTENCES = "GOV.UK, content design: sentences of 25 words or fewer"
_WORD_LISTS = "The word lists of British English and Welsh shipped with the program (assets/words)"
_QUOTE = "House rule on quotes: verbatim with the speaker's consent, or not at all"
_LEAVE_OUT = "Leave it out: the piece prints the routes chosen for its audience."

EXPLANATIONS: dict[str, Explanation] = {
    "number-premium-rate": Explanation(
        _ERROR, "{seen} is a premium-rate number: the reader pays a stranger to ask for help.{near}", "{fix}",
        _NUMBERING,
    ),
    "number-service-charge": Explanation(
        _ERROR, "{seen} is an 084 or 087 number: the reader pays a service charge on top of the call.{near}", "{fix}",
        _NUMBERING,
    ),
    "number-personal": Explanation(
        _ERROR, "{seen} is a personal number (070): it costs as much as premium rate and may lead anywhere.{near}",
        "{fix}", _NUMBERING,
    ),
    "number-near-miss": Explanation(
        _ERROR, "{seen} is not a help number, but nearly one:{near}", "{fix}",
    ),
    "number-not-verified": Explanation(
        _ERROR, "{seen} is not the number of any help resource in the table{kind}.", _PRINT_NUMBER,
    ),
    "number-in-words": Explanation(
        _ERROR, "A telephone number spelled out in words cannot be checked or dialled.", _PRINT_NUMBER,
    ),
    "number-look-alike": Explanation(
        _ERROR, "{seen} is written with letters in place of figures: it cannot be dialled, copied or read aloud.",
        "Write {right}.",
    ),
    "number-hidden-characters": Explanation(
        _WARNING, "{seen} holds hidden or full-width characters: it may not copy or dial.", "Write {right}.",
    ),
    "number-split": Explanation(
        _WARNING, "{seen} is split over lines: readers lose the place while dialling.",
        "Keep {right} on one line (no-break spaces).",
    ),
    "number-grouping": Explanation(
        _WARNING, "{seen} has the right figures, but the service publishes it as {right}.", "Write {right}.",
    ),
    "number-low-confidence": Explanation(
        _ERROR, "{seen} ({name}) is in the table, but nobody has confirmed it well enough to print.",
        "Use another route, or have the service confirm the number and record who said so.",
    ),
    "number-not-for-audience": Explanation(
        _ERROR, "{seen} ({name}) must not stand on a piece for “{audience}”.", _LEAVE_OUT,
    ),
    "address-not-verified": Explanation(
        _ERROR, "{seen} is not the address of any help resource in the table.",
        _PRINT_HOST + " If it is not an address, put a space after the full stop.",
    ),
    "address-near-miss": Explanation(
        _ERROR, "{seen} is not {right}, though it looks like it: it belongs to somebody else or to nobody.",
        "Write {right}.",
    ),
    "address-look-alike": Explanation(_ERROR, "{seen} is not the address meant: {why}", "Write {right}."),
    "address-homograph": Explanation(
        _ERROR, "{seen} holds letters that only look like the plain ones{imitates}.", "Type the address anew: {right}.",
        "Unicode Technical Standard #39",
    ),
    "address-user-info": Explanation(
        _ERROR, "{seen} hides its true address behind an @ sign: it opens {host}.", _PRINT_HOST,
    ),
    "address-ip": Explanation(
        _ERROR, "{seen} is a bare machine address: nobody can tell whose it is.", _PRINT_HOST,
    ),
    "address-shortener": Explanation(
        _ERROR, "{seen} is a shortened link: it hides where it leads, can be changed after printing and sees every "
        "reader.", _PRINT_HOST, "National Cyber Security Centre, QR codes: what's the real risk?",
    ),
    "address-query": Explanation(
        _ERROR, "{seen} carries {what}: readers of a help address are not tracked.", "Write {right} and nothing after.",
    ),
    "address-fragment": Explanation(
        _ERROR, "{seen} carries a page mark (#): it breaks when the page changes.", "Write {right} and nothing after.",
    ),
    "address-port": Explanation(_ERROR, "{seen} names a port: that is not the public address.", "Write {right}."),
    "address-not-https": Explanation(
        _ERROR, "{seen} does not use https: others on the network can see and change what the reader gets.",
        "Write {right}.",
    ),
    "address-disguised": Explanation(
        _ERROR, "{seen} is an address with its dots written as words or set apart: it cannot be typed as it stands.",
        "Write the address plainly, for example {right}.",
    ),
    "address-split": Explanation(
        _WARNING, "{seen} is split over lines: readers type only half.", "Keep {right} on one line.",
    ),
    "address-path-not-known": Explanation(
        _WARNING, "{seen} leads to a page that is not in the table: deep pages move.", "Prefer {right}.",
    ),
    "address-low-confidence": Explanation(
        _ERROR, "{seen} ({name}) is in the table, but nobody has confirmed it well enough to print.",
        "Use another route, or have the service confirm the address and record who said so.",
    ),
    "address-not-for-audience": Explanation(
        _ERROR, "{seen} ({name}) must not stand on a piece for “{audience}”.", _LEAVE_OUT,
    ),
    "number-unlisted": Explanation(
        _NOTE, "{seen} ({name}) is not among the routes for “{audience}”: on a piece for them it does not print.",
        _LEAVE_OUT,
    ),
    "address-unlisted": Explanation(
        _NOTE, "{seen} ({name}) is not among the routes for “{audience}”: on a piece for them it does not print.",
        _LEAVE_OUT,
    ),
    "address-of-public-body": Explanation(
        _NOTE, "{seen} is an address of a public body that is not in the table: a piece does not print it.",
        "Check that it opens the page you mean; for print, use the address of a help resource or of the force.",
    ),
    "email-of-public-body": Explanation(
        _NOTE, "{seen} is an e-mail address of a public body: a piece does not print it.",
        "Check it with its owner; in print, send readers to the helpline or the site.",
    ),
    "email-not-verified": Explanation(
        _ERROR, "{seen} is an e-mail address that no help resource in the table owns.",
        "Leave it out; send readers to the helpline or the site.",
    ),
    "handle-not-verified": Explanation(
        _ERROR, "{seen} is a social media name or hashtag that no help resource in the table owns.",
        "Leave it out: anybody can post under it, and following it in public gives the reader away.",
    ),
    "report-beside-help": Explanation(
        _ERROR, "A way to report ({report}) stands beside a way to get help ({help}): the one threatens the reader "
        "whom the other asks to step forward.", "Keep reporting on a piece of its own.",
    ),
    "contacts-conflict": Explanation(
        _WARNING, "{count} different help numbers stand together ({seen}): a reader in distress should not have to "
        "choose.", "Lead with one number; set the others clearly second.",
    ),
    "site-without-address": Explanation(
        _WARNING, "A website is named, but its address stands nowhere in the text.", "Add the address: {example}.",
    ),
    "numeral-malformed": Explanation(
        _ERROR, "{seen} is not a number as numbers are written: a digit or a separator is wrong.",
        "Check the source; thousands are marked in threes (1,500), decimals with a point (37.1).",
    ),
    "figure-without-claim": Explanation(
        _ERROR, "{seen} is a figure without a claim that may be used: nobody can say who counted what, where and when.",
        "Leave the figure out, or use one from a claim with source, date and expiry.",
    ),
    "figure-asked": Explanation(
        _NOTE, "{seen} is a figure: who counted what, where and when? In print it needs a claim that says so.",
        "Record its source as a claim before it goes into print, or leave it out.", "Ground rule claims",
    ),
    "figure-counts-other": Explanation(
        _ERROR, "{seen} is a known figure, but it counts {counted}, not what stands beside it.",
        "Say what was counted: {counted}.",
    ),
    "figure-claim-unsound": Explanation(
        _ERROR, "{seen} is the claim '{claim}', which {why}: no reader may be given it as true.",
        "Leave the figure out; or look it up at its source and record the check, once nothing speaks against it.",
        "Ground rule claims",
    ),
    "figure-claim-not-named": Explanation(
        _ERROR, "{seen} is the figure of the claim '{claim}', which the piece does not name: when that claim is "
        "disputed or expires, nobody would find this piece.",
        "Name it beside the words: claims = [\"{claim}\"].", "Ground rule claims",
    ),
    "figure-rounding": Explanation(
        _WARNING, "{seen} is rounded otherwise than its claim '{claim}' has it: the reader is told more, or less, than "
        "was counted.", "Write it {say}.", "Ground rule claims",
    ),
    "figure-on-long-life": Explanation(
        _ERROR, "{seen} is a figure on a piece that stays in use for years ({piece}): it will be wrong before the "
        "piece is gone.", "Say it without a figure, or on a piece that is soon replaced.",
        "Ground rule claims: long-life print carries no figure",
    ),
    "quote-without-record": Explanation(
        _ERROR, "These words are given as said by {speaker}, and no such quote is on record: nobody can show that they "
        "were said so, or that they may be printed.",
        "Record the quote, word for word, with source and consent; or leave it out.", _QUOTE,
    ),
    "quote-not-verbatim": Explanation(
        _ERROR, "These words are not the quote '{quote}' as it was said: a quote is verbatim or not at all.",
        "Put in the words on record, all of them; or leave the quote out.", _QUOTE,
    ),
    "quote-words-missing": Explanation(
        _ERROR, "The piece uses the quote '{quote}', and its words do not stand there as they were said.",
        "Put in the words on record, all of them; or take the quote's id away.", _QUOTE,
    ),
    "quote-without-consent": Explanation(
        _ERROR, "No consent is on record for the quote '{quote}' ({speaker}): without consent it does not print.",
        "Ask the speaker, and record who asked, when, for which uses and until when; or leave the quote out.", _QUOTE,
    ),
    "quote-consent-not-in-force": Explanation(
        _ERROR, "The consent to the quote '{quote}' ({speaker}) {why}.",
        "Ask the speaker again and record the answer, or leave the quote out.", _QUOTE,
    ),
    "quote-consent-scope": Explanation(
        _ERROR, "The consent to the quote '{quote}' ({speaker}) covers {scope}, and not this piece.",
        "Ask the speaker and add print, or {layout}, to the scope; or leave the quote out.", _QUOTE,
    ),
    "quote-of-elected": Explanation(
        _ERROR, "{speaker} holds an elected office: their words never go into print, whoever agreed.",
        "Leave the quote out.", "House rule on quotes: holders of elected office never in print",
    ),
    "quote-not-on-format": Explanation(
        _ERROR, "These are the words of {speaker}, and this piece ({piece}) carries nobody's words: posters and cards "
        "are read in passing, with no room to say who speaks and why.", "Leave the quote out.",
        "House rule on quotes: posters and cards carry none",
    ),
    "quote-without-place": Explanation(
        _ERROR, "These are the words of {speaker}, and the layout {piece} has no place that says whose words they are.",
        "Leave the quote out: no layout has such a place yet.", "House rule on quotes: only in a place made for one",
    ),
    "elected-named": Explanation(
        _WARNING, "{seen} holds an elected office: campaign print names no such person.", "{fix}",
        "House rule on quotes: holders of elected office never in print",
    ),
    "figure-vague": Explanation(
        _WARNING, "{seen} is a claim about numbers without a number or a source.", "Leave it out, or name a claim.",
    ),
    "age-limit-wrong": Explanation(
        _ERROR, "“{seen}” is the wrong age here: {why}", "{fix}", "{source}",
    ),
    "law-other-nation": Explanation(
        _ERROR, "{name} is the law of {where}; this piece is for {here}.", "{fix}", "{source}",
    ),
    "law-nation-unknown": Explanation(
        _WARNING, "{name} is the law of {where}, and nothing says where this text will be read.",
        "Say only that it is a crime, or choose the force: the law is then matched to its nation.", "{source}",
    ),
    "law-not-checked": Explanation(
        _WARNING, "{name} holds in {where}, but the day somebody checked its wording is not on record: laws change.",
        "Say only that it is a crime, or have the force's lawyers check the sentence.", "{source}",
    ),
    "law-maximum-wrong": Explanation(
        _ERROR, "“{seen}” is not the longest sentence on record for {name}: that is {known} years.",
        "Say only that it is a crime, or write the sentence on record.", "{source}",
    ),
    "law-maximum-untagged": Explanation(
        _WARNING, "“{seen}” is a sentence without its law: {why}", "{fix}", "{source}",
    ),
    "trigger-without-exit": Explanation(
        _ERROR, "The piece warns, but offers no way out: fear alone can backfire.",
        "Add an exit message: help, and that change is possible.", "European Crime Prevention Network, mythbuster",
    ),
    "exit-without-action": Explanation(
        _ERROR, "The piece offers help, but names neither a number nor an address.",
        "Add the action: the helpline's number or the site's address.",
    ),
    "discreet-gives-away": Explanation(
        _ERROR, "“{seen}” gives away {what}: whoever sees this side of the piece knows what its owner carries.",
        "Say nothing here that a bystander understands; choose one of the discreet messages.",
        "House rule on physical privacy",
    ),
    "limit-missing": Explanation(
        _ERROR, "{service} has to pass some things on, and the piece does not say what.",
        "Shorten other words until the limit of confidentiality fits; record it in the language of the piece.",
        "House rule on promises: a leaflet prints the limit of confidentiality beside them",
    ),
    "crisis-missing": Explanation(
        _ERROR, "The piece has a place for a crisis line, and {service} does not stand there.",
        "Shorten other words until the line fits; record its number and its sentence in the language of the piece.",
        "House rule on suicide risk: every leaflet carries a crisis line",
    ),
    "spelling-american": Explanation(
        _WARNING, "“{seen}” is American spelling: the reader is in the United Kingdom.", "Write: {wanted}.",
        _STYLE_GUIDE, Family.WORDING,
    ),
    "spelling-unknown": Explanation(
        _WARNING, "“{seen}” is not in the {language} word list: it may be misspelt.",
        "Did you mean {near}? If the word is right, leave it.", _WORD_LISTS, Family.WORDING,
    ),
    "spelling-perhaps": Explanation(
        _NOTE, "“{seen}” is not in the {language} word list: a name, or misspelt.",
        "If it is no name: did you mean {near}?", _WORD_LISTS, Family.WORDING,
    ),
    "spelling-not-known": Explanation(
        _NOTE, "“{seen}” is not in the {language} word list.",
        "If the word is right and readers know it, leave it.", _WORD_LISTS, Family.WORDING,
    ),
    "text-long": Explanation(
        _NOTE, "The text is longer than {most} characters, or holds a run without a blank that is no word: its words "
        "are judged, but its figures and sentences are not held against each other.",
        "Check it in parts.", "", Family.WORDING,
    ),
    "sentence-long": Explanation(
        _WARNING, "This sentence has {words} words: beyond {limit} many readers lose the thread.",
        "Make two sentences of it.", _SENTENCES, Family.WORDING,
    ),
    "sentence-long-in-import": Explanation(
        _NOTE, "This sentence has {words} words: beyond {limit} many readers lose the thread.",
        "Make two sentences of it.", _SENTENCES, Family.WORDING,
    ),
    "reading-age": Explanation(
        _NOTE, "The {words} English words ask for a reading age of {seen}; {age} is the aim (grade level of Flesch and "
        "Kincaid, plus 5).", "Use shorter sentences and shorter words.", _STYLE_GUIDE, Family.WORDING,
    ),
    "payload-not-verified": Explanation(
        _ERROR, "The QR code would open {seen}: {why}", "Choose a help resource from the table as the target.",
    ),
}  # fmt: skip


def explain(finding: str, place: Place, *, seen: str = "", wanted: str = "", **facts: Fact) -> Finding:
    """The finding with this id, its words filled from ``facts``; ``seen`` defaults to the place's excerpt."""
    return speak(EXPLANATIONS[finding], finding, place, seen=seen, wanted=wanted, **facts)


def speak(
    explanation: Explanation, finding: str, place: Place, *, seen: str = "", wanted: str = "", **facts: Fact
) -> Finding:
    """As ``explain``, from an explanation of another table than this one."""
    seen = seen or place.excerpt
    values: dict[str, Fact] = {"seen": seen, "wanted": wanted, "near": "", "kind": "", **facts}
    return Finding(
        id=finding,
        severity=explanation.severity,
        family=explanation.family,
        message=Said(explanation.message, values),
        seen=seen,
        wanted=wanted,
        remedy=Said(explanation.remedy, values),
        clause=Said(explanation.clause, values),
        place=place,
    )


def write_instead(instead: str) -> str:
    """The remedy of a rule: the words to write, as one sentence, or to leave the place empty."""
    words = instead.strip().rstrip(".")
    if not words or words.startswith("nothing"):
        return said("Leave it out.")
    return said("Write: {words}.", words=said(words))

"""Why the rules are as they are, for those that carry no reason of their own: one or two sentences by rule id.

Checks on the finished file bring theirs (``preflight.wording``), terms, promises and style too (the rulebook).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NUMBER = (
    "Somebody who has nerved themselves to call dials what is printed, once. A number that is wrong sends them to a "
    "stranger, to a bill or to silence, and print cannot be called back; so only numbers of the table of help "
    "resources print, written as their service publishes them."
)
_ADDRESS = (
    "What a reader opens must be the service itself, today and in a year, and must not give the reader away. So only "
    "addresses of the table of help resources print, plain and whole: no shortened link, no tracking, no look-alike."
)
_FIGURE = (
    "A figure is believed because it is printed. Each needs a claim on record that says who counted what, where and "
    "when, that somebody has looked it up, and until when it may be used; else nobody can find the pieces again when "
    "it turns out wrong."
)
_QUOTE = (
    "Words given as somebody’s must be what they said, and theirs to give. A quote prints word for word, with consent "
    "that covers the piece and the day, in a place that says who speaks; or not at all."
)
_LAW = (
    "England and Wales, Scotland and Northern Ireland have laws of their own. A statute, an age or a sentence that "
    "does not hold where the force works makes the whole piece untrue, and defence lawyers read print."
)
_STYLE = "People under strain read little and badly. Plain, usual words are read by more of them."
_SPELLING = "A slip makes readers doubt the rest, the number too. It never stops a piece: word lists know no names."
_ROUTE = (
    "A piece sends its reader along one road that fits them. Another service beside it, or a way to report oneself, "
    "asks a frightened reader to choose, and many then do nothing."
)
_SHAPE = (
    "A warning alone makes people look away. It works only where the same piece shows a way out, and a number or "
    "address to take it by."
)
_SIZE = (
    "Each style has a smallest size that can be read from where the piece hangs or lies. The program never sets words "
    "smaller and never cuts them off: what does not fit is shown and said."
)
_RIGHTS = (
    "A picture may be printed only on the terms of its licence and only while that lasts; a force that cannot show "
    "them has to take every copy down."
)
_TRUST = (
    "Facts that did not ship with the program were not checked by those who made it. They may well be right; but "
    "whoever prints, and whoever gets the files, must see where they come from."
)

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "number-": _NUMBER,
        "numeral-malformed": "A number with a wrong separator can be read as two different ones, a thousandfold apart.",
        "address-": _ADDRESS,
        "email-": _ADDRESS,
        "handle-": _ADDRESS,
        "payload-": _ADDRESS,
        "site-without-address": _ADDRESS,
        "figure-": _FIGURE,
        "quote-": _QUOTE,
        "elected-named": (
            "Campaign print speaks for a force and a charity, in election time too. It names nobody who holds or seeks "
            "office."
        ),
        "law-": _LAW,
        "age-limit-wrong": _LAW,
        "report-beside-help": _ROUTE,
        "contacts-conflict": _ROUTE,
        "trigger-without-exit": _SHAPE,
        "exit-without-action": _SHAPE,
        "limit-missing": (
            "A promise of confidence has an end: services must act when a child is in danger. A reader who learns that "
            "only later was misled by us."
        ),
        "crisis-missing": (
            "Readers of these pieces are at a high risk of suicide, above all in the days after an arrest. A piece "
            "with room for a crisis line carries it."
        ),
        "crisis-line-missing": (
            "Some readers of these words are at a high risk of suicide. A text that speaks of a hard moment names a "
            "crisis line."
        ),
        "discreet-gives-away": (
            "What lies open is seen by others. If a cover or a card’s front tells them what it is about, nobody who "
            "needs it dares to take it."
        ),
        "spelling-": _SPELLING,
        "sentence-long": _STYLE,
        "reading-age": _STYLE,
        "text-long": "Sentences are held against each other one by one; in a text of book length that takes minutes.",
        "style-": _STYLE,
        "term-": (
            "Words decide whether a reader feels addressed or accused, and whether children are spoken of with care."
        ),
        "promise-": "A reader who finds that one promise does not hold trusts none of the others.",
        "overset": _SIZE,
        "left-out": _SIZE,
        "words-crowd-picture": (
            "In a feed a picture has a second between others. A few words are read; a page of them is scrolled past."
        ),
        "language-parity": (
            "A reader who meets one language smaller, paler or saying less is told that theirs counts for less; for a "
            "force under the Welsh language duty it may not be."
        ),
        "local-line-left-out": "You wrote a line for somebody to come by. Where it does not print, you are told.",
        "partners-left-out": "Whoever helps expects to be named. Where they are not, you are told.",
        "partner-logos-as-text": "A logo says at a glance who stands behind a piece; too small, it says nothing.",
        "force-words-left-out": (
            "A strapline and an address are the force's own words; where they do not print, you are told."
        ),
        "force-mark-": (
            "A logo is small, crowded or on the wrong colour sooner than its force would like. Then the name in type "
            "serves a reader better."
        ),
        "logo-colours-derived": (
            "A logo on a screen has no inks. What the press makes of it nobody at its owner has seen, so you are told."
        ),
        "logo-spot-plate": (
            "Each ink is a plate and a wash of the press: a spot in one logo is paid for on every piece that shows it, "
            "and a digital press prints it from its own inks all the same."
        ),
        "partner-logo": "A logo is somebody's mark. It prints as they gave it, or not at all.",
        "brand-pack-": (
            "A force changes its brand and takes permissions back. What is made after the last day of its pack, or "
            "without it, may show what the force no longer stands for."
        ),
        "brand-colour-derived": "A colour that a profile worked out may miss the one the force’s guide means.",
        "brand-colour-rule": (
            "A force’s colour is the ground only where words read on it as it prints; else it stands as a band, which "
            "carries none. So any colour looks right, and nobody has to squint at a number."
        ),
        "brand-font-unused": (
            "A letter that a font lacks prints as an empty box, and a font that may not go along as another."
        ),
        "brand-mark-missing": "A reader trusts a piece by who stands under it. A force may ask that it is its logo.",
        "partners-do-not-fit": "Of partners none may be missing, and a name too small to read is as good as missing.",
        "own-words-left-out": "You wrote these words for somebody to read. Where they do not print, you are told.",
        "steps-left-out": "Instructions that break off before the end are worse than none.",
        "too-many-sizes": (
            "A page has one first thing and one second. Every further size of type makes it harder to see."
        ),
        "type-small-for-audience": (
            "Some readers have poor sight, poor light or little practice in reading. Pieces made for them are in large "
            "print, or they are not made for them."
        ),
        "type-too-small": (
            "Many readers have poor sight, or read without their glasses. What they cannot read was not said to them."
        ),
        "text-justified": "Uneven gaps between words make a line hard to follow for whoever reads slowly.",
        "word-divided": "A word in two parts is read twice, or not at all, by whoever reads slowly.",
        "contrast-too-low": (
            "One reader in many has low vision, and posters hang in poor light. The ratio is worked out from the "
            "colours of the screen, and again as they come out on the paper."
        ),
        "text-outside-safe-area": (
            "The cutter and the folding machine are off by up to some millimetres. Words close to an edge or a fold "
            "are cut into or vanish in it."
        ),
        "words-too-pale": (
            "Screens hang in sunlight and are read with tired eyes. Pale words on a pale ground are not read at all."
        ),
        "words-beyond-safe-area": (
            "Apps and players lay buttons and frames over the edges of a picture: words there are covered."
        ),
        "post-too-long": "A network cuts a long post where it likes, and the number or the address is what is lost.",
        "text-overlaps": "Words printed over words are read by nobody, and once printed nothing sets them apart.",
        "symbol-module-too-small": (
            "A phone’s camera needs squares of a certain size, and ink spreads a little on paper. Below it, many "
            "phones give up."
        ),
        "quiet-zone-crowded": (
            "A phone finds the code by the empty margin round it. Where something stands in it, the code is not seen "
            "as one."
        ),
        "welsh-duty": (
            "Public bodies in Wales owe their readers Welsh. A piece in English alone may be right where its Welsh "
            "twin goes out with it; somebody must say so."
        ),
        "picture-": _RIGHTS,
        "force-not-yet": "Pieces go out under a force’s name. One that does not exist yet can answer for none.",
        "force-no-longer": "Pieces go out under a force’s name. One that has been merged can answer for none.",
        "force-not-chosen": "A piece carries the name of the force that answers for it.",
        "order-": (
            "A printer prints what is ordered. Colours made for one paper come out wrong on another, a weight that is "
            "too heavy cracks at the fold, and a day that has passed cannot be kept."
        ),
        "message-review-due": (
            "What was right when it was written may not be now; each message has a day to look again."
        ),
        "message-withdrawn": (
            "Whoever wrote the message has taken it back, as a rule because something in it was wrong."
        ),
        "message-other-nation": _LAW,
        "message-tone-not-for-audience": (
            "A threat at a time of high risk is dangerous, and a child or a family needs other words than an offender. "
            "Each audience has the tones it can bear."
        ),
        "message-figure-on-long-life": _FIGURE,
        "pack-data": _TRUST,
        "pack-expired": _TRUST,
        "local-resource": _TRUST,
        "draft": (
            "Some things must be agreed before anybody prints: a translation by a translator, a figure by whoever "
            "looks it up, words beyond plain facts by a reviewer. Until then the pages are stamped and the printer "
            "gets none."
        ),
    }
)
"""{rule id, or how it begins: why}. The longest beginning that fits holds."""

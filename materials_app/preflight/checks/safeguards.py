"""The safeguards on the words in print: page by page and together, on outer faces, and what must not be left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from materials_app.model.expectation import Expectation
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.said import said
from materials_app.preflight.facts import PageFacts
from materials_app.preflight.lines import lines_read, squeezed
from materials_app.preflight.registry import Profile, check
from materials_app.preflight.sides import Side
from materials_app.preflight.subject import Subject
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.discreet import discreet_findings
from materials_app.safeguards.names import check_name
from materials_app.safeguards.owed import check_owed
from materials_app.safeguards.whole import check_piece

HOUSE_RULES = "house rules on numbers, addresses, figures, terms and promises"
"""What a finding of the safeguards rests on when its rule names no source."""


def _passed_on(finding: Finding, at: Place) -> Finding:
    return replace(finding, place=at, clause=finding.clause or HOUSE_RULES)


@check(
    "safeguards-text",
    Severity.ERROR,
    looks_at="the text of each finished page as PDFium reads it: numbers, addresses, figures, terms, promises; help "
    "and reporting routes on all pages together",
    clause=HOUSE_RULES,
    family=Family.SAFEGUARDING,
)
def safeguards_text(subject: Subject) -> Iterator[Finding]:
    """What the safeguards say of the words in print."""
    if subject.rulebook is None:
        return
    order = subject.expectation
    audience = order.audience if order else ""
    piece = _piece(order) if order else Piece(is_set=True)
    for number, finding in check_piece(subject.page_texts, subject.rulebook, audience, piece=piece):
        yield _passed_on(finding, _where(subject.pages[number], finding.place))


def _piece(order: Expectation) -> Piece:
    return Piece(on=order.on, routes=order.routes, nations=order.nations, is_set=True, bearing=order.bearing)


def _where(page: PageFacts, at: Place) -> Place:
    """The place of a finding on the page: the box of the type that holds its words, where one line does."""
    wanted = squeezed(at.excerpt)
    box = next((words.box for words in page.shown if wanted and wanted in squeezed(words.text)), None)
    return replace(at, page=page.number, rect_mm=box.from_trim(page.trim) if box else None)


@check(
    "safeguards-discreet",
    Severity.ERROR,
    looks_at="every word and every code on the panels that lie open to bystanders",
    clause="house rule on physical privacy: an outer face says nothing a bystander understands",
    profile=Profile.ORDERED,
    family=Family.SAFEGUARDING,
)
def safeguards_discreet(subject: Subject) -> Iterator[Finding]:
    """What an outer face gives away."""
    if subject.expectation is None:
        return
    for side in subject.sides:
        for face in subject.expectation.discreet:
            if face.page == side.number:
                shown = "\n".join(_on_face(subject, side, face.panel))
                for finding in discreet_findings(shown, subject.expectation.rulebook.give_aways, face.allowed):
                    yield _passed_on(finding, _where(side.page, finding.place))


def _on_face(subject: Subject, side: Side, panel: str) -> Iterator[str]:
    """What can be read on a panel, in part or as a whole, and what its codes open."""
    geometry = side.geometry
    areas = [side.page.at(area) for area in geometry.panel_areas(panel)]
    for words in side.page.shown:
        if any(words.box.overlaps(area) for area in areas):
            yield words.text
    for symbol in subject.symbols_on(side.page):
        if any(symbol.box.overlaps(area) for area in areas):
            yield symbol.payload


@check(
    "safeguards-owed",
    Severity.ERROR,
    looks_at="the limit of confidentiality and the crisis line among the ordered lines found on the piece, where the "
    "layout has a place for them",
    clause="house rules on promises and on suicide risk",
    profile=Profile.ORDERED,
    family=Family.SAFEGUARDING,
)
def safeguards_owed(subject: Subject) -> Iterator[Finding]:
    """What the piece owes its reader and does not say."""
    if subject.expectation is None:
        return
    seen = (
        found
        for side, comparison in subject.compared
        for found in comparison.found
        if side.page.trim.contains(found.box) and not any(words.invisible for words in found.words)
    )
    text = "\n".join(lines_read(seen))
    for finding in check_owed(text, subject.expectation.owed):
        yield _passed_on(finding, finding.place)


@check(
    "safeguards-metadata",
    Severity.ERROR,
    looks_at="what people read without seeing a page: title, subject, keywords and every other text of Info and XMP, "
    "bookmarks, alternative texts, names of layers, the file's own name where it is known",
    clause=HOUSE_RULES,
    family=Family.SAFEGUARDING,
)
def safeguards_metadata(subject: Subject) -> Iterator[Finding]:
    """What the safeguards say of the texts that stand on no page."""
    rulebook = subject.rulebook
    if rulebook is None:
        return
    order = subject.expectation
    audience = order.audience if order else ""
    piece = replace(_piece(order), is_set=False) if order else Piece()
    for where, text in _sentences_unseen(subject):
        for finding in check_text(text, rulebook, audience, piece=piece):
            yield _standing_in(where, finding)
    for where, text in _names_unseen(subject):
        for finding in check_name(text, rulebook):
            yield _standing_in(where, finding)


_IN_INFO = {"Title": "the title", "Subject": "the subject", "Keywords": "the keywords"}
_IN_XMP = {"title": "the title in XMP", "description": "the description in XMP", "Keywords": "the keywords in XMP"}
_MADE_BY = frozenset({"Producer", "Creator", "CreatorTool"})


def _sentences_unseen(subject: Subject) -> Iterator[tuple[str, str]]:
    """Where they stand, and the texts that speak in sentences, each once."""
    info, xmp = subject.facts.info, subject.facts.xmp or ()
    titled = [(_IN_INFO[key], value) for key, value in info if key in _IN_INFO]
    titled += [(_IN_XMP[name], value) for key, value in xmp if (name := key.rpartition("}")[2]) in _IN_XMP]
    known: set[str] = set()
    for where, text in (*titled, *subject.facts.unseen):
        if text not in known:
            known.add(text)
            yield where, text


def _names_unseen(subject: Subject) -> Iterator[tuple[str, str]]:
    """Where they stand, and the names and labels: only their words are judged."""
    if subject.name:
        yield said("the file's name"), subject.name
    yield from ((said("the name of a layer"), layer.name) for layer in subject.facts.layers)
    yield from ((f"Info ({key})", text) for key, text in subject.facts.info if key not in {*_IN_INFO, *_MADE_BY})
    for key, text in subject.facts.xmp or ():
        name = key.rpartition("}")[2]
        if name not in {*_IN_XMP, *_MADE_BY}:
            yield f"XMP ({name})", text


def _standing_in(where: str, finding: Finding) -> Finding:
    return _passed_on(
        replace(finding, message=said("{message} It stands in {where}.", message=finding.message, where=said(where))),
        finding.place,
    )

"""Gathers what the proof sheet states: of the files what was read off them again, of people what is on record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from materials_app.delivery.job_facts import LocalFacts, PackFacts, StandingFacts
from materials_app.delivery.sheet_facts import PhoneFacts, SheetFacts, SheetPiece, SignedFacts
from materials_app.delivery.verdict import count
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Resource
from materials_app.model.days import in_words
from materials_app.model.display_list import DisplayList
from materials_app.model.findings import Severity
from materials_app.model.job import Job, Standing
from materials_app.model.sign_off import Remark, SignOff
from materials_app.pipeline.borne import figures_on, quotes_on
from materials_app.pipeline.call_costs import COSTS, TYPES
from materials_app.pipeline.file_names import press_name
from materials_app.pipeline.job_facts import HIGHEST_INK, brand_line, modules_read, standing_line
from materials_app.pipeline.produce import Piece
from materials_app.pipeline.sign_offs import Recorded, state_of_records
from materials_app.pipeline.sources import packs_behind
from materials_app.pipeline.standing import TRANSLATION, covering
from materials_app.pipeline.words import resources_on, text_of
from materials_app.separations.plates import PROCESS

__all__ = ["sheet_facts"]

_ORDER = (Standing.DRAFT, Standing.OPEN, Standing.SIGNED_OFF)
_SIZE = re.compile(r"(?P<what>Trim|Bleed) box(?:, page \d+)?")
_NO_INK = re.compile(r" 0\.0 %$")
_PER_CENT = re.compile(r"\d+")


def sheet_facts(pieces: tuple[Piece, ...], document: CampaignSet, changed: tuple[str, ...] = ()) -> SheetFacts:
    """The facts of the pieces of a set; ``changed``: data files not as shipped."""
    job = pieces[0].job
    worst = min(pieces, key=lambda piece: _ORDER.index(piece.standing.standing))
    alike = (piece.standing for piece in pieces if piece.standing.standing is worst.standing.standing)
    reasons = dict.fromkeys(reason for one in alike for reason in one.reasons)
    records = state_of_records([piece.job for piece in pieces], document)
    pack = job.brand_pack
    return SheetFacts(
        subject=f"{job.campaign.name}, {job.force.printed_name(job.language)}",
        set_name=document.name,
        dated=job.on,
        standing=StandingFacts(worst.standing.standing, standing_line(worst), tuple(reasons), job.campaign.standing),
        pieces=tuple(map(_piece, pieces)),
        phones=tuple(_phones(pieces)),
        addresses=tuple(dict.fromkeys(_addresses(pieces))),
        figures=tuple(dict.fromkeys(one for piece in pieces for one in figures_on(piece.job, _shown(piece)))),
        quotes=tuple(dict.fromkeys(one for piece in pieces for one in quotes_on(piece.job, _shown(piece)))),
        languages=tuple(_languages(pieces)),
        sign_offs=tuple(_signed(one, pieces) for one in records),
        brand=brand_line(job),
        asked=_asked(pack.stamp.label, pack.sign_offs_asked, pack.sign_off_kinds)
        if pack and pack.sign_offs_asked
        else "",
        to_sign=max(pack.sign_offs_asked if pack else 0, 1),
        remarks=tuple(_remarks(document.remarks)),
        partners=tuple(_partners(pieces)),
        local=tuple(_local(pieces)),
        changed_data=changed,
        packs=tuple(
            dict.fromkeys(
                PackFacts(use.pack.id, use.pack.version, use.pack.title, use.pack.publisher, use.gives)
                for piece in pieces
                for use in packs_behind(piece.job, _used(piece))
            )
        ),
    )


def _shown(piece: Piece) -> DisplayList:
    return piece.layout.display_list


def _used(piece: Piece) -> tuple[Resource, ...]:
    return resources_on(piece.job, piece.layout.display_list)


# -- the files, as they were read again


def _piece(piece: Piece) -> SheetPiece:
    job, report = piece.job, piece.report
    found = (one for one in piece.findings if one.severity is not Severity.NOTE)
    return SheetPiece(
        name=job.template.name,
        made=f"{job.template.family.capitalize()}, {' and '.join(one.language_name for one in job.voices)}",
        file=press_name(piece),
        edition=piece.edition,
        stands=standing_line(piece),
        boxes=_boxes(report.measured) + _scale(job),
        inks=_inks(piece),
        fonts=_fonts(report.measured),
        codes=tuple(_codes(piece)),
        verdict=piece.verdict,
        found=tuple(dict.fromkeys(f"{one.id} ({one.severity})" for one in found)),
        accepted=piece.accepted,
        content_sha256=piece.content,
        file_sha256=piece.press_sha256,
    )


def _boxes(measured: tuple[tuple[str, str], ...]) -> str:
    """``Trim 85 × 55 mm, bleed 91 × 61 mm, 2 pages``; each size once."""
    sizes: dict[str, list[str]] = {}
    for label, value in measured:
        if match := _SIZE.fullmatch(label):
            sizes.setdefault(match["what"], []).append(value.partition(" at ")[0])
    if not sizes:
        return dict(measured).get("Size", "")
    pages = len(sizes.get("Trim", ()))
    parts = (
        f"{what.lower()} {' and '.join(dict.fromkeys(sizes[what]))}" for what in ("Trim", "Bleed") if what in sizes
    )
    words = ", ".join((*parts, count(pages, "page")))
    return f"{words[:1].upper()}{words[1:]}"


def _scale(job: Job) -> str:
    """``; all at 25 % of the print``: the boxes are the file's, and nobody should take them for the poster's."""
    scale = job.format.artwork_scale
    return "" if scale == 1 else f"; all at {scale * 100:g} % of the print"


def _inks(piece: Piece) -> str:
    """``213 % at most, 300 % allowed; CMYK``: the highest sum on any page, the plates that print."""
    if piece.job.format.is_screen:
        return "sRGB, for screens"
    measured = piece.report.measured
    totals = (_PER_CENT.match(value) for label, value in measured if label.startswith(HIGHEST_INK))
    highest = [int(one[0]) for one in totals if one]
    plates = dict.fromkeys(
        re.sub(r" [\d.]+ %$", "", ink)
        for label, value in measured
        if label.startswith("Area coverage")
        for ink in value.split(", ")
        if not _NO_INK.search(ink)
    )
    named = ", ".join(plates).replace(", ".join(PROCESS), "CMYK")
    limit = round(piece.job.condition.ink_limit * 100)
    return f"{max(highest, default=0)} % at most, {limit} % allowed; {named or 'no ink'}"


def _fonts(measured: tuple[tuple[str, str], ...]) -> str:
    """``Archivo, Inter: 7 cuts, all embedded``."""
    listed = dict(measured).get("Fonts", "")
    fonts = [one for one in listed.split("; ") if one and one != "none"]
    if not fonts:
        return "no type in the file"
    families = ", ".join(dict.fromkeys(re.split(r"[_ ]", one)[0] for one in fonts))
    bare = sum("not embedded" in one for one in fonts)
    return f"{families}: {count(len(fonts), 'cut')}, {f'{bare} not embedded' if bare else 'all embedded'}"


def _codes(piece: Piece) -> Iterator[str]:
    modules = {payload: module for (_, payload), module in modules_read(piece).items()}
    for payload in dict.fromkeys(piece.report.decoded):
        module = modules.get(payload)
        yield f"{payload}{f', module {round(module, 2):g} mm' if module else ''}"


def _read(piece: Piece) -> str:
    """The words of the finished pages, on one line; of a picture for screens those that were drawn."""
    text = "\n".join(piece.report.text) or text_of(piece.layout.display_list)
    return " ".join(text.split())


def _phones(pieces: tuple[Piece, ...]) -> Iterator[PhoneFacts]:
    texts = [_read(piece) for piece in pieces]
    resources = dict.fromkeys(resource for piece in pieces for resource in _used(piece))
    confirm = " ".join(one for piece in pieces for one in piece.confirm)
    told = set()
    for resource in resources:
        number = resource.number
        if number is None or number.display in told:
            continue
        grouped = r"\s*".join(map(re.escape, number.display.split()))
        pattern = re.compile(rf"(?<!\d){grouped}(?!\s?\d)")
        on = tuple(at for at, text in enumerate(texts, 1) if pattern.search(text))
        if on:
            told.add(number.display)
            yield PhoneFacts(
                number.display, resource.name, TYPES[number.kind], COSTS[number.kind], on, number.display in confirm
            )


def _addresses(pieces: tuple[Piece, ...]) -> Iterator[tuple[str, str]]:
    for piece in pieces:
        text = _read(piece)
        for resource in _used(piece):
            address = resource.address
            if address and address.display in text:
                yield address.display, resource.name


# -- people and records


def _languages(pieces: tuple[Piece, ...]) -> Iterator[tuple[str, str]]:
    """Each language with whose translation it is."""
    told: dict[str, list[str]] = {}
    for piece in pieces:
        for voice in piece.job.voices:
            told.setdefault(voice.language_name, []).extend(_translators(voice, covering(piece.job, TRANSLATION)))
    for language, words in told.items():
        yield language, "; ".join(dict.fromkeys(words))


def _translators(job: Job, agreed: tuple[SignOff, ...]) -> Iterator[str]:
    """Whose the words are in the language of ``job``; ``agreed`` are records of the set that cover its translation."""
    wordings = [found for _, message in job.messages if (found := message.in_language(job.language))]
    translated = [one for one in wordings if one.translation_of]
    if not translated:
        yield "Original, no translation"
    for one in translated:
        on = f", {in_words(one.translated_on)}" if one.translated_on else ""
        if one.translator:
            yield f"Translated by {one.translator}{on}"
        elif agreed:
            yield from (f"A translation, agreed by {by.by}, {by.role}, {in_words(by.on)}" for by in agreed)
        else:
            yield "A translation; no translator on record"


def _signed(one: Recorded, pieces: tuple[Piece, ...]) -> SignedFacts:
    record = one.record
    numbers = {piece.job.template.id: str(number) for number, piece in enumerate(pieces, 1)}
    until = f", until {in_words(record.until)}" if record.until else ""
    remark = f": {record.remark}" if record.remark else ""
    by = f"{record.by}, {record.role}, {record.organisation}, {in_words(record.on)}{until}{remark}"
    covers = f"covers {', '.join(numbers[layout] for layout in one.layouts)}"
    since = f" ({count(len(one.changes), 'place')} changed since)" if one.changes else ""
    return SignedFacts(record.kind, by, one.holds, covers if one.holds else f"{one.reason}{since}")


def _asked(pack: str, people: int, kinds: Iterable[str]) -> str:
    whom = "one person" if people == 1 else "two different people"
    return f"The brand pack {pack} asks for {whom}: {', '.join(kinds)}."


def _remarks(remarks: tuple[Remark, ...]) -> Iterator[str]:
    still = [one for one in remarks if one.is_open]
    if remarks:
        yield f"{count(len(remarks), 'remark')} on record, {len(still) or 'none'} open"
    for name, number in {one.by: sum(each.by == one.by for each in still) for one in still}.items():
        yield f"{number} open by {name}"


def _partners(pieces: tuple[Piece, ...]) -> Iterator[tuple[str, str]]:
    """The set's and the brand pack's, each once."""
    for partner in dict.fromkeys(partner for piece in pieces for partner in piece.job.set.partners):
        given = partner.permission
        words = f"permission by {given.by}, {given.role}, {in_words(given.on)}: {given.use}" if given else ""
        yield partner.name, words or "no permission on record: named as help, not as partner"


def _local(pieces: tuple[Piece, ...]) -> Iterator[LocalFacts]:
    for resource in dict.fromkeys(one for piece in pieces for one in _used(piece)):
        if origin := resource.local:
            yield LocalFacts(resource.name, origin.added_by, origin.checked_by, origin.source, origin.on)

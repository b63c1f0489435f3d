"""Words the facts of the proof sheet: where the set sends people, what it rests on, who signed and who is to sign."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.delivery.sheet_facts import SheetFacts, SheetPiece
from materials_app.pipeline.ticket_rows import NO_BREAK, Group, Row, long_date

__all__ = ["cells_of", "lines_of", "sheet_groups"]

TO_SIGN = ("Name", "Role", "Organisation", "Date", "Signature")
"""The lines for a pen, once for each person."""
PROVES_NOTHING = "A typed name does not prove who typed it: what is on record here is what was entered."
AGREED = "The pages shown here, in the words that have these content digests"


def sheet_groups(facts: SheetFacts) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """What stands below the pieces, in the order a reader asks: what was read, what is on record; who signs."""
    claims, accepted = tuple(_claims(facts)), tuple(_accepted(facts))
    nothing = (
        *(() if claims else (Row("Figures, quotes", "None on any piece"),)),
        *(() if accepted else (Row("Accepted", "No finding"),)),
    )  # without a heading each: the page is short
    read = (
        Group("Where it sends people", tuple(_routes(facts))),
        Group("Figures and quotes", claims),
        Group("Accepted findings", accepted),
        Group("Also on record", (*(Row(name, said) for name, said in facts.languages), *nothing, *_records(facts))),
    )
    signed = (
        Group("Signed off so far", tuple(_signed(facts))),
        *(_to_sign(number, facts.to_sign) for number in range(1, facts.to_sign + 1)),
    )
    return tuple(group for group in read if group.rows), signed


def cells_of(piece: SheetPiece) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """A piece in three columns of lines: what it is, what its file is, what was found."""
    what = (piece.name, piece.made, piece.stands)
    return what, (piece.boxes, f"Ink: {piece.inks}", *piece.found), (f"Fonts: {piece.fonts}", piece.verdict)


def lines_of(piece: SheetPiece) -> tuple[tuple[tuple[str, str], ...], ...]:
    """What its codes say, and what the piece, its file and its words are known by: lines of one or two labelled
    words."""
    first, *others = tuple(("QR code reads", one) for one in piece.codes) or (("QR code", "none on it"),)
    return (
        (first, ("Edition", piece.edition)),
        *((one,) for one in others),
        (("File", piece.file),),
        (("SHA-256 of it", _in_groups(piece.file_sha256)),),
        (("Content digest", _in_groups(piece.content_sha256)),),
    )


def _routes(facts: SheetFacts) -> Iterator[Row]:
    for phone in facts.phones:
        on = f"On {_several(phone.on)}." if len(facts.pieces) > 1 else ""
        confirm = "Confirm it with the service before printing." if phone.confirm else ""
        cost = f"{phone.kind[:1].upper()}{phone.kind[1:]}: {phone.cost}."
        words = " ".join(filter(None, (f"{phone.service}.", cost, on, confirm)))
        yield Row(phone.number.replace(" ", NO_BREAK), words)
    for address, service in facts.addresses:
        yield Row("Address", f"{address}, {service}")
    for local in facts.local:
        people = f"added by {local.added_by}, checked by {local.checked_by}, {long_date(local.on)}"
        yield Row("Added by hand", f"{local.name}: {people}; from {local.source}")


def _several(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


def _claims(facts: SheetFacts) -> Iterator[Row]:
    for figure in facts.figures:
        checked = f"checked by {figure.checked_by}" if figure.checked_by else "checked by nobody"
        until = f"not to be used after {long_date(figure.expires)}" if figure.expires else "no end on record"
        fault = f"; it {figure.fault}" if figure.fault else ""
        yield Row(f"{figure.value} {figure.unit}", f"{figure.counted}; {figure.source}; {checked}; {until}{fault}")
    for quote in facts.quotes:
        until = f", until {long_date(quote.consent_until)}" if quote.consent_until else ""
        consent = f"consent recorded by {quote.consent_by}{until}" if quote.consent_by else "no consent on record"
        yield Row("Quote", f"{quote.speaker}; {quote.source}; {consent}")


def _accepted(facts: SheetFacts) -> Iterator[Row]:
    for one in dict.fromkeys(one for piece in facts.pieces for one in piece.accepted):
        on = tuple(number for number, piece in enumerate(facts.pieces, 1) if one in piece.accepted)
        where = f" On {_several(on)}." if len(facts.pieces) > 1 else ""
        yield Row(one.finding, f"{one.says} {one.reason} ({one.by}){where}".strip())


def _records(facts: SheetFacts) -> Iterator[Row]:
    if facts.brand:
        yield Row("Brand pack", facts.brand)
    for name, said in facts.partners:
        yield Row("Partner", f"{name}: {said}")
    for pack in facts.packs:
        yield Row("Campaign pack", f"{pack.title} ({pack.id}, version {pack.version}), published by {pack.publisher}")
    if facts.changed_data:
        yield Row("Changed data", f"Not as shipped: {', '.join(facts.changed_data)}")
    for said in facts.remarks:
        yield Row("Remarks", said)


def _signed(facts: SheetFacts) -> Iterator[Row]:
    if facts.asked:
        yield Row("Asked for", facts.asked)
    for one in facts.sign_offs:
        yield Row(one.kind.capitalize(), f"{one.by}: {one.says}", "" if one.holds else "Does not hold any more.")
    if facts.sign_offs:
        yield Row("Note", PROVES_NOTHING)
    else:
        yield Row("Sign-offs", "None")


def _to_sign(number: int, people: int) -> Group:
    """Lines for one person's pen."""
    which = ("First", "Second")[number - 1] if people > 1 else ""
    heading = f"{which} person to sign" if which else "To sign"
    return Group(heading, (Row("Agreed", AGREED), *map(Row, TO_SIGN)))


def _in_groups(digest: str) -> str:
    """Eight groups of eight, as two people read them to each other."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))

"""A small rulebook of services that do not exist, on numbers and hosts set aside for examples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from materials_app.model.content import (
    Audience,
    Claim,
    Confidence,
    NumberKind,
    PhoneNumber,
    Promise,
    Purpose,
    Resource,
    WebAddress,
)
from materials_app.model.ledger import Check
from materials_app.model.rules import Level, Office, OverPromise, Rulebook, Term


def service(name: str, number: str, host: str, purpose: Purpose = Purpose.HELP, **changes: object) -> Resource:
    facts: dict[str, object] = {
        "id": name.lower().replace(" ", "-"),
        "name": name,
        "purpose": purpose,
        "audiences": ("own",),
        "nations": ("england",),
        "number": PhoneNumber(number, "", NumberKind.FREEPHONE, Confidence.HIGH) if number else None,
        "address": WebAddress(host, f"https://{host}/", (host,), Confidence.HIGH) if host else None,
        "hours": "",
        "promises": (),
        "evidence": (),
    }
    return Resource(**{**facts, **changes})  # type: ignore[arg-type]


HELPLINE = service("Harbour Line", "0808 157 0123", "harbour.example")
CHAT = service("Quay Chat", "", "quaychat.example", promises=(Promise("anonymous", ()),))
TIPS = service("Tip Off", "0800 555 0199", "tipoff.example", Purpose.REPORT, audiences=("report",))
UNSURE = replace(
    service("Old Pier", "0808 157 0777", ""),
    number=PhoneNumber("0808 157 0777", "", NumberKind.FREEPHONE, Confidence.LOW),
)
OWN = Audience("own", "People worried about themselves", "", (), (), (), (Purpose.REPORT,), "", ())
CLAIM = Claim(
    id="callers",
    value="4,210",
    unit="people",
    counted="people who asked for help",
    area="Example",
    period="2025",
    source="Annual report",
    as_of=date(2026, 1, 31),
    checked=Check("A. Named", date(2026, 2, 1), "The annual report, page 4"),
    expires=date(2027, 1, 31),
)
TERM = Term("label", "en", ("bogeym*",), Level.REFUSE, "person", "a label.", "House rule", (), ())
PROMISE = OverPromise("anonymous", "en", ("anonymous",), "anonymous", "", "not everywhere.", "House rule", (), ())

OFFICE = Office(
    id="elected",
    forms=(
        *("police and crime commissioner", "(deputy )?mayor", "minister", "councillor", "cynghorydd"),
        "leader of the council",
    ),
    letters=("MSP",),
    unless=("office of the police and crime commissioner",),
    instead="",
    source="House rule",
    passes=(),
    fails=(),
)

BOOK = Rulebook(
    resources=(HELPLINE, CHAT, TIPS, UNSURE),
    audiences=(OWN,),
    claims=(CLAIM,),
    terms=(TERM,),
    over_promises=(PROMISE,),
    shorteners=("sho.rt",),
    lookalike_hosts=(("harbour.example.org", "it is another country's."),),
    force_hosts=("www.dalmoor.police.example",),
    offices=(OFFICE,),
)

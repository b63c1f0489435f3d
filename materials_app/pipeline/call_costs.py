"""What a call costs whoever makes it, by the kind of its number.

Ofcom, "Call costs guide" and the National Telephone Numbering Plan: 080 and 116 numbers are free to consumers from
landlines and mobiles since 1 July 2015; an 03 number costs no more than an 01 or 02 one and counts as one in inclusive
minutes. 999 and 101 are free.
"""

from __future__ import annotations

from materials_app.model.content import NumberKind

TYPES = {
    NumberKind.FREEPHONE: "freephone",
    NumberKind.HARMONISED: "number of social value (116)",
    NumberKind.UK_WIDE: "UK-wide (03)",
    NumberKind.GEOGRAPHIC: "geographic (01, 02)",
    NumberKind.EMERGENCY: "emergency",
    NumberKind.NON_EMERGENCY: "police, no emergency",
    NumberKind.SHORT_CODE: "short code",
    NumberKind.INTERNATIONAL: "abroad",
}
COSTS = {
    NumberKind.FREEPHONE: "free from landlines and mobiles",
    NumberKind.HARMONISED: "free from landlines and mobiles",
    NumberKind.UK_WIDE: "no more than an 01 or 02 call; in inclusive minutes",
    NumberKind.GEOGRAPHIC: "what the caller’s tariff asks; mostly in inclusive minutes",
    NumberKind.EMERGENCY: "free",
    NumberKind.NON_EMERGENCY: "free",
    NumberKind.SHORT_CODE: "what the network asks: confirm with the service",
    NumberKind.INTERNATIONAL: "a call abroad",
}

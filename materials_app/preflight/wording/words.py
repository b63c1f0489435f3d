"""Words of the checks on text and symbols."""

from __future__ import annotations

from collections.abc import Mapping

from materials_app.preflight.wording.entry import Wording

_ORDERED = "Make the file again from the set."
_SAFE = "Use a verified help resource as it stands in the table; this cannot be overridden."

TABLE: Mapping[str, Wording] = {
    "text-missing": Wording(
        "Ordered words are {seen}: {wanted}",
        "The reader does not get what was agreed.",
        _ORDERED,
    ),
    "text-moved": Wording(
        "Words stand {seen}; wanted: {wanted}.",
        "They may run into their neighbours, over an edge, or be read in the wrong place of the story.",
        _ORDERED,
    ),
    "text-out-of-order": Wording(
        "A line is read out of turn: {seen}; it comes {wanted}.",
        "It prints as ordered, but whoever has the page read out, or copies its words, gets them in another sequence.",
        "Let the frames of the layout stand in its file in the order they are read.",
    ),
    "text-unexpected": Wording(
        "The page says what nobody ordered: {seen}",
        "Words that nobody agreed would be printed.",
        _ORDERED,
    ),
    "text-invisible": Wording(
        "Text on the page is {seen}; wanted: {wanted}.",
        "A search or a screen reader finds words no reader sees.",
        "Remove it, or let it be seen.",
    ),
    "text-not-visible": Wording(
        "Text can hardly be seen ({seen}); wanted: {wanted}.",
        "It is covered, cut off, or printed like its ground: a search finds it and no reader does. A number or address "
        "that cannot be read helps nobody.",
        "Take away what covers it, or print it in a colour that stands out from its ground.",
    ),
    "text-low-contrast": Wording(
        "Text stands out little from its ground ({seen}); wanted: {wanted}.",
        "Readers with weak sight, and everybody in poor light, will not make it out.",
        "Print it darker on light ground, or lighter on dark ground.",
    ),
    "text-squeezed": Wording(
        "Letters are {seen} of their drawn width; wanted: {wanted}.",
        "Squeezed or stretched letters have stems of two weights, and figures that can be misread.",
        "Set it in a narrower cut of the face, or smaller; do not scale it in one direction.",
    ),
    "text-too-small": Wording(
        "Text is set in {seen}; wanted: {wanted}.",
        "Many readers will not make it out.",
        "Shorten the words, or choose a larger layout.",
    ),
    "safeguards-text": Wording(
        "The printed words break a safeguard: {seen}",
        "A wrong number or address sends a person in need to the wrong place.",
        _SAFE,
    ),
    "safeguards-discreet": Wording(
        "An outer face gives something away: {seen}",
        "Whoever sees the piece in a hand, on a table or in a pocket learns what its owner carries.",
        "Say nothing there that a bystander understands; this cannot be overridden.",
    ),
    "safeguards-owed": Wording(
        "The piece leaves out what it owes its reader: {seen}",
        "A promise without its limit misleads, and a reader in crisis needs a line to call.",
        "Make room for it, or choose a layout that has room; this cannot be overridden.",
    ),
    "safeguards-metadata": Wording(
        "What stands on no page breaks a safeguard: {seen}",
        "Titles, bookmarks and names are shown by viewers and in queues, alternative texts are read aloud.",
        _SAFE,
    ),
    "symbol-unexpected": Wording(
        "A symbol nobody ordered stands on the page ({seen}).",
        "It sends readers somewhere nobody checked.",
        "Remove it; this cannot be overridden.",
    ),
    "symbol-missing": Wording(
        "Where a QR symbol was ordered there is {seen}; it should open {wanted}.",
        "Readers point their telephone at it in vain.",
        _ORDERED,
    ),
    "symbol-payload": Wording(
        "The QR symbol opens {seen}; ordered was {wanted}.",
        "It sends readers to another place than the address printed beside it.",
        "Make the file again from the set; this cannot be overridden.",
    ),
    "safeguards-payload": Wording(
        "The QR symbol breaks a safeguard: {seen}",
        "A code can lead anywhere, and readers cannot see where.",
        _SAFE,
    ),
    "symbol-unreliable": Wording(
        "The QR symbol cannot always be read: {seen}; wanted: {wanted}.",
        "Older telephones, poor light and a shaking hand are what it must stand.",
        "Make it larger, free its quiet zone, or shorten the address.",
    ),
    "symbol-module-small": Wording(
        "The QR symbol has {seen}; wanted: {wanted} or more.",
        "Finer modules fill in on press and blur in the hand.",
        "Make it larger or shorten the address.",
    ),
    "symbol-quiet-zone": Wording(
        "The QR symbol has {seen} round it; wanted: {wanted}.",
        "A reader finds the symbol by the clear space around it.",
        "Move it away from other artwork, or put a white panel behind it.",
    ),
    "symbol-contrast": Wording(
        "The QR symbol's contrast is {seen}; wanted: {wanted}.",
        "Pale symbols, tinted grounds and light-on-dark fail in poor light.",
        "Print it black on white.",
    ),
    "symbol-plates": Wording(
        "The QR symbol prints on {seen}; wanted: {wanted}.",
        "Plates never fall exactly on one another: modules grow or get fringes.",
        "Set it in 100 % black alone.",
    ),
    "symbol-moved": Wording(
        "The QR symbol is {seen} and not where or how large it was ordered ({wanted}).",
        "The words beside it no longer belong to it.",
        _ORDERED,
    ),
    "symbol-small-for-distance": Wording(
        "The QR symbol has {seen}; wanted: {wanted}.",
        "Readers have to step closer than they stand.",
        "Make it larger.",
    ),
}

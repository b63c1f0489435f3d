"""Words of the checks on what a press file must not carry."""

from __future__ import annotations

from collections.abc import Mapping

from materials_app.preflight.wording.entry import Wording

_MAKE_AGAIN = "Make the file again with this program; do not edit it afterwards."

TABLE: Mapping[str, Wording] = {
    "metadata-names-someone": Wording(
        "The metadata hold {seen}; wanted: {wanted}.",
        "A press file passes through many hands: it names no person, folder or machine.",
        "Remove the entry, or make the file again with this program.",
    ),
    "entry-not-listed": Wording(
        "The file holds {seen}; wanted: {wanted}.",
        "What is not on the list may name people, folders, machines or programs, or hide another state of the piece.",
        _MAKE_AGAIN,
    ),
    "metadata-placeholder": Wording(
        "The metadata say {seen}; wanted: {wanted}.",
        "A placeholder tells the printer that nobody looked at the file.",
        _MAKE_AGAIN,
    ),
    "action": Wording(
        "The file does something by itself: {seen}.",
        "A press file is printed, not run; workflows refuse it.",
        "Remove the action, or make the file again.",
    ),
    "page-carries-data": Wording(
        "Something unprinted travels with the page: {seen}; wanted: {wanted}.",
        "It may name people, folders and machines, or show an earlier state of the artwork.",
        "Make the file again, or have it saved without private data and thumbnails.",
    ),
    "javascript": Wording(
        "The file carries {seen}.",
        "A program can change the page after it was approved.",
        "Remove the script, or make the file again.",
    ),
    "embedded-file": Wording(
        "The file carries {seen}.",
        "What travels inside is neither printed nor checked.",
        "Send other files beside the PDF, not in it.",
    ),
    "form-field": Wording(
        "The file carries {seen}.",
        "A field can be filled in, so what is printed need not be what was approved.",
        "Flatten the form, or make the file again.",
    ),
    "annotation-in-bleed": Wording(
        "An annotation ({seen}) lies on the page; it belongs {wanted}.",
        "Some presses print comments and link frames.",
        "Remove it; links belong in the web version.",
    ),
    "lzw-compression": Wording(
        "Something is compressed with {seen}; wanted: {wanted}.",
        "PDF/X does not allow it, and some workflows cannot read it.",
        _MAKE_AGAIN,
    ),
    "postscript-xobject": Wording(
        "The page holds a {seen}.",
        "What it prints cannot be seen before it is on paper.",
        "Convert it to ordinary artwork.",
    ),
    "transfer-function": Wording(
        "The page sets a {seen}.",
        "It bends the tones of the press a second time.",
        "Remove it; tone curves belong to the press.",
    ),
    "artwork-elsewhere": Wording(
        "Something may print that is not what is seen: {seen}; wanted: {wanted}.",
        "A server, or the press, puts another picture in its place, or finds none.",
        "Place the fine picture itself and save the file again.",
    ),
    "halftone-set": Wording(
        "The page sets {seen}; wanted: {wanted}.",
        "A screen made for another press shows as a pattern, or is not there at all.",
        "Take the halftone out; the printer chooses the screen.",
    ),
    "page-preseparated": Wording(
        "The page is {seen}; wanted: {wanted}.",
        "The press separates it once more: every plate but one stays empty.",
        "Save the page as a composite, in all its inks.",
    ),
    "content-broken": Wording(
        "The page's content is broken: {seen}.",
        "What is missing on screen or shown by chance will be missing on paper.",
        _MAKE_AGAIN,
    ),
    "page-not-drawn": Wording(
        "The page was not judged for inks, bleed and symbols: {seen}; wanted: {wanted}.",
        "A picture or pattern that one reader cannot decode is one the press may leave out.",
        _MAKE_AGAIN,
    ),
    "transparency-without-blend-space": Wording(
        "The page is transparent ({seen}); wanted: {wanted}.",
        "Each press would mix the colours in a space of its own choice.",
        "Make the file again with a CMYK page group.",
    ),
    "blend-mode-mixes-inks": Wording(
        "The page uses the blend mode {seen}; wanted: {wanted}.",
        "Systems mix it differently, and its ink total can only be estimated.",
        "Use Multiply or solid colours, and ask for a contract proof.",
    ),
}

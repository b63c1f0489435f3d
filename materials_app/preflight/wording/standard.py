"""Words of the checks on container, output intent and metadata."""

from __future__ import annotations

from collections.abc import Mapping

from materials_app.preflight.wording.entry import Wording

_MAKE_AGAIN = "Make the file again with this program; do not save it from a viewer afterwards."

TABLE: Mapping[str, Wording] = {
    "not-a-pdf": Wording(
        "This is not a PDF file ({seen}), so nothing in it was checked.",
        "A press takes PDF files; anything else stops at the printer's door.",
        "Choose the PDF in the folder for the printer.",
    ),
    "file-damaged": Wording(
        "The file is damaged: {seen}.",
        "A viewer mends damage silently; a press may print something else, or nothing.",
        "Copy or download the file again; if it stays damaged, make it again.",
    ),
    "file-encrypted": Wording(
        "The file is protected ({seen}); a press cannot open it.",
        "PDF/X files carry no encryption, so that every workflow can read them.",
        "Save it without a password or restrictions.",
    ),
    "pdf-version": Wording(
        "The file is PDF {seen}; this flavour is {wanted}.",
        "A newer version may use features the printer's workflow does not know.",
        _MAKE_AGAIN,
    ),
    "page-count": Wording(
        "The file has {seen} pages where {wanted} were ordered.",
        "A missing or extra page is found when the sheets are folded.",
        "Make the file again from the set.",
    ),
    "output-intent-missing": Wording(
        "The file does not say which press condition its colours are for.",
        "CMYK numbers mean a colour only together with a press and a paper.",
        _MAKE_AGAIN,
    ),
    "output-intent-twice": Wording(
        "The file names {seen} press conditions; it may name one.",
        "Two conditions can disagree, and each workflow picks its own.",
        _MAKE_AGAIN,
    ),
    "output-intent-identifier": Wording(
        "The file is for {seen}; {wanted} was ordered.",
        "Colours made for another paper come out wrong.",
        "Choose the output condition the printer named and make the file again.",
    ),
    "output-profile-missing": Wording(
        "The press condition has no ICC profile inside the file ({seen}); PDF/X-4 wants one.",
        "Without the profile a proof cannot show the colours as they will print.",
        _MAKE_AGAIN,
    ),
    "output-profile-not-press": Wording(
        "The embedded profile is {seen}; a press profile is {wanted}.",
        "A screen or scanner profile says nothing about ink on paper.",
        "Choose a CMYK output profile from the printer.",
    ),
    "output-profile-broken": Wording(
        "The embedded profile is broken: {seen}; wanted: {wanted}.",
        "Proofs and conversions by this profile show colours that no press prints.",
        "Make the file again with the profile of the output condition.",
    ),
    "output-profile-not-as-ordered": Wording(
        "The embedded profile ({seen}…) is not the one ordered ({wanted}…).",
        "The colours were separated for one profile and would be proofed with another.",
        "Make the file again with the profile of the chosen condition.",
    ),
    "xmp-missing": Wording(
        "The file has {seen} of XMP metadata; PDF/X wants {wanted}.",
        "Printers sort and trace files by it.",
        _MAKE_AGAIN,
    ),
    "xmp-compressed": Wording(
        "The XMP metadata are {seen}; they must be {wanted}.",
        "Workflow tools look for the packet without opening the PDF.",
        _MAKE_AGAIN,
    ),
    "xmp-differs-from-info": Wording(
        "The metadata disagree: {seen}, {wanted}.",
        "Two answers to one question: the printer may file or date the job by the wrong one.",
        _MAKE_AGAIN,
    ),
    "pdfx-version-missing": Wording(
        "The file says of itself: {seen}; wanted: {wanted}.",
        "A workflow chooses its rules by this entry.",
        _MAKE_AGAIN,
    ),
    "trapped-missing": Wording(
        "Whether the file is trapped reads {seen}; it must be {wanted}.",
        "The press traps a file twice, or never, when it is not told.",
        _MAKE_AGAIN,
    ),
    "document-id-missing": Wording(
        "The metadata lack identifiers: {seen}; wanted: {wanted}.",
        "Identifiers tell two versions of a job apart.",
        _MAKE_AGAIN,
    ),
    "file-id-missing": Wording(
        "The file's own ID has {seen} parts; wanted: {wanted}.",
        "Workflows recognise a file by it.",
        _MAKE_AGAIN,
    ),
    "date-missing": Wording(
        "The metadata have {seen}; wanted: {wanted}.",
        "Nobody can tell which of two files is newer.",
        _MAKE_AGAIN,
    ),
    "title-missing": Wording(
        "The title reads {seen}; wanted: {wanted}.",
        "The title stands in the printer's queue; a wrong one gets the wrong job printed.",
        "Name the set and make the file again.",
    ),
    "language-missing": Wording(
        "The language reads {seen}; wanted: {wanted}.",
        "Without it the text cannot be read aloud or searched properly.",
        "Choose the language of the piece and make the file again.",
    ),
}

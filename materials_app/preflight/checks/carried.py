"""What a press file must not carry: people's names, scripts, links, layers, codings a press cannot read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from materials_app.model.findings import Severity
from materials_app.model.said import listed, said
from materials_app.preflight.allowed import ALLOWED, PRIVATE, FileKind, not_allowed
from materials_app.preflight.facts import Entry, Holder
from materials_app.preflight.inspection import PRESEPARATED
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.subject import Subject, place

INFO_KEYS = ALLOWED[FileKind.X1A][Holder.INFO].keys()
"""Entries of Info that say nothing of a person, a path or a device."""
XMP_PROPERTIES = {key for kind in (FileKind.X4, FileKind.X1A) for key in ALLOWED[kind][Holder.XMP]} | {
    "{http://www.aiim.org/pdfua/ns/id/}part"
}
"""Properties of XMP of the same kind."""
NONSEPARABLE = frozenset({"Hue", "Saturation", "Color", "Luminosity"})
"""Blend modes that mix the channels (ISO 32000-2, table 135)."""
_HARMLESS = ("", "URI", "GoTo")
_NEUTRAL = frozenset({"", "anonymous", "unspecified"})


@check(
    "metadata-names-someone",
    Severity.ERROR,
    looks_at="every entry of Info and XMP against a list of the neutral ones; paths and addresses in their values",
    clause="house rule: the metadata names no person, path or device",
)
def metadata_names_someone(subject: Subject) -> Iterator[Sighting]:
    """Names, account names, file paths and machines stay with the maker."""
    entries = (*subject.facts.info, *(subject.facts.xmp or ()))
    for key, value in entries:
        name = key.rsplit("}", 1)[-1]
        known = key in INFO_KEYS or key in XMP_PROPERTIES
        if not known and value.strip():
            yield Sighting(f"{name}: {value.strip()[:60]}", said("no such entry"))
        elif PRIVATE.search(value):
            yield Sighting(f"{name}: {value[:60]}", said("no path or address"))


@check(
    "entry-not-listed",
    Severity.ERROR,
    looks_at="every entry of the file beside what it paints, against the whole list of what its kind may hold: "
    "trailer, catalogue, Info, XMP, pages, pictures and their data, any other object; bytes after the end",
    clause="house rule: the metadata names no person, path or device",
    profile=Profile.ORDERED,
)
def entry_not_listed(subject: Subject) -> Iterator[Sighting]:
    """A file of ours holds what is on the list and nothing more."""
    kind = {"x4": FileKind.X4, "x1a": FileKind.X1A}.get(subject.flavour)
    if kind is not None:
        yield from sightings_of(subject.facts.entries, kind)


def sightings_of(entries: Iterable[Entry], kind: FileKind) -> Iterator[Sighting]:
    """What is not on the list of its kind of file, in words."""
    for entry, wanted in not_allowed(entries, kind):
        value = f": {entry.value[:60]}" if entry.value else ""
        yield Sighting(
            said(
                "{key} in {holder}{value}",
                key=entry.key.rpartition("}")[2],
                holder=said(entry.holder),
                value=value,
            ),
            said(wanted),
        )


@check(
    "metadata-placeholder",
    Severity.WARNING,
    looks_at="values a drawing library leaves in Info",
    clause="house rule: no invented facts",
)
def metadata_placeholder(subject: Subject) -> Iterator[Sighting]:
    """``anonymous`` and ``unspecified`` say that nobody looked."""
    for key, value in subject.facts.info:
        if value and value.lower() in _NEUTRAL:
            yield Sighting(f"{key}: {value}", said("a true value or none"))


def _features(subject: Subject, *wanted: str) -> Iterator[Sighting]:
    for feature in subject.facts.features:
        if feature in wanted:
            yield Sighting(said(feature), said("none"))


@check(
    "action",
    Severity.ERROR,
    looks_at="OpenAction and AA of catalogue and pages; A and AA of every annotation, links to a web address apart",
    clause="ISO 15930-7, actions",
)
def action(subject: Subject) -> Iterator[Sighting]:
    """Nothing may happen when the file is opened, nor when somebody clicks."""
    yield from _features(subject, "action on opening", "action")
    for page in subject.pages:
        for annotation in page.annotations:
            if annotation.action not in _HARMLESS:
                yield Sighting(
                    said("{action} on an annotation", action=annotation.action),
                    said("none"),
                    place(page, annotation.box),
                )


@check(
    "page-carries-data",
    Severity.ERROR,
    looks_at="thumbnail, PieceInfo, metadata and associated files of every page and of the forms and pictures it lists",
    clause="house rule: the metadata names no person, path or device",
)
def page_carries_data(subject: Subject) -> Iterator[Sighting]:
    """Names, paths and earlier states of the artwork hide there, and nobody sees them in print."""
    for page in subject.pages:
        for carried in dict.fromkeys(one for one in page.carried if one != PRESEPARATED):
            yield Sighting(said(carried), said("nothing but what prints"), place(page))


@check("javascript", Severity.ERROR, looks_at="JavaScript in the name tree", clause="ISO 15930-7, actions")
def javascript(subject: Subject) -> Iterator[Sighting]:
    """No program travels with print."""
    yield from _features(subject, "JavaScript")


@check(
    "embedded-file",
    Severity.ERROR,
    looks_at="embedded and associated files of the catalogue; annotations that attach a file",
    clause="ISO 15930-7, embedded files",
)
def embedded_file(subject: Subject) -> Iterator[Sighting]:
    """Nothing else travels inside."""
    yield from _features(subject, "embedded files")
    for page in subject.pages:
        for annotation in page.annotations:
            if annotation.kind == "FileAttachment":
                yield Sighting(said("a file attached to the page"), said("none"), place(page, annotation.box))


@check("form-field", Severity.ERROR, looks_at="AcroForm of the catalogue", clause="ISO 15930-7, annotations")
def form_field(subject: Subject) -> Iterator[Sighting]:
    """Fields can change after the file was approved."""
    yield from _features(subject, "form fields")


@check(
    "annotation-in-bleed",
    Severity.ERROR,
    looks_at="rectangle of every annotation against the bleed box; one without a rectangle counts as inside",
    clause="ISO 15930-7, annotations",
)
def annotation_in_bleed(subject: Subject) -> Iterator[Sighting]:
    """Links and comments lie outside what is printed, or not at all."""
    for page in subject.pages:
        for annotation in page.annotations:
            on_piece = annotation.box is None or annotation.box.overlaps(page.bleed)
            if annotation.kind not in ("TrapNet", "PrinterMark") and on_piece:
                yield Sighting(
                    annotation.kind or said("annotation"), said("outside the bleed"), place(page, annotation.box)
                )


@check("lzw-compression", Severity.ERROR, looks_at="filters of every stream", clause="ISO 15930-7, compression")
def lzw_compression(subject: Subject) -> Iterator[Sighting]:
    """LZW is not allowed in PDF/X."""
    if "LZWDecode" in subject.facts.filters:
        yield Sighting("LZW", said("Flate or none"))


def _oddities(subject: Subject, wanted: str) -> Iterator[Sighting]:
    for page in subject.pages:
        if wanted in page.oddities:
            yield Sighting(said(wanted), said("none"), place(page))


@check("postscript-xobject", Severity.ERROR, looks_at="kind of every XObject", clause="ISO 15930-7, XObjects")
def postscript_xobject(subject: Subject) -> Iterator[Sighting]:
    """PostScript hides what it prints."""
    yield from _oddities(subject, "PostScript XObject")


@check(
    "transfer-function",
    Severity.ERROR,
    looks_at="TR, whatever its value, and TR2 other than Default, of every extended graphics state used",
    clause="ISO 15930-7, transfer functions",
)
def transfer_function(subject: Subject) -> Iterator[Sighting]:
    """Tone curves belong to the press."""
    yield from _oddities(subject, "transfer function")


@check(
    "content-broken",
    Severity.ERROR,
    looks_at="names the content uses against the page's resources; nesting of q Q and marked content",
    clause="ISO 32000-2, 7.8.3",
)
def content_broken(subject: Subject) -> Iterator[Sighting]:
    """Something is asked for that the page does not have: it will be missing in print."""
    for page in subject.pages:
        for oddity in page.oddities:
            if "does not have" in oddity or oddity.startswith("more "):
                yield Sighting(said(oddity), said("none"), place(page))


@check(
    "page-not-drawn",
    Severity.ERROR,
    looks_at="whether every page can be drawn, as a whole and plate by plate",
    clause="ISO 32000-2, 8.9; what cannot be drawn cannot be judged",
)
def page_not_drawn(subject: Subject) -> Iterator[Sighting]:
    """Inks, bleed and symbols of such a page were not judged."""
    for page, plates in zip(subject.pages, subject.plates, strict=True):
        if plates is None and not page.unreadable:
            yield Sighting(said("its plates cannot be drawn"), said("a page that can be drawn"), place(page))
    if not subject.sheets:
        yield Sighting(said("no page can be drawn"), said("pages that can be drawn"))


@check(
    "transparency-without-blend-space",
    Severity.ERROR,
    looks_at="opacity, blend modes, soft masks, groups, and the page's own group colour space",
    clause="ISO 15930-7, transparency",
    profile=Profile.X4,
)
def transparency_without_blend_space(subject: Subject) -> Iterator[Sighting]:
    """Transparency is mixed in the page group's space; without one each press picks its own."""
    for page in subject.pages:
        space = page.transparency.group_space
        if page.transparency.reasons and (space is None or space.family != "DeviceCMYK"):
            found = space.family if space else "no page group"
            yield Sighting(
                listed((said(page.transparency.reasons[0]), found)), said("a DeviceCMYK page group"), place(page)
            )


@check(
    "blend-mode-mixes-inks",
    Severity.WARNING,
    looks_at="blend modes that cannot be worked out plate by plate",
    clause="ISO 32000-2, 11.3.5.3: nonseparable blend modes",
)
def blend_mode_mixes_inks(subject: Subject) -> Iterator[Sighting]:
    """The press mixes these in a way of its own, and our plates only come near it."""
    for page in subject.pages:
        for mode in page.transparency.blend_modes:
            if mode in NONSEPARABLE:
                yield Sighting(mode, said("a blend mode that keeps inks apart"), place(page))

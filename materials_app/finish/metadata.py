"""What a file says about itself, twice and alike: the Info dictionary and the XMP packet.

ISO 15930-7, 6.17 (PDF/X-4) and ISO 16684-1 (XMP). No person, path or device is named. The packet
is written by hand, because helpers add fields of their own, and it is stored uncompressed so that any tool can read it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from html import escape

from pikepdf import Dictionary, Name, Pdf, Stream, String

from materials_app.finish.facts import FinishFacts

PRODUCT = "Campaign Materials Studio"
"""The name files carry as their producer."""

_PACKET_ID = "W5M0MpCehiHzreSzNTczkc9d"  # fixed by ISO 16684-1, 7.3.2
_BYTE_ORDER_MARK = "\ufeff"

_PACKET = """<?xpacket begin="{mark}" id="{packet_id}"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"{namespaces}>
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <pdf:Producer>{tool}</pdf:Producer>
   <pdf:Trapped>False</pdf:Trapped>
   <xmp:CreatorTool>{tool}</xmp:CreatorTool>
   <xmp:CreateDate>{moment}</xmp:CreateDate>
   <xmp:ModifyDate>{moment}</xmp:ModifyDate>
   <xmp:MetadataDate>{moment}</xmp:MetadataDate>
   <xmpMM:DocumentID>{document}</xmpMM:DocumentID>
   <xmpMM:InstanceID>{instance}</xmpMM:InstanceID>
   <xmpMM:VersionID>1</xmpMM:VersionID>
   <xmpMM:RenditionClass>default</xmpMM:RenditionClass>{properties}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Property:
    """An XMP property that names a standard: prefix, namespace, name, value."""

    prefix: str
    namespace: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Which document this is, and which state of it: 16 bytes each, made from content alone."""

    document: bytes
    instance: bytes


def identity_of(drawn: bytes, facts: FinishFacts) -> Identity:
    """The identity of a drawn file: the document by its title and language, its state by every byte that matters."""
    document = _digest(facts.title, facts.language)
    profile = facts.profile.sha256
    state = _digest(document.hex(), hashlib.sha256(drawn).hexdigest(), facts.variant, profile, facts.on.isoformat())
    return Identity(document, state)


def set_metadata(pdf: Pdf, facts: FinishFacts, identity: Identity, properties: tuple[Property, ...]) -> None:
    """Write Info and XMP so that they agree; whatever the drawing library left there goes."""
    tool = f"{PRODUCT} {facts.version}"
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(facts.title),
            Creator=String(tool),
            Producer=String(tool),
            CreationDate=String(_pdf_moment(facts.on)),
            ModDate=String(_pdf_moment(facts.on)),
            Trapped=Name("/False"),
        )
    )
    packet = xmp_packet(facts, identity, properties).encode("utf-8")
    pdf.Root.Metadata = pdf.make_indirect(Stream(pdf, packet, Type=Name.Metadata, Subtype=Name.XML))


def xmp_packet(facts: FinishFacts, identity: Identity, properties: tuple[Property, ...]) -> str:
    """The XMP packet of a file, with the properties of its standard."""
    spaces = dict.fromkeys((each.prefix, each.namespace) for each in properties)
    return _PACKET.format(
        mark=_BYTE_ORDER_MARK,
        packet_id=_PACKET_ID,
        namespaces="".join(f'\n    xmlns:{prefix}="{namespace}"' for prefix, namespace in spaces),
        title=escape(facts.title),
        language=escape(facts.language),
        tool=escape(f"{PRODUCT} {facts.version}"),
        moment=f"{facts.on.isoformat()}T00:00:00Z",
        document=_urn(identity.document),
        instance=_urn(identity.instance),
        properties="".join(f"\n   <{p.prefix}:{p.name}>{escape(p.value)}</{p.prefix}:{p.name}>" for p in properties),
    )


def _pdf_moment(on: date) -> str:
    """The start of a day as a PDF date (ISO 32000-2, 7.9.4)."""
    return f"D:{on.isoformat().replace('-', '')}000000Z"


def _digest(*parts: str) -> bytes:
    return hashlib.sha256("\n".join(parts).encode("utf-8")).digest()[:16]


def _urn(identifier: bytes) -> str:
    text = identifier.hex()
    return f"uuid:{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

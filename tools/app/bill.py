"""The bill of materials: every part with its version and licence, as a CycloneDX document."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from tools.app.origins import Part

FILE = "sbom.cdx.json"
NAME = "campaign-materials-studio"
OWN_LICENCE = "LGPL-3.0-or-later"


def bill_of(parts: Iterable[Part], version: str) -> str:
    """The document as text: of the same parts on the same day, the same text.

    The day is SOURCE_DATE_EPOCH's where that is set.
    """
    licences = LicenseFactory()
    own = Component(
        name=NAME,
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=NAME,
        licenses=[licences.make_from_string(OWN_LICENCE)],
    )
    components = [_component(part, licences) for part in parts]
    bill = Bom(components=components)
    bill.metadata.component = own
    bill.metadata.timestamp = _moment()
    bill.register_dependency(own, components)
    named = "\n".join(f"{part.kind} {part.name} {part.version}" for part in parts)
    bill.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, f"{NAME} {version}\n{named}")
    return str(JsonV1Dot6(bill).output_as_string(indent=2)) + "\n"


def write_bill(parts: Iterable[Part], version: str, folder: Path) -> Path:
    """Write the document into ``folder``; returns the file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FILE
    file.write_text(bill_of(parts, version), encoding="utf-8")
    return file


def _component(part: Part, licences: LicenseFactory) -> Component:
    is_package = part.kind in {"pypi", "deb"}
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.DATA if part.kind == "data" else ComponentType.LIBRARY,
        bom_ref=f"{part.kind}:{part.name}@{part.version}",
        description=part.about or None,
        purl=_address(part) if is_package else None,
        licenses=[_licence(part.licence, licences)],
    )


def _licence(words: str, licences: LicenseFactory) -> object:
    made = licences.make_from_string(words)
    return made if not isinstance(made, DisjunctiveLicense) or made.id else DisjunctiveLicense(name=words)


def _address(part: Part) -> PackageURL:
    return PackageURL(part.kind, "debian" if part.kind == "deb" else None, part.name.lower(), part.version)


def _moment() -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), tz=UTC) if epoch else datetime.now(tz=UTC)

"""Forces as dated records (``assets/forces/*.toml``): the list of police forces is data and will change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from materials_app.catalogue.faults import fault
from materials_app.catalogue.read import read_list
from materials_app.catalogue.record import Record
from materials_app.model.content import Force
from materials_app.model.library import DataFile

_SCHEME = "https://"


class ForceRecord(Record, frozen=True):
    """One ``[[force]]``. Leave a key out when the fact is not known; never guess it.

    ``masthead`` gives the name as it prints, per language tag, in sense lines: break before the generic word
    (Police, Constabulary), never inside a place name.
    """

    id: str
    public_name: str
    legal_name: str
    masthead: dict[str, tuple[str, ...]]
    nations: tuple[str, ...]
    region: str
    website: str
    languages: tuple[str, ...]
    welsh_name: str = ""
    welsh_duty: bool = False
    aliases: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str = ""
    note: str = ""

    def force(self) -> Force:
        """The record as the model has it."""
        return Force(
            id=self.id,
            public_name=self.public_name,
            legal_name=self.legal_name,
            welsh_name=self.welsh_name,
            masthead=tuple(self.masthead.items()),
            nations=self.nations,
            region=self.region,
            website=self.website,
            languages=self.languages,
            welsh_duty=self.welsh_duty,
            aliases=self.aliases,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            successor=self.successor,
            note=self.note,
        )


def read_forces(file: DataFile) -> Iterator[Force]:
    """The forces of one file.

    Raises:
        DataFileError: when the file cannot be read as forces.
    """
    for number, record in enumerate(record for _, record in read_list(file, "force", ForceRecord)):
        if not record.website.startswith(_SCHEME):
            # Without it the site's own host is not known, and a press release that names it is called a stranger's.
            message = f"“{record.website}” does not begin with {_SCHEME}."
            raise fault(file, ("force", number, "website"), message, f"Write the whole address: {_SCHEME}…")
        yield record.force()

"""Forces as dated records (``assets/forces/*.toml``): the list of police forces is data and will change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from materials_app.catalogue.faults import fault, unknown_reference
from materials_app.catalogue.read import read_list
from materials_app.catalogue.record import KeyPath, Record
from materials_app.model.content import Force
from materials_app.model.library import DataFile
from materials_app.model.said import said

NATIONS = ("england", "wales", "scotland", "northern-ireland")
"""What a force may work in, as messages and services name it."""

_SCHEME = "https://"
_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


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
    for at, record in read_list(file, "force", ForceRecord):
        _check(file, at, record)
        yield record.force()


def _check(file: DataFile, at: KeyPath, record: ForceRecord) -> None:
    """What no type can say of one force: a slip here would show on a page, or hide one."""
    if not _ID.fullmatch(record.id):
        message = said("“{id}” is not an id.", id=record.id)
        raise fault(file, (*at, "id"), message, said("Write small letters, digits and hyphens: west-mercia."))
    for number, nation in enumerate(record.nations):
        if nation not in NATIONS:
            message = said("There is no nation “{name}”.", name=nation)
            raise unknown_reference(file, (*at, "nations", number), message, nation, NATIONS)
    for number, language in enumerate(record.languages):
        if language not in record.masthead:
            message = said("The force writes in “{language}” and has no masthead in it.", language=language)
            remedy = said("Give masthead the name as it prints in each of the languages.")
            raise fault(file, (*at, "languages", number), message, remedy)
    if not record.website.startswith(_SCHEME):
        # Without it the site's own host is not known, and a press release that names it is called a stranger's.
        message = said("“{address}” does not begin with {scheme}.", address=record.website, scheme=_SCHEME)
        raise fault(file, (*at, "website"), message, said("Write the whole address: {scheme}…", scheme=_SCHEME))

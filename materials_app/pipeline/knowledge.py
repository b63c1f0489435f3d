"""What a press release is held against, out of the data of today."""

from __future__ import annotations

from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.release_rules import release_rules
from materials_app.intake.take_in import Knowledge
from materials_app.packs.on_day import UserData
from materials_app.packs.user_data import read_data
from materials_app.resources import data_files


def load_knowledge(user: UserData | None = None) -> Knowledge:
    """The rulebook, with the user's packs and local resources over it; the tables of the intake; the forces.

    Raises:
        DataFileError: when a data file is broken; the message gives file, line and remedy.
        InputError: when an installed pack or a local resource may not be used.
    """
    return knowledge_of(read_data(data_files(), user).catalogue)


def knowledge_of(catalogue: Catalogue) -> Knowledge:
    """What a text is held against, out of a catalogue that is read already.

    Raises:
        DataFileError: when a table of the intake is broken.
    """
    return Knowledge(catalogue.rulebook, release_rules(data_files()), catalogue.forces)

"""One fault each: the good file, broken in one fact, and the check that must say so.

A few mutants break the order instead of the file: the file then is what nobody asked for.
"""

from __future__ import annotations

from tests.preflight.mutants_of_art import COLOUR, GEOMETRY
from tests.preflight.mutants_of_file import CARRIED, STANDARD
from tests.preflight.mutants_of_flavour import INKS, OLDER
from tests.preflight.mutants_of_folding import FOLDS, SIDES, SPOKEN
from tests.preflight.mutants_of_words import MATERIAL, WORDS

MUTANTS = (*STANDARD, *CARRIED, *OLDER, *GEOMETRY, *COLOUR, *INKS, *MATERIAL, *WORDS, *SIDES, *SPOKEN, *FOLDS)

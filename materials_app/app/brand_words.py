"""Where the force's own words of a brand pack print: what the studio and ``materials pack brand show`` say of them."""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.brand_pack import BrandPack
from materials_app.model.said import Said, listed, said
from materials_app.pipeline.force_words import places, speaks_of_a_crime_number


@dataclass(frozen=True, slots=True)
class WordsPlace:
    """Where one kind of the force's own words prints: ``strapline``, ``web`` or ``crime_number``; the layouts that have
    a place for it, by name; the same in a sentence."""

    key: str
    layouts: tuple[str, ...]
    sentence: Said


def words_places(pack: BrandPack, catalogue: Catalogue) -> tuple[WordsPlace, ...]:
    """Where the force's own words print, of those that the pack gives."""
    named = places(catalogue.templates, catalogue.format)
    layouts = listed(map(said, named), "; ")
    terms = [catalogue.writing(one.language).crime_number for one in pack.words]
    speak = any(speaks_of_a_crime_number(one, terms) for one in catalogue.campaigns)
    no_layouts: tuple[str, ...] = ()
    every = (
        WordsPlace(
            "strapline",
            named,
            said("The strapline prints beside the force's name, where there is room, on: {layouts}.", layouts=layouts),
        ),
        WordsPlace(
            "web",
            named,
            said("The address prints there too, for audiences who may be sent to the police, if it is the force's."),
        ),
        WordsPlace(
            "crime_number",
            named if speak else no_layouts,
            said("What a crime number is called prints in messages that speak of one.")
            if speak
            else said("What a crime number is called prints in messages that speak of one; no message here does."),
        ),
    )
    return tuple(one for one in every if any(getattr(words, one.key) for words in pack.words))

"""Spelling in the fields: which words no list holds, what may be meant, and words the set knows of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from materials_app.app.session import EditorState, edited
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.pipeline.own_records import with_own_rules


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word that no list holds: its place in the text, itself, and what may have been meant, likeliest first."""

    start: int
    end: int
    word: str
    proposals: tuple[str, ...] = ()


def misspelt_in(text: str, catalogue: Catalogue, document: CampaignSet) -> tuple[Misspelt, ...]:
    """The words of a field's text that neither the lists nor the set know. The same judgement as on the page."""
    # Imported on first use: an empty window has no word to look up (a sixth of its start).
    from materials_app.safeguards.check_text import slips_in

    slips = slips_in(text, with_own_rules(catalogue, document))
    return tuple(Misspelt(one.word.start, one.word.end, one.word.written, one.proposals) for one in slips)


def learn_word(state: EditorState, word: str) -> EditorState:
    """The set that knows one more word."""
    words = state.document.words
    if word in words:
        return state
    return edited(state, replace(state.document, words=tuple(sorted((*words, word)))), "word")

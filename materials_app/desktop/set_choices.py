"""What the content pane offers to choose from: audiences, languages and designs that every layout of the
set can serve."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from materials_app.app.new_set import FIRST_LANGUAGE
from materials_app.desktop.editor import Editor
from materials_app.desktop.wording import languages_said, name_words
from materials_app.model.campaign_set import LANGUAGES_JOIN
from materials_app.model.template import LayoutTemplate
from materials_app.pipeline.served import WELSH_FIRST, families_for


def have(drawn: Iterable[LayoutTemplate], layouts: Sequence[str], family: str) -> bool:
    """Whether every one of these layouts has been drawn in a family."""
    return {one.id for one in drawn if one.family == family}.issuperset(layouts)


def audiences(editor: Editor) -> list[tuple[str, str]]:
    """Those that every layout of the set has words for, and the set's own."""
    offered = (one for one in editor.campaign.audiences if families(editor, one.id) or _is_chosen(editor, one.id))
    return [(one.id, name_words(one.name)) for one in offered]


def _is_chosen(editor: Editor, audience: str) -> bool:
    return audience == editor.document.audience


def families(editor: Editor, audience: str) -> tuple[str, ...]:
    """The families that have words for an audience on every layout of the set."""
    document = editor.document
    spoken = document.languages if document.second_language else (FIRST_LANGUAGE,)
    return families_for(editor.catalogue, editor.campaign, audience, document.layouts, *spoken)


def languages(editor: Editor) -> list[tuple[str, str]]:
    """The force's languages that the campaign has words in; two together where all layouts of the set hold both."""
    document = editor.document
    spoken = editor.force.languages if editor.force else editor.campaign.languages
    offered = [name for name in editor.campaign.languages if name in spoken or name in document.languages]
    if document.second_language or (set(WELSH_FIRST) <= set(offered) and _are_bilingual(editor)):
        both = document.spoken if document.second_language else LANGUAGES_JOIN.join(WELSH_FIRST)
        offered.insert(0, both)
    return [(name, languages_said(name)) for name in offered]


def _are_bilingual(editor: Editor) -> bool:
    """Whether every layout of the set is there in two languages, in its family, with words in both."""
    document = editor.document

    def is_there(layout: str) -> bool:
        there = families_for(editor.catalogue, editor.campaign, document.audience, (layout,), *WELSH_FIRST)
        return document.for_layout(layout).family in there

    return all(map(is_there, document.layouts))

"""What a set is for: force, audience, language and design, as choices with their labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout

from materials_app.app import actions
from materials_app.app.new_set import FIRST_LANGUAGE
from materials_app.desktop.choice import Choice, FilterChoice
from materials_app.desktop.controls import Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.wording import languages_said, may_say, name_words, say
from materials_app.model.campaign_set import LANGUAGES_JOIN
from materials_app.model.template import LayoutTemplate
from materials_app.pipeline.served import WELSH_FIRST, families_for

CHOICE_HEIGHT = 32
CHECK_HEIGHT = 28


class SetChoices:
    """The choices and ``form``, the layout they stand in; sends actions to the editor."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        named = ((force.id, name_words(force.public_name)) for force in editor.catalogue.forces)
        self._forces = tuple(sorted(named, key=lambda one: one[1]))
        self._make_choices()
        self._arrange()

    def _make_choices(self) -> None:
        editor = self._editor
        self.force = FilterChoice(say("content.force"), say("content.force-prompt"))
        self.audience, self.language, self.family = Choice(), Choice(), Choice()
        self.force.chosen.connect(lambda name: editor.do(lambda state: actions.choose_force(state, name)))
        self.audience.chosen.connect(
            lambda name: editor.do(lambda state: actions.choose_audience(state, name, _families(editor, name)))
        )
        self.language.chosen.connect(
            lambda name: editor.do(lambda state: actions.choose_language(state, name, editor.campaign))
        )
        self.family.chosen.connect(lambda name: editor.do(lambda state: actions.choose_family(state, name)))
        self.family_apart = QCheckBox()
        self.family_apart.setFont(ui_font(Role.BODY))
        self.family_apart.setMinimumHeight(CHECK_HEIGHT)
        self.family_apart.clicked.connect(lambda own: editor.do(lambda state: actions.set_family_apart(state, own=own)))

    def _arrange(self) -> None:
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(8)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name in ("force", "audience", "language", "family"):
            label = Words(say(f"content.{name}"), quiet=True)
            choice: Choice = getattr(self, name)
            choice.setAccessibleName(say(f"content.{name}"))
            label.setBuddy(choice)
            label.setMinimumHeight(CHOICE_HEIGHT)
            self.form.addRow(label, choice)
        self.form.addRow("", self.family_apart)

    def show_state(self) -> None:
        """Show what the set is for, and what it may be for."""
        editor, document = self._editor, self._editor.document
        self.force.offer(self._forces, document.force)
        self.audience.offer(_audiences(editor), document.audience)
        self.language.offer(_languages(editor), document.spoken)
        self._show_family()

    def allow_writing(self, allowed: bool) -> None:
        """Take choices, or let them be read alone."""
        for choice in (self.force, self.audience, self.language, self.family, self.family_apart):
            choice.setEnabled(allowed)

    def _show_family(self) -> None:
        view, catalogue, several = self._editor.view, self._editor.catalogue, self._editor.are_several
        is_own = bool(view.document.override(view.id).family)
        names = (view.id,) if is_own else view.document.layouts
        drawn = catalogue.in_edition(view.document.edition)
        there = [one.family for one in drawn if one.id == view.id]
        spoken = _families(self._editor, view.document.audience)
        offered = [name for name in there if _have(drawn, names, name) and (name in spoken or not spoken)]
        self.family.offer([(name, may_say("family", name)) for name in offered], view.seen.family)
        self.form.setRowVisible(self.family, len(there) > 1)
        self.form.setRowVisible(self.family_apart, several and len(there) > 1)
        self.family_apart.setText(say("content.only-on", layout=name_words(view.template.called)))
        self.family_apart.setAccessibleName(say("content.family-only-on", layout=name_words(view.template.called)))
        self.family_apart.setChecked(is_own)


def _have(drawn: Iterable[LayoutTemplate], layouts: Sequence[str], family: str) -> bool:
    """Whether every one of these layouts has been drawn in a family."""
    return {one.id for one in drawn if one.family == family}.issuperset(layouts)


def _audiences(editor: Editor) -> list[tuple[str, str]]:
    """Those that every layout of the set has words for, and the set's own."""
    offered = (one for one in editor.campaign.audiences if _families(editor, one.id) or _is_chosen(editor, one.id))
    return [(one.id, name_words(one.name)) for one in offered]


def _is_chosen(editor: Editor, audience: str) -> bool:
    return audience == editor.document.audience


def _families(editor: Editor, audience: str) -> tuple[str, ...]:
    """The families that have words for an audience on every layout of the set."""
    document = editor.document
    spoken = document.languages if document.second_language else (FIRST_LANGUAGE,)
    return families_for(editor.catalogue, editor.campaign, audience, document.layouts, *spoken)


def _languages(editor: Editor) -> list[tuple[str, str]]:
    """The force's languages that the campaign has words in; two together where all layouts of the set hold both."""
    document = editor.document
    spoken = editor.force.languages if editor.force else editor.campaign.languages
    duties = {name for force in editor.catalogue.forces for name in force.languages}
    may = {*spoken, *document.languages}
    offered = [name for name in editor.campaign.languages if name in may or name not in duties]
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

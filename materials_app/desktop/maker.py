"""Makes a campaign set by questions: steps left, the question in the middle, its page at the right.

A press on an answer goes on; what was answered in an earlier run is not asked again, and can be changed at the left.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from materials_app.app import making
from materials_app.app.making import Making, Question
from materials_app.desktop.answer_card import Answer
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.card_groups import AnswerGroup
from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role, scaled
from materials_app.desktop.layout_model import facts
from materials_app.desktop.marks import Mark
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.questions import RING_ROOM, CardsQuestion, ForceQuestion, OutputsQuestion, QuestionPage, foot
from materials_app.desktop.sheet_maker import SheetMaker
from materials_app.desktop.sheet_preview import SheetPreview
from materials_app.desktop.step_list import StepList, StepRow, StepState
from materials_app.desktop.style_parts import SIDE
from materials_app.desktop.view import View
from materials_app.desktop.wording import capital, counted, find, may_say, name_words, say
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Audience, Campaign
from materials_app.model.display_list import DisplayPage

LEFT, LEFT_NARROW = 264, 208
RIGHT, RIGHT_NARROW = 368, 264
EDGE, EDGE_NARROW = 56, 32
SIDE_EDGE = 40
TOP = 52
NARROW = 1200
MOST_WIDTH = 760
"""Lines longer than this are hard to read, however wide the window is."""


class Maker(View):
    """The questions of one new set. ``made`` carries it, whole, once the last is answered."""

    made = Signal(object)

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(say("make.title"), parent)
        self.setObjectName("maker")
        self.bar.hide()
        self._editor = editor
        self._sheets = SheetMaker(editor, self)
        self._sheets.made.connect(self._show_pages)
        painter = PagePainter(editor.library)
        self.preview = SheetPreview(editor.library)
        self.steps = StepList()
        self.force = ForceQuestion(editor.catalogue)
        self.campaign = CardsQuestion(say("make.campaign-title"), "", 1)
        self.audience = CardsQuestion(say("make.audience-title"), say("make.audience-line"), 2)
        self.outputs = OutputsQuestion(painter)
        self.pages: dict[Question, QuestionPage] = {
            Question.FORCE: self.force,
            Question.CAMPAIGN: self.campaign,
            Question.AUDIENCE: self.audience,
            Question.OUTPUTS: self.outputs,
        }
        self.back = Button(say("make.back"))
        self.cancel = Button(say("make.cancel"), Variant.QUIET)
        self.make = Button(say("make.make"), Variant.PRIMARY)
        self.note = MarkedNote(Role.BODY, 16)
        self._looked_at = ""
        self.making = making.begun(editor.catalogue, editor.settings)
        self.question = self.making.asked[0]
        self._arrange()
        self._join()

    def _arrange(self) -> None:
        self._left, self._middle = Ground("window", "right"), Ground("panel", "right")
        left = QVBoxLayout(self._left)
        inset = SIDE[Variant.QUIET]  # the quiet button's letters, not its ground, stand on the column's edge
        left.setContentsMargins(SIDE_EDGE - inset, TOP, 16, 24)
        left.setSpacing(0)
        upper = QVBoxLayout()
        upper.setContentsMargins(inset, 0, 0, 0)
        upper.setSpacing(24)
        upper.addWidget(Words(say("make.title"), Role.HEADING).wrapped())
        upper.addWidget(self.steps)
        left.addLayout(upper)
        left.addStretch(1)
        left.addLayout(foot(self.cancel, None))
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        self._inner = QWidget()
        self._inner.setMaximumWidth(MOST_WIDTH)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._stack, 1)
        buttons = foot(self.back, self.note, self.make)
        buttons.setContentsMargins(RING_ROOM, 0, RING_ROOM, 0)
        column.addLayout(buttons)
        self._around = QHBoxLayout(self._middle)
        self._around.addWidget(self._inner, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self._middle, 1)
        row.addWidget(self.preview)
        self.column.addLayout(row, 1)
        self._settle_in()

    def _join(self) -> None:
        for question, page in self.pages.items():
            page.answered.connect(lambda name, question=question: self._answer(question, name))
            page.pointed.connect(self._look_at)
        self.outputs.changed.connect(self._tick)
        self.steps.wanted.connect(lambda name: self.ask(Question(name)))
        self.back.clicked.connect(self._go_back)
        self.cancel.clicked.connect(self.left)
        QWidget.setTabOrder(self.make, self.cancel)
        self.make.clicked.connect(lambda: self._take(making.with_outputs_settled(self.making)))

    @property
    def is_at_work(self) -> bool:
        """Whether a page is still to be made."""
        return self._sheets.is_at_work

    # -- going through the questions

    def begin(self) -> None:
        """Ask from the first question that nothing is known about."""
        self.making = making.begun(self._editor.catalogue, self._editor.settings)
        self.force.offer(self._editor.settings.forces, self._editor.settings.force)
        self.ask(self.making.next or self.making.asked[-1])

    def ask(self, question: Question) -> None:
        """Ask a question, whether it was answered or not."""
        self.question = question
        self._looked_at = self.force.list.current if question is Question.FORCE else ""
        self._show_answers()
        self._stack.setCurrentWidget(self.pages[question])
        self.show_state()
        self.focus_first()
        self._want_pages()

    def focus_first(self) -> None:
        """Put the keyboard on the answer given before, or the first."""
        self.pages[self.question].first.setFocus(Qt.FocusReason.TabFocusReason)

    def _answer(self, question: Question, name: str) -> None:
        self._take(self._with(question, name))

    def _with(self, question: Question, name: str) -> Making:
        """The answers with one more."""
        catalogue = self._editor.catalogue
        if question is Question.FORCE:
            return making.with_force(self.making, name)
        if question is Question.CAMPAIGN:
            return making.with_campaign(self.making, name, catalogue)
        return making.with_audience(self.making, name, catalogue)

    def _take(self, after: Making) -> None:
        self.making = after
        if after.next is not None:
            self.ask(after.next)
            return
        self._editor.remember(layouts=after.layouts, family=after.family)
        self.made.emit(self.document)

    def _go_back(self) -> None:
        before = self.making.before(self.question)
        if before is not None:
            self.ask(before)

    def _tick(self) -> None:
        """The layouts or the design were ticked otherwise."""
        family = self.outputs.family
        there = {one.id for one in making.layouts_in(self._editor.catalogue, family, self.making)}
        ticked = tuple(name for name in self.outputs.ticked if name in there)
        is_other = family != self.making.family
        self.making = making.with_outputs(self.making, ticked, family)
        if is_other:
            self._show_answers()
        self.show_state()
        self._want_pages()

    def _look_at(self, name: str) -> None:
        self._looked_at = name
        self._want_pages()

    # -- answers to words

    @property
    def _campaign(self) -> Campaign:
        return making.campaign_of(self.making, self._editor.catalogue)

    def _show_answers(self) -> None:
        if self.question is Question.CAMPAIGN:
            self.campaign.offer(
                tuple(map(self._campaign_answer, self._editor.catalogue.campaigns)), self.making.campaign
            )
        elif self.question is Question.AUDIENCE:
            self._show_audiences()
        elif self.question is Question.OUTPUTS:
            catalogue = self._editor.catalogue
            there = making.layouts_in(catalogue, self.making.family, self.making)
            layouts = tuple(map(self._layout_group, making.layout_groups(catalogue, there)))
            families = tuple(_family_answer(name) for name in making.families_of(catalogue, self.making))
            self.outputs.offer(layouts, families, self.making.layouts, self.making.family)

    def _layout_group(self, group: making.LayoutGroup) -> AnswerGroup:
        answers = (
            Answer(one.id, capital(name_words(one.called)), facts(self._editor.catalogue.format(one.format)))
            for one in group.layouts
        )
        return AnswerGroup(say(f"make.kind-{group.id}"), tuple(answers))

    def _show_audiences(self) -> None:
        catalogue, campaign = self._editor.catalogue, self._campaign
        ready, waiting = making.audiences_ready(catalogue, campaign), making.audiences_waiting(catalogue, campaign)
        more = (
            say("make.audience-waiting", audiences="; ".join(name_words(one.name) for one in waiting))
            if waiting
            else ""
        )
        self.audience.offer(tuple(map(self._audience_answer, ready)), self.making.audience, more)
        line = say("make.audience-line")
        if self.making.open == (Question.AUDIENCE,):
            line = f"{line} {self._at_once()}"
        self.audience.say_line(line)

    def _audience_answer(self, audience: Audience) -> Answer:
        routes = ", ".join(name_words(self._editor.catalogue.resource(name).name) for name in audience.routes[:2])
        return Answer(audience.id, name_words(audience.name), say("make.sends-to", routes=routes))

    def _campaign_answer(self, campaign: Campaign) -> Answer:
        ready = making.audiences_ready(self._editor.catalogue, campaign)
        return Answer(campaign.id, campaign.name, "; ".join(name_words(one.name) for one in ready))

    def _at_once(self) -> str:
        """What a press makes without a further question."""
        return say("make.at-once", layouts=self._layout_names(), force=self._force_name(self.making.force))

    def _layout_names(self) -> str:
        called = {
            one.id: name_words(one.called) for one in making.layouts_in(self._editor.catalogue, self.making.family)
        }
        return ", ".join(called[name] for name in self.making.layouts)

    def _force_name(self, name: str) -> str:
        return name_words(self._editor.catalogue.force(name).public_name) if name else ""

    def _told(self, question: Question) -> str:
        """The answer to a question in words, or empty."""
        state = self.making
        if question is Question.FORCE:
            return self._force_name(state.force)
        if question is Question.CAMPAIGN:
            return self._campaign.name if state.campaign else ""
        if question is Question.AUDIENCE:
            return next((name_words(one.name) for one in self._campaign.audiences if one.id == state.audience), "")
        return counted("make.layout", "make.layout-count", len(state.layouts)) if state.layouts else ""

    # -- state to widgets

    def show_state(self) -> None:
        """Show the steps and the buttons under the question."""
        self.steps.show_rows(
            tuple(
                StepRow(question.value, number, say(f"make.{question.value}"), self._step_words(question), state)
                for number, (question, state) in enumerate(self._states(), 1)
            )
        )
        is_outputs = self.question is Question.OUTPUTS
        self.back.setVisible(self.making.before(self.question) is not None)
        self.make.setVisible(is_outputs)
        self.make.setEnabled(bool(self.making.layouts))
        self.make.setText(say("make.make" if self.making.is_last or not self.making.open else "make.go-on"))
        if not is_outputs:
            self.note.say("")
        elif self.making.layouts:
            self.note.say(say("make.starter"))
        else:
            self.note.say(say("make.none"), Mark.ERROR)

    def _states(self) -> list[tuple[Question, StepState]]:
        still = self.making.open
        return [
            (
                one,
                StepState.NOW if one is self.question else StepState.OPEN if one in still else StepState.DONE,
            )
            for one in self.making.asked
        ]

    def _step_words(self, question: Question) -> str:
        is_open = question in self.making.open and question is not self.question
        return "" if is_open else self._told(question)

    # -- pages

    @property
    def document(self) -> CampaignSet:
        """The set as far as it is known."""
        return making.made_set(self.making, self._editor.catalogue, self._editor.settings)

    def _shown_document(self) -> CampaignSet:
        """The set with the answer that is looked at."""
        is_answer = self._looked_at and self.question is not Question.OUTPUTS
        state = self._with(self.question, self._looked_at) if is_answer else self.making
        return making.made_set(state, self._editor.catalogue, self._editor.settings)

    def _want_pages(self) -> None:
        if self.isVisible():
            self._sheets.want(self._wanted())
        self._show_pages()

    def _wanted(self) -> list[tuple[CampaignSet, str]]:
        """What the question shows: the first layout of the answer in hand, or every layout and design there is."""
        document = self._shown_document()
        if self.question is not Question.OUTPUTS:
            return [(document, layout) for layout in document.layouts[:1]]
        every = [one.id for one in making.layouts_in(self._editor.catalogue, document.family, self.making)]
        ticked_first = sorted(every, key=lambda name: name not in document.layouts)
        return [*((document, name) for name in ticked_first), *self._samples().values()]

    def _samples(self) -> dict[str, tuple[CampaignSet, str]]:
        """One page of each design."""
        document, catalogue = self._shown_document(), self._editor.catalogue
        return {
            name: (replace(document, family=name), making.layouts_in(catalogue, name, self.making)[0].id)
            for name in making.families_of(catalogue, self.making)
        }

    def _show_pages(self) -> None:
        document = self._shown_document()
        if self.question is not Question.OUTPUTS:
            page = self._page(document, document.layouts[0]) if document.layouts else None
            self.preview.show_pages((page,) if page else (), self._caption())
            return
        every = making.layouts_in(self._editor.catalogue, document.family, self.making)
        pages = {one.id: page for one in every if (page := self._page(document, one.id)) is not None}
        samples = {name: page for name, one in self._samples().items() if (page := self._page(*one)) is not None}
        self.preview.show_pages(tuple(pages[name] for name in document.layouts if name in pages), self._caption())
        self.outputs.show_pictures(pages, samples)

    def _page(self, document: CampaignSet, layout: str) -> DisplayPage | None:
        typeset = self._sheets.page(document, layout)
        return typeset.display_list.pages[0] if typeset else None

    def _caption(self) -> str:
        if self.question is Question.FORCE:
            return self._force_name(self._looked_at or self.making.force)
        if self.question is Question.CAMPAIGN:
            return self._campaign.name
        if self.question is Question.AUDIENCE:
            name = self._looked_at or self.making.audience
            return next((name_words(one.name) for one in self._campaign.audiences if one.id == name), "")
        return counted("make.caption-one", "make.caption", len(self.making.layouts)) if self.making.layouts else ""

    # -- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the question its room in a narrow window."""
        super().resizeEvent(event)
        self._settle_in()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters want wider steps."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._settle_in()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make no more pages: something else is worked on."""
        self._sheets.rest()
        super().hideEvent(event)

    def _settle_in(self) -> None:
        is_narrow = self.width() < scaled(NARROW)
        self._left.setFixedWidth(scaled(LEFT_NARROW if is_narrow else LEFT))
        self.preview.setFixedWidth(RIGHT_NARROW if is_narrow else RIGHT)
        edge = EDGE_NARROW if is_narrow else EDGE
        self._around.setContentsMargins(edge - RING_ROOM, TOP, edge - RING_ROOM, 24)
        for page in self.pages.values():
            page.settle_in(is_narrow=is_narrow)

    def panes(self) -> list[QWidget]:
        """Steps, question, buttons under it."""
        return [self._left, self.pages[self.question], self.back, self.make]


def _family_answer(name: str) -> Answer:
    return Answer(name, may_say("family", name), find(f"family-note.{name}"))

"""Which fields a layout offers, what stands in them and how it fits: what the content pane shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from materials_app.model.campaign_set import OWN_FIELDS, CampaignSet, OwnWords, SlotChoice
from materials_app.model.content import Campaign, Message, Slot
from materials_app.model.fitting import FrameFit, Typeset
from materials_app.model.template import CopySource, LayoutTemplate, TextFrame, Turn

STEP = "step-"
"""How the fields of numbered steps begin: ``step-1`` in the pane; ``step-1-lead`` and ``step-1-text`` on the page."""
STEP_NUMBER = "-number"
EASY = "easy-"
"""How the fields of Easy Read begin, one sentence each."""
LENGTHS = ("short", "standard", "long")
CHOICE_JOIN = " + "
"""How ``assemble`` joins the lengths it took into the name of a choice."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the content pane: which words of which slot, in which frames, which length is asked for first.

    ``frames`` holds every frame that shows its words, in reading order: a leaflet says its call to action twice.
    ``second`` is the set's second language where the field holds its words, else empty.
    """

    slot: Slot
    name: str
    frames: tuple[str, ...]
    length: str
    second: str = ""

    @property
    def key(self) -> str:
        """``trigger.headline``: the field's name for undo; ``trigger.headline.en`` in the set's second language."""
        return f"{self.called}.{self.second}" if self.second else self.called

    @property
    def called(self) -> str:
        """``trigger.headline``: its name in the wording table, in whichever language."""
        return f"{self.slot.value}.{self.name}"

    @property
    def spot(self) -> str:
        """``trigger@headline``: where it lies on the page first, slot and frame."""
        return self.spots[0]

    @property
    def spots(self) -> tuple[str, ...]:
        """Everywhere it lies on the pages."""
        return tuple(spot_name(self.slot.value, frame) for frame in self.frames)

    @property
    def step(self) -> int:
        """Which numbered step it holds, from 1; 0 where it is none."""
        return int(self.name.removeprefix(STEP)) if self.name.startswith(STEP) else 0

    @property
    def sentence(self) -> int:
        """Which sentence of Easy Read it holds, from 1; 0 where it is none."""
        return int(self.name.removeprefix(EASY)) if self.name.startswith(EASY) else 0

    @property
    def listed(self) -> tuple[str, int]:
        """Which list of words it is in, ``steps`` or ``easy``, and where, from 1; empty and 0 where it stands alone."""
        if self.step:
            return "steps", self.step
        return ("easy", self.sentence) if self.sentence else ("", 0)


def called_by(key: str) -> str:
    """What the field of a key is called in the wording table: ``trigger.headline`` of ``trigger.headline.en``."""
    slot, _, rest = key.partition(".")
    return f"{slot}.{rest.partition('.')[0]}" if rest else slot


def spot_name(slot: str, frame: str) -> str:
    """A place on the page that can be pointed at: the words of one slot in one frame."""
    return f"{slot}@{frame}" if frame else slot


@dataclass(frozen=True, slots=True)
class FieldFit:
    """How one field's words fit their frame.

    Attributes:
        size: points they are set at. first_size: points they would be set at by preference.
        over: how many of its characters are too many.
        shortened: the length copyfitting took instead of the first choice, or empty.
    """

    size: float
    first_size: float
    over: int = 0
    shortened: str = ""

    @property
    def is_reduced(self) -> bool:
        """Whether the words had to be set smaller than by preference."""
        return self.size < self.first_size


def fields_of(template: LayoutTemplate, second: str = "") -> tuple[Field, ...]:
    """The fields of a layout, side by side in the file's order and on a side in its reading order; each once.

    ``second`` is the set's second language, in which a bilingual layout has fields too.
    """
    found: dict[str, Field] = {}
    for page in template.pages:
        for frame in sorted((f for f in page.frames if isinstance(f, TextFrame)), key=lambda frame: frame.order):
            for new in (_field(frame, source, second) for source in frame.copy if _is_editable(source)):
                before = found.get(new.key)
                found[new.key] = replace(before, frames=(*before.frames, frame.id)) if before else new
    return tuple(replace(field, frames=tuple(sorted(field.frames, key=_is_number))) for field in found.values())


def _is_editable(source: CopySource) -> bool:
    if source.source not in {slot.value for slot in Slot}:
        return False
    return source.field in OWN_FIELDS or source.field.startswith((STEP, EASY))


def _is_number(frame: str) -> bool:
    """Whether a frame holds the number of a step: pointing at it means the step, its words stand elsewhere."""
    return frame.endswith(STEP_NUMBER)


def _field(frame: TextFrame, source: CopySource, second: str) -> Field:
    name = source.field.rpartition("-")[0] if source.field.startswith(STEP) else source.field
    length = source.lengths[0] if source.lengths else "standard"
    return Field(Slot(source.source), name, (frame.id,), length, second if frame.language is Turn.SECOND else "")


def message_in(campaign: Campaign, document: CampaignSet, slot: Slot) -> Message | None:
    """The message that fills ``slot``: the chosen one, else the default for audience and family; none without one."""
    choice = document.choice(slot)
    defaults = campaign.default_messages(document.audience, document.family)
    name = choice.message if choice and choice.message else defaults.get(slot, "")
    return next((message for message in campaign.messages if message.id == name), None)


def messages_for(
    campaign: Campaign, document: CampaignSet, slot: Slot, nations: tuple[str, ...]
) -> tuple[Message, ...]:
    """The messages that may fill ``slot`` of this set: its audience, its languages, the force's nations; none that was
    withdrawn."""
    return tuple(
        message
        for message in campaign.messages
        if message.slot is slot
        and message.audience == document.audience
        and all(map(message.in_language, document.languages))
        and message.holds_in(nations)
        and not message.withdrawn
    )


def library_words(message: Message, language: str, field: Field, length: str) -> str:
    """A message's words for one field, in ``length`` or the next one it has; ``language`` is the set's first one."""
    wording = message.in_language(field.second or language)
    if wording is None:
        return ""
    kind, number = field.listed
    if kind:
        return _at(getattr(wording, kind), number)
    if field.name == "kicker":
        return wording.kicker
    variants = wording.headline if field.name == "headline" else wording.text
    return variants.named(length) or variants.standard or variants.short or variants.long


def words_of(choice: SlotChoice | None, field: Field) -> str:
    """The user's own words that a choice holds for a field, or empty."""
    if choice is None:
        return ""
    words = choice.second if field.second else choice.first
    kind, number = field.listed
    return _at(getattr(words, kind), number) if kind else words.own(field.name)


def _at(each: tuple[str, ...], number: int) -> str:
    return each[number - 1] if number <= len(each) else ""


def choice_with(choice: SlotChoice, field: Field, words: str) -> SlotChoice:
    """The choice with ``words`` as the user's own in a field; empty words give the field back."""
    if field.second:
        return replace(choice, second=_written(choice.second, field, words))
    return choice.saying(_written(choice.first, field, words), choice.second)


def _written(own: OwnWords, field: Field, words: str) -> OwnWords:
    kind, number = field.listed
    changed: dict[str, Any] = {kind: _listed_with(getattr(own, kind), number, words)} if kind else {field.name: words}
    return replace(own, **changed)


def _listed_with(each: tuple[str, ...], number: int, words: str) -> tuple[str, ...]:
    """The list with ``words`` in one place, nothing after the last that says something."""
    found = [*each, *[""] * (number - len(each))]
    found[number - 1] = words
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def own_words(document: CampaignSet, field: Field) -> str:
    """The user's own words in a field, or empty where the library's stand."""
    return words_of(document.choice(field.slot), field)


def with_own_words(document: CampaignSet, field: Field, words: str, message: str) -> CampaignSet:
    """The set with ``words`` in place of the library's in one field; empty words give the field back to the library."""
    choice = document.choice(field.slot) or SlotChoice(field.slot, message)
    return with_choice(document, choice_with(choice, field, words))


def with_choice(document: CampaignSet, choice: SlotChoice) -> CampaignSet:
    """The set with another filling for one slot, slots in their fixed order; a filling that says nothing is none."""
    others = {one.slot: one for one in document.slots} | {choice.slot: choice}
    kept = (others[slot] for slot in Slot if slot in others)
    return replace(document, slots=tuple(one for one in kept if one != SlotChoice(one.slot, "")))


def length_on_page(fit: FrameFit | None, field: Field, filled: tuple[str, ...]) -> str:
    """Which length copyfitting chose for a field. ``filled`` are the frame's fields that have words, in order.

    A choice is named by its lengths in that order, for example ``standard + short``.
    """
    chosen = fit.choice.split(CHOICE_JOIN) if fit else []
    if field.key not in filled or len(chosen) != len(filled):
        return field.length
    length = chosen[filled.index(field.key)]
    return length if length in LENGTHS else field.length


def over_by_field(over: int, words: tuple[tuple[str, str], ...]) -> dict[str, int]:
    """How many of a frame's ``over`` characters are each field's: (key, words) in order, counted from the end."""
    shares: dict[str, int] = {}
    for key, text in reversed(words):
        shares[key] = min(over, len(text))
        over -= shares[key]
    return shares


def fit_in_frame(typeset: Typeset | None, frame: str) -> FrameFit | None:
    """How a frame was fitted, or none when the layout left it out."""
    return next((fit for fit in typeset.fits if fit.frame == frame), None) if typeset else None

"""One layout of the set as the window knows it: its fields, the words in them, its page, how each field fits there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from materials_app.app import apart
from materials_app.app.fields import (
    Field,
    FieldFit,
    fields_of,
    fit_in_frame,
    length_on_page,
    library_words,
    message_in,
    over_by_field,
    own_words,
    words_of,
)
from materials_app.app.preview import Preview, judged, laid_out
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import OWN_ALONE, Campaign
from materials_app.model.fitting import FrameFit
from materials_app.model.order import NOTHING_SAID
from materials_app.model.template import LayoutTemplate, TextFrame
from materials_app.pipeline.studio import Studio


@dataclass(frozen=True, slots=True)
class FieldWords:
    """What stands in a field: the user's own words or empty, what stands there without them, and whose they are.

    ``is_apart``: what is written here stands on this layout alone. ``over_shared``: without the own words the set's
    would stand here, which may be the user's own too.
    """

    own: str
    base: str
    is_apart: bool = False
    over_shared: bool = False

    @property
    def shown(self) -> str:
        """The words on the page."""
        return self.own or self.base


@dataclass(frozen=True, slots=True)
class LayoutView:
    """A layout of a set. ``document`` is the whole set; ``seen`` is what of it this layout shows."""

    template: LayoutTemplate
    document: CampaignSet
    seen: CampaignSet
    campaign: Campaign
    all_fields: tuple[Field, ...]
    preview: Preview

    @property
    def id(self) -> str:
        """The layout's id."""
        return self.template.id

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that hold words or wait for the user's own, in reading order."""
        return tuple(one for one in self.all_fields if self._is_offered(one))

    def field(self, key: str) -> Field | None:
        """The field with this key, where the layout shows one with words."""
        return next((one for one in self.all_fields if one.key == key and self._is_offered(one)), None)

    def _is_offered(self, field: Field) -> bool:
        return field.slot in OWN_ALONE or self._holds_words(field)

    def _holds_words(self, field: Field) -> bool:
        return bool(own_words(self.seen, field) or self._library(field, field.length))

    def _library(self, field: Field, length: str) -> str:
        message = message_in(self.campaign, self.seen, field.slot)
        return library_words(message, self.seen.language, field, length) if message else ""

    # -- words

    def words_in(self, field: Field) -> FieldWords:
        """What stands in a field of this layout."""
        choice = apart.own_choice(self.document, self.id, field.slot)
        library = self._library(field, self._length(field))
        if choice is None:
            return FieldWords(own_words(self.seen, field), library)
        own = words_of(choice, field)
        if not (own or choice.message):
            return FieldWords(own_words(self.seen, field), library)
        beneath = own_words(apart.with_words_apart(self.document, self.id, field, "").for_layout(self.id), field)
        return FieldWords(own, beneath or library, is_apart=True, over_shared=bool(beneath) or not choice.message)

    def library_in(self, field: Field, length: str) -> str:
        """The library's words for a field in a length, or empty where it has none so long."""
        message = message_in(self.campaign, self.seen, field.slot)
        wording = message.in_language(field.second or self.seen.language) if message else None
        if wording is None or field.step or field.name == "kicker":
            return ""
        return (wording.headline if field.name == "headline" else wording.text).named(length)

    def _length(self, field: Field) -> str:
        """The length copyfitting chose, so that the field shows the words the page shows."""
        frame = field.frames[0]
        fit = fit_in_frame(self.preview.typeset, frame)
        return length_on_page(fit, field, tuple(one.key for one in self._beside(frame))) if fit else field.length

    def _beside(self, frame: str) -> tuple[Field, ...]:
        """The fields that share a frame and have words."""
        return tuple(one for one in self.all_fields if frame in one.frames and self._holds_words(one))

    # -- fit

    def fit_in(self, field: Field) -> FieldFit | None:
        """How a field's words fit, where they fit worst; none when no page can be made or it leaves them out."""
        if not self.preview.is_current:
            return None
        fits = [fit for frame in field.frames if (fit := fit_in_frame(self.preview.typeset, frame)) is not None]
        each = [self._fit(field, fit) for fit in fits]
        return max(each, key=lambda one: (one.over, one.first_size - one.size), default=None)

    def _fit(self, field: Field, fit: FrameFit) -> FieldFit:
        length = field.length if own_words(self.seen, field) else self._length(field)
        shortened = length if length != field.length else ""
        return FieldFit(fit.size, self._first_size(fit.frame), self._over(field, fit), shortened)

    def _first_size(self, frame: str) -> float:
        frames = (one for one in self.template.frames if isinstance(one, TextFrame))
        return next(one.style.sizes[0] for one in frames if one.id == frame)

    def over_in(self, field: Field) -> int:
        """How many characters of a field are too many."""
        fits = (fit_in_frame(self.preview.typeset, frame) for frame in field.frames)
        return max((self._over(field, fit) for fit in fits if fit is not None), default=0)

    def _over(self, field: Field, fit: FrameFit) -> int:
        if not fit.characters_over:
            return 0
        words = tuple((one.key, self.words_in(one).shown) for one in self._beside(fit.frame))
        return over_by_field(fit.characters_over, words).get(field.key, 0)

    @property
    def has_own(self) -> tuple[bool, bool]:
        """Whether the layout has words, and a design, of its own."""
        own = self.document.override(self.id)
        return bool(own.slots), bool(own.family)


def seen_by(document: CampaignSet, template: LayoutTemplate) -> CampaignSet:
    """The set as one layout shows it: what the others do, say and order makes no difference to its page.

    A line of the user's own counts everywhere: a layout without a place for it says so.
    """
    own = document.for_layout(template.id)
    slots = tuple(choice for choice in own.slots if choice.slot in OWN_ALONE or choice.slot in template.slots)
    return replace(own, slots=slots, layouts=(template.id,), overrides=(), order=NOTHING_SAID)


def unmade(catalogue: Catalogue, document: CampaignSet, layout: str) -> LayoutView:
    """A layout before its page is made: its fields and words alone.

    Raises:
        UnknownNameError: for a layout or family no table holds.
    """
    template = catalogue.template(layout, document.for_layout(layout).family, document.edition)
    campaign, fields = catalogue.campaign(document.campaign), fields_of(template, document.second_language)
    return LayoutView(template, document, seen_by(document, template), campaign, fields, Preview())


def set_out(studio: Studio, document: CampaignSet, layout: str, on: date, last: Preview) -> LayoutView:
    """A layout with its page, not yet judged. ``last`` was shown before; its page stays when none can be made."""
    return replace(unmade(studio.catalogue, document, layout), preview=laid_out(studio, document, layout, on, last))


def looked_over(view: LayoutView) -> LayoutView:
    """A layout with what there is to say about its page."""
    return replace(view, preview=judged(view.preview))

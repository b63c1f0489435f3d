"""The catalogue: everything the data files hold, checked once, with a lookup for each kind of name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from materials_app.catalogue.names import look_up, unknown
from materials_app.errors import InputError
from materials_app.model.brand_shelf import NO_BRANDS, BrandShelf
from materials_app.model.condition import OutputCondition
from materials_app.model.content import Audience, Campaign, Force, Message, Resource
from materials_app.model.format import Format
from materials_app.model.policy import NO_POLICY, Policy
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.model.template import Edition, LayoutTemplate
from materials_app.model.writing import NOTHING_TOLD, Language, Telling, Writing, writing_of

NO_RULES = Rulebook((), (), (), (), (), (), ())
"""A rulebook without a table: nothing is verified, so nothing may print."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The shipped data as one value. ``sources`` lists each data file with the SHA-256 of its text; ``by_hand`` names
    the figures and quotes that were recorded on this computer; ``policy`` is what the organisation has laid down;
    ``languages`` say how each is written; ``templates`` are the layouts in their standard edition and those
    beside them (large print, Easy Read), ``editions`` what takes the standard one's place; ``brands`` are the installed
    brand packs.

    Every lookup takes a name as a person types it (case, blanks and underscores do not matter) and raises
    ``UnknownNameError`` with the closest name when there is none.
    """

    forces: tuple[Force, ...] = ()
    resources: tuple[Resource, ...] = ()
    formats: tuple[Format, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    templates: tuple[LayoutTemplate, ...] = ()
    editions: tuple[LayoutTemplate, ...] = ()
    conditions: tuple[OutputCondition, ...] = ()
    rulebook: Rulebook = NO_RULES
    sources: tuple[tuple[str, str], ...] = ()
    by_hand: frozenset[str] = frozenset()
    policy: Policy = NO_POLICY
    languages: tuple[Language, ...] = ()
    brands: BrandShelf = NO_BRANDS

    def writing(self, language: str) -> Writing:
        """How a language is written; like English where nobody has described it."""
        return writing_of(self.languages, language)

    def edition_name(self, edition: Edition, language: str) -> str:
        """What a piece in ``edition`` says it is; empty where nobody has put it into words."""
        return next((dict(one.editions).get(edition, "") for one in self.languages if one.tag == language), "")

    def telling(self, language: str) -> Telling:
        """What is told of a picture in ``language``; in English where nobody has put it into words."""
        known = {one.tag: one.telling for one in self.languages if one.telling.drawings}
        return known.get(language, known.get("en", NOTHING_TOLD))

    def force(self, name: str) -> Force:
        """The force with this id, public, legal or Welsh name, or alias."""
        exact = next((force for force in self.forces if force.id == name), None)
        if exact:  # every key press asks
            return exact
        names = {alias: force for force in self.forces for alias in _names(force)}
        return look_up("force", name, names, "forces")

    def resource(self, name: str) -> Resource:
        """The help resource with this id."""
        return look_up("help resource", name, {one.id: one for one in self.resources}, "resources")

    def format(self, name: str) -> Format:
        """The printed format with this id."""
        return look_up("format", name, {one.id: one for one in self.formats}, "formats")

    def campaign(self, name: str) -> Campaign:
        """The campaign with this id."""
        return look_up("campaign", name, {one.id: one for one in self.campaigns}, "campaigns")

    def condition(self, name: str) -> OutputCondition:
        """The output condition with this id."""
        return look_up("output condition", name, {one.id: one for one in self.conditions}, "")

    def audience(self, campaign: Campaign, name: str) -> Audience:
        """The audience of ``campaign`` with this id."""
        return look_up("audience", name, {one.id: one for one in campaign.audiences}, "audiences")

    def message(self, campaign: Campaign, name: str) -> Message:
        """The message of ``campaign`` with this id."""
        return look_up("message", name, {one.id: one for one in campaign.messages}, "messages")

    def template(self, layout: str, family: str, edition: Edition = Edition.STANDARD) -> LayoutTemplate:
        """The template of ``layout`` in ``family``: first the layout must exist, then the family in it, then the
        edition.

        Raises:
            InputError: when the layout has no such edition.
        """
        standard = look_up("family", family, self.in_any_family(layout), "families")
        if edition is Edition.STANDARD:
            return standard
        others = self.in_edition(edition)
        found = next((one for one in others if (one.id, one.family) == (standard.id, standard.family)), None)
        if found is None:
            raise _no_edition(standard, edition, others)
        return found

    def in_edition(self, edition: Edition) -> tuple[LayoutTemplate, ...]:
        """Every layout that is there in ``edition``, in each of its families."""
        if edition is Edition.STANDARD:
            return self.templates
        return tuple(one for one in self.editions if one.edition is edition)

    def in_any_family(self, layout: str) -> dict[str, LayoutTemplate]:
        """The templates of ``layout`` by family."""
        found = {one.family: one for one in self.templates if one.id == layout}
        if not found:
            raise unknown("layout", layout, dict.fromkeys(one.id for one in self.templates), "layouts")
        return found

    def in_any_layout(self, family: str) -> dict[str, LayoutTemplate]:
        """The templates of ``family`` by layout."""
        found = {one.id: one for one in self.templates if one.family == family}
        if not found:
            raise unknown("family", family, dict.fromkeys(one.family for one in self.templates), "families")
        return found


def _no_edition(standard: LayoutTemplate, edition: Edition, others: Iterable[LayoutTemplate]) -> InputError:
    same = [one for one in others if one.id == standard.id]
    families = ", ".join(one.family for one in same)
    layouts = ", ".join(dict.fromkeys(one.id for one in others if one.family == standard.family))
    hint = said("Make one set for each language.")
    if same:
        hint = said("It has one in the family {families}; or make one set for each language.", families=families)
    elif layouts:
        hint = said("These have one in this family: {layouts}; or make one set for each language.", layouts=layouts)
    return InputError(
        said(
            "{layout} has no {edition} edition in the family “{family}”, so it cannot be set that way.",
            layout=said(standard.name),
            edition=edition.value,
            family=standard.family,
        ),
        hint=hint,
        error_id="no-edition",
    )


def _names(force: Force) -> tuple[str, ...]:
    names = (force.id, force.public_name, force.legal_name, force.welsh_name, *force.aliases)
    return tuple(name for name in names if name)

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.catalogue.set_file import read_set, write_set
from materials_app.model.brand_pack import BrandStamp
from materials_app.model.campaign_set import SET_VERSION, CampaignSet, LayoutOverride, PictureChoice, SlotChoice
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.content import Slot
from materials_app.model.findings import Acceptance
from materials_app.model.flavour import Flavour
from materials_app.model.order import Order
from materials_app.model.page import Marks
from materials_app.model.sign_off import SignOff

KINDS = ("content", "brand", "legal", "clinical", "translation")

_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_names = _words.map(lambda words: f"n{words}")
"""Words that are not blank, for what must have a name."""
_day = st.none() | st.dates()
_lengths = st.sampled_from(("", "short", "standard", "long"))
_slots = st.builds(SlotChoice, st.sampled_from(Slot), _words, _words, _words, _words, length=_lengths)
_pictures = st.builds(PictureChoice, _words, _words, _words, _day) | st.builds(
    PictureChoice, _words, _words, _words, without_end=st.just(value=True)
)
_acceptances = st.builds(Acceptance, _words, _names, _names.map(lambda words: f"as agreed {words}"))
_sign_offs = st.builds(SignOff, st.sampled_from(KINDS), _words, _words, _words, st.dates(), _words, _day, _words)
_quantities = st.integers(0, 10**6)
_orders = st.builds(Order, _words, _quantities, _words, _words, _words, _day, _words)
_own_orders = st.builds(Order, quantity=_quantities, stock=_words, finishing=_words)
_inks = st.integers(0, 1000).map(lambda tenths: tenths / 1000)
_channels = st.integers(0, 255)
_brands = st.builds(
    BrandColour,
    _names,
    st.builds(Cmyk, _inks, _inks, _inks, _inks),
    st.builds(Srgb, _channels, _channels, _channels),
    st.sampled_from(["", "PANTONE 286 C", "HKS 43 K", "Glas yr Heddlu ŵ"]),
)


def _several(one: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(one, max_size=3).map(tuple)


def _choices() -> st.SearchStrategy[tuple[SlotChoice, ...]]:
    """Each slot once, or it is refused."""
    return st.lists(_slots, max_size=3, unique_by=lambda choice: choice.slot).map(tuple)


def _overridden(campaign_set: CampaignSet) -> st.SearchStrategy[CampaignSet]:
    """The set, with something done otherwise in some of its layouts."""
    slots = _choices()
    some = st.lists(st.sampled_from(campaign_set.layouts), unique=True, max_size=3)
    overrides = some.flatmap(
        lambda names: st.tuples(
            *(st.builds(LayoutOverride, st.just(name), _words, slots, _own_orders) for name in names)
        )
    )
    return overrides.map(lambda chosen: replace(campaign_set, overrides=chosen))


_sets = st.builds(
    CampaignSet,
    name=_words,
    force=_words,
    campaign=_words,
    audience=_words,
    language=_words,
    layouts=st.lists(_words, min_size=1, max_size=3, unique=True).map(tuple),
    family=_words,
    condition=_words,
    marks=st.sampled_from(Marks),
    date=_day,
    flavour=st.sampled_from(Flavour),
    finishing_lines=st.booleans(),
    brand=st.none() | _brands,
    brand_pack=st.none() | st.builds(BrandStamp, _words, _words, _words),
    slots=_choices(),
    picture=st.none() | _pictures,
    acceptances=_several(_acceptances),
    sign_offs=_several(_sign_offs),
    order=_orders,
    words=_several(_words),
    version=st.just(SET_VERSION),
).flatmap(_overridden)


@settings(max_examples=100, derandomize=True, deadline=None)
@given(_sets)
def test_what_is_written_is_read_back(campaign_set: CampaignSet) -> None:
    assert read_set(write_set(campaign_set), "a.toml") == campaign_set


@settings(max_examples=50, derandomize=True, deadline=None)
@given(_sets)
def test_reading_and_writing_again_changes_nothing(campaign_set: CampaignSet) -> None:
    text = write_set(campaign_set)
    assert write_set(read_set(text, "a.toml")) == text

"""What may still be laid beside a set's leaflets for those who cannot read them, and laying it there."""

from __future__ import annotations

from materials_app.app.session import EditorState, edited
from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import MaterialsError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.template import Edition
from materials_app.pipeline.companions import COMPANIONS, companion, companion_advice, with_companions

__all__ = ["add_beside", "editions_left", "needs_a_set_each"]


def editions_left(catalogue: Catalogue, document: CampaignSet) -> tuple[Edition, ...]:
    """The editions that the set's leaflets have and the set has not; none of a set that names what is not there."""
    try:
        return tuple(one for one in COMPANIONS if companion(catalogue, document, one) is not None)
    except MaterialsError:
        return ()


def needs_a_set_each(catalogue: Catalogue, document: CampaignSet) -> bool:
    """Whether leaflets in two languages go out without large print, which speaks one."""
    try:
        return bool(document.second_language and companion_advice(catalogue, document))
    except MaterialsError:
        return False


def add_beside(state: EditorState, catalogue: Catalogue, edition: Edition) -> EditorState:
    """The set with what lies beside its leaflets in ``edition``, in the family of the leaflet; as it is where there is
    none."""
    if edition not in editions_left(catalogue, state.document):
        return state
    return edited(state, with_companions(catalogue, state.document, (edition.value,)), "add-layout")

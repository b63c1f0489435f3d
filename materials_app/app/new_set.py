"""The set that the window begins with."""

from __future__ import annotations

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet

FIRST_LAYOUT = "poster-a4"
FIRST_LANGUAGE = "en"


def new_set(catalogue: Catalogue, force: str) -> CampaignSet:
    """A set to begin with: the first campaign's first audience, its first words; ``force`` may be empty."""
    campaign = catalogue.campaigns[0]
    audience = next((a.id for a in campaign.audiences if campaign.default_messages(a.id)), campaign.audiences[0].id)
    known = {one.id for one in catalogue.forces}
    return CampaignSet(
        name=campaign.name,
        force=force if force in known else "",
        campaign=campaign.id,
        audience=audience,
        language=FIRST_LANGUAGE,
        layouts=(FIRST_LAYOUT,),
    )

"""The set that the window begins with."""

from __future__ import annotations

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.pipeline.served import in_spoken_language

FIRST_LAYOUT = "poster-a4"
FIRST_LANGUAGE = "en"


def new_set(catalogue: Catalogue, force: str) -> CampaignSet:
    """A set to begin with: the first campaign's first audience, its first words; ``force`` may be empty. One for a
    force under the Welsh language duty begins in Welsh and English."""
    campaign = catalogue.campaigns[0]
    audience = next((a.id for a in campaign.audiences if campaign.default_messages(a.id)), campaign.audiences[0].id)
    known = {one.id for one in catalogue.forces}
    plain = CampaignSet(
        name=campaign.name,
        force=force if force in known else "",
        campaign=campaign.id,
        audience=audience,
        language="",
        layouts=(FIRST_LAYOUT,),
    )
    return in_spoken_language(catalogue, plain)

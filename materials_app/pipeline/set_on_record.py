"""The set as a pack keeps it, so that it can be made again when something on it has changed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from materials_app.assemble.edition import plain_content
from materials_app.catalogue.set_file import write_set
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.job import Job
from materials_app.model.order import NOTHING_SAID


def set_on_record(campaign_set: CampaignSet) -> dict[str, str]:
    """Name, digest and text of the set without what people signed, what was ordered and what it said before.

    Pictures have plain names: what somebody called a file may say who is on it, and a pack goes to others.
    """
    text = write_set(
        replace(
            _with_plain_names(campaign_set.without_records()),
            earlier=(),
            order=NOTHING_SAID,
            overrides=tuple(replace(one, order=NOTHING_SAID) for one in campaign_set.overrides),
        )
    )
    return {"name": campaign_set.file, "sha256": hashlib.sha256(text.encode()).hexdigest(), "text": text}


def _with_plain_names(campaign_set: CampaignSet) -> CampaignSet:
    picture = campaign_set.picture
    partners = tuple(
        replace(one, logo=_plain(one.logo, f"logo-{number}"), mono=_plain(one.mono, f"logo-{number}-mono"))
        for number, one in enumerate(campaign_set.partners, 1)
    )
    return replace(
        campaign_set,
        picture=replace(picture, file=_plain(picture.file, "picture")) if picture else None,
        partners=partners,
        force_marks=tuple(replace(one, file=_plain(one.file, f"force-{one.role}")) for one in campaign_set.force_marks),
    )


def _plain(file: str, name: str) -> str:
    return f"{name}{PurePath(file).suffix.lower()}" if file else ""


def content_on_record(job: Job) -> dict[str, Any]:
    """What the piece says, with no name of a file in it: a pack goes to others, and a name may say who is on a
    picture."""
    content = plain_content(job)
    if content["picture"]:
        content["picture"] = ["", *content["picture"][1:]]
    if "partners" in content:
        content["partners"] = [[name, ""] for name, _ in content["partners"]]
    if "force_mark" in content:
        content["force_mark"] = [""] * len(content["force_mark"])
    return content

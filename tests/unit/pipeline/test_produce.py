"""A produced piece carries what every judge said of it."""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.job import Job
from materials_app.pipeline.produce import produce
from materials_app.pipeline.studio import Studio


def test_words_are_judged_in_the_colours_of_the_paper(job: Job, studio: Studio) -> None:
    plain = replace(job.template, theme=replace(job.template.theme, roles_for=()))
    uncoated = replace(job, template=plain, condition=studio.catalogue.condition("uncoated"))
    (found,) = (finding for finding in produce(uncoated, studio).findings if finding.id == "contrast-too-low")
    assert found.place.slot == "exit"
    assert "(Uncoated paper, offset)" in found.message

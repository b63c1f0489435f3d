"""From a set to its jobs: every name in the set looked up once, so that the stages meet only whole things."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from materials_app.assemble.easy_read import easy_slots
from materials_app.assemble.edition import files_of
from materials_app.assemble.mirror import mirrored
from materials_app.assemble.routes import choose_action
from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.condition import OutputCondition
from materials_app.model.content import Audience, Campaign, Force, Message, Slot
from materials_app.model.format import Format
from materials_app.model.job import Job
from materials_app.model.page import Marks
from materials_app.model.said import listed, said
from materials_app.model.template import LayoutTemplate, TextFrame
from materials_app.pipeline.brand_ground import with_brand_ground
from materials_app.pipeline.brand_use import in_brand
from materials_app.pipeline.force_words import with_force_web
from materials_app.pipeline.own_records import with_own_records, with_own_rules

CRISIS_FIELD = "crisis"
"""The field of a template's copy that prints the crisis line."""


def no_digest(_: str) -> str:
    """What is known of a file that is not at hand."""
    return ""


def make_jobs(
    catalogue: Catalogue, campaign_set: CampaignSet, on: date, digest: Callable[[str], str] = no_digest
) -> tuple[Job, ...]:
    """One job for each layout of the set, in the set's order. ``on`` dates those without a date of their own;
    ``digest`` tells the SHA-256 of a picture or logo of the set.

    Raises:
        UnknownNameError: for a force, campaign, audience, message, layout, family or condition no table holds.
        InputError: when the set asks for something its campaign or force does not have.
    """
    jobs = tuple(make_job(catalogue, campaign_set, layout, on, digest) for layout in campaign_set.layouts)
    for job in jobs:
        for choice in job.set.slots:  # also those of slots that no layout shows: a slip is told before it is needed
            if choice.message:
                catalogue.message(job.campaign, choice.message)
    return jobs


def make_job(
    catalogue: Catalogue, campaign_set: CampaignSet, layout: str, on: date, digest: Callable[[str], str] = no_digest
) -> Job:
    """One layout of a set as a job. ``digest`` tells the SHA-256 of a picture or logo of the set: what is signed off
    holds for those bytes alone.

    Raises:
        UnknownNameError: for a name no table holds.
        InputError: when the set asks for something its campaign does not have.
    """
    if not campaign_set.force:
        raise InputError(
            "The set names no force, and a piece is always made for one.",
            hint='Add a line force = "…", or open the set in the window and choose one there.',
            place=campaign_set.file,
            error_id="no-force",
        )
    force = catalogue.force(campaign_set.force)
    campaign = catalogue.campaign(campaign_set.campaign)
    audience = catalogue.audience(campaign, campaign_set.audience)
    campaign = with_own_records(campaign, campaign_set, catalogue)
    own_set = campaign_set.for_layout(layout)
    template = catalogue.template(layout, own_set.family, own_set.edition)
    messages = _messages(catalogue, campaign, own_set, force, template)
    made = catalogue.format(template.format)
    job = Job(
        set=own_set,
        force=force,
        campaign=campaign,
        audience=audience,
        messages=messages,
        action=choose_action(
            _as_printed(audience, template), catalogue.resources, campaign_set.languages, force.nations
        ),
        rulebook=with_own_rules(catalogue, campaign_set),
        format=made,
        template=template.with_drawing(_drawing(audience, dict(messages).get(Slot.TRIGGER))),
        condition=_on_board(catalogue.condition(campaign_set.condition), made),
        language=campaign_set.language,
        marks=campaign_set.marks if made.takes_marks else Marks.NONE,
        on=campaign_set.date or on,
        asked_on=on,
        policy=catalogue.policy,
        writing=catalogue.writing(campaign_set.language),
        second_writing=catalogue.writing(campaign_set.second_language),
        telling=catalogue.telling(campaign_set.language),
        second_telling=catalogue.telling(campaign_set.second_language),
        edition_name=catalogue.edition_name(template.edition, campaign_set.language),
    )
    if campaign_set.brand_pack:
        job = with_brand_ground(in_brand(job, catalogue.brands, catalogue.forces))
        book = with_own_rules(catalogue, replace(campaign_set, partners=job.set.partners))
        job = replace(job, rulebook=with_force_web(book, job))
    job = replace(job, files=tuple(found for found in map(digest, files_of(job)) if found))
    return mirrored(job) if job.writing.is_rtl else job


def _drawing(audience: Audience, trigger: Message | None) -> str:
    """The motif that goes with the trigger's words, else the audience's."""
    return (trigger.drawing if trigger else "") or audience.drawing


def _on_board(condition: OutputCondition, made: Format) -> OutputCondition:
    """The condition, with less ink where the format's board takes less."""
    return replace(condition, ink_limit=min(condition.ink_limit, made.ink_limit or condition.ink_limit))


def _as_printed(audience: Audience, template: LayoutTemplate) -> Audience:
    """The audience as this layout can serve it: no crisis line where the layout has no place for one."""
    frames = (frame for frame in template.frames if isinstance(frame, TextFrame))
    has_place = any(source.field == CRISIS_FIELD for frame in frames for source in frame.copy)
    return audience if has_place else replace(audience, crisis_line="")


def _messages(
    catalogue: Catalogue, campaign: Campaign, campaign_set: CampaignSet, force: Force, template: LayoutTemplate
) -> tuple[tuple[Slot, Message], ...]:
    defaults = campaign.default_messages(campaign_set.audience, template.family)
    chosen = tuple(
        (slot, _message(catalogue, campaign, campaign_set, slot, defaults.get(slot, "")))
        for slot in template.message_slots
    )
    for slot, message in chosen:
        _check_easy(message, campaign_set.language, slot, template)
    return tuple((slot, _for_nation(message, force)) for slot, message in chosen)


def _for_nation(message: Message, force: Force) -> Message:
    """The message, when it holds where the force is: law and help differ by nation."""
    if message.holds_in(force.nations):
        return message
    raise InputError(
        said(
            "The message '{message}' is for {nations}; {force} is in {here}, where it may be wrong.",
            message=message.id,
            nations=listed(map(said, message.nations)),
            force=said(force.public_name),
            here=listed(map(said, force.nations)),
        ),
        hint=said("Choose another message."),
        error_id="message-other-nation",
    )


def _message(catalogue: Catalogue, campaign: Campaign, campaign_set: CampaignSet, slot: Slot, default: str) -> Message:
    choice = campaign_set.choice(slot)
    name = choice.message if choice and choice.message else default
    if not name:
        raise InputError(
            said(
                "{campaign} has no {slot} message for the audience '{audience}' in the family '{family}', so the piece "
                "cannot be filled.",
                campaign=campaign.name,
                slot=slot.value,
                audience=campaign_set.audience,
                family=campaign_set.family,
            ),
            hint=said(
                "Choose a message for the slot '{slot}', another family or another audience.",
                slot=slot.value,
            ),
            error_id="no-message",
        )
    message = catalogue.message(campaign, name)
    if message.slot is not slot or message.audience != campaign_set.audience:
        raise InputError(
            said(
                "The message '{message}' is a {its_slot} for the audience '{its_audience}'; it cannot stand as the "
                "{slot} of a piece for '{audience}'.",
                message=name,
                its_slot=message.slot.value,
                its_audience=message.audience,
                slot=slot.value,
                audience=campaign_set.audience,
            ),
            hint=said("Choose a message for the audience '{audience}'.", audience=campaign_set.audience),
            error_id="message-does-not-fit",
        )
    unspoken = next((one for one in campaign_set.languages if message.in_language(one) is None), "")
    if unspoken:
        raise InputError(
            said(
                "The message “{message}” has no words in {language}, so the piece cannot be set in it.",
                message=message.called,
                language=said(catalogue.writing(unspoken).called or unspoken),
            ),
            hint=said("Add the wording to the campaign's language file, or choose another message."),
            error_id="no-wording",
        )
    return message


def _check_easy(message: Message, language: str, slot: Slot, template: LayoutTemplate) -> None:
    """See that a message has Easy Read words where the layout shows them."""
    wording = message.in_language(language)
    if slot in easy_slots(template) and wording is not None and not wording.easy:
        raise InputError(
            said(
                "The message '{message}' has no Easy Read words, so the piece cannot be set in it.", message=message.id
            ),
            hint=said("Choose another message for this layout, or leave the Easy Read edition out."),
            error_id="no-wording",
        )


def filled_set(catalogue: Catalogue, campaign_set: CampaignSet) -> CampaignSet:
    """The set with every name checked and every slot filled with the campaign's default where it names none.

    Raises:
        UnknownNameError: for a name no table holds. InputError: when the campaign lacks what the set asks for.
    """
    jobs = make_jobs(catalogue, replace(campaign_set, overrides=()), campaign_set.date or date.min)
    messages = {slot: message.id for job in jobs for slot, message in job.messages}
    filled = {slot: campaign_set.choice(slot) or SlotChoice(slot, name) for slot, name in messages.items()}
    return replace(campaign_set, slots=tuple(filled[slot] for slot in Slot if slot in filled))

"""The force's own words beside its name: its strapline and its own address, where a brand pack gives them.

Which pieces carry them is one rule over the layouts, not a key in each: those that set the force's name in lines as
they are written. A card is too small, a beer mat squeezes the name in beside the code, and a layout without the name
has nothing for them to stand beside.
"""

from __future__ import annotations

from enum import Enum
from urllib.parse import urlsplit

from materials_app.model.content import Audience, Confidence, Force, Purpose, Resource, WebAddress
from materials_app.model.document import BoundForceWords
from materials_app.model.format import Format
from materials_app.model.job import Job
from materials_app.model.template import Fit, LayoutTemplate, TextFrame

__all__ = [
    "STRAPLINE",
    "WEB",
    "NoWeb",
    "carries_force_words",
    "force_words",
    "is_plain_strapline",
    "web_resource",
    "why_no_web",
]

STRAPLINE, WEB = "strapline", "force-web"
"""The slots of the two."""

MASTHEAD = "masthead"
_AS_WRITTEN = (Fit.LINES, Fit.LINE)
_MOST_LETTERS = 60
"""A strapline is a line: the longest that two lines of the narrowest strip hold, a DL panel's, at 12 pt."""


class NoWeb(Enum):
    """Why a force's own address does not print."""

    NOT_THE_FORCES = "not-the-forces"
    """It is not on the host that the list of forces has for it: nobody has checked it."""
    NEVER_POLICE = "never-police"
    """The audience is never sent to the police, and a force's site begins with how to report."""


def carries_force_words(template: LayoutTemplate, made: Format) -> bool:
    """Whether pieces of this layout in that format have a place for the force's own words."""
    frames = (frame for frame in template.frames if isinstance(frame, TextFrame) and not frame.tabs)
    names = [frame for frame in frames if any(one.field == MASTHEAD for one in frame.copy)]
    return bool(names) and not made.is_card and all(one.fit in _AS_WRITTEN for one in names)


def is_plain_strapline(text: str) -> bool:
    """Whether a strapline is a line of words alone: a figure or an address in it would be a second way to get in touch
    beside the helpline's, and nobody has verified it. A tab, a second line or a mark that turns the direction of
    reading is no word."""
    is_words = not any(one.isnumeric() for one in text) and not any(one in text for one in "@#/\\")
    return (
        is_words
        and text.isprintable()
        and not text.isspace()
        and not any(one.strip(".") and "." in one.strip(".") for one in text.split())
        and (len(text) <= _MOST_LETTERS)
    )


def force_words(job: Job) -> tuple[BoundForceWords, ...]:
    """What stands beside the force's name on this piece as it is read: each language's strapline, then addresses."""
    pack = job.brand_pack
    if pack is None or not carries_force_words(job.template, job.format):
        return ()
    voices = tuple((pack.words_in(voice.language), voice) for voice in job.voices)
    lines = tuple((words.strapline, STRAPLINE, voice) for words, voice in voices if is_plain_strapline(words.strapline))
    if any(not words for words, _, _ in lines) or len(lines) < len(voices):
        lines = ()  # in both languages, or not at all
    webs = tuple((words.web, WEB, voice) for words, voice in voices if words.web and why_no_web(words.web, job) is None)
    texts = {text: BoundForceWords(text, slot, voice.language, voice.writing) for text, slot, voice in (*lines, *webs)}
    return tuple(texts.values())


def why_no_web(web: str, job: Job) -> NoWeb | None:
    """Why the address ``web`` of a brand pack does not print on the piece; none where it does."""
    if not _is_of(web, job.force):
        return NoWeb.NOT_THE_FORCES
    return NoWeb.NEVER_POLICE if _is_kept_from_police(job.audience) else None


def _is_kept_from_police(audience: Audience) -> bool:
    return Purpose.REPORT in audience.never_purposes or any(one.startswith("police-") for one in audience.never)


def _is_of(web: str, force: Force) -> bool:
    """Whether an address is the force's own host as the list of forces has it, and nothing behind it."""
    return bool(force.website) and _host(web) == _host(force.website)


def _host(address: str) -> str:
    """The host without ``www.``; the whole text where a path, a port or a query stands behind it, or letters that no
    host is written in: those may pass for others (``eßex`` for ``essex``)."""
    if not (address.isascii() and address.isprintable()):
        return address
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
    except ValueError:  # ``[`` begins an address by numbers
        return address
    is_bare = parts.scheme == "https" and parts.path in ("", "/") and not parts.query and not parts.fragment
    return parts.netloc.lower().removeprefix("www.") if is_bare else address


def web_resource(job: Job) -> Resource | None:
    """The force's own address as a route that may print on this piece and for its audience; none where it does not."""
    pack = job.brand_pack
    webs = [one.web for one in (pack.words if pack else ()) if one.web and why_no_web(one.web, job) is None]
    if not webs:
        return None
    host = _host(job.force.website)
    address = WebAddress(webs[0], f"https://www.{host}/", (f"www.{host}", host), Confidence.HIGH)
    return Resource(
        id=f"force-{job.force.id}",
        name=job.force.public_name,
        purpose=Purpose.REPORT,
        audiences=(job.audience.id,),
        nations=job.force.nations,
        number=None,
        address=address,
        hours="",
        promises=(),
        evidence=(),
    )

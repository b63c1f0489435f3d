"""What has changed on a piece since it was signed off, in words: what it said then beside what it says now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from materials_app.assemble.edition import digest_of_content, plain_content
from materials_app.model.job import Job
from materials_app.model.said import said
from materials_app.model.sign_off import Agreed
from materials_app.model.template import TextFrame
from materials_app.pipeline.places import place_of_frame

__all__ = ["Change", "changes_since", "differences_of", "is_believed", "layout_of"]

LONGEST = 120
"""Characters of a place's words that are quoted: enough to know them again."""

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """A place of the piece with its words then and now; both empty where they cannot be told in a line."""

    place: str
    was: str = ""
    now: str = ""

    @property
    def says(self) -> str:
        """The change as one sentence without its full stop."""
        was, now = _short(self.was), _short(self.now)
        if was and now:
            return said("{place}: now “{now}”, was “{was}”", place=self.place, now=now, was=was)
        if was:
            return said("{place}: “{was}” has gone", place=self.place, was=was)
        if now:
            return said("{place}: “{now}” is new", place=self.place, now=now)
        return said("{place} has changed", place=self.place)


def is_believed(agreed: Agreed) -> bool:
    """Whether what is kept is what was signed: it still has the digest that the record names."""
    return digest_of_content(agreed.content) == agreed.covers


def layout_of(agreed: Agreed) -> str:
    """The id of the layout that was signed."""
    return str(agreed.content["layout"][0])


def changes_since(agreed: Agreed, job: Job) -> tuple[Change, ...]:
    """What differs between the piece as it was signed and as it is now, in reading order; each difference once.

    ``agreed`` is believed, and of the layout of ``job``.
    """
    return differences_of(agreed.content, plain_content(job), job)


def differences_of(was: Content, now: Content, job: Job) -> tuple[Change, ...]:
    """What differs between two contents of the layout of ``job``, in reading order; each difference once."""
    return tuple(dict.fromkeys(_changes(was, now, job)))


def _changes(was: Content, now: Content, job: Job) -> Iterator[Change]:
    for place, before, after in zip(_of_layout(), was["layout"][1:], now["layout"][1:], strict=True):
        if before != after:
            yield Change(place, before, after)
    if was["force"] != now["force"]:
        yield Change(said("Force"), was["force"], now["force"])
    yield from _words(was["words"], now["words"], job)
    if was["opens"] != now["opens"]:
        yield Change(said("QR code"), was["opens"], now["opens"])
    for key, place in _other_places():
        before, after = was.get(key, []), now.get(key, [])
        if before != after:
            yield Change(place, *(_plain(one) for one in (before, after)))


def _of_layout() -> tuple[str, str]:
    return said("Design"), said("Language")


def _other_places() -> tuple[tuple[str, str], ...]:
    return (
        ("picture", said("Picture")),
        ("files", said("Picture or logo file")),
        ("drawing", said("Drawing")),
        ("post", said("Text of the post")),
        ("partners", said("Partners’ logos")),
        ("force_mark", said("The force's logo")),
        ("brand", said("Brand colour")),
        ("brand_pack", said("Brand pack")),
    )


def _words(was: Sequence[Sequence[str]], now: Sequence[Sequence[str]], job: Job) -> Iterator[Change]:
    """Frame by frame: what stood there and does no more beside what stands there and did not."""
    frames = {frame.id: frame for page in job.pages for frame in page.frames if isinstance(frame, TextFrame)}
    before, after = ({frame: tuple(words) for frame, *words in one} for one in (was, now))
    for frame in dict.fromkeys((*after, *before)):
        old, new = before.get(frame, ()), after.get(frame, ())
        if old == new:
            continue
        place = place_of_frame(frames[frame]) if frame in frames else said("A place the layout no longer has")
        gone, come = (tuple(one for one in mine if one not in theirs) for mine, theirs in ((old, new), (new, old)))
        if not gone and not come:
            yield Change(place)
        for left, right in zip_longest(gone, come, fillvalue=""):
            yield Change(place, left, right)


def _plain(value: object) -> str:
    """Words as they are; what is a name in a list by that name; nothing for what no reader would know."""
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence) and value and isinstance(value[0], str):
        return value[0]
    names = [one[0] for one in value if isinstance(one, Sequence)] if isinstance(value, Sequence) else []
    return ", ".join(names)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()}…"

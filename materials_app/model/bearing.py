"""What a piece may bear: figures, quotes, for how long it will be seen. One record for every judge of its words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bearing:
    """What is known of a piece of print that a figure or a quote stands on.

    Attributes:
        layout: its id, which a speaker's consent may name.
        name: what people call it ("Beer mat, square").
        lasts: it is in use for years, so nothing on it may go out of date.
        takes_quotes: its format may carry somebody's words.
        has_quote_place: its layout has a place for them.
        claims: ids of the claims its messages and own words rest on.
        quotes: ids of the quotes these use.
        is_draft: it bears DRAFT across each page, so a figure that is not sound yet is shown and not refused.
    """

    layout: str
    name: str
    lasts: bool = False
    takes_quotes: bool = False
    has_quote_place: bool = False
    claims: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    is_draft: bool = False

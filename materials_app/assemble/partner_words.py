"""What the partners' strip says: who is a partner because they agreed to be called so, and who helps."""

from __future__ import annotations

from collections.abc import Iterable

from materials_app.model.partner import Partner

__all__ = ["partner_names"]

_HELP = {"en": "Help from: {names}", "cy": "Cymorth gan: {names}"}
_PARTNERSHIP = {"en": "In partnership with: {names}", "cy": "Mewn partneriaeth â: {names}"}
"""Per language; English where there are no words in another."""


def partner_names(partners: Iterable[Partner], language: str) -> str:
    """The names that print as text, in their order: partners by permission first, on a line of their own."""
    listed = tuple(partners)
    agreed = [one.name for one in listed if one.is_permitted]
    others = [one.name for one in listed if not one.is_permitted]
    lines = ((_PARTNERSHIP, agreed), (_HELP, others))
    return "\n".join(words.get(language, words["en"]).format(names=_joined(names)) for words, names in lines if names)


def _joined(names: list[str]) -> str:
    """With commas; with semicolons where a name has a comma of its own."""
    clean = [" ".join(name.split()) for name in names]
    return ("; " if any("," in name for name in clean) else ", ").join(clean)

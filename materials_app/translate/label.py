"""The line a file carries so that it can be told apart when it comes back: what it was made of, and the digest."""

from __future__ import annotations

import re

from materials_app.model.translation import Of, Scope
from materials_app.translate.refused import refused

_NAME = r"[a-z0-9][a-z0-9_-]{0,63}"
_TAG = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
_LABEL = re.compile(
    rf"materials:(?P<of>campaign|set):(?P<campaign>{_NAME}):(?P<audience>{_NAME}|):"
    rf"(?P<source>{_TAG}):(?P<target>{_TAG}):(?P<digest>[0-9a-f]{{64}})"
)


def label(scope: Scope, digest: str) -> str:
    """``materials:campaign:stop-it-now:own:en:pl:`` and the digest."""
    return ":".join(("materials", scope.of.value, scope.campaign, scope.audience, scope.source, scope.target, digest))


def read_label(text: str) -> tuple[Scope, str]:
    """The scope and the digest.

    Raises:
        InputError: when the line is not ours.
    """
    found = _LABEL.fullmatch(text.strip())
    if found is None:
        raise refused(
            "does not say what it is a translation of, so its words have no place here.",
            "Use the file that materials translate export made; tools may translate it, not make it anew.",
            "translation-not-ours",
        )
    of, campaign, audience, source, target, digest = found.group(*_LABEL.groupindex)
    return Scope(Of(of), campaign, audience, source, target), digest


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language: tools write pl-PL for pl."""
    first, second = one.replace("_", "-").lower(), other.replace("_", "-").lower()
    return first == second or first.startswith(f"{second}-") or second.startswith(f"{first}-")

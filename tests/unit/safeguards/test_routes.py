"""Which routes may stand on a piece for whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.content import Audience, Purpose, Resource
from materials_app.safeguards.routes import may_stand
from tests.support.small_rulebook import HELPLINE, OWN, TIPS


@pytest.mark.parametrize(
    ("resource", "changes", "stands"),
    [
        (HELPLINE, {}, True),
        (HELPLINE, {"never": ("harbour-line",)}, False),
        (HELPLINE, {"never": ("harbour-line",), "routes": ("harbour-line",)}, False),
        (HELPLINE, {"id": "survivor"}, False),
        (HELPLINE, {"id": "survivor", "routes": ("harbour-line",)}, True),
        (HELPLINE, {"id": "survivor", "secondary": ("harbour-line",)}, True),
        (HELPLINE, {"id": "survivor", "crisis_line": "harbour-line"}, True),
        (TIPS, {"id": "report"}, False),
        (TIPS, {"id": "report", "never_purposes": ()}, True),
        (replace(TIPS, audiences=("own",)), {}, False),
        (replace(HELPLINE, purpose=Purpose.CRISIS), {}, True),
    ],
)
def test_may_stand(resource: Resource, changes: dict[str, object], stands: bool) -> None:
    audience: Audience = replace(OWN, **changes)  # type: ignore[arg-type]
    assert may_stand(resource, audience) is stands

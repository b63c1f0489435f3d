"""The whole matrix: every layout and family × audience × force × flavour, made and judged. Long: ``make test-all``."""

from __future__ import annotations

import pytest

from materials_app.model.flavour import Flavour
from materials_app.pipeline.gallery import Wall, exhibits
from tests.design.conftest import AUDIENCES, FORCES, ON, studio

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("force", FORCES)
def test_no_piece_has_an_error_or_a_warning(force: str, audience: str) -> None:
    wall = Wall(force, audience, flavours=tuple(Flavour))
    faulty = {one.name: [(f.id, f.message) for f in one.faults] for one in exhibits(wall, studio(), ON) if one.faults}
    assert faulty == {}

"""The colours of a layout: a family's swatches, and the role each plays."""

from __future__ import annotations

from dataclasses import dataclass, replace

from materials_app.model.colour import Swatch

__all__ = ["Theme"]


@dataclass(frozen=True, slots=True)
class Theme:
    """A family's swatches and which role each plays: {role: swatch}.

    ``roles_for`` holds the roles that another swatch plays under one output condition: {condition: {role: swatch}}.
    """

    swatches: tuple[Swatch, ...]
    roles: tuple[tuple[str, str], ...]
    roles_for: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()

    def swatch(self, role: str) -> Swatch:
        """The swatch that plays ``role``.

        Raises:
            KeyError: when the theme has no such role.
        """
        name = dict(self.roles)[role]
        return next(s for s in self.swatches if s.name == name)

    def with_role(self, role: str, swatch: Swatch) -> Theme:
        """The theme with one more swatch, playing ``role``: whatever it is called, it is no swatch of the theme's."""
        named = replace(swatch, name=f"{role}: {swatch.name}")
        return replace(self, swatches=(*self.swatches, named), roles=(*self.roles, (role, named.name)))

    def under(self, condition: str) -> Theme:
        """The theme as it is for the output condition with this id; the theme itself where it makes no difference."""
        own = dict(self.roles_for).get(condition, ())
        return replace(self, roles=(*self.roles, *own), roles_for=()) if own else self

"""The line under a field in words: where its words fit, at which size, where and by how much they are too long."""

from __future__ import annotations

from collections.abc import Sequence

from materials_app.app.fields import FieldFit
from materials_app.app.set_fit import LayoutFit, SetFit
from materials_app.desktop.wording import counted, name_words, say


def fit_words(fit: SetFit, *, is_said: bool) -> str:
    """The whole line. ``is_said``: it is said elsewhere that the words stand on one layout alone."""
    if len(fit.each) == 1:
        one = fit.each[0]
        words = _one(one.fit)
        alone = fit.layouts > 1 and not is_said
        return say("fit.alone", layout=name_words(one.called), words=words) if alone else words
    return _too_long(fit) if fit.over else _fits(fit)


def brief_words(fit: SetFit) -> str:
    """The line while the keyboard is elsewhere: whether the words fit, and where they do not or are set smaller."""
    if len(fit.each) == 1:
        return _one(fit.each[0].fit)
    if len(fit.over) == 1:
        return say("chooser.too-long-one", layout=_names(fit.over))
    if fit.over:
        return say("chooser.too-long", layouts=_names(fit.over))
    if len(fit.reduced) > 1:
        return say("fit.reduced-on", layouts=_names(fit.reduced))
    return _fitting(fit)


def _one(fit: FieldFit | None) -> str:
    """How words fit the one layout they stand on."""
    if fit is None:
        return say("fit.absent")
    size = points(fit.size)
    if fit.over:
        return say("fit.over-one", size=size) if fit.over == 1 else say("fit.over", count=fit.over, size=size)
    if fit.shortened:
        return say("fit.variant", size=size, length=say(f"length.{fit.shortened}"))
    return say("fit.reduced" if fit.is_reduced else "fit.fits", size=size)


def _too_long(fit: SetFit) -> str:
    first = fit.over[0]
    rest = len(fit.each) - len(fit.over)
    others_fit = counted("fit.fits-other", "fit.fits-others", rest) if rest else ""
    if len(fit.over) == 1:
        key = "fit.over-on-one" if first.over == 1 else "fit.over-on"
        words = say(key, count=first.over, layout=name_words(first.called), size=points(_size(first)))
    elif not rest and len({one.over for one in fit.over}) == 1:
        words = counted("fit.over-every-one", "fit.over-every", first.over)
    else:
        each = (say("fit.over-by", layout=name_words(one.called), count=one.over) for one in fit.over)
        words = say("fit.over-several", layouts=", ".join(each))
    return f"{words} {others_fit}".rstrip()


def _fits(fit: SetFit) -> str:
    notes = (("fit.short-on", fit.shortened), ("fit.absent-on", fit.absent))
    more = (say(key, layouts=_names(where)) for key, where in notes if where)
    return ". ".join((_fitting(fit), *more))


def _fitting(fit: SetFit) -> str:
    shown = len(fit.each)
    every = say("fit.every") if shown == fit.layouts else say("fit.both") if shown == 2 else say("fit.all", count=shown)
    return _reduced(fit.reduced) if fit.reduced else every


def _reduced(where: Sequence[LayoutFit]) -> str:
    if len(where) == 1:
        return say("fit.reduced-on-one", size=points(_size(where[0])), layout=name_words(where[0].called))
    sizes = (say("fit.reduced-to", layout=name_words(one.called), size=points(_size(one))) for one in where)
    return say("fit.reduced-on", layouts=", ".join(sizes))


def _names(where: Sequence[LayoutFit]) -> str:
    return ", ".join(name_words(one.called) for one in where)


def _size(one: LayoutFit) -> float:
    return one.fit.size if one.fit else 0.0


def points(size: float) -> str:
    """A size as people say it: to a tenth of a point."""
    return f"{round(size, 1):g}"

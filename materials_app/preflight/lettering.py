"""A page's lettering by itself: every letter black on white, nothing over it, round it or beneath it.

It says where ink of type ought to be; ``visibility`` compares it with where it can be seen.
"""

from __future__ import annotations

from typing import Any

import pikepdf

from materials_app.preflight.pdf_values import get, items
from materials_app.preflight.script import FormPart, Part, Script, TextPart
from materials_app.preflight.text_operators import CLIPPING, INVISIBLE

_EVERYWHERE = (-20_000, -20_000, 20_000, 20_000)
"""Points; a form's own bounds would clip, and what is cut off is what we look for."""
_KEPT_OF_STATE = ("/Font", "/LW", "/LC", "/LJ", "/ML")
"""What shapes letters in an extended graphics state; opacity and masks belong to how they are painted."""


def lettering_page(document: pikepdf.Pdf, script: Script, media_box: Any) -> pikepdf.Dictionary:
    """A page of ``document`` with the letters of ``script`` alone."""
    content, resources = _content(document, script)
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Page, MediaBox=media_box, Contents=document.make_stream(content), Resources=resources
    )


def _content(document: pikepdf.Pdf, script: Script) -> tuple[bytes, pikepdf.Dictionary]:
    resources = pikepdf.Dictionary(dict(items(script.resources)))
    states = {key: _shape_of(state) for key, state in items(get(resources, "/ExtGState"))}
    resources["/ExtGState"] = pikepdf.Dictionary(states)
    forms = pikepdf.Dictionary()
    written = b"\n".join(_part(document, part, forms) for part in script.parts)
    resources["/XObject"] = forms
    return written, resources


def _shape_of(state: Any) -> pikepdf.Dictionary:
    return pikepdf.Dictionary({key: value for key, value in items(state) if key in _KEPT_OF_STATE})


def _part(document: pikepdf.Pdf, part: Part, forms: pikepdf.Dictionary) -> bytes:
    match part:
        case bytes():
            return part
        case TextPart():
            return _text(part)
        case FormPart():
            key = f"/Form{len(forms)}"
            forms[key] = _form(document, part)
            return b"%s Do" % key.encode()
        case _:
            return b""


def _text(part: TextPart) -> bytes:
    # Letters that clip are filled by something else: what that is cannot be told from their shape.
    mode = part.mode if part.mode < CLIPPING else INVISIBLE
    return b"0 g 0 G %d Tr %s %d Tr" % (mode, part.shown, part.mode)


def _form(document: pikepdf.Pdf, part: FormPart) -> Any:
    content, resources = _content(document, part.script)
    form = document.make_stream(content, {"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form})
    form["/BBox"] = pikepdf.Array(_EVERYWHERE)
    form["/Resources"] = resources
    matrix = get(part.form, "/Matrix")
    if matrix is not None:
        form["/Matrix"] = matrix
    return form

"""The canvas every file is drawn on, and the one place that flips paper space to PDF space.

reportlab's Canvas carries the bytes; colours, text and shapes are written as operators of our own, because it knows
neither glyph indices nor overprinted separations.
"""

from __future__ import annotations

from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFInfo, PDFName, PDFPage, PDFStream
from reportlab.pdfgen.canvas import Canvas

from materials_app.model.colour import Paint
from materials_app.model.geometry import Point, Rect
from materials_app.model.page import PageGeometry
from materials_app.render.inks import separation_name
from materials_app.render.operators import name_token

KNOCKOUT, OVERPRINT = "Knockout", "Overprint"
"""Names of the graphics states that switch overprint off and on."""

_STATES = {
    KNOCKOUT: {"Type": "/ExtGState", "OP": "false", "op": "false", "OPM": 0},
    OVERPRINT: {"Type": "/ExtGState", "OP": "true", "op": "true", "OPM": 1},
}
"""Overprint by ISO 32000-2, 8.6.7; mode 1 lets the inks under a paint stand where it has none of its own."""


class PaperSpace:
    """Places on paper (origin top left of the trim, y downwards) as places in a page's PDF space.

    PDF space starts at the bottom left of the media box, y upwards.
    """

    __slots__ = ("_left", "_low", "size")

    def __init__(self, geometry: PageGeometry) -> None:
        self._left = geometry.media_box.x
        self._low = geometry.media_box.bottom
        self.size = (geometry.media_box.width, geometry.media_box.height)

    def place(self, point: Point) -> tuple[float, float]:
        """Where ``point`` lies."""
        return point.x - self._left, self._low - point.y

    def box(self, rect: Rect) -> tuple[float, float, float, float]:
        """Left, low, width and height of ``rect``."""
        left, low = self.place(Point(rect.x, rect.bottom))
        return left, low, rect.width, rect.height


_NO_ID = b"[<><>]"
"""An identifier that says nothing: finishing makes the real one from the content."""


class _NoInfo(PDFInfo):  # type: ignore[misc]
    """An empty Info dictionary: reportlab names somebody anonymous, and a moment that the environment may set."""

    def format(self, document: PDFDocument) -> bytes:
        """The dictionary's bytes."""
        data: bytes = PDFDictionary({}).format(document)
        return data


class FileCanvas(Canvas):  # type: ignore[misc]
    """A canvas without built-in font, person, clock or page transition.

    Operators are added with :meth:`add`; what they refer to is registered with the other methods. Page content stays
    uncompressed here: finishing compresses it.
    """

    def __init__(self, language: str) -> None:
        self._file = BytesIO()
        self._states: object = None
        super().__init__(self._file, pageCompression=0, invariant=1, lang=language)
        self._doc.info = _NoInfo()
        self._doc._ID = _NO_ID

    def _make_preamble(self) -> None:
        """No font: reportlab's own preamble names Helvetica, which is not embedded."""
        self._preamble = ""

    def _setExtGState(self, page: PDFPage) -> None:  # noqa: N802 (reportlab's name)
        page.ExtGState = self._states

    def add(self, operators: str) -> None:
        """Add operators to the page."""
        self._code.append(operators)

    def add_overprint(self, *, on: bool) -> None:
        """Switch overprint for everything painted from here on."""
        states = PDFDictionary({name: PDFDictionary(state) for name, state in _STATES.items()})
        self._states = self._states or self._doc.Reference(states)
        self.add(f"/{OVERPRINT if on else KNOCKOUT} gs")

    def add_font(self, name: str, reference: object) -> None:
        """Make ``reference`` the font that operators call ``name``."""
        self._doc.idToObject["BasicFonts"][name] = reference

    def add_separation(self, paint: Paint) -> None:
        """Make the separation of a spot paint known: its tint mixes the paint's process inks where it has no plate."""
        name = separation_name(paint.spot)
        if name not in self._doc.idToObject:
            inks = paint.solid
            tint = PDFDictionary(
                {
                    "FunctionType": 2,
                    "Domain": PDFArray([0, 1]),
                    "C0": PDFArray([0, 0, 0, 0]),
                    "C1": PDFArray([inks.cyan, inks.magenta, inks.yellow, inks.black]),
                    "N": 1,
                }
            )
            space = PDFArray([PDFName("Separation"), name_token(paint.spot), PDFName("DeviceCMYK"), tint])
            self._doc.Reference(space, name)
        self._colorsUsed[name] = name

    def add_picture(self, name: str, stream: PDFStream) -> str:
        """Make ``stream`` a picture of this page and return the name operators call it by; once a file."""
        registered: str = self._doc.getXObjectName(name)
        if registered not in self._doc.idToObject:
            self._doc.Reference(stream, registered)
        self._formsinuse.append(name)
        return registered

    def start_page(self, space: PaperSpace) -> None:
        """Give the page that is drawn next its size."""
        self.setPageSize(space.size)

    @property
    def document(self) -> PDFDocument:
        """The file being written: what fonts and pictures register their objects with."""
        return self._doc

    def finished(self) -> bytes:
        """The file's bytes."""
        self.save()
        return self._file.getvalue()

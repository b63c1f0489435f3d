"""Layout templates: frames on a grid, with the styles and copyfitting limits of one layout in one family.

A template is data (``templates/<layout>/<family>.toml``). Positions in the file are millimetres or units; here they
are points. ``assemble`` binds content into the frames, ``typeset`` sets them; neither knows a layout by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from materials_app.model.content import OWN_ALONE, Slot
from materials_app.model.later import Later
from materials_app.model.motif import Motif
from materials_app.model.tabs import TabsFrame
from materials_app.model.theme import Theme
from materials_app.model.units import Length


class Fit(StrEnum):
    """How words meet their frame."""

    FLOW = "flow"
    """Break into lines within the width; change words, then size down its steps, then overset."""
    HEADLINE = "headline"
    """Sense lines kept; width axis until the longest line fills the measure, then size by quarter steps."""
    MEASURE = "measure"
    """One line: size chosen so that its ink fills the measure exactly (the telephone number)."""
    WIDTH = "width"
    """One line at the size of ``like``: width axis bisected until its ink fills the measure (the address)."""
    LINES = "lines"
    """Sense lines as written, no fitting but the size steps (masthead, kicker, code)."""
    LINE = "line"
    """All sense lines on one line; the width axis narrows, then the size gives way (the masthead of a card)."""


class Edge(StrEnum):
    """A horizontal edge of a set frame that another frame hangs from."""

    CAP = "cap"
    FIRST_BASELINE = "first-baseline"
    BASELINE = "baseline"
    TOP = "top"
    BOTTOM = "bottom"


class Turn(StrEnum):
    """Whose turn it is in a frame of a piece in two languages: the set's first language, or its second."""

    FIRST = "first"
    SECOND = "second"


class Edition(StrEnum):
    """For whom a layout is set: an axis beside the family."""

    STANDARD = "standard"
    BILINGUAL = "bilingual"
    LARGE_PRINT = "large-print"
    EASY_READ = "easy-read"

    @property
    def is_companion(self) -> bool:
        """Whether it is a piece of its own that lies beside the standard one, for those who cannot read that."""
        return self in {Edition.LARGE_PRINT, Edition.EASY_READ}


class Pattern(StrEnum):
    """How two languages share a piece, as the trade calls it."""

    PARALLEL = "parallel"
    """Side by side, in columns."""
    BLOCK = "block"
    """One under the other, block by block."""
    TOP_AND_BOTTOM = "top-and-bottom"
    """One in the upper half of a page, one in the lower."""
    TILT_AND_TURN = "tilt-and-turn"
    """A front in each language: turned over, the piece begins again."""


@dataclass(frozen=True, slots=True)
class VerticalRef:
    """Where an edge stands: at ``offset`` from the trim's top, or ``offset`` below an edge of the frame ``frame``."""

    offset: Length
    frame: str = ""
    edge: Edge = Edge.BASELINE


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """How letters look: family, axes, size steps, leading, tracking, limits of copyfitting.

    Attributes:
        family: font family id, for example ``archivo``.
        weight: ``wght`` axis.
        width: preferred range of the ``wdth`` axis (low, high); (100, 100) for families without one.
        width_limits: allowed range, used before the size gives way.
        sizes: nominal sizes in points, first choice first; the last is the floor.
        leading: multiple of the size.
        tracking: thousandths of an em added after every glyph.
        tabular: figures of one width.
        hang: optical left edge: first glyph's ink on the margin, then a little further (``docs/layout-rules.md`` 3).
        ratio: of the format's size scale; a headline shrinks by its fourth root.
    """

    family: str
    weight: float
    sizes: tuple[Length, ...]
    leading: float
    width: tuple[float, float] = (100.0, 100.0)
    width_limits: tuple[float, float] = (100.0, 100.0)
    tracking: int = 0
    tabular: bool = False
    hang: bool = False
    ratio: float = 1.5


class Role(StrEnum):
    """Structure tag of an item (standard structure types, ISO 32000-1 14.8.4)."""

    H1 = "H1"
    H2 = "H2"
    P = "P"
    FIGURE = "Figure"
    ARTIFACT = "Artifact"


@dataclass(frozen=True, slots=True)
class CopySource:
    """Which words go into a text frame: ``source`` (a slot, or ``job``) and ``field`` ("headline", "text", "kicker",
    "step-1-lead" or a bound name), the lengths to try (first choice first), and the palette role they are painted
    with; ``last_paint`` is the role of the last sense line alone, where that is another."""

    source: str
    field: str
    lengths: tuple[str, ...]
    paint: str
    last_paint: str = ""


@dataclass(frozen=True, slots=True)
class FillFrame:
    """A flat field of colour; ``bleeds`` names the sides that run past the trim.

    ``hung`` is where its head stands when that follows another frame: ``y`` counts for nothing then, and the field is
    painted only while the other frame has words.
    """

    id: str
    x: Length
    y: Length
    width: Length
    height: Length
    paint: str
    bleeds: tuple[str, ...]
    hung: VerticalRef | None = None


@dataclass(frozen=True, slots=True)
class TextFrame:
    """Words in a column.

    ``top`` places the first cap line, ``line`` the first baseline (so that words of several sizes stand on one line
    across panels), ``foot`` the last baseline (text is then set upwards). Exactly one is given.
    ``ceiling`` is how high set-upwards text may reach, ``floor`` how low downward text may run (overset beyond).

    Attributes:
        fit: how the words meet the frame.
        copy: the words, in the order they are set; each source starts a line of its own.
        like: a frame whose size rules this one: ``WIDTH`` takes it over, ``HEADLINE`` stays 1.15 times above it.
        optional: left out, with a note, when it does not fit even in its shortest words.
        keep_words: a headline's size gives way before its words do: the first choice at every size, then the next.
        keep_clear: least distance from the last baseline of the text read before it to its own first cap line.
        paragraph_gap: extra space between two paragraphs, in lines.
        leading_grid: step of the baseline grid that the leading is rounded up to; 0 for none.
        language: which of the set's languages it speaks.
        match: the frame that says the same in the first language: both take one size, one width, one length of words.
        tabs: the tabs it stands on, one and all: its places are from a tab's own top left corner.
    """

    id: str
    x: Length
    width: Length
    style: TypeStyle
    fit: Fit
    copy: tuple[CopySource, ...]
    role: Role
    order: int
    top: VerticalRef | None
    foot: VerticalRef | None
    max_lines: int
    floor: Length | None = None
    ceiling: Length | None = None
    like: str = ""
    optional: bool = False
    keep_clear: Length = 0.0
    leading_grid: Length = 0.0
    paragraph_gap: float = 0.0
    line: VerticalRef | None = None
    keep_words: bool = False
    language: Turn = Turn.FIRST
    match: str = ""
    tabs: str = ""


@dataclass(frozen=True, slots=True)
class SymbolFrame:
    """A QR symbol hung between two edges, its right (or left) side on ``right`` (``left``)."""

    id: str
    top: VerticalRef
    bottom: VerticalRef
    right: Length | None
    left: Length | None
    min_side: Length
    paint: str
    order: int
    language: Turn = Turn.FIRST


@dataclass(frozen=True, slots=True)
class ImageFrame:
    """A picture band; nothing is drawn while the set carries no picture."""

    id: str
    x: Length
    y: Length
    width: Length
    height: Length
    bleeds: tuple[str, ...]
    order: int


@dataclass(frozen=True, slots=True)
class DrawingFrame:
    """A drawing in its field, which ends at the panel with the action.

    Attributes:
        motif: which drawing; each of its parts is painted with the role ``motif.roles`` names.
        bleeds: the sides that run past the trim.
        margin: where shapes stop that stop inside the page.
        clear: how far down letters and the distance they keep may reach; the field's head, where it is not said.
        opening: how far a door stands open, as a share of its frame.
        stroke: thickness of a line.
        ends: how far from the field's left a line's way back ends; at its margin, where it is not said.
        is_mirrored: seen in a mirror, for words that run from right to left.
        hangs: the panel stands above the field, not below it.
    """

    id: str
    motif: Motif
    x: Length
    y: Length
    width: Length
    height: Length
    bleeds: tuple[str, ...]
    margin: Length
    clear: VerticalRef | None = None
    opening: float = 0.34
    stroke: Length = 0.0
    ends: Length | None = None
    is_mirrored: bool = False
    hangs: bool = False


@dataclass(frozen=True, slots=True)
class PartnersFrame:
    """The partners of a piece: their logos, and before and after them the words of the frames ``words``.

    Attributes:
        top: where its first row begins.
        floor: how low the strip may reach.
        lifts: where the strip needs more room, what stands between here and the floor moves up.
        most: by how much at most.
        halves: what stands between here and ``lifts`` then moves up half as far: two languages give way alike.
        least: the least height of a logo.
        clear: room round each.
        shows_logos: whether its ground is one that logos may stand on; names print as text where it is not.
        language: which of the set's languages it speaks; one that speaks both has the first.
    """

    id: str
    x: Length
    width: Length
    top: VerticalRef
    floor: Length
    lifts: Length
    most: Length
    least: Length
    clear: Length
    words: tuple[str, ...]
    order: int
    shows_logos: bool = True
    halves: Length | None = None
    language: Turn = Turn.FIRST


BRAND = "brand"
"""The role that a set's own brand colour plays; only a branded piece shows what is painted with it."""

Frame = FillFrame | TextFrame | SymbolFrame | ImageFrame | DrawingFrame | PartnersFrame | TabsFrame


@dataclass(frozen=True, slots=True)
class TemplatePage:
    """One side of a layout: its id is the name of the format's side; frames in paint order. ``discreet`` names the
    panels (or the side itself) that lie open to bystanders."""

    id: str
    frames: tuple[Frame, ...]
    discreet: tuple[str, ...] = ()


NO_SIDES: Later[tuple[TemplatePage, ...]] = Later.of(())
"""Of a layout that a brand colour does not change."""


@dataclass(frozen=True, slots=True)
class LayoutTemplate:
    """One layout in one family: ``unit`` and ``margin`` of its grid, its sides in the file's page order.

    ``with_brand`` are the sides as they are when the set brings a brand colour; ``with_motifs`` is the layout as it is
    with another drawing than its first, by the motif's name: each read when first asked for. ``max_sizes`` is how many
    type sizes a page, or a panel of a folded one, may carry; ``short_name`` is what people call it inside a sentence.
    ``pattern`` is how a bilingual edition shares the piece between its languages.
    """

    id: str
    name: str
    family: str
    code: str
    format: str
    unit: Length
    margin: Length
    max_sizes: int
    pages: tuple[TemplatePage, ...]
    theme: Theme
    with_brand: Later[tuple[TemplatePage, ...]] = NO_SIDES
    short_name: str = ""
    with_motifs: tuple[tuple[str, Later[LayoutTemplate]], ...] = ()
    edition: Edition = Edition.STANDARD
    pattern: Pattern | None = None

    @property
    def file_name(self) -> str:
        """What its file is called: ``statement``, ``statement-bilingual``."""
        return self.family if self.edition is Edition.STANDARD else f"{self.family}-{self.edition}"

    @property
    def branded(self) -> tuple[TemplatePage, ...]:
        """Its sides for a set with a brand colour; none where they are the same."""
        return self.with_brand.value

    @property
    def drawn(self) -> tuple[tuple[str, LayoutTemplate], ...]:
        """The layout with each of its other drawings, by the motif's name."""
        return tuple((motif, template.value) for motif, template in self.with_motifs)

    def with_drawing(self, motif: str) -> LayoutTemplate:
        """The layout with this drawing; as it is, where it has no such drawing or none at all."""
        drawn = dict(self.with_motifs).get(motif)
        return drawn.value if drawn else self

    @property
    def motif(self) -> str:
        """The drawing it shows; empty for none."""
        return next((frame.motif.value for frame in self.frames if isinstance(frame, DrawingFrame)), "")

    @property
    def called(self) -> str:
        """What it is called inside a sentence: “wallet card”."""
        return self.short_name or self.name

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The frames of all its sides."""
        return tuple(frame for page in self.pages for frame in page.frames)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The message slots its frames ask for, in the model's order."""
        asked = {source.source for frame in self.frames if isinstance(frame, TextFrame) for source in frame.copy}
        return tuple(slot for slot in Slot if slot.value in asked)

    @property
    def message_slots(self) -> tuple[Slot, ...]:
        """Those of its slots that need a message: all but the lines that are the user's own alone."""
        return tuple(slot for slot in self.slots if slot not in OWN_ALONE)

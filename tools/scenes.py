"""The main states of the window, each reached as a person reaches it: for pictures, and for tests to look over.

A scene opens a window of its own over a folder of its own, and ends when nothing works in the background any more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt

from materials_app.app.brand_drafts import FOLDER as DRAFTS
from materials_app.app.brand_drafts import keep
from materials_app.app.packs import make_pack_file
from materials_app.app.remarks import add_remarks
from materials_app.app.sign_offs import jobs_of, signed
from materials_app.assemble.edition import content_sha256
from materials_app.desktop.proof_stage import Way
from materials_app.model.brand_pack import BrandPack, ColourUse, PackColour
from materials_app.model.campaign_set import SlotChoice
from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.content import Slot
from materials_app.model.sign_off import Remark, SignOff
from materials_app.pipeline.brand_look import Page
from tools.stage import CARD, DAY, LEAFLET, POSTER, SETS, SMALL, WIDE, Stage

ROOT = Path(__file__).resolve().parent.parent
RELEASE = ROOT / "tests" / "corpus" / "ours" / "releases" / "01-dalmoor-week.txt"
"""A release of our own, with faults."""
SECONDS = 0.4
"""What a proof's time is set to: that of the machine would make every picture another one."""
FAULTY = SlotChoice(Slot.ACTION, "", own_text="Ring 0909 8790 123 today")
TOO_LONG = (
    "Stop It Now helps people stop, and keeps helping them for as long as it takes, at any hour they need it. " * 3
)
AGREED = SignOff("content", "A. Named", "Head of communications", "Lancashire Constabulary", DAY, "")
REMARKS = (
    Remark(
        "The line above the number is the one people will read. Is it free from every phone?",
        "B. Other",
        DAY,
        "Victims’ services",
        "Lancashire Constabulary",
        POSTER,
    ),
    Remark(
        "Too small for me.",
        "C. Third",
        DAY,
        layout=CARD,
        answer="There is a large print poster beside it.",
        answered_by="A. Named",
        answered_on=DAY,
    ),
)
PACK = {
    "pack.toml": """id = "spring-2027"
title = "Spring 2027: new words for the way out"
version = "1"
publisher = "The national team"
note = "The way out is said in fewer words."
made_on = 2026-11-20
""",
    "campaigns/stop-it-now/en.toml": """language = "en"

[words.stop-here]
headline.standard = "You can stop."
text.standard = "Ask for help today."
""",
}


# -- start


def start_first_time(stage: Stage) -> None:
    """Nothing was made yet."""
    stage.open(force="")


def start(stage: Stage, theme: str = "light", size: QSize = WIDE) -> None:
    """Four sets: one ready, one with an error, one that is a draft, one whose file is gone."""
    window = stage.open(
        stage.document(),
        stage.document(POSTER, name="Autumn", slots=(FAULTY,)),
        stage.document(POSTER, force="north-wales", language="cy"),
        stage.document(CARD, force="cleveland", audience="other_adult"),
        theme=theme,
        size=size,
        recent=True,
    )
    (SETS / "4 cleveland.toml").unlink()
    shelf = window.starting.page.shelf
    shelf.look()
    stage.until(lambda: not shelf.is_at_work)
    stage.rest()


def _asked(stage: Stage, force: str = "") -> None:
    window = stage.open(force=force)
    stage.do("new")
    stage.until(lambda: not window.starting.maker.is_at_work)
    stage.rest()


def new_force(stage: Stage) -> None:
    """The first question of a new set."""
    _asked(stage)


def new_audience(stage: Stage) -> None:
    """The second."""
    _asked(stage, "lancashire")


def new_outputs(stage: Stage) -> None:
    """The last."""
    _asked(stage, "lancashire")
    maker = stage.window.starting.maker
    maker.audience.grid.card("own").click()
    stage.until(lambda: not maker.is_at_work)
    stage.rest()


# -- editor


def editor_ready(stage: Stage, theme: str = "light", size: QSize = WIDE) -> None:
    """A poster, a leaflet and a card with nothing to fix, the leaflet on show, the keyboard in its headline."""
    window = stage.open(stage.document(), theme=theme, size=size)
    window.editor.show_layout(LEAFLET)
    stage.rest()
    window.main.page.setFocus()
    stage.rest()  # the fields of the layout come to stand where they are seen
    window.main.content.part("trigger.headline").area.setFocus()
    stage.rest()


def editor_problems(stage: Stage, theme: str = "light", size: QSize = WIDE) -> None:
    """A number nobody verified and words that are too long, the worst problem in hand."""
    window = stage.open(stage.document(), theme=theme, size=size)
    stage.write("action.text", "Ring 0909 8790 123 today")
    stage.write("exit.text", TOO_LONG)
    stage.do("next-problem")
    window.main.content.part("exit.text").area.setFocus()
    stage.rest()


def editor_welsh(stage: Stage) -> None:
    """A set in Welsh, a draft until a translator has agreed it, words too long for the leaflet in hand."""
    alone = stage.document(POSTER, LEAFLET, force="north-wales", language="cy", second_language="")
    stage.open(alone, force="north-wales")
    stage.write("exit.text", "Mae Stop It Now yn helpu pobl i stopio, ac yn dal i helpu cyhyd ag y bo angen. " * 2)
    stage.do("next-problem")
    stage.window.main.content.part("exit.text").area.setFocus()
    stage.rest()


def editor_empty(stage: Stage) -> None:
    """No force was chosen."""
    window = stage.open(force="")
    window.editor.begin()
    window.main.show_editor()
    stage.rest()


def library(stage: Stage) -> None:
    """The library of a slot, open beside the page."""
    window = stage.open(stage.document())
    window.main.content.group(Slot.TRIGGER).choose.click()
    stage.front = window.main.content.chooser
    stage.rest()


def action_search(stage: Stage) -> None:
    """Actions found by typing."""
    window = stage.open(stage.document())
    stage.do("search-actions")
    window.main.search.field.setText({"cy": "cyn"}.get(stage.language, "lay"))
    stage.front = window.main.search
    stage.rest()


# -- proof


def _proved(stage: Stage, layout: str, tab: str = "", way: Way = Way.FLAT) -> None:
    window = stage.open(stage.document())
    window.editor.show_layout(layout)
    stage.rest()
    window.main.actions_by_name["proof"].setChecked(True)
    proofing = window.main.proofing
    stage.until(lambda: proofing.is_current and proofing.is_judged and not proofing.is_busy)
    if tab:
        window.main.proof.show_tab(tab)
    if way is not Way.FLAT:
        window.main.page_bar.way.choose(way)
        window.main.page_bar.way_wanted.emit(way)
    proofing.seconds = SECONDS
    proofing.changed.emit()
    stage.rest()


def proof_colour(stage: Stage) -> None:
    """The plates of a press file."""
    _proved(stage, POSTER, "colour")


def proof_guides(stage: Stage) -> None:
    """Boxes and fonts of a press file."""
    _proved(stage, LEAFLET, "guides")


def proof_qr(stage: Stage) -> None:
    """Every code of a press file with its tests."""
    _proved(stage, CARD, "qr")


def folded(stage: Stage) -> None:
    """The leaflet with its cover turned."""
    _proved(stage, LEAFLET, way=Way.FOLDED)
    stage.window.main.proof.fold.tiles[1].click()
    stage.rest()


def in_place(stage: Stage) -> None:
    """The poster on its wall."""
    _proved(stage, POSTER, way=Way.PLACE)


# -- export


def export_ready(stage: Stage) -> None:
    """What will be made."""
    stage.open(stage.document())
    stage.do("export")


def export_done(stage: Stage) -> None:
    """What was made."""
    export_ready(stage)
    over: list[object] = []
    exporting = stage.window.commands.exporting
    exporting.ended.connect(lambda: over.append(True))
    stage.window.main.export.ready.run.click()
    stage.until(lambda: over)
    stage.rest()


# -- other views


def press_release(stage: Stage) -> None:
    """A release under review: its first two items decided, the third in hand."""
    window = stage.open(stage.document())
    over: list[object] = []
    asked = window.commands.release
    asked.offer()
    asked.ended.connect(lambda: over.append(True))
    asked.read_file(RELEASE)
    stage.until(lambda: over)
    if asked.view is None or asked.view.review is None:
        raise LookupError("the release could not be read")
    for key in (Qt.Key.Key_F, Qt.Key.Key_U):
        stage.key(asked.view.review.list, key)


def press_release_source(stage: Stage) -> None:
    """A release is asked for."""
    stage.open(stage.document())
    stage.do("press-release")


def packs(stage: Stage) -> None:
    """The installed packs, one of them just imported."""
    pack_import(stage)
    view = stage.window.main.view
    _wait_for_packs(stage, lambda: view.yes.click())  # type: ignore[union-attr]


def pack_import(stage: Stage) -> None:
    """The question before a pack is imported."""
    window = stage.open(stage.document())
    for name, text in PACK.items():
        path = stage.folder / "spring-2027" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    made = make_pack_file(stage.folder / "spring-2027", stage.folder / "spring-2027.campaignpack", DAY)
    _wait_for_packs(stage, lambda: window.commands.packs.import_file(made.file))


def _wait_for_packs(stage: Stage, act: Callable[[], object]) -> None:
    over: list[object] = []
    stage.window.commands.packs.tasks.ended.connect(lambda: over.append(True))
    act()
    stage.until(lambda: over)
    stage.rest()


def pack_making(stage: Stage) -> None:
    """A pack is to be made from a folder."""
    stage.open(stage.document())
    stage.do("make-pack")


def claims(stage: Stage) -> None:
    """The figures of the campaign."""
    stage.open(stage.document())
    stage.do("claims")


def quotes(stage: Stage) -> None:
    """Recorded words: none yet."""
    stage.open(stage.document())
    stage.do("quotes")


def sign_offs(stage: Stage) -> None:
    """A sign-off whose piece has other words now, one that holds, a remark that is open and one that was answered."""
    window = stage.open(stage.document(POSTER, CARD))
    editor = window.editor
    jobs = jobs_of(editor.views, (POSTER, CARD))
    editor.do(lambda state: signed(state, AGREED, jobs))
    covers = {one.template.id: content_sha256(one) for one in jobs}
    editor.do(lambda state: add_remarks(state, tuple(replace(one, covers=covers[one.layout]) for one in REMARKS)))
    stage.write("exit.text", "You can stop today.")
    stage.do("sign-offs")


def register(stage: Stage, theme: str = "light", size: QSize = WIDE) -> None:
    """Print runs in every state: a number that has changed since, a review that is due, copies that are gone."""
    from tools.printed import put_on_record

    stage.open(stage.document(), theme=theme, size=size)
    put_on_record(stage.folder / "data")
    _show_register(stage)


def register_empty(stage: Stage) -> None:
    """Nothing was put on record yet."""
    stage.open(stage.document())
    _show_register(stage)


def _show_register(stage: Stage) -> None:
    """Until it was read, and the picture of the first run with it."""
    stage.do("register")
    stage.until(lambda: not stage.window.commands.register.tasks.is_running)
    stage.rest()


def brand(stage: Stage) -> None:
    """The studio on its page of colours: two with both sides, one whose screen colour is worked out."""
    colours = (
        PackColour("Night blue", ColourUse.GROUND, Cmyk(1, 0.85, 0.35, 0.4), Srgb(0x10, 0x22, 0x4A)),
        PackColour("Amber", ColourUse.ACCENT, Cmyk(0, 0.25, 0.82, 0), Srgb(0xF2, 0xBE, 0x4A)),
        PackColour("Lime", ColourUse.BAND, Cmyk(0.35, 0, 0.9, 0), None, "PANTONE 375 C"),
    )
    pack = BrandPack("ostrey-2026", "Ostrey 2026", "lancashire", "1", DAY, colours=colours)
    keep(pack, stage.folder / "data" / DRAFTS)
    window = stage.open(stage.document())
    stage.do("brand-studio")
    window.commands.brand.view.show_page(Page.COLOURS)
    stage.rest()


def settings(stage: Stage) -> None:
    """Every setting."""
    stage.open(stage.document())
    stage.do("settings")


def manual(stage: Stage) -> None:
    """The manual."""
    stage.open(stage.document())
    stage.do("manual")


def about(stage: Stage) -> None:
    """What the program is and whose parts it has."""
    stage.open(stage.document())
    stage.do("about")


def error(stage: Stage) -> None:
    """The one kind of dialog: a set that cannot be read."""
    window = stage.open(stage.document())
    window.commands.asked.connect(lambda notice: setattr(stage, "front", notice))
    (stage.folder / "autumn.toml").write_text('version = 1\nname = "Autumn"\nlayouts = 3\n')
    window.commands.open(Path("autumn.toml"))
    stage.rest()


def keys(stage: Stage) -> None:
    """The list of keys."""
    window = stage.open(stage.document())
    window.commands.asked.connect(lambda notice: setattr(stage, "front", notice))
    stage.do("keys")


@dataclass(frozen=True, slots=True)
class Scene:
    """One state of the window under its name."""

    name: str
    act: Callable[[Stage], None]

    def play(self, stage: Stage) -> None:
        """Bring the window into this state, its set saved."""
        self.act(stage)
        stage.save()


def _named(*plays: Callable[[Stage], None]) -> tuple[Scene, ...]:
    return tuple(Scene(play.__name__.replace("_", "-"), play) for play in plays)


SCENES = (
    *_named(start_first_time, start, new_force, new_audience, new_outputs),
    *_named(editor_ready, editor_problems, editor_empty, library, action_search),
    *_named(proof_colour, proof_guides, proof_qr, folded, in_place, export_ready, export_done),
    *_named(
        press_release,
        press_release_source,
        packs,
        pack_import,
        pack_making,
        claims,
        quotes,
        sign_offs,
        register,
        register_empty,
        brand,
        settings,
        manual,
        about,
        error,
        keys,
    ),
)
IN_OTHER_WAYS = (
    Scene("start-dark", lambda stage: start(stage, "dark")),
    Scene("editor-dark", lambda stage: editor_problems(stage, "dark")),
    Scene("editor-high-contrast", lambda stage: editor_problems(stage, "high-contrast")),
    Scene("register-dark", lambda stage: register(stage, "dark")),
    Scene("editor-small", lambda stage: editor_problems(stage, size=SMALL)),
    Scene("start-small", lambda stage: start(stage, size=SMALL)),
)
IN_WELSH = (Scene("editor-welsh", editor_welsh),)
TWICE_AS_FINE = (Scene("editor-2x", editor_ready),)
"""Scenes for a screen of twice the pixels: they need a process of their own."""

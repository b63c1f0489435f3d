"""The main states of the window, each reached as a person reaches it: for pictures, and for tests to look over.

A scene opens a window of its own over a folder of its own, and ends when nothing works in the background any more.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from materials_app.app.files import save_set
from materials_app.app.new_set import new_set
from materials_app.app.packs import make_pack_file
from materials_app.app.settings import FILE_NAME, Settings, save_settings
from materials_app.desktop.application import Window
from materials_app.desktop.dialogs import Notice
from materials_app.desktop.proof_stage import Way
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.packs.on_day import UserData
from materials_app.pipeline.studio import Studio, open_studio, reread

ROOT = Path(__file__).resolve().parent.parent
RELEASE = ROOT / "tests" / "corpus" / "ours" / "releases" / "01-dalmoor-week.txt"
"""A release of our own, with faults."""
DAY = date(2026, 11, 23)
"""A scene must not change because a day went by."""
SAVED_AT = datetime(DAY.year, DAY.month, DAY.day, 14, 2)
WIDE, SMALL = QSize(1440, 900), QSize(1024, 700)
POSTER, LEAFLET, CARD = "poster-a4", "leaflet-a4-dl-roll", "card-business"
LAYOUTS = (POSTER, LEAFLET, CARD)
PACKS = "Campaign packs"
SETS = Path("Campaign sets")
SECONDS = 0.4
"""What a proof's time is set to: that of the machine would make every picture another one."""
AGAIN_MS = 20
FAULTY = SlotChoice(Slot.ACTION, "", own_text="Ring 0909 8790 123 today")
TOO_LONG = (
    "Stop It Now helps people stop, and keeps helping them for as long as it takes, at any hour they need it. " * 3
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


class Stage:
    """Where scenes play: one application, one folder, one window at a time."""

    def __init__(self, application: QApplication, studio: Studio, folder: Path, language: str) -> None:
        self.application = application
        self.language = language
        self.folder = folder
        self._studio = studio
        self._window: Window | None = None
        self.front: QWidget | None = None

    @property
    def window(self) -> Window:
        """The window that was opened."""
        if self._window is None:
            raise LookupError("no window was opened yet")
        return self._window

    @property
    def shown(self) -> QWidget:
        """What the scene is about: the window, or the dialog before it."""
        return self.front or self.window.main

    def open(
        self,
        *documents: CampaignSet,
        theme: str = "light",
        size: QSize = WIDE,
        force: str = "lancashire",
        recent: bool = False,
    ) -> Window:
        """Open a window on the last of these sets, on the start page where there is none or they are ``recent``."""
        paths = [self._kept(document, number) for number, document in enumerate(documents, start=1)]
        listed = tuple(str(path) for path in paths) if recent else ()
        path = self.folder / FILE_NAME
        save_settings(Settings(theme=theme, force=force, language=self.language, folder=PACKS, recent=listed), path)
        studio = reread(replace(self._studio, user=UserData(self.folder / "data", DAY)))
        window = self._window = Window(self.application, studio, path, DAY)
        window.main.resize(size)
        if documents and not recent:
            window.commands.open(paths[-1])
        window.show()
        self.rest()
        window.main.activateWindow()
        return window

    def _kept(self, document: CampaignSet, number: int) -> Path:
        path = SETS / f"{number} {document.force or 'no force'}.toml"
        path.parent.mkdir(exist_ok=True)
        save_set(document, path)
        moment = datetime(DAY.year, DAY.month, DAY.day - number + 1, 14, 2).timestamp()
        os.utime(path, (moment, moment))
        return path

    def document(self, *layouts: str, force: str = "lancashire", **values: object) -> CampaignSet:
        """A set as the questions of a new one would make it."""
        return replace(new_set(self._studio.catalogue, force), layouts=layouts or LAYOUTS, **values)  # type: ignore[arg-type]

    def do(self, name: str) -> None:
        """Do an action of the window, as its menu does."""
        self.window.main.actions_by_name[name].trigger()
        self.rest()

    def key(self, widget: QWidget, key: Qt.Key) -> None:
        """Press a key in a widget."""
        self.application.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
        self.rest()

    def rest(self) -> None:
        """Let everything that waits for its turn have it, and every page and thumbnail come to stand."""
        if self._window is not None:
            self._window.editor.settle()
        self.application.processEvents()
        if self._window is not None:
            self.until(lambda: not self.window.main.strip.thumbnails.is_waiting)
        self.application.processEvents()

    def save(self) -> None:
        """Let the set be saved now, not in two seconds, at an hour that is the same in every picture."""
        editor, keeper = self.window.editor, self.window.keeper
        if keeper.is_due:
            keeper.save_now()
            self.until(lambda: not keeper.is_due)
        if editor.saved_at is not None:
            editor.saved_at = SAVED_AT
            self.window.main.status.show_state()
        self.rest()

    def until(self, reached: Callable[[], object]) -> None:
        """Run the window until something is so."""
        clock = QTimer()
        clock.start(AGAIN_MS)  # wakes the loop, so that it looks again
        while not reached():
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        clock.stop()

    def write(self, key: str, words: str) -> None:
        """Put words into a field in place of those that stand there."""
        area = self.window.main.content.part(key).area
        area.setFocus()
        area.selectAll()
        area.insertPlainText(words)
        self.rest()

    def close(self) -> None:
        """Close the window without questions and wait until it is gone."""
        if self._window is not None:
            gone: list[object] = []
            self._window.main.destroyed.connect(lambda: gone.append(True))
            self._window.close_for_good()
            self._window, self.front = None, None
            loop = QEventLoop()  # what is deleted later is deleted by a loop that runs
            QTimer.singleShot(0, loop.quit)
            loop.exec()
            self.until(lambda: gone)


@contextmanager
def stage(application: QApplication, studio: Studio | None = None, language: str = "en") -> Iterator[Stage]:
    """A stage in a folder that goes with it, whose windows speak ``language``. The folder is the working folder
    meanwhile, so that no path of this machine is seen."""
    before = Path.cwd()
    with TemporaryDirectory() as name:
        os.chdir(name)
        made = Stage(application, studio or open_studio(), Path(name), language)
        try:
            yield made
        finally:
            made.close()
            os.chdir(before)


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
        settings,
        manual,
        about,
        error,
        keys,
    ),
)
IN_OTHER_LIGHT = (
    Scene("start-dark", lambda stage: start(stage, "dark")),
    Scene("editor-dark", lambda stage: editor_problems(stage, "dark")),
    Scene("editor-high-contrast", lambda stage: editor_problems(stage, "high-contrast")),
    Scene("editor-small", lambda stage: editor_problems(stage, size=SMALL)),
    Scene("start-small", lambda stage: start(stage, size=SMALL)),
)
TWICE_AS_FINE = (Scene("editor-2x", editor_problems), Scene("start-2x", start))
"""Scenes for a screen of twice the pixels: they need a process of their own."""


def closed(notice: object) -> None:
    """Close a dialog that a scene opened."""
    if isinstance(notice, Notice):
        notice.reject()

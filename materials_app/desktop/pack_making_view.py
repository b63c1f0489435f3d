"""The page that makes a campaign pack: folder, file, then the fault with line and remedy, or the pack's digest."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from materials_app.app.packs import MadePack
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Ground, MarkedNote, Rule, Words
from materials_app.desktop.detail import quiet_button
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import Mark
from materials_app.desktop.packs_view import in_groups
from materials_app.desktop.telling import tell
from materials_app.desktop.view import View
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError

EDGE = 20
TOP = 20
WIDTH = 720
FIELD_HEIGHT = 32
_FOLDER = ("pack-make.folder", "pack-make.folder-note")
_OUT = ("pack-make.out", "pack-make.out-note")


class PackMakingView(View):
    """Where a national team makes its pack. The window does the work; this says what is wanted and what came of it."""

    run_wanted = Signal()
    folder_wanted = Signal()
    out_wanted = Signal()
    look_wanted = Signal(object)
    """The file of the pack that was made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("pack-make.title"), parent)
        self.setObjectName("pack-make")
        self.made: MadePack | None = None
        self.folder, self.out = _field(*_FOLDER), _field(*_OUT)
        self.choose_folder, self.choose_out = (
            Button(say("pack-make.choose-folder")),
            Button(say("pack-make.choose-out")),
        )
        self.run = Button(say("pack-make.run"), Variant.PRIMARY)
        self.note = MarkedNote(Role.BODY, 16)
        self.fault, self.where, self.remedy = (Words("").wrapped() for _ in range(3))
        self.line, self.digest = Words("").wrapped(), Words("", Role.STRONG).wrapped()
        self.digest.setFont(ui_font(Role.STRONG, tabular=True))
        self.copy, self.look = quiet_button(say("packs.copy")), Button(say("pack-make.show"))
        self._arrange()
        self._connect()
        self.name_it(say("pack-make.title"), say("pack-make.line"))
        self.show_wanted()

    def _arrange(self) -> None:
        form = QWidget()
        form.setMaximumWidth(WIDTH)
        column = QVBoxLayout(form)
        column.setContentsMargins(EDGE, TOP, EDGE, TOP)
        column.setSpacing(6)
        for field, choose in ((self.folder, self.choose_folder), (self.out, self.choose_out)):
            label = Words(field.accessibleName(), Role.LABEL)
            label.setBuddy(field)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(field, 1)
            row.addWidget(choose)
            column.addWidget(label)
            column.addLayout(row)
            column.addWidget(Words(field.accessibleDescription(), Role.NOTE, quiet=True).wrapped())
            column.addSpacing(8)
        act = QHBoxLayout()
        act.setSpacing(12)
        act.addWidget(self.run)
        act.addWidget(self.note, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(act)
        self.result = self._result()
        column.addSpacing(8)
        column.addWidget(self.result)
        column.addStretch(1)
        body = Ground("panel")
        whole = QHBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(form, WIDTH)
        whole.addStretch(1)
        wide = max(one.sizeHint().width() for one in (self.choose_folder, self.choose_out))
        for choose in (self.choose_folder, self.choose_out):
            choose.setFixedWidth(wide)
        area = QScrollArea()
        area.ground = "panel"  # type: ignore[attr-defined]
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self.column.addWidget(area, 1)
        self._area = area

    def _result(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Rule())
        column.addSpacing(4)
        for part in (self.fault, self.where, self.remedy, self.line, self.digest):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(part)
        self._acts = QWidget()
        row = QHBoxLayout(self._acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.look)
        row.addWidget(self.copy)
        row.addStretch(1)
        column.addWidget(self._acts)
        return box

    def _connect(self) -> None:
        self.folder.textChanged.connect(self.show_wanted)
        self.out.textChanged.connect(self.show_wanted)
        self.folder.returnPressed.connect(self.run.click)
        self.out.returnPressed.connect(self.run.click)
        self.choose_folder.clicked.connect(self.folder_wanted)
        self.choose_out.clicked.connect(self.out_wanted)
        self.run.clicked.connect(self.run_wanted)
        self.look.clicked.connect(lambda: self.look_wanted.emit(self.made.file if self.made else None))
        self.copy.clicked.connect(self._copy)

    @property
    def wanted(self) -> tuple[Path, Path]:
        """The folder and the file named in the fields."""
        return Path(self.folder.text().strip()).expanduser(), Path(self.out.text().strip()).expanduser()

    def show_wanted(self) -> None:
        """Say what is still wanted; what came of the last attempt goes."""
        ready = bool(self.folder.text().strip() and self.out.text().strip())
        self.made = None
        self.run.setEnabled(ready)
        self.note.say("" if ready else say("pack-make.wanted"))
        self.result.hide()

    def show_running(self) -> None:
        """The folder is being checked."""
        self.run.setEnabled(False)
        self.note.say(say("pack-make.running"))
        self.result.hide()

    def show_fault(self, error: MaterialsError) -> None:
        """It was not made: what is wrong, in which file and line, and what to do."""
        self._show(tell(error.message), "", "")
        self.where.setText(say("pack-make.where", place=error.place))
        self.where.setVisible(bool(error.place))
        self.remedy.setText(say("pack-make.what-to-do", hint=tell(error.hint)))
        self.remedy.setVisible(bool(error.hint))
        self.note.say(say("pack-make.fault"), Mark.ERROR)

    def show_made(self, made: MadePack) -> None:
        """It is made: what, where, its digest."""
        self.made = made
        pack = made.pack
        line = say("pack-make.done-line", title=pack.title, version=pack.version, size=f"{made.size:,}")
        send = say("pack-make.send")
        self._show("", f"{line}\n{send}", in_groups(pack.sha256))
        self.note.say(say("pack-make.done", file=made.file.name), Mark.READY)

    def _show(self, fault: str, line: str, digest: str) -> None:
        self.run.setEnabled(True)
        for part, words in ((self.fault, fault), (self.line, line), (self.digest, digest)):
            part.setText(words)
            part.setVisible(bool(words))
        for part in (self.where, self.remedy):
            part.hide()
        self._acts.setVisible(bool(digest))
        self.result.show()

    def _copy(self) -> None:
        if self.made:
            QGuiApplication.clipboard().setText(self.made.pack.sha256)

    def focus_first(self) -> None:
        """Put the keyboard on the first question."""
        self.folder.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Bar, form."""
        return [self.bar, self._area]


def _field(key: str, note: str) -> QLineEdit:
    field = QLineEdit()
    field.setFont(ui_font(Role.BODY))
    field.setTextMargins(8, 0, 8, 0)
    field.setMinimumHeight(FIELD_HEIGHT)
    field.setAccessibleName(say(key))
    field.setAccessibleDescription(say(note))
    return field

"""Keeps the proof of the layout on show up to date while somebody looks at it: one worker at a time, the last wish.

A proof made of an older set is never shown as that of the new one: it stays on show marked as being made anew.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from materials_app.desktop.editor import Editor
from materials_app.desktop.workers import Maker, ProofWanted, Worker, picture_worker, proof_worker
from materials_app.errors import MaterialsError
from materials_app.model.campaign_set import CampaignSet

if TYPE_CHECKING:
    from materials_app.app.proof import Heavy, Look, Proof

STILL_MS = 60
"""After the last change. Nobody types in the proof: changes there are undone, redone and chosen, seldom in a row."""
Wanted = tuple[CampaignSet, str]
"""The set and the layout a proof is made of."""


class Proofing(QObject):
    """The proof on show, and the work that makes it."""

    changed = Signal()
    """A proof is new, has been judged, is being made, or could not be made."""
    pictured = Signal()
    """The pictures of the pages are new: another proof, other plates."""
    broke = Signal(object)
    """A fault of the program in the worker."""

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._maker = Maker()
        self._worker: Worker | None = None
        self._painter: Worker | None = None
        self._making: Wanted | None = None
        self._began = 0.0
        self._wanted_look: Look | None = None
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(STILL_MS)
        self._still.timeout.connect(self._make)
        self.proof: Proof | None = None
        self.error: MaterialsError | None = None
        self.fault: BaseException | None = None
        self.seconds = 0.0
        self.images: tuple[QImage | None, ...] = ()
        self.look: Look | None = None
        self.is_on = False
        editor.changed.connect(self._follow)

    # -- what is shown

    @property
    def is_current(self) -> bool:
        """Whether the proof on show is of the set and layout as they are."""
        return self.proof is not None and (self.proof.document, self.proof.layout) == self._now

    @property
    def is_fine(self) -> bool:
        """Whether the proof on show has its fine plates, and the ink on them is known."""
        return self.proof is not None and self.proof.is_fine

    @property
    def heavy(self) -> tuple[Heavy, ...]:
        """Places with too much ink, as far as is known."""
        return self.proof.heavy if self.proof else ()

    @property
    def highest(self) -> float:
        """The most ink on one spot, as far as is known."""
        return self.proof.highest if self.proof else 0.0

    @property
    def is_judged(self) -> bool:
        """Whether the judge has finished with the proof on show."""
        return self.proof is not None and self.proof.report is not None

    @property
    def is_busy(self) -> bool:
        """Whether a proof or its pictures are being made."""
        return bool(self._worker or self._painter or self._still.isActive())

    @property
    def _now(self) -> Wanted:
        return self._editor.document, self._editor.state.layout

    # -- what is wanted

    def turn(self, on: bool) -> None:
        """Begin or stop keeping the proof up to date."""
        self.is_on = on
        if on:
            self._follow(at_once=True)
        else:
            self._still.stop()
            self.stop()

    def stop(self) -> None:
        """Ask running work to stop."""
        for worker in (self._worker, self._painter):
            if worker is not None:
                worker.cancel()

    def show_plates(self, plates: frozenset[str], *, on_paper: bool) -> None:
        """Look at the proof with these plates, on the paper's white or the screen's."""
        from materials_app.app.proof import Look

        self._wanted_look = Look(plates, on_paper)
        self._picture()

    # -- work

    def _follow(self, *, at_once: bool = False) -> None:
        """The set or the layout on show may be others."""
        if not self.is_on or self.is_current or self._making == self._now or not self._editor.document.force:
            return
        if self._worker is not None:
            self._worker.cancel()
        self._still.start(0 if at_once or self.proof is None else STILL_MS)
        self.changed.emit()

    def _make(self) -> None:
        if self._worker is not None:  # it was asked to stop; its end starts the next
            return
        self._making, self._began = self._now, perf_counter()
        self.error = self.fault = None
        own = self._editor.own_files
        wanted = ProofWanted(*self._now, own, self._editor.today, self._editor.catalogue)
        worker = self._worker = proof_worker(self._maker, wanted)
        worker.story.progressed.connect(self._seen)
        worker.story.finished.connect(self._finished)
        worker.story.failed.connect(self._failed)
        worker.story.cancelled.connect(self._ended)
        worker.story.broke.connect(self._broke)
        worker.start()
        self.changed.emit()

    def _seen(self, proof: Proof) -> None:
        """The plates are there; the judge still looks."""
        self.seconds = perf_counter() - self._began
        self._take(proof)

    def _finished(self, proof: Proof) -> None:
        self._take(proof)
        self._ended()

    def _take(self, proof: Proof) -> None:
        old, self.proof = self.proof, proof
        if old is None or old.press is not proof.press:
            self.look = None
            self._wanted_look = self._look_of(proof)
        if old is None or old.pages is not proof.pages:
            self._picture()
        self.changed.emit()

    def _look_of(self, proof: Proof) -> Look:
        """The plates chosen before, where this proof has them; all of it where nothing was chosen."""
        from materials_app.app.proof import Look

        names = frozenset(ink for page in proof.pages if page for ink in page.inks)
        kept = self._wanted_look
        if kept is None or not kept.plates & names:
            return Look(names, kept.on_paper if kept else False)
        return Look(kept.plates & names, kept.on_paper)

    def _failed(self, error: MaterialsError) -> None:
        self.error = error
        self._ended()

    def _broke(self, fault: BaseException) -> None:
        self.fault = fault
        self._ended()
        self.broke.emit(fault)

    def _ended(self) -> None:
        made, self._worker, self._making = self._making, None, None
        if self.is_on and not self.is_current and made != self._now:
            self._still.start(0)
        self.changed.emit()

    def _picture(self) -> None:
        """Paint the pages as they are looked at, in a worker: an A3 page has five million pixels."""
        if self.proof is None or self._wanted_look is None or self._painter is not None:
            return
        proof, look = self.proof, self._wanted_look
        worker = self._painter = picture_worker(proof, look)
        worker.story.finished.connect(lambda images: self._pictured(proof, look, images))
        worker.story.failed.connect(self._picture_failed)
        worker.story.cancelled.connect(lambda: self._pictured(proof, look, None))
        worker.story.broke.connect(self._picture_broke)
        worker.start()

    def _pictured(self, proof: Proof, look: Look, images: object) -> None:
        self._painter = None
        if images is not None and proof.press is (self.proof.press if self.proof else None):
            self.images = tuple(_image(one) for one in images)  # type: ignore[attr-defined]
            self.look = look
            self.pictured.emit()
        is_other = self.proof is not None and self.proof.pages is not proof.pages
        if self.is_on and (is_other or self.look != self._wanted_look):
            self._picture()
        self.changed.emit()

    def _picture_failed(self, error: MaterialsError) -> None:
        self._painter, self.error = None, error
        self.changed.emit()

    def _picture_broke(self, fault: BaseException) -> None:
        self._painter, self.fault = None, fault
        self.changed.emit()
        self.broke.emit(fault)


def _image(rows: tuple[int, int, bytes] | None) -> QImage | None:
    if rows is None:
        return None
    width, height, data = rows
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()

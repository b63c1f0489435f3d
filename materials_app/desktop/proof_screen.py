"""What the proof says of a picture for screens: no plates, lines or codes, but the two texts that go out beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from materials_app.desktop.controls import Words
from materials_app.desktop.proof_parts import Tab
from materials_app.desktop.wording import say

if TYPE_CHECKING:  # what makes a proof is imported when somebody asks for one
    from materials_app.app.proof import Proof


class ScreenPage(Tab):
    """The size of the picture, its alternative text and the text to post with it, both to be copied."""

    def __init__(self) -> None:
        super().__init__()
        self._size, self.alt, self.post = (Words("").wrapped() for _ in range(3))
        for name, words in (("picture", self._size), ("alt", self.alt), ("post", self.post)):
            self.section(say(f"proof.screen-{name}"))
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.column.addWidget(words)
        self.column.addStretch(1)

    def show_proof(self, proof: Proof) -> None:
        """Show what goes out with the picture."""
        if proof.texts is None or proof.job.format.pixels is None:
            return
        width, height = proof.job.format.pixels
        self._size.setText(say("proof.screen-size", width=str(width), height=str(height)))
        self.alt.setText(proof.texts.alt)
        self.post.setText(proof.texts.post)

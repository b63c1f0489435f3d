"""The floor of a start: a bare Qt window with one line of text, from the interpreter to its first paint."""

from __future__ import annotations

import json
import time

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


def main() -> None:
    """Show it, look at the clock, leave."""
    application = QApplication(["bare"])
    window = QMainWindow()
    window.setCentralWidget(QLabel("A window"))
    window.resize(1440, 900)
    window.show()
    application.processEvents()
    window.repaint()
    print(json.dumps({"wall": time.perf_counter(), "cpu": time.process_time()}))


if __name__ == "__main__":
    main()

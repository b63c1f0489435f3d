"""Runs before the program in a built folder: programs it asks the system for must not meet the folder's libraries.

The starter points the dynamic loader at the folder's own libraries and keeps what was there before. This process has
read that already; a file manager that opens a folder for us would take our GLib for its own.
"""

import os

for name in ("LD_LIBRARY_PATH", "LIBPATH"):
    before = os.environ.pop(f"{name}_ORIG", None)
    if before is not None:
        os.environ[name] = before
    else:
        os.environ.pop(name, None)

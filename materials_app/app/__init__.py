"""The window's mind without a window: state, actions, undo, live preview, files, settings. No Qt here."""

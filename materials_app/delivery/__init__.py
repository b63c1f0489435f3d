"""Hands over: the pack's folders, its manifest, its reports; written aside, moved into place when whole."""

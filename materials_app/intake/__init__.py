"""Somebody else's press release, taken apart: facts, faults and questions, each beside its sentence.

Nothing is put right silently; only chosen facts are taken over, never the release's sentences."""

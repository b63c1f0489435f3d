"""A release beside its folded text: rules look at the folded one; what they find is given by place in the release."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from materials_app.intake.release import Release, Sentence
from materials_app.safeguards.reading import Reading, read


@dataclass(frozen=True, slots=True)
class Matter:
    """A release and the reading of its text. ``words`` are folded: lower case, plain quotation marks and dashes."""

    release: Release
    reading: Reading

    @property
    def words(self) -> str:
        """The folded text."""
        return self.reading.text

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the release behind ``words[start:end]``."""
        if start >= len(self.reading.origins) or end <= start:
            return len(self.release.text), len(self.release.text)
        return self.reading.origins[start], self.reading.origins[end - 1] + 1

    def folded(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the folded text behind a stretch of the release."""
        return bisect_left(self.reading.origins, start), bisect_left(self.reading.origins, end)

    def span(self, sentence: Sentence) -> tuple[int, int]:
        """Where a sentence stands in the folded text."""
        return self.folded(sentence.start, sentence.end)

    def sentence_at(self, start: int) -> Sentence:
        """The sentence that holds a place of the folded text."""
        return self.release.sentence_at(self.place(start, start + 1)[0])

    def written(self, start: int, end: int) -> str:
        """The words of the release behind ``words[start:end]``, on one line."""
        first, last = self.place(start, end)
        return " ".join(self.release.text[first:last].split())


def matter_of(release: Release) -> Matter:
    """The release, read."""
    return Matter(release, read(release.text))

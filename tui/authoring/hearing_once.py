"""An ear that remembers: automatic players say the same sentences over and over, and hearing one takes a millisecond."""

from collections.abc import Mapping

from tui.interview.hearing import Hearer
from tui.listening.acts import Act, Context

MOST_REMEMBERED = 20_000
"""Sentences in their situations, about a kilobyte each; when there are more, all are forgotten."""


class HearingOnce:
    """Hears each sentence once for each situation, and remembers what it heard; gives the same acts as the ear behind it."""

    def __init__(self, ear: Hearer, most: int = MOST_REMEMBERED) -> None:
        self._ear = ear
        self._most = most
        self._heard: dict[tuple[str, Context], list[Act]] = {}
        self._matched: dict[tuple[str, tuple[tuple[str, str], ...]], tuple[str, float] | None] = {}

    def hear(self, text: str, context: Context) -> list[Act]:
        """The acts of one utterance, in order."""
        key = (text, context)
        found = self._heard.get(key)
        if found is None:
            if len(self._heard) >= self._most:
                self._heard.clear()
            found = self._heard[key] = self._ear.hear(text, context)
        return list(found)

    def match(self, text: str, candidates: Mapping[str, str]) -> tuple[str, float] | None:
        """Which of these texts it is, with its score, or None."""
        key = (text, tuple(candidates.items()))
        if key not in self._matched:
            if len(self._matched) >= self._most:
                self._matched.clear()
            self._matched[key] = self._ear.match(text, candidates)
        return self._matched[key]

"""A rehearsal of a text that is still being written: it follows the file, and is not kept.

Its log may hold lines of several versions. No version alone could rebuild the talk from it, a score would compare what was never one
interview, and drafts would crowd the history. So nothing of it goes into the store, and every face says so from the start.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tui.interview.events import Event
from tui.interview.hearing import Hearer
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, cleaned
from tui.interview.place import PlaceLostError
from tui.scenario.model import Bank, Scenario
from tui.scenario.watching import PATIENT, Saved, Spoilt, WatchedFile

NOT_KEPT = "A rehearsal with --watch is a trial of the text: it is not saved."
STAYS = "The version before stays in play."


class Version(NamedTuple):
    """A saved version, ready to be played."""

    scenario: Scenario
    ear: Hearer


class Told(NamedTuple):
    """What is to be said about the file."""

    sentence: str
    good: bool
    """Whether what was saved is in play."""


class WatchedRehearsal:
    """An interview whose text may change under it."""

    session_id = ""
    """It is kept under none."""

    def __init__(
        self, interview: Interview, path: Path, bank: Bank, ear: Callable[[Scenario, Bank], Hearer], clock: Callable[[], int]
    ) -> None:
        """`interview` has been started. `path`: of the scenario's file. `clock`: milliseconds that never run backwards."""
        self.interview = interview
        self.warning: str | None = NOT_KEPT
        self._file = WatchedFile(path, interview.scenario.digest)
        self._bank = bank
        self._ear = ear
        self._clock = clock
        self._since = clock()
        self._waiting: Version | None = None
        """A good version that is not in play yet."""
        self._looks = 0
        """Looks that have found it unchanged."""
        self._version = 1
        self._said = Told("", good=True)

    def take(self, move: AnyMove) -> list[Event]:
        """What the move brings about."""
        return self.interview.take(cleaned(move), self._clock() - self._since)

    def close(self) -> None:
        """Nothing is held."""

    def look(self) -> Version | Spoilt | None:
        """Look at the file once; everything that takes time is done here. Touches nothing of the talk, so any one thread may do it."""
        news = self._file.look()
        return Version(news.scenario, self._ear(news.scenario, self._bank)) if isinstance(news, Saved) else news

    @property
    def sure(self) -> bool:
        """Whether the last look found nothing that the next one might tell."""
        return self._file.sure and (self._waiting is None or self._looks >= PATIENT)

    def follow(self, news: Version | Spoilt | None) -> Told | None:
        """Take a version up, or keep it until the talk has left the place that it lacks. What to say, None for nothing new.

        To be called after every look, where the talk itself is driven.
        """
        if isinstance(news, Spoilt):
            self._waiting = None
            return self._tell(f"{_closed(news.why)} {STAYS}", good=False)
        if news is not None and news.scenario.digest == self.interview.scenario.digest:
            self._waiting = None
            return self._tell(f"The file is again as it is in play (version {self._version}).", good=True)
        if news is not None:
            self._waiting, self._looks = news, 0
        if self._waiting is None:
            return None
        self._looks += self._file.sure
        # What lacks a beat may be the first part of a file that is still being written.
        if self._looks < PATIENT and not self.interview.scenario.beats.keys() <= self._waiting.scenario.beats.keys():
            return None
        try:
            self.interview.take_up(self._waiting.scenario, self._waiting.ear)
        except PlaceLostError as error:
            if self._looks < PATIENT:
                return None
            return self._tell(
                f"What was saved cannot go on from here: {error}. {STAYS} It is taken up once the talk has moved on.", good=False
            )
        self._waiting = None
        self._version += 1
        return self._tell(f"What was saved is in play (version {self._version}).", good=True)

    def _tell(self, sentence: str, good: bool) -> Told | None:
        told = Told(sentence, good)
        if told == self._said:
            return None
        self._said = told
        return told


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."

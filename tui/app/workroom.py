"""The studio's way to its file: read and checked in a thread, with the bank and an ear for it."""

from pathlib import Path
from typing import TYPE_CHECKING

from tui.authoring.draft import Draft, WatchedDraft
from tui.scenario.watching import PATIENT, Spoilt

if TYPE_CHECKING:
    from tui.interview.hearing import Hearer
    from tui.listening.acts import TopicWords
    from tui.scenario.model import Bank, Scenario


class Workroom:
    """One scenario file on the table. Its methods may take a moment and are called in a thread, one at a time."""

    def __init__(self, path: Path, bank: "Bank | None" = None) -> None:
        """`bank`: None for the one that ships."""
        self.path = path
        self._bank = bank
        self._file: WatchedDraft | None = None
        self._heard: tuple[dict[str, TopicWords], Hearer] | None = None
        """The last ear, and what it was made for."""

    @property
    def bank(self) -> "Bank":
        """The question bank. Raises DeskError."""
        if self._bank is None:
            from tui.app.record_room import question_bank

            self._bank = question_bank()
        return self._bank

    def look(self) -> Draft | Spoilt | None:
        """What was saved since the last look, once it is sure. Raises DeskError."""
        if self._file is None:
            self._file = WatchedDraft(self.path, self.bank)
        return self._file.look()

    def settle(self) -> Draft | Spoilt | None:
        """The same where nobody is writing any more: at the start, and when the editor is closed. Raises DeskError."""
        for _ in range(PATIENT + 2):
            news = self.look()
            if news is not None:
                return news
        return None

    def ear(self, scenario: "Scenario") -> "Hearer":
        """An ear for what can be asked here; a new one only if that has changed."""
        from tui.interview.book import topics_of

        topics = topics_of(scenario, self.bank)
        if self._heard is None or self._heard[0] != topics:
            self._heard = topics, self._new_ear(topics)
        return self._heard[1]

    def _new_ear(self, topics: "dict[str, TopicWords]") -> "Hearer":
        from tui.listening.ear import Ear

        return Ear(topics)

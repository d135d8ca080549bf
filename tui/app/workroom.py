"""The studio's way to its file: read and checked in a thread, with the bank and an ear for it."""

from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.desk import DeskError
from tui.authoring.draft import Draft, NotAScenarioError, draft
from tui.scenario.source import read_bytes

if TYPE_CHECKING:
    from tui.interview.hearing import Hearer
    from tui.listening.acts import TopicWords
    from tui.scenario.model import Bank, Scenario


class Workroom:
    """One scenario file on the table. Its methods may take a moment and are called in a thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._bank: Bank | None = None
        self._heard: tuple[dict[str, TopicWords], Hearer] | None = None
        """The last ear, and what it was made for."""

    @property
    def bank(self) -> "Bank":
        """The question bank. Raises DeskError."""
        if self._bank is None:
            from tui.app.record_room import question_bank

            self._bank = question_bank()
        return self._bank

    def read(self) -> Draft:
        """The file as it stands. Raises DeskError."""
        try:
            return draft(read_bytes(self.path), self.path, self.bank)
        except OSError as error:
            raise DeskError(f"The file cannot be read ({error.strerror or error}).") from None
        except NotAScenarioError as error:
            raise DeskError(f"{str(error).capitalize()}. Open a scenario instead.") from None

    def ear(self, scenario: "Scenario") -> "Hearer":
        """An ear for what can be asked here; a new one only if that has changed."""
        from tui.interview.book import topics_of
        from tui.listening.ear import Ear

        topics = topics_of(scenario, self.bank)
        if self._heard is None or self._heard[0] != topics:
            self._heard = topics, Ear(topics)
        return self._heard[1]

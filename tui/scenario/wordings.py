"""Do two topics share a phrasing? Then nobody can tell which of them was meant."""

import re
from collections.abc import Mapping
from typing import Protocol

from tui.scenario.model import Bank
from tui.scenario.source import Source

_BETWEEN = re.compile(r"[\W_]+")


class _Asked(Protocol):
    @property
    def ask(self) -> tuple[str, ...]: ...
    @property
    def probing(self) -> tuple[str, ...]: ...


def check_wordings(topics: Mapping[str, _Asked], source: Source, bank: Bank | None = None) -> None:
    """Note each phrasing of `topics` that another topic, here or in the bank, has too."""
    owners: dict[str, str] = {}
    for name, known in (bank.topics if bank else {}).items():
        for phrasing in (*known.ask, *known.probing):
            owners.setdefault(plain(phrasing), name)
    for name, topic in topics.items():
        for key, phrasings in (("ask", topic.ask), ("probing", topic.probing)):
            for index, phrasing in enumerate(phrasings):
                owner = owners.setdefault(plain(phrasing), name)
                if owner != name:
                    where = ("topics", name, key, index)
                    source.mistake(
                        "TW060", where, f"the topic '{owner}' is asked about in the same words", "Keep it in one of them.", "warning"
                    )


def plain(phrasing: str) -> str:
    """A phrasing without case, punctuation and extra spaces."""
    return _BETWEEN.sub(" ", phrasing.casefold()).strip()

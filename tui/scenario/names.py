"""Do the names in a scenario lead anywhere? Each unknown one gets its place and the nearest known name."""

import difflib
from collections.abc import Collection

from tui.scenario.conditions import Mention
from tui.scenario.model import Bank, Scenario, Topic
from tui.scenario.source import Path_, Source

CHOICES = ("accept", "decline", "time")


class Names:
    """The names a scenario may use."""

    def __init__(self, scenario: Scenario, bank: Bank, source: Source) -> None:
        self._source = source
        self._bank = bank
        self._beats = set(scenario.beats)
        self._topics = {*bank.topics, *scenario.topics}
        self._facts = set(scenario.facts)
        self._speakers = set(scenario.interviewers)
        self._replies = {key for beat, written in scenario.beats.items() for reply in written.replies for key in (reply, f"{beat}.{reply}")}
        self._variables = set(scenario.variants)
        for beat in scenario.beats.values():
            for reply in beat.replies.values():
                self._variables.update(reply.set)
        for topic in scenario.topics.values():
            for ladder in (topic.ladder, *topic.by.values()):
                for rung in (ladder.spin, ladder.partial, ladder.fact, ladder.admission):
                    for answer in rung:
                        self._variables.update(answer.set)

    def topics(self, names: Collection[str], path: Path_) -> None:
        """Topics named in a list."""
        for name in names:
            self._known("TW021", "topic", name, self._topics, *self._source.place(path))

    def facts(self, names: Collection[str], path: Path_) -> None:
        """Facts named in a list."""
        for name in names:
            self._known("TW022", "fact", name, self._facts, *self._source.place(path))

    def speaker(self, name: str, path: Path_) -> None:
        """An interviewer."""
        self._known("TW024", "interviewer", name, self._speakers, *self._source.place(path))

    def beat(self, name: str, path: Path_) -> None:
        """Where the talk goes; empty and `end` are always right."""
        if name and name != "end":
            self._known("TW020", "beat", name, self._beats, *self._source.place(path))

    def own_topic(self, name: str, topic: Topic, path: Path_) -> None:
        """A topic that the bank does not know needs an area and phrasings of its own."""
        if name in self._bank.topics:
            if topic.area is not None and topic.area != self._bank.topics[name].area:
                self._source.mistake(
                    "TW012",
                    (*path, "area"),
                    f"the question bank has '{name}' in the area '{self._bank.topics[name].area}'",
                    "Leave `area` out.",
                )
        elif topic.area is None or not topic.ask:
            near = difflib.get_close_matches(name, self._bank.topics, 1)
            hint = f"Did you mean '{near[0]}'? " if near else ""
            self._source.mistake(
                "TW021", path, f"'{name}' is not in the question bank", f"{hint}A topic of your own needs `area:` and `ask:`."
            )

    def mention(self, mention: Mention, line: int, column: int) -> None:
        """A name in a condition."""
        code, what, known = {
            "knows": ("TW022", "fact", self._facts),
            "asked": ("TW021", "topic", self._topics),
            "times": ("TW021", "topic", self._topics),
            "said": ("TW023", "reply", self._replies),
            "visited": ("TW020", "beat", self._beats),
            "decided": ("TW025", "decision", set(CHOICES)),
            "var": ("TW026", "variable", self._variables),
        }[mention.function]
        self._known(code, what, mention.argument, known, line, column)

    def _known(self, code: str, what: str, name: str, known: Collection[str], line: int, column: int) -> None:
        if name in known:
            return
        near = difflib.get_close_matches(name[:64], sorted(known), 1)
        self._source.mistake_at(code, line, column, f"there is no {what} '{name[:64]}'", f"Did you mean '{near[0]}'?" if near else "")

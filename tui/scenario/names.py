"""Do the names in a scenario lead anywhere? Each unknown one gets its place and the nearest known name."""

import typing
from collections.abc import Collection
from typing import NamedTuple

from tui.scenario.conditions import Mention
from tui.scenario.ids import RESERVED
from tui.scenario.model import Bank, Difficulty, Scenario
from tui.scenario.pieces import Place
from tui.scenario.source import Source, Where
from tui.text import clean_line

CHOICES = ("accept", "decline", "time")
END = "end"


class _Lookup(NamedTuple):
    code: str
    what: str
    known: Collection[str]


class Names:
    """The names that a scenario may use."""

    def __init__(self, scenario: Scenario, bank: Bank, source: Source, variables: dict[str, set[str]]) -> None:
        """`variables`: name -> every value that a variant or a `set` gives it."""
        self._source = source
        self._variables = variables
        self.unknown: set[str] = set()
        """Sorts of names of which some led nowhere."""
        replies = {key for beat, written in scenario.beats.items() for reply in written.replies for key in (reply, f"{beat}.{reply}")}
        self._lookups = {
            "beat": _Lookup("TW020", "beat", scenario.beats),
            "topic": _Lookup("TW021", "topic", {*bank.topics, *scenario.topics}),
            "fact": _Lookup("TW022", "fact", scenario.facts),
            "reply": _Lookup("TW023", "reply", replies),
            "answer": _Lookup(
                "TW021", "interviewer.topic", {f"{who}.{topic}" for who in scenario.interviewers for topic in scenario.topics}
            ),
            "interviewer": _Lookup("TW024", "interviewer", scenario.interviewers),
            "variable": _Lookup("TW026", "variable", variables),
            "decision": _Lookup("TW025", "decision", CHOICES),
            "difficulty": _Lookup("TW025", "difficulty", typing.get_args(Difficulty)),
        }
        # Where a whole part of the file is missing that alone is the mistake, not every name that would have been in it.
        rests_on = {"beat": "beats", "fact": "facts", "interviewer": "interviewers", "topic": "topics"}
        for what, part in (*rests_on.items(), ("answer", "interviewers"), ("answer", "topics")):
            if (part,) not in source.places:
                self._lookups.pop(what, None)

    def used(self, what: str, name: str, where: Where) -> None:
        """A name of this sort stands here."""
        if name == END and what == "beat":
            return
        self._known(what, name, self._source.place(where))

    def given(self, name: str, where: Where) -> None:
        """A beat or topic is called this."""
        if name in RESERVED:
            self._source.mistake("TW013", where, f"'{name}' has a meaning of its own and cannot be a name here", "Take another name.")

    def mentioned(self, mention: Mention, place: Place) -> None:
        """Something that a condition asks about."""
        if mention.word is None:
            if mention.argument:
                self._known(_WHAT[mention.name], mention.argument, place)
        elif mention.name == "difficulty":
            self._known("difficulty", mention.word, place)
        else:
            self._value(mention.argument, mention.word, place)

    def _value(self, variable: str, value: str, place: Place) -> None:
        known = self._variables.get(variable)
        if known is None or value in known or value == "":
            return
        hint = self._source.did_you_mean(value, known) or f"Its values here: {', '.join(sorted(known))}."
        self._source.mistake_at("TW026", place, f"'{clean_line(variable, 64)}' never is '{clean_line(value, 60)}'", hint)

    def _known(self, what: str, name: str, place: Place) -> None:
        lookup = self._lookups.get(what)
        if lookup is None or name in lookup.known:
            return
        self.unknown.add(what)
        hint = self._source.did_you_mean(name, lookup.known)
        self._source.mistake_at(lookup.code, place, f"there is no {lookup.what} '{clean_line(name, 64)}'", hint)


_WHAT = {
    "knows": "fact",
    "asked": "topic",
    "told": "answer",
    "times": "topic",
    "said": "reply",
    "visited": "beat",
    "decided": "decision",
    "var": "variable",
}

"""The running interview as conditions see it: `when: knows("third-hire") and patience > 1`."""

from tui.interview.stage import Stage
from tui.scenario.conditions import parse
from tui.scenario.model import Scenario


class StageView:
    """Answers the names that a condition may use, from the stage's memory."""

    def __init__(self, scenario: Scenario, stage: Stage, difficulty: str) -> None:
        self._scenario = scenario
        self._stage = stage
        self.difficulty = difficulty

    def knows(self, fact: str) -> bool:
        """Whether the fact came out."""
        return fact in self._stage.known

    def asked(self, topic: str) -> bool:
        """Whether the candidate asked about it."""
        return self.times(topic) > 0

    def times(self, topic: str) -> int:
        """How often the candidate asked about it."""
        record = self._stage.topics.get(topic)
        return record.times if record else 0

    def told(self, answer: str) -> bool:
        """Whether this interviewer has answered that topic: `interviewer.topic`."""
        return answer in self._stage.told

    def said(self, reply: str) -> bool:
        """Whether the candidate gave this authored answer (`reply`, or `beat.reply`)."""
        return reply in self._stage.replies

    def visited(self, beat: str) -> bool:
        """Whether the talk has been at this beat."""
        return beat in self._stage.visited

    def decided(self, choice: str) -> bool:
        """Whether this was the decision."""
        return self._stage.decided == choice

    def var(self, name: str) -> str:
        """A variable's value, empty if it was never set."""
        return self._stage.variables.get(name, "")

    @property
    def rapport(self) -> int:
        """0 at the start; good probes and strong answers raise it, intrusions lower it."""
        return self._stage.rapport

    @property
    def patience(self) -> int:
        """The persona's patience, less what interruptions have cost."""
        return self._stage.patience

    @property
    def interruptions(self) -> int:
        """Times the candidate came in mid-clause."""
        return self._stage.interruptions

    @property
    def beat_number(self) -> int:
        """1 for the first beat visited."""
        return len(self._stage.visited)

    def holds(self, condition: str) -> bool:
        """Whether a condition is true now; an empty one always is."""
        return not condition or parse(condition).holds(self)

    def true_parts(self, condition: str) -> int:
        """How many of a condition's parts are true now, 0 for an empty one."""
        return parse(condition).true_parts(self) if condition else 0

    def live_facts(self) -> frozenset[str]:
        """The facts that are true in this run (variants drawn by the seed may leave some out)."""
        return frozenset(name for name, fact in self._scenario.facts.items() if self.holds(fact.when))

"""The structure of a scenario: names that lead nowhere, conditions that can't be read, places the talk can't reach or leave."""

from tui.scenario.conditions import Condition, ConditionError, parse
from tui.scenario.limits import LONGEST_LINE
from tui.scenario.model import AREAS, Answer, Bank, Beat, Ladder, Line, Scenario
from tui.scenario.names import Names
from tui.scenario.routes import check_routes
from tui.scenario.source import Path_, Source

RUNGS = ("spin", "partial", "fact", "admission")


def structure(scenario: Scenario, bank: Bank, source: Source) -> None:
    """Note every structural mistake of a scenario in its source."""
    _Structure(scenario, bank, source).check()


class _Structure:
    def __init__(self, scenario: Scenario, bank: Bank, source: Source) -> None:
        self._scenario = scenario
        self._source = source
        self._names = Names(scenario, bank, source)
        self._revealed: set[str] = set()
        self._hinted: set[str] = set()

    def check(self) -> None:
        scenario, source = self._scenario, self._source
        for part in ("interviewers", "beats", "outcomes"):
            if not getattr(scenario, part):
                source.mistake("TW011", (part,), f"there must be at least one of the {part}")
        for name, beat in scenario.beats.items():
            self._beat(beat, ("beats", name))
        self._topics()
        for kind in scenario.reactions.__struct_fields__:
            self._lines(getattr(scenario.reactions, kind), ("reactions", kind.replace("_", "-")))
        for named, lines in scenario.deflections.items():
            self._lines(lines, ("deflections", named))
        self._lines(scenario.thanks, ("thanks",))
        for name, fact in scenario.facts.items():
            self._condition(fact.when, ("facts", name, "when"))
        for name, outcome in scenario.outcomes.items():
            self._condition(outcome.when, ("outcomes", name, "when"))
        self._facts()
        for area in AREAS:
            if area not in scenario.deflections and scenario.topics:
                source.mistake(
                    "TW051",
                    ("deflections",),
                    f"there is no deflection for the area '{area}'",
                    "A question there gets a built-in line.",
                    "hint",
                )
        if scenario.beats:
            check_routes(scenario, source)

    def _beat(self, beat: Beat, path: Path_) -> None:
        source, names = self._source, self._names
        self._lines(beat.say, (*path, "say"))
        for key in ("ask", "invite"):
            line = getattr(beat, key)
            if line is not None:
                self._line(line, (*path, key))
        for key in ("resume", "nag", "thanks", "deflection"):
            self._lines(getattr(beat, key), (*path, key))
        names.topics(beat.opens, (*path, "opens"))
        names.beat(beat.to, (*path, "to"))
        self._condition(beat.when, (*path, "when"))
        if beat.ask is not None and beat.invite is not None:
            source.mistake("TW034", (*path, "invite"), "a beat has an ask or an invite, not both", "Put the invite into a beat of its own.")
        if beat.ask is not None and not beat.resume:
            source.mistake(
                "TW030",
                (*path, "ask"),
                "this ask has no resume lines to put it again with",
                "Write `resume: |` and one or two shorter ways to ask.",
            )
        if beat.replies and all(reply.when for reply in beat.replies.values()):
            source.mistake(
                "TW033", (*path, "replies"), "every reply has a condition, so there may be none", "Leave one without `when`.", "warning"
            )
        for name, reply in beat.replies.items():
            here = (*path, "replies", name)
            self._lines(reply.say, (*here, "say"))
            self._condition(reply.when, (*here, "when"))
            names.beat(reply.to, (*here, "to"))
        for index, handler in enumerate(beat.handlers):
            self._lines(handler.say, (*path, "handlers", index, "say"))
            self._condition(handler.when, (*path, "handlers", index, "when"))

    def _topics(self) -> None:
        for name, topic in self._scenario.topics.items():
            path: Path_ = ("topics", name)
            self._names.own_topic(name, topic, path)
            self._names.topics(topic.after, (*path, "after"))
            self._ladder(topic.ladder, (*path, "ladder"))
            self._lines(topic.again, (*path, "again"))
            for speaker, ladder in topic.by.items():
                self._names.speaker(speaker, (*path, "by", speaker))
                self._ladder(ladder, (*path, "by", speaker))

    def _ladder(self, ladder: Ladder, path: Path_) -> None:
        answers = [(rung, index, answer) for rung in RUNGS for index, answer in enumerate(getattr(ladder, rung))]
        if not any(not answer.when for _, _, answer in answers):
            self._source.mistake("TW043", path, "no rung here is open without a condition", "Give one rung without `when`.")
        for rung, index, answer in answers:
            here = (*path, rung)
            self._answer(answer, (*here, index) if (*here, index) in self._source.places and len(getattr(ladder, rung)) > 1 else here)

    def _answer(self, answer: Answer, path: Path_) -> None:
        self._lines(answer.say, (*path, "say") if (*path, "say") in self._source.places else path)
        self._condition(answer.when, (*path, "when"))
        self._names.topics(answer.opens, (*path, "opens"))
        self._names.beat(answer.to, (*path, "to"))
        self._facts_named(answer.reveals, answer.hints, path)

    def _lines(self, lines: tuple[Line, ...], path: Path_) -> None:
        for index, line in enumerate(lines):
            self._line(line, (*path, index))

    def _line(self, line: Line, path: Path_) -> None:
        count = len(line.text.split())
        if count > LONGEST_LINE:
            message = f"this line has {count} words; more than {LONGEST_LINE} in one breath can't be followed"
            self._source.mistake("TW050", path, message, "Break it into two lines.", "warning")
        self._condition(line.when, (*path, "when"))
        self._names.topics(line.opens, (*path, "opens"))
        if line.speaker:
            self._names.speaker(line.speaker, (*path, "speaker"))
        self._facts_named(line.reveals, line.hints, path)

    def _facts_named(self, reveals: tuple[str, ...], hints: tuple[str, ...], path: Path_) -> None:
        self._names.facts(reveals, (*path, "reveals"))
        self._names.facts(hints, (*path, "hints"))
        self._revealed.update(reveals)
        self._hinted.update(hints)

    def _condition(self, text: str, path: Path_) -> None:
        if not text:
            return
        line, column = self._source.value_place(path)
        try:
            condition: Condition = parse(text)
        except ConditionError as error:
            self._source.mistake_at("TW025", line, column + error.column, str(error))
            return
        for mention in condition.mentions:
            self._names.mention(mention, line, column + mention.column)

    def _facts(self) -> None:
        scenario, source = self._scenario, self._source
        for name, fact in scenario.facts.items():
            if name not in self._revealed:
                source.mistake(
                    "TW040", ("facts", name), f"no line reveals the fact '{name}'", "Name it under `reveals:` on a rung of some topic."
                )
            elif name not in self._hinted and fact.colour != "green":
                source.mistake(
                    "TW041",
                    ("facts", name),
                    f"no line hints at the fact '{name}'",
                    "Name it under `hints:` of a line, so that it can be guessed.",
                    "hint",
                )
        if scenario.facts and not any(fact.colour == "green" for fact in scenario.facts.values()):
            source.mistake(
                "TW042", ("facts",), "there is no green fact", "Every job has something good; otherwise the tool teaches cynicism.", "hint"
            )

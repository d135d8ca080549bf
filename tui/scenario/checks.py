"""The structure of a scenario: names that lead nowhere, conditions that can't be read, places the talk can't reach or leave.

What stands in the file is always checked. What is missing from it is only looked for when every part that might hold it could be read:
a fact is not "never revealed" because the line that reveals it has a slip of its own.
"""

from tui.scenario.concrete import check_concrete
from tui.scenario.conditions import ConditionError, Mention, parse
from tui.scenario.draws import leaves_none_out
from tui.scenario.limits import LONGEST_LINE
from tui.scenario.mistakes import errors
from tui.scenario.model import AREAS, Bank, Beat, Ladder, Line, Scenario
from tui.scenario.names import Names
from tui.scenario.routes import answers_of, check_routes
from tui.scenario.shapes import Name, Part, When, walk
from tui.scenario.source import Source, Where
from tui.scenario.wordings import check_wordings


def structure(scenario: Scenario, bank: Bank, source: Source) -> None:
    """Note every structural mistake of a scenario in its source."""
    check = _Structure(scenario, bank, source)
    check.what_is_there()
    if check.whole:
        check.what_is_missing()


def bank_structure(bank: Bank, source: Source) -> None:
    """Note every structural mistake of the question bank."""
    for where, shape, value in walk(Part(Bank), bank):
        if isinstance(shape, Name) and shape.names == "topic" and value not in bank.topics:
            source.mistake("TW021", where, f"there is no topic '{value}'", source.did_you_mean(str(value), bank.topics))
    check_wordings(bank.topics, source)


class _Structure:
    def __init__(self, scenario: Scenario, bank: Bank, source: Source) -> None:
        self._scenario = scenario
        self._bank = bank
        self._source = source
        self.whole = not errors(source.mistakes)
        """Every part could be read."""
        self._set = _set_by(scenario)
        drawn = {name: {*values, *self._set.get(name, ())} for name, values in scenario.variants.items()}
        self._drawn = {name: values for name, values in scenario.variants.items() if values and name not in self._set}
        self._names = Names(scenario, bank, source, self._set | drawn)
        self._revealed: set[str] = set()
        self._hinted: set[str] = set()

    def what_is_there(self) -> None:
        for where, shape, value in walk(Part(Scenario), self._scenario):
            match shape, value:
                case Name(names="fact"), str() as name:
                    (self._revealed if where[-2] == "reveals" else self._hinted).add(name)
                    self._names.used("fact", name, where)
                case Name(names=what), str() as name if name and what:
                    self._names.used(what, name, where)
                case When(), str() as text if text:
                    self._condition(text, where)
                case Part(), Line() as line:
                    self._line(line, where)
        for name, beat in self._scenario.beats.items():
            self._names.given(name, ("beats", name))
            self._beat(beat, ("beats", name))
        for name in self._scenario.topics:
            self._names.given(name, ("topics", name))
            self._topic(name, ("topics", name))
        for name, values in self._scenario.variants.items():
            if not values:
                self._source.mistake("TW035", ("variants", name), f"'{name}' has nothing to draw from", "Write [one, another].")
        check_wordings(self._scenario.topics, self._source, self._bank)

    def what_is_missing(self) -> None:
        scenario, source = self._scenario, self._source
        for part in ("interviewers", "beats", "outcomes"):
            if not getattr(scenario, part):
                source.mistake("TW011", (part,), f"there must be at least one of the {part}")
        for name, topic in scenario.topics.items():
            self._ladder(topic.ladder, ("topics", name, "ladder"))
            for speaker, ladder in topic.by.items():
                self._ladder(ladder, ("topics", name, "by", speaker))
        if "fact" not in self._names.unknown:
            self._facts()
        self._outcomes()
        lacking = [area for area in AREAS if area not in scenario.deflections]
        if lacking and scenario.topics:
            message = f"no deflection for {'the area' if len(lacking) == 1 else 'the areas'} {', '.join(lacking)}"
            source.mistake("TW051", ("deflections",), message, "A question there gets a built-in line.", "hint")
        if scenario.beats and "beat" not in self._names.unknown:
            check_routes(scenario, source)

    def _beat(self, beat: Beat, where: Where) -> None:
        note = self._source.mistake
        if beat.ask is not None and beat.invite is not None:
            note("TW034", (*where, "invite"), "a beat has an ask or an invite, not both", "Put the invite into a beat of its own.")
        if beat.ask is not None and not beat.resume and (*where, "resume") not in self._source.places:
            hint = "Write `resume: |` and one or two shorter ways to ask."
            note("TW030", (*where, "ask"), "this ask has no resume lines to put it again with", hint)
        conditions = [reply.when for reply in beat.replies.values()]
        if beat.replies and all(conditions) and not leaves_none_out(conditions, self._drawn):
            note("TW033", (*where, "replies"), "every reply has a condition, so there may be none", "Leave one without `when`.", "warning")
        if beat.replies and beat.ask is None and beat.invite is None:
            note("TW037", (*where, "replies"), "nothing is asked here, so nobody can reply", "Add an `ask` or an `invite`.", "warning")
        if self.whole and len(beat.say) > 1 and not any(line.gist for line in beat.say):
            hint = "Mark the line that holds the point with `gist: true`; past it nothing is said again after a cut."
            note("TW036", (*where, "say"), "no line of this beat is its gist; the last one will be", hint, "hint")

    def _topic(self, name: str, where: Where) -> None:
        topic, known = self._scenario.topics[name], self._bank.topics.get(name)
        if known is None and not all((*where, key) in self._source.places for key in ("area", "ask")):
            hint = f"{self._source.did_you_mean(name, self._bank.topics)} A topic of your own needs `area:` and `ask:`.".strip()
            self._source.mistake("TW021", where, f"'{name}' is not in the question bank", hint)
        elif known is not None and topic.area not in (None, known.area):
            message = f"the question bank has '{name}' in the area '{known.area}'"
            self._source.mistake("TW012", (*where, "area"), message, "Leave `area` out.")

    def _ladder(self, ladder: Ladder, where: Where) -> None:
        check_concrete(ladder, where, self._source)
        answers = [answer for rung in (ladder.spin, ladder.partial, ladder.fact, ladder.admission) for answer in rung]
        if not answers:
            self._source.mistake("TW043", where, "there is no answer here", "Write at least one of spin, partial, fact, admission.")
        elif all(answer.when for answer in answers) and not leaves_none_out((answer.when for answer in answers), self._drawn):
            message = "every answer here has a condition, so there may be none"
            self._source.mistake("TW043", where, message, "Give one rung without `when`.", "warning")

    def _line(self, line: Line, where: Where) -> None:
        for key, text in (("text", line.text), ("repeat", line.repeat)):
            count = len(text.split())
            if count > LONGEST_LINE:
                message = f"this line has {count} words; more than {LONGEST_LINE} in one breath can't be followed"
                self._source.mistake("TW050", (*where, key), message, "Break it into two lines.", "warning")

    def _condition(self, text: str, where: Where) -> None:
        place = self._source.inside.get(where, self._source.place(where))
        try:
            condition = parse(text)
        except ConditionError as error:
            self._source.mistake_at("TW025", place.right(error.column), str(error))
            return
        for mention in condition.mentions:
            self._names.mentioned(mention, place.right(mention.column))
            if where[0] == "facts" and not self._is_settled(mention):
                message = "what is true of the job is settled before the talk begins"
                hint = 'Only variables under `variants:`, which no `set:` changes, can decide it: var("name") == "value".'
                self._source.mistake_at("TW027", place.right(mention.column), message, hint)
            if where[0] != "outcomes" and mention.name == "decided":
                message = "nothing is decided yet while the talk goes on"
                self._source.mistake_at("TW028", place.right(mention.column), message, "Use decided() in outcomes.", "warning")

    def _is_settled(self, mention: Mention) -> bool:
        """Whether what is asked about stays as it is from the start of the interview."""
        if mention.name == "var":
            return mention.argument in self._scenario.variants and mention.argument not in self._set
        return mention.name == "difficulty"

    def _facts(self) -> None:
        scenario, note = self._scenario, self._source.mistake
        for name, fact in scenario.facts.items():
            where = ("facts", name)
            if name not in self._revealed:
                note("TW040", where, f"no line reveals the fact '{name}'", "Name it under `reveals:` on a rung of some topic.")
            elif name not in self._hinted and fact.colour != "green":
                hint = "Name it under `hints:` of a line, so that it can be guessed."
                note("TW041", where, f"no line hints at the fact '{name}'", hint, "hint")
        if scenario.facts and all(fact.colour != "green" for fact in scenario.facts.values()):
            note(
                "TW042", ("facts",), "there is no green fact", "Every job has something good; otherwise the tool teaches cynicism.", "hint"
            )

    def _outcomes(self) -> None:
        closed = ""
        for name, outcome in self._scenario.outcomes.items():
            if closed:
                message = f"'{closed}' above always holds, so this never comes"
                self._source.mistake(
                    "TW044", ("outcomes", name), message, "The first outcome that holds is taken; put it higher.", "warning"
                )
            elif not outcome.when:
                closed = name


def _set_by(scenario: Scenario) -> dict[str, set[str]]:
    """Variable -> every value that a reply or an answer sets it to."""
    found: dict[str, set[str]] = {}
    replies = [reply.set for beat in scenario.beats.values() for reply in beat.replies.values()]
    for given in (*replies, *(answer.set for answer in answers_of(scenario))):
        for name, value in given.items():
            found.setdefault(name, set()).add(value)
    return found

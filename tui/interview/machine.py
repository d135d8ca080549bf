"""The interview as a state machine: moves in, events out.

Every face, the play-tester, the plan runner, replay and what-if drive this one machine and read this one stream of events.
Same scenario, seed and moves give the same events, byte for byte.
"""

import random
from collections.abc import Sequence

from msgspec import structs

from tui.interview import words
from tui.interview.book import topics_of
from tui.interview.events import Asked, Believed, Decided, Ended, Event, Hand, Noted, Opening, OutcomeReached, Silent, Spoke, Started
from tui.interview.hearing import Hearer, settled
from tui.interview.journal import Journal
from tui.interview.moves import AnyMove, Begin, Believe, Decide, Listen, Mean, Note, Pick, RaiseHand, Say, Silence, Withdraw
from tui.interview.opening import set_out
from tui.interview.place import carried
from tui.interview.played import speaker_name
from tui.interview.speaking import Speaking
from tui.interview.stage import Phase, Stage, Utterance
from tui.interview.view import StageView
from tui.interview.voice import Voice
from tui.listening.acts import Near, Topics
from tui.scenario.model import Bank, Scenario

HANDS_FREE = 3
"""Raised hands that cost no patience."""


class Interview:
    """One interview with one candidate."""

    def __init__(
        self,
        scenario: Scenario,
        bank: Bank,
        ear: Hearer | None,
        seed: int,
        difficulty: str = "guarded",
        pace: str = "live",
        parent: str = "",
        opening: Opening | None = None,
        topics: Topics | None = None,
    ) -> None:
        """`ear` may be None where only logged moves will be taken. Raises nothing; the scenario must have passed its checks.

        `topics`: what `topics_of` makes of the scenario and the bank, for those who begin many interviews in one.
        """
        self.scenario = scenario
        self.seed = seed
        self.difficulty = difficulty
        self.pace = pace
        self._parent = parent
        self._opening = opening
        self._bank = bank
        self._ear = ear
        self._journal = Journal()
        self._set_up(Stage(patience=next(iter(scenario.interviewers.values())).patience), topics or topics_of(scenario, bank))

    def _set_up(self, stage: Stage, topics: Topics) -> None:
        self._stage = stage
        self._view = StageView(self.scenario, stage, self.difficulty)
        self._voice = Voice(self.scenario, stage, self._journal, self._view)
        self._speaking = Speaking(self.scenario, stage, self._journal, self._view, self._voice, topics)

    def take_up(self, scenario: Scenario, ear: Hearer | None) -> None:
        """Go on from the same place with a changed text of this scenario. Raises PlaceLostError, and then nothing has changed.

        `place` says what the same place is. The log stays as it is; it then holds lines of more than one text, so neither text
        alone can rebuild the machine from it.
        """
        topics = topics_of(scenario, self._bank)
        stage = carried(self._stage, self.events, self.scenario, scenario, self.seed, topics)
        self.scenario, self._ear = scenario, ear
        self._set_up(stage, topics)

    # -- what faces read --------------------------------------------------------------------------------------------

    @property
    def events(self) -> list[Event]:
        """The whole log so far; not to be changed."""
        return self._journal.events

    @property
    def phase(self) -> Phase:
        """talking, deciding or over."""
        return self._stage.phase

    @property
    def running(self) -> Spoke | None:
        """The line being said."""
        return self._stage.running

    @property
    def open_ask(self) -> Spoke | None:
        """The question or invitation that waits for the candidate."""
        return self._stage.ask.spoke if self._stage.ask else None

    @property
    def candidates_turn(self) -> bool:
        """Whether nothing will be said until the candidate does something."""
        stage = self._stage
        if stage.phase != "talking":
            return True
        waiting = stage.ask is not None and len(stage.frames) == 1 and not stage.frames[0].queue
        return stage.running is None and (waiting or stage.yielded)

    @property
    def replies(self) -> list[tuple[str, str]]:
        """The authored answers now open: (id, text). Empty while nothing is asked."""
        return [(name, reply.text) for name, reply in self._speaking.open_replies().items()]

    @property
    def meanings(self) -> list[tuple[str, str]]:
        """What the question just asked may have meant, likeliest first: (topic, wording). Empty unless that is open."""
        doubt = self._stage.doubt
        return [(near.topic, self._wording(near)) for near in doubt.act.nearest] if doubt else []

    @property
    def pinned(self) -> Asked | None:
        """The candidate's question whose answer is still going on."""
        return next((frame.question for frame in reversed(self._stage.frames) if frame.question is not None), None)

    @property
    def live_facts(self) -> frozenset[str]:
        """The facts that are true in this run."""
        return self._view.live_facts()

    def speaker_name(self, speaker: str) -> str:
        """A name to show for an interviewer's id."""
        return speaker_name(self.scenario, speaker)

    def stop_word(self, at: int) -> int | None:
        """The word where the running line will stop if the candidate starts to compose after `at` words; None: it talks on."""
        stage = self._stage
        if stage.running is None or stage.utterance is None:
            return None
        if stage.stop is not None:
            return stage.stop
        text = stage.running.text
        yields = self.scenario.interviewers[stage.running.speaker].yields
        if yields == "never":
            return None
        if yields == "line" or stage.utterance.line.hold:
            return len(words.words(text))
        return words.next_clause_end(text, at)

    # -- moves ------------------------------------------------------------------------------------------------------

    def start(self, at: int = 0) -> list[Event]:
        """The first event. The first line comes with the first `Listen`."""
        stage = self._stage
        draw = random.Random(self.seed)
        for name, choices in self.scenario.variants.items():
            stage.variables[name] = draw.choice(choices)
        stage.beat = next(iter(self.scenario.beats))
        self._journal.at = max(0, at)
        started = self._journal.emit(
            Started,
            scenario=self.scenario.id,
            digest=self.scenario.digest,
            title=self.scenario.title,
            seed=self.seed,
            difficulty=self.difficulty,
            pace=self.pace,
            drawn=dict(stage.variables),
            parent=self._parent,
            opening=self._opening,
        )
        if self._opening is not None:
            set_out(self._opening, self.scenario, stage, self.live_facts, started.number)
        return [started]

    def take(self, move: AnyMove, at: int) -> list[Event]:
        """What this move brings about; often nothing. A move that makes no sense now does nothing."""
        if self.phase == "over" and not isinstance(move, Note):
            return []
        before = len(self._journal.events)
        if isinstance(move, Say):
            move = self._settled(move)
        elif isinstance(move, Mean) and not move.text:
            move = structs.replace(move, text=dict(self.meanings).get(move.topic, ""))
        self._journal.note_move(move, at)
        match move:
            case Listen():
                self._listen()
            case Begin():
                self._begin(move.at)
            case Withdraw():
                self._withdraw()
            case Say():
                self._speaking.say(move)
            case RaiseHand():
                self._raise_hand(move.at)
            case Mean():
                self._speaking.mean(move)
            case Pick():
                self._speaking.pick(move)
            case Silence():
                self._silence()
            case Believe():
                self._believe(move)
            case Decide():
                self._decide(move)
            case Note():
                self._note(move)
        return self._journal.events[before:]

    def _settled(self, move: Say) -> Say:
        """The move with what was heard in it, as it is logged."""
        if move.acts or self._ear is None or self.phase != "talking":
            return move
        return settled(self._ear, move, self.scenario, self._stage, self._view)

    def _wording(self, near: Near) -> str:
        """A topic as one good question."""
        own, known = self.scenario.topics.get(near.topic), self._bank.topics.get(near.topic)
        return (own.model if own else "") or (known.model if known else near.phrasing)

    def _listen(self) -> None:
        stage = self._stage
        if stage.running is None and stage.yielded:
            stage.yielded = False  # the floor is given back
        self._voice.finish()
        if not self.candidates_turn:
            self._voice.go_on()

    def _begin(self, at: int | None) -> None:
        stage = self._stage
        if stage.composing_since is None:
            stage.composing_since = stage.spoken[-1].number if stage.spoken else 0
        if at is not None and stage.running is not None:
            stage.stop = self.stop_word(at)

    def _withdraw(self) -> None:
        self._stage.stop = self._stage.composing_since = None
        self._stage.yielded = False

    def _raise_hand(self, at: int | None) -> None:
        stage = self._stage
        if stage.phase != "talking":
            return
        hand = self._journal.emit(Hand)
        stage.hands += 1
        if stage.hands > HANDS_FREE:
            stage.patience -= 1
        self._voice.stop_at(None if at is None or stage.running is None else words.next_clause_end(stage.running.text, at))
        if not self.candidates_turn:
            stage.yielded = True
            self._voice.speak(Utterance(self._voice.reaction("hand"), "reaction", stage.beat, replies_to=hand.number))

    def _silence(self) -> None:
        stage = self._stage
        if stage.phase != "talking":
            return
        self._journal.emit(Silent)
        self._voice.finish()
        if stage.yielded or stage.ask is None:
            stage.yielded = False
        else:
            self._voice.nag()
        self._voice.go_on()

    def _believe(self, move: Believe) -> None:
        if self.phase == "deciding":
            self._journal.emit(Believed, area=move.area, colour=move.colour)

    def _decide(self, move: Decide) -> None:
        stage = self._stage
        if stage.phase != "deciding":
            return
        stage.decided = move.choice
        self._journal.emit(Decided, choice=move.choice)
        outcomes = self.scenario.outcomes
        name = next((n for n, outcome in outcomes.items() if self._view.holds(outcome.when)), next(reversed(outcomes), ""))
        if name:
            self._journal.emit(OutcomeReached, outcome=name, text=outcomes[name].text)
        stage.phase = "over"
        self._journal.emit(Ended)

    def _note(self, move: Note) -> None:
        log = self._journal.events
        if not 1 <= move.on <= len(log):
            return
        replaces = move.replaces if 0 < move.replaces <= len(log) and isinstance(log[move.replaces - 1], Noted) else 0
        if move.text or replaces:
            self._journal.emit(Noted, text=move.text, on=move.on, replaces=replaces, by=move.by)


def rebuild(scenario: Scenario, bank: Bank, ear: Hearer | None, log: Sequence[Event]) -> Interview:
    """The machine as it stood after this log, from the moves in it. Raises ValueError if the log does not begin with `started`."""
    first = log[0] if log else None
    if not isinstance(first, Started):
        raise ValueError("this log does not begin with the start of an interview")
    interview = Interview(scenario, bank, ear, first.seed, first.difficulty, first.pace, first.parent, first.opening)
    interview.start(first.at)
    for event in log[1:]:
        for move in event.moves:
            interview.take(move, event.at)
    return interview

"""Playing a plan: its moves go into the interview, its expectations are held against what just happened."""

import operator
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol, cast

from tui.authoring.plan import Step
from tui.interview.events import Asked, Cut, Dropped, Event, Hinted, Learned, OutcomeReached, Spoke
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Begin, Believe, Choice, Colour, Decide, Listen, Mean, Pick, RaiseHand, Say, Silence, Withdraw
from tui.interview.words import words

MS_A_WORD = 300
"""The plan's own clock: 200 words a minute, so that the same plan always gives the same times."""
PATIENT = 500
"""Lines after which `listen until ask` gives up."""
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt, "==": operator.eq,
}  # fmt: skip


class Driven(Protocol):
    """What a plan drives: an interview behind whatever keeps its log."""

    @property
    def interview(self) -> Interview:
        """The running machine."""

    def take(self, move: AnyMove) -> list[Event]:
        """What the move brings about."""


class Failure(NamedTuple):
    """An expectation that did not hold, or a move that could not be made."""

    line: int
    """Of the plan."""
    expected: str
    got: str
    event: int
    """Number of the last event then."""

    def __str__(self) -> str:
        return f"line {self.line}: expected {self.expected}, got {self.got}"


class PlanClock:
    """Time as a plan has it: it passes as words are said."""

    def __init__(self) -> None:
        self.now = 0

    def __call__(self) -> int:
        """Milliseconds since the plan began."""
        return self.now

    def speak(self, count: int) -> None:
        """Let this many words pass."""
        self.now += count * MS_A_WORD


def play(steps: list[Step], driven: Driven, clock: PlanClock, score: Callable[[], float]) -> list[Failure]:
    """Make every move of the plan; returns what failed, in order."""
    return list(_Player(driven, clock, score).play(steps))


class _Player:
    def __init__(self, driven: Driven, clock: PlanClock, score: Callable[[], float]) -> None:
        self._driven = driven
        self._interview = driven.interview
        self._clock = clock
        self._score = score
        self._recent: list[Event] = []
        """Events since the candidate's last move: what expectations are held against."""

    def play(self, steps: list[Step]) -> Iterator[Failure]:
        for step in steps:
            problem = self._expectation(step) if step.verb in ("expect", "expect no") else self._move(step)
            if problem:
                last = self._interview.events[-1].number if self._interview.events else 0
                yield Failure(step.line, problem[0], problem[1], last)

    def _move(self, step: Step) -> tuple[str, str] | None:
        if step.verb not in ("listen", "listen until ask"):
            self._recent = []
        match step.verb:
            case "listen":
                for _ in range(step.amount):
                    self._listen()
            case "listen until ask":
                return self._listen_until_ask()
            case "ask" | "say":
                self._hear_out()
                self._take(Say(text=step.text))
            case "mean":
                return self._mean(step.text)
            case "begin":
                return self._come_in(step, self._composed(step.text))
            case "cut":
                return self._come_in(step, lambda at: (Begin(at=at), Say(text=step.text, at=at)))
            case "hand":
                return self._come_in(step, lambda at: (RaiseHand(at=at),))
            case "pick":
                return self._pick(step.text)
            case "silence":
                self._hear_out()
                self._take(Silence())
            case "believe":
                self._take(Believe(area=step.what, colour=cast(Colour, step.text)))
            case "decide":
                return self._decide(step)
        return None

    def _take(self, move: AnyMove) -> None:
        self._recent += self._driven.take(move)

    def _hear_out(self) -> None:
        running = self._interview.running
        if running is not None:
            self._clock.speak(len(words(running.text)))

    def _listen(self) -> None:
        self._hear_out()
        self._take(Listen())

    def _listen_until_ask(self) -> tuple[str, str] | None:
        for _ in range(PATIENT):
            if self._interview.candidates_turn:
                return None
            self._listen()
        return "the candidate's turn", f"{PATIENT} lines without one"

    def _come_in(self, step: Step, moves: Callable[[int | None], tuple[AnyMove, ...]]) -> tuple[str, str] | None:
        inside = step.amount > 0 or step.verb != "hand"  # `hand` alone is raised now
        if inside and self._interview.running is None:
            self._listen()
        running = self._interview.running
        if inside and running is None:
            return "a line to come into", "nobody was speaking"
        at = min(step.amount, len(words(running.text))) if inside and running else None
        self._clock.speak(at or 0)
        for move in moves(at):
            self._take(move)
        return None

    def _composed(self, text: str) -> Callable[[int | None], tuple[AnyMove, ...]]:
        """Typing begins here; the words come where the speaker has stopped for them."""

        def moves(at: int | None) -> tuple[AnyMove, ...]:
            stop = None if at is None else self._interview.stop_word(at)
            return Begin(at=at), Say(text=text, at=at if stop is None else stop) if text else Withdraw()

        return moves

    def _mean(self, topic: str) -> tuple[str, str] | None:
        self._hear_out()
        open_now = [name for name, _ in self._interview.meanings]
        if topic not in open_now:
            return (
                f"that '{topic}' may have been meant",
                f"the choice of {', '.join(open_now)}" if open_now else "no doubt about the question",
            )
        self._take(Mean(topic=topic))
        return None

    def _pick(self, reply: str) -> tuple[str, str] | None:
        self._hear_out()
        open_now = [name for name, _ in self._interview.replies]
        if reply not in open_now:
            return f"the reply '{reply}'", f"the replies {', '.join(open_now)}" if open_now else "no open question"
        self._take(Pick(reply=reply))
        return None

    def _decide(self, step: Step) -> tuple[str, str] | None:
        for _ in range(PATIENT):
            if self._interview.phase != "talking" or self._interview.candidates_turn:
                break
            self._listen()
        if self._interview.phase != "deciding":
            return "the decision", "the interview was still going on" if self._interview.phase == "talking" else "it was over"
        self._take(Decide(choice=cast(Choice, step.text)))
        return None

    def _expectation(self, step: Step) -> tuple[str, str] | None:
        wanted = f"{step.what} {step.text}"
        if step.what == "score":
            return self._score_holds(step.text, wanted)
        found = [value for event in self._recent for value in _values(event, step.what)]
        holds = any(step.text.lower() in value.lower() for value in found) if step.what in ("text", "heard") else step.text in found
        if step.verb == "expect no":
            held = holds if step.text else bool(found)
            return (f"no {wanted}".rstrip(), ", ".join(found)) if held else None
        return None if holds else (wanted, ", ".join(found) or f"no {step.what}")

    def _score_holds(self, text: str, wanted: str) -> tuple[str, str] | None:
        match = re.fullmatch(r"(\D+?)\s*([\d.]+)", text)
        total = self._score()
        return None if match and _COMPARE[match[1]](total, float(match[2])) else (wanted, f"score {total}")


def _values(event: Event, what: str) -> list[str]:
    match event, what:
        case Asked(), "topic":
            return [event.topic or event.understood]
        case Asked(), "form":
            return [event.form or "none"]
        case Asked(), "timing":
            return [event.timing]
        case Asked(why_follows=why), "follow-up" if why:
            return [why]
        case (Learned(fact=value), "fact") | (Hinted(fact=value), "hint") | (Dropped(beat=value), "dropped"):
            return [value]
        case (Spoke(speaker=value), "speaker") | (Spoke(text=value), "text") | (Spoke(role=value), "role") | (Cut(heard=value), "heard"):
            return [value]
        case Spoke(rung=str() as rung), "rung":
            return [rung]
        case OutcomeReached(), "outcome":
            return [event.outcome]
    return []

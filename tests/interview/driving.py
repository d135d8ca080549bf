"""Short ways to drive an interview in tests: acts are given, so no ear is needed."""

from tui.interview.events import Asked, Event, Learned, Said, Spoke
from tui.interview.machine import Interview
from tui.interview.moves import Begin, Listen, Say
from tui.listening.acts import Act, Form
from tui.scenario.model import Bank, Scenario


def question(topic: str | None, form: Form = "open", text: str = "a question?", **more: object) -> Act:
    """A question on a topic, as an ear would hear it."""
    understood = "yes" if topic else "no"
    return Act(text=text, kind="question", form=form, topic=topic, **{"understood": understood, **more})  # type: ignore[arg-type]


def statement(text: str, topic: str | None = None) -> Act:
    """A statement."""
    return Act(text=text, kind="statement", topic=topic)


class Drive:
    """An interview with a clock that ticks once a move."""

    def __init__(self, scenario: Scenario, bank: Bank, *, seed: int = 1, difficulty: str = "guarded", pace: str = "live") -> None:
        self.interview = Interview(scenario, bank, None, seed, difficulty, pace)
        self.interview.start(0)
        self.now = 0

    def take(self, move: object) -> list[Event]:
        self.now += 100
        return self.interview.take(move, self.now)  # type: ignore[arg-type]

    def listen(self, times: int = 1) -> list[Event]:
        return [event for _ in range(times) for event in self.take(Listen())]

    def to_ask(self) -> list[Event]:
        events: list[Event] = []
        for _ in range(200):
            if self.interview.candidates_turn:
                return events
            events += self.listen()
        raise AssertionError("the candidate's turn never came")

    def ask(self, topic: str | None, form: Form = "open", at: int | None = None, text: str = "a question?", **more: object) -> list[Event]:
        return self.take(Say(text=text, at=at, acts=(question(topic, form, text, **more),)))

    def say(self, text: str, topic: str | None = None, at: int | None = None) -> list[Event]:
        return self.take(Say(text=text, at=at, acts=(statement(text, topic),)))

    def begin(self, at: int | None = None) -> list[Event]:
        return self.take(Begin(at=at))

    @property
    def lines(self) -> list[str]:
        return [event.text for event in self.interview.events if isinstance(event, Spoke)]

    @property
    def learned(self) -> list[str]:
        return [event.fact for event in self.interview.events if isinstance(event, Learned)]

    def last_asked(self) -> Asked:
        return next(event for event in reversed(self.interview.events) if isinstance(event, Asked))

    def last_said(self) -> Said:
        return next(event for event in reversed(self.interview.events) if isinstance(event, Said))


def spoken(events: list[Event]) -> list[Spoke]:
    return [event for event in events if isinstance(event, Spoke)]

"""What an automatic player asks next: the topic for a wish, from what was just said if the wish takes that up."""

from collections.abc import Collection, Iterable, Sequence
from random import Random

from tui.authoring.manners import Manner, Wish
from tui.interview.events import Asked, Event, Spoke
from tui.interview.machine import Interview
from tui.listening.acts import Topics
from tui.scenario.model import AREAS, Scenario

QUARTERS = 4
FRESH = 2
"""Interviewer lines back that a question can still take up."""


class Curiosity:
    """The wishes of one player that are still open, and what was asked already."""

    def __init__(self, manner: Manner, scenario: Scenario, topics: Topics) -> None:
        """What the script tells by itself, or nobody can ask about, gives way to another area of about the same weight."""
        self._scenario = scenario
        self._topics = topics
        self._elsewhere = _elsewhere(manner.wishes, scenario.volunteered, topics)
        self._wishes = [wish for wish in manner.wishes if wish.area in self._elsewhere]
        self._asked: list[str] = []
        self._gone_back: set[int] = set()

    def due(self, interview: Interview, invited: bool) -> Iterable[tuple[Wish, bool]]:
        """The wishes whose time has come, each with whether it can wait no longer."""
        now = quarter(interview)
        for wish in list(self._wishes):
            if invited if wish.invited else wish.quarter <= now:
                yield wish, invited or now > wish.quarter

    def topic(self, wish: Wish, interview: Interview, must: bool, chance: Random) -> str | None:
        """What to ask for this wish; None if it takes up what was said, nothing was, and it need not be asked yet."""
        area = self._elsewhere[wish.area]
        if wish.follow:
            told = [topic for topic in self._told(interview.events) if wish.wide or self._topics[topic].area == area]
            if told:
                return chance.choice(told)
            if not must:
                return None
        written = [topic for topic in self._fresh(area) if topic in self._scenario.topics]
        return chance.choice(written or self._fresh(area) or self._all(area))

    def off(self, subject: Collection[str], due: Wish) -> Wish | None:
        """This wish, or one that would come in as it does, on an area that none of these topics touches."""
        here = {self._topics[topic].area for topic in subject if topic in self._topics}
        alike = [wish for wish in (due, *self._wishes) if wish.when == due.when]
        return next((wish for wish in alike if self._elsewhere[wish.area] not in here), None)

    def dodged(self, events: Sequence[Event]) -> str | None:
        """The topic of the last question, if its answer evaded it and nobody went back at that yet."""
        evaded = None
        for event in reversed(events):
            if isinstance(event, Spoke) and event.dodge and evaded is None:
                evaded = event
            elif isinstance(event, Asked):
                if evaded is None or evaded.replies_to != event.number or evaded.number in self._gone_back or event.probe:
                    return None
                self._gone_back.add(evaded.number)
                return event.topic
        return None

    def spend(self, wish: Wish, topic: str) -> None:
        """The wish was put, as a question on this topic."""
        self._wishes.remove(wish)
        self._asked.append(topic)

    def _told(self, events: Sequence[Event]) -> list[str]:
        """Topics that the last lines opened, else those that follow up the last question; none asked before."""
        lines = [event for event in events if isinstance(event, Spoke)][-FRESH:]
        opened = dict.fromkeys(topic for line in reversed(lines) for topic in line.opens)
        last = self._asked[-1] if self._asked else None
        after = [topic for topic in self._scenario.topics if topic in self._topics and last in self._topics[topic].after]
        return [topic for topic in (*opened, *after) if topic in self._topics and topic not in self._asked]

    def _fresh(self, area: str) -> list[str]:
        return [topic for topic in self._all(area) if topic not in self._asked]

    def _all(self, area: str) -> list[str]:
        return [name for name, topic in self._topics.items() if topic.area == area]


def quarter(interview: Interview) -> int:
    """0..3: how far the script has got."""
    order = list(interview.scenario.beats)
    beat = next((event.beat for event in reversed(interview.events) if isinstance(event, Spoke)), order[0])
    return order.index(beat) * QUARTERS // len(order)


def _elsewhere(wishes: Sequence[Wish], volunteered: Collection[str], topics: Topics) -> dict[str, str]:
    """Area meant -> area asked about; an area that cannot be asked about, and has no stand-in, is left out."""
    known = {topic.area for topic in topics.values()} - set(volunteered)
    meant = list(dict.fromkeys(wish.area for wish in wishes))
    free = [area for area in AREAS if area in known and area not in meant]
    found: dict[str, str] = {}
    for area in meant:
        if area in known:
            found[area] = area
        elif free:
            found[area] = min(free, key=lambda other: abs(AREAS[other] - AREAS[area]))
            free.remove(found[area])
    return found

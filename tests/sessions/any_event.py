"""Events of every kind with anything in them, for laws."""

from hypothesis import strategies as st
from msgspec import structs

from tests.sessions.making import line
from tui.interview.events import AnyEvent, Ended, Event
from tui.interview.moves import AnyMove, Say
from tui.listening.acts import Act

KINDS: tuple[type[Event], ...] = AnyEvent.__args__
FRACTIONS = st.floats(0, 1)
ACTS = st.builds(Act, confidence=FRACTIONS)
SAYINGS = st.builds(Say, acts=st.lists(ACTS, max_size=2).map(tuple))
MOVES = st.one_of(SAYINGS, *(st.from_type(kind) for kind in AnyMove.__args__ if kind is not Say))


def event(kind: type[Event]) -> st.SearchStrategy[Event]:
    """Any event of a kind."""
    moves = st.lists(MOVES, max_size=2).map(tuple)
    return st.builds(kind, moves=moves, quality=FRACTIONS) if "quality" in kind.__struct_fields__ else st.builds(kind, moves=moves)


def logs(kinds: tuple[type[Event], ...] = KINDS, most: int = 6) -> st.SearchStrategy[list[Event]]:
    """Events numbered 2, 3 ... in the order of their times, to stand after a start."""
    return st.lists(st.one_of(*(event(kind) for kind in kinds)), max_size=most).map(
        lambda events: [structs.replace(one, number=number, at=number * 10) for number, one in enumerate(events, 2)]
    )


def sound(events: list[Event]) -> list[Event]:
    """These events after a first line, with whatever they point to and name put in order for the corner shop."""
    made: list[Event] = [line(2)]
    for event in events:
        if not isinstance(event, Ended):
            made.append(_repaired(event, len(made) + 2))
    return made


def _repaired(event: Event, number: int) -> Event:
    fixes = {"spoke": 2, "on": 1, "fact": "two-left", "outcome": "blind", "area": "pay", "word": 3, "replaces": 0}
    kept = {
        name: value for name, value in fixes.items() if name in event.__struct_fields__ and (name != "area" or hasattr(event, "colour"))
    }
    kept |= {name: 2 for name in ("asked", "follows", "replies_to") if getattr(event, name, None) is not None}
    return structs.replace(event, number=number, at=number * 10, **kept)

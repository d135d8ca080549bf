"""Laws of the machine: any moves, at any offsets, on any seed and difficulty."""

import itertools

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.interview.driving import question, statement
from tui.interview.events import AnyEvent, Cut, Dropped, Ended, Event, Learned, Said, Spoke
from tui.interview.machine import Interview, rebuild
from tui.interview.moves import AnyMove, Begin, Believe, Decide, Listen, Pick, RaiseHand, Say, Silence, Withdraw
from tui.interview.words import words
from tui.listening.acts import Act
from tui.scenario.model import AREAS, Bank, Scenario

ENOUGH = 400
FORMS = st.sampled_from(["probing", "open", "closed", "generic", "leading"])
AT = st.none() | st.integers(min_value=0, max_value=30)


def _acts(topics: list[str]) -> st.SearchStrategy[tuple[Act, ...]]:
    asked = st.builds(
        question, st.sampled_from([*topics, None]), FORMS, cites=st.booleans(), goes_back=st.booleans(), area=st.sampled_from(list(AREAS))
    )
    off = st.just(question(None, understood="off-topic"))
    said = st.builds(statement, st.sampled_from(["Yes.", "I led a team of five in my last job and we cut the report in half."]))
    sound = st.just(Act("mm-hm", "backchannel"))
    return st.lists(st.one_of(asked, asked, off, said, sound), max_size=4).map(tuple)


def moves(scenario: Scenario) -> st.SearchStrategy[list[AnyMove]]:
    """Random evenings: everything a candidate can do, in any order."""
    topics = [*scenario.topics, "pay-range"]
    replies = [name for beat in scenario.beats.values() for name in beat.replies]
    one: st.SearchStrategy[AnyMove] = st.one_of(
        st.just(Listen()),
        st.just(Listen()),
        st.builds(Say, text=st.just("words"), at=AT, acts=_acts(topics)),
        st.builds(Say, text=st.just("words"), at=AT, acts=_acts(topics)),
        st.builds(Begin, at=AT),
        st.just(Withdraw()),
        st.builds(RaiseHand, at=AT),
        st.builds(Pick, reply=st.sampled_from([*replies, "nothing"]), at=AT),
        st.just(Silence()),
        st.builds(Believe, area=st.sampled_from(list(AREAS)), colour=st.sampled_from(["good", "risk", "unknown"])),
        st.builds(Decide, choice=st.sampled_from(["accept", "decline", "time"])),
    )
    return st.lists(one, max_size=60)


def finish(interview: Interview) -> None:
    """From anywhere a candidate who answers, listens and decides reaches the end."""
    for step in range(ENOUGH):
        if interview.phase == "over":
            return
        if interview.phase == "deciding":
            interview.take(Decide(choice="accept"), 10**6 + step)
        elif interview.candidates_turn and interview.open_ask is not None:
            interview.take(Say(text="x", acts=(statement("That is all I wanted to say about it."),)), 10**6 + step)
        else:
            interview.take(Withdraw(), 10**6 + step)
            interview.take(Listen(), 10**6 + step)
    raise AssertionError("stuck")


def play(interview: Interview, evening: list[AnyMove]) -> None:
    interview.start(0)
    for number, move in enumerate(evening):
        interview.take(move, number * 10)


def encoded(events: list[Event]) -> bytes:
    return msgspec.json.encode(events)


LAW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


class TestLaws:
    """Each over random evenings on the small scenario."""

    @LAW
    @given(st.data(), st.integers(0, 9), st.sampled_from(["open", "guarded", "stonewall"]))
    def test_never_stuck_never_an_exception_and_every_promise_kept(
        self, small: Scenario, bank: Bank, data: st.DataObject, seed: int, difficulty: str
    ) -> None:
        interview = Interview(small, bank, None, seed, difficulty)
        play(interview, data.draw(moves(small)))
        finish(interview)
        log = interview.events
        assert isinstance(log[-1], Ended)
        assert [event.number for event in log] == list(range(1, len(log) + 1))
        assert all(a.at <= b.at for a, b in itertools.pairwise(log))
        facts = [event.fact for event in log if isinstance(event, Learned)]
        assert len(facts) == len(set(facts))
        _every_ask_settled(log)
        _every_cut_within_its_line(log)

    @LAW
    @given(st.data(), st.integers(0, 9))
    def test_same_seed_and_moves_give_the_same_bytes(self, small: Scenario, bank: Bank, data: st.DataObject, seed: int) -> None:
        evening = data.draw(moves(small))
        first, second = (Interview(small, bank, None, seed) for _ in range(2))
        play(first, evening)
        play(second, evening)
        assert encoded(first.events) == encoded(second.events)

    @LAW
    @given(st.data(), st.integers(0, 9))
    def test_any_whole_move_of_a_log_rebuilds_the_machine(self, small: Scenario, bank: Bank, data: st.DataObject, seed: int) -> None:
        evening = data.draw(moves(small))
        cut = data.draw(st.integers(0, len(evening)))
        original = Interview(small, bank, None, seed)
        play(original, evening[:cut])
        log = msgspec.json.decode(encoded(original.events), type=list[AnyEvent])
        again = rebuild(small, bank, None, log)
        assert encoded(again.events) == encoded(original.events)
        said = Say(text="x", acts=(question("why-open", "probing"),))
        tail: list[AnyMove] = [said, Listen(), Listen(), Listen()]
        # Moves after the last event are not in a log; they change what follows only by composing, which a new start clears.
        if not evening[:cut] or original.events[-1].at == (cut - 1) * 10:
            for move in tail:
                assert _plain(original.take(move, 10**6)) == _plain(again.take(move, 10**6))


def _plain(events: list[Event]) -> bytes:
    return msgspec.json.encode([msgspec.structs.replace(event, moves=()) for event in events])


def _every_ask_settled(log: list[Event]) -> None:
    put = [event.beat for event in log if isinstance(event, Spoke) and event.role == "ask"]
    answered = {event.answers for event in log if isinstance(event, Said)}
    dropped = {event.beat for event in log if isinstance(event, Dropped)}
    assert all(beat in answered or beat in dropped for beat in put)


def _every_cut_within_its_line(log: list[Event]) -> None:
    lines = {event.number: event for event in log if isinstance(event, Spoke)}
    for event in log:
        if isinstance(event, Cut):
            assert 0 <= event.word < len(words(lines[event.spoke].text))

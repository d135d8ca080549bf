"""The laws of the score, over random logs."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec import structs

from tests.scoring.logs import Log
from tests.scoring.strategies import FORMS, NOT_UNDERSTOOD, RUNGS, TIMINGS, TOPIC_AREAS, forms, logs, qualities, targets, timings, topics
from tests.thorough import AT_LEISURE, LOGS
from tui.interview.events import Asked, Event, Said, Timing
from tui.listening.acts import Form
from tui.scenario.model import AREAS
from tui.scoring.dig import FORM_CREDIT
from tui.scoring.lead import TIMING_CREDIT
from tui.scoring.ledger import RUNG_HEIGHT, read
from tui.scoring.score import score
from tui.scoring.targets import Targets

FRESH = 10_000
"""Event numbers that no random log reaches."""
pytestmark = AT_LEISURE
LAW = settings(max_examples=LOGS, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def continued(events: list[Event]) -> Log:
    """A writer that goes on where a log stops."""
    log = Log()
    log.events = list(events)
    return log


def replaced(events: list[Event], index: int, **changes: object) -> list[Event]:
    return [*events[:index], structs.replace(events[index], **changes), *events[index + 1 :]]


def places(events: list[Event], kind: type[Event]) -> list[int]:
    found = [index for index, event in enumerate(events) if isinstance(event, kind)]
    assume(found)
    return found


@LAW
@given(logs(), targets())
def test_the_total_is_a_score_and_its_parts_are_shares(events: list[Event], given_targets: Targets) -> None:
    card = score(events, given_targets)
    assert 0 <= card.total <= 100
    assert all(0 <= dimension.value <= 1 for dimension in card.dimensions)
    assert all(0 < factor.value <= 1 for factor in card.multipliers)
    assert abs(sum(dimension.weight for dimension in card.dimensions) - 100) < 1e-9
    assert len(card.dimensions) + len(card.left_out) == 9


@LAW
@given(logs(), targets())
def test_every_cited_number_is_in_the_log(events: list[Event], given_targets: Targets) -> None:
    card = score(events, given_targets)
    numbers = {event.number for event in events}
    cited = [part.events for parts in (card.dimensions, card.multipliers, card.ceilings) for part in parts]
    assert all(numbers.issuperset(events) for events in cited)


@LAW
@given(logs(), targets(), forms, timings, st.booleans())
def test_an_off_topic_question_never_raises(
    events: list[Event], given_targets: Targets, form: Form, timing: Timing, prompted: bool
) -> None:
    log = continued(events)
    log.react("b0", log.asked("b0", None, form, timing, prompted=prompted, understood="off-topic"))
    assert score(log.events, given_targets).total <= score(events, given_targets).total


@LAW
@given(logs(), targets(), st.data())
def test_a_repeat_never_raises(events: list[Event], given_targets: Targets, data: st.DataObject) -> None:
    asked = read(events, given_targets).valid
    assume(asked)
    topic = data.draw(st.sampled_from([question.asked.topic for question in asked]))
    assert topic is not None
    highest = max(question.rung for question in asked if question.asked.topic == topic)
    log = continued(events)
    number = log.asked("b0", topic, data.draw(forms), data.draw(timings), prompted=data.draw(st.booleans()), area=TOPIC_AREAS[topic])
    rung = data.draw(st.sampled_from([None, *(rung for rung in RUNGS if RUNG_HEIGHT[rung] <= highest)]))
    log.answer("b0", number, topic, rung)
    assert score(log.events, given_targets).total <= score(events, given_targets).total


@LAW
@given(logs(), targets(), st.data(), qualities)
def test_a_better_answer_never_lowers(events: list[Event], given_targets: Targets, data: st.DataObject, quality: float) -> None:
    index = data.draw(st.sampled_from(places(events, Said)))
    said = events[index]
    assert isinstance(said, Said)
    better = replaced(events, index, quality=max(said.quality, quality))
    assert score(better, given_targets).total >= score(events, given_targets).total


@LAW
@given(logs(), targets(), st.data())
def test_asking_unprompted_never_lowers(events: list[Event], given_targets: Targets, data: st.DataObject) -> None:
    index = data.draw(st.sampled_from(places(events, Asked)))
    prompted, free = replaced(events, index, prompted=True), replaced(events, index, prompted=False)
    assert score(free, given_targets).total >= score(prompted, given_targets).total


@LAW
@given(logs(), targets(), st.data(), timings, timings)
def test_better_timing_never_lowers(events: list[Event], given_targets: Targets, data: st.DataObject, one: Timing, other: Timing) -> None:
    index = data.draw(st.sampled_from(places(events, Asked)))
    worse, better = sorted((one, other), key=TIMING_CREDIT.__getitem__)
    before, after = (score(replaced(events, index, timing=timing), given_targets).total for timing in (worse, better))
    assert after >= before


@LAW
@given(logs(), targets(), st.data(), forms, forms)
def test_a_better_form_never_lowers(events: list[Event], given_targets: Targets, data: st.DataObject, one: Form, other: Form) -> None:
    index = data.draw(st.sampled_from(places(events, Asked)))
    worse, better = sorted((one, other), key=lambda form: FORM_CREDIT[form])
    before, after = (score(replaced(events, index, form=form), given_targets).total for form in (worse, better))
    assert after >= before


@LAW
@given(logs(most_questions=10), targets(), st.data())
def test_a_well_timed_question_on_a_new_area_never_lowers(events: list[Event], given_targets: Targets, data: st.DataObject) -> None:
    ledger = read(events, given_targets)
    assert len(ledger.understood) <= 10
    area = data.draw(st.sampled_from([area for area in AREAS if area not in ledger.areas]))
    log = continued(events)
    beat = data.draw(st.sampled_from(given_targets.beats))
    number = log.asked(
        beat,
        f"{area}-new",
        data.draw(forms),
        data.draw(st.sampled_from(("gap", "clause-end"))),
        prompted=data.draw(st.booleans()),
        second=data.draw(st.booleans()),
        area=area,
    )
    log.answer(beat, number, f"{area}-new", data.draw(st.sampled_from((None, *RUNGS))), dodge=data.draw(st.booleans()))
    assert score(log.events, given_targets).total >= score(events, given_targets).total


@LAW
@given(logs(), targets(), st.data())
def test_what_was_not_understood_changes_nothing(events: list[Event], given_targets: Targets, data: st.DataObject) -> None:
    aside = Log()
    aside.events = []
    number = aside.asked(
        data.draw(st.sampled_from(given_targets.beats)),
        data.draw(st.none() | topics),
        data.draw(forms),
        data.draw(timings),
        prompted=data.draw(st.booleans()),
        follows=data.draw(st.sampled_from((None, 2))),
        probe=data.draw(st.booleans()),
        second=data.draw(st.booleans()),
        understood=data.draw(st.sampled_from(NOT_UNDERSTOOD)),
    )
    aside.react("b0", number)
    inserted = [
        structs.replace(event, number=event.number + FRESH, **({} if isinstance(event, Asked) else {"replies_to": number + FRESH}))
        for event in aside.events
    ]
    at = data.draw(st.integers(1, len(events)))
    assert score([*events[:at], *inserted, *events[at:]], given_targets) == score(events, given_targets)


@LAW
@given(logs(), targets())
def test_the_same_log_gives_the_same_card(events: list[Event], given_targets: Targets) -> None:
    assert score(iter(events), given_targets) == score(events, given_targets)


def test_the_credits_order_what_the_laws_call_better() -> None:
    assert sorted(TIMING_CREDIT, key=TIMING_CREDIT.__getitem__)[0] == "mid-change"
    assert set(TIMING_CREDIT) == set(TIMINGS)
    assert max(FORM_CREDIT, key=lambda form: FORM_CREDIT[form]) == "probing"
    assert set(FORM_CREDIT) == set(FORMS)

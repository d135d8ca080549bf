"""What the debrief tells about a log."""

import pytest

from tests.scoring.logs import Log, load_players, play, targets_of
from tests.scoring.yard import YARD
from tui.interview.events import Believed, Cut, Ended, Hinted, Said, Silent, Timing
from tui.listening.acts import Form
from tui.scoring.beliefs import beliefs
from tui.scoring.debrief import Debrief, debrief
from tui.scoring.rows import Row
from tui.scoring.wordings import PROBE_ANYTHING, Wording

WORDS = {
    "why-open": Wording(area="vacancy", model="Why is it open?", probe="How many held it before?", why="Turnover tells."),
    "who-left": Wording(area="vacancy", model="Who left?", probe="Who left last?"),
    "hours": Wording(area="workload", model="How late does it get?", probe="When was the last late night?"),
    "team-size": Wording(area="team", model="How big is the team?", probe="Who was away last week?"),
    "pay": Wording(area="pay", model="What does it pay?", probe="What did the last one earn?"),
}


@pytest.fixture
def log() -> Log:
    return Log()


def debrief_of(log: Log) -> Debrief:
    return debrief(log.events, YARD, WORDS)


def row(log: Log, number: int) -> Row:
    return next(row for row in debrief_of(log).rows if row.number == number)


# -- rows ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("form", "timing", "prompted", "second", "mark"), [
    ("probing", "gap", False, False, "strong"),
    ("open", "clause-end", False, False, "strong"),
    ("open", "gap", True, False, "neutral"),
    ("closed", "gap", False, False, "neutral"),
    ("probing", "gap", False, True, "neutral"),
    ("open", "mid-same", False, False, "neutral"),
    ("generic", "gap", False, False, "weak"),
    ("leading", "gap", False, False, "weak"),
    ("probing", "mid-change", False, False, "weak"),
])  # fmt: skip
def test_a_question_is_marked_by_how_it_was_put(log: Log, form: Form, timing: Timing, prompted: bool, second: bool, mark: str) -> None:
    number = log.asked("hello", "pay", form, timing, prompted, second=second)
    assert row(log, number).mark == mark
    assert row(log, number).why.endswith(".")


def test_repeats_and_asides_are_weak_and_what_was_not_understood_is_neutral(log: Log) -> None:
    log.asked("hello", "pay")
    repeated = log.asked("hello", "pay")
    off = log.asked("hello", None, understood="off-topic")
    unheard = log.asked("hello", None, understood="no")
    unsure = log.asked("hello", "hours", timing="mid-change", understood="unsure")
    marks = {row.number: row.mark for row in debrief_of(log).rows}
    assert [marks[number] for number in (repeated, off, unheard, unsure)] == ["weak", "weak", "neutral", "neutral"]


def test_asking_for_more_than_there_is_is_no_fault(log: Log) -> None:
    log.answer("hello", log.asked("hello", "pay"), "pay", "fact")
    number = log.asked("hello", "pay", back=True)
    log.answer("hello", number, "pay", "fact")
    assert row(log, number).mark == "neutral"
    assert "no more" in row(log, number).why


def test_a_probe_is_strong_whatever_its_form(log: Log) -> None:
    dodge = log.answer("hello", log.asked("hello", "why-open"), "why-open", "spin", dodge=True)
    number = log.asked("hello", "why-open", "closed", follows=dodge, probe=True)
    assert row(log, number).mark == "strong"
    assert "evaded" in row(log, number).why


@pytest.mark.parametrize(("quality", "mark"), [(0.9, "strong"), (0.6, "neutral"), (0.3, "weak")])
def test_an_answer_is_marked_by_its_quality(log: Log, quality: float, mark: str) -> None:
    assert row(log, log.said("hello", quality)).mark == mark


def test_a_weak_typed_answer_is_told_whether_it_was_short_or_long(log: Log) -> None:
    short = log.said("hello", 0.1)
    long = log.add(Said, text="word " * 200, beat="work", answers="work", quality=0.3)
    picked = log.add(Said, text="No.", beat="people", answers="people", quality=0.3, typed=False)
    assert "short" in row(log, short).why
    assert "long" in row(log, long).why
    assert "short" not in row(log, picked).why


def test_a_remark_is_neutral(log: Log) -> None:
    assert row(log, log.add(Said, text="Nice.", beat="hello")).mark == "neutral"


# -- dodges -------------------------------------------------------------------------------------------------------------


def test_a_dodge_that_was_let_go_names_the_probe(log: Log) -> None:
    question = log.asked("hello", "why-open")
    log.answer("hello", question, "why-open", "spin", dodge=True)
    last = log.answer("hello", question, "why-open", "spin", dodge=True)
    (dodge,) = debrief_of(log).dodges
    assert (dodge.spoke, dodge.question, dodge.probed, dodge.probe) == (last, question, None, "How many held it before?")


def test_a_dodge_that_was_gone_back_at_names_what_came_out(log: Log) -> None:
    spoke = log.answer("hello", log.asked("hello", "why-open"), "why-open", "spin", dodge=True)
    probe = log.asked("hello", "why-open", follows=spoke, probe=True)
    log.learn("third-hire", log.answer("hello", probe, "why-open", "fact"), probe)
    (dodge,) = debrief_of(log).dodges
    assert (dodge.probed, dodge.opened) == (probe, ("third-hire",))


def test_a_dodge_on_a_topic_without_wording_has_a_probe_all_the_same(log: Log) -> None:
    log.answer("hello", log.asked("hello", "parking"), "parking", "spin", dodge=True)
    assert debrief_of(log).dodges[0].probe == PROBE_ANYTHING


# -- moments ------------------------------------------------------------------------------------------------------------


def let_three_turns_pass(log: Log) -> None:
    for beat in ("work", "people", "close"):
        log.ask(beat)
        log.said(beat, 0.9)


def test_a_tell_that_was_let_go_is_a_moment_with_its_model_question(log: Log) -> None:
    tell = log.line("hello", opens=("why-open",))
    let_three_turns_pass(log)
    (moment,) = debrief_of(log).moments
    assert (moment.spoke, moment.question, moment.why) == (tell, "Why is it open?", "Turnover tells.")


def test_the_best_moments_lie_where_weight_and_hidden_facts_are(log: Log) -> None:
    tells = {topic: log.line("hello", opens=(topic,)) for topic in ("pay", "team-size", "hours", "why-open")}
    let_three_turns_pass(log)
    best = debrief_of(log).moments
    assert [moment.spoke for moment in best] == [tells["why-open"], tells["hours"], tells["team-size"]]


def test_one_area_gives_one_moment(log: Log) -> None:
    log.line("hello", opens=("why-open",))
    log.line("hello", opens=("who-left",))
    let_three_turns_pass(log)
    assert len(debrief_of(log).moments) == 1


@pytest.mark.parametrize("topic", ["why-open", "who-left"])
def test_a_tell_taken_up_on_its_area_in_time_is_no_missed_moment(log: Log, topic: str) -> None:
    log.line("hello", opens=("why-open",))
    log.ask("hello")
    log.said("hello", 0.9)
    log.line("work")
    log.asked("work", topic, area="vacancy")
    let_three_turns_pass(log)
    assert debrief_of(log).moments == ()


def test_a_tell_taken_up_too_late_is_one(log: Log) -> None:
    tell = log.line("hello", opens=("why-open",))
    let_three_turns_pass(log)
    log.line("close")
    log.asked("close", "why-open", area="vacancy")
    assert [moment.spoke for moment in debrief_of(log).moments] == [tell]


def test_a_topic_asked_before_and_a_line_cut_short_are_no_moments(log: Log) -> None:
    log.asked("hello", "why-open", area="vacancy")
    log.line("hello", opens=("why-open",))
    cut = log.line("hello", opens=("hours",))
    log.add(Cut, line="hello.1", spoke=cut, word=2, heard="We are")
    let_three_turns_pass(log)
    assert debrief_of(log).moments == ()


def test_the_last_lines_are_let_go_only_when_the_interview_is_over(log: Log) -> None:
    tell = log.line("hello", opens=("why-open",))
    log.add(Silent)
    assert debrief_of(log).moments == ()
    log.add(Ended)
    assert [moment.spoke for moment in debrief_of(log).moments] == [tell]


def test_a_question_that_was_not_understood_uses_up_no_turn(log: Log) -> None:
    log.line("hello", opens=("why-open",))
    for _ in range(3):
        log.react("hello", log.asked("hello", None, understood="no"))
    log.asked("hello", "why-open", area="vacancy")
    log.add(Ended)
    assert debrief_of(log).moments == ()


def test_a_question_that_was_not_understood_does_not_use_up_the_topic(log: Log) -> None:
    log.react("hello", log.asked("hello", "why-open", area="vacancy", understood="unsure"))
    tell = log.line("hello", opens=("why-open",))
    let_three_turns_pass(log)
    assert [moment.spoke for moment in debrief_of(log).moments] == [tell]


def test_a_moment_on_an_area_that_was_cleared_up_later_is_worth_less(log: Log) -> None:
    cleared, open_still = log.line("hello", opens=("hours",)), log.line("hello", opens=("team-size",))
    let_three_turns_pass(log)
    log.line("close")
    log.answer("close", log.asked("close", "hours", area="workload"), "hours", "partial")
    assert [moment.spoke for moment in debrief_of(log).moments] == [open_still, cleared]


# -- areas, facts, beliefs ----------------------------------------------------------------------------------------------


def test_areas_come_heaviest_first_with_how_they_were_screened(log: Log) -> None:
    log.answer("hello", log.asked("hello", "hours", area="workload"), "hours", "fact")
    log.deflect("hello", log.asked("hello", "pay", area="pay"), "pay")
    assert [(area.area, area.how) for area in debrief_of(log).areas] == [
        ("vacancy", "missed"),
        ("workload", "straight"),
        ("team", "missed"),
        ("pay", "dodged"),
    ]


def test_each_fact_has_its_fate_and_the_line_that_told_or_hid_it(log: Log) -> None:
    question = log.asked("hello", "why-open")
    hid = log.answer("hello", question, "why-open", "spin", dodge=True)
    hinting = log.line("hello")
    log.add(Hinted, fact="weekends", spoke=hinting)
    told = log.line("people")
    log.learn("kind-boss", told, None)
    assert [(fate.fact, fate.fate, fate.spoke) for fate in debrief_of(log).facts] == [
        ("third-hire", "missed", hid),
        ("weekends", "hinted", hinting),
        ("kind-boss", "found", told),
    ]


def test_beliefs_are_held_against_the_facts(log: Log) -> None:
    for area, colour in (("vacancy", "good"), ("vacancy", "risk"), ("team", "good"), ("pay", "risk"), ("manager", "unknown")):
        log.add(Believed, area=area, colour=colour)
    got = beliefs(log.events, YARD)
    assert (got.hits, got.clear, got.misses, got.false_alarms, got.unseen) == (("vacancy",), ("team",), (), ("pay",), ("workload",))


def test_a_risk_believed_to_be_good_is_a_miss(log: Log) -> None:
    log.add(Believed, area="workload", colour="good")
    got = beliefs(log.events, YARD)
    assert (got.misses, got.unseen) == (("workload",), ("vacancy",))


# -- advice -------------------------------------------------------------------------------------------------------------


def test_advice_starts_where_most_points_were_lost(log: Log) -> None:
    log.asked("hello", "pay-day", area="pay", form="probing")
    let_three_turns_pass(log)
    got = debrief_of(log).advice
    assert len(got.sentences) == 3
    assert got.sentences[0] == "You never asked about why the job is open, the workload and the team."
    assert got.goal == "Ask about why the job is open."


def test_whoever_asked_nothing_is_first_told_to_ask(log: Log) -> None:
    let_three_turns_pass(log)
    got = debrief_of(log).advice
    assert got.sentences[0].startswith("Do not wait to be invited: you asked no questions")
    assert got.goal == "Ask 2 questions before anyone invites you."


def test_advice_names_dodges_that_were_let_go(log: Log) -> None:
    for topic, area in (("why-open", "vacancy"), ("hours", "workload"), ("team-size", "team"), ("pay", "pay")):
        for beat in ("hello", "work", "people", "close"):
            log.answer(beat, log.asked(beat, f"{topic}-{beat}", "probing", area=area), topic, "spin", dodge=True)
    assert any("16 dodges went unchallenged" in sentence for sentence in debrief_of(log).advice.sentences)


def test_players_are_told_what_is_wrong_with_their_way() -> None:
    given = load_players()
    yard = targets_of(given.scenario)
    words = {
        "interrogator": "Answer what you are asked",
        "interrupter": "Let them finish",
        "noise": "Keep to the job",
        "endloaded": "Do not wait to be invited",
        "passive": "Do not wait to be invited",
    }
    for name, phrase in words.items():
        sentences = debrief(play(given.players[name], 8, 12), yard, {}).advice.sentences
        assert any(phrase in sentence for sentence in sentences), (name, sentences)


def test_no_advice_is_made_up_for_a_brilliant_interview() -> None:
    given = load_players()
    got = debrief(play(given.players["engaged"], 8, 12), targets_of(given.scenario), {}).advice
    assert len(got.sentences) <= 1
    assert got.goal

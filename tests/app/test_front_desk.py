"""The real desk: library, ear, store and score behind the screens' interface."""

import itertools
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.app.house import House, screen_text
from tests.warm import warm
from tui.app.app import TwoWayApp
from tui.app.desk import DeskError, Terms
from tui.app.front_desk import FrontDesk
from tui.authoring.watched import WatchedRehearsal
from tui.interview.events import Asked, Spoke
from tui.interview.moves import Decide, Listen, Say

FIXTURE = Path(__file__).parents[1] / "fixtures" / "corner-shop"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FrontDesk]:
    monkeypatch.setenv("TWOWAY_HOME", str(tmp_path))
    warm(tmp_path)
    shutil.copytree(FIXTURE, tmp_path / "data" / "scenarios" / "corner-shop")
    ticks, seeds = itertools.count(0, 100), itertools.count(7)

    def draws() -> int:
        return next(seeds)

    desk = FrontDesk(now=lambda: datetime(2026, 3, 12, 15, 0, tzinfo=UTC), draw=draws, clock=lambda: next(ticks))
    yield desk
    desk.close()


def test_the_users_own_scenario_is_listed_as_such(desk: FrontDesk) -> None:
    listing = next(listing for listing in desk.listings() if listing.id == "corner-shop")
    assert (listing.title, listing.minutes, listing.own, listing.broken) == ("The Corner Shop", 5, True, "")


def test_of_two_with_one_name_the_one_that_would_be_played_is_listed(desk: FrontDesk, tmp_path: Path) -> None:
    shutil.copytree(FIXTURE, tmp_path / "data" / "scenarios" / "night-ward")
    assert [(listing.title, listing.own) for listing in desk.listings() if listing.id == "night-ward"] == [("The Corner Shop", True)]


def test_a_watched_interview_follows_its_file_and_is_not_kept(desk: FrontDesk, tmp_path: Path) -> None:
    rehearsal = desk.begin("corner-shop", Terms(watch=True, seed=3))()
    assert isinstance(rehearsal, WatchedRehearsal)
    rehearsal.take(Listen())
    file = tmp_path / "data" / "scenarios" / "corner-shop" / "scenario.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("We are a small shop", "We are a tiny shop"), encoding="utf-8")
    told = [told for _ in range(8) if (told := rehearsal.follow(rehearsal.look())) is not None]
    assert [one.good for one in told] == [True]
    assert any(isinstance(event, Spoke) and event.text.startswith("We are a tiny") for event in rehearsal.take(Listen()))
    rehearsal.close()
    assert desk.past().unfinished == []


def test_an_interview_is_kept_and_can_be_gone_on_with(desk: FrontDesk) -> None:
    rehearsal = desk.begin("corner-shop", Terms(pace="stepped"))()
    assert rehearsal.interview.seed == 8, "the first number drawn is the name of the session"
    rehearsal.take(Listen())
    rehearsal.take(Say(text="How many of you work here?", at=3))
    log = list(rehearsal.interview.events)
    assert any(isinstance(event, Asked) and event.topic == "team-size" for event in log)
    rehearsal.close()
    past = desk.past()
    assert [one.title for one in past.unfinished] == ["The Corner Shop"]
    assert past.unfinished[0].started.startswith("today at")
    again = desk.resume(past.unfinished[0].session)()
    assert again.interview.events == log
    assert any(isinstance(event, Spoke) for event in again.take(Listen()))


def test_a_finished_interview_is_reviewed_and_counted(desk: FrontDesk) -> None:
    rehearsal = desk.begin("corner-shop", Terms(pace="instant", seed=3))()
    for _ in range(100):
        if rehearsal.interview.phase != "talking":
            break
        rehearsal.take(Listen() if not rehearsal.interview.candidates_turn else Say(text="I have nothing more to say to that."))
    rehearsal.take(Decide(choice="accept"))
    review = desk.review(rehearsal)
    assert review.outcome_title == "The late bus"
    assert {fate.fate for fate in review.facts} <= {"found", "hinted", "missed"}
    assert len(review.facts) == 3
    assert [bar.name for bar in review.bars][:3] == ["Initiative", "Spread", "Timing"]
    assert review.bars[2].value is None
    assert review.goal
    assert desk.past().records["corner-shop"].times == 1
    assert desk.past().records["corner-shop"].band == review.band


def test_a_moment_can_be_tried_again(desk: FrontDesk) -> None:
    rehearsal = desk.begin("corner-shop", Terms(pace="stepped"))()
    for move in (Listen(), Listen(), Say(text="How many of you work here?", at=3), Listen()):
        rehearsal.take(move)
    rehearsal.close()
    asked = next(event for event in rehearsal.interview.events if isinstance(event, Asked))
    again = desk.what_if(rehearsal.session_id, asked.number)()
    assert again.session_id != rehearsal.session_id
    assert again.interview.events[1:] == rehearsal.interview.events[1 : len(again.interview.events)]
    assert any(isinstance(event, Asked) and event.topic == "why-open" for event in again.take(Say(text="Why is this job open?", at=3)))
    again.close()
    assert {one.session for one in desk.past().unfinished} == {rehearsal.session_id, again.session_id}
    with pytest.raises(DeskError, match="no event 999"):
        desk.what_if(rehearsal.session_id, 999)()


def test_what_is_not_there_is_a_sentence(desk: FrontDesk, tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="there is no scenario 'corner-shopp'; did you mean 'corner-shop'"):
        desk.scenario("corner-shopp")
    with pytest.raises(DeskError, match="no longer in the store"):
        desk.resume("20260101-0000-0000")
    (tmp_path / "data" / "scenarios" / "corner-shop" / "scenario.yaml").write_text("twoway: 1\nnonsense: [\n", encoding="utf-8")
    with pytest.raises(DeskError, match="twoway check corner-shop"):
        desk.scenario("corner-shop")


def test_where_nothing_can_be_saved_the_interview_is_held_all_the_same(desk: FrontDesk, tmp_path: Path) -> None:
    (tmp_path / "data" / "sessions.db").mkdir()
    with pytest.raises(DeskError):
        desk.past()
    rehearsal = desk.begin("corner-shop", Terms())()
    assert rehearsal.warning is not None
    assert rehearsal.warning.startswith("Not saved:")
    assert rehearsal.take(Listen())
    other = desk.begin("corner-shop", Terms())()
    assert other.warning is not None
    (tmp_path / "data" / "sessions.db").rmdir()
    rehearsal.close()
    other.close()
    desk.close()
    assert not any(held.warning for held in (rehearsal, other))
    assert {row.session for row in desk.past().unfinished} == {rehearsal.session_id}


async def test_the_app_opens_the_room_with_the_real_ear(desk: FrontDesk, house: House) -> None:
    app = TwoWayApp(desk, house.clock, listing="corner-shop", terms=Terms(pace="instant"))
    house.app = app
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await house.until(pilot, lambda: "Enter when you are ready" in screen_text(app))
        await pilot.press("enter")
        await house.screen(pilot, "InterviewScreen")
        await house.until(pilot, lambda: "why do you want to work here?" in screen_text(app))
        await house.say(pilot, "How many of you work here?")
        await house.until(pilot, lambda: "Four, with my daughter." in screen_text(app))
        await pilot.press("escape")
        await house.until(pilot, lambda: "Continue: The Corner Shop" in screen_text(app))

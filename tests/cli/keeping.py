"""Sessions in a user's store, played by plan, for the commands about them."""

from pathlib import Path

from tui.authoring.plan import parse_plan
from tui.authoring.rehearse import PlanClock, play
from tui.cli.play import now
from tui.interview.book import topics_of
from tui.interview.moves import Decide, Listen, Say
from tui.listening.ear import Ear
from tui.places import shipped_scenarios
from tui.scenario import library
from tui.sessions.rehearsal import Rehearsal
from tui.sessions.store import FILE, Store

FOLDER = shipped_scenarios() / "the-third-analyst"
PLAN = """\
listen until ask
ask: Why is this job open?
listen until ask
say: I rebuilt a weekly report for eight stores, and the rework fell by a third.
"""
ANSWER = "I rebuilt a weekly report for eight stores last year, and the rework fell by a third."


def keep(home: Path, name: str, plan: str = PLAN, seed: int = 1, to_the_end: bool = True) -> list[str]:
    """Play a plan, then answer whatever is asked to the end, and keep it in this home's store; returns the kinds of its events."""
    parsed, mistakes = parse_plan(plan)
    assert not mistakes
    scenario, bank, clock = library.load(FOLDER / "scenario.yaml").scenario, library.load_bank(), PlanClock()
    with Store.open(home / "data" / FILE) as store:
        rehearsal = Rehearsal.begin(
            store,
            scenario,
            bank,
            Ear(topics_of(scenario, bank)),
            session_id=name,
            seed=seed,
            difficulty="guarded",
            pace="live",
            clock=clock,
            now=now,
        )
        assert play(parsed.steps, rehearsal, clock, lambda: 0.0) == []
        for _ in range(300):
            if not to_the_end or rehearsal.interview.phase != "talking":
                break
            clock.speak(20)
            rehearsal.take(Say(text=ANSWER) if rehearsal.interview.candidates_turn else Listen())
        rehearsal.take(Decide(choice="decline"))
        rehearsal.close()
        return [str(event.__struct_config__.tag) for event in rehearsal.interview.events]

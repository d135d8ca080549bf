"""Somebody who rehearses The Third Analyst in a real terminal and is cut short at moments that nobody can foresee."""

import os
import random
import signal
from collections.abc import Sequence
from pathlib import Path

from tests.stories import shown
from tests.stories.shown import counts
from tests.stories.terminal import Terminal
from tui.interview.events import AnyEvent, Cut, Ended, Spoke
from tui.interview.machine import rebuild
from tui.scenario.library import load, load_bank, locate
from tui.scenario.model import Scenario
from tui.sessions.store import Store

SIZES = ((24, 80), (45, 140))
FASTER, HAND = "\x1b[19~", "\x1bOS"
QUESTIONS = (
    "why is this job open", "how many people have held this job in the last two years?", "how big is the team", "who would I report to?",
    "what happened to the person before me", "how much overtime was there last month?", "what would I be measured by",
    "sorry, do you mean every weekend?", "what is the hardest thing about this place?",
)  # fmt: skip
ANSWERS = (
    "I closed the books for two shops and found 900 euros of returns that nobody had posted.",
    "I like numbers that somebody needs.",
    "mm, let me think",
)


class Evening:
    """One home in which the same interview is begun, cut short and continued, again and again."""

    def __init__(self, home: Path, chance: random.Random) -> None:
        self.home = home
        self.chance = chance
        self.log: list[AnyEvent] = []
        """Of the newest session, as it was saved when last looked at."""
        self.session = ""

    # -- one stretch ------------------------------------------------------------------------------------------------

    def stretch(self, how: signal.Signals | None) -> None:
        """Go in or go on, play for a while, be cut short by a signal (None: the window is closed), and check what is left."""
        size = self.chance.choice(SIZES)
        going_on = len(self.log) > 1 and not isinstance(self.log[-1], Ended)  # where nothing was said yet nothing is offered
        with Terminal([] if going_on else ["play", "the-third-analyst", "--seed", "1"], self.home, *size) as terminal:
            if self.chance.random() < 0.1:
                terminal.watch(self.chance.uniform(0, 1.5))  # before anything can be done
            else:
                if going_on:
                    self._on(terminal, size[1])
                else:
                    go_in(terminal)
                for _ in range(self.chance.randrange(12)):
                    self._act(terminal)
                    terminal.watch(self.chance.uniform(0, 0.5))
            screen = terminal.text()
            if how is None:
                terminal.hang_up()
            else:
                terminal.kill(how)
                screen = terminal.text() if how is signal.SIGKILL else screen  # the last that it ever drew
        self._look(screen, size[1], going_on)

    def _on(self, terminal: Terminal, columns: int) -> None:
        """Back in: the screen is the log's, and the talk goes on at the line that was being said."""
        terminal.wait_for("Continue: The Third Analyst")
        terminal.send("enter")
        scenario, interview = _scenario(), rebuild(_scenario(), load_bank(), None, self.log)
        if interview.phase == "deciding":
            terminal.wait_for("What do you believe about this job?")
            return
        least = len(shown.story(self.log, scenario)) - (len(shown.squeezed(interview.running.text)) if interview.running else 0)

        def is_the_logs(text: str) -> bool:
            found, log = shown.read(text, scenario, columns), saved(self.home)[1]  # on a slow machine it has gone on by now
            whole, facts = shown.story(log, scenario), shown.learned(self.log, scenario)[-2:]
            if found is None or not found.talk or found.talk not in whole:
                return False
            if found.notebook and not all(fact in found.notebook for fact in facts):
                return False
            started = all(low <= now <= high for low, now, high in zip(counts(self.log), found.questions, counts(log), strict=True))
            return started and whole.rfind(found.talk) + len(found.talk) >= least

        terminal.wait_for(is_the_logs)
        terminal.send(*[FASTER] * 6)

    def _act(self, terminal: Terminal) -> None:
        """One thing that a person might do now."""
        text, chance = terminal.text(), self.chance
        if "What do you believe" in text:
            terminal.send(*[chance.choice(["g", "r", "u", "down"]) for _ in range(chance.randrange(4))])
            if chance.random() < 0.4:
                terminal.send(chance.choice("adt"), "enter")
        elif "1 The job" in text:  # the debrief, where a sentence would be keys that lead to other interviews
            terminal.send(chance.choice(["right", "left", "down"]))
        elif chance.random() < 0.05:
            os.kill(terminal.process, signal.SIGSTOP)
            terminal.watch(0.05)
            os.kill(terminal.process, signal.SIGCONT)
        else:
            terminal.send(*chance.choice(
                [(chance.choice(QUESTIONS), "enter")] * 4 + [("enter",) * chance.randrange(1, 9)] * 5 + [("1",)] * 3
                + [(chance.choice(ANSWERS), "enter")] * 2 + [(HAND,), ("what ab",)]
            ))  # fmt: skip

    # -- afterwards -------------------------------------------------------------------------------------------------

    def _look(self, screen: str, columns: int, went_on: bool) -> None:
        """Whatever was on the screen is in the store, and the store holds one whole talk that goes on from what it held before."""
        (session, log), (self.session, self.log) = (self.session, self.log), saved(self.home)
        if went_on:  # a sentence begun just as the debrief came up can have led on to a what-if
            assert saved(self.home, session)[1][: len(log)] == log
        if not self.log:
            return
        scenario = _scenario()
        assert [event.number for event in self.log] == list(range(1, len(self.log) + 1))
        assert rebuild(scenario, load_bank(), None, self.log).events[: len(self.log)] == self.log
        assert nothing_twice(self.log)
        found = shown.read(screen, scenario, columns)
        if found is None:
            return
        assert found.talk in shown.story(self.log, scenario), screen
        assert found.pinned in shown.story(self.log, scenario), screen
        assert all(on_screen <= kept for on_screen, kept in zip(found.questions, counts(self.log), strict=True)), screen


def go_in(terminal: Terminal) -> None:
    """From the brief into the room, where Dana speaks quickly."""
    terminal.wait_for("Enter when you are ready")
    terminal.send("enter")
    terminal.wait_for("is speaking")
    terminal.send(*[FASTER] * 6)


def _scenario() -> Scenario:
    return load(locate("the-third-analyst")).scenario


def saved(home: Path, session: str = "") -> tuple[str, list[AnyEvent]]:
    """A session, unless said otherwise the newest, and its log; an empty name if there is none."""
    with Store.open(home / "data" / "sessions.db") as store:
        assert store.notice == ""
        session = session or next((row.id for row in store.sessions(limit=1)), "")
        return (session, store.events(session)) if session else ("", [])


def nothing_twice(log: Sequence[AnyEvent]) -> bool:
    """Whether a line of the script comes once, and again only after it was cut."""
    lines = [event.line for event in log if isinstance(event, Spoke) and event.role == "line"]
    cut = [event.line for event in log if isinstance(event, Cut)]
    return all(lines.count(line) <= 1 + cut.count(line) for line in lines)

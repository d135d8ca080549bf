"""From where to rehearse: a beat, what was learned and answered before it, how they are, and what the seed draws."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app.data import line
from tui.app.keys import Place, bindings
from tui.app.screens.brief import DIFFICULTIES
from tui.app.widgets.keybar import KeyBar
from tui.app.widgets.rows import Piece, Rows
from tui.app.widgets.wrap import clip
from tui.authoring.bench import Beginning
from tui.authoring.entries import RUNGS
from tui.interview.events import Rung
from tui.scenario.model import Answer, Beat, Scenario, Topic

SEEDS = 9
LABEL = 26
"""Cells of the widest label."""


class Setting(NamedTuple):
    """One row: what it is about, and what it may be."""

    kind: str
    """beat, difficulty, seed, fact or topic."""
    name: str
    """The fact's or topic's."""
    label: str
    values: Sequence[str]
    """The first: nothing special."""
    abouts: Sequence[str]
    """What each of them means; the last goes for all behind it."""


class Settings(Rows):
    """Rows whose value is turned with left and right."""

    def __init__(self, settings: Sequence[Setting], chosen: Sequence[str]) -> None:
        super().__init__()
        self._settings = settings
        self.chosen = list(chosen)
        """The value of each."""

    def on_resize(self) -> None:
        """One row each."""
        self.lay([1] * len(self._settings), self.cursor)

    def turn(self, by: int) -> Setting:
        """Give the one with the cursor its next value; returns which it was."""
        setting = self._settings[self.cursor]
        values = setting.values
        self.chosen[self.cursor] = values[(values.index(self.chosen[self.cursor]) + by) % len(values)]
        self.redraw()
        return setting

    def pieces(self, item: int, row: int) -> Sequence[Piece]:
        """`fact third-hire   learned   red 3: ...`."""
        setting, value = self._settings[item], self.chosen[item]
        shown = f"‹ {value} ›" if item == self.cursor else f"  {value}"
        head = f" {clip(setting.label, LABEL):<{LABEL}} {shown:<18} "
        at = setting.values.index(value)
        about = clip(setting.abouts[min(at, len(setting.abouts) - 1)], max(2, self.room - len(head)))
        return (head, "" if at else "muted"), (about, "muted")


class BeginningScreen(ModalScreen[Beginning | None]):
    """A sheet over the studio; gives where to begin, or None."""

    CSS_PATH = "beginning.tcss"
    BINDINGS = bindings("beginning")
    PLACES: ClassVar[tuple[Place, ...]] = ("rows", "beginning")

    def __init__(self, scenario: Scenario, beginning: Beginning) -> None:
        super().__init__()
        self._scenario = scenario
        self._settings = _settings(scenario)
        self._rows = Settings(self._settings, [_value(setting, beginning) for setting in self._settings])

    def compose(self) -> ComposeResult:
        """The title, the settings, the keys."""
        with Vertical(id="sheet"):
            yield Static(line(("Rehearse from", "bold $text-primary")), id="title", markup=False)
            yield self._rows
        yield KeyBar("beginning")

    def action_turn(self, by: int) -> None:
        """Change the marked setting. A topic that was answered has told what that rung tells."""
        setting = self._rows.turn(by)
        rung = self._rows.chosen[self._rows.cursor]
        if setting.kind == "topic" and rung in RUNGS:
            told = _told(self._scenario.topics[setting.name], rung)
            for index, other in enumerate(self._settings):
                if other.kind == "fact" and other.name in told:
                    self._rows.chosen[index] = other.values[1]
        self._rows.redraw()

    def action_leave(self) -> None:
        """As it was."""
        self.dismiss(None)

    @on(Rows.Opened)
    def _begin(self) -> None:
        self.action_begin()

    def action_begin(self) -> None:
        """With what is chosen."""
        chosen = dict(zip(((setting.kind, setting.name) for setting in self._settings), self._rows.chosen, strict=True))
        beat = chosen["beat", ""]
        self.dismiss(
            Beginning(
                beat="" if beat == next(iter(self._scenario.beats)) else beat,
                knows=frozenset(name for (kind, name), value in chosen.items() if kind == "fact" and value != _UNKNOWN),
                answered={name: cast(Rung, value) for (kind, name), value in chosen.items() if kind == "topic" and value in RUNGS},
                difficulty=chosen["difficulty", ""],
                seed=int(chosen["seed", ""]),
            )
        )


_UNKNOWN, _LEARNED, _UNASKED = "unknown", "learned", "not asked"


def _settings(scenario: Scenario) -> list[Setting]:
    return [
        Setting("beat", "", "beat", list(scenario.beats), [_opens(beat) for beat in scenario.beats.values()]),
        Setting("difficulty", "", "they are", [value for value, _, _ in DIFFICULTIES], [about for _, _, about in DIFFICULTIES]),
        Setting("seed", "", "seed", [str(number) for number in range(1, SEEDS + 1)], ["What is drawn where the job may vary."]),
        *(
            Setting("fact", name, f"fact {name}", (_UNKNOWN, _LEARNED), [f"{fact.colour} {fact.severity}: {fact.text}"])
            for name, fact in scenario.facts.items()
        ),
        *(
            Setting("topic", name, f"topic {name}", (_UNASKED, *rungs), ["", *(_says(topic, rung) for rung in rungs)])
            for name, topic in scenario.topics.items()
            if (rungs := [rung for rung in RUNGS if getattr(topic.ladder, rung)])
        ),
    ]


def _opens(beat: Beat) -> str:
    """When a beat is there at all, else how it begins."""
    lines = [*beat.say, *(line for line in (beat.ask, beat.invite) if line)]
    return f"Passed over unless {beat.when}" if beat.when else lines[0].text if lines else ""


def _says(topic: Topic, rung: str) -> str:
    answers: Sequence[Answer] = getattr(topic.ladder, rung)
    return next((line.text for answer in answers for line in answer.say), "")


def _value(setting: Setting, beginning: Beginning) -> str:
    value = {
        "beat": beginning.beat,
        "difficulty": beginning.difficulty,
        "seed": str(beginning.seed),
        "fact": _LEARNED if setting.name in beginning.knows else _UNKNOWN,
        "topic": str(beginning.answered.get(setting.name, "")),
    }[setting.kind]
    return value if value in setting.values else setting.values[0]


def _told(topic: Topic, rung: str) -> set[str]:
    answers: Sequence[Answer] = getattr(topic.ladder, rung)
    return {fact for answer in answers for fact in (*answer.reveals, *(fact for line in answer.say for fact in line.reveals))}

"""Every line of a scenario at its place in the file, and why nobody may have heard one."""

from pathlib import Path
from typing import NamedTuple

from tui.authoring.playtest.tally import Tally
from tui.scenario.build import build
from tui.scenario.model import Line, Scenario
from tui.scenario.shapes import Part, walk
from tui.scenario.source import Source, Where, read_source

MOST_PUT_AGAIN = 3
"""Times that an ask is put again before it is given up: later resume lines cannot be heard."""


class Written(NamedTuple):
    """A line as it stands in the file."""

    id: str
    line: int
    """Of the file, 1 for the first."""
    text: str
    when: str
    where: Where


class Pages:
    """A scenario's file, with the places of its parts."""

    def __init__(self, source: Source) -> None:
        self._source = source
        scenario = build(Scenario, source)
        parts = walk(Part(Scenario), scenario) if scenario is not None else ()
        found = [(where, line) for where, shape, line in parts if isinstance(shape, Part) and isinstance(line, Line)]
        self.lines = sorted(
            (Written(line.id, source.place(where).line, line.text, line.when, where) for where, line in found), key=lambda line: line.line
        )
        """In the order of the file."""

    @classmethod
    def read(cls, file: Path) -> "Pages":
        """The pages of a file that passed its checks. Raises OSError."""
        return cls(read_source(file)[0])

    def line_of(self, *where: str | int) -> int:
        """The line of a part of the scenario, or of the nearest thing above it."""
        return self._source.place(where).line


def why_unheard(line: Written, scenario: Scenario, tally: Tally) -> str:
    """Why a line was not heard by anybody, as far as the counts tell."""
    match line.where:
        case ("beats", str() as beat, *_) if beat not in tally.beats:
            return f"the beat '{beat}' was never begun"
        case ("beats", _, "resume", int(number)) if number >= MOST_PUT_AGAIN:
            return "an ask is put again three times at most"
        case ("beats", _, "resume", int(number)) if not line.when:
            return "it was never put again" if number == 0 else "it was never put again so often"
        case ("beats", str() as beat, "thanks", *_) if scenario.beats[beat].invite is not None:
            return "nobody is thanked for what they say to an invitation"
        case ("beats", _, "thanks", int(number)) if number:
            return "an ask is answered once, and thanked for with the first of these lines that holds"
        case ("beats", _, "thanks", *_) if not line.when:
            return "it is said to an answer in a candidate's own words, and none was given"
        case ("thanks", *_) if not line.when:
            return "every ask that was answered in free words has thanks of its own"
        case ("beats", _, "nag", *_) if not line.when:
            return "nobody was silent so long"
        case ("beats", str() as beat, "replies", str() as reply, *_) if f"{beat}.{reply}" not in tally.replies:
            return "nobody gave this reply"
        case ("beats", _, "handlers", *_) if not line.when:
            return "no question was taken for this one"
        case ("topics", str() as topic, *_) if topic not in tally.asked:
            return "no question was taken for this topic"
        case ("topics", _, "again", *_) if not line.when:
            return "it was never asked again when all was said"
        case ("topics", _, *_, "fact" | "admission", int(), "say", int()) if not line.when:
            return "nobody was answered so frankly, or its condition never held"
        case ("topics", *_) if not line.when:
            return "this rung was never given, or its condition never held"
        case ("reactions", *_) if not line.when:
            return "it never came to this, or not so often"
        case ("deflections", *_) if not line.when:
            return "too few questions on this area were turned aside"
    return f"its turn never came while this held: {line.when}" if line.when else "it was never its turn"

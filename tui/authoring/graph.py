"""The ways through an interview as a picture: beats, what leads from one to another, and on which condition."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from tui.scenario.model import Beat, Scenario
from tui.scenario.names import END
from tui.scenario.routes import answers_on
from tui.text import clean_line

Form = Literal["mermaid", "dot"]
Sort = Literal["next", "reply", "answer"]
START = "start"
ANYWHERE = "anywhere"
"""Where an answer stands that leaves for another beat: it may be given in any."""
LONGEST = 60
"""Characters of a label."""


class Way(NamedTuple):
    """One way from a beat to another."""

    source: str
    target: str
    """A beat, or `end`: the decision."""
    label: str = ""
    """The reply or topic that leads there, or the condition."""
    sort: Sort = "next"


def ways(scenario: Scenario) -> list[Way]:
    """Every way the talk can take, in the file's order."""
    following = dict(zip((START, *scenario.beats), (*scenario.beats, END), strict=True))
    found = list(_onward(scenario, following, START))
    for name, beat in scenario.beats.items():
        found += _onward(scenario, following, name)
        found += [Way(name, reply.to, label, "reply") for label, reply in beat.replies.items() if reply.to]
    leaving = [
        Way(ANYWHERE, answer.to, name, "answer") for name, topic in scenario.topics.items() for answer in answers_on(topic) if answer.to
    ]
    return list(dict.fromkeys([*found, *leaving]))


def _onward(scenario: Scenario, following: dict[str, str], name: str) -> Iterator[Way]:
    """From a beat to the next, and past every next one whose condition may not hold."""
    beat, missed = scenario.beats.get(name), ""
    target = (beat.to if beat else "") or following[name]
    for _ in scenario.beats:
        closed = scenario.beats[target].when if target != END else ""
        yield Way(name, target, " and ".join(part for part in (missed, closed) if part))
        if not closed:
            return
        missed = " and ".join(part for part in (missed, f"not ({closed})") if part)
        target = scenario.beats[target].to or following[target]


def mermaid(scenario: Scenario) -> str:
    """A Mermaid flow chart."""
    numbers = {name: f"b{number}" for number, name in enumerate((START, *scenario.beats, END, ANYWHERE))}
    rows = ["flowchart TD"]
    for name in _shown(scenario):
        text = _quoted(_title(scenario, name), "#quot;")
        rows.append(f'    {numbers[name]}(["{text}"])' if name in (START, END, ANYWHERE) else f'    {numbers[name]}["{text}"]')
    for way in ways(scenario):
        arrow = "-.->" if way.sort == "answer" else "-->"
        label = f'|"{_quoted(way.label, "#quot;")}"|' if way.label else ""
        rows.append(f"    {numbers[way.source]} {arrow}{label} {numbers[way.target]}")
    return "\n".join(rows)


def dot(scenario: Scenario) -> str:
    """A graph for Graphviz."""
    rows = ["digraph interview {", "    rankdir=TB;", "    node [shape=box];"]
    for name in _shown(scenario):
        shape = " shape=oval" if name in (START, END, ANYWHERE) else ""
        rows.append(f'    "{name}" [label="{_escaped(_title(scenario, name))}"{shape}];')
    for way in ways(scenario):
        style = " style=dashed" if way.sort == "answer" else ""
        rows.append(f'    "{way.source}" -> "{way.target}" [label="{_escaped(way.label)}"{style}];')
    return "\n".join([*rows, "}"])


def _shown(scenario: Scenario) -> list[str]:
    leaves = any(way.source == ANYWHERE for way in ways(scenario))
    return [START, *scenario.beats, END, *([ANYWHERE] if leaves else [])]


def _title(scenario: Scenario, name: str) -> str:
    beat = scenario.beats.get(name)
    if beat is None:
        return {START: scenario.title, END: "the decision", ANYWHERE: "any beat, when asked about"}[name]
    return f"{name}: {closing}" if (closing := _closing(beat)) else name


def _closing(beat: Beat) -> str:
    line = beat.ask or beat.invite
    return " ".join(line.text.split()) if line else ""


def _short(text: str) -> str:
    return clean_line(text, LONGEST) if len(text) <= LONGEST else clean_line(text, LONGEST - 2) + " …"


def _quoted(text: str, quote: str) -> str:
    return _short(text).replace("#", "#35;").replace('"', quote).replace("<", "#lt;").replace(">", "#gt;")


def _escaped(text: str) -> str:
    return _short(text).replace("\\", "\\\\").replace('"', '\\"')

"""`twoway listen` at a terminal: type a sentence, see what it would be taken for, why, and what would be said to it."""

import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import suppress
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from tui.authoring.heard import Heard, Table
from tui.cli.hear import LONGEST
from tui.cli.output import GOOD, say
from tui.interview.events import Asked, Learned
from tui.listening.acts import NO_CONTEXT, Act
from tui.listening.reasons import FORMS, reason
from tui.text import clean_line

if TYPE_CHECKING:
    from tui.listening.ear import Ear
    from tui.scenario.model import Bank, Scenario

PROMPT = "? "
HELP = """\
Type what a candidate might say and press Enter. An empty line or Ctrl+D leaves.
Each line is tried as the first thing said, after the interviewer's first line.
With a + in front it comes after the line before it: + how many exactly?"""
BANK_ALONE = "Type what a candidate might say and press Enter. An empty line or Ctrl+D leaves."
UNDERSTOOD = {
    "unsure": "not sure: it could be more than one thing, so they ask back and nothing is scored",
    "off-topic": "nothing to do with the job",
    "no": "not understood, so they ask back and nothing is scored",
}
_WIDTH = 10


def at_terminal(scenario: "Scenario | None", bank: "Bank", ear: "Ear") -> int:
    """Read lines from the keyboard, with its history and editing, until there are no more."""
    with suppress(ImportError):  # on Windows the console does that itself
        import readline  # noqa: F401 (from here on `input` edits and remembers lines)
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")

    def read() -> str | None:
        try:
            return input(PROMPT)
        except EOFError:
            say()
            return None

    def write(line: str) -> None:
        """A line, broken between words: a terminal would break inside them."""
        for row in line.splitlines():
            indent = " " * (2 + _WIDTH if row.startswith("  ") else 0)
            say("\n".join(textwrap.wrap(row, max(20, get_terminal_size().columns - 1), subsequent_indent=indent) or [""]))

    converse(scenario, bank, ear, read, write)
    return GOOD


def converse(scenario: "Scenario | None", bank: "Bank", ear: "Ear", read: Callable[[], str | None], write: Callable[[str], None]) -> None:
    """Hear lines until `read` gives None or an empty one. Without a scenario nobody answers."""
    table = Table(scenario, bank, ear) if scenario is not None else None
    write(HELP if table else BANK_ALONE)
    while (typed := read()) is not None:
        text = clean_line(typed, LONGEST)
        after = text.startswith("+")
        text = text.removeprefix("+").strip()
        if not text:
            return
        heard = table.hear(text, after) if table else Heard(ear.hear(text, NO_CONTEXT), [], [], [])
        for line in shown(heard, table):
            write(line)


def shown(heard: Heard, table: Table | None) -> Iterator[str]:
    """What came of a sentence, as lines; `table`: where it was said, for names."""
    if not heard.acts:
        yield "There are no words in that."
    for act in heard.acts:
        yield from _act(act)
    yield from _settled(heard)
    if table is None:
        return
    for spoke in heard.answers:
        rung = f" [{spoke.rung}{', a dodge' if spoke.dodge else ''}]" if spoke.rung else f" [{spoke.role}]"
        yield f"  {table.interview.speaker_name(spoke.speaker)}: {spoke.text}{rung}"
    for event in heard.told:
        fact = table.interview.scenario.facts[event.fact]
        how = "told" if isinstance(event, Learned) else "hinted"
        yield _row(how, f"{event.fact} ({fact.colour}, {fact.severity}): {clean_line(fact.text)}")


def _act(act: Act) -> Iterator[str]:
    if act.kind != "question":
        yield f"{act.kind}: {act.text}"
        yield _row("because", reason(act))
        return
    yield f"question, {act.form}: {act.text}"
    form = f"; {act.form}: it {'goes back at what was said' if act.goes_back else FORMS[act.form]}" if act.form else ""
    yield _row("because", reason(act) + form)
    if act.topic is None:
        yield _row(
            "heard as", "a question that goes back at what was said" if act.goes_back else UNDERSTOOD.get(act.understood, "no topic")
        )
    elif act.topic.startswith("="):
        yield _row("heard as", f"what the beat '{act.topic[1:].partition('#')[0]}' has a handler for")
    else:
        doubt = f"; {UNDERSTOOD[act.understood]}" if act.understood in UNDERSTOOD else ""
        yield _row("heard as", f"{act.topic} ({act.area}), {act.confidence:.2f}{doubt}")
    for near in act.nearest:
        yield _row("near", f"{near.score:.2f}  {near.topic} ({near.area}): {near.phrasing}")


def _settled(heard: Heard) -> Iterator[str]:
    """What the interview made of a question that the ear alone could not place."""
    heard_as = {act.topic for act in heard.acts}
    for asked in heard.asked:
        if asked.topic and asked.topic not in heard_as:
            yield _row("taken as", f"{asked.topic} ({asked.area}), which was spoken of before{_probe(asked)}")
        elif asked.probe:
            yield _row("taken as", f"a second try{_probe(asked)}")


def _probe(asked: Asked) -> str:
    return ": it goes back at a dodge" if asked.probe else ""


def _row(what: str, text: str) -> str:
    return f"  {what:{_WIDTH}}{text}"

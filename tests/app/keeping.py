"""Sessions in the store of a test's own home, played by hand, for the screens that look back."""

from datetime import timedelta

import msgspec

from tests.interview.driving import Drive
from tests.sessions.making import START, new
from tui.interview.events import Event, Started
from tui.interview.moves import Decide, Note
from tui.scenario.model import Bank, Scenario
from tui.scoring.score import RUBRIC_VERSION, score
from tui.scoring.targets import Targets
from tui.sessions.rows import End
from tui.sessions.store import Store


def evening(small: Scenario, bank: Bank, *topics: str, to_the_end: bool = True) -> list[Event]:
    """Cuts in with the first of these topics, asks the others in between, notes something, and answers to the end."""
    drive = Drive(small, bank)
    drive.listen(2)
    for index, topic in enumerate(topics):
        drive.ask(topic, "probing" if index else "open", at=None if index else 2, area="vacancy", text=f"How about {topic}?")
        drive.listen(2)
    drive.take(Note(text="they looked away", on=2))
    for _ in range(60 if to_the_end else 0):
        if drive.interview.phase != "talking":
            break
        drive.to_ask()
        drive.say("I kept a shop for four years.")
    drive.take(Decide(choice="decline"))
    return drive.interview.events


def keep(small: Scenario, name: str, log: list[Event], day: int = 0, parent: str = "", at: int = 0, title: str = "") -> None:
    """Save a log as a session that began on this day, with its score if it was brought to its end."""
    first = log[0]
    assert isinstance(first, Started)
    began = START + timedelta(days=day)
    row = msgspec.structs.replace(
        new(name, small, began), scenario=first.scenario, parent=parent, parent_event=at, title=title or small.title
    )
    card = score(log, Targets.of(small))
    with Store.open() as store:
        store.create(row, small, log)
        if card.outcome:
            total, kind, band = card.total, card.kind, card.band
            end = End(at=began, score=total, kind=kind, band=band, rubric=RUBRIC_VERSION, card=msgspec.json.encode(card))
            store.append(name, [], end=end)

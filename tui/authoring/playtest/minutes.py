"""How long an interview would take between people, reckoned from its log: nobody waits while machines play."""

from tui.authoring.playtest.sorted_log import SortedLog
from tui.interview.events import Asked, Cut, Said, Silent, Spoke
from tui.interview.words import words
from tui.scenario.model import Scenario

SPOKEN = 170
"""Words a minute of an interviewer: the usual pace of the interview screen (200), less the rests between lines."""
TYPED = 40
"""Words a minute of a candidate who types: people average 52 when they copy (Dhakal et al. 2018), and 19 when they compose
(Karat et al. 1999); in an interview one begins while the other still speaks."""
READ = 240
"""Words a minute of somebody who reads through the replies to pick one: 238 in silent reading (Brysbaert 2019)."""
SILENCE_S = 15
"""Seconds until a silence is broken."""
HOW = (
    f"Minutes are reckoned with {SPOKEN} words a minute spoken, {TYPED} typed, {READ} read to pick a reply, {SILENCE_S} seconds a silence."
)


class Clock:
    """Reckons the length of interviews in one scenario."""

    def __init__(self, scenario: Scenario) -> None:
        self._to_read = {
            name: sum(len(words(reply.text)) for reply in beat.replies.values()) for name, beat in scenario.beats.items() if beat.replies
        }

    def minutes(self, log: SortedLog) -> float:
        """Minutes from the first line to the decision."""
        lines = {event.number: len(words(event.text)) for event in log.of(Spoke)}
        spoken = sum(lines.values()) - sum(lines[cut.spoke] - cut.word for cut in log.of(Cut))
        typed = sum(len(words(event.text)) for event in log.of(Asked) if event.settles is None)
        typed += sum(len(words(event.text)) for event in log.of(Said) if event.typed)
        read = sum(self._to_read.get(event.answers or event.beat, 0) for event in log.of(Said) if not event.typed)
        return spoken / SPOKEN + typed / TYPED + read / READ + len(log.of(Silent)) * SILENCE_S / 60

"""The interview: the talk, what was learned, and a composer that always takes keys."""

from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.app import journey, speech
from tui.app.clock import Clock
from tui.app.data import count, line
from tui.app.desk import Rehearsal
from tui.app.keys import Place, bindings, keys_of
from tui.app.projection import Projection
from tui.app.talk import Talk
from tui.app.widgets.composer import LIMIT, Composer
from tui.app.widgets.floor import Floor, FloorLine
from tui.app.widgets.gauge import Gauge
from tui.app.widgets.keybar import KeyBar
from tui.app.widgets.notebook import Notebook
from tui.app.widgets.pinned import Pinned
from tui.app.widgets.prompt import Prompt
from tui.app.widgets.replies import Replies
from tui.app.widgets.transcript import Transcript
from tui.interview.events import Asked, Event, Learned, Noted, Said, Spoke
from tui.interview.moves import Note
from tui.interview.notes import LONGEST, notes_of
from tui.interview.offers import NOTHING, Offer, bare_number, offers
from tui.scoring.live import LiveScore
from tui.scoring.targets import Targets

PROBE = "Sorry, that was not quite my question. {question}"
"""What the key for "that wasn't an answer" says."""
ROOMY = 100
"""Columns from which the notebook lies open beside the talk."""
LEAST_TALK, LEAST_WITH_PIN = 12, 16
"""Rows of the screen that numbered answers leave to everything else, if they can; a pinned question is not to take the talk's share."""
MOVES_ON = ("line", "ask", "invite")
"""Roles with which an interviewer leaves the candidate's question behind."""


class InterviewScreen(Screen[None]):
    """Draws what the talk tells and hands it what the candidate does; it decides nothing about the interview."""

    CSS_PATH = "interview.tcss"
    BINDINGS = bindings("interview")
    PLACES: ClassVar[tuple[Place, ...]] = ("composer", "interview")
    AUTO_FOCUS = "#composer"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (ROOMY, "-roomy")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-tall")]  # noqa: RUF012

    def __init__(self, rehearsal: Rehearsal, clock: Clock, timer: int = 0) -> None:
        """`timer`: seconds of silence after a question until it is broken; 0: never."""
        super().__init__()
        self._rehearsal = rehearsal
        self._interview = rehearsal.interview
        self._talk = Talk(rehearsal, self, clock, timer=timer)
        self._live = LiveScore(Targets.of(self._interview.scenario, self._interview.live_facts))
        self._clock = clock
        self._warned: str | None = None
        self._notebook_wanted: bool | None = None
        """None: as the width allows."""

    def compose(self) -> ComposeResult:
        """Top to bottom: what this is, the talk, what may be answered, whose turn it is, the composer, the keys."""
        probe = next(key for key in keys_of("interview") if key.action == "probe")
        with Horizontal(id="top"):
            yield Static(self._what(), id="what", markup=False)
            yield Gauge(id="gauge")
        with Horizontal(id="room"):
            with Vertical(id="talk"):
                yield Transcript(id="transcript")
                yield Pinned(probe.cap, id="pinned")
                yield Replies(self._clock, id="replies")
                yield FloorLine(id="floor")
                with Horizontal(id="desk"):
                    yield Composer("Answer, or ask. You may do so at any moment.", self._means, id="composer")
            yield Notebook(id="notebook")
        yield Prompt(id="note")
        yield KeyBar(*self.PLACES)

    def on_mount(self) -> None:
        """Draw what was said before, if anything was, and let them speak."""
        self._projection = Projection(self.query_one(Transcript), self._interview.scenario)
        self._projection.replay(self._interview.events)
        self._take_down(self._interview.events)
        self._refresh_around()
        self.speak()

    @work(exclusive=True, group="speech")
    async def speak(self) -> None:
        """Let the interviewers speak until the candidate is waited for."""
        await self._talk.run()

    # -- what the talk tells ----------------------------------------------------------------------------------------

    def happened(self, events: list[Event]) -> None:  # noqa: D102 (see Stage)
        self._projection.write(events)
        self._take_down(events)
        self._refresh_around()

    def heard(self, spoke: Spoke, words: int) -> None:  # noqa: D102 (see Stage)
        self._projection.heard(spoke, words)

    def floor(self, floor: Floor, speaker: str) -> None:  # noqa: D102 (see Stage)
        self.query_one(FloorLine).show_floor(floor, self._interview.speaker_name(speaker) if speaker else "")
        self._offer()

    def _take_down(self, events: list[Event]) -> None:
        self._live.take(events)
        notebook, pinned = self.query_one(Notebook), self.query_one(Pinned)
        for event in events:
            if isinstance(event, Learned):
                notebook.note_fact(self._interview.scenario.facts[event.fact])
            elif isinstance(event, Asked) and event.understood == "yes":
                pinned.pin(event.text)
                if event.area:
                    notebook.note_area(event.area)
            elif isinstance(event, Said) or (isinstance(event, Spoke) and event.role in MOVES_ON):
                pinned.pin("")
        if any(isinstance(event, Noted) for event in events):
            notebook.hold_notes([note.text for note in notes_of(self._interview.events)])
        if self._interview.phase != "talking":
            pinned.pin("")

    def _refresh_around(self) -> None:
        log = self._interview.events
        yours = sum(1 for event in log if isinstance(event, Asked) and event.understood == "yes")
        theirs = sum(1 for event in log if isinstance(event, Spoke) and event.role == "ask")
        self.query_one(Gauge).show_balance(yours, theirs, self._live.earned)
        self._offer()
        warning = self._rehearsal.warning
        if warning and warning != self._warned:
            self.notify(warning, severity="warning", markup=False, timeout=10)
        if warning != self._warned:
            self.query_one("#what", Static).update(self._what())
        self._warned = warning

    def _what(self) -> Content:
        """What this is, and as long as it is so that it is not being saved."""
        scenario = self._interview.scenario
        unsaved = ("  not saved", "bold $text-warning") if self._rehearsal.warning else ""
        return line((scenario.title, "bold"), unsaved, (f"  {scenario.company}", "$text-muted"))

    def _offer(self) -> None:
        """Show what may be chosen by number now."""
        least = LEAST_WITH_PIN if self.query_one(Pinned).question else LEAST_TALK
        self.query_one(Replies).offer(offers(self._interview), room=max(3, self.size.height - least))

    def reread(self) -> None:
        """The text was changed under the talk: everything that was read of it is read again. What was said stays as it was drawn."""
        scenario, log = self._interview.scenario, self._interview.events
        self._projection.scenario = scenario
        self._live = LiveScore(Targets.of(scenario, self._interview.live_facts))
        self._live.take(log)
        notebook = self.query_one(Notebook)
        notebook.show([scenario.facts[event.fact] for event in log if isinstance(event, Learned)], notebook.areas, notebook.notes)
        self.query_one("#what", Static).update(self._what())
        self._refresh_around()

    # -- what the candidate writes ----------------------------------------------------------------------------------

    @on(Composer.Begun)
    def _begun(self) -> None:
        self.query_one(Notebook).calm()
        self._talk.begin()

    @on(Composer.Emptied)
    def _emptied(self) -> None:
        self._talk.withdraw()
        self.speak()

    @on(Composer.Said)
    def _said(self, message: Composer.Said) -> None:
        if self._ended():
            return
        number = bare_number(self._interview, message.text)
        if number is None:
            self._say(message.text)
        else:
            self._pick_late(number)

    @on(Composer.Urged)
    def _urged(self) -> None:
        if not self._ended():
            self._talk.urge()
            self.speak()

    def _ended(self) -> bool:
        """Whether the talk is over; then enter goes on to the decision, whatever is written."""
        over = self._interview.phase != "talking"
        if over:
            self.post_message(journey.TalkEnded(self._rehearsal))
        return over

    @on(Composer.Overfull)
    def _overfull(self) -> None:
        self.notify(f"That is more than one breath holds ({LIMIT:,} characters). The rest was left out.", markup=False)

    @on(Composer.Numbered)
    def _numbered(self, message: Composer.Numbered) -> None:
        self._pick(self.query_one(Replies).numbered(message.number))

    @on(Replies.Picked)
    def _picked(self, message: Replies.Picked) -> None:
        self._pick(message.offer)

    def _pick(self, offer: Offer | None) -> None:
        if offer is not None:
            self._talk.choose(offer)
            self.speak()

    def _pick_late(self, number: int) -> None:
        """A number that was written before, or after, there was something to choose: nobody says "2" to an interviewer."""
        offer = self.query_one(Replies).numbered(number)
        if offer is None:
            self.notify(NOTHING, markup=False)
            self._emptied()
        self._pick(offer)

    def _means(self, number: int) -> bool:
        """Whether an answer with this number may be given now."""
        return self.query_one(Replies).numbered(number) is not None

    def _say(self, text: str) -> None:
        if not self._talk.say(text):
            self.notify("That could not be said just now; it is back in the box.", markup=False)
            composer = self.query_one(Composer)
            composer.text = text
            composer.move_cursor(composer.document.end)
        self.speak()

    # -- keys -------------------------------------------------------------------------------------------------------

    def action_probe(self) -> None:
        """That wasn't an answer: put the pinned question again."""
        question = self.query_one(Pinned).question
        if question:
            self._say(PROBE.format(question=question))

    def action_hand(self) -> None:
        """Raise a hand, while somebody speaks."""
        if self._interview.running is not None:
            self._talk.hand()
            self.speak()

    def action_notebook(self) -> None:
        """Open the notebook or close it."""
        notebook = self.query_one(Notebook)
        self._notebook_wanted = not notebook.display
        self.set_class(self._notebook_wanted, "-notebook")
        self.set_class(not self._notebook_wanted, "-no-notebook")

    def action_note(self) -> None:
        """Open a line to write on; they go on talking."""
        self.query_one(Prompt).ask("note", "Note to yourself", longest=LONGEST)

    @on(Prompt.Answered)
    def _noted(self, message: Prompt.Answered) -> None:
        """Keep it with the place in the talk."""
        self.query_one(Composer).focus()
        if message.text:
            self.happened(self._rehearsal.take(Note(text=message.text, on=self._interview.events[-1].number)))
            self.query_one(FloorLine).remark("noted")

    @on(Prompt.Left)
    def _not_noted(self) -> None:
        self.query_one(Composer).focus()

    def action_balance(self) -> None:
        """Show or hide the balance of questions."""
        self.query_one(Gauge).toggle_class("-off")

    def action_speed(self, by: int) -> None:
        """Speech comes faster or more slowly."""
        self._talk.per_minute = max(speech.SLOWEST, min(speech.FASTEST, self._talk.per_minute + by))
        self.query_one(FloorLine).remark(f"{count(self._talk.per_minute, 'word')} a minute")

    def action_scroll_talk(self, pages: int) -> None:
        """Scroll the talk; whoever comes back to its end is taken along again."""
        transcript = self.query_one(Transcript)
        if pages < 0:
            transcript.scroll_page_up(animate=False)
        else:
            transcript.scroll_page_down(animate=False)

    def action_leave(self) -> None:
        """To the lobby; everything is already saved. Out of a note that is being written, only back to the talk."""
        prompt = self.query_one(Prompt)
        if prompt.open:
            prompt.close()
            self.query_one(Composer).focus()
            return
        self.post_message(journey.ScreenLeft())

    def on_resize(self, event: events.Resize) -> None:
        """Answers take a share of the height."""
        self._offer()

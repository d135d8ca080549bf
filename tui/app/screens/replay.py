"""A session played back: the talk as it went, with what stood out, and the notebook and the score as they stood then."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from tui.app import journey
from tui.app.clock import Clock
from tui.app.data import line, lines
from tui.app.desk import DeskError
from tui.app.keys import Place, bindings
from tui.app.player import Player
from tui.app.records import Recording, Records
from tui.app.screens import replaying
from tui.app.screens.base import WorkingScreen
from tui.app.script import Script
from tui.app.stops import Stops
from tui.app.widgets.keybar import KeyBar
from tui.app.widgets.notebook import Notebook
from tui.app.widgets.prompt import Prompt
from tui.app.widgets.timeline import Placed, Timeline
from tui.app.widgets.transcript import Transcript
from tui.app.widgets.wrap import clip
from tui.interview.notes import LONGEST, Jotting
from tui.sessions.tape import Tape

ROOMY = 100
"""Columns from which the notebook lies open beside the talk."""


class ReplayScreen(WorkingScreen):
    """Draws a place on a tape; the player decides which."""

    CSS_PATH = "replay.tcss"
    BINDINGS = bindings("replay")
    PLACES: ClassVar[tuple[Place, ...]] = ("replay",)
    ABOUT: ClassVar[tuple[str, ...]] = (
        "The talk as it went; what comes later is not shown. Space plays it with its pauses, none longer than a few seconds.",
        "The track below it is the whole talk. On their side: ! a tell you let go, ~ an answer that was none, ▲ ◆ ● a fact.",
        "On yours: p o c g l, a question that was probing, open, closed, general or leading; × you cut in; ■ you decided; * a note.",
    )
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (ROOMY, "-roomy")]  # noqa: RUF012

    def __init__(self, records: Records, clock: Clock, session: str, number: int = 0) -> None:
        """`number`: of the event to begin at, 0 for the start."""
        super().__init__()
        self._records = records
        self._clock = clock
        self._session = session
        self._number = number
        self._recording: Recording | None = None
        self._player: Player | None = None
        self._script: Script | None = None
        self._marks: list[Placed] = []
        self._stops: Stops | None = None
        self._remark = ""
        """A few words on what was just done, until the next move."""

    @property
    def player(self) -> Player | None:
        """What decides where we are; None until the session is there."""
        return self._player

    @property
    def tape(self) -> Tape | None:
        """What is played back."""
        return self._recording.tape if self._recording else None

    def compose(self) -> ComposeResult:
        """The talk and the notebook; below them what stands out here, the track, where we are, the keys."""
        yield Static(line(("Opening the session …", "$text-muted")), id="what", markup=False)
        with Horizontal(id="room"):
            with Vertical(id="talk"):
                yield Transcript(id="transcript")
            yield Notebook(id="notebook")
        yield Static(id="words", markup=False)
        yield Timeline(id="timeline")
        yield Static(id="where", markup=False)
        yield Prompt(id="prompt")
        yield KeyBar("replay")

    def on_mount(self) -> None:
        """Fetch the session."""
        self._fetch(self._session)

    @work(thread=True, exclusive=True, group="records", exit_on_error=False)
    def _fetch(self, session: str) -> None:
        try:
            recording = self._records.recording(session)
        except DeskError as error:
            self.app.call_from_thread(self._sorry, str(error))
        else:
            self.app.call_from_thread(self.show, recording)

    def _sorry(self, sentence: str) -> None:
        if self._recording is None:
            self.query_one("#what", Static).update(lines(line(("This session cannot be shown.", "bold")), sentence))
        else:
            self.notify(sentence, severity="error", markup=False)

    def show(self, recording: Recording) -> None:
        """Draw a session, at its start or where it was asked for; a session that has changed stays where it was."""
        before = self._player
        self._recording, self._script = recording, Script(recording.tape, recording.marks)
        self.query_one("#what", Static).update(replaying.title(recording.row))
        self._player = Player(recording.tape, self._clock, self._moved, before.speed if before else 1.0)
        self._marks = [Placed(recording.tape.index_of(mark.number), mark) for mark in recording.marks]
        self.query_one(Timeline).show(len(recording.tape.steps), self._marks)
        before_stops, self._stops = self._stops, Stops(recording.tape, self._marks)
        if before_stops is not None:
            self._stops.like(before_stops)
        self._player.go(before.index if before else recording.tape.index_of(self._number))

    # -- drawing ----------------------------------------------------------------------------------------------------

    def _moved(self, same_line: bool) -> None:
        player, script, transcript = self._player, self._script, self.query_one(Transcript)
        if player is None or script is None or self._recording is None:
            return
        if same_line and player.heard is not None:
            transcript.hear(script.line(player.index, player.heard))
            return
        self._remark = ""
        transcript.put(script.until(player.index, player.heard))
        self.query_one(Timeline).move(player.index)
        if self._recording.tape.steps:
            standing = self._recording.tape.standing(player.index)
            self.query_one(Notebook).show(standing.facts, standing.areas, self._notes_by_now(player.index))
        self._around()

    def _notes_by_now(self, index: int) -> list[str]:
        tape = self.tape
        if tape is None:
            return []
        noted = [note for note in tape.notes if tape.index_of(note.on) <= index]
        return [f"{note.by}: {note.text}" if note.by else note.text for note in noted]

    def _around(self) -> None:
        """Everything but the talk."""
        recording, player = self._recording, self._player
        if recording is None or player is None:
            return
        tape = recording.tape
        here = [mark for step, mark in self._marks if step == player.index]
        # these rows keep their height: laying the screen out anew would cost ten times what a seek does
        self.query_one("#words", Static).update(replaying.stands_out(here, self.size.width - 8), layout=False)
        if tape.steps:
            self.query_one("#where", Static).update(replaying.where(player, tape, self._remark), layout=False)

    def on_resize(self) -> None:
        """What stands out takes the width there is."""
        self._around()

    # -- playing ----------------------------------------------------------------------------------------------------

    @work(exclusive=True, group="player", exit_on_error=False)
    async def _run(self, player: Player) -> None:
        await player.run()

    def _pause(self) -> None:
        self.workers.cancel_group(self, "player")
        if self._player is not None:
            self._player.playing = False

    def action_play(self) -> None:
        """Play from here, from the start where we are at the end, or pause."""
        player = self._player
        if player is None:
            return
        if player.playing:
            self._pause()
        else:
            if player.index >= player.last and player.heard is None:
                player.rewind()
            player.playing = True
            self._run(player)
        self._around()

    def action_speed(self, by: int) -> None:
        """Faster or more slowly."""
        if self._player is not None:
            self._player.faster(by)
            self._around()

    def _go(self, index: int) -> None:
        """To another line; a talk that plays goes on from there."""
        if self._player is None:
            return
        playing = self._player.playing
        self._pause()
        self._player.go(index)
        if playing:
            self.action_play()

    # -- moving -----------------------------------------------------------------------------------------------------

    def action_step(self, by: int) -> None:
        """A line on or back."""
        if self._player is not None:
            self._go(self._player.index + by)

    def action_turn(self, by: int) -> None:
        """A turn on or back."""
        if self._player is not None and self._recording is not None and self._recording.tape.steps:
            self._go(self._recording.tape.turn_from(self._player.index, by))

    def action_end(self, which: int) -> None:
        """To the start (0) or the end (1)."""
        if self._player is not None:
            self._go(self._player.last if which else 0)

    def action_mark(self, by: int) -> None:
        """To the next place to stop at, or the one before."""
        if self._player is None or self._stops is None:
            return
        place = self._stops.next(self._player.index, by)
        if place is None:
            self._say(f"no more {'ahead' if by > 0 else 'before'}: {self._stops.words}")
        else:
            self._go(place)
            self._say(self._stops.words)

    def action_marks(self) -> None:
        """Stop at another kind of mark."""
        if self._stops is not None:
            self._stops.turn()
            self._say(f"n and p: {self._stops.words}")

    def _say(self, remark: str) -> None:
        self._remark = remark
        self._around()

    def action_read(self, pages: int) -> None:
        """Scroll the talk without moving on."""
        transcript = self.query_one(Transcript)
        if pages > 0:
            transcript.scroll_page_down(animate=False)
        else:
            transcript.scroll_page_up(animate=False)

    def action_notebook(self) -> None:
        """Open the notebook or close it."""
        wanted = not self.query_one(Notebook).display
        self.set_class(wanted, "-notebook")
        self.set_class(not wanted, "-no-notebook")

    # -- writing ----------------------------------------------------------------------------------------------------

    def action_search(self) -> None:
        """Ask for words."""
        if self._recording is not None:
            self._pause()
            self._around()
            self.query_one(Prompt).ask("search", "Find", self._stops.sought if self._stops else "")

    def action_note(self) -> None:
        """Ask for a note; the last one on this line is there to be changed."""
        if self._recording is None or self._player is None or not self._recording.tape.steps:
            return
        self._pause()
        self._around()
        here = self._own_notes()
        self.query_one(Prompt).ask("note", "Note", here[-1].text if here else "", LONGEST)

    def _own_notes(self) -> list[Jotting]:
        """The notes on this line that the user wrote."""
        if self.tape is None or self._player is None:
            return []
        return [note for note in self.tape.notes_at(self._player.index) if not note.by]

    def on_prompt_answered(self, message: Prompt.Answered) -> None:
        """Look for the words, or write the note down."""
        if self._recording is None or self._player is None:
            return
        if message.purpose == "search":
            self._look_for(message.text)
            return
        tape, index = self._recording.tape, self._player.index
        here = self._own_notes()
        if message.text or here:
            self._write(message.text, here[-1].on if here else tape.steps[index].number, here[-1].number if here else 0)

    def _look_for(self, words: str) -> None:
        if self._stops is None or self._player is None:
            return
        count, here = self._stops.look_for(words), self._player.index
        if count:
            self._go(next((at for at in self._stops.places if at >= here), self._stops.places[0]))
        self._say(f"found at {count}; n and p" if count else f"never said: {clip(words, 30)}" if words else "all marks")

    @work(thread=True, exclusive=True, group="records", exit_on_error=False)
    def _write(self, text: str, on: int, replaces: int) -> None:
        try:
            recording = self._records.note(self._session, text, on, replaces)
        except DeskError as error:
            self.app.call_from_thread(self._sorry, str(error))
        else:
            self.app.call_from_thread(self.show, recording)

    # -- elsewhere --------------------------------------------------------------------------------------------------

    def action_what_if(self) -> None:
        """A new interview that begins here."""
        if self._recording is not None and self._player is not None and self._recording.tape.steps:
            self._pause()
            self.post_message(journey.MomentChosen(self._session, self._recording.tape.steps[self._player.index].number))

    def action_debrief(self) -> None:
        """The debrief, once there is one."""
        if self._recording is None:
            return
        if self._recording.row.score is None:
            self.notify("There is a debrief once the interview was brought to its end. The lobby offers to continue it.", markup=False)
            return
        self._pause()
        self.post_message(journey.DebriefChosen(self._recording))

    @work(exclusive=True, group="picking", exit_on_error=False)
    async def action_compare(self) -> None:
        """Choose another session of this interview."""
        from tui.app.screens.picking import pick_another

        if self._recording is not None:
            self._pause()
            other = await pick_another(self, self._records, self._recording.row)
            if other is not None:
                self.post_message(journey.PairChosen(*other))

    def action_leave(self) -> None:
        """Back."""
        self.post_message(journey.ScreenLeft())

"""The studio: a scenario's outline, its source with every mistake at its line, and a rehearsal beside it. The writing is done in the
user's own editor; each save is read at once, and the rehearsal goes on where it was."""

import asyncio
from typing import TYPE_CHECKING, ClassVar, Literal, get_args

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from tui.app import journey
from tui.app.clock import Clock
from tui.app.data import count, line
from tui.app.desk import DeskError
from tui.app.editing import edit
from tui.app.keys import Place, bindings, show
from tui.app.screens.base import WorkingScreen
from tui.app.widgets.bench import BenchPane, Box
from tui.app.widgets.composer import Composer
from tui.app.widgets.faults import FaultsView
from tui.app.widgets.keybar import KeyBar
from tui.app.widgets.outline import OutlineView
from tui.app.widgets.panetabs import PaneTabs
from tui.app.widgets.prompt import Prompt
from tui.app.widgets.replies import Replies
from tui.app.widgets.rows import Rows
from tui.app.widgets.said import SaidView
from tui.app.widgets.source import SourceView
from tui.app.workroom import Workroom
from tui.authoring.bench import Beginning, Bench
from tui.authoring.settling import Settling
from tui.interview.place import PlaceLostError
from tui.scenario.source import stamp

if TYPE_CHECKING:
    from tui.authoring.draft import Draft
    from tui.interview.hearing import Hearer

Pane = Literal["outline", "source", "mistakes", "rehearsal"]
PANES: tuple[Pane, ...] = get_args(Pane)
LOOKS = 0.2
"""Seconds between two looks at the file."""
KEYS = ("f2", "f3", "f4", "f5")


class StudioScreen(WorkingScreen):
    """Four panes on one file: all side by side where there is room, else one or two at a time."""

    CSS_PATH = "studio.tcss"
    BINDINGS = bindings("studio")
    PLACES: ClassVar[tuple[Place, ...]] = ("studio", "outline", "rows", "bench", "composer")
    ABOUT: ClassVar[tuple[str, ...]] = (
        "The outline on the left holds every part of the scenario; the source shows the marked one. Nothing is changed here: e opens "
        "your own editor at the line, and each save, from there or from another window, is checked at once.",
        "Signs in the outline: x an error, ! a warning, · a hint; ○ never said in this rehearsal, ◐ some of it said.",
        "r rehearses from the marked beat, with facts learned and topics answered as you choose. What you type is taken as the "
        "candidate's; below it stands what it was taken for. Go up to any line, and the outline and the source go there too.",
        "While the file has errors the rehearsal goes on with the last text that had none.",
    )
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (72, "-middling"), (124, "-wide")]  # noqa: RUF012

    def __init__(self, room: Workroom, clock: Clock) -> None:
        super().__init__()
        self._room = room
        self._clock = clock
        self._settling = Settling()
        self._draft: Draft | None = None
        self._bench: Bench | None = None
        self._beginning = Beginning()
        self._pane: Pane = "outline"
        self._news = "Reading the file …"
        """What is to be known about the rehearsal and the file."""

    def compose(self) -> ComposeResult:
        """What this is, the panes, the keys."""
        with Vertical(id="top"):
            yield Static(id="what", markup=False)
            yield PaneTabs([(show(key), pane.capitalize()) for key, pane in zip(KEYS, PANES, strict=True)], id="tabs")
        with Horizontal(id="room"):
            yield OutlineView(id="outline")
            with Vertical(id="file"):
                yield Static(id="where", markup=False)
                yield SourceView(id="source")
                yield Static(id="verdict", markup=False)
                yield FaultsView(id="mistakes")
            yield BenchPane(self._clock, id="rehearsal")
        yield Static(id="news", markup=False)
        yield Prompt(id="prompt")
        yield KeyBar("studio").add_class("-studio")
        yield KeyBar("composer", "bench").add_class("-bench")

    def on_mount(self) -> None:
        """Look at the file, now and from now on."""
        self._go(self._pane)
        self._draw()
        self._watch()

    # -- the file ---------------------------------------------------------------------------------------------------

    @work(exclusive=True, group="watch", exit_on_error=False)
    async def _watch(self) -> None:
        """Read the file whenever it is another one and has come to rest."""
        while True:
            found = stamp(self._room.path)
            if self._settling.settled(self._clock.now(), found, empty=found is not None and not found[0]):
                await self._read()
            await self._clock.sleep(LOOKS)

    async def _read(self) -> None:
        try:
            draft = await asyncio.to_thread(self._room.read)
        except DeskError as error:
            self._tell(str(error))
            return
        self._show(draft)
        if draft.scenario is not None:
            self._rehearse_on(draft, await asyncio.to_thread(self._room.ear, draft.scenario))

    def _show(self, draft: "Draft") -> None:
        """Another state of the file; every pane stays where it was."""
        first, self._draft = self._draft is None, draft
        self.query_one(OutlineView).show(draft.outline, self._bench.heard if self._bench else ())
        self.query_one(SourceView).show(draft.lines, draft.mistakes)
        self.query_one(FaultsView).show(draft.mistakes)
        broken = f"The file has {count(draft.errors, 'error')}."
        if draft.scenario is None:
            self._tell(f"{broken} The rehearsal goes on with the text before." if self._bench else f"{broken} Mended, it can be rehearsed.")
        self._choose_entry(follow=not first)
        self._draw()

    def _rehearse_on(self, draft: "Draft", ear: "Hearer") -> None:
        """Take the new text up in the rehearsal, or say why that cannot be."""
        scenario = draft.scenario
        if scenario is None:
            return
        if self._bench is None:
            self._begin_bench(ear)
            return
        try:
            self._bench.take_up(scenario, ear)
        except PlaceLostError as error:
            self._tell(f"The rehearsal goes on with the text before: {error}. f7 begins another.")
        else:
            self._tell("Read again; the rehearsal goes on with the new text.")
        self._draw_bench()

    # -- the rehearsal ----------------------------------------------------------------------------------------------

    def _begin_bench(self, ear: "Hearer") -> None:
        if self._draft is None or self._draft.scenario is None:
            return
        self._bench = Bench(self._draft.scenario, self._room.bank, ear, self._beginning)
        self._tell("")
        self._draw_bench()

    @work(exclusive=True, group="beginning", exit_on_error=False)
    async def action_rehearse(self) -> None:
        """Choose from where, and begin."""
        from tui.app.screens.beginning import BeginningScreen

        draft = self._draft
        if draft is None or draft.scenario is None:
            self.notify("The file has errors; once they are mended it can be rehearsed.", markup=False)
            return
        entry = self.query_one(OutlineView).entry
        beat = draft.outline.beat_of(entry) if entry is not None and self._pane != "rehearsal" else ""
        asked = self._beginning._replace(beat=beat) if beat in draft.scenario.beats else self._beginning
        chosen = await self.app.push_screen_wait(BeginningScreen(draft.scenario, asked))
        if chosen is None or self._draft is None or self._draft.scenario is None:
            return
        self._beginning = chosen
        self._begin_bench(await asyncio.to_thread(self._room.ear, self._draft.scenario))
        self._go("rehearsal")

    @on(Composer.Said)
    def _said(self, message: Composer.Said) -> None:
        if self._bench is not None and self._bench.interview.phase == "talking":
            if not self._bench.say(message.text):
                self.notify("Nothing could be made of that.", markup=False)
        self._draw_bench()

    @on(Composer.Urged)
    def _urged(self) -> None:
        if self._bench is not None:
            self._bench.step()
        self._draw_bench()

    @on(Composer.Numbered)
    def _numbered(self, message: Composer.Numbered) -> None:
        offer = self.query_one(Replies).numbered(message.number)
        if offer is not None and self._bench is not None:
            self._bench.choose(offer)
        self._draw_bench()

    @on(Replies.Picked)
    def _picked(self, message: Replies.Picked) -> None:
        if self._bench is not None:
            self._bench.choose(message.offer)
        self._draw_bench()

    @on(BenchPane.Wanted)
    def _wanted(self, message: BenchPane.Wanted) -> None:
        match message.what:
            case "run":
                if self._bench is not None:
                    self._bench.run()
                self._draw_bench()
            case "rehearse":
                self.action_rehearse()
            case "edit":
                self.action_edit()
            case "outline":
                self._go("outline")

    # -- drawing ----------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        draft = self._draft
        title = draft.scenario.title if draft and draft.scenario else self._room.path.name
        self.query_one("#what", Static).update(line((title, "bold"), (f"  {self._room.path}", "$text-muted")))
        self._draw_tabs()
        self.query_one("#verdict", Static).update(_verdict(draft))
        self._draw_bench()

    def _draw_bench(self) -> None:
        waiting = "" if self._draft is None or self._draft.scenario else "Once its errors are mended it can be rehearsed."
        self.query_one(BenchPane).show(self._bench, waiting)
        if self._bench is not None:
            self.query_one(OutlineView).show_heard(self._bench.heard)

    def _tell(self, news: str) -> None:
        self._news = news
        told = self.query_one("#news", Static)
        told.update(line((news, "$text-warning")))
        told.display = bool(news)

    # -- going to a place -------------------------------------------------------------------------------------------

    def _choose_entry(self, follow: bool = False, at: int = 0) -> None:
        """Show the marked part in the source. `follow`: only mark it, the cursor stays where it is; `at`: to this line of it."""
        entry = self.query_one(OutlineView).entry
        if self._draft is None or entry is None:
            return
        source, chosen = self.query_one(SourceView), self._draft.outline.entries[entry]
        source.choose(chosen.line, chosen.last, at or (source.line if follow else 0))
        where = " › ".join(str(part) for part in chosen.row.where) or chosen.row.label
        lines = f"{chosen.line}-{chosen.last}" if chosen.last > chosen.line else str(chosen.line or "")
        self.query_one("#where", Static).update(line((where, "bold $text-primary"), (f"  {lines}", "$text-muted")))

    def _go_to_line(self, number: int) -> None:
        """The outline and the source go to a line of the file."""
        if self._draft is None:
            return
        entry = self._draft.outline.at_line(number)
        if entry is not None:
            self.query_one(OutlineView).go(entry)
            self._choose_entry(at=number)
        else:
            self.query_one(SourceView).choose(number, number)

    @on(Rows.Moved, "#outline")
    def _outline_moved(self) -> None:
        self._choose_entry()

    @on(Rows.Opened, "#outline")
    def _outline_opened(self) -> None:
        self._go("source")

    @on(Rows.Moved, "#source")
    def _source_moved(self) -> None:
        self._go_to_line(self.query_one(SourceView).line)

    @on(Rows.Opened, "#source")
    def _source_opened(self) -> None:
        self._go("outline")

    @on(Rows.Moved, "#mistakes")
    def _mistake_moved(self) -> None:
        mistake = self.query_one(FaultsView).chosen
        if mistake is not None:
            self._go_to_line(mistake.line)

    @on(Rows.Opened, "#mistakes")
    def _mistake_opened(self) -> None:
        self._mistake_moved()
        self._go("source")

    @on(Rows.Moved, "#said")
    def _row_moved(self) -> None:
        row = self.query_one(SaidView).chosen
        if row is None or self._draft is None:
            return
        entry = self._draft.outline.of_key(row.key) if row.key else self._draft.outline.of_where(row.where)
        if entry is not None:
            self.query_one(OutlineView).go(entry)
            self._choose_entry()

    @on(Rows.Opened, "#said")
    def _row_opened(self) -> None:
        self._row_moved()
        self._go("outline")

    @on(SaidView.LeftBelow)
    def _to_box(self) -> None:
        self.query_one(Box).focus()

    @on(Box.LeftAbove)
    def _to_said(self) -> None:
        self.query_one(SaidView).focus()
        self._row_moved()

    # -- panes ------------------------------------------------------------------------------------------------------

    def _go(self, pane: Pane) -> None:
        """Another pane takes the keys, and comes into sight."""
        self._at(pane)
        self.query_one("#composer" if pane == "rehearsal" else f"#{pane}").focus()

    def _at(self, pane: Pane) -> None:
        self._pane = pane
        for other in PANES:
            self.set_class(other == pane, f"-at-{other}")
        self._draw_tabs()

    def _draw_tabs(self) -> None:
        mistakes = len(self._draft.mistakes) if self._draft else 0
        self.query_one(PaneTabs).show(PANES.index(self._pane), {PANES.index("mistakes"): mistakes})

    def on_descendant_focus(self) -> None:
        """A click may have taken somebody to another pane."""
        found = next((pane for pane in PANES if self.query_one(f"#{pane}").has_focus_within), None)
        if found is not None and found != self._pane:
            self._at(found)

    def action_pane(self, key: str) -> None:
        """To the pane with this key."""
        self._go(PANES[KEYS.index(key)])

    def on_pane_tabs_picked(self, message: PaneTabs.Picked) -> None:
        """A click on a tab."""
        self._go(PANES[message.index])

    def action_turn(self, by: int) -> None:
        """To the next pane."""
        self._go(PANES[(PANES.index(self._pane) + by) % len(PANES)])

    # -- keys -------------------------------------------------------------------------------------------------------

    def action_mistake(self, by: int) -> None:
        """To the next mistake in the file."""
        faults = self.query_one(FaultsView)
        if faults.turn_from(self.query_one(SourceView).line, by):
            self._mistake_moved()
        else:
            self.notify("There is no mistake in the file.", markup=False, timeout=4)

    def action_unsaid(self) -> None:
        """To the next part that was never said."""
        outline = self.query_one(OutlineView)
        entry = outline.next_unsaid()
        if entry is None:
            self.notify("Everything was said in this rehearsal.", markup=False, timeout=4)
            return
        outline.go(entry)
        self._choose_entry()

    def action_find(self) -> None:
        """Ask for words."""
        self.query_one(Prompt).ask("find", "Find")

    def on_prompt_answered(self, message: Prompt.Answered) -> None:
        """Go to the next line that holds them, from the one with the cursor on and round again."""
        self._go("source" if self._pane == "rehearsal" else self._pane)
        source = self.query_one(SourceView)
        found = source.find(message.text) if message.text else None
        if found:
            self._go_to_line(found)
        elif message.text:
            self.notify(f"“{message.text}” is nowhere in the file.", markup=False, timeout=4)

    def on_prompt_left(self) -> None:
        """Back to where one was."""
        self._go(self._pane)

    def action_edit(self) -> None:
        """Hand the terminal to the user's editor at the marked line; what it saved is read as soon as it is back."""
        try:
            edit(self.app, self._room.path, self.query_one(SourceView).line)
        except DeskError as error:
            self.notify(str(error), severity="warning", markup=False, timeout=12)
        self._settling.hurry()

    def action_leave(self) -> None:
        """Out of the studio."""
        self.post_message(journey.StudioLeft())


def _verdict(draft: "Draft | None") -> Content:
    if draft is None:
        return line("")
    if not draft.mistakes:
        return line(("Mistakes", "bold $text-primary"), ("  none", "$text-muted"))
    others = len(draft.mistakes) - draft.errors
    told = ", ".join([*([count(draft.errors, "error")] if draft.errors else []), *([count(others, "remark")] if others else [])])
    return line(("Mistakes", "bold $text-primary"), (f"  {told}", "$text-error" if draft.errors else "$text-muted"))

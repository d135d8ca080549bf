"""The studio: a scenario's outline, its source with every mistake at its line, and a rehearsal beside it.

The writing is done in the user's own editor; each save is read at once, and the rehearsal goes on where it was.
"""

import asyncio
from typing import TYPE_CHECKING, ClassVar, Literal, get_args

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from tui.app import journey
from tui.app.clock import Clock
from tui.app.data import count, line
from tui.app.desk import DeskError
from tui.app.editing import edit
from tui.app.keys import Place, bindings, show
from tui.app.screens.base import WorkingScreen
from tui.app.widgets.bench import BenchPane
from tui.app.widgets.file import FilePane
from tui.app.widgets.keybar import KeyBar
from tui.app.widgets.outline import OutlineView
from tui.app.widgets.panetabs import PaneTabs
from tui.app.widgets.prompt import Prompt
from tui.app.widgets.rows import Rows
from tui.app.widgets.said import SaidView
from tui.app.workroom import Workroom
from tui.authoring.bench import Beginning, Bench
from tui.scenario.watching import LOOK_S, Spoilt
from tui.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.authoring.draft import Draft
    from tui.authoring.outline import Entry
    from tui.interview.hearing import Hearer
    from tui.scenario.model import Scenario

Pane = Literal["outline", "source", "mistakes", "rehearsal"]
PANES: tuple[Pane, ...] = get_args(Pane)
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
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012

    def __init__(self, room: Workroom, clock: Clock) -> None:
        super().__init__()
        self._room = room
        self._clock = clock
        self._draft: Draft | None = None
        self._beginning = Beginning()
        self._pane: Pane = "outline"
        self._title = clean_line(room.path.name)
        """The interview's, as soon as there was one without errors."""
        self._lacked = False
        """Whether the rehearsal could not go on with what was saved."""
        self._quiet = True
        """Whether nobody is writing the file: then what it holds is believed at once."""

    def compose(self) -> ComposeResult:
        """What this is, the panes, the keys."""
        with Vertical(id="top"):
            yield Static(id="what", markup=False)
            yield PaneTabs([(show(key), pane.capitalize()) for key, pane in zip(KEYS, PANES, strict=True)], id="tabs")
        with Horizontal(id="room"):
            yield OutlineView(id="outline")
            yield FilePane(id="file")
            yield BenchPane(self._clock, id="rehearsal")
        yield Static(id="news", markup=False)
        yield Prompt(id="prompt")
        yield KeyBar("studio").add_class("-studio")
        yield KeyBar("composer", "bench").add_class("-bench")

    def on_mount(self) -> None:
        """Look at the file, now and from now on."""
        self._go(self._pane)
        self._draw()
        self._tell("Reading the file …", good=True)
        self._watch()

    # -- the file ---------------------------------------------------------------------------------------------------

    @work(exclusive=True, group="watch", exit_on_error=False)
    async def _watch(self) -> None:
        """Read the file: at once where nobody is writing any more, then whenever something was saved."""
        while True:
            look, self._quiet = self._room.settle if self._quiet else self._room.look, False
            await self._read(look)
            await self._clock.sleep(LOOK_S)

    async def _read(self, look: "Callable[[], Draft | Spoilt | None]") -> None:
        try:
            news = await asyncio.to_thread(look)
        except DeskError as error:
            self._tell(str(error))
            return
        if isinstance(news, Spoilt):
            self._tell(f"{news.why[:1].upper()}{news.why[1:]}. What is shown is how it was before.")
        elif news is not None:
            self._show(news)
            if news.scenario is not None:
                self._rehearse_on(news.scenario, await asyncio.to_thread(self._room.ear, news.scenario))

    def _show(self, draft: "Draft") -> None:
        """Another state of the file; every pane stays where it was."""
        file = self.query_one(FilePane)
        before, at, self._draft = self._part(), file.line, draft
        bench = self.query_one(BenchPane).bench
        self.query_one(OutlineView).show(draft.outline, bench.heard if bench else ())
        file.show(draft)
        if draft.scenario is None:
            then = "The rehearsal goes on with the text before." if bench else "Once that is mended it can be rehearsed."
            self._tell(f"The file has {count(draft.errors, 'error')}. {then}")
        self._choose_part(_line_now(before, self._part(), at))
        self._draw()

    def _rehearse_on(self, scenario: "Scenario", ear: "Hearer") -> None:
        """Take the new text up in the rehearsal; whether it could be is said where it is drawn."""
        pane = self.query_one(BenchPane)
        if pane.bench is None:
            self._begin(scenario, ear)
            return
        pane.bench.take_up(scenario, ear)
        if not pane.bench.lacking:
            self._tell("Read again; the rehearsal goes on with the new text.", good=True)
        pane.draw()

    # -- the rehearsal ----------------------------------------------------------------------------------------------

    def _begin(self, scenario: "Scenario", ear: "Hearer") -> None:
        self._lacked = False
        self._tell("")
        self.query_one(BenchPane).begin(Bench(scenario, self._room.bank, ear, self._beginning))

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
        if chosen is not None:
            scenario = (self._draft or draft).scenario or draft.scenario  # something may have been saved meanwhile
            self._beginning = chosen
            self._begin(scenario, await asyncio.to_thread(self._room.ear, scenario))
            self._go("rehearsal")

    @on(BenchPane.Went)
    def _went(self) -> None:
        """Something was said: mark it in the outline, and say whether what was saved last can be gone on with now."""
        bench = self.query_one(BenchPane).bench
        if bench is None:
            return
        self.query_one(OutlineView).show_heard(bench.heard)
        if bench.lacking:
            self._tell(f"The rehearsal stays with the text before: {bench.lacking}. It takes the new one up further on; f7 begins another.")
        elif self._lacked:
            self._tell("The rehearsal goes on with the new text.", good=True)
        self._lacked = bool(bench.lacking)

    @on(BenchPane.Wanted)
    def _wanted(self, message: BenchPane.Wanted) -> None:
        match message.what:
            case "rehearse":
                self.action_rehearse()
            case "edit":
                self.action_edit()
            case "outline":
                self._go("outline")

    # -- drawing ----------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        if self._draft and self._draft.scenario:
            self._title = self._draft.scenario.title
        self.query_one("#what", Static).update(line((self._title, "bold"), (f"  {clean_line(str(self._room.path))}", "$text-muted")))
        self._draw_tabs()

    def _tell(self, news: str, good: bool = False) -> None:
        """What is to be known about the file and the rehearsal; empty: nothing."""
        told = self.query_one("#news", Static)
        told.update(line((news, "$text-muted" if good else "$text-warning")))
        told.display = bool(news)

    # -- going to a place -------------------------------------------------------------------------------------------

    def _part(self) -> "Entry | None":
        """The part of the outline that is marked."""
        entry = self.query_one(OutlineView).entry
        return self._draft.outline.entries[entry] if self._draft is not None and entry is not None else None

    @on(Rows.Moved, "#outline")
    def _part_chosen(self) -> None:
        self._choose_part()

    def _choose_part(self, at: int = 0) -> None:
        """Show the marked part in the source, with the cursor at this line; 0: at its first."""
        part = self._part()
        if part is not None:
            self.query_one(FilePane).choose(part, at)

    def _go_to(self, entry: int | None) -> None:
        """The outline and the source go to a part, if there is one."""
        if entry is not None:
            self.query_one(OutlineView).go(entry)
            self._choose_part()

    def _go_to_line(self, number: int) -> None:
        """The outline and the source go to a line of the file."""
        entry = self._draft.outline.at_line(number) if self._draft is not None else None
        if entry is not None:
            self.query_one(OutlineView).go(entry)
            self._choose_part(number)
        else:
            self.query_one(FilePane).choose_line(number)

    @on(FilePane.LineChosen)
    def _line_chosen(self, message: FilePane.LineChosen) -> None:
        self._go_to_line(message.number)

    @on(Rows.Moved, "#said")
    @on(Rows.Opened, "#said")
    def _row_chosen(self) -> None:
        row = self.query_one(SaidView).chosen
        if row is not None and self._draft is not None:
            self._go_to(self._draft.outline.of_key(row.key) if row.key else self._draft.outline.of_where(row.where))

    @on(Rows.Opened)
    def _opened(self, message: Rows.Opened) -> None:
        """Enter goes from the lists into the file, and from the file back."""
        self._go("outline" if message.rows.id in ("source", "said") else "source")

    # -- panes ------------------------------------------------------------------------------------------------------

    def _go(self, pane: Pane) -> None:
        """Another pane takes the keys, and comes into sight; a question that was being answered is dropped."""
        if self.query_one(Prompt).open:
            self.query_one(Prompt).close()
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
        number = self.query_one(FilePane).turn(by)
        if number is not None:
            self._go_to_line(number)
        else:
            self.notify("There is no mistake in the file.", markup=False, timeout=4)

    def action_unsaid(self) -> None:
        """To the next part that was never said."""
        entry = self.query_one(OutlineView).next_unsaid()
        self._go_to(entry)
        if entry is None:
            self.notify("Everything was said in this rehearsal.", markup=False, timeout=4)

    def action_find(self) -> None:
        """Ask for words."""
        self.query_one(Prompt).ask("find", "Find")

    def on_prompt_answered(self, message: Prompt.Answered) -> None:
        """Go to the next line that holds them, from the one with the cursor on and round again."""
        self._go("source" if self._pane == "rehearsal" else self._pane)
        found = self.query_one(FilePane).find(message.text) if message.text else None
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
            edit(self.app, self._room.path, self.query_one(FilePane).line)
        except DeskError as error:
            self.notify(str(error), severity="warning", markup=False, timeout=12)
        self._quiet = True

    def action_leave(self) -> None:
        """Out of the studio."""
        self.post_message(journey.StudioLeft())


def _line_now(before: "Entry | None", now: "Entry | None", line: int) -> int:
    """Where the source's cursor belongs in another draft: in the same part as far down, else at the same line; 0: at the part's first."""
    if before is None or now is None:
        return 0
    same = before.row.where == now.row.where and before.line <= line <= before.last
    return min(now.line + line - before.line, now.last) if same else line

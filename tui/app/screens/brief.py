"""What the candidate knows walking in, and how the interview shall be held."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.app import journey
from tui.app.data import line, lines
from tui.app.desk import Desk, DeskError, Terms
from tui.app.keys import Place, bindings
from tui.app.screens.base import WorkingScreen
from tui.app.widgets.dial import Dial
from tui.app.widgets.keybar import KeyBar
from tui.scenario.model import Scenario

PACES = (
    ("live", "live", "You may come in at any word."),
    ("stepped", "line by line", "Enter brings the next line; no timing."),
    ("instant", "at once", "All lines until your turn; no timing."),
)
DIFFICULTIES = (
    ("open", "open", "Franker than most."),
    ("guarded", "guarded", "They tell what they are asked."),
    ("stonewall", "stonewall", "Nothing, until they like you."),
)
TIMERS = (
    ("0", "no limit", "Take as long as you like to answer."),
    ("60", "a minute", "After that they break the silence."),
    ("30", "half a minute", "After that they break the silence."),
)


class BriefScreen(WorkingScreen):
    """A page to read, four settings, and the door."""

    CSS_PATH = "brief.tcss"
    BINDINGS = bindings("brief")
    PLACES: ClassVar[tuple[Place, ...]] = ("brief",)
    AUTO_FOCUS = "#pace"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (23, "-tall")]  # noqa: RUF012

    def __init__(self, desk: Desk, listing: str, terms: Terms) -> None:
        super().__init__()
        self._desk = desk
        self._listing = listing
        self._terms = terms
        self._ready = False

    def compose(self) -> ComposeResult:
        """The page, the settings, the keys."""
        with VerticalScroll(id="page", can_focus=False):
            yield Static(line(("Opening the file …", "$text-muted")), id="paper", markup=False)
        with Vertical(id="terms"):
            yield Dial("Pace", PACES, self._terms.pace, id="pace")
            yield Dial("They are", DIFFICULTIES, self._terms.difficulty, id="difficulty")
            yield Dial("Silence", self._silences(), str(self._terms.timer), id="timer")
            yield Dial("This time", self._variants(), str(self._terms.seed or ""), id="seed")
            yield Static("", id="door", markup=False)
        yield KeyBar("brief")

    def on_mount(self) -> None:
        """Fetch the scenario; compiling one that changed takes a moment."""
        self._fetch()

    def _silences(self) -> list[tuple[str, str, str]]:
        given = str(self._terms.timer)
        own = [] if given in (value for value, _, _ in TIMERS) else [(given, f"{given} seconds", TIMERS[1][2])]
        return [*TIMERS, *own]

    def _variants(self) -> list[tuple[str, str, str]]:
        given = self._terms.seed
        numbers = [given] if given is not None else []
        numbers += [number for number in range(1, 6) if number != given]
        drawn = ("", "as it comes", "Parts of the job are drawn anew.")
        fixed = [(str(number), f"version {number}", "The same job each time.") for number in numbers]
        return [*fixed[:1], drawn, *fixed[1:]] if given is not None else [drawn, *fixed]

    # -- the page ---------------------------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="room", exit_on_error=False)
    def _fetch(self) -> None:
        try:
            scenario = self._desk.scenario(self._listing)
        except DeskError as error:
            self.app.call_from_thread(self._sorry, str(error))
        else:
            self.app.call_from_thread(self._show, scenario)

    def _show(self, scenario: Scenario) -> None:
        self._ready = True
        self.query_one("#paper", Static).update(_paper(scenario))
        self._door("Enter when you are ready to go in.")

    def _sorry(self, sentence: str) -> None:
        self.query_one("#paper", Static).update(lines("This interview cannot be held.", "", sentence))
        self._door("")

    def _door(self, sentence: str) -> None:
        self.query_one("#door", Static).update(line((sentence, "$text-primary")))

    # -- keys -------------------------------------------------------------------------------------------------------

    def action_next_dial(self) -> None:
        """The setting below."""
        self.focus_next(Dial)

    def action_previous_dial(self) -> None:
        """The setting above."""
        self.focus_previous(Dial)

    def action_turn(self, by: int) -> None:
        """Change the setting that has the focus."""
        if isinstance(self.focused, Dial):
            self.focused.turn(by)

    def action_read(self, how: str) -> None:
        """Scroll the page."""
        page = self.query_one("#page", VerticalScroll)
        if how == "page_down":
            page.scroll_page_down()
        else:
            page.scroll_page_up()

    def action_back(self) -> None:
        """To the lobby."""
        self.post_message(journey.ScreenLeft())

    def action_start(self) -> None:
        """Open the room, once."""
        if not self._ready:
            return
        self._ready = False
        self._door("Opening the room …")
        seed = self.query_one("#seed", Dial).value
        pace, difficulty = self.query_one("#pace", Dial).value, self.query_one("#difficulty", Dial).value
        timer = int(self.query_one("#timer", Dial).value)
        self._open(self._terms._replace(pace=pace, difficulty=difficulty, seed=int(seed) if seed else None, timer=timer))

    @work(thread=True, exclusive=True, group="room", exit_on_error=False)
    def _open(self, terms: Terms) -> None:
        try:
            door = self._desk.begin(self._listing, terms)
        except DeskError as error:
            self.app.call_from_thread(self._sorry, str(error))
        else:
            self.post_message(journey.RoomReady(door, terms.timer))


def _paper(scenario: Scenario) -> Content:
    rows: list[Content | str] = [
        line((scenario.title, "bold $text-primary")),
        line((f"{scenario.role}, {scenario.company}", "$text-muted")),
        "",
        scenario.brief.strip() or "You know nothing but the advertisement.",
        "",
        line(("Across the table", "$text-muted")),
    ]
    for person in scenario.interviewers.values():
        rows.append(line((person.name, "bold $text-secondary"), f", {person.position}" if person.position else ""))
    return lines(*rows)

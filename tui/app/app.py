"""The app: which screen comes after which, and nothing else."""

import os
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App
from textual.driver import Driver
from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker, WorkerState, get_current_worker

from tui.app import journey, theme
from tui.app.clock import Clock, RealClock
from tui.app.desk import Desk, DeskError, Door, Terms
from tui.app.keys import bindings
from tui.app.screens.base import trouble
from tui.app.screens.lobby import LobbyScreen
from tui.app.signals import exit_on_signals, tolerate_broken_input

if TYPE_CHECKING:
    from tui.app.desk import Rehearsal, Reviewed
    from tui.sessions.cards import KeptCard

REDUCED_MOTION = "TWOWAY_REDUCED_MOTION"
"""Environment variable: set to anything but 0 or nothing, and nothing moves that need not."""

NOT_KEPT = "This rehearsal was not saved, so there is no going back to it."


class TwoWayApp(App[None]):
    """Two-Way in a terminal."""

    TITLE = "Two-Way"
    BINDINGS = bindings("everywhere")
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/lobby.tcss"]
    """The lobby's too: Textual does not read the style sheet of a default screen itself."""

    def __init__(
        self, desk: Desk, clock: Clock | None = None, listing: str = "", terms: Terms | None = None, first: Message | None = None
    ) -> None:
        """`listing`: go straight to this interview's brief, with these terms. `first`: go where this message leads."""
        super().__init__()
        self._desk = desk
        self._clock = clock or RealClock()
        self._listing = listing
        self._terms = terms or Terms()
        self._first = first or (journey.ListingChosen(listing) if listing else None)
        self._rehearsal: Rehearsal | None = None
        self.register_theme(theme.DARK)
        self.register_theme(theme.LIGHT)
        self.theme = theme.DARK.name
        if os.environ.get(REDUCED_MOTION, "0") not in ("", "0"):
            self.animation_level = "none"

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, made to bear broken input."""
        driver = super().get_driver_class()
        tolerate_broken_input(driver.__module__)
        return driver

    def get_default_screen(self) -> Screen[None]:
        """The lobby, below everything."""
        return LobbyScreen(self._desk)

    def on_mount(self) -> None:
        """Begin where the command line said."""
        exit_on_signals(lambda code: self.exit(return_code=code), insist=not self.is_headless)
        if self._first is not None:
            self.post_message(self._first)

    def on_unmount(self) -> None:
        """Leave nothing locked behind."""
        self._let_go()
        self._desk.close()

    # -- from screen to screen --------------------------------------------------------------------------------------

    def on_listing_chosen(self, message: journey.ListingChosen) -> None:
        """To the brief."""
        from tui.app.screens.brief import BriefScreen

        terms = self._terms if message.listing == self._listing else self._terms._replace(seed=None, watch=False)
        self._go_to(BriefScreen(self._desk, message.listing, terms))

    def on_session_chosen(self, message: journey.SessionChosen) -> None:
        """Back into an unfinished interview."""
        self._open_room(lambda: self._desk.resume(message.session))

    def on_moment_chosen(self, message: journey.MomentChosen) -> None:
        """Into an interview with the past of another."""
        if not message.session:
            self._sorry(NOT_KEPT)
            return
        self._open_room(lambda: self._desk.what_if(message.session, message.number))

    @work(thread=True, exclusive=True, group="room", exit_on_error=False)
    def _open_room(self, prepare: Callable[[], Door]) -> None:
        try:
            door = prepare()
        except DeskError as error:
            self.call_from_thread(self._sorry, str(error))
        else:
            if not get_current_worker().is_cancelled:  # chosen once more meanwhile: one door is enough
                self.post_message(journey.RoomReady(door))

    def on_room_ready(self, message: journey.RoomReady) -> None:
        """To the interview, or to whatever of it is still to be done."""
        self._let_go()
        self._to_lobby()
        try:
            self._rehearsal = rehearsal = message.door()
        except DeskError as error:
            self._sorry(str(error))
            return
        phase = rehearsal.interview.phase
        if phase == "talking":
            from tui.app.screens.watched import room

            self.push_screen(room(rehearsal, self._clock, message.timer))
        elif phase == "deciding":
            self._decide(rehearsal)
        else:
            self._debrief(rehearsal)

    def on_talk_ended(self, message: journey.TalkEnded) -> None:
        """To the decision."""
        self._to_lobby()
        self._decide(message.rehearsal)

    def on_decision_made(self, message: journey.DecisionMade) -> None:
        """To the truth."""
        self._to_lobby()
        self._debrief(message.rehearsal)

    def on_screen_left(self, message: journey.ScreenLeft) -> None:
        """Back to the screen before; where that is the lobby, another window may go on with what was left."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        if len(self.screen_stack) == 1:
            self._let_go()

    # -- looking back -----------------------------------------------------------------------------------------------

    def on_history_chosen(self, message: journey.HistoryChosen) -> None:
        """To all sessions."""
        from tui.app.screens.history import HistoryScreen

        self._go_to(HistoryScreen(self._desk.records, self._clock))

    def on_replay_chosen(self, message: journey.ReplayChosen) -> None:
        """To a session, played back."""
        if not message.session:
            self._sorry(NOT_KEPT)
            return
        from tui.app.screens.replay import ReplayScreen

        self._go_to(ReplayScreen(self._desk.records, self._clock, message.session, message.number))

    def on_debrief_chosen(self, message: journey.DebriefChosen) -> None:
        """To the debrief of a session that is over."""
        self._debrief(message.recording, message.recording.cards[1:])

    def on_pair_chosen(self, message: journey.PairChosen) -> None:
        """To two sessions side by side."""
        from tui.app.screens.compare import CompareScreen

        self._go_to(CompareScreen(self._desk.records, message.left, message.right))

    # -- writing ----------------------------------------------------------------------------------------------------

    def on_studio_chosen(self, message: journey.StudioChosen) -> None:
        """To a scenario's file."""
        from tui.app.screens.studio import StudioScreen

        self.push_screen(StudioScreen(message.room, self._clock))

    def on_studio_left(self, message: journey.StudioLeft) -> None:
        """Back to the shell."""
        self.exit()

    def _let_go(self) -> None:
        if self._rehearsal is not None:
            self._rehearsal.close()
            self._rehearsal = None

    def _decide(self, rehearsal: "Rehearsal") -> None:
        from tui.app.screens.decision import DecisionScreen

        self.push_screen(DecisionScreen(rehearsal, self._clock))

    def _debrief(self, rehearsal: "Reviewed", earlier: "Sequence[KeptCard]" = ()) -> None:
        from tui.app.screens.debrief import DebriefScreen

        self._go_to(DebriefScreen(self._desk, rehearsal, earlier))

    def _go_to(self, screen: Screen[None]) -> None:
        """Put a screen in front, once: the key that leads there may have been pressed twice before it came."""
        if type(self.screen) is not type(screen):
            self.push_screen(screen)

    def _to_lobby(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A worker of the app's own failed."""
        if event.state is WorkerState.ERROR:
            self._sorry(trouble(event.worker.error))

    def _sorry(self, sentence: str) -> None:
        self.notify(sentence, severity="error", markup=False)
        if isinstance(self.screen, LobbyScreen):
            self.screen.stay()

    # -- keys that work everywhere ----------------------------------------------------------------------------------

    def action_help(self) -> None:
        """The keys of the screen in front."""
        from tui.app.screens.help import HelpScreen

        places = getattr(self.screen, "PLACES", ())
        if places:
            self.push_screen(HelpScreen(places, getattr(self.screen, "ABOUT", ())))

    def action_switch_theme(self) -> None:
        """Dark to light and back; from any other theme to the light one."""
        self.theme = theme.OTHER.get(self.theme, theme.LIGHT.name)

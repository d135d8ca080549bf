"""Choosing one of a few things: another session to compare with, a moment to try again."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.app.choices import Choice
from tui.app.data import line, lines
from tui.app.desk import DeskError
from tui.app.keys import Place, bindings
from tui.app.records import Records
from tui.app.rows import outcome_of, title_of
from tui.app.when import spoken
from tui.app.widgets.keybar import KeyBar
from tui.sessions.history import PAGE, Query
from tui.sessions.rows import SessionRow


class PickScreen(ModalScreen[str | None]):
    """A short list over the screen; gives the id of the chosen one, or None."""

    CSS_PATH = "picking.tcss"
    BINDINGS = bindings("pick")
    PLACES: ClassVar[tuple[Place, ...]] = ("pick",)

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._title = title
        self._choices = choices

    def compose(self) -> ComposeResult:
        """The title, the list, the keys."""
        with Vertical(id="sheet"):
            yield Static(line((self._title, "bold $text-primary")), id="title", markup=False)
            yield OptionList(*(Option(choice.shown, choice.id) for choice in self._choices), markup=False)
        yield KeyBar("pick")

    def on_mount(self) -> None:
        """The first is marked."""
        options = self.query_one(OptionList)
        options.highlighted = 0 if self._choices else None
        options.focus()

    def action_choose(self) -> None:
        """The marked one."""
        marked = self.query_one(OptionList).highlighted_option
        self.dismiss(marked.id if marked else None)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)

    def action_leave(self) -> None:
        """None of them."""
        self.dismiss(None)


async def pick_another(screen: Screen[None], records: Records, row: SessionRow) -> tuple[str, str] | None:
    """Let another session of the same interview be chosen; gives the pair, the earlier first. Needs a worker."""
    try:
        rows = await asyncio.to_thread(records.page, Query(scenario=row.scenario), 0, PAGE)
    except DeskError as error:
        screen.notify(str(error), severity="error", markup=False)
        return None
    others = sorted((other for other in rows if other.id != row.id), key=lambda other: row.id != other.parent and other.id != row.parent)
    if not others:
        screen.notify("There is no other session of this interview yet. `w` in a replay makes one.", markup=False)
        return None
    chosen = await screen.app.push_screen_wait(PickScreen("Beside which session?", [_shown(other, row) for other in others]))
    other = next((other for other in others if other.id == chosen), None)
    if other is None:
        return None
    pair = sorted((row, other), key=lambda one: (one.started_at, one.id))
    return pair[0].id, pair[1].id


def _shown(other: SessionRow, row: SessionRow) -> Choice:
    kin = "its parent" if other.id == row.parent else "a what-if of it" if other.parent == row.id else ""
    when = spoken(other.started_at, datetime.now().astimezone())
    return Choice(
        other.id,
        lines(
            line((title_of(other), "bold"), (f"  {kin}" if kin else "", "$text-primary")),
            line((f"{when}  {outcome_of(other)}", "$text-muted")),
        ),
    )

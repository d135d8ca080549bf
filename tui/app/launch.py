"""Starting the app, fast."""

import gc
import signal
from typing import TYPE_CHECKING

from tui.app.desk import Desk, Terms

if TYPE_CHECKING:
    from textual.message import Message


def launch(desk: Desk, listing: str = "", terms: Terms | None = None, first: "Message | None" = None) -> int:
    """Run the app until it is left; returns the exit code.

    `listing`: begin at this interview's brief, with these terms. `first`: begin where this message leads (see `journey`).
    """
    _end_with_the_terminal()
    gc.disable()  # what an import makes stays: looking through it for garbage costs a tenth of the start
    try:
        from tui.app.app import TwoWayApp

        app = TwoWayApp(desk, listing=listing, terms=terms, first=first)
    finally:
        gc.freeze()
        gc.enable()
    app.run()
    return app.return_code or 0


def _end_with_the_terminal() -> None:
    """Until the app itself listens for it (see `signals`), a closed window ends the program, also where whoever started it ignores that.

    Otherwise a window that is closed while the app starts would leave it behind, reading the end of its input over and over.
    """
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)

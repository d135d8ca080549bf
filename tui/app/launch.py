"""Starting the app, fast."""

import gc
from typing import TYPE_CHECKING

from tui.app.desk import Desk, Terms

if TYPE_CHECKING:
    from textual.message import Message


def launch(desk: Desk, listing: str = "", terms: Terms | None = None, first: "Message | None" = None) -> int:
    """Run the app until it is left; returns the exit code.

    `listing`: begin at this interview's brief, with these terms. `first`: begin where this message leads (see `journey`).
    """
    gc.disable()  # what an import makes stays: looking through it for garbage costs a tenth of the start
    try:
        from tui.app.app import TwoWayApp

        app = TwoWayApp(desk, listing=listing, terms=terms, first=first)
    finally:
        gc.freeze()
        gc.enable()
    app.run()
    return app.return_code or 0

"""What all screens that work in threads have in common."""

from textual.screen import Screen
from textual.worker import Worker, WorkerState


class WorkingScreen(Screen[None]):
    """A screen whose workers may fail without taking the app down: it says so instead."""

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Name what went wrong; expected trouble never gets here, it has sentences of its own."""
        if event.state is WorkerState.ERROR:
            self.notify(trouble(event.worker.error), severity="error", markup=False, timeout=15)


def trouble(error: BaseException | None) -> str:
    """A sentence about a mistake in the program."""
    return f"Something went wrong inside Two-Way ({type(error).__name__}: {error}). What was said is saved. `twoway doctor` may tell more."

"""Every mistake in the file, in its order; the cursor's is shown in the source."""

from collections.abc import Sequence

from tui.app.widgets.outline import MISTAKE_SIGNS
from tui.app.widgets.rows import Piece, Rows
from tui.app.widgets.wrap import wrap
from tui.scenario.mistakes import Mistake


class FaultsView(Rows):
    """A mistake an item: sign, line, code, sentence, next step."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._mistakes: Sequence[Mistake] = ()
        self._broken: list[list[Sequence[Piece]]] = []

    @property
    def chosen(self) -> Mistake | None:
        """The one with the cursor."""
        return self._mistakes[self.cursor] if self._mistakes else None

    def show(self, mistakes: Sequence[Mistake]) -> None:
        """Another state of the file; the cursor goes to what keeps it from being played, if anything does."""
        before, found = self.chosen, _gravest(mistakes)
        kept = next((index for index in found if mistakes[index] == before), None)
        self._mistakes = mistakes
        self._break()
        self.put_cursor(kept if kept is not None else next(iter(found), 0))

    def turn_from(self, line: int, by: int) -> bool:
        """The cursor goes to the next mistake behind a line (`by` 1) or before it (-1), round and round. False if there is none.

        While there are errors, it goes from error to error.
        """
        found = _gravest(self._mistakes)
        if not found:
            return False
        ahead = [index for index in found if (self._mistakes[index].line - line) * by > 0]
        self.put_cursor((ahead or found)[0 if by > 0 else -1])
        return True

    def on_resize(self) -> None:
        """Break the sentences for the width there is."""
        self._break()

    def pieces(self, item: int, row: int) -> Sequence[Piece]:
        """One row of a mistake."""
        return self._broken[item][row]

    def _break(self) -> None:
        if not self.scrollable_content_region.width:
            return
        self._broken = [_rows(mistake, self.room) for mistake in self._mistakes]
        self.lay([len(rows) for rows in self._broken], self.cursor)


def _gravest(mistakes: Sequence[Mistake]) -> list[int]:
    """Indexes of the errors; without errors, of all mistakes."""
    errors = [index for index, mistake in enumerate(mistakes) if mistake.level == "error"]
    return errors or list(range(len(mistakes)))


def _rows(mistake: Mistake, room: int) -> list[Sequence[Piece]]:
    sign, style = MISTAKE_SIGNS[mistake.level]
    head = f"{mistake.line:>4}:{mistake.column:<3} {mistake.code} "
    hang = len(head) + 2
    first, *rest = wrap(f"{mistake.message}. {mistake.hint}".strip(), max(12, room - hang))
    return [((sign, style), (f" {head}", "muted"), (first, "")), *(((" " * hang + row, ""),) for row in rest)]

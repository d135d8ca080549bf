"""Which row of the transcript belongs to which turn, kept while the last turn grows."""

from bisect import bisect_right

from tui.app.widgets.turns import Row, Turn


class Layout:
    """All turns of a talk, broken for one width. While people talk, only the last turn is broken anew."""

    def __init__(self, turns: list[Turn]) -> None:
        self.turns = turns
        self.width = 0
        """Cells of the text column; 0 until it is known."""
        self.height = 0
        """Rows of everything."""
        self._starts: list[int] = []

    def fit(self, width: int) -> None:
        """Break everything for another width."""
        self.width, self.height = width, 0
        self._starts = []
        for turn in self.turns:
            turn.layout(width)
            self._starts.append(self.height)
            self.height += len(turn.rows)

    def put(self, turns: list[Turn]) -> None:
        """Other turns altogether; those that were broken for this width before are not broken again."""
        self.turns, self.height, self._starts = turns, 0, []
        for turn in turns if self.width else ():
            if turn.width != self.width:
                turn.layout(self.width)
            self._starts.append(self.height)
            self.height += len(turn.rows)

    def add(self, turn: Turn) -> None:
        """One more turn at the end."""
        self.turns.append(turn)
        if self.width:
            self._starts.append(self.height)
            self.grow()

    def grow(self) -> range:
        """The last turn changed: break it anew. Returns the rows to draw again."""
        if not self.width or not self.turns:
            return range(0)
        turn, start = self.turns[-1], self._starts[-1]
        before = len(turn.rows)
        turn.layout(self.width)
        self.height = start + len(turn.rows)
        return range(start, start + max(before, len(turn.rows)))

    def turn_at(self, row: int) -> int:
        """Index of the turn that this row belongs to, -1 before any."""
        return bisect_right(self._starts, row) - 1

    def start_of(self, index: int) -> int:
        """The first row of a turn."""
        return self._starts[index] if 0 <= index < len(self._starts) else 0

    def row(self, row: int) -> tuple[Turn, Row, bool] | None:
        """The turn, the row, and whether it is the turn's last; None beyond the end."""
        index = self.turn_at(row)
        if not 0 <= index < len(self.turns):
            return None
        turn = self.turns[index]
        within = row - self._starts[index]
        return (turn, turn.rows[within], within == len(turn.rows) - 1) if within < len(turn.rows) else None

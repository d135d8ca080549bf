"""What the transcript holds: turns, each of one voice, broken into rows for a width."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from tui.app.widgets.wrap import wrap

Voice = Literal["them", "you", "aside"]
"""Which side of the table; `aside` is the program's own quiet note."""
RowKind = Literal["name", "speech", "note", "gap"]
INDENT = {"them": 0, "you": 6, "aside": 0}
"""Cells by which a voice stands in; the candidate's own words also stand behind a bar."""
LONGEST_PARAGRAPH = 300
"""Characters after which the next line of speech begins a paragraph of its own."""


class Row(NamedTuple):
    """One row of one turn, without its margin."""

    kind: RowKind
    text: str


@dataclass(slots=True)
class Turn:
    """One voice speaking, until another does."""

    voice: Voice
    name: str = ""
    """Shown above; empty for asides and where a voice goes on."""
    paragraphs: list[str] = field(default_factory=lambda: [""])
    mark: str = ""
    """strong, neutral or weak, in a debrief."""
    note: str = ""
    """A reason shown below, in a debrief."""
    rows: list[Row] = field(default_factory=list)
    """As broken for the width last asked for."""
    width: int = 0
    """That width; 0 while it was never broken."""
    _running: int = 0
    """Where in the last paragraph the line that is being said starts."""

    def begin_line(self, join: bool) -> None:
        """A new line of speech: in the same paragraph, if it is joined and the paragraph is not long."""
        last = self.paragraphs[-1]
        if last and not (join and len(last) < LONGEST_PARAGRAPH):
            self.paragraphs.append("")
        elif last:
            self.paragraphs[-1] = last + " "
        self._running = len(self.paragraphs[-1])

    def set_line(self, text: str) -> None:
        """The running line, as far as it has been heard."""
        self.paragraphs[-1] = self.paragraphs[-1][: self._running] + text

    def layout(self, width: int) -> None:
        """Break the turn into rows for a text column of `width` cells, with a gap below."""
        inner = width - INDENT[self.voice] - (2 if self.voice == "you" else 0)
        rows = [Row("name", self.name)] if self.name else []
        for index, paragraph in enumerate(self.paragraphs):
            if index:
                rows.append(Row("gap", ""))
            rows.extend(Row("speech", row) for row in wrap(paragraph, inner))
        if self.note:
            rows.extend(Row("note", row) for row in wrap(self.note, inner))
        rows.append(Row("gap", ""))
        self.rows, self.width = rows, width

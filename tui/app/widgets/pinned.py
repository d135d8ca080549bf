"""The candidate's own question, kept in sight until its answer is over.

People miss a fluent dodge; keeping the question on screen raised detection from 39 % to 88 % (Rogers & Norton 2011).
"""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from tui.app.data import line, lines
from tui.app.widgets.wrap import clip, wrap

MOST_ROWS = 2


class Pinned(Widget):
    """The question on one or two rows, with the key that goes back at it; hidden while there is none."""

    DEFAULT_CSS = """
    Pinned { height: auto; display: none; }
    Pinned.-open { display: block; }
    """

    def __init__(self, key_cap: str, id: str | None = None) -> None:  # noqa: A002
        """`key_cap`: the key for "that wasn't an answer", as written on screen."""
        super().__init__(id=id)
        self._key_cap = key_cap
        self._question = ""

    @property
    def question(self) -> str:
        """What is pinned, empty if nothing is."""
        return self._question

    def pin(self, question: str) -> None:
        """Keep this in sight; empty lets go."""
        if question != self._question:
            self._question = question
            self.set_class(bool(question), "-open")
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the question takes, and one for the key."""
        return len(self._rows(width))

    def render(self) -> Content:
        """The question as it was asked."""
        return lines(*self._rows(self.size.width))

    def _rows(self, width: int) -> list[Content]:
        label = "You asked  "
        room = max(8, width - len(label))
        broken = wrap(" ".join(self._question.split()), room)
        if len(broken) > MOST_ROWS:
            broken = [*broken[: MOST_ROWS - 1], clip(" ".join(broken[MOST_ROWS - 1 :]), room)]
        rows = [line((label, "$text-muted"), (broken[0], "bold $text-primary"))]
        rows.extend(line(" " * len(label), (row, "bold $text-primary")) for row in broken[1:])
        says = clip("that wasn't an answer", room - 4)
        rows.append(line(" " * len(label), (self._key_cap, "$text-muted bold"), ("  " + says, "$text-muted")))
        return rows

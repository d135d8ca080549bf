"""Two sessions of one interview side by side: the score, the facts, and what was said where."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.content import Content

from tui.app import journey
from tui.app.data import Piece, line
from tui.app.desk import DeskError
from tui.app.keys import Place, bindings
from tui.app.records import Recording, Records
from tui.app.rows import kind_of, outcome_of, title_of
from tui.app.screens.base import WorkingScreen
from tui.app.screens.pages import HEAD, MUTED
from tui.app.theme import FACT_SIGNS, MARK_SIGNS
from tui.app.widgets.columns import Pair, columns
from tui.app.widgets.keybar import KeyBar
from tui.app.widgets.paper import BLANK, Block, Drawing, Paper, Paragraph
from tui.scoring.comparing import Comparison, Found, Told
from tui.scoring.difference import Change, Difference

NAME = 16
"""Cells of a dimension's name."""
WIDEST = 116
"""Cells of the widest page."""
TRACK = 10
"""Cells of a full bar."""


class CompareScreen(WorkingScreen):
    """One page to read."""

    CSS_PATH = "compare.tcss"
    BINDINGS = bindings("compare")
    PLACES: ClassVar[tuple[Place, ...]] = ("compare",)
    ABOUT: ClassVar[tuple[str, ...]] = (
        "A is the earlier session, B the later one. The bars are the parts of the score, A above B, with what B has more or less of.",
        "Below: what came out in each, and what you said in each part of the interview, with its mark: + strong, = neutral, - weak.",
        "A what-if shares its beginning with its parent; only what comes after they part is shown.",
    )

    def __init__(self, records: Records, left: str, right: str) -> None:
        """The ids of two sessions of one interview."""
        super().__init__()
        self._records = records
        self._ids = left, right
        self._part = 0
        """Number of the last event that both have."""

    def compose(self) -> ComposeResult:
        """A page and the keys."""
        yield Paper(id="paper", measure=WIDEST)
        yield KeyBar("compare")

    def on_mount(self) -> None:
        """Read both."""
        self.query_one(Paper).show([Paragraph("Reading both talks …", MUTED)])
        self._read()

    @work(thread=True, exclusive=True, group="records", exit_on_error=False)
    def _read(self) -> None:
        try:
            left, right = (self._records.recording(session) for session in self._ids)
            found = self._records.compare(*self._ids)
        except DeskError as error:
            self.app.call_from_thread(self._sorry, str(error))
        else:
            self.app.call_from_thread(self._show, left, right, found)

    def _sorry(self, sentence: str) -> None:
        self.query_one(Paper).show([Paragraph("These sessions cannot be compared.", "bold"), Paragraph(sentence)])

    def _show(self, left: Recording, right: Recording, found: Comparison) -> None:
        self._part = found.shared
        self.query_one(Paper).show(page(left, right, found))

    def action_read(self, how: str) -> None:
        """Scroll the page."""
        paper = self.query_one(Paper)
        {
            "down": paper.scroll_down,
            "up": paper.scroll_up,
            "page_down": paper.scroll_page_down,
            "page_up": paper.scroll_page_up,
        }[how](animate=False)

    def action_replay(self, which: int) -> None:
        """Play one of them back, where they part."""
        self.post_message(journey.ReplayChosen(self._ids[which], self._part))

    def action_leave(self) -> None:
        """Back."""
        self.post_message(journey.ScreenLeft())


def page(left: Recording, right: Recording, found: Comparison) -> list[Block]:
    """Everything, as paragraphs and drawings."""
    blocks: list[Block] = [_head("A", left), _head("B", right), BLANK, *_score(found.difference), BLANK]
    blocks += [Paragraph("What came out", HEAD), *(_fact(fact) for fact in found.facts)]
    if not found.facts:
        blocks.append(Paragraph("Nothing certain, in either.", MUTED))
    blocks += [BLANK, Paragraph("What you said", HEAD)]
    if found.shared > 1:
        blocks.append(Paragraph(f"They are the same up to event {found.shared}.", MUTED))
    for stretch in found.stretches:
        blocks += [BLANK, Paragraph(stretch.beat.replace("-", " ").capitalize(), "bold")]
        pair = Pair([_told(told) for told in stretch.left], [_told(told) for told in stretch.right])
        blocks.append(Drawing(lambda width, pair=pair: columns(pair, width)))  # type: ignore[misc]
    return blocks


def _head(letter: str, recording: Recording) -> Paragraph:
    row = recording.row
    about = ", ".join(filter(None, (title_of(row), row.started_at[:16].replace("T", " "), kind_of(row), outcome_of(row))))
    return Paragraph(about, sign=letter, sign_style=HEAD)


def _score(found: Difference) -> list[Block]:
    if not found.comparable:
        return [Paragraph("Their scores come from different versions of the rubric and are not compared.", MUTED)]
    verdict = f"From {found.before:.0f} to {found.after:.0f}: {_signed(found.total)}"
    return [Paragraph(verdict, HEAD), Drawing(lambda width: [row for change in found.dimensions for row in _bars(change, width)])]


def _bars(change: Change, width: int) -> list[Content]:
    """A above B, with the difference in points."""
    name = change.name.replace("-", " ").ljust(NAME)
    points = _signed(change.points) if change.before is not None and change.after is not None else ""
    style = "$text-success" if change.points > 0 else "$text-warning" if change.points < 0 else "$text-muted"
    return [
        line(name, ("A ", "$text-muted"), *_bar(change.before)),
        line(" " * NAME, ("B ", "$text-muted"), *_bar(change.after), (f"  {points}", style)),
    ]


def _bar(value: float | None) -> list[Piece]:
    if value is None:
        return [("not part of it", "$text-muted")]
    full = round(max(0.0, min(1.0, value)) * TRACK)
    return [("━" * full, "$foreground"), ("╌" * (TRACK - full), "$text-muted"), f" {round(value * 100):3} %"]


def _fact(fact: Found) -> Paragraph:
    sign = FACT_SIGNS[fact.colour]
    where = "both" if fact.left and fact.right else "only A" if fact.left else "only B"
    return Paragraph(f"{where}: {fact.text}", sign=sign.mark, sign_style=sign.style)


def _told(told: Told) -> tuple[str, str, str]:
    sign = MARK_SIGNS[told.mark]
    return sign.mark, sign.style, told.text


def _signed(points: float) -> str:
    """+12, -3.5, no change."""
    return f"{points:+.1f}".removesuffix(".0") if points else "no change"

"""One session in the history: its entry in the list, and the page about it."""

from datetime import datetime

from textual.widgets.option_list import Option

from tui.app.data import line, lines
from tui.app.rows import kind_of, outcome_of, title_of
from tui.app.when import spoken
from tui.app.widgets.paper import Block, Paragraph
from tui.sessions.rows import SessionRow


def option(row: SessionRow) -> Option:
    """Its name and how it ended, when it was, its tags."""
    tags = "".join(f" #{tag}" for tag in row.tags)
    when = spoken(row.started_at, datetime.now().astimezone())
    head = line((title_of(row), "bold"), (f"  {outcome_of(row)}", "$text-secondary"))
    return Option(lines(head, line((", ".join(filter(None, (when, kind_of(row)))), "$text-muted"), (tags, "$text-primary")), ""), row.id)


def about(row: SessionRow) -> list[Block]:
    """All that is kept of it but the talk."""
    facts = [
        ("Interview", row.title if row.name else ""),
        ("Begun", spoken(row.started_at, datetime.now().astimezone())),
        ("Ended with", outcome_of(row)),
        ("Kind of talk", row.kind),
        ("They were", row.difficulty),
        ("Pace", row.pace),
        ("Parent", f"{row.parent}, left at event {row.parent_event}" if row.parent else ""),
        ("Brought from", row.brought_from),
        ("Tags", " ".join(row.tags)),
        ("Events", str(row.count)),
        ("Id", row.id),
    ]
    return [Paragraph(title_of(row), "bold"), *(Paragraph(f"{name:<14}{value}", "$text-muted") for name, value in facts if value)]

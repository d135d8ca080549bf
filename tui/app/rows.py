"""A session in a few words."""

from tui.sessions.rows import SessionRow


def title_of(row: SessionRow) -> str:
    """The user's own name for it, else the interview's title."""
    return row.name or row.title


def outcome_of(row: SessionRow) -> str:
    """How it ended: `62, curious`, or that it did not."""
    if row.score is not None:
        return f"{row.score:.0f}, {row.band}"
    return "over" if row.ended else "unfinished"


def kind_of(row: SessionRow) -> str:
    """What sort of session it is where it is not simply one's own: a what-if, somebody else's, put away."""
    words = []
    if row.parent:
        words.append(f"what-if at {row.parent_event}")
    if row.brought_from:
        words.append(f"from {row.brought_from}")
    if row.archived:
        words.append("archived")
    return ", ".join(words)

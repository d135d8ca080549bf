"""The session as one JSON object: everything that the other forms lay out, for programs."""

import msgspec

from tui.scoring.card import to_json
from tui.sessions.exports.sheet import Sheet


def structured(sheet: Sheet) -> dict[str, object]:
    """Plain JSON values; its keys are described in docs/json.md."""
    talk, card = sheet.talk, sheet.found.card
    return {
        "session": sheet.session,
        "scenario": talk.scenario.id,
        "title": talk.scenario.title,
        "company": talk.scenario.company,
        "seed": talk.seed,
        "started_at": sheet.started_at or None,
        "origin": sheet.origin or None,
        "events": msgspec.to_builtins(talk.events),
        "card": to_json(card),
        "learned": list(card.learned),
        "decision": card.decision or None,
        "outcome": card.outcome or None,
        "marks": [{"event": row.number, "mark": row.mark, "why": row.why} for row in sheet.found.rows],
        "running": [{"event": point.number, "total": point.total} for point in sheet.found.chart],
        "notes": [{"event": note.on, "text": note.text, "by": note.by or None} for note in sheet.notes],
    }

"""The scorecard of an interview, and the result of one as JSON."""

from typing import TYPE_CHECKING

import msgspec

from tui.interview.played import Talk
from tui.scoring.card import Card, to_json
from tui.scoring.score import score
from tui.scoring.targets import Targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.interview.events import Event


def card_of(interview: Talk) -> Card:
    """The card as it stands now."""
    return score(interview.events, Targets.of(interview.scenario, interview.live_facts))


def result(interview: Talk) -> dict[str, object]:
    """The whole interview for `--json`: events, card, what was learned, decision, outcome."""
    card = card_of(interview)
    return {
        "scenario": interview.scenario.id,
        "seed": interview.seed,
        "events": plain_events(interview.events),
        "card": to_json(card),
        "learned": list(card.learned),
        "decision": card.decision or None,
        "outcome": card.outcome or None,
    }


def plain_events(events: "Sequence[Event]") -> object:
    """Events as plain JSON values."""
    return msgspec.to_builtins(events)

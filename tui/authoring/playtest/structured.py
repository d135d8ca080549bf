"""The report of a play-test as plain values, for programs; docs/json.md describes it."""

from collections.abc import Sequence

from tui.authoring.playtest.findings import Finding
from tui.authoring.playtest.minutes import HOW
from tui.authoring.playtest.report import Report
from tui.authoring.playtest.tally import Tally


def plain(found: Report, tally: Tally, plans: Sequence[str], cpu_seconds: float | None) -> dict[str, object]:
    """The report without its version. `plans`: the files of failing plays; `cpu_seconds`: None unless they were asked for."""
    return {
        "scenario": found.file,
        "title": found.title,
        "plays": found.plays,
        "seed": found.seed,
        "moves": found.moves,
        "cpu_seconds": cpu_seconds,
        "players": {
            row.name: {
                "plays": row.plays,
                "ended": row.ended,
                "scores": [tenths / 10 for tenths in sorted(tally.players[row.name].scores.elements())],
                "median": row.median,
                "kinds": dict(sorted(tally.players[row.name].kinds.items())),
                "minutes": row.minutes,
                "facts": dict(sorted(tally.players[row.name].facts.items())),
                "outcomes": dict(sorted(tally.players[row.name].outcomes.items())),
            }
            for row in found.players
        },
        "order_holds": found.order_holds,
        "gaps": [gap._asdict() for gap in found.gaps],
        "reckoned": HOW,
        "lines": {row.id: row.plays for row in found.lines},
        "never_heard": [{"id": row.id, "line": row.line, "text": row.text, "why": row.why} for row in found.unheard],
        "facts": {
            row.name: {"severity": row.severity, "colour": row.colour, "true_in": row.live, "learned_in": row.learned}
            for row in found.facts
        },
        "outcomes": {row.name: row.plays for row in found.outcomes},
        "stuck": {
            "never_ended": dict(sorted(tally.stood.items())),
            "asks": [ask._asdict() for ask in found.asks],
            "deflected": dict(sorted(tally.deflected.items())),
            "misheard": [row._asdict() for row in found.misheard],
        },
        "faults": [_finding(finding) for finding in found.faults],
        "advice": [_finding(finding) for finding in found.advice],
        "failed": found.failed,
        "plans": list(plans),
    }


def _finding(finding: Finding) -> dict[str, object]:
    play = finding.example
    example = {"player": play.player, "seed": play.seed, "difficulty": play.difficulty} if play is not None else None
    return {"kind": finding.kind, "line": finding.line, "message": finding.message, "hint": finding.hint, "example": example}

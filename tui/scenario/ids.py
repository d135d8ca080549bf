"""The ids of lines, which sessions keep: a line is named by where it stands in its scenario."""

from tui.scenario.source import Where

RESERVED = ("end", "reaction", "deflection")
"""Names that no beat or topic may bear: they mean the decision, or begin the ids of other lines."""


def line_id(where: Where) -> str:
    """opening.1, opening.ask, why-open.fact.1, why-open.fact.v2.1 (a second variant), reaction.cut-in.1, deflection.pay.1 ..."""
    match where:
        case ("beats", beat, *inside):
            return _joined(beat, *inside)
        case ("topics", topic, "ladder", rung, int(variant), *inside):
            return _joined(topic, rung, *_variant(variant), *inside)
        case ("topics", topic, "by", who, rung, int(variant), *inside):
            return _joined(topic, "by", who, rung, *_variant(variant), *inside)
        case ("topics", topic, *inside):
            return _joined(topic, *inside)
        case ("deflections", area, *inside):
            return _joined("deflection", area, *inside)
        case ("reactions", *inside):
            return _joined("reaction", *inside)
    return _joined("reaction", *where)


def _variant(number: int) -> tuple[str, ...]:
    return (f"v{number + 1}",) if number else ()


def _joined(*parts: str | int) -> str:
    """`say` right before a line's number is left out: nearly every id would hold it."""
    if len(parts) > 2 and parts[-2] == "say":
        parts = (*parts[:-2], parts[-1])
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in parts)

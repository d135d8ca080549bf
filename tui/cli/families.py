"""All families of commands, in the order in which the help lists them."""

from tui.cli import (
    begin,
    checks,
    completion,
    doctor,
    exchange,
    hear,
    packs,
    pictures,
    play,
    playtest,
    replays,
    scores,
    shelf,
    studio,
    trials,
    what_if,
)

FAMILIES = (
    play,
    shelf,
    scores,
    replays,
    what_if,
    exchange,
    hear,
    begin,
    studio,
    checks,
    packs,
    trials,
    playtest,
    pictures,
    doctor,
    completion,
)

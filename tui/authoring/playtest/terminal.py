"""The report of a play-test as lines for a terminal: what is wrong first, then who did what, then every line's turn."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tui.authoring.manners import GAP, MANNERS
from tui.authoring.playtest.findings import ENOUGH, Finding
from tui.authoring.playtest.minutes import HOW
from tui.authoring.playtest.report import SHOWN, TRY_THEM, LineRow, OutcomeRow, PlayerRow, Report
from tui.text import clean_line

QUOTED = 70
"""Characters of a line that are shown."""
BY = 4
"""Players named for a fact or an outcome."""


def lines(found: Report, name: str, every_line: bool = False) -> Iterator[str]:
    """The report. `name`: what the user calls the scenario, for commands to copy; `every_line`: with how often each line was heard."""
    seeds = f"seed {found.seed}" if found.seeds == found.seed else f"seeds {found.seed} to {found.seeds}"
    yield f"{clean_line(found.title)}: {_count(found.plays, 'play')}, {seeds}"
    yield clean_line(found.file)
    yield from _findings("Wrong", found.faults, found, name)
    yield from _findings("Worth a look", found.advice, found, name)
    yield from _players(found)
    yield from _facts(found)
    yield from _stuck(found)
    yield from _lines(found, every_line)
    yield ""
    yield _verdict(found)


def _findings(title: str, findings: Sequence[Finding], found: Report, name: str) -> Iterator[str]:
    if not findings:
        return
    yield from ("", f"{title} ({len(findings)})")
    for finding in findings:
        yield f"  {clean_line(found.file)}:{finding.line}: {clean_line(finding.message)}"
        yield f"    {clean_line(finding.hint)}"
        if finding.example is not None:
            play = finding.example
            yield f"    To see it: twoway playtest {clean_line(name)} --player {play.player} --seed {play.seed} --plays 1"


def _players(found: Report) -> Iterator[str]:
    yield from ("", f"Players{'':9}plays  score   from     to    gap  minutes  facts  mostly")
    for row in found.players:
        yield _player(row)
    if found.judged:
        least = min(found.gaps, key=lambda gap: gap.points)
        holds = "The ten keep their order" if found.order_holds else "The ten do not keep their order"
        yield f"{holds}; the narrowest gap is {least.points:g} ('{least.above}' over '{least.below}'), {GAP} needed."
    else:
        yield f"The order of the ten is not judged: each of them must have ended {ENOUGH} plays."
    yield HOW


def _player(row: PlayerRow) -> str:
    def number(value: float | None, width: int) -> str:
        return f"{'-' if value is None else f'{value:.1f}':>{width}}"

    ended = "" if row.ended == row.plays else f" ({_count(row.plays - row.ended, 'play')} never ended)"
    gap = number(row.gap, 7) if row.name in MANNERS else f"{'':7}"
    return (
        f"  {row.name:13}{row.plays:6}{number(row.median, 7)}{number(row.low, 7)}{number(row.high, 7)}{gap}{number(row.minutes, 9)}"
        f"{row.facts:7.1f}  {row.kind}{ended}"
    )


def _facts(found: Report) -> Iterator[str]:
    if found.facts:
        yield from ("", f"Facts{'':25}severity  true in  learned in  most by")
    for fact in found.facts:
        name = f"{fact.name} ({fact.colour})"
        yield f"  {name:30}{fact.severity:6}{fact.live:9}{fact.learned:12}  {_by(fact.by)}"
    yield from ("", f"Outcomes{'':24}plays  most by")
    for outcome in found.outcomes:
        yield _outcome(outcome)


def _outcome(row: OutcomeRow) -> str:
    return f"  {row.name:28}{row.plays:7}  {_by(row.by)}"


def _by(by: Sequence[tuple[str, int]]) -> str:
    if not by:
        return "nobody"
    more = f" and {len(by) - BY} more" if len(by) > BY else ""
    return ", ".join(f"{name} {plays}" for name, plays in by[:BY]) + more


def _stuck(found: Report) -> Iterator[str]:
    yield from ("", "Where candidates get stuck")
    yield f"  Asks{'':26}  put  answered  given up  begun at most"
    for ask in found.asks:
        yield f"    {f'{ask.beat} (line {ask.line})':28}{ask.put:5}{ask.answered:10}{ask.dropped:10}{ask.begun:15}"
    if found.deflected:
        asked = ", ".join(f"{topic} {plays}" for topic, plays in found.deflected)
        yield f"  Asked about most without an answer here (topic, plays): {asked}"
    if found.misheard:
        yield f"  Not taken for what they are written for (yours first; {TRY_THEM}):"
    for row in found.misheard[:SHOWN]:
        whose = "your words" if row.own else "the bank's words"
        yield f'    "{_short(row.text)}" ({whose} for {row.purpose}) was taken for {row.found}, {_count(row.times, "time")}'
    if len(found.misheard) > SHOWN:
        yield f"    and {len(found.misheard) - SHOWN} more; --json lists them all"


def _lines(found: Report, every: bool) -> Iterator[str]:
    unheard, heard = found.unheard, [row for row in found.lines if row.plays]
    yield from ("", f"Lines: {len(heard):,} of {len(found.lines):,} were heard")
    if unheard:
        yield f"  Never heard ({len(unheard)}): say why to yourself, or take them out. More plays (--plays 1000) leave fewer to chance."
        for row in unheard:
            yield f"    {_place(found, row)}  {row.id}: {clean_line(row.why)}"
            yield f'      "{_short(row.text)}"'
    shown = heard if every else sorted(heard, key=lambda row: (row.plays, row.line))[:SHOWN]
    if shown:
        yield f"  {'Plays in which each line was heard' if every else 'Heard in the fewest plays (--lines shows every line)'}:"
    for row in shown:
        yield f'    {row.plays:6,}  {_place(found, row)}  {row.id}  "{_short(row.text)}"'


def _place(found: Report, row: LineRow) -> str:
    """File and line; the file's whole path stands on top."""
    return f"{clean_line(Path(found.file).name)}:{row.line}"


def _verdict(found: Report) -> str:
    if found.faults:
        return f"{_count(len(found.faults), 'thing')} {'is' if len(found.faults) == 1 else 'are'} wrong; the places are above."
    few = "" if found.judged else " in these few plays"
    advice = len(found.advice)
    look = f"; {_count(advice, 'thing')} {'is' if advice == 1 else 'are'} worth a look" if advice else ""
    return f"Nothing is wrong with it{few}{look}."


def _short(text: str) -> str:
    plain = clean_line(text)
    return plain if len(plain) <= QUOTED else plain[: QUOTED - 2].rstrip() + " …"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"

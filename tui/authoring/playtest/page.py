"""The report of a play-test as one page: it needs no network, no script and no other file, and shows whatever is written as words.

All text goes through `_words`: cleaned, escaped, and set apart in its reading direction from what stands around it.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

import tui
from tui.authoring.manners import GAP
from tui.authoring.playtest.findings import ENOUGH, Finding
from tui.authoring.playtest.minutes import HOW
from tui.authoring.playtest.report import TRY_THEM, LineRow, PlayerRow, Report
from tui.text import clean_line

NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
"""Whatever got into the page by a mistake of ours could still load nothing, send nothing and run nothing."""
STYLE = """
:root { color-scheme: light dark; --ink: #1d2326; --soft: #5b666c; --paper: #fbfaf7; --rule: #d9d5cb; --bad: #a3361f; --good: #1f6f5c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e4dc; --soft: #a3aaa8; --paper: #191c1e; --rule: #3a4043; --bad: #f0907a; --good: #7fd0b8; }
}
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
body { max-width: 66rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: 0; }
h2 { font-size: 1.15rem; margin-top: 2.2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
th { font-weight: 600; color: var(--soft); font-size: .9rem; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
.wrong { color: var(--bad); font-weight: 600; }
.right { color: var(--good); font-weight: 600; }
.small { color: var(--soft); font-size: .9rem; }
li { margin-bottom: .7rem; }
code { font-size: .9em; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
"""


def page(found: Report) -> Iterator[str]:
    """The page in pieces, UTF-8."""
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(NOTHING_ELSE)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{escape(clean_line(f'{found.title}: play-tested'))}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    seeds = f"seed {found.seed}" if found.seeds == found.seed else f"seeds {found.seed} to {found.seeds}"
    yield f'<h1>{_words(found.title)}</h1>\n<p class="small"><code>{_words(found.file)}</code>, {found.plays:,} plays, {seeds}</p>\n'
    yield _verdict(found)
    yield from _findings("Wrong", found.faults)
    yield from _findings("Worth a look", found.advice)
    yield from _players(found)
    yield from _reached(found)
    yield from _stuck(found)
    yield from _lines(found)
    yield f'<p class="small">Written by Two-Way {escape(tui.__version__)}.</p>\n</body>\n</html>\n'


def _words(text: str) -> str:
    return f"<bdi>{escape(clean_line(text))}</bdi>"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str | int]], numbers: Sequence[int]) -> Iterator[str]:
    """A table; `numbers`: the columns that hold numbers. Strings in `rows` are HTML already."""
    kind = dict.fromkeys(numbers, ' class="n"')
    yield '<div class="wide"><table>\n<tr>'
    yield from (f'<th scope="col"{kind.get(at, "")}>{escape(head)}</th>' for at, head in enumerate(heads))
    yield "</tr>\n"
    for row in rows:
        cells = (f"{cell:,}" if isinstance(cell, int) else cell for cell in row)
        yield "<tr>" + "".join(f"<td{kind.get(at, '')}>{cell}</td>" for at, cell in enumerate(cells)) + "</tr>\n"
    yield "</table></div>\n"


def _verdict(found: Report) -> str:
    if found.faults:
        return f'<p class="wrong">✗ Wrong: {len(found.faults)}</p>\n'
    return '<p class="right">✓ Nothing is wrong with it.</p>\n'


def _findings(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    if not findings:
        return
    yield f"<h2>{title} ({len(findings)})</h2>\n<ul>\n"
    for finding in findings:
        play = finding.example
        shown = f" Seen by <code>--player {escape(play.player)} --seed {play.seed} --plays 1</code>" if play is not None else ""
        yield f'<li>Line {finding.line}: {_words(finding.message)}<br><span class="small">{_words(finding.hint)}{shown}</span></li>\n'
    yield "</ul>\n"


def _players(found: Report) -> Iterator[str]:
    yield "<h2>Players</h2>\n"
    heads = ("player", "plays", "score", "from", "to", "gap", "minutes", "facts", "mostly", "what it does")
    yield from _table(heads, (_player(row) for row in found.players), range(1, 8))
    if found.judged:
        least = min(found.gaps, key=lambda gap: gap.points)
        sign = (
            '<span class="right">✓ The ten keep their order'
            if found.order_holds
            else '<span class="wrong">✗ The ten do not keep their order'
        )
        yield f"<p>{sign}</span>; the narrowest gap is {least.points:g} ({least.above} over {least.below}), {GAP} needed.</p>\n"
    else:
        yield f"<p>The order of the ten is not judged: each of them must have ended {ENOUGH} plays.</p>\n"
    yield f'<p class="small">{escape(HOW)}</p>\n'


def _player(row: PlayerRow) -> Sequence[str | int]:
    numbers = ("" if value is None else f"{value:.1f}" for value in (row.median, row.low, row.high, row.gap, row.minutes, row.facts))
    lost = "" if row.ended == row.plays else f'<span class="wrong">✗ {row.plays - row.ended} never ended</span> '
    return (escape(row.name), row.plays, *numbers, lost + escape(row.kind), escape(row.about))


def _reached(found: Report) -> Iterator[str]:
    yield "<h2>Facts</h2>\n"
    facts = (
        (_words(fact.name), _words(fact.text), fact.severity, escape(fact.colour), fact.live, fact.learned, _by(fact.by))
        for fact in found.facts
    )
    yield from _table(("fact", "", "severity", "colour", "true in", "learned in", "by"), facts, (2, 4, 5))
    yield "<h2>Outcomes</h2>\n"
    outcomes = ((_words(outcome.name), _words(outcome.title), outcome.plays, _by(outcome.by)) for outcome in found.outcomes)
    yield from _table(("outcome", "", "plays", "by"), outcomes, (2,))


def _by(by: Sequence[tuple[str, int]]) -> str:
    return escape(", ".join(f"{name} {plays}" for name, plays in by)) or '<span class="wrong">nobody</span>'


def _stuck(found: Report) -> Iterator[str]:
    yield "<h2>Where candidates get stuck</h2>\n"
    asks = ((_words(ask.beat), ask.line, ask.put, ask.answered, ask.dropped, ask.begun) for ask in found.asks)
    yield from _table(("ask of the beat", "line", "put", "answered", "given up", "begun at most"), asks, range(1, 6))
    if found.deflected:
        yield "<h2>Asked about without an answer here</h2>\n"
        yield from _table(("topic", "plays"), ((_words(topic), plays) for topic, plays in found.deflected), (1,))
    if found.misheard:
        yield "<h2>Not taken for what it is written for</h2>\n"
        yield f'<p class="small">Yours come first; {TRY_THEM}.</p>\n'
        rows = (
            (_words(row.text), "yours" if row.own else "the question bank’s", _words(row.purpose), _words(row.found), row.times)
            for row in found.misheard
        )
        yield from _table(("words", "whose", "written for", "taken for", "times"), rows, (4,))


def _lines(found: Report) -> Iterator[str]:
    heard = len(found.lines) - len(found.unheard)
    yield f'<h2>Lines</h2>\n<p>{heard:,} of {len(found.lines):,} were heard.</p>\n<div class="wide"><table>\n'
    yield '<tr><th scope="col" class="n">line</th><th scope="col">id</th><th scope="col">words</th>'
    yield '<th scope="col" class="n">plays</th></tr>\n'
    yield from (_line(row) for row in found.lines)
    yield "</table></div>\n"


def _line(row: LineRow) -> str:
    why = f'<br><span class="wrong">✗ never heard:</span> <span class="small">{_words(row.why)}</span>' if row.why else ""
    cells = f'<td class="n">{row.line}</td><td><code>{_words(row.id)}</code></td><td>{_words(row.text)}{why}</td>'
    return f'<tr>{cells}<td class="n">{row.plays:,}</td></tr>\n'

"""A whole scenario of a given length, made up by rule: for benchmarks that must not depend on what ships."""

from itertools import cycle
from pathlib import Path

from tui.scenario.library import load_bank

BEATS = 14
HEAD = """\
twoway: 1
title: The Long Table
role: Depot planner
company: Harrow and Pike
length: 20
brief: |
  A depot beside a canal looks for somebody who plans its week.
interviewers:
  ida:
    name: Ida Pike
    position: Depot manager
    patience: 4
"""
TAIL = """\
reactions:
  cut-in: |
    Yes?
    Go on, then.
  intrusion: |
    That is another matter, but all right.
    You do like to jump.
  hand: |
    Yes, please.
  probe: |
    Fair. Then more plainly.
  repeated: |
    I said that a moment ago.
  back: |
    As I was saying.
    Back to where I was.
  off-topic: |
    Let us stay with the depot.
  not-understood: |
    I did not follow that. What would you like to know?
  unsure: |
    I am not sure which way you mean that.
  one-at-a-time: |
    One thing after the other.
  remark: |
    All right.
  brief: |
    That was short.
  warms: |
    You ask well. I shall be plain with you.
  closes: |
    Let me finish my own list first.
thanks: |
  Thank you, I have that.
  Good to hear.
closing: She closes the folder.
truth: A steady depot with one hard month.
outcomes:
  knowing: {title: The full week, when: decided("accept") and knows("one-left"), text: You knew about the month.}
  blind: {title: The first month, when: decided("accept"), text: You meet the month in its first week.}
  away: {title: Another yard, text: You look on.}
"""
OPENED = ("why-open", "leadership-style", "working-pattern", "team-size", "hours")
NOUNS = ("barges", "pallets", "drivers", "lists", "cranes", "invoices", "shifts", "phones", "ramps", "orders", "keys", "gates", "scales")
PLACES = ("by the canal", "in the yard", "at the north gate", "on the ramp", "in the long shed", "behind the office", "at the weigh house")
VERBS = ("moved", "counted", "lost", "mended", "loaded", "checked", "sold", "sorted", "painted", "weighed", "stacked")


def long_scenario(file: Path, lines: int = 1000) -> Path:
    """Write a scenario of about so many text lines (never fewer, 30 more at the most); the same each time. Returns the file."""
    bank = load_bank()
    rows = [*HEAD.splitlines(), *_facts(), "beats:"]
    say = _sentences()
    for number in range(BEATS):
        rows += _beat(number, say)
    rows.append("topics:")
    tail = [*_deflections(sorted({topic.area for topic in bank.topics.values()}), say), *TAIL.splitlines()]
    for number, name in enumerate(bank.topics):
        if len(rows) + len(tail) >= lines:
            break
        rows += _topic(name, number, say)
    file.write_text("\n".join([*rows, *tail]) + "\n", encoding="utf-8")
    return file


def _facts() -> list[str]:
    known = ("one-left: {severity: 3, colour: red, area: vacancy, text: The last planner left in the hard month.}",)
    more = ("long-december: {severity: 2, colour: yellow, area: workload, text: December has six-day weeks. All are paid.}",)
    good = ("fair-pay: {severity: 1, colour: green, area: pay, text: Pay is a tenth over the yard next door.}",)
    return ["facts:", *(f"  {fact}" for fact in (*known, *more, *good))]


def _sentences() -> "cycle[str]":
    made = [
        f"We {verb} {number + 2} {noun} {place}, and then we wrote it down."
        for number, (noun, verb, place) in enumerate((n, v, p) for n in NOUNS for v in VERBS for p in PLACES)
    ]
    return cycle(made)


def _beat(number: int, say: "cycle[str]") -> list[str]:
    rows = [f"  part-{number + 1}:", f"    opens: [{OPENED[number % len(OPENED)]}]", "    say:"]
    for line in range(4):
        rows += [f"      - text: {next(say)}", *(["        gist: true"] if line == 2 else [])]
    if number == BEATS - 1:
        return [*rows, "    invite: |", "      What would you like to ask me?", "    resume: |", "      Anything else?"]
    rows += ["    ask: |", f"      What would you do with the {NOUNS[number % len(NOUNS)]}?"]
    rows += [
        "    resume: |",
        f"      The {NOUNS[number % len(NOUNS)]}, then?",
        "      So?",
        "    nag: |",
        "      Take your time.",
        "    replies:",
    ]
    for quality in ("strong", "fair", "weak"):
        rows += [f"      {quality}-one:", f"        quality: {quality}", "        text: |", f"          {next(say)}"]
        rows += ["        say: |", f"          {next(say)}"]
    return rows


def _topic(name: str, number: int, say: "cycle[str]") -> list[str]:
    rows = [
        f"  {name}:",
        "    ladder:",
        "      spin: |",
        f"        {next(say)}",
        "      partial:",
        "        say: |",
        f"          {next(say)}",
    ]
    rows += [f"        hints: [{('one-left', 'long-december')[number % 2]}]", "      fact:", "        say: |", f"          {next(say)}"]
    rows += [f"          {next(say)}", f"        reveals: [{('one-left', 'long-december', 'fair-pay')[number % 3]}]"]
    return [*rows, "      admission: |", f"        {next(say)}", "    again: |", f"      {next(say)}"]


def _deflections(areas: list[str], say: "cycle[str]") -> list[str]:
    rows = ["deflections:"]
    for area in areas:
        rows += [f"  {area}: |", f"    {next(say)}", f"    {next(say)}"]
    return rows

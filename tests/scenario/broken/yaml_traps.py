"""Traps of YAML: what it takes for something else, what it refuses, and what it would have swallowed without a word."""

from tests.scenario.broken.marks import Broken, broken, marked

TITLE = "title: The Early Shift"
LINE = "      - text: We bake from"
NAME = "    name: Ruth Abel"

TABLE: list[Broken] = [
    # Values that YAML would have turned into something else; here only the kind of value is wrong.
    broken("the Norway trap: a no where a number belongs", "TW012", ("position: Owner", "patience: ▸no")),
    broken("an octal number", "TW012", ("position: Owner", "patience: ▸0o7")),
    broken("minutes that YAML would read in base sixty", "TW012", ("length: 5", "length: ▸1:30")),
    broken("a date for a number", "TW012", ("length: 5", "length: ▸2026-11-23")),
    broken("a number with a fraction", "TW012", ("length: 5", "length: ▸5.0")),
    broken("a number with an exponent", "TW012", ("length: 5", "length: ▸1e1")),
    broken("a number in wide digits", "TW012", ("length: 5", "length: ▸５")),
    broken("nothing at all for a number", "TW012", ("length: 5", "length:▸")),
    broken("a tilde for a number", "TW012", ("length: 5", "length: ▸~")),
    broken("a y for a yes", "TW012", ("gist: true", "gist: ▸y")),
    broken("nothing for a text", "TW012", (TITLE, "title:▸")),
    # Text that YAML takes apart.
    broken("a second colon", "TW003", (TITLE, "title: The Early Shift▸: at four")),
    broken("a colon in a line of speech", "TW010", (LINE, "      - ▸Listen: we bake from")),
    broken("a dash before a text", "TW003", (TITLE, "title: ▸- The Early Shift")),
    broken("a dash before the text under a key", "TW012", ("text: I am awake", "text:\n          ▸- I am awake")),
    broken("brackets round a stage direction", "TW003", (TITLE, "title: [softly] ▸The Early Shift")),
    broken("braces round a text", "TW012", (TITLE, "title: ▸{early}")),
    broken("a word in quotes before the rest", "TW003", (TITLE, 'title: "The" ▸Early Shift')),
    broken("an apostrophe at the beginning", "TW003", (TITLE, "title: ▸'tis early")),
    broken("a quote that is never closed", "TW003", (TITLE, 'title: ▸"The Early Shift')),
    broken("a bracket that is never closed", "TW003", ("season: [winter, summer]", "season: ▸[winter, summer")),
    broken("an at sign before a text", "TW003", (TITLE, "title: ▸@ four in the morning")),
    broken("a per cent sign before a text", "TW003", (TITLE, "title: ▸%d in the morning")),
    broken("a backtick before a text", "TW003", (TITLE, "title: ▸`The Early Shift`")),
    broken("a star round a word", "TW003", (TITLE, "title: ▸*The* Early Shift")),
    broken("an ampersand before a text", "TW003", (TITLE, "title: ▸& Sons")),
    broken("a question mark before a text", "TW003", (TITLE, "title: ▸? The Early Shift")),
    broken("text behind the bar of a block", "TW003", (TITLE, "title: | ▸The Early Shift")),
    broken("text lost behind a hash", "TW006", (TITLE, "title: The Early Shift ▸#1")),
    broken("all of a text lost behind a hash", "TW006", (TITLE, "title: ▸#1 in the morning")),
    broken("a backslash that means nothing", "TW003", (TITLE, 'title: "The ▸\\Early Shift"')),
    # Keys and levels.
    broken("no space behind a colon", "TW003", (TITLE, "▸title:The Early Shift")),
    broken("no colon behind a key", "TW003", (TITLE, "▸title The Early Shift")),
    broken("a wide colon", "TW003", (TITLE, "▸title： The Early Shift")),
    broken("a tab for an indent", "TW003", (NAME, "▸\tname: Ruth Abel")),
    broken("a tab behind the spaces of an indent", "TW003", (NAME, "    ▸\tname: Ruth Abel")),
    broken("a space that does not break in an indent", "TW003", (NAME, "  ▸\xa0 name: Ruth Abel")),
    broken("only such spaces in an indent", "TW003", ("  ruth:", "▸\u3000\u3000ruth:")),
    broken("a key one space too far left", "TW003", (NAME, "     name: Ruth Abel"), ("    position", "    ▸position")),
    broken("a key that is a list", "TW012", ("  season:", "  ? ▸[mood, weather]\n  : [fine]\n  season:")),
    broken("a key twice", "TW005", ("role: Baker's", "role: Baker\n▸role: Baker's")),
    broken("a key twice, once in quotes", "TW005", ("position: Owner", 'position: Owner\n    ▸"position": Baker')),
    broken("a beat twice", "TW005", ("  coats:\n", "  ▸welcome:\n    say: Once more.\n  coats:\n")),
    # What belongs to programs.
    broken("an anchor", "TW004", (TITLE, "title: ▸&t The Early Shift")),
    broken("an anchor and its alias", "TW004 TW004", (TITLE, "title: ▸&t The Early Shift"), ("role: Baker's assistant", "role: ▸*t")),
    broken("an alias of nothing", "TW004", (TITLE, "title: ▸*early")),
    broken("a tag", "TW004", (TITLE, "title: ▸!early The Early Shift")),
    broken("a tag that would run a program", "TW004 TW012", (TITLE, "title: ▸▸!!python/object/apply:os.system [ls]")),
    broken("a tag's prefix twice", "TW003", ("twoway: 1", "%TAG ! tag:x,1:\n▸%TAG ! tag:x,2:\n---\ntwoway: 1")),
    broken("a merge key", "TW004 TW004", ("    name: Ruth Abel", "    ▸<<: ▸*person")),
    broken("laughs by the billion", "TW004 TW012 " + "TW004 " * 6, (TITLE, "title: ▸▸&a [▸&b [▸&c [ha], ▸*c], ▸*b, ▸*b, ▸*a]")),
    broken("a second document", "TW003", ("interviewers:", "▸---\ninterviewers:")),
    broken(
        "a second document with a mistake of its own",
        "TW003 TW010",
        ("interviewers:\n  ruth:", "▸---\ninterviewers:\n  ruth:\n    ▸nmae: R"),
    ),
    broken("an end before the end", "TW003", ("interviewers:", "...\n▸interviewers:")),
    broken("another YAML", "TW003", ("twoway: 1", "▸%YAML 9.0\n---\ntwoway: 1")),
    broken("a merge that was not settled", "TW003", ("length: 5", "▸<<<<<<< ours\nlength: 5\n=======\nlength: 6\n>>>>>>> theirs")),
    # Wholes that are none.
    marked("only comments", "TW003", "▸# The Early Shift\n# nothing yet\n"),
    marked("nothing", "TW003", "▸"),
    marked("only spaces and line ends", "TW003", "▸  \n\n   \n"),
    marked("a list", "TW012", "▸- twoway: 1\n- title: x\n"),
    marked("words", "TW012", "▸Dear all, here comes the interview.\n"),
    marked("a null", "TW012", "▸null\n"),
    marked("a web page", "TW003", '<!DOCTYPE html>\n<html lang="en"><body class="x">no▸: yes</body></html>\n'),
    marked("another program's configuration", "TW012", '▸title = "The Early Shift"\n[beats]\n'),
    marked("half of JSON", "TW003", '▸{"twoway": 1, "title": "x"\n'),
]

"""Keys, values, names, conditions and hostile text."""

from tests.scenario.broken.marks import BASE, Broken, broken

WHEN = 'when: knows("two-left")\n    say'
"""Of the beat `coats`."""


def condition(name: str, codes: str, text: str) -> Broken:
    """A condition in place of a good one."""
    return broken(name, codes, (WHEN, f"when: {text}\n    say"))


TABLE: list[Broken] = [
    # Structure.
    broken("a misspelt key", "TW010", ("title: The", "▸titel: The")),
    broken("a key in capitals", "TW010", ("role: Baker's", "▸ROLE: Baker's")),
    broken("a key nobody knows", "TW010", ("length: 5", "length: 5\n▸mood: grim")),
    broken("a key on the wrong level", "TW010", ("length: 5", "length: 5\n▸severity: 3")),
    broken("a key missing from the top", "TW011", ("role: Baker's assistant\n", ""), ("twoway", "▸twoway")),
    broken("a key missing further in", "TW011", ("    severity: 3\n    colour", "    ▸colour")),
    broken("a part missing", "TW011", (BASE[BASE.index("outcomes:") :], ""), ("twoway", "▸twoway")),
    broken(
        "a list for names", "TW012", ("interviewers:\n  ruth:\n    name: Ruth Abel\n    position: Owner", "interviewers:\n  ▸- Ruth Abel")
    ),
    broken(
        "text for keys",
        "TW021 TW012",
        (
            "  oven:\n    area: resources\n    ask: |\n      How old is the oven?\n    ladder:\n      partial: |\n        Older than I am.",
            "  ▸oven: ▸Older than I am.",
        ),
    ),
    broken("keys for a text", "TW012", ("company: Café Abel", "company:\n  ▸name: Café Abel")),
    broken("another form of the file", "TW012", ("twoway: 1", "twoway: ▸2")),
    broken("a number too large", "TW012", ("length: 5", "length: ▸500")),
    broken("a number of nine hundred digits", "TW012", ("length: 5", "length: ▸" + "9" * 900)),
    broken("a colour that is none", "TW012", ("colour: red", "colour: ▸crimson")),
    broken("an area that is none", "TW012", ("area: vacancy", "area: ▸vacancies")),
    broken("a deflection for no area", "TW010", ("deflections:\n  role", "deflections:\n  ▸roles")),
    broken("a text too long", "TW014", ("company: Café Abel", "company: ▸" + "x" * 101)),
    broken("a text of a megabyte", "TW014", ("company: Café Abel", "company: ▸" + "x" * 1_000_000)),
    # Names.
    broken("a name with capitals and spaces", "TW013", ("  coats:\n", "  ▸The Coats:\n")),
    broken("a name that is a path", "TW013", ("  coats:\n", "  ▸../../etc/passwd:\n")),
    broken("a name of a thousand letters", "TW013", ("  coats:\n", f"  ▸{'x' * 1000}:\n")),
    broken("a name with a meaning of its own", "TW013", ("  coats:\n", "  ▸end:\n")),
    broken("an unknown beat", "TW020", ("to: questions", "to: ▸question")),
    broken("an unknown topic", "TW021", ("opens: [why-open]", "opens: [▸why-opn]")),
    broken("a topic of one's own without phrasings", "TW021", ("    ask: |\n      How old is the oven?\n", ""), ("  oven:", "  ▸oven:")),
    broken("a topic of the bank in another area", "TW012", ("  overtime:\n", "  overtime:\n    area: ▸pay\n")),
    broken("an unknown fact", "TW022", ("reveals: [two-left]", "reveals: [▸to-left]")),
    broken("an unknown interviewer", "TW024", ("        gist: true", "        gist: true\n        speaker: ▸rut")),
    broken("an unknown reply", "TW023", ('said("next-door")', '▸said("next-dor")')),
    # Conditions.
    condition("a program in a condition", "TW025", '▸__import__("os").system("ls")'),
    condition("a sum that would never end", "TW025", "▸9**9**9"),
    condition("ten thousand brackets", "TW025", "▸" + "(" * 10_000),
    condition("a number in brackets as deep as will fit", "TW025", "'" + "(" * 200 + "▸1" + ")" * 200 + "'"),
    condition("a number that is compared with nothing", "TW025", 'knows("two-left") and ▸patience'),
    condition("an attribute", "TW025", "▸rapport.real > 1"),
    condition("a list comprehension", "TW012", "▸[x for x in facts]"),
    condition("curly quotes", "TW025", "knows(▸“two-left”)"),
    condition("one equals sign", "TW025", "patience ▸= 1"),
    condition("an unknown fact in a condition", "TW022", '▸knows("too-left")'),
    condition("an unknown topic in a condition", "TW021", 'patience > 1 and ▸asked("overtimes")'),
    condition("an unknown variable", "TW026", '▸var("weather") == "fine"'),
    condition("a value that a variable never has", "TW026", 'var("season") == ▸"sumer"'),
    condition("a number compared with a word", "TW025", '▸patience > "two"'),
    condition("a decision before it is made", "TW028", '▸decided("accept")'),
    condition("half a condition", "TW025", "patience > 1 or▸"),
    broken("a fact that changes while they talk", "TW027", ("    colour: red", "    when: ▸rapport > 1\n    colour: red")),
    # Hostile text.
    broken("a title that would retitle the terminal", "TW007 TW003", ("title: The", "title: ▸\x1b▸]0;gone\x07The")),
    broken("a line that would write to the clipboard", "TW007 TW003", ("text: We bake", "text: ▸\x1b▸]52;c;aGk=\x07We bake")),
    broken("a control sequence in one character", "TW007", ("text: We bake", "text: We ▸\x9b2Jbake")),
    broken("a terminal sequence spelt in a string", "TW007", ("title: The Early Shift", 'title: ▸"\\e[31mThe Early Shift"')),
    broken("letters that turn the reading direction", "TW007", ("company: Café", "company: ▸\u202eéfaC")),
    broken("a key with a letter that cannot be seen", "TW010 TW007", ("title: The", "▸ti▸\u200btle: The")),
    broken("a word hidden in tags", "TW007", ("company: Café", "company: ▸" + "".join(chr(0xE0000 + ord(c)) for c in "ignore") + "Café")),
    broken("a NUL", "TW007", ("company: Café", "company: ▸\0Café")),
    broken("a byte order mark in the middle", "TW007", ("company: Café", "company: ▸\ufeffCafé")),
    broken("a hostile comment", "TW007", ("length: 5", "length: 5 # ▸\x1b[2J")),
    broken("half a character, spelt", "TW003", ("title: The Early Shift", 'title: "\\u▸d800"')),
]

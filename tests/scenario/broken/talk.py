"""The talk itself: beats that nothing leads to, asks that cannot be put again, facts that nobody tells."""

from tests.scenario.broken.marks import BASE, Broken, broken

FACT = (
    "      fact:\n        say: |\n          Two went since the spring, one of them at noon on her first day.\n        reveals: [two-left]\n"
)
RESUME = "    resume: |\n      So, why at four?\n"
COATS = '  coats:\n    when: knows("two-left")\n'

TABLE: list[Broken] = [
    broken("an ask without resume lines", "TW030", (RESUME, ""), ("    ask: |\n      So why", "    ▸ask: |\n      So why")),
    broken("an ask and an invite", "TW034", ("    invite: |", "    ask: Well?\n    resume: Well?\n    ▸invite: |")),
    broken(
        "a beat that cannot be reached",
        "TW031",
        (COATS, "  ▸coats:\n"),
        ("    opens: [why-open]\n", "    opens: [why-open]\n    to: questions\n"),
    ),
    broken("a dead end", "TW032", ("    invite: |", "    to: ▸questions\n    invite: |")),
    broken("beats that lead to each other", "TW032", ("    invite: |", "    to: ▸coats\n    invite: |")),
    broken(
        "two loops",
        "TW032 TW032",
        ("    invite: |", "    to: ▸questions\n    invite: |"),
        (COATS, COATS + "    to: ▸coats\n"),
    ),
    broken(
        "replies that may all be gone",
        "TW033",
        ("        text: I am awake by then anyway.", "        text: I am awake.\n        when: patience > 1"),
        ("    replies:", "    ▸replies:"),
    ),
    broken(
        "replies to nothing",
        "TW037",
        ("    say: |\n      You know about", "    ▸replies:\n      oh: {text: Oh.}\n    say: |\n      You know about"),
    ),
    broken(
        "a variant with nothing to draw",
        "TW035 TW026",
        ("  season: [winter, summer]", "  ▸season: []"),
        ('var("season") == ', 'var("season") == ▸'),
    ),
    broken(
        "several lines and no point",
        "TW036",
        ("        gist: true\n", ""),
        ("    say:\n      - text: We bake", "    ▸say:\n      - text: We bake"),
    ),
    broken("a fact that nothing reveals", "TW040", (FACT, ""), ("  two-left:", "  ▸two-left:")),
    broken("a fact that nothing hints at", "TW041", ("        hints: [two-left]\n", ""), ("  two-left:", "  ▸two-left:")),
    broken("no green fact", "TW042", ("    colour: green", "    colour: yellow"), ("facts:", "▸facts:")),
    broken("a ladder without a rung", "TW043", ("    ladder:\n      partial: |\n        Older than I am.", "    ▸ladder: {}")),
    broken(
        "a ladder that may be empty",
        "TW043",
        (
            "    ladder:\n      partial: |\n        Older than I am.",
            "    ▸ladder:\n      partial:\n        when: patience > 1\n        say: Older.",
        ),
    ),
    broken(
        "an outcome that never comes",
        "TW044",
        ("  away:\n    title: Another door\n", "  away:\n    title: Another door\n    text: Gone.\n  ▸late:\n    title: Late\n"),
    ),
    broken("a line too long to hear", "TW050", ("      You know about the two", "      ▸" + "word " * 61)),
    broken("areas without a deflection", "TW051", ("  pay: My brother does the wages.\n", ""), ("deflections:", "▸deflections:")),
    broken("two topics asked about in the same words", "TW060", ("      How old is the oven?", "      ▸Why is this job OPEN?")),
    broken(
        "no beats",
        "TW041 TW011 TW023",
        ("  two-left:", "  ▸two-left:"),
        (BASE[BASE.index("beats:") : BASE.index("topics:")], "▸beats: {}\n"),
        ('said("next-door")', '▸said("next-door")'),
    ),
    broken(
        "five mistakes of five sorts",
        "TW012 TW022 TW010 TW025 TW020 TW021",
        ("length: 5", "length: ▸five"),
        ("hints: [paid-early]", "hints: [▸paid-erly]"),
        ("    opens: [why-open]", "    ▸open: [why-open]"),
        ("when: rapport > 1", "when: rapport ▸=> 1"),
        ("to: questions", "to: ▸question"),
        ("  overtime:\n", "  ▸overtimes:\n"),
    ),
]

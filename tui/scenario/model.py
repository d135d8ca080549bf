"""The written interview, as plain immutable values.

The YAML of a scenario maps on to these structs key by key (`_` is `-` in YAML). A struct whose `SHORTHAND` is set may be
written as one block of text that stands for that key; `tuple[Line, ...]` may be written as a block of text, one line of speech a text line.
The annotated types below say what a text is: prose with its greatest length, a name and what it names, or a condition. The loader, the
checks and the JSON Schema are all made from them.
"""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta, Struct

AREAS: dict[str, int] = {
    "role": 3, "expectations": 3, "vacancy": 3, "manager": 3, "workload": 3, "stability": 3, "success": 2, "team": 2, "culture": 2,
    "ways-of-working": 2, "resources": 2, "business": 2, "growth": 2, "onboarding": 1, "pay": 1, "flexibility": 1, "decision": 1,
}  # fmt: skip
"""The seventeen areas worth screening and their weights (3: the areas that early leavers name most)."""

Area = Literal[
    "role", "expectations", "vacancy", "manager", "workload", "stability", "success", "team", "culture",
    "ways-of-working", "resources", "business", "growth", "onboarding", "pay", "flexibility", "decision",
]  # fmt: skip
Difficulty = Literal["open", "guarded", "stonewall"]

NAME = r"^[a-z][a-z0-9-]{0,63}$"
LONGEST_CONDITION = 500

Name = Annotated[str, Meta(pattern=NAME)]
"""Small letters, digits and '-', a letter first, at most 64 characters."""
BeatName = Annotated[str, Meta(pattern=NAME, extra={"names": "beat"})]
TopicName = Annotated[str, Meta(pattern=NAME, extra={"names": "topic"})]
FactName = Annotated[str, Meta(pattern=NAME, extra={"names": "fact"})]
InterviewerName = Annotated[str, Meta(pattern=NAME, extra={"names": "interviewer"})]
When = Annotated[str, Meta(max_length=LONGEST_CONDITION, extra={"condition": True})]
"""As `tui.scenario.conditions` reads it: knows("third-hire") and patience > 1. Empty: always true."""
Label = Annotated[str, Meta(max_length=100)]
"""A few words on one line."""
Sentence = Annotated[str, Meta(max_length=1000)]
"""One line of prose."""
Prose = Annotated[str, Meta(max_length=10_000, extra={"paragraphs": True})]
"""Paragraphs."""
Phrases = tuple[Annotated[str, Meta(max_length=300)], ...]
"""Short texts: a list, or a block of text with one a line."""


class Node(Struct, frozen=True, kw_only=True, omit_defaults=True, rename="kebab", forbid_unknown_fields=True):
    """Base of everything in a scenario."""

    SHORTHAND: ClassVar[str] = ""


class Line(Node, frozen=True):
    """What a speaker says in one breath."""

    SHORTHAND = "text"
    text: Sentence
    """The words. Clauses end at commas and full stops; there a listener may come in."""
    id: str = ""
    """Given by the loader (`tui.scenario.ids`): beat.1, beat.ask, beat.resume.1, topic.fact.1, reaction.cut-in.2 ..."""
    speaker: InterviewerName = ""
    """Empty: the scenario's first interviewer, or whoever was addressed."""
    when: When = ""
    """A condition; the line is passed over while it is false."""
    opens: tuple[TopicName, ...] = ()
    """Topics this line makes it natural to ask about: a tell."""
    hints: tuple[FactName, ...] = ()
    """Facts this line lets one guess."""
    reveals: tuple[FactName, ...] = ()
    """Facts this line tells."""
    hold: bool = False
    """Finished before anyone can cut in."""
    tail: bool = False
    """Dropped for good when cut."""
    gist: bool = False
    """The beat's point; past it nothing needs repeating. Default: the last line of the beat."""
    repeat: Sentence = ""
    """Said instead of the unheard rest, after a cut."""


class Reply(Node, frozen=True):
    """An authored answer that the candidate may pick; a typed answer may be recognised as it."""

    text: Sentence
    """What the candidate says."""
    quality: Literal["strong", "fair", "weak"] = "fair"
    """strong .9, fair .6, weak .3"""
    say: tuple[Line, ...] = ()
    """What the interviewer says to it."""
    to: BeatName = ""
    """A beat to go on with."""
    when: When = ""
    """It is on offer only while this holds."""
    set: dict[Name, Label] = {}
    """Variables to set, for conditions: var("name") == "value"."""


class Handler(Node, frozen=True):
    """What a phrase means in one beat only; comes before everything else."""

    ask: Phrases
    """Phrasings (a block of text, one a line)."""
    say: tuple[Line, ...]
    """What is said to it."""
    when: When = ""
    """It counts only while this holds."""


class Beat(Node, frozen=True):
    """One movement of the interview: lines, usually closed by an ask."""

    say: tuple[Line, ...] = ()
    """What the interviewer says, in order, before the ask."""
    opens: tuple[TopicName, ...] = ()
    """Topics that belong to this beat's subject."""
    ask: Line | None = None
    """The question put to the candidate at the end."""
    invite: Line | None = None
    """Instead of `ask`: the explicit "any questions for me?"."""
    expects: Phrases = ()
    """Words that an answer to the ask would hold (a block of text, one a line)."""
    resume: tuple[Line, ...] = ()
    """How the ask is put again after a digression, shorter each time."""
    nag: tuple[Line, ...] = ()
    """Said into a silence."""
    replies: dict[Name, Reply] = {}
    """Answers that the candidate may pick, or type something like."""
    handlers: tuple[Handler, ...] = ()
    """Phrases that mean something of their own in this beat; `why do you ask` stands for every way of asking that."""
    thanks: tuple[Line, ...] = ()
    """What is said to a free answer; default: the scenario's `thanks`."""
    deflection: tuple[Line, ...] = ()
    """What is said here to something off the subject."""
    when: When = ""
    """The beat is passed over while this is false."""
    to: BeatName = ""
    """The beat that follows; default: the next in the file. `end` leads to the decision."""


class Answer(Node, frozen=True):
    """One rung of a topic's ladder, or one variant of it."""

    SHORTHAND = "say"
    say: tuple[Line, ...]
    """The answer, in one line of speech or several."""
    reveals: tuple[FactName, ...] = ()
    """Facts told once the last line was heard."""
    hints: tuple[FactName, ...] = ()
    """Facts that the answer lets one guess."""
    opens: tuple[TopicName, ...] = ()
    """Topics that the answer makes it natural to ask about."""
    dodge: bool | None = None
    """Evasive? Default: yes on the rung `spin`, no on the others."""
    when: When = ""
    """Among variants: most true conditions, then least recently used."""
    leads_to: bool = False
    """The answer flows back into the beat by itself: no resume line."""
    to: BeatName = ""
    """Leaves for that beat for good."""
    set: dict[Name, Label] = {}
    """Variables to set once it was said, for conditions: var("name") == "value"."""


class Ladder(Node, frozen=True):
    """A topic's answers from the smoothest to the frankest. A rung is text, a mapping, or a list of variants."""

    spin: tuple[Answer, ...] = ()
    """To a general or leading question: smooth, and empty."""
    partial: tuple[Answer, ...] = ()
    """To an open or closed question: true, and not all of it."""
    fact: tuple[Answer, ...] = ()
    """To a question for an instance, a number or a problem: the thing itself."""
    admission: tuple[Answer, ...] = ()
    """To somebody who goes back at a dodge: the fault behind it, admitted."""


class Topic(Node, frozen=True):
    """What this interviewer says when asked about one thing."""

    ladder: Ladder
    """The answers."""
    again: tuple[Line, ...] = ()
    """Said when it is asked again and nothing more is to be had."""
    by: dict[InterviewerName, Ladder] = {}
    """Another interviewer's own ladder, by interviewer id."""
    area: Area | None = None
    """Only for a topic that the question bank does not know; with `ask`."""
    ask: Phrases = ()
    """Own phrasings, beside the bank's (a block of text, one a line)."""
    probing: Phrases = ()
    """Own phrasings that count as probing."""
    after: tuple[TopicName, ...] = ()
    """Topics that this one follows up, beside those that the bank names."""
    why: Prose = ""
    """Why it matters, for the debrief; in place of the bank's."""
    model: Sentence = ""
    """One model question, for the debrief; in place of the bank's, or of the first phrasing."""


class Fact(Node, frozen=True):
    """Something true about this job."""

    text: Sentence
    """The fact in one sentence, as the notebook and the reveal show it."""
    severity: Annotated[int, Meta(ge=1, le=3)]
    """How much it matters to somebody who takes the job; 3: they should have known."""
    colour: Literal["red", "yellow", "green"]
    """Yellow: a risk, stated honestly and managed."""
    area: Area
    """What it is about; marked as a belief before the decision."""
    when: When = ""
    """True of this run only if the condition holds (variants drawn by the seed)."""


class Interviewer(Node, frozen=True):
    """A person on the other side of the table."""

    name: Label
    """As it stands above what they say."""
    position: Label = ""
    """What they do there; shown at the door."""
    manner: Sentence = ""
    """How they speak, for whoever writes or reads aloud."""
    wants: Sentence = ""
    """What they hope to get from this talk; for the coach's sheet."""
    fears: Sentence = ""
    """What they hope not to be asked; for the coach's sheet."""
    patience: Annotated[int, Meta(ge=0, le=10)] = 3
    """How many interruptions on another subject they bear."""
    yields: Literal["clause", "line", "never"] = "clause"
    """What they do when you are about to speak."""


class Reactions(Node, frozen=True):
    """Said between question and answer; the nth time takes the nth line, then the last. Each may hold `when`.

    In a panel a line with a `speaker` is that person's alone; one without is anybody's.
    """

    cut_in: tuple[Line, ...] = ()
    """The candidate stopped them in mid-clause."""
    intrusion: tuple[Line, ...] = ()
    """... and changed the subject."""
    hand: tuple[Line, ...] = ()
    """A hand went up."""
    probe: tuple[Line, ...] = ()
    """Gone back at, after a dodge."""
    repeated: tuple[Line, ...] = ()
    """Asked the same again."""
    one_at_a_time: tuple[Line, ...] = ()
    """Questions nested too deep."""
    unsure: tuple[Line, ...] = ()
    """Asks back: did they mean ...? Keeps to itself what it guessed."""
    not_understood: tuple[Line, ...] = ()
    """Nothing could be made of it; asks for other words."""
    off_topic: tuple[Line, ...] = ()
    """A question that has nothing to do with the job."""
    back: tuple[Line, ...] = ()
    """Picks up the thread of an interrupted line."""
    remark: tuple[Line, ...] = ()
    """To a statement when nothing was asked."""
    brief: tuple[Line, ...] = ()
    """To a typed answer of a few words."""
    agrees: tuple[Line, ...] = ()
    """In a panel: asked by name about what a colleague has just answered, with nothing else to say about it."""
    warms: tuple[Line, ...] = ()
    """Once, when good questions and answers have won them over."""
    closes: tuple[Line, ...] = ()
    """Once, when patience has run out: from here on they hold back."""


class Outcome(Node, frozen=True):
    """What came of the decision; the first whose condition holds."""

    title: Label
    """Its heading."""
    text: Prose
    """What became of the candidate."""
    when: When = ""
    """The last one should have none, so that there is always an outcome."""


class Scenario(Node, frozen=True):
    """A whole interview."""

    twoway: Literal[1]
    """The version of this file's form."""
    title: Label
    """As the lobby lists it."""
    role: Label
    """The job that is talked about."""
    company: Label
    """Where."""
    interviewers: dict[Name, Interviewer]
    """Who sits across the table; the first speaks unless a line says otherwise."""
    beats: dict[Name, Beat]
    """The talk, in order."""
    topics: dict[Name, Topic]
    """What can be asked about, and the answers. A name from the question bank brings its wordings along."""
    facts: dict[Name, Fact]
    """What is true about the job."""
    outcomes: dict[Name, Outcome]
    """What comes of the decision."""
    length: Annotated[int, Meta(ge=1, le=120)] = 15
    """Minutes that it takes, for the lobby."""
    brief: Prose = ""
    """What the candidate knows walking in."""
    trains: Sentence = ""
    """One line for the lobby: what this interview is good practice for."""
    reactions: Reactions = Reactions()
    """The interviewer's way of taking a question, an interruption, a repetition."""
    deflections: dict[Area, tuple[Line, ...]] = {}
    """For a topic of the bank that the scenario does not answer: by area."""
    thanks: tuple[Line, ...] = ()
    """Said to a free answer, in turn."""
    closing: Prose = ""
    """The scene after the last line, before the decision."""
    truth: Prose = ""
    """The reveal's opening: what this job really was."""
    volunteered: tuple[Area, ...] = ()
    """Areas that the script itself covers."""
    targets: dict[Literal["unprompted"], Annotated[int, Meta(ge=1, le=20)]] = {}
    """Overrides of the rubric's counts: unprompted."""
    variants: dict[Name, tuple[Label, ...]] = {}
    """Drawn by the seed: var("name") is one of these."""
    id: str = ""
    """The folder's name; given by the loader."""
    digest: str = ""
    """sha256 of the source, first 16 hex digits; given by the loader."""


class BankTopic(Node, frozen=True):
    """One thing candidates ask about, for all scenarios."""

    area: Area
    ask: Phrases
    """A dozen phrasings or more, one a text line."""
    probing: Phrases
    """The same, asked for an instance, a number or a problem."""
    why: Prose
    """Why it matters, for the debrief."""
    model: Sentence
    """One model question."""
    after: tuple[TopicName, ...] = ()
    """Topics that this one follows up."""


class Bank(Node, frozen=True):
    """The question bank: what candidates ask, once, for all scenarios."""

    twoway_bank: Literal[1]
    topics: dict[Name, BankTopic]

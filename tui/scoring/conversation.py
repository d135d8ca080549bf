"""From a real conversation to the events that the rubric reads.

Nobody wrote down the truth of this job, so nothing says how frank an answer was: a reply of more than a word or two counts as
straight. Small talk is no slip, because in a real talk it belongs. Everything else is judged as in an interview of ours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui.interview.answers import quality
from tui.interview.events import Asked, Ended, Event, Rung, Said, Spoke, Started
from tui.interview.hearing import Hearer
from tui.interview.journal import Journal
from tui.interview.questions import link, once_each, settle
from tui.interview.speaking import PREFACE
from tui.interview.stage import OpenAsk, Stage
from tui.listening.acts import Act, Context, Topics
from tui.listening.phrases import shared
from tui.listening.stems import stems
from tui.scoring.asking_back import heard, taken_apart
from tui.scoring.targets import Targets
from tui.scoring.transcribed import Turn, joined

ASIDE = 12
"""Words of a remark that may follow a question in one breath; a question with more after it was put to oneself."""
REPLY = 3
"""Words from which something said after a question is a reply to it."""
LONGEST_SOUND = 80
"""Characters of the longest turn that may be no more than "go on"."""
PACE = "transcript"
"""Stands where an interview of ours says whether its lines ran in real time."""


def events_of(turns: Iterable[Turn], me: str, ear: Hearer, topics: Topics, title: str = "") -> list[Event]:
    """The log of a talk in which `me` was the candidate. `ear`: one for these topics. `title`: a name for the talk."""
    talk = _Talk(ear, topics, title)
    for turn in joined([turn for turn in turns if not _mere_sound(turn.text, ear)]):
        talk.now(turn.start)
        if turn.speaker == me:
            talk.candidate(turn.text)
        else:
            talk.interviewer(turn.speaker, turn.text)
    return talk.end()


def targets_of(events: Sequence[Event]) -> Targets:
    """The yardstick of such a log: its quarters are those of the interviewers' turns."""
    beats = list(dict.fromkeys(event.beat for event in events if isinstance(event, Spoke)))
    asks = sum(1 for event in events if isinstance(event, Spoke) and event.role == "ask")
    return Targets.without_truth(asks, beats)


def _mere_sound(text: str, ear: Hearer) -> bool:
    """Whether a turn only says "go on": it ends nobody's turn."""
    if len(text) > LONGEST_SOUND:
        return False
    acts = ear.hear(text, Context())
    return not acts or all(act.kind == "backchannel" for act in acts)


class _Talk:
    """Writes the log, turn by turn."""

    def __init__(self, ear: Hearer, topics: Topics, title: str) -> None:
        self._ear = ear
        self._topics = topics
        self._journal = Journal()
        self._stage = Stage(patience=0, beat="turn-1")
        self._turns = 0
        self._answer = ""
        """What was said so far to the open ask."""
        self._waits: Asked | None = None
        """A question of the candidate's that nobody has replied to."""
        self._rungs: dict[str, int] = {}
        self._journal.emit(Started, scenario="", digest="", title=title, seed=0, difficulty="", pace=PACE)

    def now(self, at: int | None) -> None:
        """The next turn begins at this time; without one it follows at once."""
        self._journal.at = max(self._journal.at, at or 0)

    def end(self) -> list[Event]:
        """The whole log."""
        self._journal.emit(Ended)
        return self._journal.events

    # -- the other side ---------------------------------------------------------------------------------------------

    def interviewer(self, speaker: str, text: str) -> None:
        """Somebody else speaks: replies to the candidate's question, asks one, or both."""
        self._turns += 1
        stage = self._stage
        stage.beat = f"turn-{self._turns}"
        put = taken_apart(text, self._ear)
        if put.body:
            self._say(speaker, put.body)
        if put.ask:
            spoke = self._journal.emit(
                Spoke, speaker=speaker, text=put.ask, beat=stage.beat, line="", role="invite" if put.invite else "ask"
            )
            stage.spoken.append(spoke)
            stage.ask, self._answer = OpenAsk(stage.beat, put.invite, spoke), ""

    def _say(self, speaker: str, text: str) -> None:
        question, self._waits = self._waits, None
        common = {"speaker": speaker, "text": text, "beat": self._stage.beat, "line": ""}
        if question is None or len(text.split()) < REPLY:
            self._stage.spoken.append(self._journal.emit(Spoke, role="line", **common))
            return
        topic = question.topic
        rung = self._rung(topic, question.follows is not None) if topic else None
        spoke = self._journal.emit(Spoke, role="answer", topic=topic, rung=rung, replies_to=question.number, **common)
        self._stage.spoken.append(spoke)

    def _rung(self, topic: str, follows: bool) -> Rung:
        """A reply to a question that built on the one before tells more than that did; asked again out of nothing it repeats."""
        height = self._rungs.get(topic, 0) + (follows or topic not in self._rungs)
        self._rungs[topic] = height
        return ("partial", "fact", "admission")[min(height, 3) - 1]

    # -- the candidate ----------------------------------------------------------------------------------------------

    def candidate(self, text: str) -> None:
        """The candidate speaks: answers, asks, or both."""
        stage = self._stage
        ask = stage.ask
        answering = ask is not None and not ask.invite
        acts = list(heard(text, self._ear, Context(last_topic=stage.last_topic, answering=answering)))
        questions, statements = _sorted(acts, answering and not self._answer)
        said = " ".join(act.text for act in statements)
        if said and (not questions or len(said.split()) >= PREFACE):
            self._state(said, ask if answering else None)
        for index, act in enumerate(once_each(questions)):
            self._ask(act, index)

    def _state(self, text: str, ask: OpenAsk | None) -> None:
        if ask is None:
            self._journal.emit(Said, text=text, beat=self._stage.beat)
            return
        self._answer = f"{self._answer} {text}".strip()
        self._journal.emit(Said, text=text, beat=self._stage.beat, answers=ask.beat, quality=quality(self._answer))

    def _ask(self, act: Act, index: int) -> None:
        stage = self._stage
        act = settle(act, stage, self._topics)
        if act.understood == "off-topic":
            act = replace(act, understood="no")
        counted = act.understood == "yes" and act.topic is not None
        found = self._follows(act) if counted else None
        event = self._journal.emit(
            Asked,
            text=act.text,
            beat=stage.beat,
            topic=act.topic if counted else None,
            area=act.area,
            form=act.form,
            prompted=stage.ask is not None and stage.ask.invite,
            follows=found,
            why_follows="shared" if found is not None else "",
            second=index > 0,
            understood=act.understood,
        )
        if counted:
            stage.last_topic, stage.last_question = act.topic, event
            self._waits = event if self._waits is None or index == 0 else self._waits

    def _follows(self, act: Act) -> int | None:
        """The line that a question builds on: it shares words with it, names it, or stays with its subject in new words."""
        stage = self._stage
        if not stage.spoken:
            return None
        found = link(act, stage, self._topics)
        if found is not None:
            return found.number
        last = stage.last_question
        again = last is not None and last.topic == act.topic
        new_words = last is not None and 2 * len(shared(act.text, last.text)) < len(set(stems(act.text)))
        return stage.spoken[-1].number if (again and new_words) or ((act.cites or act.goes_back) and not again) else None


def _sorted(acts: Sequence[Act], answering: bool) -> tuple[list[Act], list[Act]]:
    """Questions to the other side, and statements. In an answer, a question with much said after it was put to oneself."""
    questions: list[Act] = []
    statements: list[Act] = []
    after = 0
    for act in reversed(acts):
        if act.kind == "question" and not (answering and after > ASIDE):
            questions.append(act)
        elif act.kind != "backchannel":
            statements.append(act)
            after += len(act.text.split())
    return questions[::-1], statements[::-1]

"""The candidate's side: what is said and asked is noted, then answered.

Statements are dealt with first, then each question in turn.
"""

from dataclasses import replace

from tui.interview import entry
from tui.interview.answering import Answering
from tui.interview.answers import QUALITY, quality
from tui.interview.events import Asked, Backchannel, Said
from tui.interview.journal import Journal
from tui.interview.moves import Mean, Pick, Say
from tui.interview.questions import link, once_each, settle
from tui.interview.stage import Breath, Doubt, OpenAsk, Stage, Utterance
from tui.interview.view import StageView
from tui.interview.voice import Voice
from tui.listening.acts import Act, Topics
from tui.listening.courtesies import courtesy, greets
from tui.listening.phrases import softened
from tui.scenario.model import Reply, Scenario

PREFACE = 3
"""A statement of fewer words in one breath with a question is its preface ("Sure.", "Good point."), not an answer."""
BRIEF = 4
"""An answer of fewer words gets no thanks."""
MOST_QUESTIONS = 3
"""Questions answered in one breath."""
_CLOSING = frozenset({"time", "time.", "time!", "bye", "bye.", "goodbye", "goodbye.", "all", "all.", "all!"})
"""Words of a courtesy that takes leave, where the candidate was invited to ask. A second courtesy takes leave in any words."""


class Speaking:
    """Takes what the candidate says."""

    def __init__(self, scenario: Scenario, stage: Stage, journal: Journal, view: StageView, voice: Voice, topics: Topics) -> None:
        self._scenario = scenario
        self._stage = stage
        self._journal = journal
        self._view = view
        self._voice = voice
        self._topics = topics
        self._answering = Answering(scenario, stage, view, voice)

    def say(self, move: Say) -> None:
        """Take an utterance whose acts are settled; without acts nothing happens."""
        stage = self._stage
        if stage.phase != "talking" or not move.acts:
            return
        if all(act.kind == "backchannel" for act in move.acts):
            self._journal.emit(Backchannel, text=move.text)
            stage.stop = stage.composing_since = None
            return
        questions = once_each([act for act in move.acts if act.kind == "question"])[:MOST_QUESTIONS]
        breath = Breath(move.text, entry.timing(stage, move.at), entry.subjects(self._scenario, stage), move.to)
        self._come_in(move.at)
        response = self._state(move, bool(questions))
        self._answering.answer([self._ask(act, index, breath) for index, act in enumerate(questions)])
        self._voice.digress(response)
        self._voice.go_on()

    def mean(self, move: Mean) -> None:
        """Ask the doubtful question again as it was meant; timing is that of the first asking."""
        doubt = self._stage.doubt
        near = next((near for near in doubt.act.nearest if near.topic == move.topic), None) if doubt else None
        if doubt is None or near is None:
            return
        self._come_in(move.at)
        act = replace(doubt.act, text=move.text or near.phrasing, topic=near.topic, area=near.area, understood="yes", nearest=())
        self._answering.answer([self._ask(act, 0, doubt.breath, settles=doubt.asked.number)])
        self._voice.go_on()

    def pick(self, move: Pick) -> None:
        """Give an authored reply; one that is not open does nothing."""
        ask, reply = self._stage.ask, self.open_replies().get(move.reply)
        if ask is None or reply is None:
            return
        self._come_in(move.at)
        self._voice.digress(self._answer(ask, reply.text.strip(), move.reply, reply, typed=False, asking=False))
        self._voice.go_on()

    def open_replies(self) -> dict[str, Reply]:
        """The authored answers to the open ask whose conditions hold."""
        ask = self._stage.ask
        if ask is None:
            return {}
        return {name: reply for name, reply in self._scenario.beats[ask.beat].replies.items() if self._view.holds(reply.when)}

    def _come_in(self, at: int | None) -> None:
        """The candidate speaks: whatever ran stops."""
        self._voice.stop_at(at)
        self._stage.clear_ended()
        self._stage.stop = self._stage.composing_since = self._stage.doubt = None
        self._stage.yielded = False

    def _state(self, move: Say, asking: bool) -> list[Utterance]:
        """Note the statements of an utterance, an answer if an ask is open, else a remark; returns what is said to them."""
        stage = self._stage
        statements = [act for act in move.acts if act.kind == "statement"]
        text = " ".join(act.text for act in statements)
        manners = all(courtesy(act.text) for act in statements)
        if not statements or (asking and (manners or len(text.split()) < PREFACE)):
            return []
        ask = stage.ask
        if manners and ask is not None and ask.heard and not (ask.invite and (ask.puts > 1 or _CLOSING.intersection(text.lower().split()))):
            return self._polite(text)
        if ask is None or not ask.heard or (ask.invite and asking):
            said = self._journal.emit(Said, text=text, beat=stage.beat)
            return (
                []
                if asking or (manners and greets(text))
                else [Utterance(self._voice.reaction("remark"), "reaction", stage.beat, replies_to=said.number)]
            )
        name = statements[0].topic
        reply = self._scenario.beats[ask.beat].replies.get(name) if name else None
        return self._answer(ask, text, name if reply else None, reply, typed=True, asking=asking)

    def _polite(self, text: str) -> list[Utterance]:
        """Note a courtesy while a question waits. It is no answer: the question is put again, after a greeting at once."""
        said = self._journal.emit(Said, text=text, beat=self._stage.beat)
        if greets(text):
            self._voice.put_again()
            return []
        return [Utterance(self._voice.reaction("remark"), "reaction", self._stage.beat, replies_to=said.number)]

    def _answer(self, ask: OpenAsk, text: str, name: str | None, reply: Reply | None, typed: bool, asking: bool) -> list[Utterance]:
        """Note the answer to an ask; returns what is said to it."""
        stage = self._stage
        worth = QUALITY[reply.quality] if reply else quality(text, self._scenario.beats[ask.beat].expects)
        answers = None if ask.invite else ask.beat
        said = self._journal.emit(Said, text=text, beat=stage.beat, answers=answers, reply=name, typed=typed, quality=worth)
        if name is not None and reply is not None:
            stage.replies.update((name, f"{ask.beat}.{name}"))
            stage.variables.update(reply.set)
        if worth >= QUALITY["strong"]:
            stage.rapport += 1
        self._voice.answered(reply.to if reply else "")
        return self._voice.thanks(said.number, ask.beat, reply, asking, brief=reply is None and len(text.split()) < BRIEF)

    def _ask(self, act: Act, index: int, breath: Breath, settles: int | None = None) -> tuple[Asked, Act]:
        """Note one question, with everything that the score will want to know."""
        stage = self._stage
        act = settle(act, stage, self._topics)
        on_subject = entry.on_subject(act, breath.subjects, self._topics)
        timing = entry.refine(breath.rough, on_subject, softened(breath.text)) if index == 0 else "gap"
        counted = act.understood == "yes" and act.topic is not None and not act.topic.startswith("=")
        found = link(act, stage, self._topics) if counted else None
        event = self._journal.emit(
            Asked,
            text=act.text,
            beat=stage.beat,
            topic=act.topic if counted else None,
            area=act.area,
            form=act.form,
            timing=timing,
            prompted=stage.ask is not None and stage.ask.invite,
            follows=found.number if found else None,
            why_follows=found.why if found else "",
            probe=found is not None and found.why == "probe",
            back=counted and act.goes_back,
            second=index > 0,
            understood=act.understood,
            to=breath.to,
            settles=settles,
        )
        if act.understood == "unsure" and act.nearest:
            stage.doubt = Doubt(act, event, breath)  # how it felt is open until it is known what it was
        else:
            self._feel(event)
        if found is not None and found.why == "probe":
            for record in stage.topics.values():
                if record.dodge == found.number:
                    record.dodge = None  # a dodge can be gone back at once
        if counted:
            stage.last_topic, stage.last_question = act.topic, event
        return event, act

    def _feel(self, asked: Asked) -> None:
        """What a question does to rapport and patience."""
        stage = self._stage
        if asked.timing == "mid-change":
            stage.interruptions += 1
            stage.patience -= 1
            stage.rapport -= 1
        elif asked.timing == "mid-same":
            stage.interruptions += 1
            stage.patience -= stage.interruptions > 1
        if asked.probe or (asked.form == "probing" and asked.follows is not None):
            stage.rapport += 1

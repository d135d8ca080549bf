"""From a question to what is said to it.

Most specific first: the beat's own handlers, then the topic's ladder, then the deflection for its area, then the beat's and the
persona's deflection. What is chosen becomes a digression on the stack; the voice says it line by line.
"""

from collections.abc import Sequence

from msgspec import structs

from tui.interview import fallback, ladder
from tui.interview.events import Asked
from tui.interview.ladder import RAPPORT_THAT_OPENS
from tui.interview.owed import let_go, owed
from tui.interview.stage import MAX_DEPTH, Frame, Stage, TopicRecord, Utterance
from tui.interview.view import StageView
from tui.interview.voice import Voice
from tui.listening.acts import Act
from tui.scenario.model import Answer, Line, Scenario, Topic


class Answering:
    """Chooses the answer to each question."""

    def __init__(self, scenario: Scenario, stage: Stage, view: StageView, voice: Voice) -> None:
        self._scenario = scenario
        self._stage = stage
        self._view = view
        self._voice = voice

    def answer(self, questions: Sequence[tuple[Asked, Act]]) -> None:
        """Push what is said to the questions of one breath: chosen in their order, and said in it, so the first is pushed last."""
        for frame in reversed([self._frame(asked, act) for asked, act in questions]):
            self._push(frame)

    def _frame(self, asked: Asked, act: Act) -> Frame:
        """What is said to one question."""
        queue: list[Utterance]
        frame = Frame("digression", self._stage.beat, question=asked, speaker=asked.to or self._voice.partner())
        self._react(frame, asked)
        if act.topic is not None and act.topic.startswith("="):
            queue = self._handler(frame, act.topic, asked)
        elif asked.understood != "yes" or act.topic is None:
            queue = self._said_before(asked) if act.goes_back else []
            queue = queue or self._not_understood(frame, asked)
        else:
            queue = self._on_topic(frame, asked, act, act.topic)
        frame.queue.extend(queue)
        return frame

    def _push(self, frame: Frame) -> None:
        stage = self._stage
        if stage.depth() < MAX_DEPTH:
            stage.frames.append(frame)
            return
        top, line = stage.frames[-1], self._voice.reaction("one_at_a_time", frame.speaker)
        lead = Utterance(_by(line, frame.speaker), "reaction", stage.beat, replies_to=_number(frame))
        top.queue[:0] = [lead, *frame.queue[frame.leads :]]
        top.broken = False  # the reaction itself brings the thread back
        top.question, top.to = frame.question, frame.to or top.to

    def _react(self, frame: Frame, asked: Asked) -> None:
        """One reaction at most before the answer: to a change of mood first, then to a cut-in, then to a probe."""
        stage = self._stage
        if asked.second or asked.understood in ("unsure", "no"):
            return  # whatever it was, it is asked back at once
        if stage.patience <= 0 and "closes" not in stage.moods:
            name = "closes"
        elif stage.rapport >= RAPPORT_THAT_OPENS and "warms" not in stage.moods and asked.topic in self._scenario.topics:
            name = "warms"
        elif asked.timing == "mid-change":
            name = "intrusion"
        elif asked.timing in ("mid-same", "softened"):
            name = "cut_in"
        elif asked.probe and asked.understood == "yes":
            name = "probe"
        else:
            return
        if name in ("closes", "warms"):
            stage.moods.add(name)
        self._say_first(frame, asked, name)

    def _say_first(self, frame: Frame, asked: Asked, name: str) -> None:
        """A reaction in front of the answer."""
        line = _by(self._voice.reaction(name, frame.speaker), frame.speaker)
        frame.queue.append(Utterance(line, "reaction", self._stage.beat, replies_to=asked.number))
        frame.leads += 1

    def _handler(self, frame: Frame, key: str, asked: Asked) -> list[Utterance]:
        beat, _, number = key[1:].rpartition("#")
        handler = self._scenario.beats[beat].handlers[int(number)]
        if key in self._stage.used and not frame.queue:
            self._say_first(frame, asked, "repeated")
        self._stage.use(key)
        return self._answers(frame, handler.say, asked)

    def _not_understood(self, frame: Frame, asked: Asked) -> list[Utterance]:
        beat = self._scenario.beats[self._stage.beat]
        line = self._voice.alternate(beat.deflection, frame.speaker) if asked.understood == "off-topic" else None
        if line is None:
            name = {"off-topic": "off_topic", "unsure": "unsure"}.get(asked.understood, "not_understood")
            line = self._voice.reaction(name, frame.speaker)
        asks_back = asked.understood != "off-topic"
        return [Utterance(_by(line, frame.speaker), "reaction", self._stage.beat, replies_to=asked.number, asks_back=asks_back)]

    def _said_before(self, asked: Asked) -> list[Utterance]:
        """The last thing that mattered once more, for "could you repeat that?"."""
        ask = self._stage.ask
        for last in reversed(self._stage.spoken):
            # An ask that was put again was shortened, and may not be clear by itself.
            spoke = ask.spoke if last.role in ("resume", "nag") and ask is not None and not ask.invite else last
            if spoke.role in ("line", "ask", "invite", "answer", "resume"):
                line = Line(text=spoke.text, id=spoke.line, speaker=spoke.speaker)
                asks_back = spoke.role in ("ask", "invite", "resume")
                return [Utterance(line, "reaction", self._stage.beat, replies_to=asked.number, asks_back=asks_back)]
        return []

    def _on_topic(self, frame: Frame, asked: Asked, act: Act, name: str) -> list[Utterance]:
        stage, topic = self._stage, self._scenario.topics.get(name)
        record = stage.topics.setdefault(name, TopicRecord())
        record.times += 1
        if topic is None:
            return self._deflect(frame, asked, record)
        owner = frame.speaker if frame.speaker in topic.by else ""
        wanted = ladder.level(act.form, asked.probe, act.cites, self._view.difficulty, stage.rapport, stage.patience)
        chosen = ladder.choose(topic.by.get(owner, topic.ladder), wanted, name, owner, stage, self._view.holds, self._view.true_parts)
        if chosen is None:
            return self._deflect(frame, asked, record)
        before = record.given.get(owner, -1)
        if chosen.level <= before and owed(stage.frames, name, frame.speaker):
            return []  # it was cut off in the middle of that very answer, which is taken up at once
        if chosen.level <= before or (topic.again and self._nothing_new(chosen)):
            record.given[owner] = max(before, chosen.level)
            return self._say_again(frame, asked, name, topic, record, named=before >= 0)
        record.given[owner] = chosen.level
        record.dodge = None
        if not owner:
            record.shared_by = frame.speaker
        stage.use(chosen.key)
        stage.variables.update(chosen.answer.set)
        frame.flows_back, frame.to = chosen.answer.leads_to, chosen.answer.to
        let_go(stage.frames, name, frame.speaker, {*stage.known, *self._told(chosen.answer)})
        return self._lines(frame, chosen, name, asked)

    def _nothing_new(self, chosen: ladder.Chosen) -> bool:
        """Whether all that an answer has to tell came out under other topics.

        An admission is more than its facts, and what lets one guess at something else is news.
        """
        answer, known = chosen.answer, self._stage.known.keys()
        told = self._told(answer)
        hinted = {*answer.hints, *(fact for line in answer.say for fact in line.hints)} & self._view.live_facts()
        return chosen.rung != "admission" and bool(told) and told | hinted <= known

    def _told(self, answer: Answer) -> set[str]:
        """The facts that an answer tells in this run."""
        return {*answer.reveals, *(fact for line in answer.say for fact in line.reveals)} & self._view.live_facts()

    def _lines(self, frame: Frame, chosen: ladder.Chosen, name: str, asked: Asked) -> list[Utterance]:
        answer: Answer = chosen.answer
        last = len(answer.say) - 1
        return [
            Utterance(
                line=_by(line, frame.speaker),
                role="answer",
                beat=self._stage.beat,
                topic=name,
                rung=chosen.rung,
                dodge=chosen.dodge,
                replies_to=asked.number,
                opens=(*line.opens, *answer.opens) if index == last else line.opens,
                hints=answer.hints if index == last else (),
                reveals=answer.reveals if index == last else (),
                asked=asked.number,
            )
            for index, line in enumerate(answer.say)
        ]

    def _say_again(self, frame: Frame, asked: Asked, name: str, topic: Topic, record: TopicRecord, named: bool) -> list[Utterance]:
        """Nothing new: a colleague agrees with what was just said, whoever said it says that they did.

        `named`: it was asked before, and that is said. What came out under another topic was not.
        """
        if asked.to and frame.speaker not in topic.by and record.shared_by not in ("", frame.speaker):
            self._say_first(frame, asked, "agrees")
            return []
        if named and not frame.queue:
            self._say_first(frame, asked, "repeated")
        # What repeats is not taken up again if it is cut: nothing in it is owed.
        lines = [structs.replace(line, tail=True) for line in topic.again or (fallback.again(name),)]
        return self._answers(frame, lines, asked, name)

    def _answers(self, frame: Frame, lines: Sequence[Line], asked: Asked, topic: str | None = None) -> list[Utterance]:
        """Plain lines as an answer: no rung, nothing that they open or tell but what they say themselves."""
        return [
            Utterance(_by(line, frame.speaker), "answer", self._stage.beat, topic=topic, replies_to=asked.number, asked=asked.number)
            for line in lines
        ]

    def _deflect(self, frame: Frame, asked: Asked, record: TopicRecord) -> list[Utterance]:
        area = asked.area or "role"
        lines = next((lines for name, lines in self._scenario.deflections.items() if name == area), ())
        own = any(line.speaker == frame.speaker for line in lines)
        if asked.to and not own and record.shared_by not in ("", frame.speaker):
            self._say_first(frame, asked, "agrees")
            return []
        record.shared_by = record.shared_by or frame.speaker
        if record.times > 1 and not frame.queue:
            self._say_first(frame, asked, "repeated")
        line = self._voice.alternate(lines, frame.speaker) or fallback.deflection(area)
        return [Utterance(_by(line, frame.speaker), "deflection", self._stage.beat, topic=asked.topic, replies_to=asked.number)]


def _number(frame: Frame) -> int | None:
    return frame.question.number if frame.question else None


def _by(line: Line, speaker: str) -> Line:
    return line if line.speaker or not speaker else structs.replace(line, speaker=speaker)

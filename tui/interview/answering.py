"""From a question to what is said to it.

Most specific first: the beat's own handlers, then the topic's ladder, then the deflection for its area, then the beat's and the
persona's deflection. What is chosen becomes a digression on the stack; the voice says it line by line.
"""

from collections.abc import Sequence

from msgspec import structs

from tui.interview import fallback, ladder
from tui.interview.events import Asked
from tui.interview.stage import MAX_DEPTH, Frame, Stage, TopicRecord, Utterance
from tui.interview.view import StageView
from tui.interview.voice import Voice
from tui.listening.acts import Act
from tui.scenario.model import Answer, Ladder, Line, Scenario, Topic


class Answering:
    """Chooses the answer to each question."""

    def __init__(self, scenario: Scenario, stage: Stage, view: StageView, voice: Voice) -> None:
        self._scenario = scenario
        self._stage = stage
        self._view = view
        self._voice = voice

    def answer(self, asked: Asked, act: Act) -> None:
        """Push what is said to this question."""
        queue: list[Utterance]
        frame = Frame("digression", self._stage.beat, question=asked)
        self._react(frame, asked)
        if act.topic is not None and act.topic.startswith("="):
            queue = self._handler(act.topic, asked)
        elif asked.understood != "yes" or act.topic is None:
            queue = self._said_before(asked) if act.goes_back else []
            queue = queue or self._not_understood(asked)
        else:
            queue = self._on_topic(frame, asked, act, act.topic)
        frame.queue.extend(queue)
        self._push(frame)

    def _push(self, frame: Frame) -> None:
        stage = self._stage
        if stage.depth() < MAX_DEPTH:
            stage.frames.append(frame)
            return
        top = stage.frames[-1]
        top.queue.insert(0, Utterance(self._voice.reaction("one_at_a_time"), "reaction", stage.beat, replies_to=_number(frame)))
        top.queue.extend(frame.queue)
        top.broken = False  # the reaction itself brings the thread back

    def _react(self, frame: Frame, asked: Asked) -> None:
        """One reaction at most before the answer: to a cut-in first, to a probe second."""
        if asked.timing == "mid-change":
            name = "intrusion"
        elif asked.timing in ("mid-same", "softened"):
            name = "cut_in"
        elif asked.probe and asked.understood == "yes":
            name = "probe"
        else:
            return
        if not asked.second:
            frame.queue.append(Utterance(self._voice.reaction(name), "reaction", self._stage.beat, replies_to=asked.number))

    def _handler(self, key: str, asked: Asked) -> list[Utterance]:
        beat, _, number = key[1:].rpartition("#")
        handler = self._scenario.beats[beat].handlers[int(number)]
        return [Utterance(line, "answer", self._stage.beat, replies_to=asked.number, asked=asked.number) for line in handler.say]

    def _not_understood(self, asked: Asked) -> list[Utterance]:
        beat = self._scenario.beats[self._stage.beat]
        line = self._voice.alternate(beat.deflection) if asked.understood == "off-topic" else None
        if line is None:
            name = {"off-topic": "off_topic", "unsure": "unsure"}.get(asked.understood, "not_understood")
            line = self._voice.reaction(name)
        return [Utterance(line, "reaction", self._stage.beat, replies_to=asked.number)]

    def _said_before(self, asked: Asked) -> list[Utterance]:
        """The last thing that mattered once more, for "could you repeat that?"."""
        for spoke in reversed(self._stage.spoken):
            if spoke.role in ("line", "ask", "invite", "answer", "resume"):
                line = Line(text=spoke.text, id=spoke.line, speaker=spoke.speaker)
                return [Utterance(line, "reaction", self._stage.beat, replies_to=asked.number)]
        return []

    def _on_topic(self, frame: Frame, asked: Asked, act: Act, name: str) -> list[Utterance]:
        stage = self._stage
        record = stage.topics.setdefault(name, TopicRecord())
        record.times += 1
        topic = self._scenario.topics.get(name)
        chosen = None
        if topic is not None:
            wanted = ladder.level(act.form, asked.probe, act.cites, self._view.difficulty, stage.rapport, stage.patience)
            rungs = self._ladder_of(topic)
            chosen = ladder.choose(rungs, wanted, name, stage, self._view.holds, self._view.true_parts)
        if topic is None or chosen is None:
            return self._deflect(asked, record)
        if chosen.level <= record.highest and record.times > 1:
            return self._say_again(frame, asked, name, topic)
        record.highest = chosen.level
        record.dodge = None
        stage.use(chosen.key)
        stage.variables.update(chosen.answer.set)
        frame.flows_back, frame.to = chosen.answer.leads_to, chosen.answer.to
        return self._lines(chosen, name, asked)

    def _ladder_of(self, topic: Topic) -> Ladder:
        """The ladder of whoever speaks here; panels may answer differently."""
        spoken = self._stage.spoken
        return topic.by.get(spoken[-1].speaker, topic.ladder) if spoken else topic.ladder

    def _lines(self, chosen: ladder.Chosen, name: str, asked: Asked) -> list[Utterance]:
        answer: Answer = chosen.answer
        speaker = self._stage.spoken[-1].speaker if self._stage.spoken else ""
        last = len(answer.say) - 1
        return [
            Utterance(
                line=_by(line, speaker),
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

    def _say_again(self, frame: Frame, asked: Asked, name: str, topic: Topic) -> list[Utterance]:
        if not frame.queue:
            frame.queue.append(Utterance(self._voice.reaction("repeated"), "reaction", self._stage.beat, replies_to=asked.number))
        lines: Sequence[Line] = topic.again or (fallback.again(name),)
        return [Utterance(line, "answer", self._stage.beat, topic=name, replies_to=asked.number, asked=asked.number) for line in lines]

    def _deflect(self, asked: Asked, record: TopicRecord) -> list[Utterance]:
        area = asked.area or "role"
        lines = next((lines for name, lines in self._scenario.deflections.items() if name == area), ())
        line = self._voice.alternate(lines) or fallback.deflection(area)
        record.highest = max(record.highest, 0)
        return [Utterance(line, "deflection", self._stage.beat, topic=asked.topic, replies_to=asked.number)]


def _number(frame: Frame) -> int | None:
    return frame.question.number if frame.question else None


def _by(line: Line, speaker: str) -> Line:
    return line if line.speaker or not speaker else structs.replace(line, speaker=speaker)

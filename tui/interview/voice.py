"""The interviewers' side: saying lines, stopping, coming back to the thread, and going on to the next beat.

The stack of frames holds what is still to be said: a beat at the bottom, digressions above it. When a digression ends, what lies
below decides how the talk comes back (`_come_back`).
"""

from dataclasses import replace

from msgspec import structs

from tui.interview import fallback, words
from tui.interview.alternatives import next_said, outlived
from tui.interview.events import Cut, Dropped, Hinted, Learned, Spoke
from tui.interview.journal import Journal
from tui.interview.stage import Frame, OpenAsk, Stage, Utterance
from tui.interview.view import StageView
from tui.scenario.model import Beat, Line, Reply, Scenario

MOST_PUTS = 4
"""An ask is put, put again three times, then dropped."""


class Voice:
    """Everything that is said on the other side of the table."""

    def __init__(self, scenario: Scenario, stage: Stage, journal: Journal, view: StageView) -> None:
        self._scenario = scenario
        self._stage = stage
        self._journal = journal
        self._view = view
        self._order = list(scenario.beats)
        self._first_speaker = next(iter(scenario.interviewers))

    # -- saying -----------------------------------------------------------------------------------------------------

    def speak(self, utterance: Utterance) -> None:
        """Start to say a line."""
        stage, line = self._stage, utterance.line
        spoke = self._journal.emit(
            Spoke,
            speaker=line.speaker or self._speaker_of(utterance),
            text=line.text,
            beat=utterance.beat,
            line=line.id,
            role=utterance.role,
            opens=utterance.opens or line.opens,
            dodge=utterance.dodge,
            rung=utterance.rung,
            topic=utterance.topic,
            replies_to=utterance.replies_to,
        )
        stage.running, stage.utterance, stage.stop = spoke, utterance, None
        stage.yielded = stage.yielded or utterance.asks_back
        stage.spoken.append(spoke)
        if spoke.opens:
            stage.tells[spoke.text] = spoke.opens
        stage.use(line.id)
        if utterance.role in ("ask", "invite") and (stage.ask is None or stage.ask.beat != utterance.beat):
            stage.ask = OpenAsk(utterance.beat, invite=utterance.role == "invite", spoke=spoke)
        if utterance.dodge and utterance.topic in stage.topics:
            stage.topics[utterance.topic].dodge = spoke.number

    def _speaker_of(self, utterance: Utterance) -> str:
        """Who says a line that names nobody: in a digression whoever is talked with, for an ask put again whoever put it."""
        stage = self._stage
        if utterance.role in ("resume", "nag") and stage.ask is not None:
            return stage.ask.spoke.speaker
        if utterance.role in ("line", "ask", "invite"):
            return self._first_speaker
        return self.partner()

    def partner(self) -> str:
        """The interviewer whom the candidate is talking with."""
        stage = self._stage
        if stage.frames and stage.frames[-1].speaker:
            return stage.frames[-1].speaker
        return stage.spoken[-1].speaker if stage.spoken else self._first_speaker

    def finish(self) -> None:
        """The running line was heard to its end: what it tells is now known."""
        stage = self._stage
        spoke, utterance = stage.running, stage.utterance
        stage.running = stage.utterance = stage.stop = None
        if spoke is None or utterance is None:
            return
        self._note_heard(utterance)
        if utterance.role == "line" and stage.frames and stage.frames[0].kind == "beat" and utterance.line.gist:
            stage.frames[0].gist_said = True
        if utterance.role == "answer" and utterance.topic:
            stage.told.add(f"{spoke.speaker}.{utterance.topic}")
        for fact in dict.fromkeys((*utterance.reveals, *utterance.line.reveals)):
            if fact not in stage.known and fact in self._view.live_facts():
                stage.known[fact] = spoke.number
                self._journal.emit(Learned, fact=fact, spoke=spoke.number, asked=utterance.asked)
        for fact in dict.fromkeys((*utterance.hints, *utterance.line.hints)):
            if fact not in stage.known and fact not in stage.hinted and fact in self._view.live_facts():
                stage.hinted.add(fact)
                self._journal.emit(Hinted, fact=fact, spoke=spoke.number)

    def stop_at(self, at: int | None) -> bool:
        """Stop the running line after `at` words (None: it was heard out). True if something of it was left unsaid."""
        stage = self._stage
        spoke, utterance = stage.running, stage.utterance
        if spoke is None or utterance is None:
            return False
        if at is None or utterance.line.hold or at >= len(words.words(spoke.text)):
            self.finish()
            return False
        if at >= words.last_clause(spoke.text):
            self._note_heard(utterance)
        else:
            stage.cut_short.add(spoke.number)
        self._journal.emit(Cut, line=spoke.line, spoke=spoke.number, word=at, heard=words.heard(spoke.text, at))
        stage.running = stage.utterance = stage.stop = None
        self._keep_rest(spoke, utterance, at)
        return True

    def _note_heard(self, utterance: Utterance) -> None:
        """An ask that was put, or put again, is known to the candidate."""
        ask = self._stage.ask
        if ask is not None and ask.beat == utterance.beat and utterance.role in ("ask", "invite", "resume", "nag"):
            ask.heard = True

    def _keep_rest(self, spoke: Spoke, utterance: Utterance, at: int) -> None:
        """Put what was not heard back where it can be taken up again."""
        if not self._stage.frames or utterance.line.tail or utterance.role in ("reaction", "resume", "nag", "ask", "invite", "deflection"):
            return  # an ask that was cut stays owed: its resume line brings it back
        left = utterance.line.repeat or words.rest(spoke.text, at)
        line = structs.replace(utterance.line, text=left, speaker=spoke.speaker, repeat="")
        frame = self._stage.frames[-1]
        frame.queue.insert(0, replace(utterance, line=line, rest=True))
        frame.broken = True

    # -- going on ---------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Say the next line, if it is not the candidate's turn."""
        stage = self._stage
        while stage.phase == "talking":
            if not stage.frames:
                self._enter_next()
                continue
            frame = stage.frames[-1]
            utterance = next_said(frame, self._view.holds)
            if utterance is not None:
                if scripted(utterance):
                    frame.begun.append(utterance)
                self.speak(utterance)
                return
            if frame.kind == "digression":
                self._come_back()
            elif stage.ask is not None:
                return
            else:
                stage.frames.pop()

    def put_again(self) -> None:
        """The owed ask once more, shorter each time; an invitation is renewed as often as it is used."""
        ask = self._stage.ask
        if ask is None:
            return
        beat = self._scenario.beats[ask.beat]
        if not ask.invite and ask.puts >= MOST_PUTS:
            self._drop(ask)
            return
        lines = self._open(beat.resume)
        builtin = fallback.reaction("more" if ask.invite else "resume")
        line = lines[min(ask.puts, len(lines)) - 1] if lines else builtin
        ask.puts += 1
        self._stage.frames[0].queue.append(Utterance(line, "resume", ask.beat))

    def nag(self) -> None:
        """Break a silence; after two the ask is dropped."""
        ask = self._stage.ask
        if ask is None:
            return
        lines = self._open(self._scenario.beats[ask.beat].nag) or [fallback.reaction("nag")]
        if ask.nags >= max(2, len(lines)):
            self._drop(ask)
            return
        ask.nags += 1
        self._stage.frames[0].queue.append(Utterance(lines[min(ask.nags, len(lines)) - 1], "nag", ask.beat))

    def answered(self, to: str = "") -> None:
        """The open ask is settled; the talk goes on, to another beat if a reply says so."""
        self._stage.ask = None
        self._stage.next_beat = to or self._stage.next_beat

    def thanks(self, number: int, beat: str, reply: Reply | None, asking: bool, brief: bool) -> list[Utterance]:
        """What is said to an answer: the reply's own lines, else the beat's thanks, else the scenario's, in turn.

        An answer that ends in a question (`asking`) gets no mere thanks: the question is taken up at once. A `brief` one gets none either.
        """
        written = self._scenario.beats[beat]
        said: tuple[Line, ...] = reply.say if reply else ()
        if not said and written.invite is None and not asking:
            thanks = None if brief else self.alternate(written.thanks or self._scenario.thanks)
            said = (self.reaction("brief") if brief else thanks or fallback.reaction("thanks"),)
        return [Utterance(line, "reply", self._stage.beat, replies_to=number) for line in said]

    def digress(self, queue: list[Utterance]) -> None:
        """Say these before anything else."""
        if queue:
            self._stage.frames.append(Frame("digression", self._stage.beat, queue=queue))

    def leave_for(self, beat: str) -> None:
        """Clear everything that is owed and go to this beat."""
        stage = self._stage
        if stage.ask is not None and not stage.ask.invite:
            self._journal.emit(Dropped, beat=stage.ask.beat)
        stage.ask = None
        stage.frames.clear()
        stage.next_beat = beat

    def _drop(self, ask: OpenAsk) -> None:
        if not ask.invite:
            self._journal.emit(Dropped, beat=ask.beat)
        self.answered()

    def _come_back(self) -> None:
        """A digression is over: take up what lies below it."""
        stage = self._stage
        done = stage.frames.pop()
        if done.to:
            self.leave_for(done.to)
            return
        below = stage.frames[-1] if stage.frames else None
        if below is None or done.flows_back:
            return
        if below.broken:
            below.broken = False
            if below.kind == "beat" and below.gist_said and below.queue:
                below.queue.pop(0)  # the point was made before the cut: the rest of that line is not owed
            elif below.queue and not outlived(below, self._view.holds):
                speaker = below.queue[0].line.speaker
                back = structs.replace(self.reaction("back", speaker), speaker=speaker)
                below.queue.insert(0, Utterance(back, "resume", below.beat))
                return
        if below.kind == "beat" and stage.ask is not None and not below.queue:
            self.put_again()

    def _enter_next(self) -> None:
        stage = self._stage
        name = self._following()
        stage.next_beat = ""
        for _ in self._order:
            if name == "end" or self._view.holds(self._scenario.beats[name].when):
                break
            name = self._scenario.beats[name].to or self._after(name)
        else:
            name = "end"  # every beat on the way is closed: the talk is over
        if name == "end":
            stage.phase = "deciding"
            return
        stage.beat = name
        stage.visited.append(name)
        frame = Frame("beat", name, queue=beat_lines(name, self._scenario.beats[name]))
        frame.gist_said = not any(u.line.gist for u in frame.queue)
        stage.frames.append(frame)

    def _following(self) -> str:
        stage = self._stage
        if stage.next_beat:
            return stage.next_beat
        if not stage.visited:
            return self._order[0]
        return self._scenario.beats[stage.beat].to or self._after(stage.beat)

    def _after(self, beat: str) -> str:
        index = self._order.index(beat) + 1
        return self._order[index] if index < len(self._order) else "end"

    # -- choosing words ---------------------------------------------------------------------------------------------

    def reaction(self, name: str, speaker: str = "") -> Line:
        """The line for a reaction of this interviewer (default: the one talked with): the nth time the nth, then the last."""
        stage, speaker = self._stage, speaker or self.partner()
        count = stage.reactions.get(f"{name}.{speaker}", 0)
        stage.reactions[f"{name}.{speaker}"] = count + 1
        lines = self._own(getattr(self._scenario.reactions, name), speaker)
        return lines[min(count, len(lines) - 1)] if lines else fallback.reaction(name)

    def alternate(self, lines: tuple[Line, ...], speaker: str = "") -> Line | None:
        """The line least recently used of those that this interviewer (default: the one talked with) may say now."""
        open_now = self._own(lines, speaker or self.partner())
        return min(open_now, key=lambda line: self._stage.used.get(line.id, 0)) if open_now else None

    def _own(self, lines: tuple[Line, ...], speaker: str) -> list[Line]:
        return [line for line in self._open(lines) if line.speaker in ("", speaker)]

    def _open(self, lines: tuple[Line, ...]) -> list[Line]:
        return [line for line in lines if self._view.holds(line.when)]


def scripted(utterance: Utterance) -> bool:
    """Whether it is a whole line of a beat's own script."""
    return utterance.role in ("line", "ask", "invite") and not utterance.rest


def beat_lines(name: str, beat: Beat) -> list[Utterance]:
    """All that a beat says of its own accord, in order; one of its lines is its gist."""
    lines = list(beat.say)
    if lines and not any(line.gist for line in lines):
        last = lines[-1]
        lines[-1] = structs.replace(last, gist=True)
    queue = [Utterance(line, "line", name) for line in lines]
    if beat.ask is not None:
        queue.append(Utterance(beat.ask, "ask", name))
    elif beat.invite is not None:
        queue.append(Utterance(beat.invite, "invite", name))
    return queue

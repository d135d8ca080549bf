"""How the candidate came in: the timing of a question, from the word the speaker had reached.

An interruption is talk that starts more than two syllables before a unit ends; early cut-ins on another subject harm most,
supportive ones help (West & Zimmerman 1983; Gnisci et al. 2012). Typing is slower than speech, so what a question is *about* is
what was being said at its first keystroke, and its timing is where the speaker is at Enter.
"""

from tui.interview import words
from tui.interview.events import Timing
from tui.interview.stage import Stage
from tui.listening.acts import Act, Topics
from tui.scenario.model import Scenario


def timing(stage: Stage, at: int | None) -> Timing:
    """gap, clause-end or mid-same: the last is refined per question by `refine`."""
    running, utterance = stage.running, stage.utterance
    if running is None or utterance is None or at is None or utterance.line.hold or at >= len(words.words(running.text)):
        return "gap"
    if stage.stop is not None and at >= stage.stop:
        return "gap"
    return "clause-end" if words.near_clause_end(running.text, at) else "mid-same"


def refine(rough: Timing, on_subject: bool, softened: bool) -> Timing:
    """The timing of one question that came in mid-clause."""
    if rough != "mid-same":
        return rough
    if not on_subject:
        return "mid-change"
    return "softened" if softened else "mid-same"


def subjects(scenario: Scenario, stage: Stage) -> frozenset[str]:
    """Topics that are the subject: what the beat opens, and what any line opens that was said since the first keystroke."""
    beat = scenario.beats.get(stage.beat)
    found = set(beat.opens) if beat else set()
    since = stage.composing_since if stage.composing_since is not None else (stage.spoken[-1].number if stage.spoken else 0)
    for spoke in reversed(stage.spoken):
        if spoke.number < since:
            break
        found.update(spoke.opens)
        if spoke.topic:
            found.add(spoke.topic)
    return frozenset(found)


def on_subject(act: Act, found: frozenset[str], topics: Topics) -> bool:
    """Whether a question is about one of the subjects or shares its area with one; what was not understood is given the benefit.

    A phrase that the running beat has a handler for is about that beat.
    """
    if act.topic is None:
        return act.goes_back or act.understood == "no"
    if act.topic.startswith("="):
        return True
    return act.topic in found or any(topics[t].area == act.area for t in found if t in topics)

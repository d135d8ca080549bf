"""What an interviewer says where a scenario is silent, so that no moment of an interview is without words."""

from tui.scenario.model import Line

REACTIONS: dict[str, str] = {
    "cut_in": "Sure, go ahead.",
    "intrusion": "That is another subject, but all right.",
    "hand": "Yes, please.",
    "probe": "Fair. Let me try that again.",
    "repeated": "As I said a moment ago.",
    "one_at_a_time": "One at a time. I will come to that.",
    "unsure": "I am not sure which way you mean that. Could you put it another way?",
    "not_understood": "Sorry, I did not follow. What would you like to know?",
    "off_topic": "Let us stay with the job for now.",
    "back": "Where was I.",
    "remark": "All right.",
    "brief": "Short. All right.",
    "agrees": "I would say the same.",
    "warms": "You ask good questions. I can be straight with you.",
    "closes": "Let me get through my own questions first.",
    "thanks": "Thank you.",
    "nag": "Take your time.",
    "resume": "So, back to my question.",
    "more": "Anything else you would like to ask?",
}


def reaction(name: str) -> Line:
    """The built-in line for a reaction."""
    return Line(text=REACTIONS[name], id=f"reaction.{name.replace('_', '-')}.0")


def deflection(area: str) -> Line:
    """The built-in answer to a topic that the scenario does not cover."""
    return Line(text="I would have to find out who can tell you that.", id=f"deflection.{area}.0")


def again(topic: str) -> Line:
    """The built-in answer when nothing more is to be had on a topic."""
    return Line(text="I have nothing to add to that.", id=f"{topic}.again.0")

"""A few topics for the tests, asked about in the tests' own words."""

from functools import cache

from tui.listening.acts import Topics, TopicWords
from tui.listening.ear import Ear

TOPICS: Topics = {
    "vacancy": TopicWords(
        "vacancy",
        (
            "why is this job open",
            "what happened to the person before me",
            "who had this post last",
            "is it a new position or a replacement",
            "how did this vacancy come about",
            "How many people have held this post since it was created?",
        ),
        probing=("How many people have held this post since it was created?",),
    ),
    "leavers": TopicWords(
        "vacancy",
        (
            "why do people leave here",
            "what makes staff hand in their notice",
            "how many have resigned this year",
            "do people stay long",
            "what is turnover like",
            "what do leavers say when they go",
        ),
        after=("vacancy",),
    ),
    "overtime": TopicWords(
        "workload",
        (
            "is there much overtime",
            "how often do people stay late",
            "are the extra hours paid",
            "how late does it get in the evening",
            "do you expect unpaid overtime",
            "how many extra hours a week",
        ),
    ),
    "crew": TopicWords(
        "team",
        (
            "how big is the team",
            "how many of you are there",
            "who would I work with",
            "what is the size of the crew",
            "how many colleagues would I have",
            "who is on the team",
        ),
    ),
    "wage": TopicWords(
        "pay",
        (
            "what does the job pay",
            "what is the salary",
            "how much would I earn",
            "is the wage negotiable",
            "what is the pay band for this role",
            "when are wages reviewed",
        ),
    ),
    "lead": TopicWords(
        "manager",
        (
            "how would you describe the way you lead",
            "what kind of boss are you",
            "what would your staff say about you as a manager",
            "how do you give feedback",
            "how do you manage people who struggle",
            "what is your style of leadership",
        ),
    ),
    "next": TopicWords(
        "decision",
        (
            "what happens next",
            "when will I hear from you",
            "are there more interviews after this one",
            "how soon will you decide",
            "what steps come next from here",
            "who has the last word on this",
        ),
    ),
    "home": TopicWords(
        "flexibility",
        (
            "can I work from home",
            "how many days are remote",
            "is the office optional",
            "do people come in every day",
            "what is the policy on remote working",
            "may I choose where I work",
        ),
    ),
}


@cache
def own_ear() -> Ear:
    """An ear for these topics."""
    return Ear(TOPICS)

"""Courtesies: what people say for manners, and nobody takes for an answer.

A greeting, thanks for an honest word, "that must be hard": said while a question waits, or in front of one's own, they leave the
question where it was.
"""

from functools import lru_cache

from tui.listening.saying import Ways
from tui.listening.words import plain

_MOST_WORDS = 16
"""Whoever says more says something."""
_GREETING = Ways(
    """
    (hello | hi | hey | hiya | alright | good (morning | afternoon | evening | day)) [there | to you | _]
    (morning | afternoon | evening) (all | everyone | both)
    how (are you | do you do) [today]
    [it is | i am] [so | very | really | also] (nice | good | lovely | great | pleased | a pleasure | glad | happy | delighted) to
        (meet | see | be | talk to | speak to | speak with) [you | here] {too | today | both | all | finally | in person | as well}
    (pleasure | likewise) [to meet you]
    """
)
"""A word behind "hello" is taken for a name."""
_COURTESIES = Ways(
    """
    {GREETING | THANKS | SORRY | JUDGEMENT | PRAISE | LEAD | SOUND}
    """,
    {
        "GREETING": _GREETING,
        "THANKS": Ways(
            """
            [many | right | ok | well] (thanks | thank you | cheers | ta | much appreciated) [so | very] [much | a lot | a million]
                [again | indeed | anyway] [for FOR]
            i [really | do] appreciate (it | that | this | the | your | you) FOR
            """,
            {
                "FOR": Ways(
                    """
                    {having | seeing | meeting | inviting | telling | sharing | saying | explaining | being | asking | answering | taking
                        | me | us | that | this | it | the | your | you | so | very | honest | honesty | open | openness | frank | frankness
                        | candid | straight | clear | direct | with | about | question | answer | invitation | in | here | today | coming
                        | time | making | interview | patience | kind | words}
                    """
                )
            },
        ),
        "SORRY": Ways(
            """
            [i am] [so | very | really] sorry (to hear | about) (that | this | it | them | her | him)
            (my condolences | poor (you | thing | man | woman | lad | girl | them | him | her))
            """
        ),
        "JUDGEMENT": Ways(
            """
            [(that | this | it | which) (is | was | sounds | seems | feels | must be | must have been | would be)] [like]
                {really | very | so | quite | pretty | a bit | rather | actually | all}
                (hard | tough | awful | terrible | rough | difficult | sad | worrying | worse | shocking | horrible | heavy | tiring
                    | exhausting | stressful | honest | interesting | useful | helpful | impressive | brave | kind | funny | a lot
                    | reassuring | concerning | encouraging | refreshing | a relief | a shame | good | great | lovely | nice | fair | clear
                    | brilliant | amazing | fantastic)
                [for (you | them | her | him | everyone) | of you | then | indeed | news | to (know | hear)]
            """
        ),
        "PRAISE": Ways(
            """
            [that is | it is] [a | an | such a] [very | really] (good | great | fair | nice | excellent | interesting | honest)
                (question | point | answer | one | thing to say)
            """
        ),
        "LEAD": Ways(
            """
            [i (have | had | have got) | just | here is] (a | one | another | two | some | a few | a couple of) [just | quick | more | other
                | last | small] (question | questions | thing) [for (you | both | both of you | you both | each of you | all of you)
                | about (that | this | it) | on (that | this | it) | first | though | then | before (that | i answer)]
            [just] before i (answer | reply | get to | come to) [that | this | it | your question]
            """
        ),
        "SOUND": Ways(
            """
            hm* | mm* | um | huh | oof | yikes | damn | ha | haha* | lol | oh | ah | wow | god | gosh | blimey | ouch
            | well | ok | okay | right | yes | yeah | i see | got it | understood | great
            | cool | perfect | interesting | fine | of course | sure | fair enough | [that] makes sense | and | so | but
            """
        ),
    },
)  # fmt: skip
_ONLY_SOUNDS = Ways("{ok | okay | right | yes | yeah | well | so | and | but | fine | sure | of course}")


@lru_cache(maxsize=256)
def courtesy(text: str) -> bool:
    """Whether a statement is manners and nothing else. A bare "yes" or "sure" is an answer, not that."""
    words = plain(text)
    return 0 < len(words) <= _MOST_WORDS and _COURTESIES.are(words) and not _ONLY_SOUNDS.are(words)


def greets(text: str) -> bool:
    """Whether a courtesy is a greeting."""
    words = plain(text)
    return any(_GREETING.begin(words, at) for at in range(len(words)))

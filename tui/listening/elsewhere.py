"""Things people say that are about no job: what a question must be nearer than to count as understood."""

ELSEWHERE = tuple(
    line.strip()
    for line in """
    is it going to rain this afternoon
    what did you have for breakfast
    who won the match last night
    do you like pineapple on pizza
    how tall is the tallest mountain on mars
    can you hear the birds outside
    what is your favourite colour
    have you seen that film about the whale
    why is the sky so grey today
    which bus goes to the railway station
    how do you boil an egg properly
    is your cat still ill
    what is the capital of portugal
    where did you buy those shoes
    how many moons does jupiter have
    did the romans drink coffee
    do you believe in ghosts
    what does purple smell like
    can you sing me a song
    who painted that picture on the wall
    why do dogs chase their tails
    what is seven times eight
    is that a real plant or a plastic one
    how was your holiday in spain
    does your sister play the piano
    what time is sunset tonight
    have you ever eaten a snail
    tell me a joke about a horse
    which football club do you support
    is there a good bakery near the river
    how far away is the moon
    do fish sleep with their eyes open
    what is the meaning of life
    are you married
    who let the dogs out
    would you rather fight a duck or a bear
    when was the bridge built
    how do i get red wine out of a carpet
    could you lend me some money
    what is on television tonight
    purple monkey dishwasher lamp
    is the water in the lake cold
    why did the chicken cross the road
    do you have a light
    how old is your grandmother
    does this window open
    what star sign are you
    can i borrow your pen
    """.splitlines()
    if line.strip()
)

__all__ = ["ELSEWHERE"]

"""Every key of the app, in one table.

Bindings, the bar at the foot of each screen and the help are all read from here, so that they cannot disagree. A key may be
changed by its id through Textual's keymap. Avoided on purpose: ctrl+i, ctrl+m and ctrl+h (a terminal sends tab, enter and
backspace for them), ctrl+a and ctrl+b (terminal multiplexers take them), and control with punctuation (few terminals send it).
"""

from typing import Literal, NamedTuple

from textual.binding import Binding, BindingType

Place = Literal[
    "everywhere", "lobby", "brief", "composer", "interview", "decision", "debrief", "replay", "history", "compare", "pick", "prompt",
    "help", "studio", "rows", "outline", "bench", "beginning",
]  # fmt: skip


class Key(NamedTuple):
    """One thing that a key does in one place."""

    id: str
    """Stable name, for keymaps: place.action."""
    key: str
    """Textual's names, the one to show first, separated by commas."""
    action: str
    """`{key}` in it stands for the key that was pressed."""
    label: str
    """One or two words for the bar; empty: not in the bar."""
    help: str
    """One sentence."""
    priority: bool = False
    """Taken before the widget that has the focus sees it, and so before earlier keys that it has not come to yet: where some keys
    of a screen are, all that must keep their order with them are too."""

    @property
    def place(self) -> str:
        """Where it works."""
        return self.id.partition(".")[0]

    @property
    def cap(self) -> str:
        """The first of its keys, as written on screen: ^t, f1, enter."""
        return show(self.key.partition(",")[0])

    @property
    def caps(self) -> str:
        """All of its keys, as written on screen."""
        singles = [show(key) for key in self.key.split(",")]
        return f"{singles[0]} … {singles[-1]}" if "{key}" in self.action else " ".join(singles)


KEYS: tuple[Key, ...] = (
    Key("everywhere.help", "f1,ctrl+g", "help", "", "Open this help.", priority=True),
    Key("everywhere.theme", "f9,ctrl+l", "switch_theme", "", "Change between the dark and the light look.", priority=True),
    Key("everywhere.quit", "ctrl+q", "quit", "", "Leave the program. Everything is already saved.", priority=True),
    Key("lobby.open", "enter", "open", "open", "Open the marked interview, or continue the unfinished one."),
    Key("lobby.history", "h", "history", "history", "All your sessions, and how you are getting on."),
    Key("lobby.help", "question_mark", "app.help", "help", "Open this help."),
    Key("lobby.quit", "q,escape", "app.quit", "quit", "Leave the program."),
    Key("brief.start", "enter", "start", "go in", "Go in and begin the interview.", priority=True),
    Key("brief.next", "down,tab", "next_dial", "", "Go to the next setting.", priority=True),
    Key("brief.previous", "up,shift+tab", "previous_dial", "", "Go to the setting before.", priority=True),
    Key("brief.more", "right", "turn(1)", "change", "Change the marked setting.", priority=True),
    Key("brief.less", "left", "turn(-1)", "", "Change it the other way.", priority=True),
    Key("brief.read_on", "pagedown,space", "read('page_down')", "read on", "Scroll the brief down."),
    Key("brief.read_back", "pageup", "read('page_up')", "", "Scroll the brief up."),
    Key("brief.back", "escape,q", "back", "back", "Back to the lobby."),
    Key("composer.say", "enter", "say", "say", "Say what you have written; with nothing written, hear the line out."),
    Key("composer.newline", "ctrl+j", "newline", "", "A new line in what you are writing."),
    Key("composer.pick", "1,2,3,4,5,6,7,8,9", "pick({key})", "", "Give this answer, while nothing is written."),
    Key("interview.probe", "ctrl+t,f3", "probe", "not an answer", "Say that this was no answer, and ask again.", priority=True),
    Key("interview.hand", "ctrl+r,f4", "hand", "hand", "Raise a hand: the speaker stops at the next good moment.", priority=True),
    Key("interview.notebook", "ctrl+n,f2", "notebook", "notebook", "Show or hide the notebook.", priority=True),
    Key("interview.note", "ctrl+o,f5", "note", "note", "Write something down for yourself; they do not hear of it.", priority=True),
    Key("interview.balance", "f6", "balance", "", "Show or hide the balance of questions, and what your last one earned.", priority=True),
    Key("interview.slower", "f7", "speed(-20)", "", "Speech comes more slowly.", priority=True),
    Key("interview.faster", "f8", "speed(20)", "", "Speech comes faster.", priority=True),
    Key("interview.back_up", "pageup", "scroll_talk(-1)", "", "Scroll the talk up. New speech does not move you.", priority=True),
    Key("interview.forward", "pagedown", "scroll_talk(1)", "", "Scroll down; at the end it follows the talk again.", priority=True),
    Key("interview.leave", "escape", "leave", "lobby", "Back to the lobby, where the interview waits to be continued.", priority=True),
    Key("decision.decide", "enter", "decide", "decide", "Decide as marked.", priority=True),
    Key("decision.down", "down,j", "move(0, 1)", "", "The next part of the job.", priority=True),
    Key("decision.up", "up,k", "move(0, -1)", "", "The part before.", priority=True),
    Key("decision.right", "right,tab", "move(1, 0)", "", "The column to the right.", priority=True),
    Key("decision.left", "left,shift+tab", "move(-1, 0)", "", "The column to the left.", priority=True),
    Key("decision.good", "g,1", "believe('good')", "good", "This part of the job looks good.", priority=True),
    Key("decision.risk", "r,2", "believe('risk')", "risk", "This part of the job is a risk.", priority=True),
    Key("decision.unknown", "u,3", "believe('unknown')", "unknown", "You cannot tell about this part.", priority=True),
    Key("decision.accept", "a", "choose('accept')", "", "Mark: accept the job.", priority=True),
    Key("decision.decline", "d", "choose('decline')", "", "Mark: decline it.", priority=True),
    Key("decision.time", "t", "choose('time')", "", "Mark: ask for time to think.", priority=True),
    Key("decision.leave", "escape", "leave", "lobby", "Back to the lobby, where the decision waits.", priority=True),
    Key("debrief.next", "right,tab", "turn(1)", "next page", "The next page.", priority=True),
    Key("debrief.previous", "left,shift+tab", "turn(-1)", "", "The page before.", priority=True),
    Key("debrief.page", "1,2,3,4", "page({key})", "", "The page with this number.", priority=True),
    Key("debrief.page_down", "pagedown,space", "read('page_down')", "read on", "A screenful on.", priority=True),
    Key("debrief.page_up", "pageup", "read('page_up')", "", "A screenful back.", priority=True),
    Key("debrief.down", "down,j", "read('down')", "", "One row on.", priority=True),
    Key("debrief.up", "up,k", "read('up')", "", "One row back.", priority=True),
    Key("debrief.mine", "n", "mine(1)", "your next line", "Your next line in the talk.", priority=True),
    Key("debrief.mine_before", "p", "mine(-1)", "", "Your line before that.", priority=True),
    Key("debrief.retry", "enter", "retry", "", "Try the marked moment again, in an interview that begins there.", priority=True),
    Key("debrief.again", "t", "again", "try again", "Try a moment that you let go again, with all that came before it."),
    Key("debrief.replay", "r", "replay", "replay", "See this interview again, line by line."),
    Key("debrief.leave", "escape,q", "leave", "back", "Back to where you came from."),
    Key("replay.play", "space", "play", "play", "Play, or pause."),
    Key("replay.forward", "right,l", "step(1)", "step", "The next line."),
    Key("replay.back", "left,h", "step(-1)", "", "The line before."),
    Key("replay.next_turn", "down,j", "turn(1)", "", "The next turn: what the other side says."),
    Key("replay.previous_turn", "up,k", "turn(-1)", "", "The turn before."),
    Key("replay.next_mark", "n", "mark(1)", "next mark", "On to the next mark."),
    Key("replay.previous_mark", "p,N", "mark(-1)", "", "Back to the mark before."),
    Key("replay.marks", "m", "marks", "which", "Which marks n and p stop at: all, your questions, cut-ins, dodges and so on."),
    Key("replay.search", "slash", "search", "find", "Find words; then n and p go from place to place."),
    Key("replay.note", "a", "note", "note", "Write a note on this moment, or change the one that is there."),
    Key("replay.what_if", "w", "what_if", "what if", "Try this moment again: a new interview with the same past."),
    Key("replay.compare", "c", "compare", "", "Put another session of this interview beside it."),
    Key("replay.debrief", "d", "debrief", "", "The debrief, if the interview was brought to its end."),
    Key("replay.notebook", "b,f2,ctrl+n", "notebook", "", "Show or hide the notebook as it stood."),
    Key("replay.faster", "plus,equals_sign,f8", "speed(1)", "", "Play faster."),
    Key("replay.slower", "minus,f7", "speed(-1)", "", "Play more slowly."),
    Key("replay.start", "home,g", "end(0)", "", "To the start."),
    Key("replay.end", "end,G", "end(1)", "", "To the end."),
    Key("replay.page_up", "pageup", "read(-1)", "", "Scroll the talk up."),
    Key("replay.page_down", "pagedown", "read(1)", "", "Scroll it down."),
    Key("replay.help", "question_mark", "app.help", "help", "Open this help."),
    Key("replay.leave", "escape,q", "leave", "back", "Back to where you came from."),
    Key("history.open", "enter", "open", "replay", "Play the marked session back."),
    Key("history.progress", "tab,p", "progress", "progress", "Show or hide the programme and how each part of the score went."),
    Key("history.show", "f", "show", "which", "Show all sessions, or only some: finished, unfinished, what-ifs, the archive."),
    Key("history.sort", "s", "sort", "sort", "Sort them another way: newest, oldest, best, by name."),
    Key("history.search", "slash", "search", "find", "Find words in names and tags."),
    Key("history.rename", "r", "rename", "", "Give the marked session a name of your own."),
    Key("history.tag", "t", "tag", "", "Tag it, with words separated by spaces."),
    Key("history.archive", "a", "archive", "", "Put it into the archive, or take it out."),
    Key("history.compare", "c", "compare", "", "Put another session of the same interview beside it."),
    Key("history.delete", "x,delete", "delete", "", "Delete it. For a minute it can be brought back."),
    Key("history.undo", "u", "undo", "", "Bring back what was deleted last."),
    Key("history.read_on", "right", "read(1)", "", "Scroll the page beside the list down."),
    Key("history.read_back", "left", "read(-1)", "", "Scroll it up."),
    Key("history.help", "question_mark", "app.help", "help", "Open this help."),
    Key("history.leave", "escape,q", "leave", "back", "Back to where you came from."),
    Key("compare.page_down", "pagedown,space", "read('page_down')", "read on", "A screenful on."),
    Key("compare.page_up", "pageup", "read('page_up')", "", "A screenful back."),
    Key("compare.down", "down,j", "read('down')", "", "One row on."),
    Key("compare.up", "up,k", "read('up')", "", "One row back."),
    Key("compare.replay_a", "a", "replay(0)", "replay A", "Play A back, from where they part."),
    Key("compare.replay_b", "b", "replay(1)", "replay B", "Play B back, from where they part."),
    Key("compare.help", "question_mark", "app.help", "help", "Open this help."),
    Key("compare.leave", "escape,q", "leave", "back", "Back to where you came from."),
    Key("studio.edit", "e,f6", "edit", "editor", "Open your editor ($VISUAL or $EDITOR) at the marked line."),
    Key("studio.rehearse", "r,f7", "rehearse", "rehearse", "Rehearse from the marked beat, or from wherever you choose."),
    Key("studio.next_mistake", "n", "mistake(1)", "next mistake", "On to the next mistake in the file."),
    Key("studio.previous_mistake", "p,N", "mistake(-1)", "", "Back to the mistake before."),
    Key("studio.unsaid", "o", "unsaid", "never said", "On to the next part of the outline that was never said in this rehearsal."),
    Key("studio.find", "slash", "find", "find", "Find words in the file."),
    Key("studio.next_pane", "tab", "turn(1)", "next pane", "The next pane.", priority=True),
    Key("studio.previous_pane", "shift+tab", "turn(-1)", "", "The pane before.", priority=True),
    Key("studio.pane", "f2,f3,f4,f5", "pane('{key}')", "", "The outline, the source, the mistakes, the rehearsal.", priority=True),
    Key("studio.help", "question_mark", "app.help", "help", "Open this help."),
    Key("studio.leave", "escape,q", "leave", "quit", "Leave the studio; out of the rehearsal, back to the outline."),
    Key("rows.down", "down,j", "move(1)", "", "The next row."),
    Key("rows.up", "up,k", "move(-1)", "", "The row before."),
    Key("rows.page_down", "pagedown", "page(1)", "", "A screenful on."),
    Key("rows.page_up", "pageup", "page(-1)", "", "A screenful back."),
    Key("rows.first", "home,g", "end(0)", "", "The first row."),
    Key("rows.last", "end,G", "end(1)", "", "The last row."),
    Key("rows.open", "enter", "open", "", "Go to the place in the file; in the source, to the part in the outline."),
    Key("outline.unfold", "right,l", "unfold", "", "Show what is inside; if it is shown, go in."),
    Key("outline.fold", "left,h", "fold", "", "Hide what is inside; if nothing is, go to what it is part of."),
    Key("outline.toggle", "space", "toggle_fold", "", "Show or hide what is inside."),
    Key("bench.run", "f8", "run", "to your turn", "Hear everything up to your turn.", priority=True),
    Key("bench.rehearse", "f7", "rehearse", "rehearse from", "Begin another rehearsal, from wherever you choose.", priority=True),
    Key("bench.edit", "f6", "edit", "editor", "Open your editor at the marked line.", priority=True),
    Key("bench.outline", "escape", "outline", "outline", "Back to the outline."),
    Key("beginning.begin", "enter", "begin", "begin", "Begin the rehearsal.", priority=True),
    Key("beginning.more", "right,space,l", "turn(1)", "change", "Change the marked setting."),
    Key("beginning.less", "left,h", "turn(-1)", "", "Change it the other way."),
    Key("beginning.leave", "escape,q", "leave", "back", "Let it be: the rehearsal goes on as it was."),
    Key("pick.choose", "enter", "choose", "choose", "Take the marked one."),
    Key("pick.leave", "escape,q", "leave", "back", "Let it be.", priority=True),
    Key("prompt.drop", "escape", "drop", "", "Let it be: nothing is changed."),
    Key("help.down", "pagedown,down,space", "read(1)", "read on", "Scroll down.", priority=True),
    Key("help.up", "pageup,up", "read(-1)", "", "Scroll up.", priority=True),
    Key("help.close", "escape,q,enter,f1,ctrl+g", "close", "close", "Close this help.", priority=True),
)  # fmt: skip

_SHOWN = {
    "question_mark": "?",
    "escape": "esc",
    "pageup": "page up",
    "pagedown": "page down",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
}


def keys_of(*places: Place) -> list[Key]:
    """The keys of these places, in the order of the table."""
    return [key for key in KEYS if key.place in places]


def bindings(place: Place) -> list[BindingType]:
    """Textual's bindings for one place."""
    return [binding for key in keys_of(place) for binding in _bind(key)]


def show(key: str) -> str:
    """A key as it is written on screen."""
    return _SHOWN.get(key) or key.replace("shift+", "shift ").replace("ctrl+", "^")


def _bind(key: Key) -> list[Binding]:
    about = key.label or key.help
    if "{key}" not in key.action:
        return [Binding(key.key, key.action, about, show=False, priority=key.priority, id=key.id)]
    return [
        Binding(single, key.action.format(key=single), about, show=False, priority=key.priority, id=f"{key.id}.{single}")
        for single in key.key.split(",")
    ]

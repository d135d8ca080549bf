"""The user's editor is told the line in the way that it understands."""

from pathlib import Path

import pytest

from tui.authoring.editors import NoEditorError, command

FILE = Path("/home/ann/-odd name/scenario.yaml")


@pytest.mark.parametrize(
    ("editor", "wanted"),
    [
        ("vim", ["vim", "+12", str(FILE)]),
        ("/usr/bin/nvim -p", ["/usr/bin/nvim", "-p", "+12", str(FILE)]),
        ("nano", ["nano", "+12", str(FILE)]),
        ("emacsclient -t", ["emacsclient", "-t", "+12", str(FILE)]),
        ("hx", ["hx", f"{FILE}:12"]),
        ("subl --wait", ["subl", "--wait", f"{FILE}:12"]),
        ("code --wait", ["code", "--wait", "--goto", f"{FILE}:12"]),
        ("kate", ["kate", "--line", "12", str(FILE)]),
        ("mate -w", ["mate", "-w", "-l", "12", str(FILE)]),
        ("'/opt/My Editor/ed 2'", ["/opt/My Editor/ed 2", str(FILE)]),
        ("anything --else", ["anything", "--else", str(FILE)]),
    ],
)
def test_each_editor_in_its_way(editor: str, wanted: list[str]) -> None:
    assert command({"EDITOR": editor}, FILE, 12) == wanted


def test_visual_comes_before_editor_and_an_empty_one_is_none() -> None:
    assert command({"EDITOR": "nano", "VISUAL": "vim"}, FILE, 1)[0] == "vim"
    assert command({"EDITOR": "nano", "VISUAL": " "}, FILE, 1)[0] == "nano"


@pytest.mark.parametrize(("environment", "said"), [({}, "no editor is set"), ({"EDITOR": "vim '"}, "cannot be read")])
def test_without_an_editor_it_says_so(environment: dict[str, str], said: str) -> None:
    with pytest.raises(NoEditorError, match=said):
        command(environment, FILE, 1)


def test_a_relative_file_that_begins_with_a_dash_is_no_option() -> None:
    assert command({"EDITOR": "vi"}, Path("-c.yaml"), 1)[-1] == str(Path.cwd() / "-c.yaml")

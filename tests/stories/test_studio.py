"""The studio in a real terminal: the editor gets it, and gives it back."""

from pathlib import Path

from tests.conftest import FIXTURES
from tests.stories.terminal import Terminal

RAW = (FIXTURES / "corner-shop" / "scenario.yaml").read_text(encoding="utf-8")


def test_the_editor_has_the_terminal_and_the_rehearsal_goes_on_with_what_it_saved(tmp_path: Path) -> None:
    file = tmp_path / "corner-shop" / "scenario.yaml"
    file.parent.mkdir()
    file.write_text(RAW, encoding="utf-8")
    vim = tmp_path / "vim"
    vim.write_text(
        "#!/bin/sh\n"
        'echo "EDITING at $1"\n'
        "read answer\n"
        f'sed "s/mind the boxes/mind the $answer/" "$2" > "{tmp_path}/new" && cp "{tmp_path}/new" "$2"\n',
        encoding="utf-8",
    )
    vim.chmod(0o755)
    with Terminal(["studio", str(file)], tmp_path / "home", 40, 130, {"VISUAL": str(vim), "TWOWAY_REDUCED_MOTION": "1"}) as terminal:
        terminal.wait_for("Enter: they begin.")
        terminal.send("/")
        terminal.wait_for("Find")
        terminal.send("come in", "enter")
        number = RAW.split("\n").index(next(line for line in RAW.split("\n") if "Come in" in line)) + 1
        terminal.wait_for("beats › welcome › say › 1")
        terminal.send("e")
        terminal.wait_for(f"EDITING at +{number}")
        terminal.send("ladder", "enter")
        terminal.wait_for("the rehearsal goes on with the new text")
        terminal.wait_for("the ladder there by the door")
        terminal.send("\x1b[15~")  # f5
        terminal.wait_for("[f5 Rehearsal]")
        terminal.send("enter")
        terminal.wait_for(lambda text: text.count("ladder") == 2)  # in the source and in the rehearsal
        terminal.send("escape")
        terminal.wait_for("[f2 Outline]")
        terminal.send("q")
        assert terminal.wait() == 0

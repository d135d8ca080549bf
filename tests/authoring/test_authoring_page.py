"""The page on writing an interview: followed literally, and its reference complete."""

import shlex
from pathlib import Path

import pytest

from tests.authoring.tutorial import agrees, steps, typed, with_section
from tests.cli.running import inside, twoway
from tools.reference import page


def test_the_tutorial_followed_literally_ends_in_a_play_tested_interview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file, home = Path("pool", "scenario.yaml"), tmp_path / "home"
    ran = []
    for step in steps():
        if step.kind == "yaml":
            file.write_text(with_section(file.read_text(encoding="utf-8"), step.text), encoding="utf-8")
        elif step.kind == "plan":
            Path("pool", "curious.plan").write_text(step.text, encoding="utf-8")
        else:
            command, lines, shown = typed(step.text)
            arguments = shlex.split(command)[1:]
            spoken = "".join(f"{line}\n" for line in lines)
            result = twoway(*arguments, home=home, stdin=spoken) if lines else inside(*arguments, home=home)
            assert agrees(shown, result.out.rstrip("\n").split("\n")), f"{command}\n{result.out}{result.err}"
            ran.append(arguments[0])
    assert ran == ["new", "check", "check", "check", "listen", "test", "playtest"]
    final = inside("check", "pool", home=home)
    assert (final.code, final.out) == (0, "No mistakes found.\n")


def test_the_reference_is_what_the_model_says() -> None:
    """`python -m tools.reference` writes it."""
    text, wanted = page()
    assert text == wanted

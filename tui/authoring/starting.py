"""A new scenario: a small whole interview with comments that teach, its plan, and the schema for the editor."""

import json
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from tui.scenario.schema import schema
from tui.scenario.shelf import FILE

SCHEMA_FILE = "scenario.schema.json"
PLAN_FILE = "curious.plan"


class Start(NamedTuple):
    """What a new scenario is about; each of these may be changed in the file at any time."""

    title: str
    role: str = "Team coordinator"
    company: str = "Example and Sons"
    interviewer: str = "Ada Kern"


def start(folder: Path, about: Start) -> list[Path]:
    """Write the files of a new scenario into a folder that is not there yet; returns them. Raises FileExistsError, OSError."""
    folder.mkdir(parents=True)
    texts = {
        FILE: _filled(_template(FILE), folder, about),
        PLAN_FILE: _template(PLAN_FILE),
        SCHEMA_FILE: json.dumps(schema(), indent=1) + "\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in texts]


def _template(name: str) -> str:
    return resources.files("tui.authoring").joinpath("template", name).read_text(encoding="utf-8")


def _filled(text: str, folder: Path, about: Start) -> str:
    first = "".join(character for character in about.interviewer.split()[0].lower() if character.isascii() and character.isalpha())
    words = {
        "title": _scalar(about.title),
        "role": _scalar(about.role),
        "company": _scalar(about.company),
        "name": _scalar(about.interviewer),
        "id": first or "interviewer",
        "folder": folder.name,
    }
    for name, word in words.items():
        text = text.replace("{{" + name + "}}", word)
    return text


def _scalar(text: str) -> str:
    """A text as YAML reads it back: in quotes, unless it is plain words."""
    return (
        text
        if all(character.isalnum() or character in " -'" for character in text) and text[0].isalpha()
        else json.dumps(text, ensure_ascii=False)
    )

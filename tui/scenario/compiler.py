"""From a file's bytes to a scenario or a bank: everything that reading one for the first time needs, and nothing a warm start does."""

import re

from tui.scenario.build import build
from tui.scenario.checks import bank_structure, structure
from tui.scenario.mistakes import Mistake, errors
from tui.scenario.model import Bank, Scenario
from tui.scenario.source import Source, parse_source

_BANK = re.compile(rb"^twoway-bank\s*:", re.MULTILINE)


def is_bank(raw: bytes) -> bool:
    """Whether these bytes are meant to be a question bank."""
    return _BANK.search(raw.removeprefix(b"\xef\xbb\xbf")) is not None


def compile_text(raw: bytes, file: str, bank: Bank) -> tuple[Scenario | None, list[Mistake]]:
    """The scenario if it can be played, without id and digest, and every mistake in the order of the file."""
    source, scenario = compile_source(raw, file, bank)
    mistakes = source.listed()
    return (None if errors(mistakes) else scenario), mistakes


def compile_source(raw: bytes, file: str, bank: Bank) -> tuple[Source, Scenario | None]:
    """The file with all places and mistakes in it, and what could be made of it: with errors among them good for looking, not for play."""
    source = parse_source(raw, file)
    scenario = build(Scenario, source)
    if scenario is not None:
        structure(scenario, bank, source)
    return source, scenario


def compile_bank(raw: bytes, file: str) -> tuple[Bank | None, list[Mistake]]:
    """The question bank if it can be used, and every mistake in the order of the file."""
    source = parse_source(raw, file)
    bank = build(Bank, source)
    if bank is not None:
        bank_structure(bank, source)
    mistakes = source.listed()
    return (None if errors(mistakes) else bank), mistakes

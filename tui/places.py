"""Where things are kept on this computer.

`TWOWAY_HOME` overrides every folder at once, for tests, portable installs and people who keep things together.
"""

import os
from pathlib import Path


def data_dir() -> Path:
    """Sessions and the user's own scenarios."""
    return _place("data")


def cache_dir() -> Path:
    """Compiled scenarios; may be deleted at any time."""
    return _place("cache")


def config_dir() -> Path:
    """Settings."""
    return _place("config")


def shipped_scenarios() -> Path:
    """The scenarios that come with the program: inside an installed wheel, or beside the package in a checkout."""
    here = Path(__file__).resolve().parent
    inside = here / "shipped"
    return inside if inside.is_dir() else here.parent / "scenarios"


def check_pages() -> Path:
    """The pages on the checks of a scenario: inside an installed wheel, or beside the package in a checkout."""
    here = Path(__file__).resolve().parent
    inside = here / "checks"
    return inside if inside.is_dir() else here.parent / "docs" / "checks"


def _place(kind: str) -> Path:
    home = os.environ.get("TWOWAY_HOME")
    if home:
        return Path(home).expanduser() / kind
    import platformdirs

    folder: Path = getattr(platformdirs, f"user_{kind}_path")("twoway", appauthor=False)
    return folder

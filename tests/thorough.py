"""How long the tests may take: set TWOWAY_THOROUGH to 1 for the long runs (twenty thousand logs a law, twenty seeds a player)."""

import os

import pytest

THOROUGH = os.environ.get("TWOWAY_THOROUGH", "0") not in ("", "0")
SHRINK = os.environ.get("TWOWAY_SHRINK", "0") not in ("", "0")
"""Whether random logs are drawn choice by choice, so that one that breaks a law is made small."""
LOGS = 20_000 if THOROUGH else 200
"""Random logs a law."""
SEEDS = 20 if THOROUGH else 3
"""Plays of each automatic player in each interview."""
AT_LEISURE = pytest.mark.timeout(3600 if THOROUGH else 60)

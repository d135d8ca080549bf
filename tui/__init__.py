"""Two-Way: rehearse job interviews as a conversation in which both sides choose."""

__version__ = "0.1.0"

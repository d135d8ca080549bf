"""The running interview: a pure state machine. Moves go in, events come out; it knows no clock, no disk, no screen."""

"""Sessions: the store that saves every event before it is shown, the portable log, and the driver of one rehearsal."""

"""From the log of an interview to its scorecard and debrief: pure functions, the same log always gives the same score."""

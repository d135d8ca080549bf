"""The command line: one file a family of commands. Each imports what it needs only when it runs."""

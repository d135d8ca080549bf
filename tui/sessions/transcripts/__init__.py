"""Transcripts of real talks, in the forms that video meetings and note-takers write: from a file to turns."""

"""The line-mode face: for screen readers, pipes and slow links. No cursor movement, no colour, same events, same store."""

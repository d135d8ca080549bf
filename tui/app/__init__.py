"""The Textual face: screens and widgets that draw the events of one interview and send it moves."""
